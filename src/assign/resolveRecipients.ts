import type { PayloadRequest } from 'payload'
import { hasRole, unitIdOf } from '../../collections/access/permissions'
import type { FieldFault } from '../platform/errors'
import type { ProblemCode } from '../platform/problems'
import type { ActingUser } from '../platform/runAct'
import { vietnamDay } from '../vietnamese/calendar'
import { type Choice, type ChoiceFault, chooseUnits, type DatedUnit } from './rules/chosenUnits'
import { existsOn } from './rules/recipients'
import { idsThrough, type Through, type ThroughMode, unitsOutOfScope } from './rules/throughUnit'
import type { RecipientsAsked } from './sending'
import { readGroupings, readUnits } from './units/readUnits'
import { subscribersOf } from './subscribersOf'

export type RecipientFault = FieldFault & { code: ProblemCode }

export type Recipients = {
  units: readonly DatedUnit[]
  /** In the order of their ids. */
  chosen: Choice[]
  through: Through | null
  /** Ids of those below the unit in between. */
  below: string[]
  /** Ids of those that this person may not send to. */
  outOfScope: string[]
  faults: RecipientFault[]
}

type Question = {
  asked: RecipientsAsked & { through?: string | null | undefined; throughMode?: ThroughMode | undefined }
  documentIds: readonly string[]
  user: ActingUser | null
  /** See `chooseUnits`. */
  follow?: boolean
}

/** Which units are meant, as of today in Vietnam, why, and what stands against it. What is refused is said, not thrown. */
export async function resolveRecipients(
  req: PayloadRequest,
  { asked, documentIds, user, follow = false }: Question,
): Promise<Recipients> {
  const units = await readUnits(req)
  const day = vietnamDay(new Date())
  const subscribers = await subscribersOf(req, { subscribers: asked.subscribers, documentIds, day })
  const { chosen, faults } = chooseUnits(units, {
    asked,
    subscribers: subscribers.reasons,
    ...(await readGroupings(req, asked.groups ?? [])),
    day,
    follow,
  })
  const { through, fault } = await throughOf(req, { units, asked, day })
  const below = idsThrough(units, { chosen, through })
  const all: RecipientFault[] = [...faults, ...unknownTopics(subscribers.unknown), ...(fault ? [fault] : [])]
  if (chosen.length === 0 && all.length === 0) all.push(NOBODY)
  if (through && chosen.length > 0 && below.length === 0) all.push(NOBODY_BELOW)
  const outside = outOfScope(units, { chosen, through, user })
  return {
    units,
    chosen,
    through,
    below,
    outOfScope: outside.map(({ id }) => id),
    faults: [...all, ...outside.map(scopeFault)],
  }
}

const NOBODY: RecipientFault = { code: 'assign/no-recipient', path: 'units', message: 'Hãy chọn nơi nhận.' }
const NOBODY_BELOW: RecipientFault = {
  code: 'platform/invalid-input',
  path: 'through',
  message: 'Không có nơi nhận nào trực thuộc đơn vị chuyển tiếp.',
}

function unknownTopics(names: readonly string[]): (ChoiceFault & RecipientFault)[] {
  return names.map((name) => ({
    code: 'platform/invalid-input',
    path: 'subscribers',
    message: `Không có chủ đề “${name}”.`,
  }))
}

type ThroughQuestion = { units: readonly DatedUnit[]; asked: Question['asked']; day: string }

/** A unit with nobody to act for it would keep what is sent for ever. */
async function throughOf(
  req: PayloadRequest,
  { units, asked, day }: ThroughQuestion,
): Promise<{ through: Through | null; fault?: RecipientFault }> {
  if (!asked.through) return { through: null }
  const unit = units.find(({ id, slug }) => asked.through === id || asked.through === slug)
  const fault = (message: string): { through: null; fault: RecipientFault } => ({
    through: null,
    fault: { code: 'platform/invalid-input', path: 'through', message },
  })
  if (!unit) return fault(`Không có đơn vị “${asked.through}”.`)
  if (!existsOn(unit, day)) return fault(`“${unit.name}” không còn hoạt động.`)
  const { totalDocs } = await req.payload.count({
    collection: 'users',
    where: {
      and: [
        { unit: { equals: unit.id } },
        { roles: { in: ['coordinator'] } },
        { or: [{ disabled: { equals: false } }, { disabled: { exists: false } }] },
      ],
    },
    req,
    overrideAccess: true, // only whether there is anybody
  })
  if (totalDocs === 0) return fault(`“${unit.name}” chưa có người điều phối để chuyển tiếp.`)
  return { through: { unit, mode: asked.throughMode ?? 'forward' } }
}

type ScopeQuestion = { chosen: readonly Choice[]; through: Through | null; user: ActingUser | null }

/** A coordinator sends to the own unit and what is below it; editors and approvers of the lead department to all. */
function outOfScope(units: readonly DatedUnit[], { chosen, through, user }: ScopeQuestion): DatedUnit[] {
  const sender = hasRole(user, 'editor', 'approver') ? 'everybody' : { unitId: unitIdOf(user) }
  return unitsOutOfScope(units, { chosen, sender, through })
}

function scopeFault({ name }: DatedUnit): RecipientFault {
  return { code: 'assign/unit-out-of-scope', path: 'units', message: `“${name}” ngoài phạm vi của bạn.` }
}
