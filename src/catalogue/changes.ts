import type { DatedName, DatedParent } from '../assign/rules/units/unitsInTime'
import type { ProgrammeMembers, UnitGroup } from '../assign/rules/units/unitGroups'
import type { StepKind } from '../assign/rules/standing'
import type { ReasonKind } from '../assign/rules/holdersToTell'
import type { EditionContent, FrozenFile } from '../publish/rules/frozen'

/**
 * What the follower hands to the catalogue, one for each journal event that readers can notice. All of it comes from rows
 * that never change (editions, their corrections, assignments, receipts) or from a row whose every change is an event itself (units, topics,
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
  /** Parents, names, kinds and areas in time; none: always as above. */
  parents?: DatedParent[] | null
  names?: DatedName[] | null
  kinds?: { slug: string; name: string; from: string | null; to: string | null }[] | null
  areas?: DatedParent[] | null
  coastal?: boolean
  /** Its place along the coast, the smallest in the north; none: not on the coast's strip. */
  coastOrder?: number
}

export type CatalogueTerm = { id: string; slug: string; name: string; parentId: string | null; order: number }

/** A group of units by rule: who belongs is found anew whenever it is asked for, as of a day. */
export type CatalogueGroup = UnitGroup & { id: string }
/** A programme that rules of groups name, with its members in time. */
export type CatalogueProgramme = ProgrammeMembers & { id: string }

export type CatalogueReceipt = {
  id: string
  documentId: string
  version: number
  unitId: string
  event: ReceiptEvent
  /** The sender's own time and ours, ISO 8601 UTC. */
  at: string
  receivedAt: string
  /** What the sender's clock said where that cannot be, see `credibleAt`; `at` is when we received it then. */
  claimedAt?: string
  /** Name of the person or system, as of then. */
  by: string | null
  /** Which way it came; null where that was not kept yet. */
  via: ReceiptVia | null
  sha256: string | null
  /** People reached. */
  count: number | null
  /** Sessions held (buổi). */
  sessions: number | null
  method: string | null
  /** Of what was entered for the unit: who entered it, as of then, and why. */
  enteredBy: string | null
  reason: string | null
  /** The receipt whose figures this one replaces. */
  corrects?: string | null
}

export type ReceiptEvent = 'seen' | 'downloaded' | 'acknowledged' | 'broadcast' | 'disseminated' | 'removed'
export type ReceiptVia = 'portal' | 'api' | 'mirror' | 'by-hand'

export type CatalogueChange =
  | { kind: 'published'; edition: CatalogueEdition }
  | {
      kind: 'placed'
      documentId: string
      version: number
      topicIds: string[]
      targetGroups: string[]
      reviewOn?: string | null
    }
  | { kind: 'withdrawn'; documentId: string; reason: string | null; replacedBy: string | null; urgent: boolean }
  | { kind: 'purged'; documentId: string }
  | { kind: 'expired'; documentId: string }
  /** The effective day that the edition in force names has begun in Vietnam. */
  | { kind: 'took-effect'; documentId: string; version: number }
  | {
      kind: 'assigned'
      assignmentId: string
      documentIds: string[]
      unitIds: string[]
      dueOn: string | null
      confirm: boolean
      note: string | null
      sentByUnitId: string | null
      /** Units that have it to pass it on, and confirm nothing. */
      informedIds?: string[]
      /** For a sending that nobody asked for: what the units hold, and what was done to it. */
      because?: { kind: ReasonKind; former: string } | null
    }
  | {
      kind: 'reassigned'
      assignmentId: string
      step: StepKind
      documentIds: string[]
      unitIds: string[]
      dueOn: string | null
    }
  | { kind: 'receipts'; receipts: CatalogueReceipt[] }
  | { kind: 'unit'; unit: CatalogueUnit }
  /** Several units at once, and what their heirs owe instead of them, or may read on. */
  | {
      kind: 'reorganised'
      units: CatalogueUnit[]
      inherited: {
        unitId: string
        documentId: string
        assignmentId: string
        dueOn: string | null
        confirm: boolean
        /** Up to which version the heir owes nothing, since its predecessor has done it. */
        settledVersion?: number | null
      }[]
    }
  | { kind: 'topic' | 'type'; term: CatalogueTerm }
  | { kind: 'removed-term'; table: 'topic' | 'type'; id: string }
  /** What means the same in a search; no forms: not used any more. */
  | { kind: 'synonyms'; id: string; forms: string[] }
  | { kind: 'group'; group: CatalogueGroup }
  | { kind: 'programme'; programme: CatalogueProgramme }
  /** Nothing for readers (a draft, a sign-in); the position still moves. */
  | { kind: 'none' }

/** One numbered event: `seq` is gap-free from 1, `at` the instant of the act. */
export type NumberedChange = { seq: number; at: string; change: CatalogueChange }
