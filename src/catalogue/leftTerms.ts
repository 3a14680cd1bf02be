import Database from 'libsql'
import { indexTerms } from './rules/searchTerms'

/** Shorter ones stand in other words by chance. */
const SHORTEST_TERM = 8
const MAX_TERMS = 300

export type LeftTerms = {
  /** Rows of the search index to which no document belongs. */
  orphans: number
  /** Terms of these texts that no document has: what is found of them in the file's bytes was left behind. */
  absent: string[]
}

/**
 * What the full-text index of a catalogue file says about texts that should be gone. Only reads, beside a running server too.
 * Terms lie packed against their neighbours, so that bytes alone would not show them all.
 */
export function leftTerms(path: string, texts: readonly string[]): LeftTerms {
  const db = new Database(path, { readonly: true })
  try {
    const orphans = db
      .prepare(
        'SELECT count(DISTINCT doc) AS n FROM search_postings WHERE doc NOT IN (SELECT place FROM documents WHERE place IS NOT NULL)',
      )
      .all([]) as { n: number }[] // the columns are named in the same statement
    const terms = indexTerms({
      title: '',
      number: null,
      numberKey: '',
      issuedOn: null,
      issuer: null,
      others: texts,
    }).filter(({ length }) => length >= SHORTEST_TERM)
    const sql = 'SELECT value AS term FROM json_each(?) WHERE value NOT IN (SELECT term FROM search_words) LIMIT ?'
    const absent = db.prepare(sql).all([JSON.stringify(terms), MAX_TERMS]) as { term: string }[] // as above
    return { orphans: orphans[0]?.n ?? 0, absent: absent.map(({ term }) => term) }
  } finally {
    db.close()
  }
}
