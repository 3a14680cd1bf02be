import type { FieldAccess } from 'payload'

const nobody: FieldAccess = () => false

/** A field that only an act may set: whatever a person sends for it, through any door, is ignored. */
export const actOnly = { create: nobody, update: nobody }
