/** Who sees a document: everybody, any signed-in person of the field, whoever sees all that is assigned, or one unit. */
export type Audience = 'public' | 'internal' | 'assigned' | `unit:${string}`

/**
 * Who asks, as the reading side knows them. The record side makes it (from nobody, a session or a key); the catalogue only uses it.
 * A document is visible when one of its audiences is in `audiences` and, where `topicIds` is set, one of its topics is in it.
 */
export type Reader = {
  kind: 'anonymous' | 'person' | 'consumer'
  /** The user's or the key's id; null for nobody. */
  id: string | null
  /** The person's or system's name for the ledger; null for nobody. */
  name: string | null
  roles: readonly string[]
  audiences: readonly Audience[]
  /** Topics that a consumer is limited to, already with what is below them; null: no limit. */
  topicIds: readonly string[] | null
  /** Units that may be asked for with `unit=`; 'all' for those who answer for the whole library. */
  unitScope: readonly string[] | 'all'
  /** The unit that this reader speaks for; null for none. */
  unitId: string | null
  /** May confirm in the unit's name. */
  confirmsForUnit: boolean
  /** A consumer that is a library on the spot and reports for it; absent: no. */
  isMirror?: boolean
  /** Requests a minute that a consumer was given; absent: as the settings say. */
  perMinute?: number
}

export const ANONYMOUS: Reader = {
  kind: 'anonymous',
  id: null,
  name: null,
  roles: [],
  audiences: ['public'],
  topicIds: null,
  unitScope: [],
  unitId: null,
  confirmsForUnit: false,
}
