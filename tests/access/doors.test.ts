import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { CollectionSlug, TypedUser } from 'payload'
import supertest from 'supertest'
import { approvalFields } from '../../collections/documents/approvalFields'
import { standingFields } from '../../collections/documents/fields'
import { keepSchedule } from '../../src/publish/keepSchedule'
import {
  type Client,
  describeOnBothDatabases,
  makePerson,
  openTestLibrary,
  signIn,
  type TestLibrary,
  uploadFile,
} from '../support/library'
import { everythingKept, expectNothingWritten } from './everythingKept'
import { checklist } from './staffedLibrary'

const HOUR_MS = 3_600_000

/** What somebody would write to look as if an act had been done. */
const FORGED: Record<string, unknown> = {
  state: 'approved',
  version: 9,
  reviewNote: 'Giả',
  publishAt: '2020-01-01T00:00:00.000Z',
  revision: 99,
  authors: [],
  approval: { by: 'x', at: '2020-01-01T00:00:00.000Z', contentHash: 'x', checklist, note: null },
  approvals: [{ by: 'x', contentHash: 'x' }],
  approvalsNeeded: 1,
  lastAct: { act: 'review/approved', by: { name: 'Giả' } },
  scheduledBy: 'x',
  inForce: true,
  expiredOn: '2020-01-01',
  withdrawals: [{ reason: 'x' }],
  purge: { at: 'x' },
  numberKey: 'x',
}

const ACT_ONLY = [...standingFields, ...approvalFields].flatMap((field) =>
  'name' in field && !('virtual' in field && field.virtual) ? [field.name] : [],
)

/** Ways to put a parameter of the Local API, or Payload's own, into an address. */
const QUERIES = [
  'draft=true&autosave=true&publishAllLocales=true',
  'overrideAccess=true&disableTransaction=true&disableVerificationEmail=true&overrideLock=true',
  'context[hai-dang.act-on-document]=true&req[user][roles][0]=approver&user=x',
  'locale=all&fallback-locale=none&depth=10&select[state]=true&trash=true',
  'data[state]=approved&where[id][exists]=true&_method=PUT',
  'publishSpecificLocale=vi&uploadEdits[crop][x]=1&duplicateFromID=x&restoreVersion=x',
]

describeOnBothDatabases('no door goes round the acts', (database) => {
  let library: TestLibrary
  let editor: Client
  let approver: Client
  let admin: Client
  let approverRow: TypedUser
  let id: string

  beforeAll(async () => {
    library = await openTestLibrary(database)
    await makePerson(library, { username: 'soan', roles: ['editor'] })
    const row = await makePerson(library, { username: 'duyet', roles: ['approver'] })
    approverRow = { ...row, collection: 'users' } as unknown as TypedUser // a row of users, as signing in gives it
    await makePerson(library, { username: 'quantri', roles: ['admin'] })
    editor = await signIn(library, 'soan')
    approver = await signIn(library, 'duyet')
    admin = await signIn(library, 'quantri')
  })
  afterAll(() => library?.close())

  beforeEach(async () => {
    id = (await editor.post('/api/documents', { title: 'Tờ gấp', script: 'Lời đọc', access: 'public' })).body.doc.id
  })

  const act = (client: Client, name: string, body: object = {}) =>
    client.post(`/api/documents/${id}/${name}`, { checklist, reason: 'Sai', note: 'Sai', ...body })
  const stored = async () => (await editor.get(`/api/documents/${id}?depth=0`)).body
  const standing = async () => {
    const row = await library.payload.db.findOne<Record<string, unknown> & { id: string }>({
      collection: 'documents',
      where: { id: { equals: id } },
    })
    const { revision: _revision, lastAct: _lastAct, ...rest } = row ?? { id: '' }
    return Object.fromEntries(ACT_ONLY.flatMap((name) => (name in rest ? [[name, rest[name] ?? null]] : [])))
  }
  const approve = async () => {
    await act(editor, 'submit')
    expect((await act(approver, 'approve')).status).toBe(200)
  }
  const expectUnread = async () => {
    await library.keeper.settled()
    expect((await editor.get(`/api/v1/documents/${id}`)).status).toBe(404)
  }
  const send = (client: Client, query: string, body: object) =>
    supertest(library.app).patch(`/api/documents/${id}?${query}`).set('Authorization', `JWT ${client.token}`).send(body)

  it.each(ACT_ONLY)('does not take %s, in whatever shape it comes', async (name) => {
    const value = FORGED[name] ?? 'x'
    const before = await standing()
    const shapes: object[] = [
      { [name]: value },
      { [name]: JSON.stringify(value) },
      { [name]: { value } },
      { [name]: [value] },
      { [`${name}.by`]: 'x', [`${name}[by]`]: 'x' },
      { $set: { [name]: value }, data: { [name]: value }, doc: { [name]: value }, context: { [name]: value } },
      { bulletin: { [name]: value }, [name]: value },
      JSON.parse(`{"__proto__": ${JSON.stringify({ [name]: value })}, "title": "Tờ gấp"}`),
    ]
    for (const shape of shapes) {
      const answer = await editor.patch(`/api/documents/${id}`, shape)
      expect([shape, answer.status === 200 || answer.status === 400]).toEqual([shape, true])
      expect([shape, await standing()]).toEqual([shape, before])
    }
    await expectUnread()
  })

  it('does not open by what is added to an address, when writing and when making', async () => {
    const before = await standing()
    for (const query of QUERIES) {
      const answer = await send(editor, query, { ...FORGED, title: 'Tờ gấp' })
      expect([200, 400]).toContain(answer.status)
      expect([query, await standing()]).toEqual([query, before])
      const made = await approver.post(`/api/documents?${query}`, { ...FORGED, title: 'Giả', script: 'Lời' })
      if (made.status !== 201) expect(made.status).toBe(400)
      else expect(made.body.doc.state ?? 'draft').toBe('draft')
    }
    const { docs } = (await editor.get('/api/documents?where[state][not_equals]=draft&limit=100&depth=0')).body
    expect(docs).toEqual([])
    await expectUnread()
  })

  it('takes no operator and no path of a database for a change, of a document or of an account', async () => {
    await approve()
    const before = await stored()
    const me = (await editor.get('/api/users/me')).body.user.id
    const attacks: object[] = [
      { $set: { 'approval.by': 'x', state: 'published' } },
      { $unset: { authors: '', numberKey: '' }, $inc: { version: 5 } },
      { $rename: { title: 'authors' }, $push: { approvals: { by: 'x' }, roles: 'admin' } },
      { $addToSet: { roles: 'admin' }, $setOnInsert: { roles: ['admin'] } },
      { 'roles.0': 'admin', 'approvals.0.by': 'x', 'approval.contentHash': 'x' },
      { $where: 'true', $comment: 'x', '': 'x' },
    ]
    for (const attack of attacks) {
      expect([attack, (await editor.patch(`/api/users/${me}`, attack)).status]).toEqual([attack, 200])
      expect((await editor.get(`/api/users/${me}`)).body.roles).toEqual(['editor'])
      expect([attack, (await editor.patch(`/api/documents/${id}`, attack)).status]).toEqual([attack, 200])
      expect(await stored()).toMatchObject({
        state: 'draft',
        version: 0,
        approval: null,
        approvals: [],
        title: before.title,
      })
      expect((await act(approver, 'approve')).body.code).toBe('review/illegal-transition')
    }
    expect((await stored()).authors).toEqual([me])
  })

  it('has no copy, import, bulk change, job, query language or file by the side door', async () => {
    await approve()
    const doors: [string, string][] = [
      ['post', `documents/${id}/duplicate`],
      ['post', `documents/${id}?duplicateFromID=${id}`],
      ['post', 'documents/import'],
      ['post', 'imports'],
      ['post', 'documents/bulk'],
      ['patch', `documents?where[id][equals]=${id}`],
      ['patch', 'documents'],
      ['put', `documents/${id}`],
      ['post', `documents/versions/${id}`],
      ['post', 'payload-jobs/run'],
      ['post', 'payload-jobs'],
      ['post', 'graphql'],
      ['patch', `edition-corrections/${id}`],
      ['post', 'edition-corrections'],
      ['post', 'editions'],
      ['patch', `delegations/${id}`],
      ['patch', `editions/${id}`],
      ['patch', `media/${id}`],
    ]
    await expectNothingWritten(library, async () => {
      for (const client of [editor, approver, admin]) {
        for (const [method, path] of doors) {
          const request = supertest(library.app)[method as 'post'](`/api/${path}`) // one of supertest's methods
          const answer = await request
            .set('Authorization', `JWT ${client.token}`)
            .send({ ...FORGED, state: 'published', query: 'mutation { x }' })
          expect([method, path, answer.status]).toEqual([method, path, 404])
        }
      }
    })
  })

  it('takes no file with a change of a document', async () => {
    const before = await everythingKept(library)
    const answer = await supertest(library.app)
      .patch(`/api/documents/${id}`)
      .set('Authorization', `JWT ${editor.token}`)
      .field('_payload', JSON.stringify({ state: 'approved', title: 'Tờ gấp' }))
      .attach('file', Buffer.from('Tệp chen vào'), 'chen.txt')
    expect(answer.body.doc).toMatchObject({ state: 'draft' })
    expect(answer.body.doc.files ?? []).toEqual([])
    expect((await everythingKept(library)).files).toEqual(before.files)
  })

  it('keeps what a person prefers apart from what is', async () => {
    await editor.post(`/api/payload-preferences/documents-${id}`, {
      value: { fields: { state: 'approved' }, ...FORGED },
    })
    expect(await stored()).toMatchObject({ state: 'draft', approval: null })
  })

  it('the Local API on behalf of a person restores, copies and changes nothing into an approval', async () => {
    await approve()
    const as = { overrideAccess: false, user: approverRow } as const
    const { docs } = await library.payload.findVersions({
      collection: 'documents',
      where: { and: [{ parent: { equals: id } }, { 'version.state': { equals: 'approved' } }] },
    })
    await editor.patch(`/api/documents/${id}`, { title: 'Khác' })
    await library.payload.restoreVersion({ collection: 'documents', id: String(docs[0]?.id), ...as })
    expect(await stored()).toMatchObject({ state: 'draft', approval: null, approvals: [], title: 'Tờ gấp' })
    const collection: CollectionSlug = 'documents'
    const where = { id: { equals: id } }
    await expect(library.payload.update({ collection, where, data: FORGED, ...as })).rejects.toThrow()
    await library.payload.update({ collection, id, data: FORGED, context: { actOnDocument: true }, ...as })
    const copied = await library.payload
      .create({ collection, data: { title: 'Chép', ...FORGED }, duplicateFromID: id, ...as })
      .catch(() => null)
    if (copied) expect(copied).toMatchObject({ state: 'draft', approval: null, version: 0 })
    expect(await stored()).toMatchObject({ state: 'draft', approval: null, approvals: [], version: 0 })
  })

  it('what was scheduled before the text changed does not come out, whatever came in between', async () => {
    const later = () => act(editor, 'publish', { at: new Date(Date.now() + HOUR_MS).toISOString() })
    const clock = () => keepSchedule(library.payload, new Date(Date.now() + 2 * HOUR_MS))
    const changes: (() => Promise<unknown>)[] = [
      async () => editor.patch(`/api/documents/${id}`, { title: 'Khác' }),
      async () => act(approver, 'return'),
      async () => {
        await editor.patch(`/api/documents/${id}`, { title: 'Khác nữa' })
        await editor.patch(`/api/documents/${id}`, { title: 'Tờ gấp' })
        await act(editor, 'submit')
      },
    ]
    for (const change of changes) {
      await approve()
      expect((await later()).status).toBe(200)
      await change()
      await clock()
      expect(await stored()).toMatchObject({ version: 0, inForce: false, publishAt: null })
      await act(editor, 'take-back')
    }
    await approve()
    await later()
    const row = await library.payload.db.findOne<{ id: string }>({
      collection: 'documents',
      where: { id: { equals: id } },
    })
    await library.payload.db.updateOne({ collection: 'documents', id, data: { ...row, script: 'Chen vào' } })
    await clock()
    expect(await stored()).toMatchObject({ state: 'approved', version: 0, inForce: false })
    await expectUnread()
  })

  describe('files', () => {
    const fileOf = async (name: string, text: string) =>
      (await uploadFile(library, editor, { name, bytes: Buffer.from(text) })).doc.id
    const changeRow = async (fileId: string, data: object) => {
      const where = { id: { equals: fileId } }
      const row = await library.payload.db.findOne<{ id: string }>({ collection: 'media', where })
      await library.payload.db.updateOne({ collection: 'media', id: fileId, data: { ...row, ...data } })
      return row
    }

    it('replaced by another of the same name void the approval', async () => {
      await editor.patch(`/api/documents/${id}`, { files: [await fileOf('a.txt', `Một ${id}`)] })
      await approve()
      const answer = await editor.patch(`/api/documents/${id}`, { files: [await fileOf('a.txt', `Hai ${id}`)] })
      expect(answer.body.doc).toMatchObject({ state: 'draft', approval: null })
      expect((await act(editor, 'publish')).body.code).toBe('review/illegal-transition')
    })

    it('whose name, words for those who cannot see, bytes or state changed behind our backs are not published', async () => {
      const fileId = await fileOf('b.txt', `Phụ lục ${id}`)
      await editor.patch(`/api/documents/${id}`, { files: [fileId] })
      await approve()
      const changes = [{ originalName: 'khac.txt' }, { alt: 'Lời khác' }, { sha256: 'a'.repeat(64) }, { state: 'held' }]
      for (const change of changes) {
        const row = await changeRow(fileId, change)
        expect([change, (await act(editor, 'publish')).body.code]).toEqual([change, 'review/approval-void'])
        await changeRow(fileId, row ?? {})
      }
      expect((await act(editor, 'publish')).status).toBe(200)
    })
  })

  it('an approval that was given stands when its giver has left since, and one who has left gives none', async () => {
    const leaving = await makePerson(library, { username: `nghi-${id}`, roles: ['approver'] })
    const client = await signIn(library, `nghi-${id}`)
    await act(editor, 'submit')
    expect((await act(client, 'approve')).status).toBe(200)
    await admin.patch(`/api/users/${leaving.id}`, { disabled: true })
    expect((await act(client, 'return')).status).toBe(401)
    expect((await act(editor, 'publish')).body.doc).toMatchObject({ state: 'published', approval: { by: leaving.id } })
    await act(editor, 'revise')
    await act(editor, 'submit')
    expect((await act(client, 'approve')).status).toBe(401)
  })
})
