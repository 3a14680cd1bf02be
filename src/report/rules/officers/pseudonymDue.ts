import { monthsAfter } from '../monthsAfter'

type Departed = {
  /** The last day of each term; null: still in charge. */
  ends: readonly (string | null)[]
  /** The calendar day on which the person was entered. */
  enteredOn: string
}

/**
 * Whether somebody's name gives way to the pseudonym: so many months after the last term ended, or after the entry of one who
 * never had any. `today` and all days are calendar days in Vietnam.
 */
export function isPseudonymDue(
  { ends, enteredOn }: Departed,
  { today, months }: { today: string; months: number },
): boolean {
  const lasts = ends.map((end) => end ?? '9999-12-31')
  const left = lasts.length === 0 ? enteredOn : lasts.reduce((one, other) => (other > one ? other : one))
  return left < today && monthsAfter(left, months) < today
}
