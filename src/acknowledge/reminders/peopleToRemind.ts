import type { PayloadRequest } from 'payload'
import { hasRole, isCoordinator, unitIdOf } from '../../../collections/access/permissions'
import { unitsById } from '../../catalogue/units'
import type { Catalogue } from '../../catalogue/openCatalogue'
import type { ReminderStage } from '../rules/reminderStage'

export type MailedPerson = {
  id: string
  name?: string | null
  contactEmail?: string | null
  roles?: readonly string[] | null
  confirmsForUnit?: boolean | null
  disabled?: boolean | null
  unit?: unknown
}

type Asked = { unitId: string; stage: ReminderStage }

/**
 * Who is told: of what a unit owes, its officers and whoever confirms for it; of what has been late for long, the coordinators of
 * the nearest unit above that has any. Only accounts in use, of people who belong there now, with an address for reminders.
 */
export async function peopleToRemind(
  req: PayloadRequest,
  { catalogue, asked }: { catalogue: Catalogue; asked: readonly Asked[] },
): Promise<(asked: Asked) => MailedPerson[]> {
  const above = new Map(asked.map(({ unitId }) => [unitId, unitsAbove(catalogue, unitId)]))
  const unitIds = new Set([...above].flatMap(([unitId, ancestors]) => [unitId, ...ancestors]))
  const { docs } = await req.payload.db.find<MailedPerson>({
    collection: 'users',
    where: { unit: { in: [...unitIds] } },
    pagination: false,
    limit: 0,
    req,
  })
  const people = docs.filter((person) => person.contactEmail && !person.disabled)
  const of = (unitId: string) => people.filter((person) => unitIdOf(person) === unitId)
  return ({ unitId, stage }) => {
    if (stage !== 'escalated') return of(unitId).filter((person) => isToldFor(person, stage))
    const nearest = (above.get(unitId) ?? []).map((id) => of(id).filter((person) => isToldFor(person, stage)))
    return nearest.find((coordinators) => coordinators.length > 0) ?? []
  }
}

/** Whether this person is still to be told, when the mail is about to leave. */
export function isStillToRemind(
  person: MailedPerson,
  { catalogue, unitId, stage }: Asked & { catalogue: Catalogue },
): boolean {
  const own = unitIdOf(person)
  if (!own || !person.contactEmail || !isToldFor(person, stage)) return false
  return stage === 'escalated' ? unitsAbove(catalogue, unitId).includes(own) : own === unitId
}

function isToldFor(person: MailedPerson, stage: ReminderStage): boolean {
  if (stage === 'escalated') return isCoordinator(person)
  return hasRole(person, 'officer') || (person.confirmsForUnit === true && !person.disabled)
}

/** From the nearest up; a circle of parents ends where it closes. */
function unitsAbove(catalogue: Catalogue, unitId: string): string[] {
  const units = unitsById(catalogue)
  const above: string[] = []
  for (let id = units.get(unitId)?.parent_id; id && !above.includes(id) && id !== unitId; id = units.get(id)?.parent_id)
    above.push(id)
  return above
}
