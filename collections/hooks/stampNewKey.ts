import type { CollectionBeforeChangeHook } from 'payload'
import { makeConsumerKey } from '../../src/platform/consumerKeys'

/** Makes a key for a new consumer, or a new one on demand; the key itself only goes into this one answer. */
export const stampNewKey: CollectionBeforeChangeHook = ({ context, data, operation }) => {
  if (operation !== 'create' && data.renew !== true) return data
  const { key, keyHash, keyPrefix } = makeConsumerKey()
  context.newKey = key
  return { ...data, keyHash, keyPrefix, renew: false }
}
