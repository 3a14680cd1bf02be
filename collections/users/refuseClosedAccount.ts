import type { CollectionBeforeLoginHook } from 'payload'
import { DomainError } from '../../src/platform/errors'

/** A closed account is answered like a wrong password: it tells nobody that the account exists. */
export const refuseClosedAccount: CollectionBeforeLoginHook = ({ user }) => {
  if ('disabled' in user && user.disabled) throw new DomainError('platform/sign-in-failed')
}
