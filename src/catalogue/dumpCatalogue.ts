import type { Catalogue } from './openCatalogue'
import { rowsOf } from './sql'

const TABLES =
  'meta documents editions texts files document_topics grants public_records public_record_topics withdrawn_editions edition_codes file_marks relations assignments assignment_reasons recipients past_sendings stretches receipts cells units unit_groupings terms synonyms search_postings'.split(
    ' ',
  )

/**
 * All that the catalogue knows as text, one JSON line a row, in an order that does not depend on how it was filled: two
 * catalogues that took in the same events have the same dump.
 */
export function dumpCatalogue(catalogue: Catalogue): string {
  const lines = TABLES.flatMap((table) =>
    rowsOf<Record<string, unknown>>(catalogue, `SELECT * FROM ${table}`).map((row) =>
      JSON.stringify({ table, ...row }),
    ),
  )
  return `${lines.toSorted().join('\n')}\n`
}
