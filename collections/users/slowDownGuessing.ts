import type { CollectionBeforeOperationHook } from 'payload'
import { assertMayTrySigningIn } from '../../src/platform/signInAttempts'

/** Guessing passwords is slowed down by account, in the record, so in every process alike. */
export const slowDownGuessing: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation === 'login') {
    const { username } = args.data as { username?: unknown } // Payload types it by e-mail, we sign in by user name
    await assertMayTrySigningIn(req, username)
  }
  return args
}
