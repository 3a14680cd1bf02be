import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import request from 'supertest'
import type { ApiDescription } from '../../src/openapi/describeApi'
import { COMMON_REFUSALS, OPERATIONS } from '../../src/openapi/operations'
import { openReadingSide, publicUrl, type ReadingSide } from '../support/readingSide'

let side: ReadingSide
let description: ApiDescription

beforeAll(async () => {
  side = await openReadingSide()
  description = (await request(side.app).get('/api/v1/openapi.json')).body
})
afterAll(() => side.close())

describe('GET /openapi.json', () => {
  it('describes every operation, at the address that people use', () => {
    expect(description).toMatchObject({
      openapi: '3.1.1',
      servers: [{ url: publicUrl }],
      info: { license: { name: 'MIT' } },
    })
    const ids = Object.values(description.paths).flatMap(({ get, post }) =>
      [get, post].flatMap((each) => each?.operationId ?? []),
    )
    expect(ids).toEqual(OPERATIONS.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('names its parts so that programs made from it have names that can be read', () => {
    const { tags, paths, components } = description
    const used = Object.values(paths).flatMap(({ get, post }) => [get, post].flatMap((each) => each?.tags ?? []))
    expect(new Set(used)).toEqual(new Set(tags.map(({ name }) => name)))
    for (const { name } of tags) expect(name).toMatch(/^[a-z]+$/)
    for (const tag of tags) expect([tag['x-displayName'], tag.description].join(' ')).toMatch(/[à-ỹ]/iu)
    // A browser and most languages have a `File` of their own.
    expect(components.schemas).not.toHaveProperty('File')
  })

  it('says whom to ask', () => {
    expect(description.info.contact).toEqual({ name: expect.any(String), url: `${publicUrl}/lien-he` })
  })

  it('tells bytes from texts, so that a client neither decodes a file nor takes it for JSON', () => {
    const answer = (path: string) => Object.values(description.paths[path]?.get?.responses['200']?.content ?? {})
    expect(answer('/files/{sha256}')).toMatchObject([{ schema: { type: 'string', format: 'binary' } }])
    expect(answer('/api/v1/docs')).toMatchObject([{ schema: { type: 'string' } }])
    expect(answer('/api/v1/openapi.json')).toMatchObject([{ schema: { type: 'object' } }])
  })

  it('tells the two answers of the changes apart', () => {
    const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
    expect(description.components.schemas.ChangePage).toMatchObject({ oneOf: [ref('Changes'), ref('Reset')] })
  })

  it('gives each parameter its kind and bounds, as the server checks them', () => {
    const parameters = description.paths['/api/v1/documents']?.get?.parameters ?? []
    const byName = Object.fromEntries(parameters.map((parameter) => [parameter.name, parameter]))
    expect(byName.limit?.schema).toEqual({ type: 'integer', minimum: 1, maximum: 100 })
    expect(byName.issuedFrom?.schema).toEqual({ type: 'string', format: 'date' })
    expect(byName.topic).toMatchObject({
      explode: true,
      schema: { type: 'array', maxItems: 50, items: { maxLength: 200 } },
    })
    expect(byName.ids).toMatchObject({ explode: false, schema: { maxItems: 100, items: { format: 'uuid' } } })
    expect(byName.state?.schema).toMatchObject({ enum: ['current', 'superseded', 'expired'] })
    expect(parameters.every(({ description: words }) => /[à-ỹ]/iu.test(words))).toBe(true)
  })

  it('refers to nothing that is not there', () => {
    const text = JSON.stringify(description)
    const names = [...text.matchAll(/"\$ref":"#\/components\/(\w+)\/([^"]+)"/g)]
    expect(names.length).toBeGreaterThan(50)
    expect([...text.matchAll(/"\$ref":/g)]).toHaveLength(names.length)
    const components = description.components as unknown as Record<string, Record<string, unknown>> // by the names in $ref
    for (const [, kind = '', name = ''] of names) expect(components[kind]).toHaveProperty([name])
  })

  it('leaves answers open for what a later release adds, and requests closed', () => {
    const { DocumentSummary, ReceiptBatch, Receipt } = description.components.schemas
    expect(DocumentSummary).not.toHaveProperty('additionalProperties')
    expect([ReceiptBatch, Receipt]).toMatchObject([{ additionalProperties: false }, { additionalProperties: false }])
  })
})

describe('the description and its page', () => {
  it.each(['/api/v1/openapi.json', '/api/v1/docs'])('%s is the same for everybody and is sent once', async (path) => {
    const first = await request(side.app).get(path).set('Authorization', 'Bearer revoked')
    expect(first.status).toBe(200)
    expect(first.headers).toMatchObject({ 'cache-control': 'no-cache', 'access-control-allow-origin': '*' })
    const etag = String(first.headers.etag)
    const again = await request(side.app).get(path).set('If-None-Match', etag)
    expect([again.status, again.text, again.headers.etag]).toEqual([304, '', etag])
    const packed = await request(side.app).get(path).set('Accept-Encoding', 'gzip')
    expect([packed.headers['content-encoding'], packed.text]).toEqual(['gzip', first.text])
    const head = await request(side.app).head(path).set('Accept-Encoding', 'identity')
    expect(head.headers['content-length']).toBe(String(Buffer.byteLength(first.text)))
  })

  it.each(['/api/v1/openapi.json', '/api/v1/docs'])('%s takes nothing', async (path) => {
    const answer = await request(side.app).post(path).send({})
    expect([answer.status, answer.headers.allow, answer.body.code]).toEqual([
      405,
      'GET, HEAD, OPTIONS',
      'platform/method-not-allowed',
    ])
  })
})

describe('GET /docs', () => {
  let html: string
  beforeAll(async () => {
    html = (await request(side.app).get('/api/v1/docs')).text
  })

  it('is one small page without script and without anything from elsewhere', async () => {
    expect(Buffer.byteLength(html)).toBeLessThan(60_000)
    expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|\son\w+=/i)
    const { headers } = await request(side.app).get('/api/v1/docs')
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
    )
  })

  it('has each operation with its address, its parameters and its answers', () => {
    const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.values(methods).map((operation) => ({ path, ...operation })),
    )
    for (const { path, operationId, parameters, responses } of operations) {
      const part = html.slice(html.indexOf(`<h3 id="${operationId}"`)).split('</article>')[0] ?? ''
      const codes = Object.values(responses).flatMap((response) => response['x-problem-codes'] ?? [])
      const own = codes.filter((code) => !COMMON_REFUSALS.includes(code))
      const successes = Object.keys(responses).filter((status) => Number(status) < 400)
      for (const words of [...parameters.map(({ name }) => name), ...own, ...successes])
        expect(part).toContain(`<code>${words}</code>`)
      expect(part).toContain(path)
    }
    for (const code of COMMON_REFUSALS) expect(html).toContain(`<code>${code}</code>`)
  })

  it('leads to every part of itself', () => {
    const targets = [...html.matchAll(/href="#([\w-]+)"/g)].map(([, id]) => id)
    const ids = [...html.matchAll(/ id="([\w-]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(targets.filter((target) => !ids.includes(target))).toEqual([])
    expect(targets.length).toBeGreaterThan(OPERATIONS.length)
  })
})
