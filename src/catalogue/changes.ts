import type { DatedName, DatedParent } from '../assign/rules/units/unitsInTime'
import type { EditionContent, FrozenFile } from '../publish/rules/frozen'

/**
 * What the follower hands to the catalogue, one for each journal event that readers can notice. All of it comes from rows
 * that never change (editions, assignments, receipts) or from a row whose every change is an event itself (units, topics,
 * types), so that applying the whole journal anew ends in the same catalogue.
 */
export type { AccessClass, CatalogueBulletin } from '../publish/rules/frozen'

/** A frozen file with its extracted text layer, NFC; '' where there is none. */
export type CatalogueFile = FrozenFile & { text: string }

export type CatalogueEdition = Omit<EditionContent, 'files'> & { editionId: string; files: CatalogueFile[] }

export type CatalogueUnit = {
  id: string
  slug: string
  name: string
  shortName: string | null
  kind: { slug: string; name: string }
  parentId: string | null
  codes: { scheme: string; value: string; from: string | null; to: string | null }[]
  /** Calendar days in Vietnam, inclusive; null: open. */
  validFrom: string | null
  validTo: string | null
  predecessorIds: string[]
  successorIds: string[]
  /** Parents, names and areas in time; none: always as above. */
  parents?: DatedParent[] | null
  names?: DatedName[] | null
  areas?: DatedParent[] | null
  coastal?: boolean
}

export type CatalogueTerm = { id: string; slug: string; name: string; parentId: string | null; order: number }

export type CatalogueReceipt = {
  id: string
  documentId: string
  version: number
  unitId: string
  event: 'seen' | 'downloaded' | 'acknowledged' | 'broadcast' | 'disseminated' | 'removed'
  /** The sender's own time and ours, ISO 8601 UTC. */
  at: string
  receivedAt: string
  /** Name of the person or system, as of then. */
  by: string | null
}

export type CatalogueChange =
  | { kind: 'published'; edition: CatalogueEdition }
  | { kind: 'withdrawn'; documentId: string; reason: string | null; replacedBy: string | null; urgent: boolean }
  | { kind: 'purged'; documentId: string }
  | { kind: 'expired'; documentId: string }
  | {
      kind: 'assigned'
      assignmentId: string
      documentIds: string[]
      unitIds: string[]
      dueOn: string | null
      confirm: boolean
      note: string | null
      sentByUnitId: string | null
    }
  | { kind: 'receipts'; receipts: CatalogueReceipt[] }
  | { kind: 'unit'; unit: CatalogueUnit }
  /** Several units at once, and what their heirs owe instead of them. */
  | {
      kind: 'reorganised'
      units: CatalogueUnit[]
      inherited: { unitId: string; documentId: string; assignmentId: string }[]
    }
  | { kind: 'topic' | 'type'; term: CatalogueTerm }
  | { kind: 'removed-term'; table: 'topic' | 'type'; id: string }
  /** What means the same in a search; no forms: not used any more. */
  | { kind: 'synonyms'; id: string; forms: string[] }
  /** Nothing for readers (a draft, a sign-in); the position still moves. */
  | { kind: 'none' }

/** One numbered event: `seq` is gap-free from 1, `at` the instant of the act. */
export type NumberedChange = { seq: number; at: string; change: CatalogueChange }
