import type { CatalogueReceipt } from '../../src/catalogue/changes'
import { documentId, published, sent, withdrawn } from './editions'
import { type OpenedPortal, TOPICS, TUY_HOA, XUAN_DAI } from './openPortal'

/** Figures that were corrected; their correction counts. */
export const CORRECTED = documentId(701)
export const CORRECTION = documentId(702)
/** Given out again after it was taken back. */
export const GIVEN_OUT_AGAIN = 19

function spread(id: string, more: Partial<CatalogueReceipt>): CatalogueReceipt {
  const own = { id, documentId: documentId(1), version: 1, unitId: TUY_HOA, event: 'disseminated' } as const
  const when = { at: '2026-11-19T02:30:00.000Z', receivedAt: '2026-11-21T09:15:00.000Z' }
  const told = { by: 'Trần Văn Bình', via: 'portal', sha256: null, enteredBy: null, reason: null } as const
  return { ...own, ...when, ...told, count: 120, sessions: 3, method: 'Tuyên truyền miệng, họp thôn', ...more }
}

/** What comes to a library later: figures put right, subscriptions, a second printing. */
export function fillLater(portal: OpenedPortal): void {
  const topics = TOPICS.slice(0, 3).map(({ id }) => id)
  const always = { from: '2026-01-01', topics }
  portal.subscribed.push(
    { id: documentId(801), unit: TUY_HOA, to: null, maker: 'Trần Văn Bình', ...always },
    { id: documentId(802), unit: XUAN_DAI, to: '2026-06-30', maker: null, ...always },
  )
  const title = 'Tờ rơi in lại sau khi sửa bản đồ'
  portal.apply(
    { kind: 'receipts', receipts: [spread(CORRECTED, { sessions: 30 }), spread(CORRECTION, { corrects: CORRECTED })] },
    published(GIVEN_OUT_AGAIN, { title }),
    sent(GIVEN_OUT_AGAIN, { unitIds: [TUY_HOA, XUAN_DAI] }),
    withdrawn(GIVEN_OUT_AGAIN, 'In nhầm bản đồ'),
    published(GIVEN_OUT_AGAIN, { title, version: 2 }),
  )
}
