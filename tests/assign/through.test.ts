import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { dumpCatalogue } from '../../src/catalogue/dumpCatalogue'
import { closeCatalogue, openCatalogue } from '../../src/catalogue/openCatalogue'
import { rebuildCatalogue } from '../../src/catalogue/record/rebuildCatalogue'
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

describeOnBothDatabases('a sending through a unit', (database) => {
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
    units.three = await makeUnit(library, { name: 'Đồn Ba', parent: units.command })
    units.ward = await makeUnit(library, { name: 'Ủy ban nhân dân phường', kind: 'ubnd-xa' })
    units.idle = await makeUnit(library, { name: 'Đơn vị không người', kind: 'so' })
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
  const sees = async (name: string, document: string) => (await as(name).get(`/api/v1/documents/${document}`)).status
  const publish = (title: string, access = 'assigned') => publishOne(desk, { title, access })
  const send = (client: Client, body: object) => client.post('/api/assignments', { confirm: true, ...body })

  async function sent(client: Client, body: object): Promise<string> {
    const answer = await send(client, body)
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
    return String(answer.body.doc.id)
  }

  async function codes(assignment: string): Promise<string[]> {
    await library.keeper.settled()
    const { docs } = await library.payload.db.find<{ code: string; data: { assignment?: string } }>({
      collection: 'journal',
      sort: 'seq',
      limit: 0,
      pagination: false,
    })
    return docs.filter(({ data }) => data.assignment === assignment).map(({ code }) => code)
  }

  async function expectRebuiltAlike(): Promise<void> {
    await library.keeper.settled()
    const path = join(library.directory, `${randomUUID()}.db`)
    await rebuildCatalogue(library.payload, { path })
    const rebuilt = openCatalogue({ path })
    expect(dumpCatalogue(rebuilt)).toBe(dumpCatalogue(library.catalogue))
    closeCatalogue(rebuilt)
  }

  describe('that forwards', () => {
    it('reaches nobody below before it is forwarded, to some first, then to the others', async () => {
      const document = await publish('Qua Ban Chỉ huy')
      const body = { documents: [document], units: [idOf('one'), idOf('two'), idOf('ward')], through: 'ban-chi-huy' }
      const id = await sent(desk.editor, body)
      expect([
        await sees('donmot', document),
        await sees('dieuphoi', document),
        await sees('phuong', document),
      ]).toEqual([404, 200, 200])
      const waits = await as('dieuphoi').get('/api/assignments?where[awaits][equals]=forward&depth=0')
      expect(waits.body.docs.map((row: { id: string }) => row.id)).toContain(id)
      const first = await as('dieuphoi').post(`/api/assignments/${id}/forward`, {
        units: [idOf('one')],
        note: 'Làm ngay',
      })
      expect([first.status, first.body.doc.awaits]).toEqual([200, 'forward'])
      expect([await sees('donmot', document), await sees('donhai', document)]).toEqual([200, 404])
      const { body: described } = await desk.editor.get(`/api/assignments/${id}/recipients`)
      expect(described.recipients.find(({ id: unit }: { id: string }) => unit === idOf('two')).state).toBe('waiting')
      expect(described.steps).toEqual([expect.objectContaining({ kind: 'forwarded', reason: 'Làm ngay' })])
      const rest = await as('dieuphoi').post(`/api/assignments/${id}/forward`)
      expect([rest.status, rest.body.doc.awaits]).toEqual([200, null])
      expect(await sees('donhai', document)).toBe(200)
      const again = await as('dieuphoi').post(`/api/assignments/${id}/forward`)
      expect([again.status, again.body.code]).toEqual([409, 'assign/nothing-waits'])
      expect(await codes(id)).toEqual(['assign/sent', 'assign/forwarded', 'assign/forwarded'])
      await expectRebuiltAlike()
    })

    it('is forwarded by its coordinator only, and to those alone whom the sender chose', async () => {
      const document = await publish('Không vượt phạm vi')
      const id = await sent(desk.editor, { documents: [document], units: [idOf('one')], through: idOf('command') })
      const path = `/api/assignments/${id}/forward`
      const answers = [
        await as('dieuphoi').post(path, { units: [idOf('three')] }),
        await as('dieuphoi').post(path, { units: [idOf('ward')] }),
        await as('phuong').post(path),
        await as('donmot').post(path),
        await desk.editor.post(path),
      ]
      expect(answers.map(({ status }) => status)).toEqual([400, 400, 404, 404, 403])
      expect(await codes(id)).toEqual(['assign/sent'])
    })

    it('is what a coordinator of another branch has to choose for units that are not theirs', async () => {
      const document = await publish('Từ phường', 'public')
      const body = { documents: [document], units: [idOf('one')] }
      expect((await send(as('phuong'), body)).body.code).toBe('assign/unit-out-of-scope')
      const told = await send(as('phuong'), { ...body, through: idOf('command'), throughMode: 'told' })
      expect(told.body.code).toBe('assign/unit-out-of-scope')
      const elsewhere = await send(as('phuong'), { ...body, through: idOf('ward') })
      expect(elsewhere.status).toBe(400)
      const id = await sent(as('phuong'), { ...body, through: idOf('command') })
      expect((await as('dieuphoi').post(`/api/assignments/${id}/forward`)).status).toBe(200)
      expect((await as('phuong').get(`/api/assignments/${id}/recipients`)).body.recipients).toEqual([
        { id: idOf('one'), name: 'Đồn Một', state: 'receiving' },
      ])
    })

    it('is refused where nobody would forward, or nobody lies below', async () => {
      const document = await publish('Không ai chuyển', 'public')
      const body = { documents: [document], units: [idOf('one')] }
      for (const through of ['don-vi-khong-nguoi', 'khong-co', idOf('one')]) {
        const answer = await send(desk.editor, { ...body, through })
        expect([answer.status, answer.body.errors[0].path]).toEqual([400, 'through'])
      }
    })

    it('does not bring what was withdrawn while it waited, nor whom the sender released', async () => {
      const [document, gone] = [await publish('Còn'), await publish('Bị thu hồi')]
      const id = await sent(desk.editor, {
        documents: [document, gone],
        units: [idOf('one'), idOf('two')],
        through: idOf('command'),
      })
      await desk.approver.post(`/api/documents/${gone}/withdraw`, { reason: 'Sai' })
      await desk.editor.post(`/api/assignments/${id}/release`, { units: [idOf('two')], reason: 'Thôi' })
      await as('dieuphoi').post(`/api/assignments/${id}/forward`)
      expect([await sees('donmot', document), await sees('donhai', document)]).toEqual([200, 404])
      const rows = await library.payload.find({
        collection: 'deliveries',
        where: { and: [{ assignment: { equals: id } }, { unit: { not_equals: idOf('command') } }] },
        depth: 0,
      })
      expect(rows.docs.map((row) => [row.document, row.unit])).toEqual([[document, idOf('one')]])
    })

    it('is forwarded once, by however many at the same moment', async () => {
      const document = await publish('Cùng chuyển')
      const id = await sent(desk.editor, { documents: [document], units: [idOf('one')], through: idOf('command') })
      const answers = await Promise.all(
        Array.from({ length: 4 }, () => as('dieuphoi').post(`/api/assignments/${id}/forward`)),
      )
      expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409, 409, 409])
      expect(await codes(id)).toEqual(['assign/sent', 'assign/forwarded'])
    })
  })

  describe('that is told', () => {
    it('reaches all at once, may be held and let go, and the sender sees both', async () => {
      const document = await publish('Báo trước')
      const id = await sent(desk.editor, {
        documents: [document],
        units: [idOf('one'), idOf('ward')],
        through: idOf('command'),
        throughMode: 'told',
      })
      expect(await sees('donmot', document)).toBe(200)
      const held = await as('dieuphoi').post(`/api/assignments/${id}/hold`, { reason: 'Chờ ý kiến' })
      expect([held.status, held.body.doc.awaits]).toEqual([200, 'held'])
      expect([await sees('donmot', document), await sees('phuong', document)]).toEqual([404, 200])
      const again = await as('dieuphoi').post(`/api/assignments/${id}/hold`, { reason: 'Lần nữa' })
      expect(again.body.code).toBe('assign/nothing-waits')
      expect((await desk.editor.get(`/api/assignments/${id}/recipients`)).body).toMatchObject({
        awaits: 'held',
        steps: [{ kind: 'held', reason: 'Chờ ý kiến' }],
      })
      await expectRebuiltAlike()
      expect((await as('dieuphoi').post(`/api/assignments/${id}/let-go`)).status).toBe(200)
      expect(await sees('donmot', document)).toBe(200)
      expect(await codes(id)).toEqual(['assign/sent', 'assign/held', 'assign/let-go'])
      await expectRebuiltAlike()
    })

    it('cannot be held after its time, by others, or where it is forwarded anyway', async () => {
      const document = await publish('Quá giờ')
      const body = { documents: [document], units: [idOf('one')], through: idOf('command') }
      const late = await sent(desk.editor, { ...body, throughMode: 'told' })
      const forwarded = await sent(desk.editor, body)
      expect((await desk.editor.post(`/api/assignments/${late}/hold`, { reason: 'x' })).status).toBe(403)
      const data = { holdUntil: '2020-01-01T00:00:00.000Z' }
      await library.payload.db.updateOne({ collection: 'assignments', id: late, data, returning: false })
      const answers = [late, forwarded].map((id) => as('dieuphoi').post(`/api/assignments/${id}/hold`, { reason: 'x' }))
      expect((await Promise.all(answers)).map((answer) => answer.body.code)).toEqual([
        'assign/too-late-to-hold',
        'assign/nothing-waits',
      ])
      for (const holdUntil of ['2020-01-01T00:00:00Z', '9999-12-31T23:59:59-12:00']) {
        const refused = await send(desk.editor, { ...body, throughMode: 'told', holdUntil })
        expect([refused.status, refused.body.errors[0].path]).toEqual([400, 'holdUntil'])
      }
      expect(await sees('donmot', document)).toBe(200)
    })
  })
})
