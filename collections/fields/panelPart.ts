import type { UIField } from 'payload'

/** A part of the panel's form that stores nothing: `path` is a component's, from `src`. */
export function panelPart(name: string, path: string): UIField {
  return { name, type: 'ui', admin: { components: { Field: path }, disableListColumn: true } }
}
