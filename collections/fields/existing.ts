/** As `filterOptions` of a relation it makes Payload look whether the row exists; without it nobody does, or the database fails. */
export const existing = { id: { exists: true } }
