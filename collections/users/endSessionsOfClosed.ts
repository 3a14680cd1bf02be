import type { CollectionBeforeChangeHook } from 'payload'

/** Closing an account ends its sessions for good: none comes back to life when the account is opened again. */
export const endSessionsOfClosed: CollectionBeforeChangeHook = ({ data, operation, originalDoc }) => {
  const isClosed = data.disabled === true && originalDoc?.disabled !== true
  return operation === 'update' && isClosed ? { ...data, sessions: [] } : data
}
