import type { Event } from './grants'
import type { Catalogue } from './openCatalogue'
import { rowOf, run } from './sql'

/**
 * Brings the harvested records up to an event that was just applied. Each change of what the public may see has left its number
 * on a grant of the public, so the event itself names the documents.
 */
export function settlePublicRecords(catalogue: Catalogue, { seq, at }: Event): void {
  const touched = rowOf(catalogue, "SELECT 1 FROM grants WHERE audience = 'public' AND last_seq = ?", [seq])
  if (!touched) return
  const newest = rowOf<{ stamp: string | null }>(catalogue, 'SELECT max(stamp) AS stamp FROM public_records')?.stamp
  const own = `${new Date(at).toISOString().slice(0, 19)}Z`
  run(catalogue, SETTLE, [newest && newest > own ? newest : own, seq])
  run(catalogue, `DELETE FROM public_record_topics WHERE document IN (${TOUCHED})`, [seq])
  run(catalogue, SETTLE_TOPICS, [seq])
}

const TOUCHED = "SELECT document FROM grants WHERE audience = 'public' AND last_seq = ?"

/** A notice alone (a related document changed) matters to a record that is public, not to one that is gone or never was. */
const SETTLE = `INSERT INTO public_records
  SELECT document, ?, live FROM (
    SELECT g.document, max(g.kind = 'closed') AS closes, EXISTS (
      SELECT 1 FROM grants o WHERE o.document = g.document AND o.kind = 'open' AND o.audience = 'public'
    ) AS live
    FROM grants g WHERE g.audience = 'public' AND g.last_seq = ? GROUP BY g.document
  ) WHERE live = 1 OR closes = 1
  ON CONFLICT DO UPDATE SET stamp = excluded.stamp, live = excluded.live`

/** CROSS JOIN: in this order, else the planner reads all grants of the public for each event. */
const SETTLE_TOPICS = `INSERT INTO public_record_topics
  SELECT r.document, g.topic, r.stamp FROM (SELECT DISTINCT document FROM (${TOUCHED})) t
  CROSS JOIN public_records r ON r.document = t.document
  CROSS JOIN grants g ON g.document = r.document AND g.kind = CASE r.live WHEN 1 THEN 'open' ELSE 'closed' END
    AND g.audience = 'public' AND g.topic <> ''`
