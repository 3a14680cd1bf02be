import type { Reader } from '../catalogue/reader'
import type { AwaitingPage, ReviewSheet, Whose } from '../review/rules/reviewViews'
import type { ReviewPart } from '../vocabulary/reviewParts'

/** A decision on exactly the revision that the person saw. */
export type Decision = { id: string; revision: number; note: string | null }

/**
 * The pages' way to working copies, for those who write, approve and check. A mirror has none, and no such pages. Each answers
 * as the record does for this person.
 */
export type ReviewDoor = {
  /** Whether this person may approve today, by role or on somebody's behalf. */
  mayApprove(reader: Reader): Promise<boolean>
  /** How many documents this person may approve now. */
  countAwaiting(reader: Reader): Promise<number>
  /** What waits for approval, the oldest first; `page` from 1. */
  awaiting(reader: Reader, question: { whose: Whose; page: number }): Promise<AwaitingPage>
  /** @throws platform/not-found */
  sheet(reader: Reader, id: string): Promise<ReviewSheet>
  /** @throws what the act refuses with, e.g. review/checklist-incomplete, review/changed-meanwhile */
  approve(reader: Reader, decision: Decision & { checked: readonly string[] }): Promise<void>
  giveBack(reader: Reader, decision: Decision): Promise<void>
  takeBack(reader: Reader, decision: Decision): Promise<void>
  comment(reader: Reader, comment: { id: string; text: string; part: ReviewPart | null }): Promise<void>
  resolve(reader: Reader, comment: { id: string; commentId: string }): Promise<void>
}
