import { describe, expect, it } from '@jest/globals'
import { secretText, signedHeaders } from '../../../src/deliver/rules/webhookSignature'

describe('signedHeaders', () => {
  it('gives the signature that the standard’s own example has', () => {
    // Standard Webhooks 1.0, the example of its specification and of its libraries.
    const headers = signedHeaders(['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'], {
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      timestampSeconds: 1614265330,
      body: '{"test": 2432232314}',
    })
    expect(headers).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    })
  })

  it('signs once for each secret, and otherwise for another id, time or body', () => {
    const one = { id: 'msg_1', timestampSeconds: 1, body: '{}' }
    const secrets = [secretText(Buffer.alloc(32, 1)), secretText(Buffer.alloc(32, 2))]
    const signature = (signed: typeof one) => signedHeaders(secrets, signed)['webhook-signature']
    expect(
      signature(one)
        ?.split(' ')
        .map((part) => part.slice(0, 3)),
    ).toEqual(['v1,', 'v1,'])
    const all = [one, { ...one, id: 'msg_2' }, { ...one, timestampSeconds: 2 }, { ...one, body: '{ }' }]
    expect(new Set(all.flatMap((signed) => signature(signed)?.split(' '))).size).toBe(8)
  })
})
