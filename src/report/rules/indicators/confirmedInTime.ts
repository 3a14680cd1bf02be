import { existsOn } from '../../../assign/rules/units/unitsInTime'
import type { UnitRow } from '../rows'
import type { Asked } from './asked'
import { type Answered, type Confirming, isInUseThrough } from './confirmations'
import type { Figure, FigureRow } from './figure'
import { type LabelOf, shareByUnit, shareFigure, shareOf, type Sorted } from './makeFigure'
import { dayOf, shownDay } from './days'

/** A sending whose day to confirm is in the period, and the calendar day on which it was confirmed; null: it was not. */
export type Due = Answered & { dueOn: string; confirmedOn: string | null; isInTime: boolean }

type Judging = { asked: Asked; unit: UnitRow; givenOut: Confirming['givenOut'] }

/**
 * The sendings of one unit and one document that were to be confirmed in the period. Not counted while unconfirmed: what the unit was
 * released from, what was withdrawn or replaced, and what was left when the unit ended, before that day was over.
 */
export function dueIn(sendings: readonly Answered[], { asked, unit, givenOut }: Judging): Due[] {
  return sendings.flatMap((sending): Due[] => {
    const { dueOn, confirmedAt } = sending
    if (dueOn === null || dueOn < asked.from || dueOn > asked.asOf) return []
    const confirmedOn = confirmedAt === null ? null : dayOf(confirmedAt)
    if (confirmedOn === null && isExcused(sending, { dueOn, unit, givenOut })) return []
    return [{ ...sending, dueOn, confirmedOn, isInTime: confirmedOn !== null && confirmedOn <= dueOn }]
  })
}

export function dueRow({ unitId, documentId, sentAt, dueOn, confirmedOn }: Due, labelOf: LabelOf): FigureRow {
  const row = { key: `${unitId} ${documentId} ${sentAt}`, unitId, label: labelOf(unitId), documentId }
  return { ...row, on: dueOn, reason: reasonOf({ dueOn, confirmedOn }) }
}

type Excuse = { dueOn: string; unit: UnitRow; givenOut: Confirming['givenOut'] }

function isExcused({ endedAt }: Answered, { dueOn, unit, givenOut }: Excuse): boolean {
  if (endedAt !== null && dayOf(endedAt) <= dueOn) return true
  return !existsOn(unit, dueOn) || !isInUseThrough(givenOut, dueOn)
}

function reasonOf({ dueOn, confirmedOn }: { dueOn: string; confirmedOn: string | null }): string {
  const due = `hạn ${shownDay(dueOn)}`
  if (confirmedOn === null) return `Chưa xác nhận, ${due}`
  return `Xác nhận ngày ${shownDay(confirmedOn)}, ${confirmedOn <= dueOn ? due : `sau ${due}`}`
}

export function confirmedInTime(rows: Sorted, labelOf: LabelOf): Figure {
  return shareFigure(WORDS, { ...rows, breakdowns: [shareByUnit(rows, labelOf)] })
}

/** The same without its rows. */
export function confirmedSum({ inTime, all }: { inTime: number; all: number }) {
  const { code, label } = WORDS
  return { code, label, measure: 'share' as const, ...shareOf(inTime, all) }
}

const WORDS = {
  code: 'confirmed-in-time',
  label: 'Xác nhận đúng hạn',
  definition:
    'Số lượt gửi được đơn vị xác nhận không muộn hơn hạn, chia cho số lượt gửi có hạn xác nhận trong kỳ; không tính lượt đã thôi gửi, tài liệu đã thu hồi hoặc được thay thế trước hạn.',
} as const
