import { buildVersionCollectionFields, type FlattenedField, type Payload } from 'payload'

/** What a question may compare a field with. */
export type FieldKind = 'text' | 'choice' | 'reference' | 'number' | 'instant' | 'flag' | 'presence'

/** The fields by which rows may be asked for, by path (`bulletin.priority`). `presence`: only whether there is something. */
export type AskableFields = ReadonlyMap<string, { kind: FieldKind; isList: boolean }>

/** The fields of a collection's rows, or of its saves, that an answer shows; what is hidden there cannot be asked for either. */
export function askableFields(payload: Payload, { slug, ofSaves }: { slug: string; ofSaves: boolean }): AskableFields {
  const collection = Object.hasOwn(payload.collections, slug) ? payload.collections[slug] : undefined
  if (!collection) return new Map()
  const { config } = collection
  const fields = ofSaves ? buildVersionCollectionFields(payload.config, config, true) : config.flattenedFields
  return new Map([['id', { kind: 'reference', isList: false }], ...fields.flatMap((field) => entriesOf(field, ''))])
}

type Entry = [string, { kind: FieldKind; isList: boolean }]

function entriesOf(field: FlattenedField, prefix: string): Entry[] {
  if (isUnseen(field)) return []
  const path = `${prefix}${field.name}`
  if (field.type === 'group' || field.type === 'tab')
    return field.flattenedFields.flatMap((each) => entriesOf(each, `${path}.`))
  const kind = KINDS[field.type]
  return kind ? [[path, { kind, isList: 'hasMany' in field && field.hasMany === true }]] : []
}

/** `id` is told above. What Payload does not store cannot be compared. */
function isUnseen(field: FlattenedField): boolean {
  return (
    field.name === 'id' ||
    ('hidden' in field && field.hidden === true) ||
    ('virtual' in field && Boolean(field.virtual))
  )
}

const KINDS: Partial<Record<FlattenedField['type'], FieldKind>> = {
  text: 'text',
  textarea: 'text',
  email: 'text',
  code: 'text',
  select: 'choice',
  radio: 'choice',
  relationship: 'reference',
  upload: 'reference',
  number: 'number',
  date: 'instant',
  checkbox: 'flag',
  json: 'presence',
  richText: 'presence',
}
