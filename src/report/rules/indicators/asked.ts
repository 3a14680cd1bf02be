import { dayAfter } from '../../../assign/rules/units/dated'
import { startOfVietnamDay } from '../../../vietnamese/calendar'
import type { Question } from './figure'

/** A question with its days as instants: from `fromAt` on, before `endAt`. */
export type Asked = Question & { fromAt: string; endAt: string }

/** @throws RangeError where a day does not exist */
export function askedOf(question: Question): Asked {
  return {
    ...question,
    fromAt: startOfVietnamDay(question.from).toISOString(),
    endAt: startOfVietnamDay(dayAfter(question.asOf)).toISOString(),
  }
}

/** Whether the library may say it: it knew of it by then. */
export function isKnown({ knownBy }: Pick<Question, 'knownBy'>, knownAt: string): boolean {
  return knownBy === undefined || knownAt <= knownBy
}

/** Whether something that the library did itself had happened by the end of the last day, as far as it may be known. */
export function hadHappened(asked: Asked, at: string): boolean {
  return at < asked.endAt && isKnown(asked, at)
}

export function isAskedUnit({ unitIds }: Pick<Question, 'unitIds'>, unitId: string): boolean {
  return unitIds === undefined || unitIds.includes(unitId)
}
