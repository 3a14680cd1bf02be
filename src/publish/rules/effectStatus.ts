export type EffectStatus = 'not-yet-effective' | 'in-effect' | 'expired' | 'repealed'

export type EffectFacts = {
  /** Calendar day as the document itself says it; null: it says nothing. */
  effectiveOn: string | null
  /** The effective day has begun in Vietnam. */
  hasBegun: boolean
  /** The last day has passed in Vietnam. */
  hasEnded: boolean
  /** A document in force repeals the whole of it. */
  isRepealed: boolean
}

/**
 * Where a document stands by the dates that it names itself and by what others in the library say of it. The library cannot
 * declare legal effect: null where the document names no date and nothing repeals it.
 */
export function effectStatusOf({ effectiveOn, hasBegun, hasEnded, isRepealed }: EffectFacts): EffectStatus | null {
  if (isRepealed) return 'repealed'
  if (hasEnded) return 'expired'
  if (effectiveOn === null) return null
  return hasBegun ? 'in-effect' : 'not-yet-effective'
}
