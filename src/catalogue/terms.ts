import type { Catalogue } from './openCatalogue'
import { memoized, rowsOf } from './sql'
import type { TermLabel } from './views'

export type TermKind = 'topic' | 'type'

export type Term = { id: string; slug: string; name: string; parent_id: string | null; position: number }

/** The tree of topics or of types, by id. */
export function termsOf(catalogue: Catalogue, kind: TermKind): Map<string, Term> {
  return memoized(catalogue, `terms ${kind}`, () => {
    const rows = rowsOf<Term>(catalogue, 'SELECT id, slug, name, parent_id, position FROM terms WHERE kind = ?', [kind])
    return new Map(rows.map((term) => [term.id, term]))
  })
}

/** Null for a term that was removed. */
export function labelOf(catalogue: Catalogue, kind: TermKind, id: string): TermLabel | null {
  const term = termsOf(catalogue, kind).get(id)
  return term ? { slug: term.slug, name: term.name } : null
}

type Node = { id: string; slug: string; parent_id: string | null }

/** Ids of what is meant by slugs or ids, with all that is below; the first that is unknown otherwise. */
export function withDescendants(
  nodes: Iterable<Node>,
  named: readonly string[],
): { ids: string[] } | { unknown: string } {
  const all = [...nodes]
  const children = childrenIn(all)
  const byName = new Map<string, string[]>()
  for (const { id, slug } of all) {
    append(byName, id, id)
    append(byName, slug, id)
  }
  const ids = new Set<string>()
  for (const name of named) {
    const found = byName.get(name)
    if (!found) return { unknown: name }
    addBelow(ids, children, found)
  }
  return { ids: [...ids] }
}

/** Of each node its id and those of all that is below it. */
export function descendantsOfAll(nodes: Iterable<Node>): Map<string, string[]> {
  const all = [...nodes]
  const children = childrenIn(all)
  const below = all.map(({ id }): [string, string[]] => {
    const ids = new Set<string>()
    addBelow(ids, children, [id])
    return [id, [...ids]]
  })
  return new Map(below)
}

function childrenIn(nodes: readonly Node[]): Map<string | null, string[]> {
  const children = new Map<string | null, string[]>()
  for (const { id, parent_id } of nodes) append(children, parent_id, id)
  return children
}

/** A set that already has an id is not entered again, so a circle of parents ends. */
function addBelow(ids: Set<string>, children: Map<string | null, string[]>, roots: readonly string[]): void {
  const open = [...roots]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (ids.has(id)) continue
    ids.add(id)
    open.push(...(children.get(id) ?? []))
  }
}

function append<Key>(map: Map<Key, string[]>, key: Key, id: string): void {
  const ids = map.get(key)
  if (ids) ids.push(id)
  else map.set(key, [id])
}
