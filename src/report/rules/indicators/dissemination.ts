import { EVENTS, NO_COUNT } from '../ledger/columns'
import { type CountedLedger, type CountedUnit, rowsOfUnits } from '../ledger/countedLedger'
import { dayNumberOf, dayText, shownDay } from './days'
import type { Figure, FigureRow } from './figure'
import { countByUnit, countFigure, type LabelOf } from './makeFigure'
import { reachOf } from '../../../acknowledge/rules/sumDissemination'

/** Sessions held (buổi phổ biến). A report without a number is one. */
export function sessions(ledger: CountedLedger, labelOf: LabelOf): Figure {
  return figureOf(SESSIONS, { ledger, labelOf, amount: 'sessions' })
}

/** Listeners in those sessions. Where they were not counted there are none. */
export function listeners(ledger: CountedLedger, labelOf: LabelOf): Figure {
  return figureOf(LISTENERS, { ledger, labelOf, amount: 'listeners' })
}

type Counting = { ledger: CountedLedger; labelOf: LabelOf; amount: 'sessions' | 'listeners' }

function figureOf(words: typeof SESSIONS | typeof LISTENERS, { ledger, labelOf, amount }: Counting): Figure {
  const spreading = ledger.units.filter(({ count: { spread } }) => spread.length > 0)
  const sums = new Map(
    spreading.map((unit) => [
      unit.unitId,
      unit.count.spread.reduce((total, _, index) => total + deedOf(unit, index)[amount], 0),
    ]),
  )
  const inside = rowsOfUnits(
    ledger,
    ({ spread }) => spread,
    (unit, index) => rowOf(unit, { index, ledger, labelOf, amount }),
  )
  const total = [...sums.values()].reduce((sum, each) => sum + each, 0)
  return countFigure(words, { measure: amount, inside, total, breakdowns: [countByUnit(sums, labelOf)] })
}

function deedOf({ columns: { receipts }, count: { spread } }: CountedUnit, index: number) {
  const place = spread[index] ?? 0
  const [held, heard] = [receipts.sessions[place] ?? 0, receipts.listeners[place] ?? 0]
  const reach = reachOf({
    event: EVENTS[receipts.event[place] ?? 0] ?? '',
    sessions: held === NO_COUNT ? null : held,
    count: heard === NO_COUNT ? null : heard,
  })
  return { place, sessions: reach?.sessions ?? 0, listeners: reach?.listeners ?? 0 }
}

function rowOf(unit: CountedUnit, { index, ledger, labelOf, amount }: Counting & { index: number }): FigureRow {
  const { unitId, columns } = unit
  const { receipts, ids } = columns
  const deed = deedOf(unit, index)
  const { place } = deed
  const documentId = ledger.documents[receipts.document[place] ?? 0] ?? ''
  const on = dayText(dayNumberOf(receipts.at[place] ?? 0))
  return {
    key: ids.get(receipts.row[place] ?? 0) ?? '',
    unitId,
    label: labelOf(unitId),
    documentId,
    version: receipts.version[place] ?? 0,
    on,
    count: deed[amount],
    reason: `${deed.sessions} buổi, ${deed.listeners} người nghe, ngày ${shownDay(on)}`,
  }
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
