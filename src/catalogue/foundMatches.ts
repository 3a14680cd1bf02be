import { bitmapsOf, slotOfPlace } from './bitmaps/bitmapIndex'
import { countedMatches, countMatches } from './countedMatches'
import { visibleDocuments } from './documentFilter'
import { highlightsOf, type Shown } from './highlights'
import type { Catalogue } from './openCatalogue'
import {
  behindCursor,
  bestMatches,
  enoughFor,
  FEW,
  matchesBehind,
  rankedPage,
  type Ranked,
  type Ranking,
} from './rankedMatches'
import type { Reader } from './reader'
import { type Bitmap, hasBit, sizeOf } from './rules/bitmap'
import { isPast } from './rules/places'
import type { SearchQuery } from './rules/searchQuery'
import type { SearchTier, SearchTiers } from './rules/searchTiers'
import { isSorted, sortedPage, type MatchPage } from './sortedMatches'
import type { Steps } from './turns'
import type { DocumentQuery } from './views'

export type Asked = { query: DocumentQuery; parsed: SearchQuery; tiers: SearchTiers; wanted: Bitmap }

/** `counted`: where all matches stand, where that had to be known; `shown`: by place, where it was looked at already. */
export type FoundMatches = {
  count: number
  counted: readonly number[]
  page: MatchPage
  shown?: ReadonlyMap<number, Shown>
}

/**
 * A page of matches. Few better ones of all that a reader may see stand alone: what matches only loosely would be nine in ten of the answer, and
 * nothing that was looked for.
 */
export function* foundMatches(catalogue: Catalogue, reader: Reader, asked: Asked): Steps<FoundMatches> {
  const { query, tiers } = asked
  const { count, counted } = yield* countOf(catalogue, asked)
  yield
  const ranking = { ...asked, count }
  const close = tiers.haveLoose ? yield* closeMatches(catalogue, reader, ranking) : null
  if (close?.areFew) return yield* allOfFew(catalogue, asked, close.matches)
  if (!close && count <= FEW) return yield* allOfFew(catalogue, asked, yield* bestMatches(catalogue, ranking))
  if (isSorted(query)) return { count, counted, page: sortedPage(catalogue, query.sort, { query, counted }) }
  if (query.cursor !== undefined)
    return { count, counted, page: rankedPage(query, yield* matchesBehind(catalogue, ranking, query.cursor)) }
  const isEnough = close !== null && close.matches.length >= enoughFor(query)
  const best = isEnough ? close.matches : yield* bestMatches(catalogue, ranking)
  return { count, counted, page: rankedPage(query, best) }
}

/** How many match, and where they stand if that is asked for besides the best of them. */
function* countOf(
  catalogue: Catalogue,
  { query, tiers, wanted }: Asked,
): Steps<{ count: number; counted: readonly number[] }> {
  if (!query.facets?.length && !isSorted(query))
    return { count: yield* countMatches(catalogue, { tiers, wanted }), counted: [] }
  const counted = yield* countedMatches(catalogue, { tiers, wanted })
  return { count: counted.length, counted }
}

type Close = { matches: Ranked[]; areFew: boolean }

/** Few or not is said of all that this reader may see, so that a filter changes nothing else. */
function* closeMatches(catalogue: Catalogue, reader: Reader, ranking: Asked & Ranking): Steps<Close> {
  const { wanted } = ranking
  const visible = visibleDocuments(catalogue, reader)
  if (sizeOf(wanted) === sizeOf(visible)) return yield* closestMatches(catalogue, ranking)
  const all = yield* allClose(catalogue, { ...ranking, wanted: visible, count: Number.POSITIVE_INFINITY })
  const index = bitmapsOf(catalogue)
  return { ...all, matches: all.matches.filter(({ place }) => hasBit(wanted, slotOfPlace(index, place))) }
}

/** By what a reader may see, which is the same object until something changes, then by what was asked: each filter and page asks it again. */
const keptClose = new WeakMap<Bitmap, Map<string, Close>>()
const MAX_KEPT = 200

function* allClose(catalogue: Catalogue, ranking: Asked & Ranking): Steps<Close> {
  const name = ranking.query.q ?? ''
  const kept = keptClose.get(ranking.wanted) ?? new Map<string, Close>()
  const known = kept.get(name)
  if (known) return known
  const { matches, areFew } = yield* closestMatches(catalogue, ranking)
  const close = { matches: matches.slice(0, FEW + 1), areFew }
  if (kept.size >= MAX_KEPT) kept.clear()
  keptClose.set(ranking.wanted, kept.set(name, close))
  return close
}

/** The best that are not loose; where there are none, few that have the words apart in whatever marks were not typed. */
function* closestMatches(catalogue: Catalogue, ranking: Asked & Ranking): Steps<Close> {
  const { tiers } = ranking
  const inTurn = () => untilLoose(tiers.inTurn())
  const close = yield* bestMatches(catalogue, { ...ranking, tiers: { ...tiers, inTurn } })
  if (close.length > 0) return { matches: close, areFew: close.length <= FEW }
  const spare = yield* bestMatches(catalogue, { ...ranking, tiers: { ...tiers, inTurn: tiers.spare } })
  return spare.length > FEW ? { matches: [], areFew: false } : { matches: spare, areFew: true }
}

function* untilLoose(tiers: Iterable<SearchTier>): Iterable<SearchTier> {
  for (const tier of tiers) {
    if (tier.isLoose) return
    yield tier
  }
}

function* allOfFew(catalogue: Catalogue, { query, parsed }: Asked, matches: readonly Ranked[]): Steps<FoundMatches> {
  const counted = matches.map(({ place }) => place)
  const found = { count: matches.length, counted }
  if (isSorted(query)) return { ...found, page: sortedPage(catalogue, query.sort, { query, counted }) }
  // Over several pages an order holds that a change of one document does not change for others.
  const areOnePage = query.cursor === undefined && matches.length < enoughFor(query)
  if (!areOnePage || matches.filter(({ isApart }) => isApart).length < 2)
    return { ...found, page: rankedPage(query, behindCursor(query, matches)) }
  const looked = yield* highlightsOf(catalogue, keysOf(catalogue, counted), parsed)
  const shown = new Map(counted.map((place, at) => [place, looked[at] ?? NOTHING_SHOWN]))
  return { ...found, shown, page: rankedPage(query, nearestFirst(matches, shown)) }
}

const NOTHING_SHOWN: Shown = { highlights: [], nearness: 0 }

/** Within a tier that does not know how far apart words stand, and there whatever is in force before the rest. */
function nearestFirst(matches: readonly Ranked[], shown: ReadonlyMap<number, Shown>): Ranked[] {
  const nearness = ({ place, isApart }: Ranked) => (isApart ? (shown.get(place)?.nearness ?? 0) : 0)
  return matches.toSorted(
    (one, other) =>
      one.rank - other.rank ||
      Number(isPast(one.place)) - Number(isPast(other.place)) ||
      nearness(other) - nearness(one),
  )
}

/** The documents at these places. */
export function keysOf(catalogue: Catalogue, places: readonly number[]): number[] {
  const index = bitmapsOf(catalogue)
  return places.map((place) => index.keys[slotOfPlace(index, place)] ?? 0)
}
