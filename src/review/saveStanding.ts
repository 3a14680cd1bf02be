import type { PayloadRequest } from 'payload'
import { actOnDocument } from '../../collections/documents/isActOnDocument'
import { actorOf, appendEvent, type EventCode, type EventData } from '../platform/journal/appendEvent'
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
    | 'reviewNote'
    | 'publishAt'
    | 'scheduledBy'
    | 'inForce'
    | 'expiredOn'
    | 'withdrawals'
  >
>

/** Writes what an act decided, and its event, in the act's transaction. Answers the working copy as it stands now. */
export async function saveStanding(
  req: PayloadRequest,
  { copy, standing, event, data = {} }: { copy: WorkingCopy; standing: Standing; event: EventCode; data?: EventData },
): Promise<WorkingCopy> {
  const revision = copy.revision + 1
  const saved = await req.payload.update({
    collection: 'documents',
    id: copy.id,
    data: { ...standing, revision, lastAct: lastActOf(req, event) },
    depth: 0,
    req,
    context: actOnDocument,
    overrideAccess: true, // the fields are closed to everyone but acts
  })
  await appendEvent(req, event, { document: copy.id, revision, ...data })
  return saved as unknown as WorkingCopy // a row of documents
}

/** What somebody who comes too late is told, see `rules/whatHappened.ts`. */
export function lastActOf(req: PayloadRequest, act: EventCode): LastAct {
  const { id, name, position } = actorOf(req.user)
  return { act, at: new Date().toISOString(), by: { id, name, position } }
}
