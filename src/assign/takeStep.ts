import type { PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { seesAllDeliveries, unitIdOf } from '../../collections/access/permissions'
import { DomainError } from '../platform/errors'
import { appendEvent, type EventCode } from '../platform/journal/appendEvent'
import type { ActingUser } from '../platform/runAct'
import { awaitsAfter, type RecipientState, recipientStates, type Step, type StepKind } from './rules/standing'
import type { Assignment } from './sendDocuments'

export type SentAssignment = Assignment & { sentBy: string | null; steps: number; awaits: string | null }

export type StepRow = Step & {
  id: string
  assignment: string
  number: number
  documents: string[]
  dueOn: string | null
  reason: string | null
  at: string
  by: string | null
  byUnit: string | null
}

export type Loaded = { assignment: SentAssignment; steps: StepRow[]; states: Map<string, RecipientState> }

/**
 * A sending with what became of it, for who may know of it: who answers for the library, the unit that sent it, and the one that
 * it goes through.
 *
 * @throws DomainError platform/not-found
 */
export async function loadSending(
  req: PayloadRequest,
  { id, user }: { id: string; user: ActingUser | null },
): Promise<Loaded> {
  const { db } = req.payload
  const row = await db.findOne<SentAssignment>({ collection: 'assignments', where: { id: { equals: id } }, req })
  const own = unitIdOf(user)
  const knows = row && (seesAllDeliveries(user) || (own && (row.sentByUnit === own || row.through === own)))
  if (!knows) throw new DomainError('platform/not-found')
  const { docs: steps } = await db.find<StepRow>({
    collection: 'assignment-steps',
    where: { assignment: { equals: id } },
    sort: 'number',
    limit: 0,
    pagination: false,
    req,
  })
  const assignment = {
    ...row,
    below: row.below ?? [],
    through: row.through ?? null,
    throughMode: row.throughMode ?? null,
  }
  return { assignment, steps, states: recipientStates(assignment, steps) }
}

type Taking = {
  loaded: Loaded
  user: ActingUser | null
  kind: StepKind
  units: readonly string[]
  documents?: readonly string[]
  dueOn?: string | null
  reason?: string | null
}

const EVENTS: Record<StepKind, EventCode> = {
  added: 'assign/added',
  forwarded: 'assign/forwarded',
  released: 'assign/released',
  held: 'assign/held',
  'let-go': 'assign/let-go',
  extended: 'assign/extended',
}

/**
 * Appends what happened to a sending. Of two at once the second meets the sending's row changed and is tried again as a whole, so
 * that it sees what the first did.
 */
export async function takeStep(req: PayloadRequest, taking: Taking): Promise<Loaded> {
  const { loaded, user, kind, units, documents, dueOn = null, reason = null } = taking
  const { assignment } = loaded
  const step: StepRow = {
    id: uuidv7(),
    assignment: assignment.id,
    number: assignment.steps + 1,
    kind,
    units: [...units],
    documents: [...(documents ?? assignment.documents)],
    dueOn,
    reason: reason?.normalize('NFC').trim() || null,
    at: new Date().toISOString(),
    by: user?.id ?? null,
    byUnit: unitIdOf(user),
  }
  const steps = [...loaded.steps, step]
  const states = recipientStates(assignment, steps)
  const awaits = awaitsAfter(states, assignment)
  const { db } = req.payload
  const data = { steps: step.number, awaits }
  await db.updateOne({ collection: 'assignments', id: assignment.id, data, req, returning: false })
  await db.create({ collection: 'assignment-steps', data: { ...step }, req, returning: false })
  const { id, documents: of } = step
  await appendEvent(req, EVENTS[kind], { assignment: assignment.id, step: id, documents: of, units: [...units] })
  return { assignment: { ...assignment, steps: step.number, awaits }, steps, states }
}
