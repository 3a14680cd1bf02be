import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { deskOf } from '../../src/catalogue/deskOf'
import { dumpCatalogue } from '../../src/catalogue/dumpCatalogue'
import { ledgerOf } from '../../src/catalogue/ledgerOf'
import { closeCatalogue, openCatalogue } from '../../src/catalogue/openCatalogue'
import { ANONYMOUS } from '../../src/catalogue/reader'
import { rebuildCatalogue } from '../../src/catalogue/record/rebuildCatalogue'
import { ledgerStanding } from '../../src/portal/rules/ledgerOrder'
import { vietnamDay } from '../../src/vietnamese/calendar'
import {
  type Client,
  describeOnBothDatabases,
  makePerson,
  makeUnit,
  openTestLibrary,
  signIn,
  type TestLibrary,
} from '../support/library'
import { type Desk, makeDesk, publishOne } from '../support/publishing'

const today = vietnamDay(new Date())
const tomorrow = vietnamDay(new Date(Date.now() + 24 * 60 * 60 * 1000))

describeOnBothDatabases('a sending after it was sent', (database) => {
  let library: TestLibrary
  let desk: Desk
  const units: Record<string, string> = {}
  const people: Record<string, Client> = {}

  beforeAll(async () => {
    library = await openTestLibrary(database)
    desk = await makeDesk(library)
    units.command = await makeUnit(library, { name: 'Ban Chỉ huy', kind: 'chi-huy-bien-phong-tinh' })
    units.one = await makeUnit(library, { name: 'Đồn Một', parent: units.command })
    units.two = await makeUnit(library, { name: 'Đồn Hai', parent: units.command })
    units.ward = await makeUnit(library, { name: 'Ủy ban nhân dân phường', kind: 'ubnd-xa' })
    for (const [username, role, unit] of [
      ['dieuphoi', 'coordinator', 'command'],
      ['phuong', 'coordinator', 'ward'],
      ['donmot', 'officer', 'one'],
      ['donhai', 'officer', 'two'],
    ] as const) {
      await makePerson(library, { username, roles: [role], unit: idOf(unit), confirmsForUnit: role === 'officer' })
      people[username] = await signIn(library, username)
    }
  })
  afterAll(() => library?.close())

  const idOf = (name: string): string => units[name] ?? ''
  const as = (name: string): Client => {
    const client = people[name]
    if (!client) throw new Error(`nobody is called ${name}`)
    return client
  }

  async function publish(title: string, access = 'assigned'): Promise<string> {
    return publishOne(desk, { title, access })
  }

  async function send(body: object, client: Client = desk.editor): Promise<string> {
    const answer = await client.post('/api/assignments', { confirm: true, ...body })
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
    return String(answer.body.doc.id)
  }

  const sees = async (name: string, document: string) => (await as(name).get(`/api/v1/documents/${document}`)).status
  const toConfirm = (unit: string) =>
    deskOf(library.catalogue, { unitId: idOf(unit), today }).toConfirm.map(({ documentId }) => documentId)
  const standings = (document: string) => {
    const ledger = ledgerOf(library.catalogue, { ...ANONYMOUS, unitScope: 'all' }, { documentId: document, today })
    return Object.fromEntries(ledger?.rows.map((row) => [row.unit.name, ledgerStanding(row).label]) ?? [])
  }
  const position = async (name: string) => String((await as(name).get('/api/v1/changes?limit=100')).body.next)
  const feedOf = async (name: string, { document, since }: { document: string; since: string }) => {
    const { body } = await as(name).get(`/api/v1/changes?limit=100&since=${encodeURIComponent(since)}`)
    const items = (body.items as { id: string; kind: string; reason?: string }[]).filter(({ id }) => id === document) // as described
    return items.map(({ kind, reason }) => [kind, reason ?? null])
  }
  async function expectRebuiltAlike(): Promise<void> {
    await library.keeper.settled()
    const path = join(library.directory, `${randomUUID()}.db`)
    await rebuildCatalogue(library.payload, { path })
    const rebuilt = openCatalogue({ path })
    expect(dumpCatalogue(rebuilt)).toBe(dumpCatalogue(library.catalogue))
    closeCatalogue(rebuilt)
  }

  describe('recipients that are released', () => {
    it('lose what only this sending gave them, owe nothing, and stay in the ledger with what they reported', async () => {
      const document = await publish('Chỉ một đợt')
      const id = await send({ documents: [document], units: [idOf('one'), idOf('two')] })
      const receipt = { id: randomUUID(), document, version: 1, event: 'seen', at: new Date().toISOString() }
      await as('donmot').post('/api/v1/receipts', { receipts: [receipt] })
      const [since, other] = [await position('donmot'), await position('donhai')]
      const released = await desk.editor.post(`/api/assignments/${id}/release`, {
        units: ['don-mot'],
        reason: 'Gửi nhầm',
      })
      expect([released.status, released.body.doc.recipients]).toEqual([
        200,
        expect.arrayContaining([
          { id: idOf('one'), state: 'released' },
          { id: idOf('two'), state: 'receiving' },
        ]),
      ])
      expect([await sees('donmot', document), await sees('donhai', document)]).toEqual([404, 200])
      expect(await feedOf('donmot', { document, since })).toEqual([['remove', 'scope']])
      expect(await feedOf('donhai', { document, since: other })).toEqual([])
      expect([toConfirm('one').includes(document), toConfirm('two').includes(document)]).toEqual([false, true])
      expect(standings(document)).toEqual({ 'Đồn Một': 'Đã thôi gửi', 'Đồn Hai': 'Chưa xác nhận' })
      const kept = await library.payload.count({ collection: 'receipts', where: { document: { equals: document } } })
      expect(kept.totalDocs).toBe(1)
      await expectRebuiltAlike()
    })

    it('keep what another sending gives them', async () => {
      const document = await publish('Hai đợt')
      const id = await send({ documents: [document], units: [idOf('one')] })
      await send({ documents: [document], units: [idOf('one')], confirm: false })
      await desk.editor.post(`/api/assignments/${id}/release`, { units: [idOf('one')], reason: 'Gửi trùng' })
      expect(await sees('donmot', document)).toBe(200)
      expect(toConfirm('one')).not.toContain(document)
      expect(standings(document)).toEqual({ 'Đồn Một': 'Chưa mở' })
    })

    it('are released once, however often and by however many it is said', async () => {
      const document = await publish('Nhiều lần')
      const id = await send({ documents: [document], units: [idOf('one'), idOf('two')] })
      const body = { units: [idOf('one')], reason: 'Gửi nhầm' }
      const answers = await Promise.all(
        Array.from({ length: 5 }, () => desk.editor.post(`/api/assignments/${id}/release`, body)),
      )
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
      await library.keeper.settled()
      const events = await library.payload.db.find<{ data: { assignment?: string } }>({
        collection: 'journal',
        where: { code: { equals: 'assign/released' } },
        limit: 0,
        pagination: false,
      })
      expect(events.docs.filter(({ data }) => data.assignment === id)).toHaveLength(1)
    })

    it('and a confirmation at the same moment both stand', async () => {
      const document = await publish('Cùng lúc')
      const id = await send({ documents: [document], units: [idOf('one')] })
      const receipt = { id: randomUUID(), document, version: 1, event: 'acknowledged', at: new Date().toISOString() }
      const [released, confirmed] = await Promise.all([
        desk.editor.post(`/api/assignments/${id}/release`, { units: [idOf('one')], reason: 'Gửi nhầm' }),
        as('donmot').post('/api/v1/receipts', { receipts: [receipt] }),
      ])
      expect([released.status, confirmed.body.results[0].status]).toEqual([200, 'recorded'])
      expect(standings(document)).toEqual({ 'Đồn Một': 'Đã thôi gửi' })
      await expectRebuiltAlike()
    })

    it('are named by who sent it only, with a reason, and were sent it', async () => {
      const document = await publish('Của ai', 'public')
      const id = await send({ documents: [document], units: [idOf('one')] })
      const path = `/api/assignments/${id}/release`
      const body = { units: [idOf('one')], reason: 'Gửi nhầm' }
      const answers = [
        await as('dieuphoi').post(path, body),
        await as('donmot').post(path, body),
        await desk.editor.post(path, { ...body, reason: ' ' }),
        await desk.editor.post(path, { ...body, units: [idOf('two')] }),
        await desk.editor.post(`/api/assignments/${randomUUID()}/release`, body),
      ]
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 400, 400, 404])
      expect(standings(document)).toEqual({ 'Đồn Một': 'Chưa xác nhận' })
    })
  })

  describe('recipients that are added', () => {
    it('get what is still in force, with a day of their own, and once only', async () => {
      const [document, gone] = [await publish('Còn dùng'), await publish('Sẽ thu hồi')]
      const id = await send({ documents: [document, gone], units: [idOf('one')] })
      await desk.approver.post(`/api/documents/${gone}/withdraw`, { reason: 'Sai' })
      const path = `/api/assignments/${id}/add`
      const added = await desk.editor.post(path, { units: [idOf('two'), idOf('one')], dueOn: tomorrow })
      expect(added.status).toBe(200)
      await desk.editor.post(path, { units: [idOf('two')] })
      const { body } = await as('donhai').get(`/api/v1/documents/${document}`)
      expect(body.assignment).toEqual({ dueOn: tomorrow, confirm: true, acknowledgedAt: null })
      const rows = await library.payload.find({
        collection: 'deliveries',
        where: { assignment: { equals: id } },
        depth: 0,
      })
      expect(rows.docs.map(({ unit }) => String(unit)).sort()).toEqual([idOf('one'), idOf('one'), idOf('two')].sort())
      const assignment = await desk.editor.get(`/api/assignments/${id}?depth=0`)
      expect(assignment.body.recipients).toEqual([idOf('one')])
    })

    it('may come back after a release', async () => {
      const document = await publish('Trở lại')
      const id = await send({ documents: [document], units: [idOf('one')] })
      await desk.editor.post(`/api/assignments/${id}/release`, { units: [idOf('one')], reason: 'Gửi nhầm' })
      const since = await position('donmot')
      await desk.editor.post(`/api/assignments/${id}/add`, { units: [idOf('one')] })
      expect(await sees('donmot', document)).toBe(200)
      expect(await feedOf('donmot', { document, since })).toEqual([['upsert', null]])
      expect(standings(document)).toEqual({ 'Đồn Một': 'Chưa xác nhận' })
      await expectRebuiltAlike()
    })
  })

  it('can have another day to confirm by, for who still has it', async () => {
    const document = await publish('Gia hạn')
    const id = await send({ documents: [document], units: [idOf('one'), idOf('two')], dueOn: today })
    await desk.editor.post(`/api/assignments/${id}/release`, { units: [idOf('two')], reason: 'Gửi nhầm' })
    const path = `/api/assignments/${id}/extend`
    expect((await desk.editor.post(path, { dueOn: '2020-01-01', reason: 'Sai' })).status).toBe(400)
    expect((await desk.editor.post(path, { dueOn: tomorrow, reason: 'Bão' })).status).toBe(200)
    expect((await as('donmot').get(`/api/v1/documents/${document}`)).body.assignment.dueOn).toBe(tomorrow)
    const described = await desk.editor.get(`/api/assignments/${id}/recipients`)
    expect(described.body).toMatchObject({
      dueOn: tomorrow,
      awaits: null,
      steps: [{ kind: 'released' }, { kind: 'extended' }],
    })
    await expectRebuiltAlike()
  })
})
