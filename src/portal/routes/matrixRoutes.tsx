import { LEDGER_STYLE_PATH } from '../assets'
import { Router } from 'express'
import { ledgerMatrix } from '../../catalogue/ledgerMatrix'
import { listTopics } from '../../catalogue/listTerms'
import type { Reader } from '../../catalogue/reader'
import { unitGroupsInScope } from '../../catalogue/unitGroups'
import { unitDetails } from '../../catalogue/units'
import { vietnamDay } from '../../vietnamese/calendar'
import { compareVietnamese } from '../../vietnamese/compareVietnamese'
import { MatrixPage } from '../pages/matrixPage'
import type { MatrixChoices } from '../parts/matrixFilter'
import type { PortalContext } from '../portalContext'
import { readerOf } from '../readerOf'
import { ledgerFilter, matrixQuery } from '../rules/ledgerFilter'
import { sendPage } from '../sendPage'
import { signedIn } from '../signedIn'
import { forLedgerReaders } from './forLedgerReaders'

const PAGE_SIZE = { documents: 20, units: 8 }

/** `/so-giao-nhan/ma-tran`: documents × units. */
export function createMatrixRoutes(context: PortalContext): Router {
  const routes = Router()
  routes.get('/so-giao-nhan/ma-tran', signedIn, forLedgerReaders, async (req, res) => {
    const reader = readerOf(res)
    await context.door.recordReading(reader, { code: 'acknowledge/ledger-read' })
    const query = matrixQuery(req.query)
    const today = vietnamDay(context.now())
    const page = { offset: (query.page - 1) * PAGE_SIZE.documents, limit: PAGE_SIZE.documents }
    const content = (
      <MatrixPage
        matrix={ledgerMatrix(context.catalogue, reader, { filter: ledgerFilter(query, today), page })}
        query={query}
        choices={choicesOf(context, { reader, today })}
        pageSize={PAGE_SIZE}
        today={today}
      />
    )
    sendPage(context, { req, res }, { title: 'Ma trận giao nhận', content, moreStyle: LEDGER_STYLE_PATH })
  })
  return routes
}

function choicesOf({ catalogue }: PortalContext, { reader, today }: { reader: Reader; today: string }): MatrixChoices {
  const { unitScope } = reader
  const units = unitDetails(catalogue).filter(({ id }) => unitScope === 'all' || unitScope.includes(id))
  const kinds = new Map(units.map(({ kind }) => [kind.slug, kind.name]))
  const inOrder = (choices: { value: string; label: string }[]) =>
    choices.toSorted((one, other) => compareVietnamese(one.label, other.label))
  return {
    units: inOrder(units.map(({ id, name }) => ({ value: id, label: name }))),
    kinds: inOrder([...kinds].map(([value, label]) => ({ value, label }))),
    groups: inOrder(
      unitGroupsInScope(catalogue, reader, today).map(({ slug, name }) => ({ value: slug, label: name })),
    ),
    topics: listTopics(catalogue, reader).map(({ slug, name }) => ({ value: slug, label: name })),
  }
}
