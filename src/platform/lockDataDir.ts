import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'

export type DataDirLock = { release: () => void }

/**
 * Makes sure that one process at a time uses a data directory. The lock is the operating system's on a small SQLite file: it
 * ends with the process, however that ends. Null when another process holds it.
 */
export function lockDataDir(dataDir: string): DataDirLock | null {
  const db = new Database(join(dataDir, 'lock.db'))
  try {
    db.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch {
    db.close()
    return null
  }
  writeFileSync(holderFile(dataDir), `${process.pid}\n`)
  return { release: () => db.close() }
}

/** Process id of whoever holds (or last held) the lock, for a message. */
export function lockHolder(dataDir: string): string {
  try {
    return readFileSync(holderFile(dataDir), 'utf8').trim()
  } catch {
    return '?'
  }
}

function holderFile(dataDir: string): string {
  return join(dataDir, 'lock.pid')
}
