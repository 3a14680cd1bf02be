import type { PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { mayAssign, unitIdOf } from '../../collections/access/permissions'
import { insertRows } from '../platform/database/insertRows'
import { DomainError } from '../platform/errors'
import { appendEvent } from '../platform/journal/appendEvent'
import { type ActContext, type ActingUser, runAct } from '../platform/runAct'
import { assertFaultless, type Plan, planSending } from './planSending'
import type { ThroughMode } from './rules/throughUnit'
import type { RecipientsAsked, SendArguments } from './sending'
import type { ReasonKind } from './rules/holdersToTell'

export type { SendArguments } from './sending'

export type Assignment = {
  id: string
  documents: string[]
  recipients: string[]
  dueOn: string | null
  confirm: boolean
  note: string | null
  sentAt: string
  sentByUnit: string | null
  through: string | null
  throughMode: ThroughMode | null
  /** Recipients below the unit in between: it forwards to these, or may hold what goes to them. */
  below: string[]
  /** Until when (UTC) a unit that was told may hold it. */
  holdUntil: string | null
  /** By which choice, beside single units, it was sent: what a new unit would have got. */
  asked: RecipientsAsked | null
  /** The standing rule that made it. */
  rule: string | null
}

/** For how long a unit that is told may hold a sending, unless the sender says otherwise. */
const HOLD_MS = 24 * 60 * 60 * 1000

type Sending = {
  args: SendArguments
  user: ActingUser | null
  rule?: string | null
  /** See `planSending`. */
  dueFrom?: string
}

/** Why there is a sending that nobody asked for: what the units hold was replaced or changed. */
export type SendingOrigin = { origin: 'supersession'; reason: ReasonKind; former: string }

/**
 * Sends published documents to units. Who receives is resolved now and frozen: a unit added to a group later changes nothing.
 *
 * @throws DomainError review/not-permitted, platform/invalid-input, assign/unit-ended, assign/no-recipient, assign/too-many,
 * assign/unit-out-of-scope, assign/not-published, assign/recipients-changed
 */
export function sendDocuments(
  context: ActContext,
  args: SendArguments,
  options: { dueFrom?: string } = {},
): Promise<Assignment> {
  return runAct(context, (req) => sendInAct(req, { args, user: context.user, ...options }))
}

/** The same inside an act that is running: what is sent stands or falls with it. Nothing is written before all is checked. */
export async function sendInAct(req: PayloadRequest, sending: Sending): Promise<Assignment> {
  const { args, user } = sending
  if (!mayAssign(user)) throw new DomainError('review/not-permitted')
  const plan = await planSending(req, sending)
  assertFaultless(plan.faults)
  assertExpected(plan, args.expected)
  const assignment = await saveAssignment(req, { assignment: assignmentOf(plan, sending), sentBy: user?.id ?? null })
  const { id, documents, recipients, through, rule } = assignment
  await appendEvent(req, 'assign/sent', {
    assignment: id,
    documents,
    units: recipients,
    ...(through ? { through } : {}),
    ...(rule ? { rule } : {}),
  })
  return assignment
}

/** Sent is what was shown: a group may have changed since. */
function assertExpected({ chosen, units }: Plan, expected: readonly string[] | null | undefined): void {
  if (!expected) return
  const [shown, now] = [new Set(expected), new Set(chosen.map(({ unit }) => unit.id))]
  const names = new Map(units.map(({ id, name }) => [id, name]))
  const errors = [
    ...[...now].filter((id) => !shown.has(id)).map((id) => `Thêm: “${names.get(id) ?? id}”.`),
    ...[...shown].filter((id) => !now.has(id)).map((id) => `Không còn: “${names.get(id) ?? id}”.`),
  ].map((message) => ({ path: 'expected', message }))
  if (errors.length > 0) throw new DomainError('assign/recipients-changed', { errors })
}

function assignmentOf(plan: Plan, { args, user, rule = null }: Sending): Assignment {
  const { chosen, through, documents, below } = plan
  return {
    id: uuidv7(),
    documents,
    recipients: chosen.map(({ unit }) => unit.id),
    dueOn: args.dueOn ?? null,
    confirm: args.confirm,
    note: args.note?.normalize('NFC').trim() || null,
    sentAt: new Date().toISOString(),
    sentByUnit: unitIdOf(user),
    through: through?.unit.id ?? null,
    throughMode: through?.mode ?? null,
    below,
    holdUntil: through?.mode === 'told' ? holdUntilOf(args) : null,
    asked: choiceBeyondUnits(args),
    rule,
  }
}

function holdUntilOf({ holdUntil }: SendArguments): string {
  return (holdUntil ? new Date(holdUntil) : new Date(Date.now() + HOLD_MS)).toISOString()
}

function choiceBeyondUnits({ groups, kinds, areas, subscribers, except }: RecipientsAsked): RecipientsAsked | null {
  const isBeyond = [groups, kinds, areas].some((names) => names && names.length > 0) || Boolean(subscribers)
  if (!isBeyond) return null
  return {
    groups: groups ?? [],
    kinds: kinds ?? [],
    areas: areas ?? [],
    subscribers: subscribers ?? false,
    except: except ?? [],
  }
}

type Saving = { assignment: Assignment; sentBy: string | null; origin?: SendingOrigin }

/** Writes a sending and a row for each recipient and document, in the act's transaction. */
export async function saveAssignment(req: PayloadRequest, saving: Saving): Promise<Assignment> {
  const row = await req.payload.create({
    collection: 'assignments',
    data: {
      ...saving.assignment,
      ...saving.origin,
      sentBy: saving.sentBy,
      awaits: saving.assignment.throughMode,
      steps: 0,
    },
    depth: 0,
    req,
    overrideAccess: true, // nobody writes these rows but this act
  })
  const assignment = { ...saving.assignment, id: String(row.id) }
  const { below, through, throughMode, recipients, documents } = assignment
  const receivers = throughMode === 'forward' ? recipients.filter((unit) => !below.includes(unit)) : recipients
  const origin = saving.origin?.origin ?? null
  await deliver(req, { assignment, units: receivers, documents, origin })
  // Whoever passes it on has to see it; that it confirms is asked only where it is a recipient itself.
  if (through && !recipients.includes(through))
    await deliver(req, { assignment: { ...assignment, confirm: false, dueOn: null }, units: [through], documents })
  return assignment
}

type Delivering = {
  assignment: Pick<Assignment, 'id' | 'dueOn' | 'confirm'>
  units: readonly string[]
  documents: readonly string[]
  origin?: SendingOrigin['origin'] | null
}

/** One row for each unit and document, from now on. */
export async function deliver(
  req: PayloadRequest,
  { assignment, units, documents, origin = null }: Delivering,
): Promise<void> {
  const { id, dueOn, confirm } = assignment
  const sentAt = new Date().toISOString()
  const rows = documents.flatMap((document) =>
    units.map((unit) => ({ id: uuidv7(), assignment: id, document, unit, dueOn, confirm, sentAt, origin })),
  )
  await insertRows(req, 'deliveries', rows)
}
