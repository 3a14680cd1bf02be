import type { Payload } from 'payload'
import type { ProgrammeMembers, UnitGroup } from '../../assign/rules/units/unitGroups'
import type { NumberedEvent } from '../../platform/journal/rules/chain'
import type { CatalogueChange } from '../changes'
import { rowById } from './rowById'

/** A group of units or a programme as its row says now; null for any other event. */
export async function groupingOf(payload: Payload, { code, data }: NumberedEvent): Promise<CatalogueChange | null> {
  switch (code) {
    case 'assign/group-changed':
      return group(payload, String(data.group))
    case 'assign/programme-changed':
      return programme(payload, String(data.programme))
    default:
      return null
  }
}

async function group(payload: Payload, id: string): Promise<CatalogueChange> {
  const row = await rowById<UnitGroup & { id: string }>(payload, 'unit-groups', id)
  return row ? { kind: 'group', group: { id, slug: row.slug, name: row.name, rule: row.rule } } : { kind: 'none' }
}

async function programme(payload: Payload, id: string): Promise<CatalogueChange> {
  const row = await rowById<ProgrammeMembers & { id: string }>(payload, 'programmes', id)
  if (!row) return { kind: 'none' }
  // When a unit belongs is asked for; notes are the record's.
  const members = (row.members ?? []).map(({ unit, from, to }) => ({ unit, from: from ?? null, to: to ?? null }))
  return { kind: 'programme', programme: { id, slug: row.slug, members } }
}
