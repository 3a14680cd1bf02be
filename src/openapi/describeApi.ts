import { z } from 'zod'
import { isCommaList } from '../catalogue/requestSchemas'
import { examplesOf } from './examples'
import { componentSchemas, refTo, valueSchema, type JsonSchema } from './jsonSchema'
import { NAMED_SCHEMAS, OPERATIONS, type Operation } from './operations'
import { HEADERS, responsesOf, type ResponseObject } from './responses'
import { TAGS, type TagName } from './tags'

export type ParameterObject = {
  name: string
  in: 'path' | 'query' | 'header'
  required: boolean
  description: string
  schema: JsonSchema
  style?: 'form'
  explode?: boolean
}

export type OperationObject = {
  operationId: string
  tags: string[]
  summary: string
  description: string
  security: Record<string, string[]>[]
  parameters: ParameterObject[]
  requestBody?: { required: true; content: Record<string, { schema: JsonSchema; examples?: object }> }
  responses: Record<string, ResponseObject>
}

export type ApiDescription = {
  openapi: '3.1.1'
  info: {
    title: string
    version: string
    summary: string
    description: string
    contact: { name: string; url: string }
    license: { name: string; identifier: string }
  }
  servers: { url: string }[]
  tags: { name: TagName; 'x-displayName': string; description: string }[]
  paths: Record<string, Partial<Record<'get' | 'post', OperationObject>>>
  components: { schemas: Record<string, JsonSchema>; headers: typeof HEADERS; securitySchemes: Record<string, object> }
}

/** Grows with every addition (`1.n.0`); the `1` stays as long as `/api/v1` does. */
const API_VERSION = '1.2.0'

/** The whole of `/api/v1` and `/files` as OpenAPI 3.1, from the schemas and tables by which the server itself works. */
export function describeApi({ publicUrl }: { publicUrl: string }): ApiDescription {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Hải Đăng',
      version: API_VERSION,
      summary: 'Thư viện tài liệu thông tin đối ngoại cho hệ thống kết nối.',
      description:
        'Mọi địa chỉ `GET` cũng nhận `HEAD` (cùng các trường đầu, không có nội dung) và `OPTIONS` (CORS). Thành phần mới có thể được thêm vào câu trả lời: hãy bỏ qua những gì chương trình chưa biết.',
      contact: { name: 'Ai chịu trách nhiệm về thư viện này', url: `${publicUrl}/lien-he` },
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: publicUrl }],
    tags: [...new Set(OPERATIONS.map(({ tag }) => tag))].map(tagOf),
    paths: pathsOf(OPERATIONS),
    components: { schemas: componentSchemas(NAMED_SCHEMAS), headers: HEADERS, securitySchemes: SECURITY_SCHEMES },
  }
}

function tagOf(name: TagName): ApiDescription['tags'][number] {
  const { shown, description } = TAGS[name]
  return { name, 'x-displayName': shown, description }
}

const SECURITY_SCHEMES = {
  key: { type: 'http', scheme: 'bearer', description: 'Khóa kết nối: `Authorization: Bearer <khóa>`.' },
  token: {
    type: 'apiKey',
    in: 'header',
    name: 'Authorization',
    description: 'Phiên của một người: `Authorization: JWT <token>`, token lấy từ `POST /api/users/login`.',
  },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'payload-token',
    description: 'Phiên của trình duyệt; cookie do trang của nơi khác gửi kèm không được tính.',
  },
}

const WITH_CREDENTIAL = Object.keys(SECURITY_SCHEMES).map((name) => ({ [name]: [] }))

function pathsOf(operations: readonly Operation[]): ApiDescription['paths'] {
  return Object.fromEntries(
    operations.map((operation) => [operation.path, { [operation.method]: objectOf(operation) }]),
  )
}

function objectOf(operation: Operation): OperationObject {
  const { id, tag, summary, description, body } = operation
  const examples = examplesOf(id)
  const responses = responsesOf(operation)
  for (const { name, title, answer } of examples) {
    const content = Object.values(responses[answer.status]?.content ?? {})[0]
    if (content && answer.body !== undefined)
      content.examples = { ...content.examples, [name]: { summary: title, value: answer.body } }
  }
  return {
    operationId: id,
    tags: [tag],
    summary,
    description,
    security: securityOf(operation),
    parameters: parametersOf(operation),
    ...(body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: { $ref: refTo(body) }, examples: sentIn(examples) } },
          },
        }
      : {}),
    responses,
  }
}

function sentIn(examples: ReturnType<typeof examplesOf>): object {
  return Object.fromEntries(examples.map(({ name, title, body }) => [name, { summary: title, value: body }]))
}

function securityOf({ method, isForAll }: Operation): Record<string, string[]>[] {
  if (isForAll) return []
  return method === 'get' ? [{}, ...WITH_CREDENTIAL] : WITH_CREDENTIAL
}

function parametersOf({ pathParameters = {}, query, isConditional, hasRanges }: Operation): ParameterObject[] {
  return [
    ...Object.entries(pathParameters).map(([name, schema]) => parameter(name, { schema, in: 'path' })),
    ...Object.entries(query?.shape ?? {}).map(([name, schema]) => queryParameter(name, schema)),
    ...(isConditional ? [parameter('If-None-Match', { schema: IF_NONE_MATCH, in: 'header' })] : []),
    ...(hasRanges
      ? [parameter('Range', { schema: RANGE, in: 'header' }), parameter('If-Range', { schema: IF_RANGE, in: 'header' })]
      : []),
  ]
}

const IF_NONE_MATCH = z.string().describe('`ETag` của bản đang giữ.')
const RANGE = z.string().describe('Phần cần tải, ví dụ `bytes=1000-1999`; một khoảng mỗi lần.')
const IF_RANGE = z.string().describe('`ETag` của tệp đã tải dở: tệp đã khác thì trả lại từ đầu.')

function parameter(
  name: string,
  { schema, in: place }: { schema: z.ZodType; in: ParameterObject['in'] },
): ParameterObject {
  const { description: _words, ...described } = valueSchema(schema)
  return { name, in: place, required: place === 'path', description: schema.description ?? '', schema: described }
}

function queryParameter(name: string, schema: z.ZodType): ParameterObject {
  const described = parameter(name, { schema, in: 'query' })
  if (described.schema.type !== 'array') return described
  return { ...described, style: 'form', explode: !isCommaList(schema) }
}
