import { isAdmin, mayUseAdminPanel } from '../../collections/access/permissions'
import { DomainError } from '../platform/errors'
import { appendEvent } from '../platform/journal/appendEvent'
import { type ActContext, runAct } from '../platform/runAct'
import type { Delegation } from './delegateApproval'

/**
 * Ends a delegation at once. By whoever gave it, whoever holds it, or an administrator.
 *
 * @throws DomainError platform/not-found, review/not-permitted, review/delegation-ended
 */
export function endDelegation(context: ActContext, { id }: { id: string }): Promise<Delegation> {
  return runAct(context, async (req) => {
    const { user } = context
    if (!mayUseAdminPanel(user)) throw new DomainError('platform/not-found')
    const common = { collection: 'delegations', id, depth: 0, req, overrideAccess: true } as const // the act says who may
    const row = await req.payload.findByID({ ...common, disableErrors: true })
    if (!row) throw new DomainError('platform/not-found')
    const delegation = row as unknown as Delegation // a row of delegations
    if (!isAdmin(user) && ![delegation.from, delegation.to].includes(user?.id ?? ''))
      throw new DomainError('review/not-permitted')
    if (delegation.endedAt) throw new DomainError('review/delegation-ended')
    const ended = await req.payload.update({ ...common, data: { endedAt: new Date().toISOString() } })
    await appendEvent(req, 'review/delegation-ended', { delegation: id })
    return ended as unknown as Delegation // as above
  })
}
