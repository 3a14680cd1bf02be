import { type DemoAccount, demoAccounts } from './accounts'
import { demoMaterials } from './materials'
import { demoUnits } from './units'

/**
 * More accounts than the documented ones: somebody must have signed the receipts that the story begins with. Nobody is to
 * sign in with them, so a loader gives each a random password that it forgets.
 */
export const demoConfirmers: readonly DemoAccount[] = signingUnits()
  .filter((key) => !demoAccounts.some((account) => account.unitKey === key && account.confirmsForUnit))
  .map(confirmerOf)

/** Units that the story says have acknowledged or removed something, without those that have ended. */
function signingUnits(): string[] {
  const receipts = demoMaterials.flatMap(({ assignments, withdrawal }) => [
    ...assignments.flatMap((assignment) => assignment.acknowledgedBy),
    ...(withdrawal?.removedBy ?? []),
  ])
  return [...new Set(receipts)]
}

function confirmerOf(unitKey: string): DemoAccount {
  const unit = demoUnits.find((one) => one.key === unitKey)
  if (!unit) throw new Error(`No demonstration unit ${unitKey}`)
  return {
    username: `xacnhan-${unit.slug}`,
    role: 'officer',
    displayName: `Người xác nhận, ${unit.shortName ?? unit.name}`,
    position: 'Người xác nhận thay mặt đơn vị',
    unitKey,
    confirmsForUnit: true,
  }
}
