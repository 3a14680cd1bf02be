import { describe, expect, it } from '@jest/globals'
import { newSigningSecret, sealSecret, unsealSecret } from '../../../src/deliver/webhooks/sealSecret'

const place = { installationSecret: 'một bí mật dài hơn ba mươi hai ký tự', webhookId: 'a' }

describe('a sealed secret', () => {
  it('opens again in its own place only', () => {
    const secret = newSigningSecret()
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    const sealed = sealSecret(secret, place)
    expect(sealed).not.toContain(secret.slice(6, 20))
    expect(unsealSecret(sealed, place)).toBe(secret)
    expect(unsealSecret(sealed, { ...place, webhookId: 'b' })).toBeNull()
    expect(
      unsealSecret(sealed, { ...place, installationSecret: 'một bí mật khác cũng dài như vậy, đủ rồi' }),
    ).toBeNull()
  })

  it('does not open when a bit was changed or it is no seal at all, and is another each time', () => {
    const sealed = sealSecret('whsec_AAAA', place)
    const bytes = Buffer.from(sealed, 'base64url')
    for (const at of [0, 14, bytes.length - 1]) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(unsealSecret(changed.toString('base64url'), place)).toBeNull()
    }
    for (const text of ['', 'x', '!!', 'A'.repeat(40)]) expect(unsealSecret(text, place)).toBeNull()
    expect(sealSecret('whsec_AAAA', place)).not.toBe(sealed)
  })
})
