import type { JSONField, TextField } from 'payload'

/** An instant is kept in UTC and shown in Vietnam's time. */
export const shownAsInstant: NonNullable<TextField['admin']> = {
  components: { Cell: '/admin/InstantCell#InstantCell', Field: '/admin/InstantField#InstantField' },
}

/** Payload's own editor of JSON is fetched from another server; ours is a plain box. */
export const shownAsJson: NonNullable<JSONField['admin']> = {
  components: { Cell: '/admin/JsonCell#JsonCell', Field: '/admin/JsonField#JsonField' },
}

/** Ids of units, shown by their names. */
export const shownAsUnits: NonNullable<JSONField['admin']> = {
  components: { Cell: '/admin/JsonCell#JsonCell', Field: '/admin/UnitNames#UnitNames' },
}
