import { decodeCursor, DEFAULT_LIMIT, encodeCursor, nameOfList } from './cursors'
import { FROM_THE_FIRST, matchingPlaces } from './matches'
import type { Catalogue } from './openCatalogue'
import type { Bitmap } from './rules/bitmap'
import type { SearchTiers } from './rules/searchTiers'
import type { MatchPage } from './sortedMatches'
import type { Steps } from './turns'
import type { DocumentQuery } from './views'

/** A match, by which tier it was found; `isApart` as the tier says. */
export type Ranked = { rank: number; place: number; isApart: boolean }

/** As many as anybody looks through: so few are all known, whatever the page. */
export const FEW = 20

export type Ranking = {
  query: DocumentQuery
  tiers: Pick<SearchTiers, 'inTurn' | 'tiers'>
  /** Documents that count. */
  wanted: Bitmap
  /** How many of them match, as far as that is known. */
  count: number
}

/** The best of all, as many as a page and one more, and more than few. When a tier has its turn, all that better tiers match was found: of the tier itself as many are enough. */
export function* bestMatches(catalogue: Catalogue, { query, tiers, wanted, count }: Ranking): Steps<Ranked[]> {
  const enough = Math.max(enoughFor(query), FEW + 1)
  const found = new Map<number, Ranked>()
  for (const { rank, expression, isApart } of tiers.inTurn()) {
    // What matches little is all found long before the last tier.
    if (found.size >= enough || found.size === count) break
    for (const place of yield* matchingPlaces(catalogue, { expression, wanted, limit: enough }))
      if (!found.has(place)) found.set(place, { rank, place, isApart })
    yield
  }
  return [...found.values()].slice(0, enough)
}

export function* matchesBehind(
  catalogue: Catalogue,
  { query, tiers, wanted }: Ranking,
  cursor: string,
): Steps<Ranked[]> {
  const start = startOf(cursor, nameOfList(query))
  const enough = enoughFor(query)
  const behind: Ranked[] = []
  for (const { rank, expression, isApart } of tiers.tiers()) {
    if (rank < start.rank) continue
    if (behind.length >= enough) break
    const after = rank === start.rank ? start.after : FROM_THE_FIRST
    const rest = enough - behind.length
    const places = yield* matchingPlaces(catalogue, { expression, wanted, after, limit: rest })
    behind.push(...places.map((place) => ({ rank, place, isApart })))
    yield
  }
  return behind
}

/** Of all matches in their order those behind the last of the page before. */
export function behindCursor(query: DocumentQuery, matches: readonly Ranked[]): readonly Ranked[] {
  if (query.cursor === undefined) return matches
  const { rank, after } = startOf(query.cursor, nameOfList(query))
  return matches.filter((match) => match.rank > rank || (match.rank === rank && match.place > after))
}

/** Of matches from where the page begins: from tier to tier, within one in the order of the index. */
export function rankedPage(query: DocumentQuery, matches: readonly Ranked[]): MatchPage {
  const limit = query.limit ?? DEFAULT_LIMIT
  const page = matches.slice(0, limit)
  const last = page.at(-1)
  const next = last && matches.length > limit ? encodeCursor([nameOfList(query), last.rank, last.place]) : null
  return { places: page.map(({ place }) => place), next }
}

/** One more than a page, to see that it goes on. */
export function enoughFor({ limit = DEFAULT_LIMIT }: DocumentQuery): number {
  return limit + 1
}

/** Where a page begins: at which rank, and behind which place of it. */
function startOf(cursor: string, name: string): { rank: number; after: number } {
  const [rank, after] = decodeCursor(cursor, { name, shape: ['number', 'number'] })
  return { rank: Number(rank), after: Number(after) }
}
