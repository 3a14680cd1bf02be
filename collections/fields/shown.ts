import type { Field, JSONField, TextField } from 'payload'

/** How a value is shown to people; see `src/admin/shownText.ts`. */
type ShownAs = 'instant' | 'day' | 'bytes' | 'event' | 'json'

type Cell = NonNullable<NonNullable<NonNullable<Extract<Field, { type: 'text' }>['admin']>['components']>['Cell']>

export function cellShownAs(as: ShownAs): Cell {
  return { path: '/admin/ShownCell#ShownCell', clientProps: { as } }
}

/** An instant is kept in UTC and shown in Vietnam's time. */
export const shownAsInstant: NonNullable<TextField['admin']> = {
  components: { Cell: cellShownAs('instant'), Field: '/admin/InstantField#InstantField' },
}

/** Payload's own editor of JSON is fetched from another server; ours is a plain box. */
export const shownAsJson: NonNullable<JSONField['admin']> = {
  components: { Cell: cellShownAs('json'), Field: '/admin/JsonField#JsonField' },
}

/** Ids of units, shown by their names. */
export const shownAsUnits: NonNullable<JSONField['admin']> = {
  components: { Cell: cellShownAs('json'), Field: '/admin/UnitNames#UnitNames' },
}
