import type { PayloadRequest } from 'payload'
import { actOnDocument } from '../../collections/documents/isActOnDocument'
import { actorOf, appendEvent, type EventCode } from '../platform/journal/appendEvent'
import type { EventData } from '../platform/journal/rules/chain'
import { type CancelledSchedule, cancelledSchedule } from './rules/cancelledSchedule'
import type { LastAct, WorkingCopy } from './rules/workingCopy'

type Standing = Partial<
  Pick<
    WorkingCopy,
    | 'state'
    | 'version'
    | 'authors'
    | 'approval'
    | 'approvals'
    | 'approvalsNeeded'
    | 'topics'
    | 'targetGroups'
    | 'reviewOn'
    | 'reviewNote'
    | 'submittedAt'
    | 'submittedBy'
    | 'involved'
    | 'publishAt'
    | 'scheduledBy'
    | 'inForce'
    | 'expiredOn'
    | 'takesEffectOn'
    | 'endsOn'
    | 'datedVersion'
    | 'notifyHolders'
    | 'scheduleFault'
    | 'scheduleFaultFor'
    | 'withdrawals'
  >
>

/** Writes what an act decided, and its event, in the act's transaction. Answers the working copy as it stands now. */
export async function saveStanding(
  req: PayloadRequest,
  { copy, standing, event, data = {} }: { copy: WorkingCopy; standing: Standing; event: EventCode; data?: EventData },
): Promise<WorkingCopy> {
  const revision = copy.revision + 1
  const cancelled = cancelledSchedule(copy, { standing, event })
  const saved = await req.payload.update({
    collection: 'documents',
    id: copy.id,
    data: { ...standing, ...cancelled, revision, lastAct: lastActOf(req, event) },
    depth: 0,
    req,
    context: actOnDocument,
    overrideAccess: true, // the fields are closed to everyone but acts
  })
  await appendEvent(req, event, { document: copy.id, revision, ...data })
  if (cancelled) await recordCancelledSchedule(req, { documentId: copy.id, ...cancelled })
  return saved as unknown as WorkingCopy // a row of documents
}

/** That nothing will come out at the time that was set: told beside what caused it. */
export async function recordCancelledSchedule(
  req: PayloadRequest,
  { documentId, scheduleFault, scheduleFaultFor }: { documentId: string } & CancelledSchedule,
): Promise<void> {
  await appendEvent(req, 'publish/schedule-failed', {
    document: documentId,
    publishAt: scheduleFaultFor,
    reason: scheduleFault,
  })
}

/** What somebody who comes too late is told, see `rules/whatHappened.ts`. */
export function lastActOf(req: PayloadRequest, act: EventCode): LastAct {
  const { id, name, position } = actorOf(req.user)
  return { act, at: new Date().toISOString(), by: { id, name, position } }
}
