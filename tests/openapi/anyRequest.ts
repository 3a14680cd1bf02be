import fc from 'fast-check'
import type { ApiDescription, OperationObject, ParameterObject } from '../../src/openapi/describeApi'

export type AnyRequest = { method: string; address: string; headers: Record<string, string>; body?: string }

/** Values that exist, by the name of the parameter that takes them; the others are made from the description. */
export type Known = Readonly<Record<string, readonly string[]>>

/** Requests made from the description alone: parameters within their bounds and outside, known and unknown, in any mixture. */
export function anyRequest(description: ApiDescription, known: Known): fc.Arbitrary<AnyRequest> {
  const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  )
  return fc.constantFrom(...operations).chain(({ path, method, operation }) => {
    const schemas = description.components.schemas
    return fc
      .record({
        method: fc.oneof(
          { weight: 12, arbitrary: fc.constant(method) },
          fc.constantFrom('HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE'),
        ),
        path: anyPath(path, { operation, known }),
        query: anyQuery(operation, known),
        headers: anyHeaders(operation, known),
        body: operation.requestBody ? anyBody(schemas, known) : fc.constant(undefined),
      })
      .map(({ query, body, ...request }) => ({
        method: request.method,
        headers: { ...request.headers, ...(body === undefined ? {} : body.headers) },
        address: query === '' ? request.path : `${request.path}?${query}`,
        ...(body === undefined || request.method !== 'POST' ? {} : { body: body.text }),
      }))
  })
}

type Place = { operation: OperationObject; known: Known }

function anyPath(template: string, { operation, known }: Place): fc.Arbitrary<string> {
  const parameters = operation.parameters.filter((parameter) => parameter.in === 'path')
  const values = Object.fromEntries(parameters.map((parameter) => [parameter.name, anyWritten(parameter, known)]))
  return fc.record(values).map((filled) => template.replaceAll(/\{(\w+)\}/g, (_, name: string) => filled[name] || '-'))
}

/** A few of the parameters, some of them twice, some that do not exist. */
function anyQuery(operation: OperationObject, known: Known): fc.Arbitrary<string> {
  const parameters = operation.parameters.filter((parameter) => parameter.in === 'query')
  const named = parameters.map((parameter) => anyWritten(parameter, known).map((value) => `${parameter.name}=${value}`))
  const stray = fc
    .tuple(fc.constantFrom('limits', '__proto__', 'q[]', 'constructor', ''), hostileText)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  const pair = named.length > 0 ? fc.oneof({ weight: 20, arbitrary: fc.oneof(...named) }, stray) : stray
  const most = fc.oneof(
    { weight: 3, arbitrary: fc.array(pair, { maxLength: named.length > 0 ? 3 : 1 }) },
    fc.constant([]),
  )
  return most.map((pairs) => pairs.join('&'))
}

function anyHeaders(operation: OperationObject, known: Known): fc.Arbitrary<Record<string, string>> {
  const own = operation.parameters.filter((parameter) => parameter.in === 'header').map(({ name }) => name)
  const values = Object.fromEntries(
    [...own, 'Authorization', 'Accept-Encoding', 'Origin', 'Accept'].map((name) => [
      name,
      headerValue(known[name] ?? []),
    ]),
  )
  return fc
    .record(values, { requiredKeys: [] })
    .map((headers) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])))
}

function headerValue(good: readonly string[]): fc.Arbitrary<string> {
  const printable = fc
    .string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)), maxLength: 40 })
    .map((text) => text.trim())
  return good.length > 0 ? fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...good) }, printable) : printable
}

/** As it stands in an address: known, within its bounds, or hostile; now and then broken where it is encoded. */
function anyWritten({ name, schema }: ParameterObject, known: Known): fc.Arbitrary<string> {
  const good = known[name] ?? []
  return fc.oneof(
    {
      weight: good.length > 0 ? 6 : 0,
      arbitrary: good.length > 0 ? fc.constantFrom(...good).map(encodeURIComponent) : fc.constant(''),
    },
    // What is known is all that is good where waiting would cost time: see `wait`.
    {
      weight: name === 'wait' ? 0 : 4,
      arbitrary: valueOf(schema, {}).map((value) => encodeURIComponent(String(value))),
    },
    { weight: 2, arbitrary: hostileText.map(encodeURIComponent) },
    { weight: 1, arbitrary: fc.constantFrom('%E0%A4%A', '%', '%00', '%ff', '..%2f..') },
  )
}

const hostileText = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '-1',
    '0',
    '101',
    '1e3',
    '99999999999',
    'null',
    '../../etc/passwd',
    "'; --",
    '"',
    '*',
    'NEAR(a b)',
    'Ⅷ',
    '🚢',
    'đ',
    '\u0000',
    '\u202e',
    '[object Object]',
    'a'.repeat(501),
    '"a" -b'.repeat(200),
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
)

type Body = { text: string; headers: Record<string, string> }

function anyBody(schemas: ApiDescription['components']['schemas'], known: Known): fc.Arbitrary<Body> {
  const json = { 'Content-Type': 'application/json' }
  const made = valueOf(schemas.ReceiptBatch ?? {}, { schemas, known })
  const twisted = fc.tuple(made, fc.jsonValue({ maxDepth: 2 })).map(([body, other]) => twist(body, other))
  return fc.oneof(
    { weight: 4, arbitrary: made.map((body) => ({ text: JSON.stringify(body), headers: json })) },
    { weight: 3, arbitrary: twisted.map((body) => ({ text: JSON.stringify(body), headers: json })) },
    { weight: 1, arbitrary: fc.json().map((text) => ({ text, headers: json })) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('', '{', '{"receipts":[', '\u0000').map((text) => ({ text, headers: json })),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('text/plain', 'application/json; charset=utf-7', 'multipart/form-data', 'x')
        .map((type) => ({ text: '{"receipts":[]}', headers: { 'Content-Type': type } })),
    },
  )
}

/** Puts something else in the place of one member of the first receipt. */
function twist(body: unknown, other: unknown): unknown {
  const [first, ...rest] = (body as { receipts: Record<string, unknown>[] }).receipts // made from ReceiptBatch
  const [name = 'id'] = Object.keys(first ?? {}).slice(-1)
  return { receipts: [{ ...first, [name]: other }, ...rest] }
}

type Schema = Readonly<Record<string, unknown>>
type Around = { schemas?: Readonly<Record<string, Schema>>; known?: Known }

/** A value within what the schema says. */
function valueOf(schema: Schema, around: Around): fc.Arbitrary<unknown> {
  if (typeof schema.$ref === 'string')
    return valueOf(around.schemas?.[schema.$ref.split('/').at(-1) ?? ''] ?? {}, around)
  if (Array.isArray(schema.enum)) return fc.constantFrom(...(schema.enum as unknown[]))
  switch (schema.type) {
    case 'array':
      return fc.array(valueOf((schema.items ?? {}) as Schema, around), { maxLength: 3 })
    case 'integer':
      return fc.integer({ min: Number(schema.minimum ?? 0), max: Number(schema.maximum ?? 1_000_000) })
    case 'object':
      return objectOf(schema, around)
    default:
      return textOf(schema)
  }
}

function objectOf({ properties = {}, required = [] }: Schema, around: Around): fc.Arbitrary<unknown> {
  const members = Object.entries(properties as Record<string, Schema>).map(([name, schema]) => {
    const good = around.known?.[name] ?? []
    const made = valueOf(schema, around)
    return [name, good.length > 0 ? fc.oneof(fc.constantFrom(...good), made) : made] as const
  })
  return fc.record(Object.fromEntries(members), { requiredKeys: required as string[] })
}

function textOf({ format, pattern, minLength, maxLength }: Schema): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.uuid()
  const date = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-30'), noInvalidDate: true })
  const days = date.map((day) => day.toISOString().slice(0, 10))
  if (format === 'date') return fc.oneof({ weight: 4, arbitrary: days }, fc.constantFrom('0000-01-01', '9999-12-31'))
  if (format === 'date-time') return date.map((instant) => instant.toISOString())
  if (typeof pattern === 'string') return fc.stringMatching(new RegExp(pattern, 'u'))
  return fc.string({
    unit: 'grapheme',
    minLength: Number(minLength ?? 0),
    maxLength: Math.min(Number(maxLength ?? 50), 50),
  })
}
