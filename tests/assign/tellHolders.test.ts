import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { vietnamDay } from '../../src/vietnamese/calendar'
import { deskOf } from '../../src/catalogue/deskOf'
import {
  type Client,
  describeOnBothDatabases,
  makePerson,
  makeUnit,
  openTestLibrary,
  signIn,
  type TestLibrary,
} from '../support/library'
import { type Desk, FULL_CHECKLIST, makeDesk, publishAgain, publishOne } from '../support/publishing'

const DAY_MS = 24 * 60 * 60 * 1000
const inDays = (days: number) => vietnamDay(new Date(Date.now() + days * DAY_MS))

describeOnBothDatabases('tellHolders', (database) => {
  let library: TestLibrary
  let desk: Desk
  let units: { xuanDai: string; tuyHoa: string; vungRo: string }
  let officers: { xuanDai: Client; tuyHoa: Client; vungRo: Client }
  beforeAll(async () => {
    library = await openTestLibrary(database, { SUPERSESSION_CONFIRM_DAYS: '7' })
    desk = await makeDesk(library)
    units = {
      xuanDai: await makeUnit(library, { name: 'Đồn Xuân Đài' }),
      tuyHoa: await makeUnit(library, { name: 'Đồn Tuy Hòa' }),
      vungRo: await makeUnit(library, { name: 'Đồn Vũng Rô' }),
    }
    officers = {
      xuanDai: await officerOf('xuandai', units.xuanDai),
      tuyHoa: await officerOf('tuyhoa', units.tuyHoa),
      vungRo: await officerOf('vungro', units.vungRo),
    }
  })
  afterAll(() => library?.close())

  async function officerOf(username: string, unit: string): Promise<Client> {
    await makePerson(library, { username, roles: ['officer'], unit, confirmsForUnit: true })
    return signIn(library, username)
  }

  async function send(document: string, to: string[], more: object = {}): Promise<void> {
    const body = { documents: [document], units: to, confirm: true, ...more }
    expect((await desk.approver.post('/api/assignments', body)).status).toBe(201)
  }

  async function report(officer: Client, document: string, event: string, version = 1): Promise<void> {
    const receipt = { id: randomUUID(), document, version, event, at: new Date().toISOString() }
    const answer = await officer.post('/api/v1/receipts', { receipts: [receipt] })
    expect(answer.body.results).toMatchObject([{ status: 'recorded' }])
    await library.keeper.settled()
  }

  async function publishReplacing(content: Record<string, unknown>, choice: object = {}): Promise<string> {
    const created = await desk.editor.post('/api/documents', { access: 'public', body: 'Nội dung.', ...content })
    const id = String(created.body.doc.id)
    await desk.editor.post(`/api/documents/${id}/submit`)
    await desk.approver.post(`/api/documents/${id}/approve`, { checklist: FULL_CHECKLIST })
    expect(await desk.approver.post(`/api/documents/${id}/publish`, choice)).toMatchObject({ status: 200 })
    return id
  }

  async function deliveriesOf(document: string) {
    const { docs } = await library.payload.db.find<{
      id: string
      unit: string
      confirm?: boolean
      dueOn?: string | null
      origin?: string | null
    }>({ collection: 'deliveries', where: { document: { equals: document } }, limit: 0, pagination: false })
    return docs.map(({ unit, confirm, dueOn, origin }) => ({ unit, confirm, dueOn, origin }))
  }

  const onDesk = (unitId: string) => deskOf(library.catalogue, { unitId, today: vietnamDay(new Date()) })
  const itemOf = (unitId: string, documentId: string) => {
    const { toConfirm, toReceive } = onDesk(unitId)
    return [...toConfirm, ...toReceive].find((item) => item.documentId === documentId)
  }

  describe('of a document that replaces another', () => {
    it('sends it to whoever was sent or fetched the old one, within the same span, and says why', async () => {
      const old = await publishOne(desk, { title: 'Danh mục bản 2021' })
      await send(old, [units.xuanDai], { dueOn: inDays(3) })
      await report(officers.tuyHoa, old, 'downloaded')
      await report(officers.vungRo, old, 'seen')
      const id = await publishReplacing({ title: 'Danh mục bản 2025', supersedes: old })
      expect(new Set(await deliveriesOf(id))).toEqual(
        new Set([
          { unit: units.xuanDai, confirm: true, dueOn: inDays(3), origin: 'supersession' },
          { unit: units.tuyHoa, confirm: true, dueOn: inDays(7), origin: 'supersession' },
        ]),
      )
      for (const unitId of [units.xuanDai, units.tuyHoa]) {
        expect(itemOf(unitId, id)).toMatchObject({
          confirm: true,
          because: { kind: 'supersedes', documentId: old, title: 'Danh mục bản 2021' },
        })
        expect(onDesk(unitId).toRemove.map(({ documentId }) => documentId)).toContain(old)
      }
      expect(itemOf(units.vungRo, id)).toBeUndefined()
      await report(officers.xuanDai, id, 'acknowledged')
      expect(itemOf(units.xuanDai, id)).toBeUndefined()
    })

    it('tells nobody where the publisher chose so', async () => {
      const old = await publishOne(desk, { title: 'Cũ, không báo' })
      await send(old, [units.xuanDai])
      const id = await publishReplacing({ title: 'Mới, không báo', supersedes: old }, { notifyHolders: false })
      expect(await deliveriesOf(id)).toEqual([])
    })

    it('keeps the choice of a scheduled publication', async () => {
      const old = await publishOne(desk, { title: 'Cũ, hẹn giờ' })
      await send(old, [units.xuanDai])
      const id = await publishReplacing(
        { title: 'Mới, hẹn giờ', supersedes: old },
        { at: '2033-03-03', notifyHolders: false },
      )
      expect(await deliveriesOf(id)).toEqual([])
      const { keepSchedule } = await import('../../src/publish/keepSchedule')
      await keepSchedule(library.payload, new Date('2033-03-02T17:00:00Z'))
      expect((await desk.editor.get(`/api/documents/${id}`)).body).toMatchObject({ state: 'published' })
      expect(await deliveriesOf(id)).toEqual([])
    })

    it('opens nothing that is for recipients only to whoever held what was open to all', async () => {
      const open = await publishOne(desk, { title: 'Từng công khai' })
      await send(open, [units.xuanDai])
      await report(officers.tuyHoa, open, 'downloaded')
      const closed = await publishReplacing({ title: 'Chỉ nơi nhận', access: 'assigned', supersedes: open })
      expect(await deliveriesOf(closed)).toEqual([])
      expect((await officers.xuanDai.get(`/api/v1/documents/${closed}`)).status).toBe(404)
      const answer = await officers.xuanDai.get(`/api/v1/documents/${open}`)
      expect(answer.body).toMatchObject({ state: 'superseded', supersededBy: null })
      const chosen = { notifyHolders: true }
      const told = await publishReplacing({ title: 'Chọn báo', access: 'assigned', supersedes: open }, chosen)
      expect((await officers.tuyHoa.get(`/api/v1/documents/${told}`)).status).toBe(200)
      expect((await officers.vungRo.get(`/api/v1/documents/${told}`)).status).toBe(404)
    })

    it('opens what is for recipients only to those who were sent what it replaces', async () => {
      const old = await publishOne(desk, { title: 'Nơi nhận, bản cũ', access: 'assigned' })
      await send(old, [units.xuanDai])
      const id = await publishReplacing({ title: 'Nơi nhận, bản mới', access: 'assigned', supersedes: old })
      expect((await officers.xuanDai.get(`/api/v1/documents/${id}`)).status).toBe(200)
      expect((await officers.tuyHoa.get(`/api/v1/documents/${id}`)).status).toBe(404)
    })

    it('sends it to who succeeded a unit that has ended', async () => {
      const successor = await makeUnit(library, { name: 'Đơn vị kế tục', validFrom: inDays(-1) })
      const former = await makeUnit(library, { name: 'Đơn vị cũ' })
      const old = await publishOne(desk, { title: 'Gửi đơn vị cũ' })
      await send(old, [former])
      await library.payload.update({
        collection: 'units',
        id: former,
        data: { validTo: inDays(-2), successors: [successor] },
        overrideAccess: true,
      })
      const id = await publishReplacing({ title: 'Cho đơn vị kế tục', supersedes: old })
      expect(await deliveriesOf(id)).toMatchObject([{ unit: successor, confirm: true }])
      await library.keeper.settled()
      expect(itemOf(successor, id)?.because).toEqual({
        kind: 'supersedes',
        documentId: old,
        title: 'Gửi đơn vị cũ',
      })
    })
  })

  it.each(['amends', 'corrects', 'repeals'] as const)('tells holders of what another document %s', async (kind) => {
    const old = await publishOne(desk, { title: `Gốc ${kind}` })
    await send(old, [units.xuanDai], { confirm: false })
    await report(officers.xuanDai, old, 'downloaded')
    const id = await publishReplacing({
      title: `Văn bản ${kind}`,
      relations: [{ kind, document: old, parts: 'Điều 2' }],
    })
    expect(itemOf(units.xuanDai, id)).toMatchObject({ confirm: true, because: { kind, documentId: old } })
  })

  it('asks recipients to confirm a new version within a new span, and only if they were asked before', async () => {
    const id = await publishOne(desk, { title: 'Hai bản' })
    await send(id, [units.xuanDai], { dueOn: inDays(2) })
    await send(id, [units.tuyHoa], { confirm: false })
    await report(officers.xuanDai, id, 'acknowledged')
    await desk.editor.post(`/api/documents/${id}/revise`)
    await publishAgain(desk, id)
    expect(itemOf(units.xuanDai, id)).toMatchObject({
      version: 2,
      confirm: true,
      dueOn: inDays(2),
      because: { kind: 'version', documentId: id },
    })
    expect(itemOf(units.tuyHoa, id)).toMatchObject({ version: 2, confirm: false })
    expect(onDesk(units.xuanDai).toRemove.map(({ documentId }) => documentId)).not.toContain(id)
  })

  it('asks nobody for a new version who removed what they had', async () => {
    const id = await publishOne(desk, { title: 'Đã hủy' })
    await report(officers.vungRo, id, 'downloaded')
    await report(officers.vungRo, id, 'removed')
    await desk.editor.post(`/api/documents/${id}/revise`)
    await publishAgain(desk, id)
    expect(await deliveriesOf(id)).toEqual([])
  })
})
