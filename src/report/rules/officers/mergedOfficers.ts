import type { OfficerRow } from '../rows'

type Merged = Pick<OfficerRow, 'id' | 'mergedInto'>

/**
 * As whom each officer counts: the end of the chain of merges. Nothing was rewritten when they were merged, so whatever asks
 * about a person asks through this. An unknown id is itself; a loop, which no act makes, ends at the least id of it.
 */
export function rootsOf(officers: readonly Merged[]): (officerId: string) => string {
  const next = new Map(officers.map(({ id, mergedInto }) => [id, mergedInto]))
  const roots = new Map<string, string>()
  return (officerId) => {
    const known = roots.get(officerId)
    if (known !== undefined) return known
    const root = followed(officerId, next)
    roots.set(officerId, root)
    return root
  }
}

function followed(officerId: string, next: ReadonlyMap<string, string | null>): string {
  const seen: string[] = []
  let at = officerId
  for (let into = next.get(at) ?? null; into !== null; into = next.get(at) ?? null) {
    const loopsAt = seen.indexOf(at)
    if (loopsAt >= 0) return seen.slice(loopsAt).sort()[0] ?? at
    seen.push(at)
    at = into
  }
  return at
}
