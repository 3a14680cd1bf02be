import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Test } from 'supertest'
import { headSigner } from '../../src/platform/journal/headSigner'
import { verifyJournal } from '../../src/platform/journal/verifyJournal'
import { APPROVAL_CHECKLIST } from '../../src/vocabulary/approvalChecklist'
import { countRows } from '../support/countRows'
import {
  type Client,
  describeOnBothDatabases,
  makePerson,
  makeUnit,
  openTestLibrary,
  signIn,
  type TestLibrary,
} from '../support/library'

const AT_ONCE = 40
const checklist = Object.fromEntries(APPROVAL_CHECKLIST.map(({ slug }) => [slug, true]))

describeOnBothDatabases(`${AT_ONCE} acts at once`, (database) => {
  let library: TestLibrary
  let editor: Client
  let approver: Client
  let unit: string

  beforeAll(async () => {
    library = await openTestLibrary(database)
    unit = await makeUnit(library, { name: 'Đồn Biên phòng Thử Nghiệm' })
    await makePerson(library, { username: 'soan', roles: ['editor'] })
    await makePerson(library, { username: 'duyet', roles: ['approver'] })
    editor = await signIn(library, 'soan')
    approver = await signIn(library, 'duyet')
  })
  afterAll(() => library?.close())

  async function atOnce(
    call: (index: number) => Test,
  ): Promise<{ statuses: number[]; bodies: { doc?: { id: string }; code?: string }[] }> {
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => call(index)))
    return { statuses: answers.map(({ status }) => status), bodies: answers.map(({ body }) => body) }
  }

  const all = (status: number) => Array.from({ length: AT_ONCE }, () => status)

  async function added(work: () => Promise<unknown>): Promise<Record<string, number>> {
    await library.keeper.settled()
    const before = await countRows(library.payload)
    await work()
    await library.keeper.settled()
    const after = Object.entries(await countRows(library.payload))
    expect((await verifyJournal(library.payload, headSigner(library.settings.payloadSecret))).faults).toEqual([])
    return Object.fromEntries(
      after.map(([name, count]) => [name, count - (before[name] ?? 0)]).filter(([, count]) => count),
    )
  }

  it('on as many documents all succeed, each written once', async () => {
    const ids: string[] = []
    const created = await added(async () => {
      const answer = await atOnce((index) =>
        editor.post('/api/documents', { title: `Tờ rơi ${index}`, script: 'Lời đọc' }),
      )
      expect(answer.statuses).toEqual(all(201))
      ids.push(...answer.bodies.map(({ doc }) => doc?.id ?? ''))
    })
    expect(created).toEqual({ documents: AT_ONCE, 'documents versions': AT_ONCE, journal: AT_ONCE })
    const submitted = await added(async () => {
      expect((await atOnce((index) => editor.post(`/api/documents/${ids[index]}/submit`))).statuses).toEqual(all(200))
    })
    expect(submitted).toEqual({ 'documents versions': AT_ONCE, journal: AT_ONCE })
  })

  it('of sending the same document all succeed', async () => {
    const id = (await editor.post('/api/documents', { title: 'Tờ rơi', script: 'Lời đọc' })).body.doc.id
    await editor.post(`/api/documents/${id}/submit`)
    await approver.post(`/api/documents/${id}/approve`, { checklist })
    await approver.post(`/api/documents/${id}/publish`)
    const sent = await added(async () => {
      const body = { documents: [id], units: [unit], confirm: true }
      expect((await atOnce(() => approver.post('/api/assignments', body))).statuses).toEqual(all(201))
    })
    expect(sent).toEqual({ assignments: AT_ONCE, deliveries: AT_ONCE, journal: AT_ONCE })
  })

  it('of saving the same document all succeed, one after the other', async () => {
    const id = (await editor.post('/api/documents', { title: 'Tờ rơi' })).body.doc.id
    const saved = await added(async () => {
      const answer = await atOnce((index) => editor.patch(`/api/documents/${id}`, { summary: `Tóm tắt ${index}` }))
      expect(answer.statuses).toEqual(all(200))
    })
    expect(saved).toEqual({ 'documents versions': AT_ONCE, journal: AT_ONCE })
    expect((await editor.get(`/api/documents/${id}`)).body).toMatchObject({ revision: AT_ONCE + 1 })
  })

  it('of submitting the same document: one succeeds, the others find it submitted', async () => {
    const id = (await editor.post('/api/documents', { title: 'Tờ rơi', script: 'Lời đọc' })).body.doc.id
    const submitted = await added(async () => {
      const answer = await atOnce(() => editor.post(`/api/documents/${id}/submit`))
      expect(answer.statuses.toSorted((a, b) => a - b)).toEqual([200, ...all(409).slice(1)])
      const codes = new Set(answer.bodies.map(({ code }) => code))
      expect(codes).toEqual(new Set([undefined, 'review/illegal-transition']))
    })
    expect(submitted).toEqual({ 'documents versions': 1, journal: 1 })
  })
})
