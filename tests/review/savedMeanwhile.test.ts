import { afterAll, beforeAll, expect, it } from '@jest/globals'
import supertest from 'supertest'
import { countRows } from '../support/countRows'
import {
  type Client,
  describeOnBothDatabases,
  makePerson,
  makeTopic,
  openTestLibrary,
  signIn,
} from '../support/library'
import type { TestLibrary } from '../support/library'

describeOnBothDatabases('two people at one draft', (database) => {
  let library: TestLibrary
  let first: Client
  let second: Client

  beforeAll(async () => {
    library = await openTestLibrary(database)
    await makePerson(library, { username: 'soan', roles: ['editor'], name: 'Trần Thị Bình' })
    await makePerson(library, { username: 'soan2', roles: ['editor'] })
    ;[first, second] = [await signIn(library, 'soan'), await signIn(library, 'soan2')]
  })
  afterAll(() => library?.close())

  /** As a form is opened: the whole row, which it sends back. */
  async function newDraft(content: object = {}): Promise<Record<string, unknown> & { id: string; revision: number }> {
    const { body } = await first.post('/api/documents', {
      title: 'Tờ rơi',
      summary: 'Cũ',
      access: 'public',
      ...content,
    })
    return (await first.get(`/api/documents/${body.doc.id}?depth=0`)).body
  }

  it('are told where the other saved in between; nothing is covered up, and the history stays as it was', async () => {
    const opened = await newDraft()
    const path = `/api/documents/${opened.id}`
    const saved = await first.patch(path, { ...opened, summary: 'Của người thứ nhất' })
    expect([saved.status, saved.body.doc.revision]).toEqual([200, opened.revision + 1])
    // The event of the save is numbered a moment later.
    await library.keeper.settled()
    const before = await countRows(library.payload)
    const late = await second.patch(path, { ...opened, title: 'Của người thứ hai' })
    expect(late.status).toBe(409)
    expect(late.body).toMatchObject({
      code: 'review/changed-meanwhile',
      revision: opened.revision + 1,
      happened: { act: 'review/saved', by: { name: 'Trần Thị Bình' } },
    })
    expect(late.body.detail).toContain('Trần Thị Bình đã lưu bản nháp lúc')
    expect(late.body.detail).toContain('còn nguyên trên trang này')
    // What the panel's form shows, which reads only this type.
    const form = JSON.stringify({ ...opened, title: 'Của người thứ hai' })
    const shown = await supertest(library.app)
      .patch(path)
      .set('Authorization', `JWT ${second.token}`)
      .field('_payload', form)
    expect([shown.status, shown.body.message]).toEqual([409, late.body.detail])
    expect(shown.headers['content-type']).toMatch(/^application\/problem\+json;.*application\/json/)
    expect(await countRows(library.payload)).toEqual(before)
    expect((await second.get(path)).body).toMatchObject({ title: 'Tờ rơi', summary: 'Của người thứ nhất' })

    const again = await second.patch(path, { revision: saved.body.doc.revision, title: 'Của người thứ hai' })
    expect(again.body.doc).toMatchObject({ title: 'Của người thứ hai', summary: 'Của người thứ nhất' })
  })

  it('who save in the same moment are heard one after the other: one saves, the others are told', async () => {
    const opened = await newDraft()
    const path = `/api/documents/${opened.id}`
    const answers = await Promise.all(
      [first, second, first, second].map((who, index) => who.patch(path, { ...opened, summary: `Bản ${index}` })),
    )
    expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['200', '409', '409', '409'])
    const kept = answers.find(({ status }) => status === 200)?.body.doc
    expect((await first.get(path)).body).toMatchObject({ summary: kept.summary, revision: opened.revision + 1 })
  })

  it('may send again what is stored already, whatever was written in which order', async () => {
    const topic = await makeTopic(library, { name: 'Biển đảo' })
    const opened = await newDraft({ topics: [topic], body: 'Nội dung.', relations: [] })
    const path = `/api/documents/${opened.id}`
    const form = { ...opened, summary: 'Gửi hai lần' }
    expect((await first.patch(path, form)).status).toBe(200)
    // The answer was lost on the way; the same form is sent again.
    expect((await first.patch(path, form)).status).toBe(200)
    expect((await first.patch(path, { ...form, topics: [] })).body.code).toBe('review/changed-meanwhile')
    expect((await first.patch(path, { ...form, reviewOn: '2030-01-01' })).body.code).toBe('review/changed-meanwhile')
  })

  it('may leave out which revision they saw, as before; what is no number says nothing', async () => {
    const { id } = await newDraft()
    const path = `/api/documents/${id}`
    expect((await first.patch(path, { summary: 'Một' })).status).toBe(200)
    expect((await second.patch(path, { summary: 'Hai' })).status).toBe(200)
    expect((await second.patch(path, { summary: 'Ba', revision: null })).status).toBe(200)
    expect((await second.patch(path, { summary: 'Bốn', revision: '1' })).status).toBe(400)
    expect((await first.get(path)).body).toMatchObject({ summary: 'Ba', revision: 4 })
  })

  it('are told by the state where the draft was submitted meanwhile', async () => {
    const opened = await newDraft({ script: 'Lời đọc' })
    const path = `/api/documents/${opened.id}`
    expect((await first.post(`${path}/submit`)).status).toBe(200)
    const late = await second.patch(path, { ...opened, summary: 'Muộn' })
    expect([late.status, late.body.code]).toEqual([409, 'review/changed-meanwhile'])
    expect(late.body.detail).toContain('“Chờ duyệt”')
  })
})
