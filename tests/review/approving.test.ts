import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { APPROVAL_CHECKLIST } from '../../src/vocabulary/approvalChecklist'
import { loadVocabulary } from '../../src/vocabulary/loadVocabulary'
import { expectNothingWritten } from '../access/everythingKept'
import {
  type Client,
  describeOnBothDatabases,
  makePerson,
  openTestLibrary,
  signIn,
  type TestLibrary,
} from '../support/library'

describeOnBothDatabases('approving', (database) => {
  let library: TestLibrary
  let admin: Client
  let editor: Client
  let approver: Client
  let second: Client
  const ids: Record<string, string> = {}
  const topicId = async (slug: string): Promise<string> =>
    (await admin.get(`/api/topics?where[slug][equals]=${slug}`)).body.docs[0].id

  beforeAll(async () => {
    library = await openTestLibrary(database)
    await loadVocabulary(library.payload)
    for (const [username, role] of [
      ['quantri', 'admin'],
      ['soan', 'editor'],
      ['duyet', 'approver'],
      ['duyet2', 'approver'],
    ] as const)
      ids[username] = (await makePerson(library, { username, roles: [role] })).id
    admin = await signIn(library, 'quantri')
    editor = await signIn(library, 'soan')
    approver = await signIn(library, 'duyet')
    second = await signIn(library, 'duyet2')
  })
  afterAll(() => library?.close())

  async function submitted(data: object = {}): Promise<string> {
    const made = await editor.post('/api/documents', { title: 'Tờ gấp', script: 'Lời đọc', ...data })
    const { id } = made.body.doc
    expect((await editor.post(`/api/documents/${id}/submit`)).status).toBe(200)
    return id
  }

  /** Confirms every item that is asked for this document now. */
  async function approve(client: Client, id: string, more: object = {}) {
    const { items } = (await client.get(`/api/documents/checklist?document=${id}`)).body
    const checklist = Object.fromEntries(items.map(({ slug }: { slug: string }) => [slug, true]))
    return client.post(`/api/documents/${id}/approve`, { checklist, ...more })
  }

  describe('by a checklist with a history', () => {
    const items = async () => (await editor.get('/api/documents/checklist')).body.items
    const rows = async (slug: string) =>
      (await admin.get(`/api/checklist-items?where[slug][equals]=${slug}&sort=from&depth=0&limit=50`)).body.docs

    it('begins with the items that every library starts with, each with the day since when it is asked', async () => {
      expect(await items()).toEqual(APPROVAL_CHECKLIST.map(({ slug, label }) => ({ slug, label })))
      const [row] = await rows('ban-do')
      expect(row).toMatchObject({ active: true, to: null })
      expect(row.from).toMatch(/^\d{4}-\d\d-\d\dT/)
    })

    it('ends a wording and begins another when it is changed, and an approval keeps the words that were confirmed', async () => {
      const before = await submitted()
      expect((await approve(approver, before)).status).toBe(200)
      const [row] = await rows('ten-goi')
      const changed = await admin.patch(`/api/checklist-items/${row.id}`, {
        label: '  Tên gọi đúng\tbản 2 ',
        slug: 'khac',
      })
      expect(changed.body.doc).toMatchObject({ slug: 'ten-goi', label: 'Tên gọi đúng\tbản 2', active: true, to: null })
      const [former, current] = await rows('ten-goi')
      expect(former).toMatchObject({ label: row.label, active: false, from: row.from, to: current.from })
      expect(await items()).toContainEqual({ slug: 'ten-goi', label: current.label })
      expect(await items()).toHaveLength(APPROVAL_CHECKLIST.length)

      const after = await submitted()
      expect((await approve(approver, after)).status).toBe(200)
      const approvalOf = async (id: string) => (await editor.get(`/api/documents/${id}?depth=0`)).body.approval
      const [old, now] = [await approvalOf(before), await approvalOf(after)]
      expect(old.items).toContainEqual({ slug: 'ten-goi', label: row.label })
      expect(now.items).toContainEqual({ slug: 'ten-goi', label: current.label })
      expect(old.checklist).toEqual(now.checklist)
      expect(old.checklistHash).toMatch(/^[0-9a-f]{64}$/)
      expect(old.checklistHash).not.toBe(now.checklistHash)

      const refused = await admin.patch(`/api/checklist-items/${former.id}`, { label: 'Sửa lịch sử' })
      expect(refused.body).toMatchObject({ status: 409, code: 'review/checklist-history' })
    })

    it('refuses an approval that lacks an item which was added since the page was opened, and names it', async () => {
      const id = await submitted()
      const opened = Object.fromEntries((await items()).map(({ slug }: { slug: string }) => [slug, true]))
      const made = await admin.post('/api/checklist-items', { label: 'Có người chịu trách nhiệm', order: 9 })
      expect(made.body.doc).toMatchObject({ slug: 'co-nguoi-chiu-trach-nhiem', active: true })
      const late = await expectNothingWritten(library, () =>
        approver.post(`/api/documents/${id}/approve`, { checklist: opened }),
      )
      expect(late.body).toMatchObject({
        status: 400,
        code: 'review/checklist-incomplete',
        errors: [{ path: 'checklist.co-nguoi-chiu-trach-nhiem', message: 'Chưa xác nhận: Có người chịu trách nhiệm' }],
      })
      expect((await approve(approver, id)).body.doc.state).toBe('approved')
      const ended = await admin.patch(`/api/checklist-items/${made.body.doc.id}`, { active: false })
      expect(ended.body.doc.to).toMatch(/^\d{4}-/)
      expect(await items()).toHaveLength(APPROVAL_CHECKLIST.length)
    })

    it('takes true alone for a confirmation, and ignores what it does not ask', async () => {
      const id = await submitted()
      const all = Object.fromEntries((await items()).map(({ slug }: { slug: string }) => [slug, true]))
      for (const value of ['true', 1, {}, null]) {
        const answer = await approver.post(`/api/documents/${id}/approve`, { checklist: { ...all, 'ban-do': value } })
        expect(answer.body.errors.map(({ path }: { path: string }) => path)).toEqual(['checklist.ban-do'])
      }
      const answer = await approver.post(`/api/documents/${id}/approve`, { checklist: { ...all, 'khong-co': true } })
      expect(answer.body.doc.approval.checklist).toEqual(all)
    })

    it('asks some items for certain topics and those below them only', async () => {
      const parent = await topicId('chu-quyen-bien-gioi-bien-dao')
      const made = await admin.post('/api/checklist-items', {
        label: 'Đã hỏi Sở Ngoại vụ',
        topics: [parent],
        order: 20,
      })
      const asked = async (topics: string[]) => {
        const id = await submitted({ topics })
        return (await approver.get(`/api/documents/checklist?document=${id}`)).body
      }
      const slugs = (body: { items: { slug: string }[] }) => body.items.map(({ slug }) => slug)
      expect(slugs(await asked(['hoang-sa-truong-sa']))).toContain('da-hoi-so-ngoai-vu')
      expect(slugs(await asked(['ton-giao']))).not.toContain('da-hoi-so-ngoai-vu')
      expect((await items()).map(({ slug }: { slug: string }) => slug)).toContain('da-hoi-so-ngoai-vu')
      await admin.patch(`/api/checklist-items/${made.body.doc.id}`, { active: false })
    })

    it('keeps one item at least for every document, one code for one item, and no door to their dates', async () => {
      const all = (await admin.get('/api/checklist-items?where[active][equals]=true&depth=0&limit=50')).body.docs
      for (const { id } of all.slice(1)) await admin.patch(`/api/checklist-items/${id}`, { active: false })
      const last = `/api/checklist-items/${all[0].id}`
      const parent = await topicId('ton-giao')
      for (const data of [{ active: false }, { topics: [parent] }])
        expect((await admin.patch(last, data)).body).toMatchObject({ status: 400, code: 'platform/invalid-input' })
      for (const { id } of all.slice(1)) await admin.patch(`/api/checklist-items/${id}`, { active: true })
      expect(await items()).toHaveLength(APPROVAL_CHECKLIST.length)

      expect((await admin.post('/api/checklist-items', { label: 'x', slug: 'ban-do' })).body).toMatchObject({
        status: 400,
      })
      const kept = (await admin.get(`${last}?depth=0`)).body
      const forged = await admin.patch(last, { from: '2000-01-01', to: '2000-01-02', key: 'x' })
      expect(forged.body.doc).toMatchObject({ from: kept.from, to: null })
      expect(
        (await admin.post('/api/checklist-items', { label: 'Giả', key: 'former:x', from: '2000' })).body.doc.from >
          '2020',
      ).toBe(true)
    })
  })

  describe('by a second person, where a topic asks for it', () => {
    beforeAll(async () => {
      const parent = await topicId('chu-quyen-bien-gioi-bien-dao')
      expect((await admin.patch(`/api/topics/${parent}`, { needsSecondApproval: true })).status).toBe(200)
    })

    let id: string
    beforeEach(async () => {
      id = await submitted({ topics: ['hoang-sa-truong-sa'] })
    })

    it('stays in review after the first, is approved after the second, and the edition keeps both', async () => {
      const first = (await approve(approver, id, { note: 'Đã đối chiếu bản đồ' })).body.doc
      expect(first).toMatchObject({
        state: 'in-review',
        approval: null,
        approvalsNeeded: 2,
        approvals: [{ by: ids.duyet }],
      })
      expect((await editor.post(`/api/documents/${id}/publish`)).body).toMatchObject({
        code: 'review/illegal-transition',
      })
      const same = await expectNothingWritten(library, () => approve(approver, id))
      expect(same.body).toMatchObject({ status: 403, code: 'review/same-approver' })
      const done = (await approve(second, id)).body.doc
      expect(done).toMatchObject({ state: 'approved', approval: { by: ids.duyet2 } })
      expect(done.approvals.map(({ by }: { by: string }) => by)).toEqual([ids.duyet, ids.duyet2])
      expect(new Set(done.approvals.map(({ contentHash }: { contentHash: string }) => contentHash)).size).toBe(1)
      expect((await editor.post(`/api/documents/${id}/publish`)).body.doc.state).toBe('published')
      const { docs } = (await editor.get(`/api/editions?where[document][equals]=${id}&depth=0`)).body
      expect(docs[0]).toMatchObject({ approvedBy: ids.duyet2, approvals: done.approvals })
      expect(docs[0].approverName).toBe('Người duyet, Người duyet2')
    })

    it('lets no author be the second', async () => {
      await second.patch(`/api/documents/${id}`, { summary: 'Thêm' })
      await editor.post(`/api/documents/${id}/submit`)
      await approve(approver, id)
      expect((await approve(second, id)).body).toMatchObject({ status: 403, code: 'review/self-approval' })
    })

    it('voids both by any change, a return and taking it back', async () => {
      const voiders: (() => Promise<unknown>)[] = [
        async () => editor.patch(`/api/documents/${id}`, { title: 'Khác' }),
        async () => second.post(`/api/documents/${id}/return`, { note: 'Sai' }),
        async () => editor.post(`/api/documents/${id}/take-back`),
      ]
      for (const change of voiders) {
        expect((await approve(approver, id)).body.doc.approvals).toHaveLength(1)
        await change()
        expect((await editor.get(`/api/documents/${id}`)).body).toMatchObject({
          state: 'draft',
          approval: null,
          approvals: [],
        })
        await editor.post(`/api/documents/${id}/submit`)
        expect((await approve(second, id)).body.doc).toMatchObject({
          state: 'in-review',
          approvals: [{ by: ids.duyet2 }],
        })
        await editor.post(`/api/documents/${id}/take-back`)
        await editor.post(`/api/documents/${id}/submit`)
      }
    })

    it('is not published when the topic came to ask for a second after the one had approved', async () => {
      const parent = await topicId('ton-giao')
      const other = await submitted({ topics: ['ton-giao'] })
      expect((await approve(approver, other)).body.doc.state).toBe('approved')
      await admin.patch(`/api/topics/${parent}`, { needsSecondApproval: true })
      const answer = await expectNothingWritten(library, () => editor.post(`/api/documents/${other}/publish`))
      expect(answer.body).toMatchObject({ status: 409, code: 'review/approval-incomplete' })
      await admin.patch(`/api/topics/${parent}`, { needsSecondApproval: false })
      expect((await editor.post(`/api/documents/${other}/publish`)).status).toBe(200)
    })
  })
})
