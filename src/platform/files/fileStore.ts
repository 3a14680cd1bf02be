import type { Readable } from 'node:stream'

/** First and last byte, both included, counted from 0. */
export type ByteRange = { start: number; end: number }

export type StoredFile = { sha256: string; sizeBytes: number; storedAt: Date }

/** A stored file that is open. Whoever opened it closes it. */
export type OpenedFile = {
  sizeBytes: number
  /** Each piece is its taker's only until the next one is asked for: its memory may be used again. */
  chunks(range: ByteRange): AsyncIterable<Buffer>
  close(): Promise<void>
}

/**
 * Where originals and what is derived from them lie, each under the lower-case hexadecimal SHA-256 of its bytes. A stored file
 * never changes: it comes out byte-identical, and storing it again only makes it count as stored now.
 */
export type FileStore = {
  /** Keeps a copy of the file at `path`, durably, before it resolves. Refuses bytes whose hash is another. */
  put(file: { path: string; sha256: string }): Promise<void>
  /** The bytes, all or part; null when they are not here. Destroying the stream frees the file. */
  open(sha256: string, range?: ByteRange): Promise<Readable | null>
  /** To be sent piece by piece, which costs less than a stream; null when the bytes are not here. */
  openToSend(sha256: string): Promise<OpenedFile | null>
  /** Null when it is not here. */
  size(sha256: string): Promise<number | null>
  has(sha256: string): Promise<boolean>
  /** Does nothing when it is not here. */
  remove(sha256: string): Promise<void>
  /** In no promised order; what is being written is left out. */
  listAll(): AsyncIterable<StoredFile>
  /** Removes what was being written and not touched since: left behind by a process that was killed. Answers how many. */
  removeUnfinished(untouchedSince: Date): Promise<number>
}
