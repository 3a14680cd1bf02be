import type { CollectionBeforeOperationHook, FlattenedField } from 'payload'
import { DomainError, type FieldFault } from '../../src/platform/errors'

/**
 * Before any other hook: what a client sends has the type of its field. Payload itself stores a number or an object in a text
 * field as it comes on one database, as other text on the other, or fails with 500 (measured, 3.90).
 */
export const ensureFieldTypes: CollectionBeforeOperationHook = ({ args, collection, operation }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const data: unknown = 'data' in args ? args.data : undefined
  if (data === undefined) return args
  const faults = isObject(data) ? faultsIn(data, { fields: collection.flattenedFields, path: '' }) : [NO_OBJECT]
  if (faults.length > 0) throw new DomainError('platform/invalid-input', { errors: faults })
  return args
}

const NO_OBJECT: FieldFault = { path: '', message: 'Phải là đối tượng JSON.' }

type Place = { fields: readonly FlattenedField[]; path: string }

function faultsIn(data: Record<string, unknown>, { fields, path }: Place): FieldFault[] {
  return fields.flatMap((field): FieldFault[] => {
    const value = data[field.name]
    const at = `${path}${field.name}`
    if (value === undefined || value === null || !Object.hasOwn(data, field.name)) return []
    if (field.type === 'group' && isObject(value))
      return faultsIn(value, { fields: field.flattenedFields, path: `${at}.` })
    if (field.type === 'array' && Array.isArray(value))
      return faultsInRows(value, { fields: field.flattenedFields, at })
    const expected = expectedOf(field)
    return expected.fits(value) ? [] : [{ path: at, message: expected.message }]
  })
}

function faultsInRows(rows: readonly unknown[], { fields, at }: { fields: readonly FlattenedField[]; at: string }) {
  return rows.flatMap((row, index): FieldFault[] =>
    isObject(row)
      ? faultsIn(row, { fields, path: `${at}.${index}.` })
      : [{ path: `${at}.${index}`, message: OBJECT.message }],
  )
}

type Expected = { fits: (value: unknown) => boolean; message: string }

function expectedOf(field: FlattenedField): Expected {
  if ('hasMany' in field && field.hasMany) return LIST
  return BY_TYPE[field.type] ?? ANYTHING
}

const isText = (value: unknown) => typeof value === 'string'
const isReference = (value: unknown) => isText(value) || (isObject(value) && isText(value.id))

const TEXT: Expected = { fits: isText, message: 'Phải là chuỗi ký tự.' }
const REFERENCE: Expected = { fits: isReference, message: 'Phải là mã của mục được chọn.' }
const LIST: Expected = {
  fits: (value) => Array.isArray(value) && value.every(isReference),
  message: 'Phải là danh sách.',
}
const NUMBER: Expected = { fits: Number.isFinite, message: 'Phải là số.' }
const TRUTH: Expected = { fits: (value) => typeof value === 'boolean', message: 'Phải là true hoặc false.' }
const OBJECT: Expected = { fits: isObject, message: 'Phải là đối tượng JSON.' }
const ANYTHING: Expected = { fits: () => true, message: '' }
const MAX_DEPTH = 60
/** Plain text, or what the editor makes: a tree of typed nodes. */
const RICH_TEXT: Expected = {
  fits: (value) => isText(value) || (isObject(value) && isNode(value.root, MAX_DEPTH)),
  message: 'Phải là chữ, hoặc nội dung do trình soạn thảo tạo ra.',
}

const BY_TYPE: Partial<Record<FlattenedField['type'], Expected>> = {
  relationship: REFERENCE,
  select: TEXT,
  text: TEXT,
  email: TEXT,
  textarea: TEXT,
  number: NUMBER,
  checkbox: TRUTH,
  group: OBJECT,
  // The panel's form writes an empty list as the number of its rows; Payload makes a list of it.
  array: { fits: (value) => Array.isArray(value) || value === 0, message: LIST.message },
  richText: RICH_TEXT,
}

function isNode(value: unknown, depth: number): boolean {
  if (!isObject(value) || !isText(value.type) || depth === 0) return false
  if (value.text !== undefined && !isText(value.text)) return false
  if (value.children === undefined) return value.type !== 'root'
  return Array.isArray(value.children) && value.children.every((child) => isNode(child, depth - 1))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
