import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { join } from 'node:path'
import { dumpCatalogue } from '../../src/catalogue/dumpCatalogue'
import { rebuildCatalogue } from '../../src/catalogue/record/rebuildCatalogue'
import { closeCatalogue, openCatalogue } from '../../src/catalogue/openCatalogue'
import { dateEarlierEditions } from '../../src/publish/dateEarlierEditions'
import { keepSchedule } from '../../src/publish/keepSchedule'
import {
  describeOnBothDatabases,
  makePerson,
  makeTopic,
  openTestLibrary,
  signIn,
  type TestLibrary,
} from '../support/library'
import { type Desk, FULL_CHECKLIST, makeDesk, publishAgain, publishOne } from '../support/publishing'

describeOnBothDatabases('keepSchedule', (database) => {
  let library: TestLibrary
  let desk: Desk
  beforeAll(async () => {
    library = await openTestLibrary(database)
    desk = await makeDesk(library)
  })
  afterAll(() => library?.close())

  const at = async (instant: string) => {
    await keepSchedule(library.payload, new Date(instant))
    await library.keeper.settled()
  }

  async function rowOf(id: string): Promise<Record<string, unknown>> {
    return (await desk.editor.get(`/api/documents/${id}`)).body
  }

  async function eventsOf(id: string): Promise<string[]> {
    const { docs } = await library.payload.db.find<{ id: string; code: string; data: { document?: string } }>({
      collection: 'journal',
      limit: 0,
      pagination: false,
      sort: 'seq',
    })
    return docs.filter(({ data }) => data.document === id).map(({ code }) => code)
  }

  async function published(id: string): Promise<Record<string, unknown>> {
    return (await desk.editor.get(`/api/v1/documents/${id}`)).body
  }

  /** Approved, not yet published. */
  async function approved(content: Record<string, unknown>): Promise<string> {
    const created = await desk.editor.post('/api/documents', { access: 'public', body: 'Nội dung.', ...content })
    const id = String(created.body.doc.id)
    await approve(id)
    return id
  }

  async function approve(id: string): Promise<void> {
    await desk.editor.post(`/api/documents/${id}/submit`)
    const answer = await desk.approver.post(`/api/documents/${id}/approve`, { checklist: FULL_CHECKLIST })
    expect(answer.status).toBe(200)
  }

  const schedule = (id: string, body: object) => desk.editor.post(`/api/documents/${id}/publish`, body)

  describe('a scheduled publication', () => {
    it.each([
      ['a day of a leap year', '2032-02-29', '2032-02-28T17:00:00.000Z', '2032-02-28T16:59:59.999Z'],
      ['the first day of a year', '2033-01-01', '2032-12-31T17:00:00.000Z', '2032-12-31T16:59:59.999Z'],
    ])('of %s comes out at 00:00 in Vietnam, once', async (_name, day, instant, before) => {
      const id = await approved({ title: `Hẹn ${day}` })
      const scheduled = await schedule(id, { at: day })
      expect(scheduled.body.doc).toMatchObject({ state: 'approved', publishAt: instant })
      await at(before)
      expect(await rowOf(id)).toMatchObject({ state: 'approved', version: 0 })
      await Promise.all([at(instant), at(instant), at(instant)])
      expect(await rowOf(id)).toMatchObject({ state: 'published', version: 1, publishAt: null })
      await at(instant)
      expect((await eventsOf(id)).filter((code) => code === 'publish/published')).toHaveLength(1)
      expect(await published(id)).toMatchObject({ version: 1, publishedAt: instant })
    })

    it('refuses a day that is over, one that does not exist and what is no time at all', async () => {
      const id = await approved({ title: 'Ngày sai' })
      const afterAllYears = '9999-12-31T23:59:59-12:00'
      for (const day of ['2032-02-30', 'mai', '2032-13-01T00:00:00Z', '2032-01-01T00:00:00', afterAllYears, 7]) {
        expect(await schedule(id, { at: day })).toMatchObject({ status: 400, body: { code: 'platform/invalid-input' } })
      }
      expect(await schedule(id, { at: '2020-01-01' })).toMatchObject({
        status: 400,
        body: { code: 'publish/in-the-past' },
      })
      expect(await rowOf(id)).toMatchObject({ state: 'approved', publishAt: null })
    })

    it('does not come out after a file lost its approval, says why, and does not keep another from it', async () => {
      const [broken, sound] = [await approved({ title: 'Hỏng' }), await approved({ title: 'Lành' })]
      for (const id of [broken, sound]) await schedule(id, { at: '2034-05-05' })
      await library.payload.db.updateOne({
        collection: 'documents',
        id: broken,
        data: {
          ...(await library.payload.db.findOne({ collection: 'documents', where: { id: { equals: broken } } })),
          summary: 'Sửa lén.',
        },
      })
      await at('2034-05-04T17:00:00Z')
      expect(await rowOf(sound)).toMatchObject({ state: 'published' })
      expect(await rowOf(broken)).toMatchObject({
        state: 'approved',
        version: 0,
        publishAt: null,
        scheduleFault: 'approval-void',
        scheduleFaultFor: '2034-05-04T17:00:00.000Z',
      })
      await at('2034-05-04T17:00:01Z')
      expect((await eventsOf(broken)).filter((code) => code === 'publish/schedule-failed')).toHaveLength(1)
      expect((await desk.editor.get(`/api/v1/documents/${broken}`)).status).toBe(404)
    })

    it('does not come out when its topic came to ask for a second approver meanwhile, and says why', async () => {
      await makePerson(library, { username: 'quantri', roles: ['admin'] })
      const admin = await signIn(library, 'quantri')
      const topic = await makeTopic(library, { name: 'Cần hai người' })
      const id = await approved({ title: 'Một người duyệt', topics: [topic] })
      await schedule(id, { at: '2034-05-06' })
      expect((await admin.patch(`/api/topics/${topic}`, { needsSecondApproval: true })).status).toBe(200)
      await at('2034-05-05T17:00:00Z')
      const fault = { publishAt: null, scheduleFault: 'approval-incomplete' }
      expect(await rowOf(id)).toMatchObject({ state: 'approved', version: 0, ...fault })
      await at('2034-05-05T17:00:01Z')
      expect((await eventsOf(id)).filter((code) => code === 'publish/schedule-failed')).toHaveLength(1)
    })

    it('is given up by a change or a return, whoever set it sees why, and the next schedule forgets it', async () => {
      const [changed, returned] = [await approved({ title: 'Sửa sau' }), await approved({ title: 'Trả lại' })]
      for (const id of [changed, returned]) await schedule(id, { at: '2034-06-06' })
      await desk.editor.patch(`/api/documents/${changed}`, { summary: 'Đã sửa.' })
      await desk.approver.post(`/api/documents/${returned}/return`, { note: 'Thiếu ảnh' })
      const fault = { state: 'draft', publishAt: null, scheduleFaultFor: '2034-06-05T17:00:00.000Z' }
      expect(await rowOf(changed)).toMatchObject({ ...fault, scheduleFault: 'changed' })
      expect(await rowOf(returned)).toMatchObject({ ...fault, scheduleFault: 'returned' })
      await at('2034-06-06T00:00:00Z')
      for (const id of [changed, returned]) {
        expect((await eventsOf(id)).filter((code) => code === 'publish/schedule-failed')).toHaveLength(1)
        expect((await rowOf(id)).version).toBe(0)
      }
      await approve(changed)
      expect(await rowOf(changed)).toMatchObject({ scheduleFault: null, scheduleFaultFor: null })
    })

    it('ignores what a client sends for what only the clock writes', async () => {
      const fields = {
        scheduleFault: 'changed',
        endsOn: '2000-01-01',
        takesEffectOn: '2000-01-01',
        notifyHolders: true,
      }
      const answer = await desk.editor.post('/api/documents', { title: 'Giả', ...fields, datedVersion: 9 })
      expect(answer.status).toBe(201)
      expect(await rowOf(answer.body.doc.id)).toMatchObject({ scheduleFault: null, endsOn: null, takesEffectOn: null })
    })
  })

  describe('effective and last days', () => {
    it('begin and pass at 00:00 in Vietnam, once, also for a process that was down over midnight', async () => {
      const id = await publishOne(desk, { title: 'Có ngày', effectiveOn: '2036-02-29', expiresOn: '2036-12-31' })
      expect(await published(id)).toMatchObject({ state: 'current', effectStatus: 'not-yet-effective' })
      await at('2036-02-28T16:59:59.999Z')
      expect(await published(id)).toMatchObject({ effectStatus: 'not-yet-effective' })
      await Promise.all([at('2036-02-28T17:00:00Z'), at('2036-02-28T17:00:00Z')])
      expect(await published(id)).toMatchObject({ state: 'current', effectStatus: 'in-effect' })
      await at('2036-12-31T16:59:59.999Z')
      expect(await published(id)).toMatchObject({ state: 'current', effectStatus: 'in-effect' })
      await Promise.all([at('2037-01-05T03:00:00Z'), at('2037-01-05T03:00:00Z')])
      expect(await published(id)).toMatchObject({ state: 'expired', effectStatus: 'expired' })
      const codes = await eventsOf(id)
      expect(codes.filter((code) => code === 'publish/took-effect')).toHaveLength(1)
      expect(codes.filter((code) => code === 'publish/expired')).toHaveLength(1)
    })

    it('are those of the edition in force while another is being written, and of the next once it is out', async () => {
      const id = await publishOne(desk, { title: 'Gia hạn', expiresOn: '2038-03-03' })
      await desk.editor.post(`/api/documents/${id}/revise`)
      await desk.editor.patch(`/api/documents/${id}`, { expiresOn: '2039-03-03' })
      await at('2038-03-03T17:00:00Z')
      expect(await published(id)).toMatchObject({ state: 'expired', expiresOn: '2038-03-03' })
      await publishAgain(desk, id)
      expect(await published(id)).toMatchObject({ version: 2, state: 'current', expiresOn: '2039-03-03' })
      await at('2038-03-04T17:00:00Z')
      expect(await published(id)).toMatchObject({ state: 'current' })
      await at('2039-03-03T17:00:00Z')
      expect(await published(id)).toMatchObject({ state: 'expired' })
    })

    it('say nothing of a document that names no day, nor of one that was withdrawn', async () => {
      const [plain, gone] = [
        await publishOne(desk, { title: 'Không ngày' }),
        await publishOne(desk, { title: 'Thu hồi', effectiveOn: '2040-01-01', expiresOn: '2040-01-02' }),
      ]
      await desk.approver.post(`/api/documents/${gone}/withdraw`, { reason: 'Sai' })
      await at('2040-02-01T00:00:00Z')
      expect(await published(plain)).not.toHaveProperty('effectStatus')
      expect(await eventsOf(gone)).not.toContain('publish/expired')
    })

    it('are taken of editions from before they were kept apart', async () => {
      const id = await publishOne(desk, { title: 'Đời trước', expiresOn: '2041-01-01' })
      const row = await library.payload.db.findOne({ collection: 'documents', where: { id: { equals: id } } })
      const data = { ...row, endsOn: null, datedVersion: null }
      await library.payload.db.updateOne({ collection: 'documents', id, data })
      await dateEarlierEditions(library.payload)
      await at('2041-01-01T16:00:00Z')
      expect(await rowOf(id)).toMatchObject({ endsOn: '2041-01-01', datedVersion: 1 })
      await at('2041-01-01T17:00:00Z')
      expect(await published(id)).toMatchObject({ state: 'expired' })
    })
  })

  it('leaves a catalogue that is the same when it is made anew', async () => {
    await library.keeper.settled()
    const path = join(library.directory, 'anew.db')
    await rebuildCatalogue(library.payload, { path })
    const anew = openCatalogue({ path })
    expect(dumpCatalogue(anew)).toBe(dumpCatalogue(library.catalogue))
    closeCatalogue(anew)
  })
})
