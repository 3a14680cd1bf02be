import type { z } from 'zod'
import { DomainError, type FieldFault } from './errors'

/**
 * What a client sent, checked and in the schema's shape.
 *
 * @throws platform/invalid-input with one Vietnamese sentence for each faulty field
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = checkInput(schema, input)
  if ('errors' in result) throw new DomainError('platform/invalid-input', { errors: result.errors })
  return result.value
}

/** The same as a value: what was meant, or what is wrong with it. */
export function checkInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): { value: z.output<Schema> } | { errors: FieldFault[] } {
  const result = schema.safeParse(input, { error: vietnameseMessage })
  return result.success ? { value: result.data } : { errors: result.error.issues.flatMap(faultsOfIssue) }
}

function faultsOfIssue(issue: z.core.$ZodIssue): FieldFault[] {
  const path = issue.path.map(String)
  if (issue.code !== 'unrecognized_keys') return [{ path: path.join('.'), message: issue.message }]
  return issue.keys.map((key) => ({ path: [...path, key].join('.'), message: `Không có mục "${key}".` }))
}

function vietnameseMessage(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'Thiếu mục này.'
        : `Phải là ${TYPE_WORDS[issue.expected] ?? 'giá trị đúng kiểu'}.`
    case 'too_big':
      return `${issue.origin === 'number' ? 'Không được lớn hơn' : 'Không được dài hơn'} ${issue.maximum}${unitWord(issue.origin)}.`
    case 'too_small':
      return `${issue.origin === 'number' ? 'Không được nhỏ hơn' : 'Phải có ít nhất'} ${issue.minimum}${unitWord(issue.origin)}.`
    case 'invalid_value':
      return `Phải là một trong các giá trị: ${issue.values.map(String).join(', ')}.`
    case 'invalid_format':
      return FORMAT_SENTENCES[issue.format] ?? 'Sai định dạng.'
    default:
      return 'Giá trị không hợp lệ.'
  }
}

function unitWord(origin: string): string {
  if (origin === 'string') return ' ký tự'
  return origin === 'array' ? ' mục' : ''
}

const TYPE_WORDS: Record<string, string> = {
  string: 'chuỗi ký tự',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách',
  object: 'đối tượng JSON',
}

const FORMAT_SENTENCES: Record<string, string> = {
  uuid: 'Phải là mã UUID.',
  guid: 'Phải là mã UUID.',
  datetime: 'Phải là thời điểm ISO 8601, ví dụ 2026-03-01T07:00:00Z.',
  date: 'Phải là ngày có thật dạng YYYY-MM-DD.',
}
