import { existsOn } from '../../../assign/rules/units/unitsInTime'
import { formatDay, vietnamDay } from '../../../vietnamese/calendar'
import type { UnitRow } from '../rows'
import type { Asked } from './asked'
import { type Answered, answered, type Confirming, isInUseThrough } from './confirmations'
import type { Figure, FigureRow } from './figure'
import { type LabelOf, shareByUnit, shareFigure, type Sorted } from './makeFigure'

type Part = { unit: UnitRow; labelOf: LabelOf }

/**
 * Sendings of one unit and one document whose day to confirm is in the period. Not counted while unconfirmed: what the unit was
 * released from, what was withdrawn or replaced, and what was left when the unit ended, before that day was over.
 */
export function dueRows(confirming: Confirming, asked: Asked, { unit, labelOf }: Part): Sorted {
  const rows: Sorted = { inside: [], outside: [] }
  const { documentId, givenOut } = confirming
  for (const sending of answered(confirming, asked)) {
    const { dueOn, sentAt } = sending
    if (dueOn === null || dueOn < asked.from || dueOn > asked.asOf) continue
    const confirmedOn = sending.confirmedAt === null ? null : vietnamDay(new Date(sending.confirmedAt))
    if (confirmedOn === null && isExcused(sending, { dueOn, unit, givenOut })) continue
    const row = { key: `${unit.id} ${documentId} ${sentAt}`, unitId: unit.id, label: labelOf(unit.id), documentId }
    const isInTime = confirmedOn !== null && confirmedOn <= dueOn
    const side: FigureRow[] = isInTime ? rows.inside : rows.outside
    side.push({ ...row, on: dueOn, reason: reasonOf({ dueOn, confirmedOn }) })
  }
  return rows
}

type Excuse = { dueOn: string; unit: UnitRow; givenOut: Confirming['givenOut'] }

function isExcused({ endedAt }: Answered, { dueOn, unit, givenOut }: Excuse): boolean {
  if (endedAt !== null && vietnamDay(new Date(endedAt)) <= dueOn) return true
  return !existsOn(unit, dueOn) || !isInUseThrough(givenOut, dueOn)
}

function reasonOf({ dueOn, confirmedOn }: { dueOn: string; confirmedOn: string | null }): string {
  const due = `hạn ${formatDay(dueOn)}`
  if (confirmedOn === null) return `Chưa xác nhận, ${due}`
  return `Xác nhận ngày ${formatDay(confirmedOn)}, ${confirmedOn <= dueOn ? due : `sau ${due}`}`
}

export function confirmedInTime(rows: Sorted, labelOf: LabelOf): Figure {
  return shareFigure(WORDS, { ...rows, breakdowns: [shareByUnit(rows, labelOf)] })
}

const WORDS = {
  code: 'confirmed-in-time',
  label: 'Xác nhận đúng hạn',
  definition:
    'Số lượt gửi được đơn vị xác nhận không muộn hơn hạn, chia cho số lượt gửi có hạn xác nhận trong kỳ; không tính lượt đã thôi gửi, tài liệu đã thu hồi hoặc được thay thế trước hạn.',
} as const
