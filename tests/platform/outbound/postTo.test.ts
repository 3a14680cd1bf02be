import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { allowedHosts } from '../../../src/platform/outbound/allowedHosts'
import { type Post, type PostOutcome, postTo } from '../../../src/platform/outbound/postTo'
import { openReceiver, type Receiver } from '../../support/receiver'

let receiver: Receiver
beforeEach(async () => {
  receiver = await openReceiver()
})
afterEach(() => receiver.close())

const LOOPBACK = { allowed: allowedHosts(['127.0.0.1']), lookup: async () => ['127.0.0.1'] }

function post(more: Partial<Post> = {}): Promise<PostOutcome> {
  const stopped = new AbortController().signal
  return postTo({
    url: receiver.url,
    headers: { 'X-Thu': '1' },
    body: '{"a":"ă"}',
    network: LOOPBACK,
    stopped,
    ...more,
  })
}

describe('postTo', () => {
  it('posts the body as it is and answers the status', async () => {
    expect(await post()).toEqual({ ok: true, status: 204 })
    expect(receiver.received).toMatchObject([
      { method: 'POST', path: '/tin-bao', text: '{"a":"ă"}', headers: { 'x-thu': '1', 'content-length': '10' } },
    ])
  })

  it.each([
    [200, { ok: true, status: 200 }],
    [410, { ok: false, fault: 'gone', status: 410 }],
    [404, { ok: false, fault: 'refused', status: 404 }],
    [503, { ok: false, fault: 'refused', status: 503 }],
  ])('takes %i for what it is', async (status, outcome) => {
    receiver.answer((res) => res.writeHead(status).end('x'))
    expect(await post()).toEqual(outcome)
  })

  it('follows no redirect, above all none into the private network', async () => {
    const inside = await openReceiver()
    receiver.answer((res) => res.writeHead(307, { Location: inside.url }).end())
    expect(await post()).toEqual({ ok: false, fault: 'redirected', status: 307 })
    expect(inside.received).toEqual([])
    await inside.close()
  })

  it('connects to the address that was checked, whatever the name would resolve to a moment later', async () => {
    let times = 0
    const network = {
      allowed: allowedHosts(['may-nhan.example.vn']),
      lookup: async () => {
        times += 1
        return times === 1 ? ['127.0.0.1'] : ['127.0.0.2']
      },
    }
    const url = `http://may-nhan.example.vn:${receiver.port}/tin-bao`
    expect(await post({ url, network })).toEqual({ ok: true, status: 204 })
    expect([times, receiver.received[0]?.headers.host]).toEqual([1, `may-nhan.example.vn:${receiver.port}`])
  })

  it('connects to nothing that is not allowed, by name or by number', async () => {
    const network = { allowed: allowedHosts([]), lookup: async () => ['127.0.0.1'] }
    for (const url of [
      `https://may-nhan.example.vn:${receiver.port}/`,
      `https://127.0.0.1:${receiver.port}/`,
      `https://[::ffff:127.0.0.1]:${receiver.port}/`,
    ])
      expect(await post({ url, network })).toEqual({ ok: false, fault: 'private-address', status: null })
    expect(receiver.received).toEqual([])
  })

  it('gives up on a receiver that does not answer, one that never ends, and a name server that is silent', async () => {
    receiver.answer(() => undefined)
    expect(await post({ timeoutMs: 100 })).toEqual({ ok: false, fault: 'no-answer', status: null })
    receiver.answer((res) => void res.writeHead(200).write('x'))
    expect(await post({ timeoutMs: 300 })).toEqual({ ok: true, status: 200 })
    const network = { ...LOOPBACK, lookup: () => new Promise<string[]>(() => undefined) }
    const url = 'https://may-nhan.example.vn/'
    expect(await post({ url, network, timeoutMs: 50 })).toEqual({ ok: false, fault: 'no-answer', status: null })
  })

  it('reads a little of an endless answer and cuts it off', async () => {
    let written = 0
    receiver.answer((res) => {
      const more = (): void => {
        while (!res.destroyed && res.write(Buffer.alloc(16_384))) written += 16_384
      }
      res.writeHead(200).on('drain', more)
      more()
    })
    expect(await post({ timeoutMs: 8_000 })).toEqual({ ok: true, status: 200 })
    expect(written).toBeLessThan(64 * 1024 * 1024)
  })

  it('tells a broken line and a bad certificate apart, and ends early when it is told to', async () => {
    expect(await post({ url: `https://127.0.0.1:${receiver.port}/` })).toMatchObject({ fault: 'certificate' })
    expect(receiver.received).toEqual([])
    const gone = await openReceiver()
    await gone.close()
    expect(await post({ url: gone.url })).toMatchObject({ fault: 'connection-failed' })
    expect(await post({ stopped: AbortSignal.abort() })).toMatchObject({ ok: false, fault: 'no-answer' })
    expect(receiver.received).toEqual([])
  })
})
