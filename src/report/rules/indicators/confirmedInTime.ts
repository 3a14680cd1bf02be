import {
  type AnsweredSending,
  answeredSending,
  type CountedLedger,
  type CountedUnit,
  rowsOfUnits,
  sendingKey,
} from '../ledger/countedLedger'
import { dayNumberOf, dayText, shownDay } from './days'
import type { Figure, FigureRow, FigureRows } from './figure'
import { type LabelOf, shareByUnit, shareFigure, shareOf } from './makeFigure'

export function confirmedInTime(ledger: CountedLedger, labelOf: LabelOf): Figure {
  const shares = new Map(
    ledger.units.flatMap(({ unitId, count: { inTime, missed } }) => {
      const [inside, all] = [inTime.sendings.length, inTime.sendings.length + missed.sendings.length]
      return all === 0 ? [] : [[unitId, { inside, all }] as const]
    }),
  )
  return shareFigure(WORDS, {
    inside: dueRows(ledger, 'inTime', labelOf),
    outside: dueRows(ledger, 'missed', labelOf),
    breakdowns: [shareByUnit(shares, labelOf)],
  })
}

/** The same without its rows. */
export function confirmedSum({ units }: CountedLedger) {
  const sum = (which: 'inTime' | 'missed'): number =>
    units.reduce((total, { count }) => total + count[which].sendings.length, 0)
  const inTime = sum('inTime')
  const { code, label } = WORDS
  return { code, label, measure: 'share' as const, ...shareOf(inTime, inTime + sum('missed')) }
}

function dueRows(ledger: CountedLedger, which: 'inTime' | 'missed', labelOf: LabelOf): FigureRows {
  const rowOf = (unit: CountedUnit, index: number): FigureRow =>
    dueRow(answeredSending(ledger, unit, { places: unit.count[which], index }), labelOf)
  return rowsOfUnits(ledger, (count) => count[which].sendings, rowOf)
}

function dueRow(sending: AnsweredSending, labelOf: LabelOf): FigureRow {
  const { unitId, documentId, dueOn, confirmedAt } = sending
  const row = { key: sendingKey(sending), unitId, label: labelOf(unitId), documentId }
  return { ...row, on: dayText(dueOn), reason: reasonOf({ dueOn, confirmedAt }) }
}

function reasonOf({ dueOn, confirmedAt }: Pick<AnsweredSending, 'dueOn' | 'confirmedAt'>): string {
  const due = `hạn ${shownDay(dayText(dueOn))}`
  if (confirmedAt === Infinity) return `Chưa xác nhận, ${due}`
  const on = dayNumberOf(confirmedAt)
  return `Xác nhận ngày ${shownDay(dayText(on))}, ${on <= dueOn ? due : `sau ${due}`}`
}

const WORDS = {
  code: 'confirmed-in-time',
  label: 'Xác nhận đúng hạn',
  definition:
    'Số lượt gửi được đơn vị xác nhận không muộn hơn hạn, chia cho số lượt gửi có hạn xác nhận trong kỳ; không tính lượt đã thôi gửi, tài liệu đã thu hồi hoặc được thay thế trước hạn.',
} as const
