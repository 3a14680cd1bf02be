import { type DisseminationSum, sumDissemination } from '../../../acknowledge/rules/sumDissemination'
import type { ReceiptRow } from '../rows'
import { type Asked, isAskedUnit, isOfPeriod } from './asked'
import type { Figure, FigureRow } from './figure'
import { countByUnit, countFigure, type LabelOf } from './makeFigure'
import { dayOf, shownDay } from './days'

/** What units reported in the period of having spread documents. */
export function disseminationDeeds(receipts: readonly ReceiptRow[], asked: Asked): ReceiptRow[] {
  return receipts.filter(
    ({ event, at, receivedAt, unitId }) =>
      event === 'disseminated' && isOfPeriod(asked, { at, knownAt: receivedAt }) && isAskedUnit(asked, unitId),
  )
}

/** Sessions held (buổi phổ biến). A report without a number is one. */
export function sessions(deeds: readonly ReceiptRow[], labelOf: LabelOf): Figure {
  return figureOf(SESSIONS, { deeds, labelOf, amount: 'sessions' })
}

/** Listeners in those sessions. Where they were not counted there are none. */
export function listeners(deeds: readonly ReceiptRow[], labelOf: LabelOf): Figure {
  return figureOf(LISTENERS, { deeds, labelOf, amount: 'listeners' })
}

type Counting = { deeds: readonly ReceiptRow[]; labelOf: LabelOf; amount: 'sessions' | 'listeners' }

function figureOf(words: typeof SESSIONS | typeof LISTENERS, { deeds, labelOf, amount }: Counting): Figure {
  const sums = sumDissemination(deeds.map(asDeed), { by: ({ id }) => id })
  const inside = deeds.flatMap((deed) => rowOf(deed, { sum: sums.get(deed.id), labelOf, amount }))
  return countFigure(words, { measure: amount, inside, breakdowns: [countByUnit(inside, labelOf)] })
}

function asDeed({ listeners: count, ...deed }: ReceiptRow) {
  return { ...deed, count }
}

type Summed = Pick<Counting, 'labelOf' | 'amount'> & { sum: DisseminationSum | undefined }

function rowOf(deed: ReceiptRow, { sum, labelOf, amount }: Summed): FigureRow[] {
  if (!sum) return []
  const { id, unitId, documentId, version, at } = deed
  const on = dayOf(at)
  const reason = `${sum.sessions} buổi, ${sum.listeners} người nghe, ngày ${shownDay(on)}`
  return [{ key: id, unitId, label: labelOf(unitId), documentId, version, on, count: sum[amount], reason }]
}

const SESSIONS = {
  code: 'sessions',
  label: 'Buổi phổ biến',
  definition: 'Tổng số buổi phổ biến tài liệu mà các đơn vị đã ghi nhận trong kỳ, theo ngày tổ chức.',
} as const
const LISTENERS = {
  code: 'listeners',
  label: 'Lượt người nghe',
  definition: 'Tổng số lượt người nghe trong các buổi phổ biến mà các đơn vị đã ghi nhận trong kỳ.',
} as const
