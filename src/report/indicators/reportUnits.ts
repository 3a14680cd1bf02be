import { createHash } from 'node:crypto'
import type { Catalogue } from '../../catalogue/openCatalogue'
import { memoized } from '../../catalogue/sql'
import { termsOf } from '../../catalogue/terms'
import { unitDetails } from '../../catalogue/units'
import { sortKey } from '../../vietnamese/compareVietnamese'
import type { TermNames } from '../rules/indicators/documents'
import type { UnitRow } from '../rules/rows'

/** What figures are counted by: units in the order of the alphabet, and what types and topics are called. */
export type Directory = {
  units: UnitRow[]
  names: TermNames
  /** By id the slug of a type or topic; of what was removed its id. */
  slugOf: (id: string) => string
  /** Changes with any of it. */
  hash: string
}

export function directoryOf(catalogue: Catalogue): Directory {
  return memoized(catalogue, 'directory of reports', () => {
    const units = unitDetails(catalogue)
      .map((unit) => ({ unit, place: `${sortKey(unit.name)} ${unit.id}` }))
      .toSorted((one, other) => (one.place < other.place ? -1 : 1))
      .map(({ unit }) => unitRow(unit))
    const [types, topics] = [termsOf(catalogue, 'type'), termsOf(catalogue, 'topic')]
    const names = { types: namesBySlug(types.values()), topics: namesBySlug(topics.values()) }
    const slugOf = (id: string): string => types.get(id)?.slug ?? topics.get(id)?.slug ?? id
    const text = JSON.stringify([units, [...names.types], [...names.topics]])
    return { units, names, slugOf, hash: createHash('sha256').update(text).digest('hex') }
  })
}

function unitRow(unit: ReturnType<typeof unitDetails>[number]): UnitRow {
  const { id, slug, name, shortName, kind, kinds, parentId, parents, names, validFrom, validTo, coastal } = unit
  return {
    id,
    slug,
    name,
    shortName,
    kind: kind.slug,
    kinds: kinds?.map(({ slug: was, from, to }) => ({ kind: was, from, to })) ?? null,
    parent: parentId,
    parents: parents ?? null,
    names: names ?? null,
    validFrom,
    validTo,
    coastal: coastal ?? false,
    predecessors: unit.predecessorIds,
    successors: unit.successorIds,
  }
}

function namesBySlug(terms: Iterable<{ slug: string; name: string }>): Map<string, string> {
  return new Map([...terms].map(({ slug, name }) => [slug, name]))
}
