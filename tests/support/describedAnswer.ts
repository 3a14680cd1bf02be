import { createRequire } from 'node:module'
import type { Ajv2020, ValidateFunction } from 'ajv/dist/2020.js'
import type { FormatsPlugin } from 'ajv-formats'
import { describeApi, type ApiDescription, type OperationObject } from '../../src/openapi/describeApi'
import type { ResponseObject } from '../../src/openapi/responses'

// reason: CommonJS packages whose default export differs between Node's modules and the type checker
const require = createRequire(import.meta.url)
const { Ajv2020: Ajv } = require('ajv/dist/2020') as { Ajv2020: typeof Ajv2020 }
const addFormats = require('ajv-formats') as FormatsPlugin

export type Answered = {
  method: string
  /** Path and query as asked. */
  address: string
  status: number
  headers: Record<string, string | string[] | number | undefined>
  /** Unpacked. */
  body: Buffer
}

/**
 * What is wrong with an answer by the description, sentence by sentence; empty when nothing is. Stricter than the published one
 * in one point: members that are not described are a fault here, while clients must be ready for them.
 */
export function faultsOfAnswer(answered: Answered): string[] {
  const { method, address, status } = answered
  const path = address.split('?')[0] ?? ''
  const found = operationFor(path, method === 'HEAD' ? 'get' : method.toLowerCase())
  if (found === 'no address') return faultsOfBody(answered, { response: BY_REFUSAL[404], at: null })
  if (found === 'no method') return method === 'OPTIONS' && status === 204 ? [] : faultsOfWrongMethod(answered)
  const response = found.operation.responses[String(status)]
  if (!response) return [`status ${status} is not described`]
  const at = ['paths', found.template, found.method, 'responses', String(status)]
  return [...faultsOfHeaders(answered, response), ...faultsOfBody(answered, { response, at })]
}

type Described = { response: Pick<ResponseObject, 'content' | 'x-problem-codes'>; at: string[] | null }

const PROBLEM = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
const BY_REFUSAL = {
  404: {
    content: PROBLEM,
    'x-problem-codes': ['platform/not-found', 'platform/invalid-input', 'platform/unavailable'] as const,
  },
} as unknown as Record<404, Described['response']>

function faultsOfWrongMethod(answered: Answered): string[] {
  const { status, headers } = answered
  // Who asks too much or with a bad credential is told so whatever they ask.
  if (![400, 401, 404, 405, 429, 503].includes(status)) return [`status ${status} to a method that is not described`]
  if (status === 405 && headers.allow === undefined) return ['405 without Allow']
  return problemFaults(answered)
}

function problemFaults({ method, headers, body }: Answered): string[] {
  return [
    ...faultsOfType(headers['content-type'], PROBLEM),
    ...(method === 'HEAD' ? [] : faultsOfJson(body, pointer(['components', 'schemas', 'Problem']))),
  ]
}

function faultsOfBody(answered: Answered, { response, at }: Described): string[] {
  const { method, body, headers } = answered
  if (!response.content) return body.length > 0 ? ['a body where none is described'] : []
  const [type] = Object.keys(response.content)
  const faults = faultsOfType(headers['content-type'], response.content)
  if (faults.length > 0 || method === 'HEAD' || type === undefined || !type.endsWith('json')) return faults
  const schemaAt = at ? pointer([...at, 'content', type, 'schema']) : pointer(['components', 'schemas', 'Problem'])
  return [...faultsOfJson(body, schemaAt), ...faultsOfCode(body, response['x-problem-codes'])]
}

function faultsOfType(given: Answered['headers'][string], content: object): string[] {
  const type = String(given).split(';')[0] ?? ''
  const types = Object.keys(content)
  return types.includes(type) || types.includes('*/*') ? [] : [`content type ${String(given)} is not described`]
}

function faultsOfJson(body: Buffer, schemaAt: string): string[] {
  const validate = validatorAt(schemaAt)
  if (validate(JSON.parse(body.toString('utf8')))) return []
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `body${instancePath}: ${message} ${JSON.stringify(params)}`,
  )
}

function faultsOfCode(body: Buffer, codes: readonly string[] | undefined): string[] {
  if (!codes) return []
  const { code } = JSON.parse(body.toString('utf8')) as { code: string } // a problem, checked just before
  return codes.includes(code) ? [] : [`problem ${code} is not described for this status`]
}

function faultsOfHeaders({ headers }: Answered, response: ResponseObject): string[] {
  const described = new Map(Object.keys(response.headers).map((name) => [name.toLowerCase(), name]))
  const unknown = Object.keys(headers).filter((name) => !described.has(name) && !OF_EVERY_SERVER.test(name))
  const wrong = [...described].flatMap(([name, written]) => {
    const { required, schema } = headerOf(written)
    const value = headers[name]
    if (value === undefined) return required ? [`header ${written} is missing`] : []
    return schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(String(value))
      ? []
      : [`header ${written}: ${String(value)} does not match ${schema.pattern}`]
  })
  return [...unknown.map((name) => `header ${name} is not described`), ...wrong]
}

function headerOf(name: string): { required: boolean; schema: { pattern?: string } } {
  const header = Object.entries(description.components.headers).find(([known]) => known === name)?.[1]
  if (!header) throw new Error(`no header ${name} among the components`)
  return header
}

/** HTTP's own, and those by which a browser is kept safe: the same on every answer, and none of a client's business. */
const OF_EVERY_SERVER =
  /^(date|connection|keep-alive|transfer-encoding|content-(type|length|encoding|security-policy)|strict-transport-security|referrer-policy|origin-agent-cluster|x-(content-type-options|dns-prefetch-control|download-options|frame-options|permitted-cross-domain-policies|xss-protection)|cross-origin-[a-z-]+|access-control-expose-headers)$/

const description = describeApi({ publicUrl: 'https://thu-vien.test' })
const ajv = ajvOver(closed(description))
const validators = new Map<string, ValidateFunction>()

function ajvOver(schema: object): InstanceType<typeof Ajv> {
  const made = new Ajv({ strict: false, allErrors: true })
  addFormats(made)
  made.addSchema(schema, 'openapi')
  return made
}

function validatorAt(schemaAt: string): ValidateFunction {
  const known = validators.get(schemaAt) ?? ajv.compile({ $ref: `openapi${schemaAt}` })
  validators.set(schemaAt, known)
  return known
}

function pointer(parts: string[]): string {
  return `#/${parts.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`
}

/** The same with every object closed. */
function closed<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(closed) as Value
  if (typeof value !== 'object' || value === null) return value
  const copy = Object.fromEntries(Object.entries(value).map(([name, member]) => [name, closed(member)]))
  const isOpen = copy.type === 'object' && copy.properties !== undefined && copy.additionalProperties === undefined
  return (isOpen ? { ...copy, additionalProperties: false } : copy) as Value
}

type Found = { template: string; method: string; operation: OperationObject }

function operationFor(path: string, method: string): Found | 'no address' | 'no method' {
  const template = TEMPLATES.find(({ pattern }) => pattern.test(path))?.template
  const methods: ApiDescription['paths'][string] | undefined =
    template === undefined ? undefined : description.paths[template]
  if (template === undefined || !methods) return 'no address'
  const operation = method === 'get' || method === 'post' ? methods[method] : undefined
  return operation ? { template, method, operation } : 'no method'
}

const TEMPLATES = Object.keys(description.paths).map((template) => ({
  template,
  pattern: new RegExp(`^${template.replaceAll('.', String.raw`\.`).replaceAll(/\{\w+\}/g, '[^/]+')}/?$`),
}))
