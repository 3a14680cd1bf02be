import type { CollectionBeforeChangeHook } from 'payload'
import { makeConsumerKey } from '../../src/platform/consumerKeys'

/** Makes a key for a new consumer, or a new one on demand; the key itself only goes into this one answer. */
export const stampNewKey: CollectionBeforeChangeHook = ({ context, data, operation }) => {
  if (operation !== 'create' && data.renew !== true) return data
  // Only our own code sets a context: the demonstration's key is given in the settings.
  const given = typeof context.givenKey === 'string' ? context.givenKey : undefined
  const { key, keyHash, keyPrefix } = makeConsumerKey(given)
  context.newKey = key
  return { ...data, keyHash, keyPrefix, renew: false }
}
