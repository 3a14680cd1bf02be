import { Router } from 'express'
import { deskOf } from '../../catalogue/deskOf'
import { listDocumentsInTurns } from '../../catalogue/listDocuments'
import type { Catalogue } from '../../catalogue/openCatalogue'
import { listTopics, listTypes } from '../../catalogue/listTerms'
import { unitsById } from '../../catalogue/units'
import { vietnamDay } from '../../vietnamese/calendar'
import { LibraryPage } from '../pages/libraryPage'
import { countSearch } from '../countVisits'
import { narrowingOf } from '../narrowingOf'
import type { PortalContext } from '../portalContext'
import { readerOf } from '../readerOf'
import { documentQuery, isFiltered, libraryQuery, PARAMETERS } from '../rules/libraryQuery'
import { mayReadLedgers } from '../rules/permissions'
import { topicTree } from '../rules/topicTree'
import { sendPage } from '../sendPage'

/** `/`: the library and its search. */
export function createLibraryRoutes(context: PortalContext): Router {
  const routes = Router()
  routes.get('/', async (req, res) => {
    const reader = readerOf(res)
    const { catalogue } = context
    const { unitId } = reader
    const query = libraryQuery(req.query)
    const page = await listDocumentsInTurns(
      catalogue,
      reader,
      documentQuery(query, { unitId, seesRecipients: mayReadLedgers(reader) }),
    )
    countSearch(context, { res, query, page })
    sendPage(
      context,
      { req, res },
      {
        title: isFiltered(query) ? 'Tìm tài liệu' : 'Thư viện tài liệu',
        description: 'Thư viện tài liệu thông tin đối ngoại cho khu vực biên giới và ven biển.',
        head: query.topic ? <TopicFeed topic={query.topic} /> : null,
        content: (
          <LibraryPage
            query={query}
            page={page}
            topics={topicTree(listTopics(catalogue, reader))}
            types={listTypes(catalogue, reader).filter((type) => type.count > 0)}
            narrowing={narrowingOf(catalogue, { query, unitId, page })}
            unitName={query.unit ? unitName(catalogue, query.unit) : null}
            desk={unitId ? deskOf(catalogue, { unitId, today: vietnamDay(context.now()) }) : null}
          />
        ),
      },
    )
  })
  return routes
}

function TopicFeed({ topic }: { topic: string }) {
  const address = `/feed.xml?${new URLSearchParams({ [PARAMETERS.topic]: topic })}`
  return <link rel="alternate" type="application/atom+xml" title="Tài liệu mới của chủ đề này" href={address} />
}

function unitName(catalogue: Catalogue, named: string): string | null {
  const units = unitsById(catalogue)
  const unit = units.get(named) ?? [...units.values()].find(({ slug }) => slug === named)
  return unit?.name ?? null
}
