import type { PayloadRequest } from 'payload'
import type { Fault, Plan, PlannedUnit } from '../rules/units/reorganisation'
import { type Inherited, inherited } from '../rules/units/inheritance'
import { planReorganisation } from '../rules/units/planReorganisation'
import type { MembershipRow } from './membershipRows'
import { deliveriesTo, openDeliveries, type Owed } from './openDeliveries'
import { readUnits } from './readUnits'
import type { ReorganisationInput } from './reorganisationSchema'

/** A reorganisation with all that depends on it in the record as it is now. */
export type Prospect = {
  plan: Plan
  /** Every unit as it is, and the new ones. */
  units: PlannedUnit[]
  owed: Owed[]
  passing: Inherited[]
  /** Who belongs, on the day or later, to a unit that ends. */
  people: MembershipRow[]
  faults: Fault[]
}

type Reading = Pick<ReorganisationInput, 'on' | 'steps'> & { newId: (key: string) => string }

/** What a reorganisation would do now, and everything that stands against it. */
export async function readReorganisation(req: PayloadRequest, { on, steps, newId }: Reading): Promise<Prospect> {
  const units = await readUnits(req)
  const plan = planReorganisation(units, { on, steps, newId })
  const ending = plan.succession.map(({ from }) => from)
  const heirs = [...new Set(plan.succession.flatMap((each) => each.heirs))]
  const owed = await openDeliveries(req, ending)
  const held = heirs.length > 0 && owed.length > 0 ? await deliveriesTo(req, heirs) : []
  const passing = inherited(owed, {
    succession: plan.succession,
    held: held.map(({ unit, document, confirm }) => ({ unit, document, confirm: confirm ?? false })),
  })
  const people = await peopleOf(req, { unitIds: ending, on })
  const names = new Map([...units, ...plan.begun].map(({ id, name }) => [id, name]))
  const lost = lostDuties(plan, { owed, names })
  return { plan, units: [...units, ...plan.begun], owed, passing, people, faults: [...plan.faults, ...lost] }
}

/** Somebody has to answer for what a unit owes. */
function lostDuties(
  plan: Plan,
  { owed, names }: { owed: readonly Owed[]; names: ReadonlyMap<string, string> },
): Fault[] {
  return plan.succession.flatMap(({ from, heirs, path }) => {
    const count = owed.filter(({ unit }) => unit === from).length
    if (count === 0 || heirs.length > 0) return []
    const message = `“${names.get(from) ?? from}” còn ${count} tài liệu phải nhận, xác nhận hoặc hủy; hãy nêu đơn vị tiếp nhận.`
    return [{ path, message }]
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
