import type { Field, FieldAccess } from 'payload'
import { isEditable } from '../../src/review/rules/transitions'

/**
 * A field that the panel shows as locked where a save would be refused (see `voidApproval.ts`, which is what refuses it
 * through whatever door).
 */
export function lockedOncePublished(field: Field): Field {
  if (field.type === 'row') return { ...field, fields: field.fields.map(lockedOncePublished) }
  if (field.type === 'ui' || !('name' in field)) return field
  return { ...field, access: { ...field.access, update: whileEditable } } as Field // the same kind of field
}

const whileEditable: FieldAccess = ({ doc }) => !doc?.state || isEditable(doc.state)
