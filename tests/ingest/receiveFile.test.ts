import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createHash, randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { receiveFile } from '../../src/ingest/receiveFile'
import { makeFolder, type Folder } from './makeFiles'

let folder: Folder
beforeEach(async () => {
  folder = await makeFolder()
})
afterEach(() => folder.remove())

describe('receiveFile', () => {
  it('stores the bytes as they came and says their SHA-256 and size', async () => {
    const bytes = randomBytes(300_000)
    const pieces = [bytes.subarray(0, 1), bytes.subarray(1, 200_000), bytes.subarray(200_000)]
    const received = await receiveFile(Readable.from(pieces), {
      directory: join(folder.path, 'new'),
      maxBytes: 300_000,
    })
    expect(received).toMatchObject({ sha256: createHash('sha256').update(bytes).digest('hex'), sizeBytes: 300_000 })
    expect((await readFile(received.path)).equals(bytes)).toBe(true)
  })

  it('takes a file of 0 bytes, which the next check refuses by name', async () => {
    expect(await receiveFile(Readable.from([]), { directory: folder.path, maxBytes: 10 })).toMatchObject({
      sizeBytes: 0,
    })
  })

  it('refuses one byte too many with ingest/too-large, stops reading and leaves nothing', async () => {
    let taken = 0
    const endless = new Readable({
      read() {
        taken += 1
        this.push(Buffer.alloc(1000))
      },
    })
    await expect(receiveFile(endless, { directory: folder.path, maxBytes: 9_999 })).rejects.toMatchObject({
      code: 'ingest/too-large',
    })
    expect(endless.destroyed).toBe(true)
    expect(taken).toBeLessThan(200)
    expect(await readdir(folder.path)).toEqual([])
  })

  it('refuses a stream that its parser cut off instead of storing the first part', async () => {
    const cut = Object.assign(Readable.from([Buffer.from('half')]), { truncated: true })
    await expect(receiveFile(cut, { directory: folder.path, maxBytes: 100 })).rejects.toMatchObject({
      code: 'ingest/too-large',
    })
    expect(await readdir(folder.path)).toEqual([])
  })

  it.each([
    ['fails', (stream: Readable) => stream.destroy(new Error('connection reset'))],
    ['is closed before its end', (stream: Readable) => stream.destroy()],
  ])('answers ingest/interrupted when the stream %s and leaves nothing', async (_, breakOff) => {
    const stream = new Readable({ read() {} })
    stream.push(Buffer.from('first'))
    setTimeout(() => breakOff(stream), 20)
    await expect(receiveFile(stream, { directory: folder.path, maxBytes: 100 })).rejects.toMatchObject({
      code: 'ingest/interrupted',
    })
    expect(await readdir(folder.path)).toEqual([])
  })
})
