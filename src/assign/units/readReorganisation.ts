import type { PayloadRequest } from 'payload'
import type { Fault, Plan, PlannedUnit } from '../rules/units/reorganisation'
import { orphanedSendings } from '../rules/units/sendingsPassing'
import { type Inherited, inherited } from '../rules/units/inheritance'
import { planReorganisation } from '../rules/units/planReorganisation'
import type { MembershipRow } from './membershipRows'
import { deliveriesLeftBy, deliveriesTo, type Owed } from './openDeliveries'
import { type Dependents, readDependents } from './readDependents'
import { readUnits } from './readUnits'
import type { ReorganisationInput } from './reorganisationSchema'

/** A reorganisation with all that depends on it in the record as it is now. */
export type Prospect = {
  plan: Plan
  /** Every unit as it is, and the new ones. */
  units: PlannedUnit[]
  owed: Owed[]
  /** What the heirs owe instead, and what they may read on. */
  passing: Inherited[]
  dependents: Dependents
  /** Who belongs, on the day or later, to a unit that ends. */
  people: MembershipRow[]
  faults: Fault[]
}

type Reading = Pick<ReorganisationInput, 'on' | 'steps'> & { newId: (key: string) => string; now: Date }

/** What a reorganisation would do now, and everything that stands against it. */
export async function readReorganisation(req: PayloadRequest, { on, steps, newId, now }: Reading): Promise<Prospect> {
  const units = await readUnits(req)
  const plan = planReorganisation(units, { on, steps, newId })
  const ending = plan.succession.map(({ from }) => from)
  const heirs = [...new Set(plan.succession.flatMap((each) => each.heirs))]
  const { owed, kept } = await deliveriesLeftBy(req, ending)
  const held = heirs.length > 0 && owed.length + kept.length > 0 ? await deliveriesTo(req, heirs) : []
  const passing = inherited(owed, {
    succession: plan.succession,
    kept,
    held: held.map(({ unit, document, confirm }) => ({ unit, document, confirm: confirm ?? false })),
  })
  const people = await peopleOf(req, { unitIds: ending, on })
  const all = [...units, ...plan.begun]
  const dependents = await readDependents(req, { succession: plan.succession, units: all, on, now })
  const names = new Map(all.map(({ id, name }) => [id, name]))
  const lost = lostDuties(plan, { owed, dependents, names })
  return { plan, units: all, owed, passing, dependents, people, faults: [...plan.faults, ...lost] }
}

type Left = { owed: readonly Owed[]; dependents: Dependents; names: ReadonlyMap<string, string> }

/** Somebody has to answer for what a unit owes, and for what waits for it. */
function lostDuties(plan: Plan, { owed, dependents, names }: Left): Fault[] {
  const orphaned = orphanedSendings(dependents.sendings)
  return plan.succession.flatMap(({ from, heirs, path }) => {
    if (heirs.length > 0) return []
    const [duties, sendings] = [owed.filter(({ unit }) => unit === from).length, orphaned.get(from) ?? 0]
    const left = [
      ...(duties > 0 ? [`${duties} tài liệu phải nhận, xác nhận hoặc hủy`] : []),
      ...(sendings > 0 ? [`${sendings} đợt gửi đang chờ chuyển tiếp`] : []),
    ]
    if (left.length === 0) return []
    return [{ path, message: `“${names.get(from) ?? from}” còn ${left.join(' và ')}; hãy nêu đơn vị tiếp nhận.` }]
  })
}

async function peopleOf(
  req: PayloadRequest,
  { unitIds, on }: { unitIds: readonly string[]; on: string },
): Promise<MembershipRow[]> {
  if (unitIds.length === 0) return []
  const { docs } = await req.payload.db.find<MembershipRow>({
    collection: 'memberships',
    where: { unit: { in: [...unitIds] } },
    limit: 0,
    pagination: false,
    req,
  })
  return docs.filter(({ to }) => !to || to >= on)
}
