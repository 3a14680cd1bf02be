import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import supertest from 'supertest'
import { expectNothingWritten } from '../access/everythingKept'
import {
  describeOnBothDatabases,
  makePerson,
  makeUnit,
  openTestLibrary,
  signIn,
  type Client,
  type TestLibrary,
} from '../support/library'
import { expectProblem } from './expectProblem'

const MAX_BYTES = 4096
const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

describeOnBothDatabases('at the edge of what is taken', (database) => {
  let library: TestLibrary
  let editor: Client
  let admin: Client
  beforeAll(async () => {
    library = await openTestLibrary(database, { MAX_UPLOAD_BYTES: String(MAX_BYTES) })
    await makePerson(library, { username: 'soan', roles: ['editor'] })
    await makePerson(library, { username: 'quantri', roles: ['admin'] })
    editor = await signIn(library, 'soan')
    admin = await signIn(library, 'quantri')
  })
  afterAll(() => library?.close())

  it('takes a file of exactly the limit whole, and refuses one byte more without keeping any', async () => {
    const bytesOf = (size: number) =>
      Buffer.from('Biên giới hòa bình. '.repeat(size))
        .subarray(0, size)
        .fill(0x20, size - 2)
    for (const size of [MAX_BYTES - 1, MAX_BYTES]) {
      const { status, body } = await editor.upload({ name: `vua-${size}.txt`, bytes: bytesOf(size) })
      expect([size, status, body.doc?.filesize]).toEqual([size, 201, size])
      const given = await editor.get(`/api/media/${body.doc.id}/file`).buffer(true)
      expect(Buffer.from(given.text, 'utf8').equals(bytesOf(size))).toBe(true)
    }
    const answer = await expectNothingWritten(library, () =>
      editor.upload({ name: 'qua.txt', bytes: bytesOf(MAX_BYTES + 1) }),
    )
    expectProblem(answer, { status: 413, code: 'ingest/too-large' })
  })

  it('knows a number again in decomposed letters, with another Đ, another dash, and when two come at once', async () => {
    const numbered = {
      title: 'Quyết định',
      number: '45/QĐ-UBND',
      issuer: 'Ủy ban nhân dân tỉnh',
      issuedOn: '2026-04-01',
    }
    const variants = [
      '45/QĐ-UBND'.normalize('NFD'),
      '45/QÐ-UBND',
      '45/QƉ–UBND',
      '45/qđ—ubnd',
      'Số: 045 / QĐ − UBND',
      '45∕QĐ-UBND',
    ]
    const send = (number: string) => editor.post('/api/documents', { ...numbered, number })
    const answers = await Promise.all(variants.map(send))
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([
      201,
      ...Array(5).fill(409),
    ])
    for (const number of variants) {
      const answer = await expectNothingWritten(library, () => send(number))
      expectProblem(answer, { status: 409, code: 'review/duplicate-number', path: 'number' })
    }
    expect((await send('45/QD-UBND')).status).toBe(201)
  })

  it('makes id, times, state and version itself, whatever a client sends, wherever rows can be made', async () => {
    const own = {
      id: '01900000-0000-7000-8000-00000000abcd', _id: 'x', createdAt: '2001-01-01T00:00:00.000Z', updatedAt: '2001-01-01T00:00:00.000Z',
      state: 'published', version: 9, revision: 9, inForce: true, approval: { by: 'x' }, authors: ['x'], keyHash: 'x', keyPrefix: 'x', hash: 'x', salt: 'x',
      sessions: [{ id: 'x' }], numberKey: 'x', purge: {}, withdrawals: [{}],
    } // prettier-ignore
    const rows: [Client, string, Record<string, unknown>][] = [
      [editor, 'documents', { title: 'Của khách' }],
      [admin, 'units', { name: 'Đồn của khách', kind: 'don-bien-phong' }],
      [admin, 'topics', { name: 'Chủ đề của khách', order: 1 }],
      [admin, 'document-types', { name: 'Loại của khách', order: 1 }],
      [admin, 'users', { username: 'khach', name: 'Khách', password: 'mat-khau-rat-dai-day', roles: ['officer'] }],
      [admin, 'api-consumers', { name: 'Cổng', access: ['public'] }],
    ]
    for (const [client, collection, row] of rows) {
      const { status, body } = await client.post(`/api/${collection}?depth=0`, { ...row, ...own })
      expect([collection, status]).toEqual([collection, 201])
      expect(body.doc.id).toMatch(UUID_V7)
      expect(body.doc.id).not.toBe(own.id)
      const stored = await library.payload.db.findOne<Record<string, unknown> & { id: string }>({
        collection: collection as 'units', // one of ours
        where: { id: { equals: body.doc.id } },
      })
      expect(new Date(String(stored?.createdAt)).getFullYear()).toBeGreaterThan(2001)
      for (const name of ['keyHash', 'keyPrefix', 'hash', 'salt', 'numberKey'])
        expect([name, stored?.[name]]).not.toEqual([name, 'x'])
      if (collection === 'documents') expect(stored).toMatchObject({ state: 'draft', version: 0, inForce: false })
      const again = await client.patch(`/api/${collection}/${body.doc.id}?depth=0`, own)
      expect([collection, again.status, again.body.doc.id]).toEqual([collection, 200, body.doc.id])
      expect((await client.get(`/api/${collection}/${own.id}`)).status).toBe(404)
    }
    const documents = await library.payload.db.find<Record<string, unknown>>({
      collection: 'documents',
      limit: 0,
      pagination: false,
    })
    for (const document of documents.docs)
      expect(document).toMatchObject({ state: 'draft', version: 0, approval: null })
  })

  it('refuses a bad cursor, limit, date or id at every address of /api/v1', async () => {
    const unit = await makeUnit(library, { name: 'Đồn Biên phòng Rìa' })
    await makePerson(library, { username: 'canbo', roles: ['officer'], unit, confirmsForUnit: true })
    const officer = await signIn(library, 'canbo')
    const document = randomUUID()
    for (const [path, status] of [
      ['documents?cursor=%20', 400],
      ['documents?limit=NaN', 400],
      ['documents?issuedTo=2026-2-3', 400],
      ['documents?ids=..', 400],
      ['documents?unit=../x', 400],
      ['documents/..%2Fx', 404],
      ['documents/1', 404],
      [`documents/${document.toUpperCase()}x`, 404],
      [`documents/${document}?version=-1`, 400],
      [`documents/${document}?version=1e3`, 400],
      [`documents/${document}/versions?limit=1`, 400],
      ['documents/x/versions', 404],
      ['changes?since=%00', 400],
      ['changes?limit=0', 400],
      ['changes?limit=1e9', 400],
      ['changes?wait=lau', 400],
      ['changes?cursor=x', 400],
      ['topics?limit=1', 400],
      ['types?q=a', 400],
      ['units?on=2026-02-29', 400],
      ['units?on=', 400],
      ['units?limit=1', 400],
      ['bulletins?on=2026-00-01', 400],
      ['bulletins?unit=', 400],
      ['bulletins?limit=1', 400],
      ['receipts', 405],
      ['khong-co', 404],
    ] as const) {
      // prettier-ignore
      const answer = await officer.get(`/api/v1/${path}`)
      expect([path, answer.status]).toEqual([path, status])
      expectProblem(answer, { status, code: String(answer.body.code) })
    }
    const receipt = { id: randomUUID(), document, version: 1, event: 'seen', at: new Date().toISOString() }
    const faulty: [string, unknown][] = [
      ['id', 'x'], ['id', 5], ['document', 'x'], ['version', 0], ['version', '1'], ['version', 1.5], ['at', 'hôm qua'], ['at', '2026-02-30T00:00:00Z'],
      ['at', 5], ['event', 'stolen'], ['sha256', 'x'], ['unit', 'x'], ['count', -1],
    ] // prettier-ignore
    await expectNothingWritten(library, async () => {
      for (const [name, value] of faulty) {
        const { status, body } = await officer.post('/api/v1/receipts', { receipts: [{ ...receipt, [name]: value }] })
        const isRefused = status === 400 || (status === 200 && body.results[0].status === 'refused')
        expect([name, value, isRefused]).toEqual([name, value, true])
      }
    })
    expect((await supertest(library.app).get('/api/v1/documents?limit=x')).status).toBe(400)
  })
})
