import type { FieldKind } from './askableFields'

type Condition = { field: { kind: FieldKind; isList: boolean }; operator: string; operand: unknown }

/** What is wrong with comparing this field so, as a Vietnamese sentence; null for nothing. */
export function conditionFault({ field, operator, operand }: Condition): string | null {
  if (!operatorsOf(field).includes(operator)) return `Không có phép so sánh “${operator}” cho mục này.`
  if (operator === 'exists') return operand === 'true' || operand === 'false' ? null : 'Phải là true hoặc false.'
  if (!LIST_OPERATORS.includes(operator)) return operandFault(field.kind, operand)
  const operands = listOf(operand)
  if (!operands) return 'Phải là danh sách, ngăn bằng dấu phẩy.'
  if (operands.length > MAX_LISTED) return `Không được dài hơn ${MAX_LISTED} mục.`
  return operands.map((each) => operandFault(field.kind, each)).find((fault) => fault !== null) ?? null
}

const MAX_LISTED = 1000
const MAX_CHARACTERS = 1000

const LIST_OPERATORS = ['in', 'not_in']
const EQUALITY = ['equals', 'not_equals', 'in', 'not_in', 'exists']
const ORDER = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal']

const OPERATORS: Record<FieldKind, readonly string[]> = {
  text: [...EQUALITY, ...ORDER, 'like', 'not_like', 'contains'],
  choice: EQUALITY,
  reference: EQUALITY,
  number: [...EQUALITY, ...ORDER],
  instant: ['equals', 'not_equals', 'exists', ...ORDER],
  flag: ['equals', 'not_equals', 'exists'],
  presence: ['exists'],
}

function operatorsOf({ kind, isList }: Condition['field']): readonly string[] {
  return isList ? OPERATORS[kind].filter((operator) => EQUALITY.includes(operator)) : OPERATORS[kind]
}

function listOf(operand: unknown): unknown[] | null {
  if (Array.isArray(operand)) return operand
  return typeof operand === 'string' ? operand.split(',') : null
}

/** `null` is Payload's word for "nothing there". */
function operandFault(kind: FieldKind, operand: unknown): string | null {
  if (typeof operand !== 'string') return 'Phải là một giá trị.'
  if (operand.length > MAX_CHARACTERS) return `Không được dài hơn ${MAX_CHARACTERS} ký tự.`
  if (operand.includes('\0')) return 'Có ký tự không dùng được.'
  if (operand === 'null') return null
  return VALUE_FAULTS[kind]?.(operand) ?? null
}

const VALUE_FAULTS: Partial<Record<FieldKind, (text: string) => string | null>> = {
  reference: (text) => (/^[\w-]{0,64}$/.test(text) ? null : 'Phải là mã của một mục.'),
  number: (text) => (/^-?\d{1,15}(\.\d{1,6})?$/.test(text) ? null : 'Phải là số.'),
  instant: (text) => (isInstant(text) ? null : 'Phải là thời điểm ISO 8601, ví dụ 2026-03-01T07:00:00Z.'),
  flag: (text) => (text === 'true' || text === 'false' ? null : 'Phải là true hoặc false.'),
}

function isInstant(text: string): boolean {
  return (
    /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)?)?$/.test(text) && !Number.isNaN(Date.parse(text))
  )
}
