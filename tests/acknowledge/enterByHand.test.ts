import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { dumpCatalogue } from '../../src/catalogue/dumpCatalogue'
import { closeCatalogue, openCatalogue } from '../../src/catalogue/openCatalogue'
import { rebuildCatalogue } from '../../src/catalogue/record/rebuildCatalogue'
import {
  clientWith,
  describeOnBothDatabases,
  makePerson,
  makeUnit,
  openTestLibrary,
  signIn,
  type Client,
  type TestLibrary,
} from '../support/library'
import { makeDesk, publishOne, type Desk } from '../support/publishing'

type Row = Record<string, unknown>

describeOnBothDatabases('a receipt entered by hand, and the way of each receipt', (database) => {
  let library: TestLibrary
  let desk: Desk
  let coordinator: Client
  let officer: Client
  let command: string
  let post: string
  let ward: string

  beforeAll(async () => {
    library = await openTestLibrary(database)
    command = await makeUnit(library, { name: 'Ban Chỉ huy', kind: 'chi-huy-bien-phong-tinh' })
    post = await makeUnit(library, { name: 'Đồn Biên phòng Một', parent: command })
    ward = await makeUnit(library, { name: 'Ủy ban nhân dân phường Hai', kind: 'ubnd-xa' })
    await makePerson(library, { username: 'dieuphoi', roles: ['coordinator'], unit: command })
    await makePerson(library, { username: 'canbo', roles: ['officer'], unit: post, confirmsForUnit: true })
    await makePerson(library, { username: 'quantri', roles: ['admin'] })
    desk = await makeDesk(library)
    coordinator = await signIn(library, 'dieuphoi')
    officer = await signIn(library, 'canbo')
  })
  afterAll(() => library.close())

  async function sentDocument(units = [post, ward]): Promise<string> {
    const id = await publishOne(desk, { title: 'Gửi xuống đồn', access: 'assigned' })
    const answer = await desk.editor.post('/api/assignments', { documents: [id], units, confirm: true })
    expect(answer.status).toBe(201)
    return id
  }

  function entry(documentId: string, more: Row = {}): Row {
    return {
      id: randomUUID(),
      document: documentId,
      version: 1,
      unit: post,
      event: 'acknowledged',
      at: '2026-01-02T03:04:05.000Z',
      by: 'Trần Văn Bình',
      reason: 'Đồn mất mạng, báo qua điện thoại.',
      ...more,
    }
  }

  async function receiptsOf(documentId: string): Promise<Row[]> {
    const { docs } = await library.payload.db.find<{ id: string } & Row>({
      collection: 'receipts',
      where: { document: { equals: documentId } },
      pagination: false,
      limit: 0,
      sort: 'id',
    })
    return docs
  }

  it('is marked with who entered it and why, told in the journal without words, and settles what the unit owed', async () => {
    const id = await sentDocument()
    const answer = await coordinator.post('/api/receipts/by-hand', entry(id))
    expect(answer.status).toBe(201)
    expect(answer.body.doc).toMatchObject({ status: 'recorded', document: id, version: 1, unit: post })
    expect(await receiptsOf(id)).toMatchObject([
      {
        event: 'acknowledged',
        via: 'by-hand',
        by: 'Trần Văn Bình',
        enteredBy: 'Người dieuphoi',
        reason: 'Đồn mất mạng, báo qua điện thoại.',
        at: '2026-01-02T03:04:05.000Z',
      },
    ])
    const { docs } = await library.payload.db.find<{ id: string; data: Row }>({
      collection: 'journal',
      where: { code: { equals: 'acknowledge/recorded-by-hand' } },
      sort: '-seq',
      limit: 1,
    })
    expect(docs[0]?.data).toMatchObject({ document: id, version: 1, unit: post, event: 'acknowledged' })
    expect(JSON.stringify(docs[0])).not.toContain('điện thoại')
    const seen = await officer.get(`/api/v1/documents/${id}`)
    expect(seen.body.assignment.acknowledgedAt).toBe('2026-01-02T03:04:05.000Z')
  })

  it('leaves one when sent again, and refuses other words under the same id', async () => {
    const id = await sentDocument()
    const body = entry(id)
    expect((await coordinator.post('/api/receipts/by-hand', body)).body.doc.status).toBe('recorded')
    expect((await coordinator.post('/api/receipts/by-hand', body)).body.doc.status).toBe('repeated')
    const other = await coordinator.post('/api/receipts/by-hand', { ...body, by: 'Người khác' })
    expect(other.status).toBe(409)
    expect(other.body.code).toBe('acknowledge/id-taken')
    expect(await receiptsOf(id)).toHaveLength(1)
  })

  it('needs a reason, a person, a unit in scope, a document that the unit had, and no time to come', async () => {
    const id = await sentDocument()
    const refusals: [Client, Row, number, string][] = [
      [coordinator, entry(id, { reason: '  ' }), 400, 'platform/invalid-input'],
      [coordinator, entry(id, { by: undefined }), 400, 'platform/invalid-input'],
      [coordinator, entry(id, { via: 'portal' }), 400, 'platform/invalid-input'],
      [coordinator, entry(id, { unit: ward }), 403, 'acknowledge/unit-out-of-scope'],
      [coordinator, entry(id, { unit: randomUUID() }), 403, 'acknowledge/unit-out-of-scope'],
      [coordinator, entry(id, { version: 2 }), 404, 'acknowledge/unknown-document'],
      [coordinator, entry(await sentDocument([ward])), 404, 'acknowledge/unknown-document'],
      [coordinator, entry(id, { at: '2199-01-01T00:00:00Z' }), 400, 'acknowledge/in-the-future'],
      [officer, entry(id), 403, 'acknowledge/not-permitted'],
    ]
    for (const [client, body, status, code] of refusals) {
      const answer = await client.post('/api/receipts/by-hand', body)
      expect([answer.status, answer.body.code]).toEqual([status, code])
    }
    expect(await receiptsOf(id)).toEqual([])
  })

  it('tells the page, the API, a mirror and the hand apart, whatever the sender says', async () => {
    const id = await sentDocument()
    const admin = await signIn(library, 'quantri')
    const keyOf = async (kind: string) => {
      const made = await admin.post('/api/api-consumers', { name: kind, kind, access: ['assigned'], units: [post] })
      return clientWith(library, `Bearer ${made.body.doc.newKey}`)
    }
    const receipt = (more: Row = {}) => {
      const { unit: _unit, reason: _reason, ...rest } = entry(id, more)
      return rest
    }
    const late = receipt({ event: 'disseminated', at: '2020-05-01T00:00:00Z', sessions: 2, count: 40, method: 'loa' })
    for (const [client, event] of [
      [officer, 'seen'],
      [await keyOf('system'), 'downloaded'],
    ] as const) {
      const answer = await client.post('/api/v1/receipts', { receipts: [receipt({ event })] })
      expect(answer.body.results).toMatchObject([{ status: 'recorded' }])
    }
    // A mirror that was away sends everything at once, the newest first.
    const batch = [receipt({ event: 'broadcast' }), late]
    const mirrored = await (await keyOf('mirror')).post('/api/v1/receipts', { receipts: batch })
    expect(mirrored.body.results).toMatchObject([{ status: 'recorded' }, { status: 'recorded' }])
    const kept = new Map((await receiptsOf(id)).map((row) => [row.event, row]))
    expect(Object.fromEntries([...kept].map(([event, { via }]) => [event, via]))).toEqual({
      seen: 'api',
      downloaded: 'api',
      broadcast: 'mirror',
      disseminated: 'mirror',
    })
    expect(kept.get('disseminated')).toMatchObject({ sessions: 2, count: 40, method: 'loa' })
    expect(String(kept.get('disseminated')?.receivedAt) > '2026').toBe(true)
  })

  it('gives the same catalogue when rebuilt', async () => {
    await library.keeper.settled()
    const before = dumpCatalogue(library.catalogue)
    expect(before).toContain('"table":"cells"')
    const path = join(library.directory, 'anew.db')
    await rebuildCatalogue(library.payload, { path })
    const anew = openCatalogue({ path })
    expect(dumpCatalogue(anew)).toBe(before)
    closeCatalogue(anew)
  })
})
