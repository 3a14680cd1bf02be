import { rmSync } from 'node:fs'
import Database from 'libsql'
import { keepBytes, type KeptBytes } from '../platform/keptBytes'
import type { KeptText } from './rules/packedText'
import { SCHEMA, SCHEMA_VERSION } from './schema'

/** The read model: one SQLite file of this process, with what it last knew of its position. */
export type Catalogue = {
  readonly path: string
  db: Database.Database
  statements: Map<string, Database.Statement>
  /** Answers that hold until the next change that readers can notice. */
  memo: Map<string, unknown>
  /** What documents look like, made ready for answers, until something happens to the document. */
  pieces: KeptBytes<number, { sizeBytes: number }>
  /** What searches read of documents, as long. */
  texts: KeptBytes<number, KeptText>
  seq: number
  generation: string | null
  listeners: Set<(seq: number) => void>
  /** Goes up with each change that readers could notice. */
  moment: number
  /** What a purge deleted may still lie in the write-ahead log, see `emptyLog`. */
  hasLogToEmpty: boolean
}

/**
 * Opens the catalogue, made empty where there is none. A file of another schema or a damaged one is thrown away: the
 * catalogue is derived, and the journal fills it again.
 */
export function openCatalogue({ path }: { path: string }): Catalogue {
  const db = openSound(path) ?? createFile(path)
  const catalogue = {
    path,
    db,
    statements: new Map(),
    memo: new Map(),
    pieces: keepBytes<number, { sizeBytes: number }>(MAX_PIECES_BYTES),
    texts: keepBytes<number, KeptText>(MAX_TEXTS_BYTES),
    seq: 0,
    generation: null,
    listeners: new Set<never>(),
    moment: 0,
    hasLogToEmpty: false,
  }
  return readPosition(catalogue)
}

export function closeCatalogue(catalogue: Catalogue): void {
  catalogue.statements.clear()
  catalogue.memo.clear()
  catalogue.moment += 1
  catalogue.pieces.clear()
  catalogue.texts.clear()
  catalogue.db.close()
}

const MAX_PIECES_BYTES = 28 * 1024 ** 2
const MAX_TEXTS_BYTES = 20 * 1024 ** 2

/** The number of the last event applied (0: none) and the record that it belongs to. */
export function cataloguePosition(catalogue: Catalogue): { seq: number; generation: string | null } {
  return { seq: catalogue.seq, generation: catalogue.generation }
}

/** Throws everything away, to be filled again from event 1. Handles to the catalogue stay good. */
export function emptyCatalogue(catalogue: Catalogue): void {
  closeCatalogue(catalogue)
  catalogue.db = createFile(catalogue.path)
  readPosition(catalogue)
}

/** Calls the listener after each applied batch with the new position; gives the way to stop it. */
export function onApplied(catalogue: Catalogue, listener: (seq: number) => void): () => void {
  catalogue.listeners.add(listener)
  return () => catalogue.listeners.delete(listener)
}

function openSound(path: string): Database.Database | null {
  let db: Database.Database | null = null
  try {
    db = connect(path)
    if (isSound(db)) return db
  } catch {
    // Not a database, or a damaged one: made anew below, from the journal.
  }
  db?.close()
  return null
}

function isSound(db: Database.Database): boolean {
  const value = (sql: string) => db.prepare(sql).raw().all().flat()[0]
  return (
    value('PRAGMA user_version') === SCHEMA_VERSION &&
    value('PRAGMA quick_check(1)') === 'ok' &&
    value("SELECT count(*) FROM meta WHERE name = 'seq'") === 1
  )
}

function createFile(path: string): Database.Database {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true })
  const db = connect(path)
  db.exec(
    `BEGIN; ${SCHEMA} INSERT INTO meta VALUES ('seq', '0'), ('generation', NULL); PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT`,
  )
  return db
}

function connect(path: string): Database.Database {
  const db = new Database(path)
  // The first counts only for a file that is made here: in a page of that size most texts lie whole.
  for (const pragma of [
    'page_size = 8192',
    'journal_mode = WAL',
    'synchronous = NORMAL',
    'secure_delete = ON',
    'cache_size = -8000',
    // What was written goes over into the file in one turn of the process: of the usual 1,000 pages in one of 40 ms.
    'wal_autocheckpoint = 128',
  ]) {
    db.prepare(`PRAGMA ${pragma}`).all([])
  }
  // What a purge deleted must not survive in the log of a process that was killed before it could empty it.
  db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all([])
  return db
}

function readPosition(catalogue: Catalogue): Catalogue {
  const rows = catalogue.db.prepare('SELECT name, value FROM meta').raw().all([])
  // libsql types rows as unknown; the columns are TEXT.
  const meta = new Map(rows as [string, string | null][])
  catalogue.seq = Number(meta.get('seq') ?? 0)
  catalogue.generation = meta.get('generation') ?? null
  return catalogue
}
