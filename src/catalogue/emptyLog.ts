import type { Catalogue } from './openCatalogue'

/**
 * After a purge the write-ahead log holds pages from before it, and the file those that were not copied back yet. As long as another
 * process reads an older state of the file nothing can be overwritten: it is tried again at each turn.
 */
export function emptyLog(catalogue: Catalogue): void {
  if (!catalogue.hasLogToEmpty) return
  const [outcome] = catalogue.db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all([]) as { busy: number }[] // as SQLite names it
  catalogue.hasLogToEmpty = outcome?.busy !== 0
}
