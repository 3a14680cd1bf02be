import type { ScheduleFault, WorkingCopy } from './workingCopy'

export type CancelledSchedule = { scheduleFault: ScheduleFault; scheduleFaultFor: string }

type Ending = { standing: Partial<WorkingCopy>; event: string }

/**
 * What to keep of a scheduled publication that an act puts an end to, so that whoever set it learns why nothing came out.
 * Null where nothing was scheduled, or where the act is the publication itself.
 */
export function cancelledSchedule(
  before: Pick<WorkingCopy, 'publishAt'>,
  { standing, event }: Ending,
): CancelledSchedule | null {
  if (!before.publishAt || standing.publishAt !== null || TOLD_BY_THEMSELVES.has(event)) return null
  return { scheduleFault: FAULTS[event] ?? 'approval-void', scheduleFaultFor: before.publishAt }
}

const TOLD_BY_THEMSELVES: ReadonlySet<string> = new Set(['publish/published', 'publish/schedule-failed'])

const FAULTS: Record<string, ScheduleFault> = {
  'review/saved': 'changed',
  'review/returned': 'returned',
  'publish/withdrawn': 'withdrawn',
}
