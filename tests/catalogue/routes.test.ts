import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import request from 'supertest'
import {
  assigned,
  documentId,
  edition,
  openReadingSide,
  POST,
  PROVINCE,
  publicUrl,
  TOPIC,
  type ReadingSide,
} from '../support/readingSide'

const PUBLIC = documentId(1)
const INTERNAL = documentId(2)
const FOR_POST = documentId(3)
const WITHDRAWN = documentId(4)
const WITHDRAWN_INTERNAL = documentId(5)

let side: ReadingSide
beforeEach(async () => {
  side = await openReadingSide()
  side.apply(
    edition(1),
    edition(2, { access: 'internal' }),
    edition(3, { access: 'assigned' }),
    assigned(3),
    edition(4),
    edition(5, { access: 'internal' }),
    { kind: 'withdrawn', documentId: WITHDRAWN, reason: 'Sai địa danh', replacedBy: PUBLIC, urgent: false },
    { kind: 'withdrawn', documentId: WITHDRAWN_INTERNAL, reason: null, replacedBy: null, urgent: false },
  )
})
afterEach(() => side.close())

const OFFICER = { Authorization: 'Bearer officer' }

function ask(path: string, headers: Record<string, string> = {}) {
  return request(side.app).get(`/api/v1${path}`).set(headers)
}

async function idsOf(path: string, headers: Record<string, string> = {}): Promise<string[]> {
  const { body } = await ask(path, headers)
  return body.items.map(({ id }: { id: string }) => id)
}

describe('reading', () => {
  it('lists to each what they may see', async () => {
    expect(await idsOf('/documents')).toEqual([PUBLIC])
    expect(await idsOf('/documents', { Authorization: 'Bearer press' })).toEqual([PUBLIC])
    expect(await idsOf('/documents?sort=publishedAt', OFFICER)).toEqual([PUBLIC, INTERNAL, FOR_POST])
  })

  it('passes on filters, repeated and comma-separated ones too', async () => {
    expect(await idsOf(`/documents?ids=${PUBLIC},${INTERNAL}&topic=bien-gioi&topic=${TOPIC}`, OFFICER)).toEqual([
      INTERNAL,
      PUBLIC,
    ])
    expect(await idsOf(`/documents?ids=${PUBLIC}&ids=${FOR_POST.toUpperCase()}`, OFFICER)).toEqual([FOR_POST, PUBLIC])
    expect(await idsOf('/documents?unit=xuan-dai', OFFICER)).toEqual([FOR_POST])
    expect(await idsOf('/documents?access=internal', OFFICER)).toEqual([INTERNAL])
    expect(await idsOf('/documents?issuedFrom=2026-01-16', OFFICER)).toEqual([])
    expect(await idsOf(`/documents?q=${encodeURIComponent('bien gioi hoa binh')}`)).toEqual([PUBLIC])
  })

  it('pages with the cursor it gave', async () => {
    const first = await ask('/documents?limit=2', OFFICER)
    expect(first.body).toMatchObject({ total: 3, next: expect.any(String) })
    const rest = await ask(`/documents?limit=2&cursor=${encodeURIComponent(first.body.next)}`, OFFICER)
    expect(rest.body.next).toBeNull()
    expect([...first.body.items, ...rest.body.items].map(({ id }) => id)).toEqual([FOR_POST, INTERNAL, PUBLIC])
  })

  it('gives a document in full, one of its versions, and the list of them', async () => {
    side.apply(edition(1, { version: 2, title: 'Bản hai' }))
    expect((await ask(`/documents/${PUBLIC}`)).body).toMatchObject({
      version: 2,
      title: 'Bản hai',
      body: '<p>Nội dung</p>',
    })
    expect((await ask(`/documents/${PUBLIC}?version=1`)).body).toMatchObject({ version: 1, state: 'superseded' })
    const { items } = (await ask(`/documents/${PUBLIC}/versions`)).body
    expect(items.map(({ version }: { version: number }) => version)).toEqual([2, 1])
    expect((await ask(`/documents/${PUBLIC}?version=3`)).status).toBe(404)
  })

  it('lists topics and types with counts of what the asker may see, and units', async () => {
    expect((await ask('/topics')).body.items).toMatchObject([{ id: TOPIC, slug: 'bien-gioi', parent: null, count: 1 }])
    expect((await ask('/types', OFFICER)).body.items).toMatchObject([{ slug: 'ke-hoach', count: 3 }])
    expect(await idsOf('/units?on=2026-03-01')).toEqual([PROVINCE, POST])
  })

  it('lists bulletins of today in Vietnam, where the day begins at 17:00 UTC', async () => {
    const bulletin = { priority: 'uu-tien' as const, validFrom: '2026-03-02', validTo: '2026-03-02' }
    side.apply(edition(6, { bulletin, script: 'Đây là bản tin.' }))
    expect((await ask('/bulletins')).body.items).toMatchObject([{ documentId: documentId(6), priority: 'uu-tien' }])
    expect((await ask('/bulletins?on=2026-03-01')).body.items).toEqual([])
  })
})

describe('what may not be seen', () => {
  it('is answered like what does not exist', async () => {
    const unknown = await ask(`/documents/${documentId(999)}`)
    expect(unknown.status).toBe(404)
    expect(unknown.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    for (const path of [
      INTERNAL,
      FOR_POST,
      WITHDRAWN_INTERNAL,
      `${INTERNAL}/versions`,
      'x',
      `${PUBLIC.toUpperCase()}x`,
    ]) {
      const hidden = await ask(`/documents/${path}`, { 'If-None-Match': '*' })
      expect(hidden.status).toBe(404)
      expect(hidden.body).toEqual(unknown.body)
      expect(hidden.headers.etag).toBeUndefined()
    }
  })

  it('is gone with its reason for whoever could see it', async () => {
    const gone = await ask(`/documents/${WITHDRAWN}`)
    expect(gone.status).toBe(410)
    expect(gone.headers['cache-control']).toBe('no-store')
    expect(gone.body).toMatchObject({
      code: 'catalogue/withdrawn',
      status: 410,
      withdrawnAt: '2026-03-01T18:00:00.000Z',
      reason: 'Sai địa danh',
      replacedBy: PUBLIC,
    })
    expect((await ask(`/documents/${WITHDRAWN_INTERNAL}`, OFFICER)).status).toBe(410)
  })

  it('is not asked for by another unit', async () => {
    const other = await ask('/documents?unit=ban-chi-huy', OFFICER)
    expect(other.status).toBe(403)
    expect(other.body.code).toBe('catalogue/unit-out-of-scope')
  })
})

describe('who asks', () => {
  it('is refused with a bad key, never taken for nobody', async () => {
    const answer = await ask('/documents', { Authorization: 'Bearer revoked', Cookie: 'session=officer' })
    expect(answer.status).toBe(401)
    expect(answer.headers['www-authenticate']).toBe('Bearer')
    expect((await ask('/documents', { Cookie: 'session=ended' })).status).toBe(401)
  })

  it('is nobody when a foreign page sends the cookie along', async () => {
    const cookie = { Cookie: 'session=officer' }
    expect(await idsOf('/documents', { ...cookie, Origin: publicUrl })).toHaveLength(3)
    const foreign = await ask('/documents', { ...cookie, Origin: 'https://evil.example' })
    expect(foreign.body.total).toBe(1)
    expect(foreign.headers['access-control-allow-origin']).toBe('*')
    expect(foreign.headers['access-control-allow-credentials']).toBeUndefined()
    expect(foreign.headers['cache-control']).toBe('no-cache')
  })
})

describe('bad input', () => {
  it.each([
    ['/documents?limit=0', 'limit'],
    ['/documents?limit=101', 'limit'],
    ['/documents?limit=ten', 'limit'],
    ['/documents?limit=', 'limit'],
    ['/documents?limit=1e1', 'limit'],
    ['/documents?limit=5&limit=6', 'limit'],
    ['/documents?issuedFrom=2026-02-30', 'issuedFrom'],
    ['/documents?publishedTo=01/03/2026', 'publishedTo'],
    // A date by ISO 8601, but of no calendar that people use.
    ...['publishedFrom', 'publishedTo', 'issuedFrom', 'issuedTo'].map((name) => [
      `/documents?${name}=0000-01-01`,
      name,
    ]),
    ['/units?on=0000-01-01', 'on'],
    ['/bulletins?on=0000-01-01', 'on'],
    ['/documents?sort=size', 'sort'],
    ['/documents?state=draft', 'state'],
    ['/documents?access=all', 'access'],
    ['/documents?sha256=abc', 'sha256.0'],
    ['/documents?ids=1', 'ids.0'],
    ['/documents?language=<vi>', 'language'],
    ['/documents?topic=khong-co', 'topic.0'],
    ['/documents?type=khong-co', 'type.0'],
    ['/documents?unit=', 'unit.0'],
    ['/documents?topics=bien-gioi', 'topics'],
    ['/documents?__proto__=1', '__proto__'],
    [`/documents?q=${'a'.repeat(501)}`, 'q'],
    [`/documents/${PUBLIC}?version=0`, 'version'],
    [`/documents/${PUBLIC}?versions=1`, 'versions'],
    ['/changes?wait=31', 'wait'],
    ['/changes?wait=-1', 'wait'],
    ['/units?on=today', 'on'],
    ['/topics?on=2026-03-01', 'on'],
  ])('%s is refused, naming %s', async (path, name) => {
    const { status, body, headers } = await ask(path)
    expect(status).toBe(400)
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(body.code).toBe('platform/invalid-input')
    expect(body.errors).toMatchObject([{ path: name, data: { errors: [{ path: name }] } }])
    expect(body.errors[0].message).toMatch(/[À-ỹ]/)
  })

  it.each([['cursor=x'], ['cursor=%00'], [`cursor=${'A'.repeat(900)}`], ['cursor=W10']])(
    '%s is refused as a cursor',
    async (query) => {
      for (const path of [`/documents?${query}`, `/changes?${query.replace('cursor', 'since')}`]) {
        const { status, body } = await ask(path)
        expect(status).toBe(400)
        expect(body.code).toBe('catalogue/bad-cursor')
      }
    },
  )

  it('takes every UUID for a document that may be there, of whatever version', async () => {
    const { status, body } = await ask('/documents?ids=0190A1B2-c3d4-0e5f-0a9b-0123456789ab')
    expect([status, body.items]).toEqual([200, []])
  })

  it.each([["/documents?q='%22%00)*-"], ['/documents?q=%E0%A4%A'], ['/documents?q=%ED%A0%80'], ['/documents?q=']])(
    '%s is a search like any other',
    async (path) => {
      expect((await ask(path)).status).toBe(200)
    },
  )

  it('of the method is answered with 405 and Allow, of the address with 404', async () => {
    for (const path of ['/documents', `/documents/${PUBLIC}`, '/changes']) {
      const answer = await request(side.app).delete(`/api/v1${path}`)
      expect(answer.status).toBe(405)
      expect(answer.headers.allow).toBe('GET, HEAD, OPTIONS')
      expect(answer.body.code).toBe('platform/method-not-allowed')
    }
    expect((await ask('/documents/a/b/c')).body.code).toBe('platform/not-found')
    expect((await ask('/documents/%E0%A4%A')).status).toBe(400)
  })
})

describe('conditional answers', () => {
  it('are 304 until the content changes, and never across readers', async () => {
    const first = await ask('/documents')
    const etag = String(first.headers.etag)
    expect(first.headers['cache-control']).toBe('no-cache')
    expect(first.headers.vary).toMatch(/Authorization.*Cookie.*Accept-Encoding/)
    const again = await ask('/documents', { 'If-None-Match': etag })
    expect(again.status).toBe(304)
    expect(again.text).toBe('')
    expect(again.headers.etag).toBe(etag)
    const other = await ask('/documents', { ...OFFICER, 'If-None-Match': etag })
    expect(other.status).toBe(200)
    expect(other.headers['cache-control']).toBe('private, no-cache')
    side.apply(edition(7))
    expect((await ask('/documents', { 'If-None-Match': etag })).status).toBe(200)
  })

  it('are announced by HEAD and sent smaller to whoever can unpack them', async () => {
    side.apply(...Array.from({ length: 20 }, (_, index) => edition(100 + index)))
    const plain = await ask('/documents', { 'Accept-Encoding': 'identity' })
    const head = await request(side.app).head('/api/v1/documents').set('Accept-Encoding', 'identity')
    expect(head.headers['content-length']).toBe(plain.headers['content-length'])
    expect(head.headers.etag).toBe(plain.headers.etag)
    expect(head.text ?? '').toBe('')
    const packed = await ask('/documents', { 'Accept-Encoding': 'gzip' })
    expect(packed.headers['content-encoding']).toBe('gzip')
    expect(packed.headers.etag).toBe(plain.headers.etag)
    expect(packed.body).toEqual(plain.body)
  })

  it.each(['identity', 'gzip'])(
    'are the same when they lie ready (%s), each for its own readers, and new as soon as anything changes',
    async (encoding) => {
      const asks = [{}, OFFICER].flatMap((who) => {
        const headers = { ...who, 'Accept-Encoding': encoding }
        return ['/documents', `/documents/${PUBLIC}`, '/documents?q=bi%E1%BB%83n'].map((path) => ({ path, headers }))
      })
      const told = async () => {
        const answers = []
        for (const { path, headers } of asks) {
          const { status, body, headers: own } = await ask(path, headers)
          const { etag, vary } = own
          const kept = [own['cache-control'], own['content-type'], own['content-encoding'], own['content-length']]
          answers.push({ status, body, etag, vary, kept })
        }
        return answers
      }
      const first = await told()
      expect(await told()).toEqual(first)
      expect(await told()).toEqual(first)
      expect(first[0]?.body).not.toEqual(first[3]?.body)
      side.apply({ kind: 'withdrawn', documentId: PUBLIC, reason: 'Sai', replacedBy: null, urgent: false })
      const [list, gone] = await told()
      expect(JSON.stringify(list?.body)).not.toContain(PUBLIC)
      expect(gone?.status).toBe(410)
    },
  )
})
