import type { PayloadRequest, Where } from 'payload'
import { hasRole, mayAssign, unitIdOf } from '../../collections/access/permissions'
import { DomainError } from '../platform/errors'
import { type ActContext, type ActingUser, runAct } from '../platform/runAct'
import { assertPermitted } from '../review/assertPermitted'
import { vietnamDay } from '../vietnamese/calendar'
import { editionsInForce } from './editionsInForce'
import { assertFaultless, planSending } from './planSending'
import { readUnits } from './units/readUnits'
import { movableBy } from './rules/standing'
import { deliver } from './sendDocuments'
import type { RecipientsAsked } from './sending'
import { type Loaded, loadSending, speaksForSender, takeStep } from './takeStep'

type Adding = { id: string; asked: RecipientsAsked & { units: string[] }; dueOn?: string | null | undefined }

/**
 * Sends what an earlier sending holds to more units, as a new event. Whoever has it by this sending already is passed over; what is no
 * longer in force is not sent.
 *
 * @throws DomainError platform/not-found, review/not-permitted, and as `sendDocuments`
 */
export function addRecipients({ payload, user }: ActContext, { id, asked, dueOn }: Adding): Promise<Loaded> {
  return runAct({ payload, user }, async (req) => {
    const loaded = await loadOwn(req, { id, user })
    const { assignment, states } = loaded
    const documents = await stillInForce(req, assignment.documents)
    const due = dueOn ?? assignment.dueOn
    // A due date that has passed since is no fault of who adds without naming one.
    const dueFrom = dueOn ? vietnamDay(new Date()) : (due ?? undefined)
    const args = { ...asked, documents, dueOn: due, confirm: assignment.confirm }
    const plan = await planSending(req, { args, user, ...(dueFrom ? { dueFrom } : {}) })
    assertFaultless(plan.faults)
    const units = movableBy('added', { states, units: plan.chosen.map(({ unit }) => unit.id) })
    if (units.length === 0) return loaded
    await deliver(req, { assignment: { ...assignment, dueOn: due }, units, documents })
    return takeStep(req, { loaded, user, kind: 'added', units, documents, dueOn: due })
  })
}

type Releasing = { id: string; units: readonly string[]; reason: string }

/**
 * Ends a sending for some of its units: what only this sending gave them they may no longer see, and nothing has to be confirmed any
 * more. What they reported stays. Once more for the same unit changes nothing.
 *
 * @throws DomainError platform/not-found, review/not-permitted, platform/invalid-input for a unit that it was never sent to
 */
export function releaseRecipients({ payload, user }: ActContext, { id, units, reason }: Releasing): Promise<Loaded> {
  return runAct({ payload, user }, async (req) => {
    const loaded = await loadOwn(req, { id, user })
    const named = await namedRecipients(req, { loaded, names: units })
    const moved = movableBy('released', { states: loaded.states, units: named })
    if (moved.length === 0) return loaded
    const data = { releasedAt: new Date().toISOString() }
    await updateDeliveries(req, { id, units: moved, data, open: 'releasedAt' })
    return takeStep(req, { loaded, user, kind: 'released', units: moved, reason })
  })
}

type Extending = { id: string; dueOn: string; reason: string }

/**
 * Gives all who still have it another day to confirm by.
 *
 * @throws DomainError platform/not-found, review/not-permitted, platform/invalid-input
 */
export function extendDueDate({ payload, user }: ActContext, { id, dueOn, reason }: Extending): Promise<Loaded> {
  return runAct({ payload, user }, async (req) => {
    const loaded = await loadOwn(req, { id, user })
    if (dueOn < vietnamDay(new Date())) {
      throw new DomainError('platform/invalid-input', { errors: [{ path: 'dueOn', message: 'Hạn xác nhận đã qua.' }] })
    }
    const units = [...loaded.states].flatMap(([unit, state]) => (state === 'released' ? [] : [unit]))
    await updateDeliveries(req, { id, units, data: { dueOn }, open: 'releasedAt' })
    return takeStep(req, { loaded, user, kind: 'extended', units, dueOn, reason })
  })
}

/** Who sent it may change it: the people of the sending unit, or of its successors, and who answers for the library. */
async function loadOwn(req: PayloadRequest, { id, user }: { id: string; user: ActingUser | null }): Promise<Loaded> {
  assertPermitted(user, mayAssign(user))
  const loaded = await loadSending(req, { id, user })
  const { assignment } = loaded
  if (hasRole(user, 'editor', 'approver') || (await speaksForSender(req, { assignment, own: unitIdOf(user) })))
    return loaded
  throw new DomainError('review/not-permitted')
}

/** Units by id or slug that this sending has or had. */
export async function namedRecipients(
  req: PayloadRequest,
  { loaded, names }: { loaded: Loaded; names: readonly string[] },
): Promise<string[]> {
  const units = await readUnits(req)
  const byName = new Map(units.flatMap(({ id, slug }) => [[slug, id] as const, [id, id] as const]))
  const errors = names.flatMap((name, index) => {
    const id = byName.get(name)
    if (id && loaded.states.has(id)) return []
    return [{ path: `units.${index}`, message: `“${name}” không có trong đợt gửi này.` }]
  })
  if (errors.length > 0) throw new DomainError('platform/invalid-input', { errors })
  return names.flatMap((name) => byName.get(name) ?? [])
}

/** Of these documents, those in force. @throws DomainError assign/not-published when none is left */
export async function stillInForce(req: PayloadRequest, documents: readonly string[]): Promise<string[]> {
  const inForce = await editionsInForce(req, documents)
  const left = documents.filter((id) => inForce.has(id))
  if (left.length > 0) return left
  throw new DomainError('assign/not-published')
}

type Updating = {
  id: string
  units: readonly string[]
  data: Record<string, string | null>
  /** Only rows where this has no value yet. */
  open?: 'releasedAt'
}

/** What of a sending ends, or goes on, for these units. */
export async function updateDeliveries(req: PayloadRequest, { id, units, data, open }: Updating): Promise<void> {
  const where: Where[] = [{ assignment: { equals: id } }, { unit: { in: [...units] } }]
  if (open) where.push({ [open]: { exists: false } })
  await req.payload.db.updateMany({ collection: 'deliveries', where: { and: where }, data, req, returning: false })
}
