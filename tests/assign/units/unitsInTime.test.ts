import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { keepUnitTime } from '../../../src/assign/units/keepUnitTime'
import { startOfVietnamDay } from '../../../src/vietnamese/calendar'
import {
  type Client,
  describeOnBothDatabases,
  makePerson,
  makeUnit,
  openTestLibrary,
  signIn,
  type TestLibrary,
} from '../../support/library'

const FUTURE = '2099-07-01'
const EVE = '2099-06-30'

describeOnBothDatabases('units in time', (database) => {
  let library: TestLibrary
  let admin: Client

  beforeAll(async () => {
    library = await openTestLibrary(database)
    await makePerson(library, { username: 'quantri', roles: ['admin'] })
    admin = await signIn(library, 'quantri')
  })
  afterAll(() => library?.close())

  const unitOf = async (id: string) => (await admin.get(`/api/units/${id}?depth=0`)).body
  const tree = async (on?: string) => {
    await library.keeper.settled()
    const { body } = await admin.get(`/api/v1/units${on ? `?on=${on}` : ''}`)
    return Object.fromEntries(body.items.map((unit: { id: string }) => [unit.id, unit]))
  }
  const eventsOf = async (id: string) => {
    await library.keeper.settled()
    const where = { code: { equals: 'assign/unit-changed' } }
    const { docs } = await library.payload.find({ collection: 'journal', where, pagination: false })
    return docs.filter(({ data }) => (data as { unit: string }).unit === id).length
  }

  it('shows a unit below the parent of each day, and below the one of today without a day', async () => {
    const before = await makeUnit(library, { name: 'Bộ Chỉ huy Cũ', validTo: '2025-06-30' })
    const now = await makeUnit(library, { name: 'Ban Chỉ huy Mới', validFrom: '2025-07-01' })
    const parents = [
      { unit: before, from: null, to: '2025-06-30' },
      { unit: now, from: '2025-07-01', to: null },
    ]
    const post = await makeUnit(library, { name: 'Đồn Có Hai Cấp Trên', parents })
    expect(await unitOf(post)).toMatchObject({ parent: now, standing: 'in-force', parents })
    expect((await tree('2025-06-30'))[post]).toMatchObject({ parent: before })
    expect((await tree('2025-07-01'))[post]).toMatchObject({ parent: now, parents })
    expect((await tree())[post]).toMatchObject({ parent: now })
    expect((await unitOf(before)).standing).toBe('ended')
  })

  it('takes a new parent as one from today on and keeps the former', async () => {
    const first = await makeUnit(library, { name: 'Cấp Trên Một' })
    const second = await makeUnit(library, { name: 'Cấp Trên Hai' })
    const post = await makeUnit(library, { name: 'Đồn Chuyển', parent: first })
    expect((await admin.patch(`/api/units/${post}`, { parent: second })).status).toBe(200)
    expect((await tree('2020-01-01'))[post]).toMatchObject({ parent: first })
    expect((await tree())[post]).toMatchObject({ parent: second })
    const named = await admin.patch(`/api/units/${post}`, { shortName: 'ĐC' })
    expect(named.body.doc.parents).toHaveLength(2)
  })

  it('refuses two parents at once, itself, a loop on any day, an unknown one and days that do not exist', async () => {
    const top = await makeUnit(library, { name: 'Đỉnh' })
    const low = await makeUnit(library, { name: 'Đáy', parent: top })
    const other = await makeUnit(library, { name: 'Bên Cạnh' })
    const cases: [unknown, string][] = [
      [[{ unit: top }, { unit: other, from: '2025-01-01' }], 'parents.1'],
      [[{ unit: low }], 'parents.0.unit'],
      [[{ unit: 'khong-co' }], 'parents.0.unit'],
      [[{ unit: top, from: '2025-02-30' }], 'parents.0.from'],
      [[{ unit: top, from: '2025-02-03', to: '2025-02-01' }], 'parents.0'],
      ['gì đó', 'parents'],
    ]
    for (const [parents, path] of cases) {
      const { body } = await admin.patch(`/api/units/${low}`, { parents })
      expect(body).toMatchObject({ status: 400, errors: [{ path }] })
    }
    const looped = await admin.patch(`/api/units/${top}`, { parents: [{ unit: low, from: FUTURE, to: null }] })
    expect(looped.body).toMatchObject({ status: 400, errors: [{ path: 'parents' }] })
    expect((await admin.patch(`/api/units/${top}`, { parent: low })).body).toMatchObject({ status: 400 })
    const backwards = await admin.patch(`/api/units/${low}`, { validFrom: '2025-01-02', validTo: '2025-01-01' })
    expect(backwards.body).toMatchObject({ status: 400, errors: [{ path: 'validTo' }] })
    expect((await unitOf(top)).parent ?? null).toBeNull()
  })

  it('changes parent, name and standing at 00:00 in Vietnam, once, however many look at the clock', async () => {
    const first = await makeUnit(library, { name: 'Trên Nay' })
    const second = await makeUnit(library, { name: 'Trên Mai' })
    const post = await makeUnit(library, {
      name: 'Đồn Nay',
      parents: [
        { unit: first, from: null, to: EVE },
        { unit: second, from: FUTURE, to: null },
      ],
      names: [
        { name: 'Đồn Nay', shortName: null, from: null, to: EVE },
        { name: 'Đồn Mai', shortName: 'ĐM', from: FUTURE, to: null },
      ],
    })
    const coming = await makeUnit(library, { name: 'Sắp Có', validFrom: FUTURE })
    const midnight = startOfVietnamDay(FUTURE)
    const before = [await eventsOf(post), await eventsOf(coming)]
    await keepUnitTime(library.payload, new Date(midnight.getTime() - 1))
    expect([await eventsOf(post), await eventsOf(coming)]).toEqual(before)
    expect(await unitOf(coming)).toMatchObject({ standing: 'coming' })

    await Promise.all([keepUnitTime(library.payload, midnight), keepUnitTime(library.payload, midnight)])
    expect(await unitOf(post)).toMatchObject({ parent: second, name: 'Đồn Mai', shortName: 'ĐM' })
    expect(await unitOf(coming)).toMatchObject({ standing: 'in-force' })
    expect([await eventsOf(post), await eventsOf(coming)]).toEqual(before.map((count) => count + 1))
    expect((await tree('2026-01-01'))[post]).toMatchObject({ name: 'Đồn Nay', parent: first })
  })

  it('sends to a group as its rule means it today, and refuses rules that mean nothing', async () => {
    const old = await makeUnit(library, { name: 'Huyện Xưa', kind: 'ubnd-huyen', validTo: '2025-06-30' })
    const heir = await makeUnit(library, { name: 'Xã Nay', kind: 'ubnd-xa', validFrom: '2025-07-01', coastal: true })
    await admin.patch(`/api/units/${old}`, { successors: [heir] })
    const made = await admin.post('/api/unit-groups', {
      name: 'Kế tục huyện',
      rule: { any: [{ successorsOf: ['huyen-xua'] }] },
    })
    expect(made.body.doc).toMatchObject({ slug: 'ke-tuc-huyen', rule: { any: [{ successorsOf: [old] }] } })
    const faults: [unknown, string][] = [
      [{ any: [] }, 'rule.any'],
      [{ any: [{}] }, 'rule.any.0'],
      [{ any: [{ kinds: ['khac'] }] }, 'rule.any.0.kinds.0'],
      [{ any: [{ units: ['khong-co'] }] }, 'rule.any.0.units.0'],
      [{ any: [{ programme: 'khong-co' }] }, 'rule.any.0.programme'],
      [{ any: [{ coastal: true, gi: true }] }, 'rule.any.0.gi'],
    ]
    for (const [rule, path] of faults) {
      const { body } = await admin.post('/api/unit-groups', { name: 'Sai', rule })
      expect(body).toMatchObject({ status: 400, errors: [{ path }] })
    }
  })

  it('keeps a programme to its places, with nobody twice at the same time', async () => {
    const [one, two] = [await makeUnit(library, { name: 'Xã Một' }), await makeUnit(library, { name: 'Xã Hai' })]
    const send = (members: unknown, places = 1) =>
      admin.post('/api/programmes', { name: `Chương trình ${JSON.stringify(members).length}`, places, members })
    const inTurn = [
      { unit: 'xa-mot', to: '2025-06-30', note: ' Đợt đầu ' },
      { unit: two, from: '2025-07-01' },
    ]
    const made = (await send(inTurn)).body.doc
    const knownAt = expect.stringMatching(/^\d{4}-\d\d-\d\dT/)
    expect(made.members).toEqual([
      { unit: one, from: null, to: '2025-06-30', decision: null, note: 'Đợt đầu', knownAt, endKnownAt: knownAt },
      { unit: two, from: '2025-07-01', to: null, decision: null, note: null, knownAt, endKnownAt: null },
    ])
    // Whoever sends back what they were shown claims nothing by it.
    const claimed = made.members.map((member: object) => ({ ...member, knownAt: '2001-01-01T00:00:00.000Z' }))
    const kept = await admin.patch(`/api/programmes/${made.id}`, { members: claimed })
    expect(kept.body.doc.members).toEqual(made.members)
    expect((await send([{ unit: one }, { unit: two }])).body).toMatchObject({ errors: [{ path: 'members.1' }] })
    expect((await send([{ unit: one }, { unit: one }], 5)).body).toMatchObject({ errors: [{ path: 'members.1.unit' }] })
  })
})
