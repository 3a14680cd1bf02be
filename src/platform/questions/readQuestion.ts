import * as qs from 'qs-esm'
import { DomainError, type FieldFault } from '../errors'
import type { AskableFields } from './askableFields'
import { conditionFault } from './conditionFault'

export type QuestionGround = {
  fields: AskableFields
  /** The fields of another collection, for `populate`. */
  fieldsOf: (slug: string) => AskableFields
}

/**
 * A question to Payload's REST, checked part by part and written anew, so that Payload only ever reads what was understood
 * here: unknown parameters are left out, malformed ones refused. Attacks: what the database cannot compare (a fault of the
 * server, or an answer with everything in it), and sorting or filtering through a relation (`uploadedBy.hash`) or by a hidden
 * field, by which an asker could find out bit by bit what no answer shows.
 *
 * @param search the address's query, or a form body that stands for it
 * @returns the query, without `?`
 * @throws DomainError platform/invalid-input
 */
export function readQuestion(search: string, ground: QuestionGround): string {
  const text = search.replace(/^\?/, '')
  if (text === '') return ''
  if (text.length > MAX_CHARACTERS || text.split('&').length > MAX_PARAMETERS)
    throw refusal([{ path: '', message: 'Câu hỏi quá dài. Hãy hỏi ít điều kiện hơn.' }])
  // What the parser leaves out silently (`where[__proto__]`, `where[constructor]`) would be answered with everything.
  if ([...new URLSearchParams(text).keys()].some((name) => name.includes('__proto__'))) throw refusal([MALFORMED])
  const asked = qs.parse(text, { arrayLimit: MAX_PARAMETERS, depth: MAX_NESTING, plainObjects: true })
  const faults = Object.entries(asked).flatMap(([name, value]) => checkOf(name)?.(value, ground) ?? [])
  if (faults.length > 0) throw refusal(faults)
  return qs.stringify(Object.fromEntries(Object.entries(asked).filter(([name]) => PASSED_ON.has(name))))
}

const MAX_CHARACTERS = 100_000
const MAX_PARAMETERS = 1000
const MAX_NESTING = 10
const MAX_LIMIT = 1000
const MAX_PAGE = 1_000_000
const MAX_DEPTH = 10
const MAX_SORTS = 5

type Check = (value: unknown, ground: QuestionGround) => FieldFault[]

const CHECKS: Record<string, Check> = {
  where: (value, { fields }) => whereFaults(value, { path: 'where', fields }),
  sort: sortFaults,
  limit: wholeNumber('limit', { min: 0, max: MAX_LIMIT }),
  page: wholeNumber('page', { min: 1, max: MAX_PAGE }),
  depth: wholeNumber('depth', { min: 0, max: MAX_DEPTH }),
  pagination: flag('pagination'),
  draft: flag('draft'),
  trash: flag('trash'),
  select: (value, { fields }) => selectFaults(value, { path: 'select', fields }),
  populate: populateFaults,
  joins: () => [{ path: 'joins', message: 'Không có mục này.' }],
  data: () => [{ path: 'data', message: 'Không có mục này.' }],
  malformed: () => [MALFORMED],
}

/** No collection keeps drafts or a bin of Payload's. */
const PASSED_ON = new Set(['where', 'sort', 'limit', 'page', 'depth', 'pagination', 'select', 'populate'])

/** `where[` that was never closed is no unknown parameter: leaving it out would answer with everything. */
function checkOf(name: string): Check | undefined {
  if (Object.hasOwn(CHECKS, name)) return CHECKS[name]
  const [plain = ''] = name.split(/[[\].]/)
  return Object.hasOwn(CHECKS, plain) ? CHECKS.malformed : undefined
}

const MALFORMED: FieldFault = { path: '', message: 'Câu hỏi viết sai: hãy xem lại tên mục và các dấu ngoặc vuông.' }

type Place = { path: string; fields: AskableFields }

function whereFaults(value: unknown, { path, fields }: Place): FieldFault[] {
  const parts = membersOf(value)
  if (!parts) return [{ path, message: 'Phải là điều kiện, ví dụ where[title][like]=biên giới.' }]
  return parts.flatMap(([name, part]) => {
    const here = `${path}.${name}`
    if (name !== 'and' && name !== 'or') return conditionFaults(part, { path: here, name, fields })
    if (!Array.isArray(part)) return [{ path: here, message: 'Phải là danh sách điều kiện.' }]
    return part.flatMap((each, index) => whereFaults(each, { path: `${here}.${index}`, fields }))
  })
}

function conditionFaults(value: unknown, { path, name, fields }: Place & { name: string }): FieldFault[] {
  const field = fields.get(name)
  if (!field) return [{ path, message: `Không sắp xếp hay lọc được theo “${name}”.` }]
  const comparisons = membersOf(value)
  if (!comparisons) return [{ path, message: 'Thiếu phép so sánh, ví dụ [equals].' }]
  return comparisons.flatMap(([operator, operand]) => {
    const message = conditionFault({ field, operator, operand })
    return message ? [{ path: `${path}.${operator}`, message }] : []
  })
}

function sortFaults(value: unknown, { fields }: QuestionGround): FieldFault[] {
  const given = Array.isArray(value) ? value : [value]
  const names = given.flatMap((each) => (typeof each === 'string' ? each.split(',') : ['']))
  if (names.length > MAX_SORTS) return [{ path: 'sort', message: `Chỉ sắp xếp được theo tối đa ${MAX_SORTS} mục.` }]
  return names.flatMap((name) => {
    const field = fields.get(name.trim().replace(/^-/, ''))
    const isSortable = field && !field.isList && field.kind !== 'presence'
    return isSortable ? [] : [{ path: 'sort', message: `Không sắp xếp hay lọc được theo “${name}”.` }]
  })
}

function selectFaults(value: unknown, { path, fields }: Place): FieldFault[] {
  const chosen = membersOf(value)
  if (!chosen) return [{ path, message: 'Phải là các mục cần lấy, ví dụ select[title]=true.' }]
  return chosen.flatMap(([name, wanted]) => {
    const here = `${path}.${name}`
    if (isFlag(wanted) && (fields.has(name) || isGroup(fields, name))) return []
    if (isGroup(fields, name)) return selectFaults(wanted, { path: here, fields: within(fields, name) })
    return [{ path: here, message: fields.has(name) ? 'Phải là true hoặc false.' : `Không có mục "${name}".` }]
  })
}

function populateFaults(value: unknown, { fieldsOf }: QuestionGround): FieldFault[] {
  const chosen = membersOf(value)
  if (!chosen) return [{ path: 'populate', message: 'Phải là các mục cần lấy, ví dụ populate[units][name]=true.' }]
  return chosen.flatMap(([slug, wanted]) => {
    const path = `populate.${slug}`
    const fields = fieldsOf(slug)
    return fields.size > 0 ? selectFaults(wanted, { path, fields }) : [{ path, message: `Không có mục "${slug}".` }]
  })
}

function wholeNumber(path: string, { min, max }: { min: number; max: number }): Check {
  return (value) =>
    typeof value === 'string' && /^\d{1,9}$/.test(value) && Number(value) >= min && Number(value) <= max
      ? []
      : [{ path, message: `Phải là số nguyên từ ${min} đến ${max}.` }]
}

function flag(path: string): Check {
  return (value) => (isFlag(value) ? [] : [{ path, message: 'Phải là true hoặc false.' }])
}

function isFlag(value: unknown): boolean {
  return value === 'true' || value === 'false'
}

function isGroup(fields: AskableFields, name: string): boolean {
  return [...fields.keys()].some((path) => path.startsWith(`${name}.`))
}

function within(fields: AskableFields, group: string): AskableFields {
  const own = [...fields].filter(([path]) => path.startsWith(`${group}.`))
  return new Map(own.map(([path, field]) => [path.slice(group.length + 1), field]))
}

/** The members of an object; null for what is none. */
function membersOf(value: unknown): [string, unknown][] | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : null
}

function refusal(errors: FieldFault[]): DomainError {
  return new DomainError('platform/invalid-input', { errors: errors.slice(0, MAX_FAULTS_TOLD) })
}

const MAX_FAULTS_TOLD = 20
