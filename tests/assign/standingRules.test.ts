import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { keepStandingRules } from '../../src/assign/standingRules/keepStandingRules'
import { vietnamDay } from '../../src/vietnamese/calendar'
import {
  type Client,
  describeOnBothDatabases,
  makeGroup,
  makePerson,
  makeTopic,
  makeUnit,
  openTestLibrary,
  signIn,
  type TestLibrary,
} from '../support/library'
import { type Desk, makeDesk, publishAgain, publishOne } from '../support/publishing'

type Sent = { id: string; documents: string[]; recipients: string[]; rule?: string; dueOn?: string; confirm: boolean }

describeOnBothDatabases('standing rules and the backlog', (database) => {
  let library: TestLibrary
  let desk: Desk
  let coordinator: Client
  const units: Record<string, string> = {}
  let topic: string
  let below: string

  beforeAll(async () => {
    library = await openTestLibrary(database)
    desk = await makeDesk(library)
    units.command = await makeUnit(library, { name: 'Ban Chỉ huy', kind: 'chi-huy-bien-phong-tinh' })
    units.one = await makeUnit(library, { name: 'Đồn Một', parent: units.command })
    units.two = await makeUnit(library, { name: 'Đồn Hai', parent: units.command })
    units.ward = await makeUnit(library, { name: 'Phường', kind: 'ubnd-xa' })
    await makeGroup(library, 'cac-don', { kinds: ['don-bien-phong'] })
    topic = await makeTopic(library, { name: 'Biên giới' })
    below = await makeTopic(library, { name: 'Cột mốc', parent: topic })
    await makeTopic(library, { name: 'Du lịch' })
    await makePerson(library, { username: 'dieuphoi', roles: ['coordinator'], unit: units.command })
    coordinator = await signIn(library, 'dieuphoi')
  })
  afterAll(() => library?.close())

  const idOf = (name: string): string => units[name] ?? ''
  const publish = (title: string, more: object = {}) =>
    publishOne(desk, { title, access: 'public', topics: [below], ...more })

  async function settle(): Promise<void> {
    await library.keeper.settled()
    await library.keepRules()
    await library.keeper.settled()
  }

  async function sentBy(rule: string): Promise<Sent[]> {
    await settle()
    const { docs } = await library.payload.find({
      collection: 'assignments',
      where: { rule: { equals: rule } },
      sort: 'sentAt',
      depth: 0,
      pagination: false,
    })
    return docs as unknown as Sent[] // rows of assignments
  }

  async function rule(body: object, client: Client = desk.editor): Promise<string> {
    const kinds = { recipients: { kinds: ['don-bien-phong'] } }
    const answer = await client.post('/api/standing-rules', { name: 'Quy tắc', topics: [topic], ...kinds, ...body })
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
    await settle()
    return String(answer.body.doc.id)
  }

  async function end(id: string): Promise<void> {
    expect((await desk.editor.post(`/api/standing-rules/${id}/end`)).status).toBe(200)
  }

  it('goes by the topics to which a document was corrected, and reaches it then', async () => {
    const [id, other] = [await publish('Xếp nhầm', { topics: ['du-lich'] }), await publish('Xếp đúng rồi chuyển đi')]
    const moved = await desk.editor.post(`/api/documents/${other}/correct-placement`, { topics: ['du-lich'] })
    expect(moved.status).toBe(200)
    const preview = await desk.editor.post('/api/standing-rules/preview', {
      name: 'Quy tắc',
      topics: [topic],
      recipients: { kinds: ['don-bien-phong'] },
    })
    expect(preview.body.documents.map((each: { id: string }) => each.id)).not.toContain(other)
    const made = await rule({ backlog: 'none' })
    expect(await sentBy(made)).toEqual([])
    await desk.editor.post(`/api/documents/${id}/correct-placement`, { topics: [below] })
    await settle()
    expect((await sentBy(made)).map(({ documents }) => documents)).toEqual([[id]])
    await end(made)
    for (const each of [id, other]) await desk.editor.post(`/api/documents/${each}/withdraw`, { reason: 'Xong' })
  })

  it('asks what of the backlog goes, and shows it before', async () => {
    const old = await publish('Đã có từ trước')
    await publish('Việc khác', { topics: ['du-lich'] })
    const body = { name: 'Biên giới đến các đồn', topics: ['bien-gioi'], recipients: { kinds: ['don-bien-phong'] } }
    const preview = await desk.editor.post('/api/standing-rules/preview', body)
    expect(preview.body.documents.map(({ id }: { id: string }) => id)).toEqual([old])
    expect(preview.body.counts).toEqual({ documents: 1, recipients: 2, deliveries: 2 })
    const undecided = await desk.editor.post('/api/standing-rules', body)
    expect([undecided.status, undecided.body.code]).toEqual([400, 'assign/backlog-undecided'])
    const none = await rule({ ...body, backlog: 'none' })
    expect(await sentBy(none)).toEqual([])
    await end(none)
    const all = await rule({ ...body, backlog: 'send' })
    expect((await sentBy(all)).map(({ documents, recipients }) => [documents, recipients.length])).toEqual([[[old], 2]])
    await end(all)
  })

  it('sends what is published from then on, once, with a day to confirm by; not what is of another topic, type or class', async () => {
    const id = await rule({ backlog: 'none', access: ['public'], confirm: true, dueDays: 3, note: 'Theo quy tắc' })
    const document = await publish('Mới')
    await publish('Du lịch', { topics: ['du-lich'] })
    await publish('Nội bộ', { access: 'internal' })
    const dueOn = vietnamDay(new Date(Date.now() + 3 * 24 * 60 * 60 * 1000))
    const [sent, ...more] = await sentBy(id)
    expect(more).toEqual([])
    expect(sent).toMatchObject({ documents: [document], confirm: true, dueOn, note: 'Theo quy tắc' })
    expect(sent?.recipients.toSorted()).toEqual([idOf('one'), idOf('two')].toSorted())
    await desk.editor.post(`/api/documents/${document}/revise`)
    await publishAgain(desk, document)
    expect(await sentBy(id)).toHaveLength(1)
    await end(id)
    await publish('Sau khi kết thúc')
    expect(await sentBy(id)).toHaveLength(1)
  })

  it('sends once although several look at the same moment', async () => {
    const id = await rule({ backlog: 'none' })
    await publish('Cùng lúc')
    await library.keeper.settled()
    await Promise.allSettled(Array.from({ length: 4 }, () => keepStandingRules(library.payload)))
    expect(await sentBy(id)).toHaveLength(1)
    await end(id)
  })

  it('never sends what its maker may not send, and the journal says so', async () => {
    const mine = await rule({ backlog: 'none', recipients: { units: [idOf('one')] } }, coordinator)
    const outside = { name: 'Ngoài', topics: [topic], recipients: { units: [idOf('ward')] }, backlog: 'none' }
    expect((await coordinator.post('/api/standing-rules', outside)).body.code).toBe('assign/unit-out-of-scope')
    const open = await publish('Ai cũng đọc được')
    const closed = await publish('Không phải của nhánh', { access: 'assigned' })
    expect((await sentBy(mine)).map(({ documents }) => documents)).toEqual([[open]])
    await library.payload.update({
      collection: 'users',
      where: { username: { equals: 'dieuphoi' } },
      data: { roles: ['officer'] },
      overrideAccess: true,
    })
    const late = await publish('Sau khi thôi điều phối')
    expect(await sentBy(mine)).toHaveLength(1)
    const { docs } = await library.payload.db.find<{ data: Record<string, unknown> }>({
      collection: 'journal',
      where: { code: { equals: 'assign/rule-not-applied' } },
      sort: 'seq',
    })
    expect(docs.map(({ data }) => [data.documents, data.code])).toEqual([
      [[closed], 'assign/not-published'],
      [[late], 'review/not-permitted'],
    ])
    await library.payload.update({
      collection: 'users',
      where: { username: { equals: 'dieuphoi' } },
      data: { roles: ['coordinator'] },
      overrideAccess: true,
    })
    coordinator = await signIn(library, 'dieuphoi')
    await end(mine)
  })

  it('shows what a new unit lacks of rules and of sendings to its group, and sends what is chosen', async () => {
    const id = await rule({ backlog: 'none' })
    const byRule = await publish('Theo quy tắc')
    const byGroup = await publish('Theo nhóm', { topics: ['du-lich'] })
    const gone = await publish('Đã thu hồi', { topics: ['du-lich'] })
    await publish('Không của ai', { topics: ['du-lich'] })
    await settle()
    await desk.editor.post('/api/assignments', { documents: [byGroup, gone], groups: ['cac-don'], confirm: true })
    await desk.approver.post(`/api/documents/${gone}/withdraw`, { reason: 'Sai' })
    const fresh = await makeUnit(library, { name: 'Đồn Mới', parent: idOf('command') })
    const { body } = await coordinator.get(`/api/units/${fresh}/backlog`)
    const why = Object.fromEntries(body.documents.map((each: { id: string; why: string[] }) => [each.id, each.why]))
    expect([why[byRule], why[byGroup], why[gone]]).toEqual([
      [`rule:${id}`],
      [expect.stringMatching(/^assignment:/)],
      undefined,
    ])
    const chosen = { documents: [byRule, byGroup], confirm: true }
    const sent = await coordinator.post(`/api/units/${fresh}/backlog`, chosen)
    expect([sent.status, sent.body.doc.recipients]).toEqual([200, [fresh]])
    const { body: after } = await coordinator.get(`/api/units/${fresh}/backlog`)
    const left = after.documents.map((each: { id: string }) => each.id)
    expect([left.includes(byRule), left.includes(byGroup)]).toEqual([false, false])
    const unconfirmed = after.unconfirmed.map((each: { id: string }) => each.id)
    expect(unconfirmed.sort()).toEqual([byRule, byGroup].sort())
    expect((await coordinator.get(`/api/units/${idOf('ward')}/backlog`)).status).toBe(403)
    await end(id)
    expect((await desk.editor.post(`/api/standing-rules/${id}/end`)).body.code).toBe('assign/already-ended')
  })
})
