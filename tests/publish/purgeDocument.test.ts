import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import supertest from 'supertest'
import { dumpCatalogue } from '../../src/catalogue/dumpCatalogue'
import { emptyCatalogue } from '../../src/catalogue/openCatalogue'
import { followJournal } from '../../src/catalogue/record/followJournal'
import {
  describeOnBothDatabases,
  makePerson,
  openTestLibrary,
  signIn,
  uploadFile,
  type TestLibrary,
} from '../support/library'
import { type Desk, makeDesk, publishAgain, publishOne } from '../support/publishing'

const PHRASE = 'xuongdongtaubimatkhongaiduocbiet'

describeOnBothDatabases('purging a document', (database) => {
  let library: TestLibrary
  let desk: Desk

  beforeAll(async () => {
    library = await openTestLibrary(database)
    desk = await makeDesk(library)
  })
  afterAll(() => library?.close())

  it('needs a reason and a decision, and somebody who may', async () => {
    const id = await publishOne(desk, { title: 'Không xóa được' })
    const withoutGrounds = await desk.approver.post(`/api/documents/${id}/purge`, { reason: ' ' })
    expect(withoutGrounds.body).toMatchObject({ status: 400, code: 'publish/reason-required' })
    expect(withoutGrounds.body.errors.map((fault: { path: string }) => fault.path)).toEqual(['reason', 'decision'])
    const byEditor = await desk.editor.post(`/api/documents/${id}/purge`, { reason: 'Sai', decision: '1/QĐ' })
    expect(byEditor.body).toMatchObject({ status: 403, code: 'review/not-permitted' })
    expect((await supertest(library.app).get(`/api/v1/documents/${id}`)).body).toMatchObject({
      title: 'Không xóa được',
    })
  })

  it('leaves no byte of text, title or file in the record, the catalogue or the store', async () => {
    const bytes = Buffer.from(`Nội dung ${PHRASE} trong tệp.\n`.repeat(50))
    const file = await uploadFile(library, desk.editor, { name: `${PHRASE}.txt`, bytes })
    const amended = await publishOne(desk, { title: 'Được sửa đổi' })
    const id = await publishOne(desk, {
      relations: [{ kind: 'amends', document: amended, parts: `Phần ${PHRASE}` }],
      title: `Tên ${PHRASE}`,
      body: `Thân ${PHRASE}`,
      summary: `Tóm tắt ${PHRASE}`,
      files: [file.doc.id],
    })
    await desk.editor.post(`/api/documents/${id}/revise`)
    await desk.editor.patch(`/api/documents/${id}`, { title: `Tên mới ${PHRASE}` })
    await publishAgain(desk, id)
    const url = (await supertest(library.app).get(`/api/v1/documents/${id}`)).body.files[0].url
    expect(filesHolding(library.directory)).not.toEqual([])

    const purged = await desk.approver.post(`/api/documents/${id}/purge`, {
      reason: 'Tải nhầm',
      decision: '12/QĐ-SVHTTDL',
    })

    expect(purged.body).toMatchObject({ doc: { id } })
    expect((await supertest(library.app).get(url)).status).toBe(404)
    const after = await supertest(library.app).get(`/api/v1/documents/${id}`)
    expect([404, 410]).toContain(after.status)
    expect(JSON.stringify(after.body)).not.toContain(PHRASE)
    expect(JSON.stringify((await desk.editor.get(`/api/documents/${id}`)).body)).not.toContain(PHRASE)
    expect((await desk.editor.post(`/api/documents/${id}/revise`)).body).toMatchObject({
      code: 'review/illegal-transition',
    })
    expect(filesHolding(library.directory)).toEqual([])
    expect(await library.payload.count({ collection: 'media', where: { originalName: { contains: PHRASE } } })).toEqual(
      { totalDocs: 0 },
    )
  })

  it('keeps a file that another document uses', async () => {
    const bytes = Buffer.from('Tệp dùng chung cho hai tài liệu.\n')
    const file = await uploadFile(library, desk.editor, { name: 'chung.txt', bytes })
    const gone = await publishOne(desk, { title: 'Sẽ xóa', files: [file.doc.id] })
    const kept = await publishOne(desk, { title: 'Sẽ giữ', files: [file.doc.id] })
    await desk.approver.post(`/api/documents/${gone}/purge`, { reason: 'Tải nhầm', decision: '13/QĐ' })
    const url = (await supertest(library.app).get(`/api/v1/documents/${kept}`)).body.files[0].url
    expect((await supertest(library.app).get(url)).status).toBe(200)
  })

  it('keeps the bytes that another editor uploaded too, while their document uses them', async () => {
    const bytes = Buffer.from('Hai người cùng tải lên một tệp.\n')
    await makePerson(library, { username: 'soan2', roles: ['editor'] })
    const other = await signIn(library, 'soan2')
    const [mine, theirs] = await Promise.all([
      desk.editor.upload({ name: 'mot.txt', bytes }),
      other.upload({ name: 'hai.txt', bytes }),
    ])
    await library.checkFiles()
    expect(mine.body.doc.id).not.toBe(theirs.body.doc.id)
    const gone = await publishOne(desk, { title: 'Của tôi', files: [mine.body.doc.id] })
    const kept = await publishOne({ ...desk, editor: other }, { title: 'Của người kia', files: [theirs.body.doc.id] })
    await desk.approver.post(`/api/documents/${gone}/purge`, { reason: 'Tải nhầm', decision: '15/QĐ' })
    const url = (await supertest(library.app).get(`/api/v1/documents/${kept}`)).body.files[0].url
    expect((await supertest(library.app).get(url)).status).toBe(200)
  })

  it('knows the bytes again by their hash: refused at once, and stored nowhere', async () => {
    const bytes = Buffer.from('Đã xóa vĩnh viễn rồi lại tải lên.\n'.repeat(20))
    const { doc } = await uploadFile(library, desk.editor, { name: 'da-xoa.txt', bytes })
    const id = await publishOne(desk, { title: 'Sẽ xóa', files: [doc.id] })
    await desk.approver.post(`/api/documents/${id}/purge`, { reason: 'Lộ', decision: '15/QĐ' })
    const sha256 = String(doc.sha256)
    expect(await library.store.size(sha256)).toBeNull()

    for (const client of [desk.approver, desk.editor]) {
      const again = await uploadFile(library, client, { name: 'ten-moi.txt', bytes })
      expect(again.doc).toMatchObject({ state: 'refused', sha256 })
      expect(await library.store.size(sha256)).toBeNull()
      expect((await client.get(`/api/media/${again.doc.id}/file`)).status).toBe(404)
      const used = await client.post('/api/documents', { title: 'T', files: [again.doc.id] })
      expect(used.body.code).toBe('ingest/not-ready')
    }
  })

  it('tells whoever could see it, also from a catalogue that was filled anew', async () => {
    const id = await publishOne(desk, { title: 'Sẽ xóa và dựng lại' })
    const { next } = (await supertest(library.app).get('/api/v1/changes')).body
    await desk.approver.post(`/api/documents/${id}/purge`, { reason: 'Tải nhầm', decision: '14/QĐ' })
    const before = dumpCatalogue(library.catalogue)
    emptyCatalogue(library.catalogue)
    await followJournal(library.payload, library.catalogue)
    expect(dumpCatalogue(library.catalogue)).toBe(before)
    const { body } = await supertest(library.app).get('/api/v1/changes').query({ since: next })
    expect(body.items).toEqual([expect.objectContaining({ id, kind: 'remove', reason: 'purged' })])
  })
})

/** Paths below the directory whose bytes hold the phrase. */
function filesHolding(directory: string): string[] {
  return readdirSync(directory, { recursive: true })
    .map((name) => join(directory, String(name)))
    .filter((path) => statSync(path).isFile() && readFileSync(path).includes(PHRASE))
}
