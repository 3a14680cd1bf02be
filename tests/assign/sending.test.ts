import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { vietnamDay } from '../../src/vietnamese/calendar'
import { countRows } from '../support/countRows'
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
import { type Desk, makeDesk, publishOne } from '../support/publishing'

const DAY_MS = 24 * 60 * 60 * 1000
const yesterday = vietnamDay(new Date(Date.now() - DAY_MS))
const tomorrow = vietnamDay(new Date(Date.now() + DAY_MS))

type Named = { id: string; why: string[]; alreadyHas: number | null }

describeOnBothDatabases('choosing recipients and seeing them before sending', (database) => {
  let library: TestLibrary
  let desk: Desk
  let coordinator: Client
  let admin: Client
  let document: string
  let topic: string
  const units: Record<string, string> = {}

  beforeAll(async () => {
    library = await openTestLibrary(database)
    desk = await makeDesk(library)
    units.command = await makeUnit(library, { name: 'Ban Chỉ huy', kind: 'chi-huy-bien-phong-tinh' })
    units.ward = await makeUnit(library, { name: 'Ủy ban nhân dân phường Sông Cầu', kind: 'ubnd-xa' })
    const { command, ward } = units
    const post = { parent: command }
    units.one = await makeUnit(library, { name: 'Đồn Một', ...post, areas: [ward] })
    units.two = await makeUnit(library, { name: 'Đồn Hai', ...post })
    units.former = await makeUnit(library, { name: 'Đồn Cũ', ...post, validTo: '2025-06-30', successors: [units.two] })
    units.quarter = await makeUnit(library, { name: 'Đài truyền thanh', kind: 'dai-truyen-thanh-xa', parent: ward })
    await makeGroup(library, 'cac-don', ['one', 'two', 'former'].map(idOf))
    topic = await makeTopic(library, { name: 'Biên giới' })
    const below = await makeTopic(library, { name: 'Cột mốc', parent: topic })
    document = await publishOne(desk, { title: 'Tờ gấp', access: 'assigned', topics: [below] })
    await makePerson(library, { username: 'dieuphoi', roles: ['coordinator'], unit: command })
    await makePerson(library, { username: 'quantri', roles: ['admin'] })
    coordinator = await signIn(library, 'dieuphoi')
    admin = await signIn(library, 'quantri')
  })
  afterAll(() => library?.close())

  const idOf = (name: string): string => units[name] ?? ''
  const namesOf = (recipients: { id: string }[]): string[] =>
    recipients.map(({ id }) => Object.keys(units).find((name) => units[name] === id) ?? id).sort()

  async function preview(body: object, client: Client = desk.editor) {
    const answer = await client.post('/api/assignments/preview', { documents: [document], ...body })
    expect(answer.status).toBe(200)
    return answer.body as {
      recipients: Named[]
      counts: Record<string, number>
      faults: { code: string; path: string }[]
    } // as the route says
  }

  describe('the preview', () => {
    it.each([
      ['a unit', { units: ['don-mot'] }, ['one'], 'unit'],
      ['a group, without who has ended', { groups: ['cac-don'] }, ['one', 'two'], 'group:cac-don'],
      ['a kind', { kinds: ['dai-truyen-thanh-xa'] }, ['quarter'], 'kind:dai-truyen-thanh-xa'],
    ])('names who is meant by %s, and why', async (_what, asked, expected, why) => {
      const { recipients, faults } = await preview(asked)
      expect(namesOf(recipients)).toEqual(expected)
      expect(recipients.map((recipient) => recipient.why)).toEqual(expected.map(() => [why]))
      expect(faults).toEqual([])
    })

    it('takes in all below an area and the posts that look after it, and leaves out exceptions', async () => {
      const area = 'uy-ban-nhan-dan-phuong-song-cau'
      expect(namesOf((await preview({ areas: [area] })).recipients)).toEqual(['one', 'quarter', 'ward'])
      const { recipients } = await preview({ areas: [area], except: [idOf('one')], units: [idOf('two'), 'don-hai'] })
      expect(namesOf(recipients)).toEqual(['quarter', 'two', 'ward'])
    })

    it('writes nothing', async () => {
      await library.keeper.settled()
      const before = await countRows(library.payload)
      await preview({ groups: ['cac-don'] })
      await library.keeper.settled()
      expect(await countRows(library.payload)).toEqual(before)
    })

    it.each([
      ['a unit that is not there', { units: ['khong-co'] }, 'platform/invalid-input', 'units.0'],
      ['a unit that has ended', { units: ['don-cu'] }, 'assign/unit-ended', 'units.0'],
      ['a group of nobody', { groups: ['khong-co'] }, 'platform/invalid-input', 'groups.0'],
      ['a kind of nobody', { kinds: ['co-quan-bao-chi'] }, 'platform/invalid-input', 'kinds.0'],
      ['an area that is not there', { areas: ['khong-co'] }, 'platform/invalid-input', 'areas.0'],
      ['nobody', {}, 'assign/no-recipient', 'units'],
      ['a day that has passed', { units: ['don-mot'], dueOn: yesterday }, 'platform/invalid-input', 'dueOn'],
      ['a topic that is not there', { subscribers: ['khong-co'] }, 'platform/invalid-input', 'subscribers'],
    ])('says what stands against %s, and sending refuses it', async (_what, body, code, path) => {
      const { faults } = await preview(body)
      expect(faults.map((fault) => [fault.code, fault.path])).toContainEqual([code, path])
      const sent = await desk.editor.post('/api/assignments', { documents: [document], ...body })
      expect(sent.body.code).toBe(code)
    })

    it('tells a coordinator who is out of reach, and nothing of a document that is none of theirs', async () => {
      const { faults, counts } = await preview({ units: [idOf('ward'), idOf('one')] }, coordinator)
      expect(faults.map(({ code }) => code)).toEqual(['assign/unit-out-of-scope', 'assign/not-published'])
      expect(counts.alreadyHave).toBe(0)
    })
  })

  it('sends only what was shown: a group that changed meanwhile is refused with the difference', async () => {
    const shown = (await preview({ groups: ['cac-don'] })).recipients.map(({ id }) => id)
    const group = (await admin.get('/api/unit-groups?where[slug][equals]=cac-don')).body.docs[0].id
    const members = (names: string[]) =>
      admin.patch(`/api/unit-groups/${group}`, { rule: { any: [{ units: names.map(idOf) }] } })
    await members(['one', 'ward'])
    const body = { documents: [document], groups: ['cac-don'], confirm: true, dueOn: tomorrow, expected: shown }
    const refused = await desk.editor.post('/api/assignments', body)
    expect([refused.status, refused.body.code]).toEqual([409, 'assign/recipients-changed'])
    expect(refused.body.errors.map(({ message }: { message: string }) => message)).toEqual([
      'Thêm: “Ủy ban nhân dân phường Sông Cầu”.',
      'Không còn: “Đồn Hai”.',
    ])
    await members(['one', 'two', 'former'])
    const sent = await desk.editor.post('/api/assignments', body)
    expect([sent.status, sent.body.doc.recipients]).toEqual([201, shown])
    const { recipients, counts } = await preview({ groups: ['cac-don'], units: [idOf('ward')] })
    expect(recipients.filter(({ alreadyHas }) => alreadyHas === 1).map(({ id }) => id)).toEqual(shown)
    expect(counts).toMatchObject({ recipients: 3, alreadyHave: 2, deliveries: 3 })
  })

  it('refuses a group that was emptied between preview and sending', async () => {
    const group = await makeGroup(library, 'sap-trong', [idOf('quarter')])
    const shown = (await preview({ groups: ['sap-trong'] })).recipients.map(({ id }) => id)
    await admin.patch(`/api/unit-groups/${group}`, { rule: { any: [{ kinds: ['co-quan-bao-chi'] }] } })
    const body = { documents: [document], groups: ['sap-trong'], expected: shown }
    expect((await desk.editor.post('/api/assignments', body)).status).toBe(400)
  })

  describe('a subscription to topics', () => {
    it('brings what is filed below its topic, from its day to its day, and is journalled', async () => {
      const made = await coordinator.post('/api/topic-subscriptions', { unit: 'don-hai', topics: ['bien-gioi'] })
      expect([made.status, made.body.doc.unit]).toEqual([201, idOf('two')])
      const { recipients } = await preview({ subscribers: true })
      expect([namesOf(recipients), recipients[0]?.why]).toEqual([['two'], ['topic:cot-moc']])
      expect(namesOf((await preview({ subscribers: ['bien-gioi'] })).recipients)).toEqual(['two'])
      const later = { unit: idOf('one'), topics: [topic], from: tomorrow }
      expect((await admin.post('/api/topic-subscriptions', later)).status).toBe(201)
      expect(namesOf((await preview({ subscribers: true })).recipients)).toEqual(['two'])
      const { id } = made.body.doc
      expect((await coordinator.post(`/api/topic-subscriptions/${id}/end`, { on: yesterday })).status).toBe(400)
      const ended = await coordinator.post(`/api/topic-subscriptions/${id}/end`, { on: tomorrow })
      expect([ended.status, ended.body.doc.to]).toEqual([200, tomorrow])
      await library.keeper.settled()
      const told = await library.payload.db.find<{ code: string; data: Record<string, unknown> }>({
        collection: 'journal',
        where: { code: { in: ['assign/topics-subscribed', 'assign/subscription-ended'] } },
        sort: 'seq',
      })
      expect(told.docs.map(({ code }) => code)).toEqual([
        'assign/topics-subscribed',
        'assign/topics-subscribed',
        'assign/subscription-ended',
      ])
    })

    it('tells a coordinator nothing of a document that is none of theirs, not even its topics', async () => {
      const quiet = await makeTopic(library, { name: 'Việc kín' })
      const secret = await publishOne(desk, { title: 'Không gửi đến nhánh này', access: 'assigned', topics: [quiet] })
      expect((await coordinator.post('/api/topic-subscriptions', { unit: 'don-hai', topics: [quiet] })).status).toBe(
        201,
      )
      const body = { documents: [secret], subscribers: true }
      expect(namesOf((await preview(body)).recipients)).toEqual(['two'])
      const nobodys = { ...body, documents: ['01900000-0000-7000-8000-000000000000'] }
      expect(await preview(body, coordinator)).toEqual(await preview(nobodys, coordinator))
      const sent = await Promise.all([body, nobodys].map((each) => coordinator.post('/api/assignments', each)))
      expect(sent[0]?.body).toEqual(sent[1]?.body)
    })

    it('is made for the own branch only', async () => {
      const outside = await coordinator.post('/api/topic-subscriptions', { unit: idOf('ward'), topics: [topic] })
      expect([outside.status, outside.body.code]).toEqual([403, 'assign/unit-out-of-scope'])
      expect((await desk.editor.post('/api/topic-subscriptions', { unit: idOf('one'), topics: [topic] })).status).toBe(
        403,
      )
    })
  })
})
