import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readFile, readdir, rm, truncate, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ByteRange, FileStore, StoredFile } from '../../../src/platform/files/fileStore'
import { localFileStore } from '../../../src/platform/files/localFileStore'

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'haidang-store-'))
})
afterAll(() => rm(root, { recursive: true }))

let made = 0
async function freshStore() {
  const directory = join(root, `media-${++made}`)
  return { directory, store: localFileStore(directory) }
}

async function fileOf(bytes: Buffer) {
  const path = join(root, `upload-${++made}`)
  await writeFile(path, bytes)
  return { path, sha256: createHash('sha256').update(bytes).digest('hex') }
}

async function allIn(store: FileStore) {
  const all: StoredFile[] = []
  for await (const file of store.listAll()) all.push(file)
  return all
}

async function piecesOf(store: FileStore, sha256: string, range: ByteRange) {
  const opened = await store.openToSend(sha256)
  const pieces: Buffer[] = []
  try {
    for await (const piece of opened?.chunks(range) ?? []) {
      pieces.push(Buffer.from(piece))
      await new Promise((resolve) => setImmediate(resolve))
    }
  } finally {
    await opened?.close()
  }
  return Buffer.concat(pieces)
}

async function bytesOf(store: FileStore, sha256: string, range?: ByteRange) {
  const stream = await store.open(sha256, range)
  return stream && buffer(stream)
}

describe('localFileStore', () => {
  it('gives back the same bytes, all and part, from their place', async () => {
    const { store, directory } = await freshStore()
    const bytes = randomBytes(200_000)
    const { path, sha256 } = await fileOf(bytes)
    await store.put({ path, sha256 })
    expect(await bytesOf(store, sha256)).toEqual(bytes)
    expect(await bytesOf(store, sha256, { start: 5, end: 9 })).toEqual(bytes.subarray(5, 10))
    expect(await store.size(sha256)).toBe(200_000)
    expect(await store.has(sha256)).toBe(true)
    expect(await readFile(join(directory, sha256.slice(0, 2), sha256.slice(2, 4), sha256))).toEqual(bytes)
    expect(await readFile(path)).toEqual(bytes)
  })

  it('gives the same bytes piece by piece to several readers at once, whatever memory it uses again', async () => {
    const { store } = await freshStore()
    const files = [randomBytes(700_001), randomBytes(700_001), randomBytes(40_000), randomBytes(3), Buffer.alloc(0)]
    for (let round = 0; round < 3; round += 1) {
      await Promise.all(
        files.map(async (bytes) => {
          const file = await fileOf(bytes)
          await store.put(file)
          expect(await piecesOf(store, file.sha256, { start: 0, end: bytes.length - 1 })).toEqual(bytes)
          if (bytes.length < 3) return
          expect(await piecesOf(store, file.sha256, { start: 1, end: 2 })).toEqual(bytes.subarray(1, 3))
        }),
      )
    }
  })

  it('says with an error that a file ends before it should, and frees its memory for the next', async () => {
    const { store, directory } = await freshStore()
    const file = await fileOf(randomBytes(300_000))
    await store.put(file)
    await truncate(join(directory, file.sha256.slice(0, 2), file.sha256.slice(2, 4), file.sha256), 200_000)
    await expect(piecesOf(store, file.sha256, { start: 0, end: 299_999 })).rejects.toThrow('ends at 200000')
  })

  it('keeps one file when the same bytes come again, also at once', async () => {
    const { store } = await freshStore()
    const first = await fileOf(Buffer.from('cùng nội dung'))
    const second = await fileOf(Buffer.from('cùng nội dung'))
    await Promise.all([store.put(first), store.put(second), store.put(first)])
    await store.put(second)
    const listed = await allIn(store)
    expect(listed.map(({ sha256, sizeBytes }) => ({ sha256, sizeBytes }))).toEqual([
      { sha256: first.sha256, sizeBytes: Buffer.byteLength('cùng nội dung') },
    ])
  })

  it('refuses bytes of another hash and leaves nothing behind', async () => {
    const { store, directory } = await freshStore()
    const { path } = await fileOf(Buffer.from('a'))
    const other = createHash('sha256').update('b').digest('hex')
    await expect(store.put({ path, sha256: other })).rejects.toThrow('hash')
    expect(await store.has(other)).toBe(false)
    expect(await readdir(join(directory, '.incoming'))).toEqual([])
  })

  it('puts back a stored file that lost bytes', async () => {
    const { store, directory } = await freshStore()
    const file = await fileOf(Buffer.from('đầy đủ'))
    await store.put(file)
    await writeFile(join(directory, file.sha256.slice(0, 2), file.sha256.slice(2, 4), file.sha256), 'x')
    await store.put(file)
    expect(await bytesOf(store, file.sha256)).toEqual(Buffer.from('đầy đủ'))
  })

  it('says no, not an error, for what it does not have', async () => {
    const { store } = await freshStore()
    const nothing = '0'.repeat(64)
    expect(await store.open(nothing)).toBeNull()
    expect(await store.openToSend(nothing)).toBeNull()
    expect(await store.size(nothing)).toBeNull()
    expect(await store.has(nothing)).toBe(false)
    await store.remove(nothing)
    expect(await allIn(store)).toEqual([])
  })

  it('forgets what is removed', async () => {
    const { store } = await freshStore()
    const file = await fileOf(Buffer.from('xóa'))
    await store.put(file)
    await store.remove(file.sha256)
    expect(await store.has(file.sha256)).toBe(false)
    expect(await store.open(file.sha256)).toBeNull()
  })

  it('counts what is stored again as stored now', async () => {
    const { store, directory } = await freshStore()
    const file = await fileOf(Buffer.from('lâu rồi'))
    await store.put(file)
    const longAgo = new Date('2020-01-01')
    await utimes(join(directory, file.sha256.slice(0, 2), file.sha256.slice(2, 4), file.sha256), longAgo, longAgo)
    expect(await allIn(store)).toMatchObject([{ storedAt: longAgo }])
    await store.put(file)
    expect((await allIn(store)).map(({ storedAt }) => storedAt.getTime() > longAgo.getTime())).toEqual([true])
  })

  it('clears what a killed process was writing, and leaves what is still being written', async () => {
    const { store, directory } = await freshStore()
    expect(await store.removeUnfinished(new Date())).toBe(0)
    await store.put(await fileOf(Buffer.from('xong')))
    const [left, writing] = [join(directory, '.incoming', 'left.part'), join(directory, '.incoming', 'writing.part')]
    await writeFile(left, 'nửa chừng')
    await utimes(left, new Date('2020-01-01'), new Date('2020-01-01'))
    await writeFile(writing, 'đang ghi')
    expect(await store.removeUnfinished(new Date('2021-01-01'))).toBe(1)
    expect(await readdir(join(directory, '.incoming'))).toEqual(['writing.part'])
    expect(await allIn(store)).toHaveLength(1)
  })

  it.each([
    ['../../etc/passwd'],
    ['A'.repeat(64)],
    ['a'.repeat(63)],
    [`${'a'.repeat(64)}/..`],
    [`${'a'.repeat(64)}\n`],
    [''],
  ])('refuses %p as a name', async (name) => {
    const { store } = await freshStore()
    const { path } = await fileOf(Buffer.from('a'))
    await expect(async () => store.put({ path, sha256: name })).rejects.toThrow(TypeError)
    await expect(async () => store.open(name)).rejects.toThrow(TypeError)
    await expect(async () => store.openToSend(name)).rejects.toThrow(TypeError)
    await expect(async () => store.remove(name)).rejects.toThrow(TypeError)
    await expect(async () => store.size(name)).rejects.toThrow(TypeError)
  })
})
