import { isTermKnown } from './bitmaps/termBitmaps'
import { combinedMatches } from './combinedMatches'
import { isRare } from './matchCosts'
import { matchingPlaces } from './matches'
import type { Catalogue } from './openCatalogue'
import { type Bitmap, sizeOf } from './rules/bitmap'
import { type Expression, termsIn } from './rules/searchExpression'
import type { SearchTiers } from './rules/searchTiers'
import { memoized } from './sql'
import type { Steps } from './turns'

/** Matches are counted up to here: it costs the same in any library. */
export const MAX_COUNTED = 1_000

/** In all: some eight kilobytes each. */
const MAX_KEPT = 500

/** How many match, and where they stand as soon as somebody had to know. */
type Counted = { count: number; places: number[] | null }

/** By the wanted documents, which are the same object until something changes, then by expression. */
type KeptMatches = { byWanted: Map<Bitmap, Map<string, Counted>>; size: number }

type Counting = { tiers: SearchTiers; wanted: Bitmap }

/** How many match, as far as they are counted, and one more, which says that there are more. */
export function* countMatches(catalogue: Catalogue, counting: Counting): Steps<number> {
  const known = keptOf(catalogue, counting)
  if (known) return known.count
  const { tiers, wanted } = counting
  let count = 0
  for (const expression of tiers.whole.text === tiers.all.text ? [tiers.all] : [tiers.whole, tiers.all]) {
    const counted = yield* countInMemory(catalogue, { expression, wanted })
    if (counted === null) return (yield* countedMatches(catalogue, counting)).length
    count = Math.min(counted, MAX_COUNTED + 1)
    if (count > MAX_COUNTED) break
    yield
  }
  keep(catalogue, counting, { count, places: null })
  return count
}

/** Places of the matches as far as they are counted, and one more, which says that there are more. */
export function* countedMatches(catalogue: Catalogue, counting: Counting): Steps<number[]> {
  const known = keptOf(catalogue, counting)?.places
  if (known) return known
  const places = yield* firstMatches(catalogue, counting)
  keep(catalogue, counting, { count: places.length, places })
  return places
}

function keptOf(catalogue: Catalogue, { tiers, wanted }: Counting): Counted | undefined {
  return keptMatches(catalogue).byWanted.get(wanted)?.get(tiers.all.text)
}

function keep(catalogue: Catalogue, { tiers, wanted }: Counting, counted: Counted): void {
  const kept = keptMatches(catalogue)
  // Attack: ever new questions that fill the memory.
  if (kept.size >= MAX_KEPT) Object.assign(kept, { byWanted: new Map(), size: 0 })
  const own = kept.byWanted.get(wanted) ?? new Map<string, Counted>()
  kept.byWanted.set(wanted, own.set(tiers.all.text, counted))
  kept.size += 1
}

function keptMatches(catalogue: Catalogue): KeptMatches {
  return memoized(catalogue, 'counted matches', (): KeptMatches => ({ byWanted: new Map(), size: 0 }))
}

function* firstMatches(catalogue: Catalogue, { tiers, wanted }: Counting): Steps<number[]> {
  const limit = MAX_COUNTED + 1
  const whole = yield* matchingPlaces(catalogue, { expression: tiers.whole, wanted, limit })
  if (whole.length === limit || tiers.whole.text === tiers.all.text) return whole
  yield
  return yield* matchingPlaces(catalogue, { expression: tiers.all, wanted, limit })
}

/** Each rare word is a question to the index. */
const MAX_RARE = 12

type Expected = { expression: Expression; wanted: Bitmap }

/**
 * How many match, by the documents of each common word in memory, which takes no time in any library; null where one is not there yet, see
 * `readCommonWords`.
 */
function* countInMemory(catalogue: Catalogue, { expression, wanted }: Expected): Steps<number | null> {
  const missing = termsIn(expression).filter(({ term }) => !isTermKnown(catalogue, term))
  if (missing.length > MAX_RARE || missing.some(({ term }) => !isRare(catalogue, term))) return null
  return sizeOf(yield* combinedMatches(catalogue, { expression, within: wanted }))
}
