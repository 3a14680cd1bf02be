import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { v7 as uuidv7 } from 'uuid'
import { insertRows } from '../../src/platform/database/insertRows'
import { runAct } from '../../src/platform/runAct'
import { countRows } from '../support/countRows'
import {
  type Client,
  describeOnBothDatabases,
  makeGroup,
  openTestLibrary,
  signIn,
  makePerson,
  type TestLibrary,
} from '../support/library'

const UNITS = 1000
const DOCUMENTS = 1000

describeOnBothDatabases('a large sending', (database) => {
  let library: TestLibrary
  let editor: Client
  const units = Array.from({ length: UNITS }, () => uuidv7())
  const documents = Array.from({ length: DOCUMENTS }, () => uuidv7())

  beforeAll(async () => {
    library = await openTestLibrary(database)
    await makePerson(library, { username: 'soan', roles: ['editor'] })
    editor = await signIn(library, 'soan')
    const publishedAt = new Date().toISOString()
    await makeGroup(library, 'dong', { kinds: ['don-bien-phong'] })
    await runAct({ payload: library.payload, user: null }, async (req) => {
      // Half of them are called alike: names tell nobody apart.
      await insertRows(
        req,
        'units',
        units.map((id, at) => ({
          id,
          name: `Đồn ${at % 500}`,
          slug: `don-${at}`,
          kind: 'don-bien-phong',
        })),
      )
      await insertRows(
        req,
        'documents',
        documents.map((id, at) => ({
          id,
          title: `Tài liệu ${at}`,
          state: 'published',
          version: 1,
          inForce: true,
          access: 'public',
        })),
      )
      await insertRows(
        req,
        'editions',
        documents.map((document, at) => ({
          id: uuidv7(),
          document,
          version: 1,
          title: `Tài liệu ${at}`,
          contentHash: 'x',
          content: { access: 'public', topicIds: [] },
          publishedAt,
        })),
      )
    })
  })
  afterAll(() => library?.close())

  it('of 50 documents to 100 units is written whole, in one act', async () => {
    const body = { documents: documents.slice(0, 50), units: units.slice(0, 100), confirm: true }
    const before = await countRows(library.payload)
    const answer = await editor.post('/api/assignments', body)
    expect([answer.status, answer.body.doc.recipients.length]).toEqual([201, 100])
    const after = await countRows(library.payload)
    expect((after.deliveries ?? 0) - (before.deliveries ?? 0)).toBe(5000)
    const id = answer.body.doc.id as string // as the route says
    const released = await editor.post(`/api/assignments/${id}/release`, {
      units: units.slice(0, 50),
      reason: 'Gửi nhầm',
    })
    expect(released.status).toBe(200)
    const { totalDocs } = await library.payload.count({
      collection: 'deliveries',
      where: { and: [{ assignment: { equals: id } }, { releasedAt: { exists: true } }] },
    })
    expect(totalDocs).toBe(2500)
  })

  it('that is too large is refused as a whole, with what would fit', async () => {
    const before = await countRows(library.payload)
    const refused = await editor.post('/api/assignments', { documents, groups: ['dong'] })
    expect([refused.status, refused.body.code]).toEqual([400, 'assign/too-many'])
    expect(refused.body.errors[0].message).toContain('20000')
    const preview = await editor.post('/api/assignments/preview', { documents, units })
    expect([preview.status, preview.body.counts.recipients]).toEqual([200, UNITS])
    expect(preview.body.faults.map(({ code }: { code: string }) => code)).toEqual(['assign/too-many'])
    const names = Array.from({ length: 1001 }, (_, at) => `x${at}`)
    expect((await editor.post('/api/assignments', { documents, units: names })).status).toBe(400)
    expect(await countRows(library.payload)).toEqual(before)
  })

  it('takes each unit and document once, however often they are named', async () => {
    const [one = '', two = ''] = units
    const body = { documents: [documents[0], documents[0]], units: [one, 'don-0', two, one], groups: [], confirm: true }
    const { body: sent } = await editor.post('/api/assignments', body)
    expect([sent.doc.documents, sent.doc.recipients]).toEqual([[documents[0]], [one, two].sort()])
  })
})
