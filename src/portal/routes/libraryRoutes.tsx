import { Router } from 'express'
import { deskOf } from '../../catalogue/deskOf'
import { listDocuments } from '../../catalogue/listDocuments'
import { listTopics, listTypes } from '../../catalogue/listTerms'
import { vietnamDay } from '../../vietnamese/calendar'
import { LibraryPage } from '../pages/libraryPage'
import type { PortalContext } from '../portalContext'
import { readerOf } from '../readerOf'
import { documentQuery, isFiltered, libraryQuery, PARAMETERS } from '../rules/libraryQuery'
import { topicTree } from '../rules/topicTree'
import { sendPage } from '../sendPage'

/** `/`: the library and its search. */
export function createLibraryRoutes(context: PortalContext): Router {
  const routes = Router()
  routes.get('/', (req, res) => {
    const reader = readerOf(res)
    const { catalogue } = context
    const { unitId } = reader
    const query = libraryQuery(req.query)
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
            page={listDocuments(catalogue, reader, documentQuery(query, { unitId }))}
            topics={topicTree(listTopics(catalogue, reader))}
            types={listTypes(catalogue, reader).filter((type) => type.count > 0)}
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
