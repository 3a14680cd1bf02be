import { open, readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Searcher } from './findIn'

/** Where something was found: never what. */
export type Leftover =
  | { in: 'file'; path: string; offset: number }
  | { in: 'collection'; collection: string; id: string }
  | { in: 'search-index'; path: string; detail: string }

const CHUNK_BYTES = 4 * 1024 * 1024

export type FilesSearched = { leftovers: Leftover[]; files: number; bytes: number; unreadable: string[] }

/**
 * Looks into every file at and below these paths. Files that come and go meanwhile are no fault; what may not be read is told.
 * `except`: files to leave out, such as the auditor's own copy.
 */
export async function searchFiles(
  searcher: Searcher,
  { paths, except }: { paths: readonly string[]; except: readonly string[] },
): Promise<FilesSearched> {
  const result: FilesSearched = { leftovers: [], files: 0, bytes: 0, unreadable: [] }
  const left = new Set(except.map((path) => resolve(path)))
  for (const path of await filesBelow(paths, result.unreadable)) {
    if (left.has(path)) continue
    try {
      const { offset, bytes } = await searchFile(searcher, path)
      result.files += 1
      result.bytes += bytes
      if (offset !== null) result.leftovers.push({ in: 'file', path, offset })
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') result.unreadable.push(path)
    }
  }
  return result
}

async function filesBelow(paths: readonly string[], unreadable: string[]): Promise<string[]> {
  const found = new Set<string>()
  for (const path of paths.map((each) => resolve(each))) {
    try {
      for (const each of await regularFilesAt(path)) found.add(each)
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') unreadable.push(path)
    }
  }
  return [...found].sort()
}

async function regularFilesAt(path: string): Promise<string[]> {
  if ((await stat(path)).isFile()) return [path]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

/** Piece by piece, each with the end of the one before: what lies across is found too. */
async function searchFile(searcher: Searcher, path: string): Promise<{ offset: number | null; bytes: number }> {
  const overlap = searcher.longestBytes - 1
  const buffer = Buffer.alloc(CHUNK_BYTES + overlap)
  const handle = await open(path, 'r')
  try {
    let kept = 0
    let bytes = 0
    for (;;) {
      const { bytesRead } = await handle.read(buffer, kept, CHUNK_BYTES, bytes)
      if (bytesRead === 0) return { offset: null, bytes }
      const piece = buffer.subarray(0, kept + bytesRead)
      const at = searcher.find(piece)
      if (at !== null) return { offset: bytes - kept + at, bytes: bytes + bytesRead }
      bytes += bytesRead
      const rest = Math.min(overlap, piece.length)
      buffer.copyWithin(0, piece.length - rest, piece.length)
      kept = rest
    }
  } finally {
    await handle.close()
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}
