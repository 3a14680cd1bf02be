import type { CollectionBeforeChangeHook } from 'payload'
import { newSigningSecret, sealSecret } from '../../src/deliver/webhooks/sealSecret'

const OVERLAP_MS = 24 * 60 * 60 * 1000

/** Makes a secret for a new webhook, or another on demand, beside which the former one signs for a day more. Shown in this one answer. */
export const stampSigningSecret: CollectionBeforeChangeHook = ({ context, data, operation, originalDoc, req }) => {
  if (operation !== 'create' && data.renew !== true) return data
  const webhookId = String(operation === 'create' ? data.id : originalDoc.id)
  const secret = newSigningSecret()
  context.newSecret = secret
  const sealed = sealSecret(secret, { installationSecret: req.payload.config.secret, webhookId })
  if (operation === 'create') return { ...data, secret: sealed }
  const until = new Date(Date.now() + OVERLAP_MS).toISOString()
  return { ...data, secret: sealed, formerSecret: originalDoc.secret, formerSecretUntil: until, renew: false }
}
