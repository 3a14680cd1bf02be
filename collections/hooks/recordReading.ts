import type { CollectionAfterOperationHook } from 'payload'
import { recordRead, type ReadCode } from '../../src/platform/journal/recordRead'
import type { ActingUser } from '../../src/platform/runAct'
import { hasRole } from '../access/permissions'
import { personOf } from '../access/rules'

/**
 * Who reads these rows through Payload's doors (REST, the panel's lists) is written down as on our own pages, before anything is
 * shown. Attack: an address beside the page that tells nobody. Who sees the own unit's rows alone is not written down.
 */
export function recordReading(code: ReadCode): CollectionAfterOperationHook {
  return async ({ args, operation, req, result }) => {
    const isReading = operation === 'find' || operation === 'findByID'
    const isForSomebody = !('overrideAccess' in args && args.overrideAccess === true)
    // Inside an act it is read for the act, not to look.
    if (isReading && isForSomebody && readsOthers(req.user) && !(await req.transactionID)) {
      const user = req.user as unknown as ActingUser // a row of users
      await recordRead({ payload: req.payload, user }, { code, data: {} })
    }
    return result
  }
}

function readsOthers(user: unknown): boolean {
  return hasRole(personOf(user), 'admin', 'editor', 'approver', 'coordinator', 'auditor')
}
