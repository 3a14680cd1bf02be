import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { dayAfter, dayBefore } from '../../../src/assign/rules/units/dated'
import { keepReorganisations } from '../../../src/assign/units/keepReorganisations'
import { formatDay, startOfVietnamDay, vietnamDay } from '../../../src/vietnamese/calendar'
import {
  type Client,
  clientWith,
  describeOnBothDatabases,
  makeGroup,
  makePerson,
  makeTopic,
  makeUnit,
  openTestLibrary,
  signIn,
  type TestLibrary,
} from '../../support/library'
import { type Desk, makeDesk, publishOne } from '../../support/publishing'
import { expectRebuiltAlike } from './rebuiltAlike'

const today = vietnamDay(new Date())

type Dependent = { kind: string; name: string; unit: { name: string }; passesTo: { name: string }[] }

describeOnBothDatabases('whatever names a unit that is reorganised', (database) => {
  let library: TestLibrary
  let desk: Desk
  let admin: Client
  const units: Record<string, string> = {}

  beforeAll(async () => {
    library = await openTestLibrary(database)
    desk = await makeDesk(library)
    await makePerson(library, { username: 'quantri', roles: ['admin'] })
    admin = await signIn(library, 'quantri')
  })
  afterAll(() => library?.close())

  const idOf = (name: string): string => units[name] ?? ''
  async function make(name: string, more: object = {}): Promise<string> {
    return (units[name] = await makeUnit(library, { name, kind: 'ubnd-xa', ...more }))
  }
  async function officer(username: string, unit: string, role = 'officer'): Promise<Client> {
    await makePerson(library, { username, roles: [role], unit: idOf(unit), confirmsForUnit: role === 'officer' })
    return signIn(library, username)
  }
  const decide = (steps: object[], on = today, path = '') =>
    admin.post(`/api/units/reorganisations${path}`, { on, decision: 'Quyết định thử', steps })
  const merge = (names: string[], into: string) => ({ kind: 'merge', units: names.map(idOf), into: idOf(into) })
  async function previewed(steps: object[], on = today): Promise<string[][]> {
    const { body } = await decide(steps, on, '/preview')
    return body.doc.dependents.map(({ kind, unit, passesTo }: Dependent) => [
      kind,
      unit.name,
      passesTo.map(({ name }) => name).join(' '),
    ])
  }
  async function events(code: string): Promise<Record<string, unknown>[]> {
    await library.keeper.settled()
    const where = { code: { equals: code } }
    const all = { sort: 'seq', limit: 0, pagination: false } as const
    const { docs } = await library.payload.db.find<{ data: Record<string, unknown> }>({ collection: 'journal', where, ...all }) // prettier-ignore
    return docs.map(({ data }) => data)
  }
  const sees = async (client: Client, document: string) => (await client.get(`/api/v1/documents/${document}`)).status

  it('lets the heir forward what waits, to the heirs of those who wait, once', async () => {
    await make('Chỉ huy cũ', { kind: 'chi-huy-bien-phong-tinh' })
    await make('Chỉ huy mới', { kind: 'chi-huy-bien-phong-tinh' })
    for (const post of ['Đồn A', 'Đồn B', 'Đồn C']) await make(post, { parent: idOf('Chỉ huy cũ') })
    const coordinator = await officer('dieuphoi', 'Chỉ huy cũ', 'coordinator')
    const stranger = await officer('nguoikhac', 'Chỉ huy mới', 'coordinator')
    const [a, c] = [await officer('dona', 'Đồn A'), await officer('donc', 'Đồn C')]
    const document = await publishOne(desk, { title: 'Chờ chuyển', access: 'assigned' })
    const body = { documents: [document], units: [idOf('Đồn A'), idOf('Đồn B')], confirm: true, through: idOf('Chỉ huy cũ') } // prettier-ignore
    const sent = String((await desk.editor.post('/api/assignments', body)).body.doc.id)
    const list = async (client: Client) =>
      (await client.get('/api/assignments?depth=0')).body.docs.map(({ id }: { id: string }) => id)
    expect([await list(coordinator), await list(stranger)]).toEqual([[sent], []])
    const open = { documents: [await publishOne(desk, { title: 'Mở' })], units: [idOf('Đồn B')], confirm: false }
    const ownSent = String((await coordinator.post('/api/assignments', open)).body.doc.id)
    const topics = [await makeTopic(library, { name: 'Của chỉ huy' })]
    const ruled = { name: 'Của chỉ huy', topics, recipients: { units: [idOf('Đồn B')] }, backlog: 'none' }
    const ownRule = String((await coordinator.post('/api/standing-rules', ruled)).body.doc.id)
    expect((await stranger.get(`/api/assignments/${ownSent}/recipients`)).status).toBe(404)
    expect((await stranger.post(`/api/standing-rules/${ownRule}/end`)).status).toBe(404)

    const steps = [merge(['Chỉ huy cũ'], 'Chỉ huy mới'), merge(['Đồn A'], 'Đồn C')]
    expect(await previewed(steps)).toEqual([
      ['forwarding', 'Chỉ huy cũ', 'Chỉ huy mới'],
      ['waiting', 'Đồn A', 'Đồn C'],
    ])
    expect([await list(stranger), await sees(c, document)]).toEqual([[], 404])
    expect((await decide(steps)).status).toBe(201)
    expect((await list(stranger)).toSorted()).toEqual([ownSent, sent].toSorted())
    expect([await sees(a, document), await sees(c, document), await sees(stranger, document)]).toEqual([404, 404, 200])
    const { body: described } = await stranger.get(`/api/assignments/${sent}/recipients`)
    expect(described).toMatchObject({ awaits: 'forward', through: { name: 'Chỉ huy cũ' }, handedTo: { name: 'Chỉ huy mới' } }) // prettier-ignore
    expect(described.recipients.map(({ name, state }: { name: string; state: string }) => [name, state])).toEqual(
      expect.arrayContaining([['Đồn A', 'released'], ['Đồn B', 'waiting'], ['Đồn C', 'waiting']]), // prettier-ignore
    )
    await expectRebuiltAlike(library)

    // What the former command sent is the new one's to change.
    const own = (await library.payload.find({ collection: 'assignments', where: { id: { equals: ownSent } }, depth: 0 })).docs[0] // prettier-ignore
    expect(own).toMatchObject({ sentByUnit: idOf('Chỉ huy cũ') })
    const sentByFormer = await stranger.get(`/api/assignments/${ownSent}/recipients`)
    expect(sentByFormer.body).toMatchObject({ isSender: true, sentByUnit: idOf('Chỉ huy cũ') })
    const release = { units: [idOf('Đồn B')], reason: 'Thôi' }
    expect((await stranger.post(`/api/assignments/${ownSent}/release`, release)).status).toBe(200)
    expect((await stranger.post(`/api/standing-rules/${ownRule}/end`)).status).toBe(200)

    // In the session that is open: the people of the former command belong to the new one.
    const forward = (client: Client) => client.post(`/api/assignments/${sent}/forward`)
    expect((await forward(coordinator)).body.doc).toMatchObject({ awaits: null })
    expect([await sees(c, document), (await forward(stranger)).body.code]).toEqual([200, 'assign/nothing-waits'])
    const deliveries = await library.payload.find({
      collection: 'deliveries',
      where: { and: [{ assignment: { equals: sent } }, { confirm: { equals: true } }] },
      depth: 0,
    })
    const receivers = deliveries.docs.map(({ unit }) => String(unit))
    expect(receivers.toSorted()).toEqual([idOf('Đồn B'), idOf('Đồn C')].toSorted())
    expect(await events('assign/handed-over')).toMatchObject([{ assignment: sent, units: [idOf('Chỉ huy mới')] }])
    expect(await events('assign/succeeded')).toMatchObject([{ assignment: sent, units: [idOf('Đồn C')] }])
    await expectRebuiltAlike(library)
  })

  it('holds on for the heir of whom it is held from, and lets nobody be forgotten', async () => {
    await make('Ban Hai', { kind: 'chi-huy-bien-phong-tinh' })
    for (const post of ['Trạm Một', 'Trạm Hai', 'Trạm Ba']) await make(post, { parent: idOf('Ban Hai') })
    const coordinator = await officer('banhai', 'Ban Hai', 'coordinator')
    const heir = await officer('tramhai', 'Trạm Hai')
    const document = await publishOne(desk, { title: 'Tạm giữ', access: 'assigned' })
    const body = { documents: [document], units: [idOf('Trạm Một')], confirm: true, through: idOf('Ban Hai'), throughMode: 'told' } // prettier-ignore
    const sent = String((await desk.editor.post('/api/assignments', body)).body.doc.id)
    expect((await coordinator.post(`/api/assignments/${sent}/hold`, { reason: 'Chờ' })).status).toBe(200)

    const alone = await decide([{ kind: 'dissolve', unit: idOf('Trạm Một') }])
    expect(alone.body.errors).toMatchObject([
      { path: 'steps.0', message: expect.stringContaining('1 đợt gửi đang chờ') },
    ])
    expect((await decide([merge(['Trạm Một'], 'Trạm Hai')])).status).toBe(201)
    expect(await sees(heir, document)).toBe(404)
    await expectRebuiltAlike(library)
    expect((await coordinator.get(`/api/assignments/${sent}/recipients`)).body.awaits).toBe('forward')
    expect((await coordinator.post(`/api/assignments/${sent}/forward`)).status).toBe(200)
    expect(await sees(heir, document)).toBe(200)
    await expectRebuiltAlike(library)
  })

  it('lets standing rules, groups and subscriptions follow from the day on, and rewrites nothing before', async () => {
    for (const name of ['Xã Đông', 'Xã Tây', 'Xã Nam', 'Xã Bắc', 'Xã Gốc']) await make(name)
    const topic = await makeTopic(library, { name: 'Nghề cá' })
    await makeGroup(library, 'xa-theo-doi', [idOf('Xã Đông')])
    const rule = async (name: string, recipients: object) => {
      const answer = await desk.editor.post('/api/standing-rules', {
        name,
        topics: [topic],
        recipients,
        backlog: 'none',
      })
      expect(answer.status).toBe(201)
      return String(answer.body.doc.id)
    }
    await rule('Đích danh', { units: ['xa-dong', idOf('Xã Gốc')] })
    await rule('Theo nhóm', { groups: ['xa-theo-doi'] })
    await rule('Trừ ra', { units: [idOf('Xã Nam'), idOf('Xã Bắc')], except: ['xa-nam'] })
    await rule('Ai đăng ký', { subscribers: true })
    const subscribed = { unit: idOf('Xã Tây'), topics: [topic] }
    expect((await admin.post('/api/topic-subscriptions', subscribed)).status).toBe(201)
    const subscriptions = async () =>
      (await library.payload.find({ collection: 'topic-subscriptions', where: { topics: { in: [topic] } }, depth: 0 })).docs // prettier-ignore
    const recipientsOf = async (title: string) => {
      const document = await publishOne(desk, { title, topics: [topic] })
      await library.keeper.settled()
      await library.keepRules()
      const where = { document: { equals: document } }
      const { docs } = await library.payload.find({ collection: 'deliveries', where, depth: 0, pagination: false })
      const names = new Map(Object.entries(units).map(([name, id]) => [id, name]))
      return docs.map(({ unit }) => names.get(String(unit)) ?? String(unit)).toSorted()
    }
    expect(await recipientsOf('Trước')).toEqual(['Xã Bắc', 'Xã Gốc', 'Xã Tây', 'Xã Đông'])

    const made = { name: 'Xã Nam Mới', kind: 'ubnd-xa' }
    const steps = [merge(['Xã Đông', 'Xã Tây'], 'Xã Gốc'), { kind: 'merge', units: [idOf('Xã Nam')], into: made }]
    const preview = await previewed(steps)
    expect(preview).toHaveLength(4)
    expect(preview).toEqual(
      expect.arrayContaining([
        ['rule', 'Xã Đông', 'Xã Gốc'],
        ['rule', 'Xã Nam', 'Xã Nam Mới'],
        ['group', 'Xã Đông', 'Xã Gốc'],
        ['subscription', 'Xã Tây', 'Xã Gốc'],
      ]),
    )
    const [before] = await subscriptions()
    expect((await decide(steps, dayAfter(today))).status).toBe(201)
    await keepReorganisations(library.payload, new Date())
    expect(await subscriptions()).toEqual([before])
    const { body } = await admin.get('/api/reorganisations?where[state][equals]=planned&depth=0')
    await admin.post(`/api/units/reorganisations/${body.docs[0].id}/cancel`)

    const earlier = (await events('assign/reorganised')).length
    expect((await decide(steps)).status).toBe(201)
    const [event, ...others] = (await events('assign/reorganised')).slice(earlier)
    expect([event, others]).toMatchObject([{ ruleCount: 2, groupCount: 1, subscriptionCount: 1 }, []])
    // Excepted is who is nothing but the successor of an excepted unit.
    expect(await recipientsOf('Sau')).toEqual(['Xã Bắc', 'Xã Gốc'])
    const rows = (await subscriptions()).map(({ unit, from, to }) => [unit, from, to ?? null])
    expect(rows).toEqual(
      expect.arrayContaining([
        [idOf('Xã Tây'), today, dayBefore(today)],
        [idOf('Xã Gốc'), today, null],
      ]),
    )
    expect(rows).toHaveLength(2)
    const again = { documents: [await publishOne(desk, { title: 'Tay' })], units: ['xa-dong'], confirm: false }
    expect((await desk.editor.post('/api/assignments', again)).body.code).toBe('assign/unit-ended')
    await expectRebuiltAlike(library)
  })

  it('moves no place of a programme and says so; a system goes on for the only successor', async () => {
    for (const name of ['Xã Điểm', 'Xã Rộng', 'Xã Chia', 'Xã Chia 1', 'Xã Chia 2']) await make(name)
    const members = [{ unit: 'xa-diem', from: '2020-01-01', to: null }]
    const programme = await admin.post('/api/programmes', { name: 'Mười xã', members })
    expect(programme.status).toBe(201)
    const consumer = async (name: string, unit: string) => {
      const made = await admin.post('/api/api-consumers', { name, access: ['assigned'], units: [idOf(unit)] })
      return { id: String(made.body.doc.id), as: clientWith(library, `Bearer ${made.body.doc.newKey}`) }
    }
    const [loud, split] = [await consumer('Loa xã Điểm', 'Xã Điểm'), await consumer('Loa xã Chia', 'Xã Chia')]
    const unitsOf = async (id: string) => (await admin.get(`/api/api-consumers/${id}?depth=0`)).body.units
    const document = await publishOne(desk, { title: 'Cho xã Rộng', access: 'assigned' })
    await desk.editor.post('/api/assignments', { documents: [document], units: [idOf('Xã Rộng')], confirm: false })
    expect(await sees(loud.as, document)).toBe(404)
    const steps = [
      merge(['Xã Điểm'], 'Xã Rộng'),
      { kind: 'dissolve', unit: idOf('Xã Chia'), successors: [idOf('Xã Chia 1'), idOf('Xã Chia 2')] },
    ]
    const preview = await previewed(steps)
    expect(preview).toHaveLength(3)
    expect(preview).toEqual(
      expect.arrayContaining([
        ['consumer', 'Xã Chia', ''],
        ['consumer', 'Xã Điểm', 'Xã Rộng'],
        ['programme', 'Xã Điểm', ''],
      ]),
    )
    expect((await decide(steps, dayAfter(today))).body.doc.state).toBe('planned')
    expect(await unitsOf(loud.id)).toEqual([idOf('Xã Điểm')])
    const midnight = startOfVietnamDay(dayAfter(today))
    await Promise.all([keepReorganisations(library.payload, midnight), keepReorganisations(library.payload, midnight)])
    await library.keeper.settled()
    expect([await unitsOf(loud.id), await unitsOf(split.id)]).toEqual([[idOf('Xã Rộng')], [idOf('Xã Chia')]])
    expect(await sees(loud.as, document)).toBe(200)
    expect((await events('platform/consumer-changed')).filter((data) => data.consumer === loud.id)).toHaveLength(2)
    const stored = (await admin.get(`/api/programmes/${programme.body.doc.id}`)).body
    expect(stored.members).toMatchObject([{ unit: idOf('Xã Điểm'), from: '2020-01-01', to: null }])
    // As of today nothing has ended yet.
    expect(stored.placesToDecide).toBeNull()
    for (const name of ['Xã Đi', 'Xã Ở']) await make(name)
    const places = [{ unit: 'xa-di', from: '2020-01-01', to: null }]
    const other = (await admin.post('/api/programmes', { name: 'Chương trình hai', members: places })).body.doc.id
    await decide([merge(['Xã Đi'], 'Xã Ở')])
    const shown = (await admin.get(`/api/programmes/${other}`)).body
    expect(shown.placesToDecide).toBe(`Xã Đi (kết thúc ngày ${formatDay(dayBefore(today))}); đơn vị kế tục: Xã Ở.`)
    expect(shown.members).toMatchObject([{ unit: idOf('Xã Đi'), to: null }])
    expect(await events('assign/reorganised')).toContainEqual(
      expect.objectContaining({ programmeCount: 1, consumerCount: 2 }),
    )
  })
})
