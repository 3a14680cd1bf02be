import type { PayloadRequest } from 'payload'
import { isAdmin } from '../../../collections/access/permissions'
import type { ProgrammeMember } from '../../assign/rules/units/programmeFaults'
import { readUnits } from '../../assign/units/readUnits'
import { DomainError, type FieldFault } from '../../platform/errors'
import { appendEvent } from '../../platform/journal/appendEvent'
import { type ActContext, runAct } from '../../platform/runAct'
import { tooEarlyFault } from '../rules/earliestDay'
import type { MemberEnd, MemberEntry } from './equipmentSchemas'

type Changed = { id: string; members: number }

/**
 * Puts a unit into a programme from a day on (calendar days in Vietnam, both ends included), with the document that decided it.
 *
 * @throws DomainError platform/forbidden, platform/not-found, platform/invalid-input for days on which the unit did not exist, a
 * unit that is in the programme already, or no open place
 */
export function addProgrammeMember(
  context: ActContext,
  { programmeId, entry }: { programmeId: string; entry: MemberEntry },
): Promise<Changed> {
  return runAct(context, async (req) => {
    const { members } = await programmeFor(req, { context, programmeId })
    const unit = await unitIdFor(req, entry.unit)
    const { from, to, decision, note } = entry
    const early = tooEarlyFault(from)
    if (early) throw fault('from', early)
    if (to && to < from) throw fault('to', 'Ngày kết thúc phải từ ngày bắt đầu trở đi.')
    await save(req, { programmeId, members: [...members, { unit, from, to, decision, note }], at: members.length })
    await appendEvent(req, 'report/place-taken', { programme: programmeId, unit, from, to })
    return { id: programmeId, members: members.length + 1 }
  })
}

/**
 * Ends a unit's place in a programme with a last day; that it was in it stays.
 *
 * @throws DomainError platform/forbidden, platform/not-found, platform/invalid-input, report/place-already-ended
 */
export function endProgrammeMember(
  context: ActContext,
  { programmeId, ending }: { programmeId: string; ending: MemberEnd },
): Promise<Changed> {
  return runAct(context, async (req) => {
    const { members } = await programmeFor(req, { context, programmeId })
    const unit = await unitIdFor(req, ending.unit)
    const at = members.findIndex((member) => member.unit === unit && (member.from ?? null) === ending.from)
    const member = members[at]
    if (!member) throw fault('unit', 'Đơn vị này không có chỗ nào trong chương trình bắt đầu vào ngày đó.')
    if (member.to && member.to <= ending.to) throw new DomainError('report/place-already-ended')
    if (member.from && ending.to < member.from) throw fault('to', 'Ngày kết thúc phải từ ngày bắt đầu trở đi.')
    await save(req, { programmeId, members: members.with(at, { ...member, to: ending.to }), at })
    await appendEvent(req, 'report/place-ended', { programme: programmeId, unit, from: ending.from, to: ending.to })
    return { id: programmeId, members: members.length }
  })
}

type Programme = { id: string; members: ProgrammeMember[] }

async function programmeFor(
  req: PayloadRequest,
  { context, programmeId }: { context: ActContext; programmeId: string },
): Promise<Programme> {
  if (!isAdmin(context.user)) throw new DomainError('platform/forbidden')
  const row = await req.payload.db.findOne<{ id: string; members?: ProgrammeMember[] | null }>({
    collection: 'programmes',
    where: { id: { equals: programmeId } },
    req,
  })
  if (!row) throw new DomainError('platform/not-found')
  return { id: row.id, members: row.members ?? [] }
}

async function unitIdFor(req: PayloadRequest, name: string): Promise<string> {
  const [unit] = await readUnits(req, [name])
  if (!unit) throw fault('unit', `Không có đơn vị “${name}”.`)
  return unit.id
}

type Saving = { programmeId: string; members: ProgrammeMember[]; /** Whose row changed. */ at: number }

/** What is wrong with the row that changed is told of the form's own fields, the rest of the programme as a whole. */
async function save(req: PayloadRequest, { programmeId, members, at }: Saving): Promise<void> {
  const data = { members }
  try {
    await req.payload.update({
      collection: 'programmes',
      id: programmeId,
      data,
      depth: 0,
      req,
      overrideAccess: true, // the act has decided who may
    })
  } catch (error) {
    if (!(error instanceof DomainError) || !error.details.errors) throw error
    const errors = error.details.errors.map((each) => toForm(each, at))
    throw new DomainError(error.code, { ...error.details, errors }, { cause: error })
  }
}

function toForm({ path, message }: FieldFault, at: number): FieldFault {
  const own = `members.${at}`
  if (path === own) return { path: '', message }
  return path.startsWith(`${own}.`) ? { path: path.slice(own.length + 1), message } : { path, message }
}

function fault(path: string, message: string): DomainError {
  return new DomainError('platform/invalid-input', { errors: [{ path, message }] })
}
