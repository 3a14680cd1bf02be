import { startOfVietnamDay, vietnamDay } from '../../vietnamese/calendar'

export type ReminderStage = 'due-soon' | 'overdue' | 'escalated' | 'recall'

/** What a unit still owes for a version. */
export type OpenThing = {
  documentId: string
  unitId: string
  version: number
  open: 'confirm' | 'remove'
  /** Calendar day in Vietnam; null: none was set. */
  dueOn: string | null
  /** Withdrawn or purged; a document that was only replaced is not asked for again each day. */
  withdrawn: boolean
  urgent: boolean
}

type Rules = { today: string; remindDaysBefore: number; escalateAfterDays: number }

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Of what people are to be reminded on a day: once before the last day, once after it, after some more days the coordinator
 * above; of a recall at once and every day until it is done. Each with the name of the occasion: one reminder for one name.
 */
export function reminderStages(
  thing: OpenThing,
  { today, remindDaysBefore, escalateAfterDays }: Rules,
): { stage: ReminderStage; occasion: string }[] {
  if (thing.open === 'remove') return [{ stage: 'recall', occasion: thing.withdrawn ? today : 'once' }]
  const { dueOn } = thing
  if (dueOn === null) return []
  const daysLeft = daysBetween(today, dueOn)
  if (daysLeft > remindDaysBefore) return []
  if (daysLeft >= 0) return [{ stage: 'due-soon', occasion: dueOn }]
  const overdue = { stage: 'overdue' as const, occasion: dueOn }
  return -daysLeft < escalateAfterDays ? [overdue] : [overdue, { stage: 'escalated', occasion: dueOn }]
}

/** Names one reminder of one person; whatever process makes it, it is the same. */
export function reminderKey(
  { documentId, version, unitId }: Pick<OpenThing, 'documentId' | 'version' | 'unitId'>,
  { stage, occasion, personId }: { stage: ReminderStage; occasion: string; personId: string },
): string {
  return [stage, occasion, documentId, version, unitId, personId].join(':')
}

const QUIET_FROM_HOUR = 21
const QUIET_TO_HOUR = 6

/** Whether people sleep in Vietnam: then only an urgent recall is told. */
export function isQuietHour(now: Date): boolean {
  const hour = Math.floor((now.getTime() - startOfVietnamDay(vietnamDay(now)).getTime()) / (60 * 60 * 1000))
  return hour >= QUIET_FROM_HOUR || hour < QUIET_TO_HOUR
}

function daysBetween(from: string, to: string): number {
  return Math.round((startOfVietnamDay(to).getTime() - startOfVietnamDay(from).getTime()) / DAY_MS)
}
