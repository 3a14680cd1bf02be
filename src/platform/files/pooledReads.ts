import { close, open, read } from 'node:fs'
import { promisify } from 'node:util'
import type { ByteRange } from './fileStore'

/** Large enough that ways to the disk are few, small enough that each slow reader may hold one. */
const CHUNK_BYTES = 128 * 1024
/** Below this a buffer of its own is cheaper than one of the pool, and does not wait there with the bytes of a former reader. */
const SMALL_BYTES = 32 * 1024
const MAX_WAITING = 32

const openAsync = promisify(open)
const closeAsync = promisify(close)

/** Bare descriptors instead of `FileHandle`: about half of its cost for each read. */
export function openToRead(path: string): Promise<number> {
  return openAsync(path, 'r')
}

export function closeAfterRead(fd: number): Promise<void> {
  return closeAsync(fd)
}

/**
 * The bytes of an open file, piece by piece. A piece is its taker's until the next one is asked for: then the same memory is
 * used again, since new memory for each piece costs more than reading it.
 *
 * @throws Error where the file ends before the range does
 */
export async function* pooledReads(fd: number, { start, end }: ByteRange): AsyncGenerator<Buffer, void> {
  const buffer = takeBuffer(end - start + 1)
  try {
    for (let position = start; position <= end;) {
      const count = await readAt(fd, buffer, { position, length: Math.min(buffer.length, end - position + 1) })
      if (count === 0) throw new Error(`the file ends at ${position}, before ${end}`)
      position += count
      yield count === buffer.length ? buffer : buffer.subarray(0, count)
    }
  } finally {
    giveBack(buffer)
  }
}

const waiting: Buffer[] = []

function takeBuffer(lengthBytes: number): Buffer {
  if (lengthBytes <= SMALL_BYTES) return Buffer.allocUnsafe(Math.max(lengthBytes, 0))
  return waiting.pop() ?? Buffer.allocUnsafeSlow(CHUNK_BYTES)
}

function giveBack(buffer: Buffer): void {
  if (buffer.length === CHUNK_BYTES && waiting.length < MAX_WAITING) waiting.push(buffer)
}

function readAt(fd: number, into: Buffer, { position, length }: { position: number; length: number }): Promise<number> {
  return new Promise((resolve, reject) => {
    read(fd, into, 0, length, position, (error, count) => (error ? reject(error) : resolve(count)))
  })
}
