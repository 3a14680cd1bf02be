import { detailOf } from './editionRows'
import type { Event } from './grants'
import type { Catalogue } from './openCatalogue'
import type { AccessClass } from './changes'
import type { Reader } from './reader'
import { recipientIds } from './recipients'
import { grantsOf, holdsGrant } from './rules/audiences'
import { rowsOf, run } from './sql'
import { seesDocument } from './visibility'

type Ended = {
  key: number
  documentId: string
  event: Event
  reason: string | null
  replacedBy: string | null
  urgent: boolean
}

/**
 * Before the content goes: which versions there were, and for whom. When the document is published again, a former version is
 * still told as withdrawn to those who could read it, and to nobody else.
 */
export function keepWithdrawnEditions(
  catalogue: Catalogue,
  { key, documentId, event, reason, replacedBy, urgent }: Ended,
): void {
  const unitIds = recipientIds(catalogue, documentId)
  const rows = rowsOf<{ version: number; access: AccessClass; detail: string; in_force: number }>(
    catalogue,
    'SELECT e.version, e.access, e.detail, d.version AS in_force FROM editions e JOIN documents d ON d.key = e.document WHERE d.key = ?',
    [key],
  )
  for (const { version, access, detail, in_force } of rows) {
    const { topicIds } = detailOf(detail)
    for (const { audience, topic } of grantsOf({ access, topicIds, unitIds })) {
      run(catalogue, 'INSERT OR REPLACE INTO withdrawn_editions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
        key,
        version,
        audience,
        topic,
        in_force,
        event.seq,
        event.at,
        reason,
        replacedBy,
        urgent ? 1 : 0,
      ])
    }
  }
}

/** A purge leaves no reason: it may name what had to go. */
export function forgetReasons(catalogue: Catalogue, key: number): void {
  run(catalogue, 'UPDATE withdrawn_editions SET reason = NULL WHERE document = ?', [key])
}

export type WithdrawnEdition = { withdrawnAt: string; reason: string | null; replacedBy: string | null }

/** Null where it was not withdrawn, or where this reader could not read it until then. */
export function withdrawnEditionFor(
  catalogue: Catalogue,
  reader: Reader,
  { id, version }: { id: string; version: number },
): WithdrawnEdition | null {
  const rows = rowsOf<WithdrawnRow>(
    catalogue,
    `SELECT w.version, w.audience, w.topic, w.in_force, w.at, w.reason, w.replaced_by FROM withdrawn_editions w
     JOIN withdrawn_editions asked ON asked.document = w.document AND asked.seq = w.seq AND asked.version = ?
     JOIN documents d ON d.key = w.document WHERE d.id = ?`,
    [version, id],
  ).filter((row) => holdsGrant(reader, row))
  const asked = rows.find((row) => row.version === version)
  // As while it was given out: an older version only to whoever could see the one in force.
  if (!asked || !rows.some((row) => row.version === asked.in_force)) return null
  const sees = (documentId: string | null) => documentId !== null && seesDocument(catalogue, reader, documentId)
  const replacedBy = [asked.replaced_by, id].find(sees) ?? null
  return { withdrawnAt: asked.at, reason: asked.reason, replacedBy }
}

type WithdrawnRow = {
  version: number
  audience: string
  topic: string
  in_force: number
  at: string
  reason: string | null
  replaced_by: string | null
}
