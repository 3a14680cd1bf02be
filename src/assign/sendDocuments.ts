import type { PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { hasRole, mayAssign, unitIdOf } from '../../collections/access/permissions'
import { DomainError, type FieldFault } from '../platform/errors'
import { appendEvent } from '../platform/journal/appendEvent'
import { type ActContext, runAct } from '../platform/runAct'
import { vietnamDay } from '../vietnamese/calendar'
import { endedUnitMessage, existsOn, groupMembers, type RecipientUnit } from './rules/recipients'
import { idsBelow } from './rules/idsBelow'

export type SendArguments = {
  documents: string[]
  units: string[]
  groups?: string[]
  dueOn?: string | null
  confirm: boolean
  note?: string | null
}

export type Assignment = {
  id: string
  documents: string[]
  recipients: string[]
  dueOn: string | null
  confirm: boolean
  note: string | null
  sentAt: string
  sentByUnit: string | null
}

type UnitRow = RecipientUnit & { parent?: string | null; slug: string }

/**
 * Sends published documents to units. Who receives is resolved now and frozen: a unit added to a group later changes nothing.
 *
 * @throws DomainError review/not-permitted, platform/invalid-input, assign/unit-ended, assign/no-recipient,
 * assign/not-published, assign/unit-out-of-scope
 */
export function sendDocuments(context: ActContext, args: SendArguments): Promise<Assignment> {
  return runAct(context, async (req) => {
    if (!mayAssign(context.user)) throw new DomainError('review/not-permitted')
    const recipients = await resolveRecipients(req, { args, context })
    await assertPublished(req, args.documents)
    const assignment: Assignment = {
      id: uuidv7(),
      documents: [...new Set(args.documents)],
      recipients,
      dueOn: args.dueOn ?? null,
      confirm: args.confirm,
      note: args.note?.normalize('NFC').trim() || null,
      sentAt: new Date().toISOString(),
      sentByUnit: unitIdOf(context.user),
    }
    const saved = await saveAssignment(req, { assignment, sentBy: context.user?.id ?? null })
    await appendEvent(req, 'assign/sent', { assignment: saved.id, documents: saved.documents, units: saved.recipients })
    return saved
  })
}

async function saveAssignment(
  req: PayloadRequest,
  { assignment, sentBy }: { assignment: Assignment; sentBy: string | null },
): Promise<Assignment> {
  const { documents, recipients, dueOn, confirm, sentAt } = assignment
  const common = { depth: 0, req, overrideAccess: true } as const // nobody writes these rows but this act
  const row = await req.payload.create({ collection: 'assignments', data: { ...assignment, sentBy }, ...common })
  const id = String(row.id)
  for (const document of documents) {
    for (const unit of recipients) {
      const data = { id: uuidv7(), assignment: id, document, unit, dueOn, confirm, sentAt }
      await req.payload.db.create({ collection: 'deliveries', data, req, returning: false })
    }
  }
  return { ...assignment, id }
}

type Resolving = { args: SendArguments; context: ActContext }

async function resolveRecipients(req: PayloadRequest, { args, context }: Resolving): Promise<string[]> {
  const day = vietnamDay(new Date())
  const { docs } = await req.payload.find({ collection: 'units', pagination: false, depth: 0, req, overrideAccess: true }) // the tree is no secret
  const units = docs as unknown as UnitRow[] // rows of units
  const names = new Map(units.map((unit) => [unit.id, unit.name]))
  const chosen = new Map<string, UnitRow>()
  const unknown: FieldFault[] = []
  const ended: FieldFault[] = []
  args.units.forEach((asked, index) => {
    const unit = units.find((each) => each.id === asked || each.slug === asked)
    if (!unit) unknown.push({ path: `units.${index}`, message: `Không có đơn vị “${asked}”.` })
    else if (!existsOn(unit, day)) ended.push({ path: `units.${index}`, message: endedUnitMessage(unit, names) })
    else chosen.set(unit.id, unit)
  })
  args.groups?.forEach((group, index) => {
    const members = groupMembers(units, { group, day })
    if (members.length === 0) unknown.push({ path: `groups.${index}`, message: `Không có nhóm đơn vị “${group}”.` })
    for (const unit of members) chosen.set(unit.id, unit as UnitRow) // members come from units
  })
  if (unknown.length > 0) throw new DomainError('platform/invalid-input', { errors: unknown })
  if (ended.length > 0) throw new DomainError('assign/unit-ended', { detail: ended.map((fault) => fault.message).join(' '), errors: ended })
  if (chosen.size === 0) throw new DomainError('assign/no-recipient', { errors: [{ path: 'units', message: 'Hãy chọn nơi nhận.' }] })
  assertInScope({ context, units, chosen })
  return [...chosen.keys()].sort()
}

type ScopeQuestion = { context: ActContext; units: UnitRow[]; chosen: ReadonlyMap<string, UnitRow> }

/** A coordinator sends to the own unit and what is below it; editors and approvers of the lead department to all. */
function assertInScope({ context, units, chosen }: ScopeQuestion): void {
  if (hasRole(context.user, 'editor', 'approver')) return
  const own = unitIdOf(context.user)
  const nodes = units.map((unit) => ({ id: unit.id, parentId: unit.parent ?? null }))
  const scope = new Set(own ? idsBelow(nodes, own) : [])
  const outside = [...chosen.values()].filter((unit) => !scope.has(unit.id))
  if (outside.length === 0) return
  throw new DomainError('assign/unit-out-of-scope', {
    errors: outside.map((unit) => ({ path: 'units', message: `“${unit.name}” ngoài phạm vi của bạn.` })),
  })
}

async function assertPublished(req: PayloadRequest, documentIds: readonly string[]): Promise<void> {
  const { docs } = await req.payload.find({
    collection: 'documents',
    where: { and: [{ id: { in: [...documentIds] } }, { inForce: { equals: true } }] },
    pagination: false,
    depth: 0,
    req,
    overrideAccess: true, // a coordinator sends what is published without seeing working copies
  })
  const known = new Set(docs.map((doc) => String(doc.id)))
  const errors = documentIds.flatMap((id, index): FieldFault[] =>
    known.has(id) ? [] : [{ path: `documents.${index}`, message: 'Không có tài liệu này, hoặc chưa công bố, hoặc đã thu hồi.' }],
  )
  if (errors.length > 0) throw new DomainError('assign/not-published', { errors })
}
