import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import request from 'supertest'
import { documentText, findDocument } from '../../src/catalogue/findDocument'
import { bytesOf } from '../../src/platform/jsonText'
import {
  assigned,
  documentId,
  edition,
  openReadingSide,
  publicUrl,
  TOPIC,
  type ReadingSide,
} from '../support/readingSide'

const OFFICER = { Authorization: 'Bearer officer' }
const PATHS = ['/documents', `/documents/${documentId(1)}`, '/changes', '/topics', '/types', '/units', '/bulletins']

let side: ReadingSide
beforeEach(async () => {
  side = await openReadingSide()
  fill(side)
})
afterEach(() => side.close())

function fill({ apply }: ReadingSide): void {
  const long = 'Biên giới hòa bình, hữu nghị, hợp tác. '.repeat(40)
  apply(...Array.from({ length: 12 }, (_, index) => edition(index + 1, { summary: `${long}${index}` })))
  apply(edition(20, { access: 'assigned', supersedes: documentId(1), title: 'Bản thay "thế"' }), assigned(20))
}

function ask(path: string, headers: Record<string, string> = {}, { app } = side) {
  return request(app)
    .get(`/api/v1${path}`)
    .set({ 'Accept-Encoding': 'identity', ...headers })
}

describe('answers of the reading API', () => {
  it('have the same validator in two processes that hold the same, however these came to it', async () => {
    const other = await openReadingSide()
    // Asked in between: what lies ready is made at other times.
    await ask(`/documents/${documentId(1)}`, {}, other)
    fill(other)
    for (const headers of [{}, OFFICER])
      for (const path of PATHS) {
        const [one, two] = [await ask(path, headers), await ask(path, headers, other)]
        expect(two.headers.etag).toBe(one.headers.etag)
        expect(two.text).toBe(one.text)
        expect(one.headers.etag).toMatch(/^W\/".{27}"$/)
      }
    await other.close()
  })

  it('have another validator as soon as anything in them changes, also the name of a topic', async () => {
    for (const path of PATHS.slice(0, 4)) {
      const before = await ask(path)
      side.apply({
        kind: 'topic',
        term: { id: TOPIC, slug: 'bien-gioi', name: `Tên ${path}`, parentId: null, order: 1 },
      })
      const after = await ask(path, { 'If-None-Match': String(before.headers.etag) })
      expect({ path, status: after.status }).toEqual({ path, status: 200 })
      expect(after.text).toContain(JSON.stringify(`Tên ${path}`).slice(1, -1))
      expect(after.headers.etag).not.toBe(before.headers.etag)
    }
  })

  it('are the same with HEAD, without the body', async () => {
    for (const path of PATHS)
      for (const encoding of ['identity', 'gzip', 'br']) {
        const headers = { 'Accept-Encoding': encoding }
        const get = await ask(path, headers)
        const head = await request(side.app).head(`/api/v1${path}`).set(headers)
        const { 'x-request-id': _one, date: _then, ...told } = get.headers
        const { 'x-request-id': _other, date: _now, ...toldByHead } = head.headers
        // Two askings may be packed better than one: the same content all the same.
        expect({ ...toldByHead, 'content-length': '' }).toEqual({ ...told, 'content-length': '' })
        if (encoding === 'identity') expect(head.headers['content-length']).toBe(String(Buffer.byteLength(get.text)))
        expect(head.text ?? '').toBe('')
      }
  })

  it('say with 304 what a cache must know to go on keeping them', async () => {
    for (const [headers, control] of [
      [{}, 'no-cache'],
      [OFFICER, 'private, no-cache'],
      [{ Authorization: 'Bearer press' }, 'private, no-cache'],
      [{ Cookie: 'session=officer', Origin: publicUrl }, 'private, no-cache'],
      [{ Cookie: 'session=officer', Origin: 'https://evil.example' }, 'no-cache'],
    ] as const)
      for (const path of PATHS) {
        const full = await ask(path, { ...headers, 'Accept-Encoding': 'br' })
        const again = await ask(path, { ...headers, 'If-None-Match': String(full.headers.etag) })
        expect(again.status).toBe(304)
        for (const name of ['etag', 'cache-control', 'vary']) expect(again.headers[name]).toBe(full.headers[name])
        expect(full.headers['cache-control']).toBe(control)
        expect(full.headers.vary).toBe('Authorization, Cookie, Origin, Accept-Encoding')
        expect(again.headers['content-encoding']).toBeUndefined()
      }
  })

  it('are packed once and given to the next asker, never to one who may see other things', async () => {
    const [first, second] = [
      await ask('/documents', { 'Accept-Encoding': 'gzip' }),
      await ask('/documents', { 'Accept-Encoding': 'gzip' }),
    ]
    const officer = await ask('/documents', { ...OFFICER, 'Accept-Encoding': 'gzip' })
    expect(second.headers['content-encoding']).toBe('gzip')
    expect(second.body).toEqual(first.body)
    expect(officer.body.total).toBe(first.body.total + 1)
    side.apply({ kind: 'withdrawn', documentId: documentId(3), reason: null, replacedBy: null, urgent: false })
    const after = await ask('/documents', { 'Accept-Encoding': 'gzip' })
    expect(after.body.total).toBe(first.body.total - 1)
    expect(after.text).not.toContain(documentId(3))
  })

  it('are left as they are where they are short', async () => {
    const { headers } = await ask('/types', { 'Accept-Encoding': 'br, gzip' })
    expect(headers['content-encoding']).toBeUndefined()
    expect(headers.vary).toContain('Accept-Encoding')
  })

  it('of a feed in which nothing changed stay 304, however far others have moved it', async () => {
    const { body } = await ask('/changes')
    const nothing = await ask(`/changes?since=${body.next}`)
    expect(nothing.body).toMatchObject({ items: [], more: false })
    side.apply(edition(30, { access: 'internal' }))
    const again = await ask(`/changes?since=${body.next}`, { 'If-None-Match': String(nothing.headers.etag) })
    expect(again.status).toBe(304)
    side.apply(edition(31))
    const news = await ask(`/changes?since=${body.next}`, { 'If-None-Match': String(nothing.headers.etag) })
    expect(news.body.items).toMatchObject([{ kind: 'upsert', id: documentId(31) }])
  })

  it('to a preflight let any page read, and nobody write or use a cookie', async () => {
    const preflight = await request(side.app)
      .options('/api/v1/changes')
      .set({ Origin: 'https://bao.example', 'Access-Control-Request-Method': 'GET' })
    expect(preflight.status).toBe(204)
    expect(preflight.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD',
    })
    expect(preflight.headers['access-control-allow-credentials']).toBeUndefined()
  })

  it('of one document say from ready pieces what is said of it without them', () => {
    for (const reader of side.known.values())
      for (const number of [1, 2, 20]) {
        const id = documentId(number)
        const text = documentText(side.catalogue, reader, id)
        const found = findDocument(side.catalogue, reader, { id })
        const document = found.found === 'document' ? found.document : null
        expect(text && JSON.parse(bytesOf(text).toString('utf8'))).toEqual(
          document && JSON.parse(JSON.stringify(document)),
        )
      }
  })
})
