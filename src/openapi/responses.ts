import { problemOf, type ProblemCode } from '../platform/problems'
import { refTo, type JsonSchema } from './jsonSchema'
import { COMMON_REFUSALS, type Operation } from './operations'

export type HeaderObject = { $ref: string }
export type MediaType = { schema: JsonSchema; examples?: Record<string, { summary: string; value: unknown }> }

export type ResponseObject = {
  description: string
  headers: Record<string, HeaderObject>
  content?: Record<string, MediaType>
  /** Codes of the problems that this status stands for. */
  'x-problem-codes'?: ProblemCode[]
}

/** Everything that an operation may answer, by status. */
export function responsesOf(operation: Operation): Record<string, ResponseObject> {
  return { ...successesOf(operation), ...refusalsOf(operation) }
}

/** Headers, each described once under `#/components/headers`; `required`: there whenever a response names it. */
export const HEADERS = {
  ETag: header('Dấu của nội dung; gửi lại trong `If-None-Match` để chỉ tải khi có thay đổi.', { isAlways: true }),
  'Cache-Control': header('Luôn phải hỏi lại trước khi dùng bản đang giữ.', { isAlways: true }),
  Vary: header('Câu trả lời khác nhau theo các trường này của yêu cầu.'),
  'X-Request-Id': header('Mã của lần hỏi này, để báo người quản trị khi có lỗi.'),
  'Access-Control-Allow-Origin': header('Trang của nơi khác được đọc, không kèm cookie.'),
  RateLimit: header('Số lần còn lại và số giây đến khi đếm lại, khi khóa có giới hạn.'),
  'RateLimit-Policy': header('Giới hạn của khóa.'),
  'Retry-After': header('Số giây nên đợi.', { isAlways: true, pattern: '^[0-9]+$' }),
  'WWW-Authenticate': header('Cách xác thực.', { isAlways: true }),
  Allow: header('Các thao tác mà địa chỉ này nhận.', { isAlways: true }),
  'Accept-Ranges': header('Tải được từng phần.', { isAlways: true, pattern: '^bytes$' }),
  'Content-Range': header('Phần được trả và cỡ của cả tệp.', {
    isAlways: true,
    pattern: '^bytes (\\*|[0-9]+-[0-9]+)/[0-9]+$',
  }),
  'Content-Disposition': header('Tên tệp để lưu (RFC 6266).', { isAlways: true }),
  'Repr-Digest': header('SHA-256 của cả tệp (RFC 9530).', {
    isAlways: true,
    pattern: '^sha-256=:[A-Za-z0-9+/]{43}=:$',
  }),
} as const

type HeaderName = keyof typeof HEADERS

function header(description: string, { isAlways = false, pattern }: { isAlways?: boolean; pattern?: string } = {}) {
  return { description, required: isAlways, schema: { type: 'string', ...(pattern ? { pattern } : {}) } }
}

const GENERAL: HeaderName[] = ['Vary', 'X-Request-Id', 'Access-Control-Allow-Origin', 'RateLimit', 'RateLimit-Policy']
const KEPT: HeaderName[] = ['ETag', 'Cache-Control']
const OF_FILE: HeaderName[] = ['Accept-Ranges', 'Content-Disposition', 'Repr-Digest']

function headersOf(...names: HeaderName[]): Record<string, HeaderObject> {
  return Object.fromEntries([...GENERAL, ...names].map((name) => [name, { $ref: `#/components/headers/${name}` }]))
}

function successesOf(operation: Operation): Record<string, ResponseObject> {
  const { isConditional, hasRanges } = operation
  const content = contentOf(operation)
  const whole: HeaderName[] = [...(isConditional ? KEPT : ['Cache-Control' as const]), ...(hasRanges ? OF_FILE : [])]
  return {
    200: { description: 'Được.', headers: headersOf(...whole), content },
    ...(hasRanges
      ? { 206: { description: 'Phần được hỏi bằng `Range`.', headers: headersOf(...whole, 'Content-Range'), content } }
      : {}),
    ...(isConditional ? { 304: { description: 'Bản đang giữ vẫn đúng.', headers: headersOf(...KEPT) } } : {}),
  }
}

function contentOf({ answer }: Operation): Record<string, MediaType> {
  if ('schema' in answer) return { 'application/json': { schema: { $ref: refTo(answer.schema) } } }
  return { [answer.mediaType]: { schema: OTHERWISE[answer.mediaType] ?? BYTES } }
}

const OTHERWISE: Record<string, JsonSchema> = {
  'application/json': { type: 'object' },
  'text/html': { type: 'string' },
}
// By OpenAPI 3.1 alone no schema would be needed; without it, makers of clients take a file for JSON.
const BYTES: JsonSchema = { type: 'string', format: 'binary' }

function refusalsOf(operation: Operation): Record<string, ResponseObject> {
  const codes = [...COMMON_REFUSALS, ...operation.refusals]
  const statuses = [...new Set(codes.map((code) => problemOf(code).status))].sort((one, other) => one - other)
  const codesOf = (status: number) => codes.filter((code) => problemOf(code).status === status)
  return Object.fromEntries(statuses.map((status) => [status, refusal(status, codesOf(status))]))
}

/** Refusals by title and code, as the description and its page say them. */
export function problemWords(codes: readonly ProblemCode[]): string {
  return codes.map((code) => `${problemOf(code).title} (\`${code}\`).`).join(' ')
}

function refusal(status: number, codes: ProblemCode[]): ResponseObject {
  const schema = refTo(status === 410 ? 'WithdrawnProblem' : 'Problem')
  return {
    description: problemWords(codes),
    headers: headersOf('Cache-Control', ...(HEADERS_OF_STATUS[status] ?? [])),
    content: { 'application/problem+json': { schema: { $ref: schema } } },
    'x-problem-codes': codes,
  }
}

const HEADERS_OF_STATUS: Record<number, HeaderName[]> = {
  401: ['WWW-Authenticate'],
  405: ['Allow'],
  416: ['Content-Range'],
  429: ['Retry-After'],
  503: ['Retry-After'],
}
