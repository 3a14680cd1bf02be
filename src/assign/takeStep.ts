import type { PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { seesAllDeliveries, unitIdOf } from '../../collections/access/permissions'
import { DomainError } from '../platform/errors'
import { appendEvent, type EventCode } from '../platform/journal/appendEvent'
import type { ActingUser } from '../platform/runAct'
import { awaitsAfter, type RecipientState, recipientStates, type Step, type StepKind } from './rules/standing'
import type { Assignment } from './sendDocuments'
import { unitsSpokenFor } from './unitsSpokenFor'

export type SentAssignment = Assignment & {
  sentBy: string | null
  steps: number
  awaits: string | null
  /** Who took over from the unit that it goes through. */
  handedTo?: string | null
}

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
  const row = await req.payload.db.findOne<SentAssignment>({
    collection: 'assignments',
    where: { id: { equals: id } },
    req,
  })
  const knows = row && (seesAllDeliveries(user) || (await isConcerned(req, { row, user })))
  if (!knows) throw new DomainError('platform/not-found')
  const { docs: steps } = await req.payload.db.find<StepRow>({
    collection: 'assignment-steps',
    where: { assignment: { equals: id } },
    sort: 'number',
    limit: 0,
    pagination: false,
    req,
  })
  return loadedFrom(row, steps)
}

async function isConcerned(
  req: PayloadRequest,
  { row, user }: { row: SentAssignment; user: ActingUser | null },
): Promise<boolean> {
  const own = unitIdOf(user)
  if (!own) return false
  return row.through === own || row.handedTo === own || speaksForSender(req, { assignment: row, own })
}

/** Whether it was sent by this unit, or by one that it stands for since that has ended. */
export async function speaksForSender(
  req: PayloadRequest,
  { assignment: { sentByUnit }, own }: { assignment: Pick<SentAssignment, 'sentByUnit'>; own: string | null },
): Promise<boolean> {
  if (!own || !sentByUnit) return false
  return sentByUnit === own || (await unitsSpokenFor(req, own)).includes(sentByUnit)
}

/** A sending as it was saved and its steps in their order. */
export function loadedFrom(row: SentAssignment, steps: StepRow[]): Loaded {
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
  /** Who is in between from now on. */
  handedTo?: string
}

const EVENTS: Record<StepKind, EventCode> = {
  added: 'assign/added',
  forwarded: 'assign/forwarded',
  released: 'assign/released',
  held: 'assign/held',
  'let-go': 'assign/let-go',
  extended: 'assign/extended',
  'handed-over': 'assign/handed-over',
  succeeded: 'assign/succeeded',
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
  const handedTo = taking.handedTo ?? assignment.handedTo ?? null
  const after = { steps: step.number, awaits, handedTo }
  // A copy: MongoDB's adapter changes what it is given.
  const data = { ...after }
  await db.updateOne({ collection: 'assignments', id: assignment.id, data, req, returning: false })
  await db.create({ collection: 'assignment-steps', data: { ...step }, req, returning: false })
  const { id, documents: of } = step
  await appendEvent(req, EVENTS[kind], { assignment: assignment.id, step: id, documents: of, units: [...units] })
  return { assignment: { ...assignment, ...after }, steps, states }
}
