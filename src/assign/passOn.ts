import type { PayloadRequest } from 'payload'
import { isCoordinator, unitIdOf } from '../../collections/access/permissions'
import { DomainError } from '../platform/errors'
import { type ActContext, type ActingUser, runAct } from '../platform/runAct'
import { assertPermitted } from '../review/assertPermitted'
import { vietnamDay } from '../vietnamese/calendar'
import { namedRecipients, stillInForce, updateDeliveries } from './changeRecipients'
import { dueOnOf } from './describeSending'
import { readUnits } from './units/readUnits'
import { existsOn } from './rules/recipients'
import { inBetweenOf, movableBy, type StepKind } from './rules/standing'
import { deliver } from './sendDocuments'
import { type Loaded, loadSending, takeStep } from './takeStep'

type Forwarding = { id: string; units?: readonly string[] | undefined; note?: string | null | undefined }

/**
 * The unit in between passes a sending on, to all that wait or to some of them. Only who sent it chooses the recipients: others
 * are refused, also units of the own branch. Units that ended meanwhile are passed over.
 *
 * @throws DomainError platform/not-found, review/not-permitted, platform/invalid-input, assign/nothing-waits, assign/not-published
 */
export function forwardSending({ payload, user }: ActContext, { id, units, note }: Forwarding): Promise<Loaded> {
  return runAct({ payload, user }, async (req) => {
    const loaded = await loadInBetween(req, { id, user })
    const named = units ? await namedRecipients(req, { loaded, names: units }) : [...loaded.states.keys()]
    const waiting = movableBy('forwarded', { states: loaded.states, units: await existing(req, named) })
    if (waiting.length === 0) throw new DomainError('assign/nothing-waits')
    const documents = await stillInForce(req, loaded.assignment.documents)
    const dueOn = dueOnOf(loaded)
    await deliver(req, { assignment: { ...loaded.assignment, dueOn }, units: waiting, documents })
    return takeStep(req, { loaded, user, kind: 'forwarded', units: waiting, documents, dueOn, reason: note ?? null })
  })
}

/**
 * The unit that was told of a sending stops it for all below it, within the time that it has for that.
 *
 * @throws DomainError platform/not-found, review/not-permitted, assign/nothing-waits, assign/too-late-to-hold
 */
export function holdSending(
  { payload, user }: ActContext,
  { id, reason }: { id: string; reason: string },
): Promise<Loaded> {
  return runAct({ payload, user }, async (req) => {
    const loaded = await loadInBetween(req, { id, user })
    const { throughMode, holdUntil } = loaded.assignment
    if (throughMode !== 'told') throw new DomainError('assign/nothing-waits')
    if (holdUntil && Date.parse(holdUntil) < Date.now()) throw new DomainError('assign/too-late-to-hold')
    return move(req, { loaded, user, kind: 'held', reason, heldAt: new Date().toISOString() })
  })
}

/**
 * Lets what was held go on.
 *
 * @throws DomainError platform/not-found, review/not-permitted, assign/nothing-waits
 */
export function letSendingGo({ payload, user }: ActContext, { id }: { id: string }): Promise<Loaded> {
  return runAct({ payload, user }, async (req) => {
    const loaded = await loadInBetween(req, { id, user })
    return move(req, { loaded, user, kind: 'let-go', reason: null, heldAt: null })
  })
}

type Moving = {
  loaded: Loaded
  user: ActingUser | null
  kind: Extract<StepKind, 'held' | 'let-go'>
  reason: string | null
  heldAt: string | null
}

async function move(req: PayloadRequest, { loaded, user, kind, reason, heldAt }: Moving): Promise<Loaded> {
  const { assignment, states } = loaded
  const units = movableBy(kind, { states, units: assignment.below })
  if (units.length === 0) throw new DomainError('assign/nothing-waits')
  await updateDeliveries(req, { id: assignment.id, units, data: { heldAt }, open: 'releasedAt' })
  return takeStep(req, { loaded, user, kind, units, reason })
}

/** @throws DomainError platform/not-found for who may not know of it, review/not-permitted for others than its coordinators */
async function loadInBetween(
  req: PayloadRequest,
  { id, user }: { id: string; user: ActingUser | null },
): Promise<Loaded> {
  assertPermitted(user, isCoordinator(user))
  const loaded = await loadSending(req, { id, user })
  const inBetween = inBetweenOf(loaded.assignment)
  if (inBetween === null || inBetween !== unitIdOf(user)) throw new DomainError('review/not-permitted')
  return loaded
}

async function existing(req: PayloadRequest, ids: readonly string[]): Promise<string[]> {
  const day = vietnamDay(new Date())
  const known = new Set((await readUnits(req)).filter((unit) => existsOn(unit, day)).map(({ id }) => id))
  return ids.filter((id) => known.has(id))
}
