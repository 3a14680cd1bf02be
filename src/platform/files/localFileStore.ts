import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, fstatSync } from 'node:fs'
import { mkdir, open, opendir, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { failpoint } from '../failpoints'
import type { ByteRange, FileStore, OpenedFile, StoredFile } from './fileStore'
import { closeAfterRead, openToRead, pooledReads } from './pooledReads'

/** A file store in a directory: `<directory>/ab/cd/<sha256>`. */
export function localFileStore(directory: string): FileStore {
  return {
    put: (file) => putFile(directory, file),
    open: (sha256, range) => openFile(pathOf(directory, sha256), range),
    openToSend: (sha256) => openToSend(pathOf(directory, sha256)),
    size: (sha256) => sizeOf(pathOf(directory, sha256)),
    has: async (sha256) => (await sizeOf(pathOf(directory, sha256))) !== null,
    remove: (sha256) => removeFile(pathOf(directory, sha256)),
    listAll: () => listFiles(directory),
    removeUnfinished: (untouchedSince) => removeUnfinished(join(directory, INCOMING), untouchedSince),
  }
}

const SHA256_HEX = /^[0-9a-f]{64}$/

/** Attack: path traversal. Nothing but 64 lower-case hexadecimal digits ever becomes a path. */
function pathOf(directory: string, sha256: string): string {
  if (!SHA256_HEX.test(sha256)) throw new TypeError('not a SHA-256 in lower-case hexadecimal')
  return join(directory, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
}

/**
 * Written beside its place, flushed, then renamed: after a power cut there is all of it or nothing. A second writer of the
 * same bytes renames over the first one's, which changes nothing.
 */
async function putFile(directory: string, { path, sha256 }: { path: string; sha256: string }): Promise<void> {
  const target = pathOf(directory, sha256)
  const { size } = await stat(path)
  if ((await sizeOf(target)) === size) {
    // It may have been without an owner for long: the sweep must not take it before its new row is there.
    const now = new Date()
    return utimes(target, now, now)
  }
  const incoming = join(directory, INCOMING)
  await mkdir(incoming, { recursive: true })
  const temporary = join(incoming, randomUUID())
  try {
    await copyChecked({ from: path, to: temporary, sha256 })
    await makeDirectoryDurably(dirname(target), { within: directory })
    failpoint('file.writing')
    await rename(temporary, target)
    await flush(dirname(target))
  } finally {
    await rm(temporary, { force: true })
  }
}

const INCOMING = '.incoming'

async function copyChecked({ from, to, sha256 }: { from: string; to: string; sha256: string }): Promise<void> {
  const hash = createHash('sha256')
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  await pipeline(createReadStream(from), hashing, createWriteStream(to, { flags: 'wx', mode: 0o640 }))
  if (hash.digest('hex') !== sha256) throw new Error('the bytes to store are not those of the given hash')
  await flush(to)
}

/** A new directory lasts only once its parent is flushed. */
async function makeDirectoryDurably(path: string, { within }: { within: string }): Promise<void> {
  const firstMade = await mkdir(path, { recursive: true })
  if (firstMade === undefined) return
  await flush(dirname(path))
  await flush(within)
}

/** fsync of a file or a directory. */
async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function openFile(path: string, range: ByteRange | undefined): Promise<Readable | null> {
  const handle = await open(path, 'r').catch(nullWhenMissing)
  return handle?.createReadStream({ ...range, highWaterMark: READ_BYTES }) ?? null
}

// Twice Node's own: half as many ways to the disk, and still little memory for each reader on a slow line.
const READ_BYTES = 128 * 1024

async function openToSend(path: string): Promise<OpenedFile | null> {
  const fd = await openToRead(path).catch(nullWhenMissing)
  if (fd === null) return null
  return {
    // The file is open, so the system has its size at hand: asking does not go to the disk.
    sizeBytes: fstatSync(fd).size,
    chunks: (range) => pooledReads(fd, range),
    close: () => closeAfterRead(fd),
  }
}

async function sizeOf(path: string): Promise<number | null> {
  const found = await stat(path).catch(nullWhenMissing)
  return found?.size ?? null
}

async function removeFile(path: string): Promise<void> {
  if ((await sizeOf(path)) === null) return
  await rm(path, { force: true })
  await flush(dirname(path))
}

async function* listFiles(directory: string): AsyncIterable<StoredFile> {
  const tree = await opendir(directory, { recursive: true }).catch(nullWhenMissing)
  if (!tree) return
  for await (const entry of tree) {
    if (!entry.isFile() || !SHA256_HEX.test(entry.name)) continue
    const found = await stat(pathOf(directory, entry.name)).catch(nullWhenMissing)
    if (found) yield { sha256: entry.name, sizeBytes: found.size, storedAt: found.mtime }
  }
}

async function removeUnfinished(incoming: string, untouchedSince: Date): Promise<number> {
  let removed = 0
  for (const name of (await readdir(incoming).catch(nullWhenMissing)) ?? []) {
    const path = join(incoming, name)
    const found = await stat(path).catch(nullWhenMissing)
    if (!found || found.mtime > untouchedSince) continue
    await rm(path, { force: true })
    removed += 1
  }
  return removed
}

function nullWhenMissing(error: unknown): null {
  if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return null
  throw error
}
