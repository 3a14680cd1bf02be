import type { CollectionBeforeChangeHook } from 'payload'

/** Switched off it rests where it stands; switched on, or with another address, it is tried at once. */
export const deriveState: CollectionBeforeChangeHook = ({ data, operation, originalDoc }) => {
  if (operation === 'create') return { ...data, state: data.active === false ? 'stopped' : 'sending', failures: 0 }
  const active: unknown = data.active ?? originalDoc.active
  if (active === false) return { ...data, state: 'stopped', nextAttemptAt: null }
  const isNewAddress = data.url !== undefined && data.url !== originalDoc.url
  if (originalDoc.active !== false && !isNewAddress) return data
  return {
    ...data,
    state: 'sending',
    failures: 0,
    nextAttemptAt: null,
    stoppedAt: null,
    lastError: null,
    lastStatus: null,
  }
}
