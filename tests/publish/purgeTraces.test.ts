import { afterAll, beforeAll, expect, it } from '@jest/globals'
import sharp from 'sharp'
import supertest from 'supertest'
import { dumpCatalogue } from '../../src/catalogue/dumpCatalogue'
import { emptyCatalogue } from '../../src/catalogue/openCatalogue'
import { followJournal } from '../../src/catalogue/record/followJournal'
import {
  describeOnBothDatabases,
  makePerson,
  makeUnit,
  openTestLibrary,
  signIn,
  type TestLibrary,
} from '../support/library'
import { type Desk, makeDesk, publishOne } from '../support/publishing'

const GROUNDS = { reason: 'Lộ bí mật', decision: '12/QĐ-SVHTTDL' }

describeOnBothDatabases('what a purge takes away besides the content', (database) => {
  let library: TestLibrary
  let desk: Desk
  let unitId: string

  beforeAll(async () => {
    library = await openTestLibrary(database)
    desk = await makeDesk(library)
    unitId = await makeUnit(library, { name: 'Đồn Biên phòng Tuy Hòa' })
  })
  afterAll(() => library?.close())

  it.each(['', 'không số', '12', 'QĐ-SVHTTDL', '12/', '<b>1</b>'])(
    'is refused without a decision: "%s"',
    async (decision) => {
      const id = await publishOne(desk, { title: 'Còn nguyên' })
      const answer = await desk.approver.post(`/api/documents/${id}/purge`, { reason: 'Lộ', decision })
      expect(answer.body).toMatchObject({ status: 400, code: 'publish/reason-required' })
      expect(answer.body.errors.map((fault: { path: string }) => fault.path)).toEqual(['decision'])
      expect((await supertest(library.app).get(`/api/v1/documents/${id}`)).status).toBe(200)
    },
  )

  it('takes the notes of its sendings, also those of other documents in the same one, and not that it was sent', async () => {
    const [gone, kept] = [await publishOne(desk, { title: 'Sẽ xóa' }), await publishOne(desk, { title: 'Sẽ giữ' })]
    const send = (documents: string[], note: string) =>
      desk.approver.post('/api/assignments', { documents, units: [unitId], confirm: true, note })
    const [together, apart] = [await send([gone, kept], 'Trích: điểm cao 21'), await send([kept], 'Xem trước thứ Hai')]
    await desk.approver.post(`/api/documents/${gone}/purge`, GROUNDS)
    const { body } = await desk.approver.get(`/api/assignments/${together.body.doc.id}?depth=0`)
    expect(body).toMatchObject({ note: null, recipients: [unitId] })
    expect(body.documents.toSorted()).toEqual([gone, kept].toSorted())
    expect((await desk.approver.get(`/api/assignments/${apart.body.doc.id}`)).body.note).toBe('Xem trước thứ Hai')
    const followed = dumpCatalogue(library.catalogue)
    expect(followed).not.toContain('điểm cao 21')
    emptyCatalogue(library.catalogue)
    await followJournal(library.payload, library.catalogue)
    expect(dumpCatalogue(library.catalogue)).toBe(followed)
  })

  it('takes the reasons of what became of its sendings, and not that it happened', async () => {
    const [gone, kept] = [await publishOne(desk, { title: 'Sẽ xóa' }), await publishOne(desk, { title: 'Sẽ giữ' })]
    const ids: string[] = []
    for (const document of [gone, kept]) {
      const sent = await desk.approver.post('/api/assignments', {
        documents: [document],
        units: [unitId],
        confirm: true,
      })
      ids.push(sent.body.doc.id)
      const released = await desk.approver.post(`/api/assignments/${sent.body.doc.id}/release`, {
        units: [unitId],
        reason: 'Trích: điểm cao 22',
      })
      expect(released.status).toBe(200)
    }
    await desk.approver.post(`/api/documents/${gone}/purge`, GROUNDS)
    const stepsOf = async (id: string | undefined) =>
      (await desk.approver.get(`/api/assignments/${id}/recipients`)).body.steps
    expect(await stepsOf(ids[0])).toMatchObject([{ kind: 'released', units: [unitId], reason: null }])
    expect(await stepsOf(ids[1])).toMatchObject([{ kind: 'released', reason: 'Trích: điểm cao 22' }])
  })

  it('takes what the panel remembered of it, and nothing of other documents', async () => {
    const [gone, kept] = [await publishOne(desk, { title: 'Sẽ xóa' }), await publishOne(desk, { title: 'Sẽ giữ' })]
    for (const id of [gone, kept]) {
      const key = `collection-documents-${id}`
      const answer = await desk.editor.post(`/api/payload-preferences/${key}`, { value: { q: 'điểm cao 21' } })
      expect(answer.status).toBe(200)
    }
    await desk.approver.post(`/api/documents/${gone}/purge`, GROUNDS)
    const { docs } = await library.payload.db.find<{ key: string }>({
      collection: 'payload-preferences',
      pagination: false,
    })
    expect(docs.map(({ key }) => key)).toEqual([`collection-documents-${kept}`])
  })

  it('leaves the picture of a first page that another file has too', async () => {
    await makePerson(library, { username: 'thamdinh', roles: ['reviewer'] })
    const reviewer = await signIn(library, 'thamdinh')
    const create = { width: 400, height: 300, channels: 3, background: '#2a6' } as const
    const ids: string[] = []
    for (const compressionLevel of [1, 9]) {
      const bytes = await sharp({ create }).png({ compressionLevel }).toBuffer()
      const { body } = await desk.editor.upload({ name: `anh-${compressionLevel}.png`, bytes })
      await library.checkFiles()
      await reviewer.post(`/api/media/${body.doc.id}/release`, { note: 'Ảnh.' })
      ids.push(await publishOne(desk, { title: `Ảnh ${compressionLevel}`, files: [body.doc.id] }))
    }
    const [gone = '', kept] = ids
    const thumbnailOf = async (id: string | undefined) =>
      (await supertest(library.app).get(`/api/v1/documents/${id}`)).body.files[0].thumbnailUrl as string
    const picture = await thumbnailOf(kept)
    expect(await thumbnailOf(gone)).toBe(picture)
    await desk.approver.post(`/api/documents/${gone}/purge`, GROUNDS)
    expect((await supertest(library.app).get(picture)).status).toBe(200)
  })
})
