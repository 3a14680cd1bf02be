import { PassThrough } from 'node:stream'
import { describe, expect, it } from '@jest/globals'
import { readBody } from '../../src/platform/readBody'

const MIB = 1024 ** 2
const CHUNK = Buffer.alloc(4 * MIB)

/** A body of which so much has come, and that goes on. */
function begun(chunks: number) {
  const sender = new PassThrough({ highWaterMark: 16 * MIB })
  for (let at = 0; at < chunks; at += 1) sender.write(CHUNK)
  const body = readBody(sender, { maxBytes: 5 * MIB })
  return { sender, body, outcome: body.then(String, (error: Error) => error.message) }
}

const arrived = () => new Promise((resolve) => setTimeout(resolve, 50))

describe('readBody', () => {
  it('gives the whole body', async () => {
    const { sender, body } = begun(1)
    sender.end('cuối')
    expect((await body).equals(Buffer.concat([CHUNK, Buffer.from('cuối')]))).toBe(true)
  })

  it('refuses more than it may hold of one', async () => {
    expect(await begun(2).outcome).toMatch(/^platform\/too-large/)
  })

  it('refuses a body when all that are coming in are too much together, and takes bodies again when they have ended', async () => {
    const many = Array.from({ length: 16 }, () => begun(1))
    await arrived()
    const refused = await begun(1).outcome
    expect(refused).toMatch(/^platform\/overloaded/)
    const small = new PassThrough()
    small.end('ten=a&mat-khau=b')
    expect(String(await readBody(small, { maxBytes: 100 }))).toBe('ten=a&mat-khau=b')
    for (const { sender } of many) sender.end()
    expect(await Promise.all(many.map(async ({ body }) => (await body).length))).toEqual(many.map(() => CHUNK.length))
    const { sender, body } = begun(1)
    sender.end()
    expect(await body).toHaveLength(CHUNK.length)
  })

  it('counts a body no more whose sender went away', async () => {
    const many = Array.from({ length: 16 }, () => begun(1))
    await arrived()
    for (const { sender } of many) sender.destroy(new Error('gone'))
    for (const { outcome } of many) expect(await outcome).toMatch(/^platform\/invalid-request/)
    const { sender, body } = begun(1)
    sender.end()
    expect(await body).toHaveLength(CHUNK.length)
  })
})
