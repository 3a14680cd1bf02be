import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import supertest from 'supertest'
import { describeOnBothDatabases, openTestLibrary, type TestLibrary } from '../support/library'
import { type Desk, FULL_CHECKLIST, makeDesk, publishAgain, publishOne } from '../support/publishing'

const NOBODY = '01900000-0000-7000-8000-00000000dead'

describeOnBothDatabases('relations between documents', (database) => {
  let library: TestLibrary
  let desk: Desk
  beforeAll(async () => {
    library = await openTestLibrary(database)
    desk = await makeDesk(library)
  })
  afterAll(() => library?.close())

  async function write(content: Record<string, unknown>): Promise<string> {
    const answer = await desk.editor.post('/api/documents', { access: 'public', body: 'Nội dung.', ...content })
    expect(answer.status).toBe(201)
    return String(answer.body.doc.id)
  }

  const read = async (id: string) => (await desk.editor.get(`/api/v1/documents/${id}`)).body
  const readByAnybody = (id: string) => supertest(library.app).get(`/api/v1/documents/${id}`)
  const submit = (id: string) => desk.editor.post(`/api/documents/${id}/submit`)

  describe('as they are written', () => {
    it.each<[string, unknown, string]>([
      ['no list', { kind: 'amends' }, 'relations'],
      ['a text', ['amends'], 'relations.0'],
      ['a kind that is none', [{ kind: 'hates', document: NOBODY }], 'relations.0.kind'],
      ['a document that is none', [{ kind: 'amends', document: NOBODY }], 'relations.0.document'],
      ['a document that is no text', [{ kind: 'amends', document: 7 }], 'relations.0.document'],
      ['parts that are no text', [{ kind: 'amends', document: NOBODY, parts: { a: 1 } }], 'relations.0.parts'],
      ['nothing to be related to', [{ kind: 'amends' }], 'relations.0.document'],
    ])('refuse %s', async (_what, relations, path) => {
      const answer = await desk.editor.post('/api/documents', { title: 'Sai', relations })
      expect(answer).toMatchObject({ status: 400, body: { code: 'platform/invalid-input' } })
      expect(answer.body.errors.map((fault: { path: string }) => fault.path)).toContain(path)
    })

    it('may be the 0 that the form of the panel writes for no rows', async () => {
      const id = await write({ title: 'Không liên quan', relations: 0 })
      expect((await desk.editor.get(`/api/documents/${id}?depth=0`)).body.relations).toEqual([])
    })

    it('refuse the document itself, the same one twice, and more than fifty', async () => {
      const [id, other] = [await write({ title: 'Chính nó' }), await write({ title: 'Hai lần' })]
      const patch = (relations: object[]) => desk.editor.patch(`/api/documents/${id}`, { relations })
      expect((await patch([{ kind: 'repeals', document: id }])).body.errors).toMatchObject([
        { path: 'relations.0.document', message: 'Tài liệu không bãi bỏ chính nó.' },
      ])
      const twice = { kind: 'amends', document: other }
      expect((await patch([twice, { ...twice, parts: 'Điều 1' }])).body.errors).toMatchObject([
        { path: 'relations.1.document' },
      ])
      expect((await patch(Array.from({ length: 51 }, () => twice))).status).toBe(400)
      expect((await patch([twice, { ...twice, kind: 'corrects' }])).status).toBe(200)
    })

    it('take no row of another document by its id', async () => {
      const target = await write({ title: 'Đích' })
      const relations = [{ kind: 'amends', document: target }]
      const [one, other] = [await write({ title: 'Một', relations }), await write({ title: 'Hai' })]
      const row = (await desk.editor.get(`/api/documents/${one}?depth=0`)).body.relations[0]
      const answer = await desk.editor.patch(`/api/documents/${other}`, { relations: [{ ...row, parts: 'Điều 9' }] })
      expect(answer.status).toBe(200)
      expect((await desk.editor.get(`/api/documents/${one}?depth=0`)).body.relations).toMatchObject([
        { id: row.id, parts: null },
      ])
    })

    it('are part of what is approved', async () => {
      const target = await publishOne(desk, { title: 'Đã công bố' })
      const id = await write({ title: 'Duyệt rồi sửa' })
      await submit(id)
      await desk.approver.post(`/api/documents/${id}/approve`, { checklist: FULL_CHECKLIST })
      await desk.editor.patch(`/api/documents/${id}`, { relations: [{ kind: 'repeals', document: target }] })
      expect((await desk.editor.get(`/api/documents/${id}`)).body).toMatchObject({ state: 'draft', approval: null })
    })
  })

  describe('before review', () => {
    it('refuse what was never published', async () => {
      const draft = await write({ title: 'Bản nháp' })
      for (const content of [{ supersedes: draft }, { relations: [{ kind: 'corrects', document: draft }] }]) {
        const answer = await submit(await write({ title: 'Nêu bản nháp', ...content }))
        expect(answer).toMatchObject({ status: 400, body: { code: 'review/incomplete' } })
        expect(answer.body.errors).toMatchObject([{ message: 'Chỉ nêu được tài liệu đã công bố.' }])
      }
    })

    it('refuse a loop, also a long one of replacing and repealing, and not two kinds that cross', async () => {
      const first = await publishOne(desk, { title: 'Thứ nhất' })
      const second = await publishOne(desk, { title: 'Thứ hai', supersedes: first })
      const third = await publishOne(desk, { title: 'Thứ ba', relations: [{ kind: 'repeals', document: second }] })
      await desk.editor.post(`/api/documents/${first}/revise`)
      await desk.editor.patch(`/api/documents/${first}`, { supersedes: third })
      expect((await submit(first)).body).toMatchObject({ code: 'review/incomplete', errors: [{ path: 'supersedes' }] })
      await desk.editor.patch(`/api/documents/${first}`, {
        supersedes: null,
        relations: [{ kind: 'corrects', document: third }],
      })
      await publishAgain(desk, first)
      expect(await read(third)).toMatchObject({ correctedBy: [{ id: first }] })
    })

    it('let of two that were approved to go in a loop only the first come out', async () => {
      const [one, other] = [await publishOne(desk, { title: 'Bên này' }), await publishOne(desk, { title: 'Bên kia' })]
      for (const [id, target] of [
        [one, other],
        [other, one],
      ] as const) {
        await desk.editor.post(`/api/documents/${id}/revise`)
        await desk.editor.patch(`/api/documents/${id}`, { supersedes: target })
        await submit(id)
        await desk.approver.post(`/api/documents/${id}/approve`, { checklist: FULL_CHECKLIST })
      }
      expect((await desk.approver.post(`/api/documents/${one}/publish`)).status).toBe(200)
      expect(await desk.approver.post(`/api/documents/${other}/publish`)).toMatchObject({
        status: 409,
        body: { code: 'publish/relation-loop' },
      })
      expect(await read(other)).toMatchObject({ version: 1, state: 'superseded', supersededBy: one })
    })
  })

  describe('as readers see them', () => {
    it('name both documents to whoever may see both, and nothing to others', async () => {
      const target = await publishOne(desk, { title: 'Gốc', effectiveOn: '2020-01-01' })
      const parts = 'khoản 2 Điều 5'
      const amending = await publishOne(desk, {
        title: 'Sửa đổi',
        access: 'internal',
        relations: [{ kind: 'amends', document: target, parts: `  ${parts} ` }],
      })
      expect(await read(target)).toMatchObject({ amendedBy: [{ id: amending, parts }], effectStatus: 'in-effect' })
      expect(await read(amending)).toMatchObject({ amends: [{ id: target, parts }] })
      expect((await readByAnybody(target)).text).not.toContain(amending)
      expect((await readByAnybody(target)).text).not.toContain(parts)
    })

    it('end with a repeal as long as it is in force', async () => {
      const target = await publishOne(desk, { title: 'Bị bãi bỏ' })
      const relations = [{ kind: 'repeals', document: target }]
      const repealing = await publishOne(desk, { title: 'Bãi bỏ', access: 'internal', relations })
      expect(await read(target)).toMatchObject({
        state: 'expired',
        effectStatus: 'repealed',
        repealedBy: [{ id: repealing }],
      })
      const seen = (await readByAnybody(target)).body
      expect(seen).toMatchObject({ state: 'expired', effectStatus: 'repealed' })
      expect(seen).not.toHaveProperty('repealedBy')
      await desk.approver.post(`/api/documents/${repealing}/withdraw`, { reason: 'Sai' })
      expect(await read(target)).toMatchObject({ state: 'current' })
      expect(await read(target)).not.toHaveProperty('effectStatus')
    })

    it('are those of the newest version', async () => {
      const [one, other] = [
        await publishOne(desk, { title: 'Đích một' }),
        await publishOne(desk, { title: 'Đích hai' }),
      ]
      const id = await publishOne(desk, { title: 'Đổi đích', relations: [{ kind: 'repeals', document: one }] })
      await desk.editor.post(`/api/documents/${id}/revise`)
      await desk.editor.patch(`/api/documents/${id}`, {
        relations: [{ kind: 'repeals', document: other, parts: 'Điều 1' }],
      })
      await publishAgain(desk, id)
      expect(await read(one)).toMatchObject({ state: 'current' })
      expect(await read(one)).not.toHaveProperty('repealedBy')
      expect(await read(other)).toMatchObject({ state: 'current', repealedBy: [{ id, parts: 'Điều 1' }] })
      expect((await desk.editor.get(`/api/v1/documents/${id}?version=1`)).body).toMatchObject({
        repeals: [{ id: one }],
      })
    })
  })
})
