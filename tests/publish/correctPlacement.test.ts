import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { join } from 'node:path'
import { dumpCatalogue } from '../../src/catalogue/dumpCatalogue'
import { closeCatalogue, openCatalogue } from '../../src/catalogue/openCatalogue'
import { rowsOf } from '../../src/catalogue/sql'
import { rebuildCatalogue } from '../../src/catalogue/record/rebuildCatalogue'
import { headSigner } from '../../src/platform/journal/headSigner'
import { verifyJournal } from '../../src/platform/journal/verifyJournal'
import { expectNothingWritten } from '../access/everythingKept'
import {
  type Client,
  clientWith,
  describeOnBothDatabases,
  makePerson,
  makeTopic,
  openTestLibrary,
  signIn,
  type TestLibrary,
} from '../support/library'
import { type Desk, FULL_CHECKLIST, makeDesk, publishAgain, publishOne } from '../support/publishing'

describeOnBothDatabases('correcting where an edition is filed', (database) => {
  let library: TestLibrary
  let desk: Desk
  let admin: Client
  let ofBorder: Client
  let ofReligion: Client
  const topics: Record<string, string> = {}

  beforeAll(async () => {
    library = await openTestLibrary(database)
    for (const [slug, name] of [
      ['bien-gioi', 'Biên giới'],
      ['ton-giao', 'Tôn giáo'],
      ['du-lich', 'Du lịch'],
    ] as const)
      topics[slug] = await makeTopic(library, { name })
    topics['hoang-sa'] = await makeTopic(library, { name: 'Hoàng Sa', needsSecondApproval: true })
    topics['dao'] = await makeTopic(library, { name: 'Đảo', parent: topics['hoang-sa'] })
    desk = await makeDesk(library)
    await makePerson(library, { username: 'quantri', roles: ['admin'] })
    admin = await signIn(library, 'quantri')
    ofBorder = await consumerOf('bien-gioi')
    ofReligion = await consumerOf('ton-giao')
  })
  afterAll(() => library?.close())

  async function consumerOf(topic: string): Promise<Client> {
    const data = { name: `Đọc ${topic}`, access: ['public', 'internal'], topics: [topics[topic]] }
    const made = await admin.post('/api/api-consumers', data)
    expect(made.status).toBe(201)
    return clientWith(library, `Bearer ${made.body.doc.newKey}`)
  }

  const publish = (data: object = {}) =>
    publishOne(desk, { title: 'Tờ gấp', access: 'internal', topics: ['bien-gioi'], targetGroups: ['can-bo'], ...data })
  const correct = (id: string, body: object, client = desk.editor) =>
    client.post(`/api/documents/${id}/correct-placement`, body)
  const stored = async (id: string) => (await desk.editor.get(`/api/documents/${id}?depth=0`)).body
  const editionsOf = async (id: string) =>
    (await desk.editor.get(`/api/editions?where[document][equals]=${id}&depth=0&sort=version`)).body.docs
  const shown = async (id: string, client = desk.editor) => (await client.get(`/api/v1/documents/${id}`)).body
  const slugsOf = (body: { topics: { slug: string }[] }) => body.topics.map(({ slug }) => slug)

  async function expectSameWhenRebuilt(): Promise<void> {
    await library.keeper.settled()
    const path = join(library.directory, 'anew.db')
    await rebuildCatalogue(library.payload, { path })
    const anew = openCatalogue({ path })
    try {
      expect(dumpCatalogue(anew)).toBe(dumpCatalogue(library.catalogue))
    } finally {
      closeCatalogue(anew)
    }
  }

  it('changes what readers see at once, and neither the edition, its version nor its approval', async () => {
    const id = await publish()
    const [edition] = await editionsOf(id)
    const before = await stored(id)
    const place = { since: (await ofBorder.get('/api/v1/changes?limit=100')).body.next }
    expect((await shown(id, ofBorder)).id).toBe(id)
    expect((await ofReligion.get(`/api/v1/documents/${id}`)).status).toBe(404)

    const answer = await correct(id, { topics: ['ton-giao'], targetGroups: ['ngu-dan'], note: 'Gắn nhầm chủ đề' })
    expect(answer.body.doc).toMatchObject({ state: 'published', version: 1, topics: [topics['ton-giao']] })
    expect(await shown(id)).toMatchObject({ version: 1, targetGroups: ['ngu-dan'], publishedAt: edition.publishedAt })
    expect(slugsOf(await shown(id))).toEqual(['ton-giao'])
    expect(await editionsOf(id)).toEqual([edition])
    const after = await stored(id)
    expect(after).toMatchObject({ approval: before.approval, targetGroups: ['ngu-dan'], revision: before.revision + 1 })

    expect((await ofBorder.get(`/api/v1/documents/${id}`)).status).toBe(404)
    expect((await shown(id, ofReligion)).id).toBe(id)
    const told = (await ofBorder.get(`/api/v1/changes?since=${place.since}`)).body.items
    expect(told).toEqual([expect.objectContaining({ kind: 'remove', id, reason: 'scope' })])
    expect((await ofReligion.get('/api/v1/changes?limit=100')).body.items).toContainEqual(
      expect.objectContaining({ kind: 'upsert', id }),
    )
    expect(
      (await ofBorder.get('/api/v1/documents?limit=100')).body.items.map((each: { id: string }) => each.id),
    ).not.toContain(id)

    const { docs } = (await desk.editor.get(`/api/edition-corrections?where[document][equals]=${id}&depth=0`)).body
    expect(docs).toHaveLength(1)
    expect(docs[0]).toMatchObject({ edition: edition.id, version: 1, note: 'Gắn nhầm chủ đề', byName: 'Người soan' })
    await expectSameWhenRebuilt()
    const { faults } = await verifyJournal(library.payload, headSigner(library.settings.payloadSecret))
    expect(faults).toEqual([])
  })

  it('sets the day of review of what is in force: no content, so the approval and the edition stay', async () => {
    const id = await publish({ reviewOn: '5/8/2027' })
    const [edition] = await editionsOf(id)
    expect(edition.content).toMatchObject({ reviewOn: '2027-08-05' })
    const { contentHash } = (await stored(id)).approval
    expect((await correct(id, { reviewOn: '2028-02-30' })).status).toBe(400)
    expect((await correct(id, { reviewOn: '2028-02-29' })).body.doc).toMatchObject({
      reviewOn: '2028-02-29',
      topics: [topics['bien-gioi']],
      approval: { contentHash },
    })
    expect((await correct(id, { reviewOn: null })).body.doc).toMatchObject({ reviewOn: null })
    expect(await editionsOf(id)).toEqual([edition])
    const sql = 'SELECT review_on, why FROM stretches WHERE document_id = ? ORDER BY from_seq'
    await library.keeper.settled()
    expect(rowsOf(library.catalogue, sql, [id])).toEqual([
      { review_on: '2027-08-05', why: 'changed' },
      { review_on: '2028-02-29', why: 'changed' },
      { review_on: null, why: null },
    ])
    await desk.approver.post(`/api/documents/${id}/purge`, { reason: 'Thử', decision: '12/QĐ-SVHTTDL' })
    await expectSameWhenRebuilt()
  })

  it('leaves out what is not sent, and writes nothing where nothing changes', async () => {
    const id = await publish()
    expect((await correct(id, { targetGroups: [] })).body.doc).toMatchObject({
      topics: [topics['bien-gioi']],
      targetGroups: [],
    })
    await expectNothingWritten(library, async () => {
      expect((await correct(id, { topics: [topics['bien-gioi']], targetGroups: [] })).status).toBe(200)
    })
  })

  it('goes with a revision that was not filed otherwise, whose approval holds, and spares one that was', async () => {
    const [following, other] = [await publish(), await publish()]
    for (const id of [following, other]) await desk.editor.post(`/api/documents/${id}/revise`)
    await desk.editor.patch(`/api/documents/${other}`, { topics: ['du-lich'] })
    for (const id of [following, other]) {
      await desk.editor.post(`/api/documents/${id}/submit`)
      await desk.approver.post(`/api/documents/${id}/approve`, { checklist: FULL_CHECKLIST })
      expect((await correct(id, { topics: ['ton-giao'] })).status).toBe(200)
      expect(await stored(id)).toMatchObject({ state: 'approved', approvals: [expect.anything()] })
      expect((await desk.approver.post(`/api/documents/${id}/publish`)).body.doc).toMatchObject({ version: 2 })
    }
    expect([slugsOf(await shown(following)), slugsOf(await shown(other))]).toEqual([['ton-giao'], ['du-lich']])
    const old = (await desk.editor.get(`/api/v1/documents/${other}?version=1`)).body
    expect(slugsOf(old)).toEqual(['ton-giao'])
    await expectSameWhenRebuilt()
  })

  it('does not file under a topic that asks for more than was approved', async () => {
    const id = await publish()
    for (const slug of ['hoang-sa', 'dao']) {
      const answer = await expectNothingWritten(library, () => correct(id, { topics: ['bien-gioi', slug] }))
      expect(answer.body).toMatchObject({ status: 409, code: 'publish/stricter-topic' })
    }
    for (const { slug, label } of (await desk.editor.get('/api/documents/checklist')).body.items)
      await admin.post('/api/checklist-items', { slug, label })
    const item = await admin.post('/api/checklist-items', {
      label: 'Đã hỏi Ban Tôn giáo',
      topics: [topics['ton-giao']],
    })
    const strict = await expectNothingWritten(library, () => correct(id, { topics: ['ton-giao'] }))
    expect(strict.body).toMatchObject({
      code: 'publish/stricter-topic',
      errors: [{ message: 'Chưa xác nhận: Đã hỏi Ban Tôn giáo' }],
    })
    expect((await correct(id, { topics: ['du-lich'] })).status).toBe(200)
    await admin.patch(`/api/checklist-items/${item.body.doc.id}`, { active: false })
  })

  it('is done by those who write, on what is in force, with what is in the vocabularies', async () => {
    const id = await publish()
    const draft = (await desk.editor.post('/api/documents', { title: 'Nháp', script: 'Lời' })).body.doc.id
    const gone = await publish()
    await desk.editor.post(`/api/documents/${gone}/withdraw`, { reason: 'Sai' })
    await expectNothingWritten(library, async () => {
      for (const each of [draft, gone])
        expect((await correct(each, { topics: ['ton-giao'] })).body).toMatchObject({
          code: 'review/illegal-transition',
        })
      expect((await correct(id, { topics: ['khong-co'] })).body.errors).toEqual([
        expect.objectContaining({ path: 'topics.0' }),
      ])
      expect((await correct(id, { targetGroups: ['can-bo', 'x'] })).body.errors[0].path).toBe('targetGroups.1')
      expect((await correct(id, { topics: 'ton-giao' })).status).toBe(400)
      expect((await correct(id, { topics: ['ton-giao'] }, admin)).body.code).toBe('review/not-permitted')
    })
    expect((await correct(id, { access: 'public', title: 'Khác', topics: ['ton-giao'] })).status).toBe(200)
    expect(await shown(id)).toMatchObject({ access: 'internal', title: 'Tờ gấp' })
  })

  it('holds through withdrawal and purge, and leaves no word of its reason', async () => {
    const id = await publish()
    await correct(id, { topics: ['ton-giao'], note: 'Lời của người sửa' })
    await desk.editor.post(`/api/documents/${id}/withdraw`, { reason: 'Sai' })
    expect((await ofReligion.get(`/api/v1/documents/${id}`)).status).toBe(410)
    expect((await ofBorder.get(`/api/v1/documents/${id}`)).status).toBe(404)
    await desk.editor.post(`/api/documents/${id}/revise`)
    expect(await stored(id)).toMatchObject({ topics: [topics['ton-giao']] })
    await publishAgain(desk, id)
    expect(slugsOf(await shown(id, ofReligion))).toEqual(['ton-giao'])
    await desk.approver.post(`/api/documents/${id}/purge`, { reason: 'Lộ', decision: '1/QĐ' })
    await expectSameWhenRebuilt()
    const rows = await library.payload.db.find({ collection: 'edition-corrections', limit: 0, pagination: false })
    expect(JSON.stringify(rows)).not.toContain('Lời của người sửa')
  })
})
