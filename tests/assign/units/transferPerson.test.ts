import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { keepMemberships } from '../../../src/assign/units/keepMemberships'
import { openHistory } from '../../../src/assign/units/openHistory'
import { dayAfter, dayBefore } from '../../../src/assign/rules/units/dated'
import { startOfVietnamDay, vietnamDay } from '../../../src/vietnamese/calendar'
import {
  type Client,
  describeOnBothDatabases,
  makePerson,
  makeUnit,
  openTestLibrary,
  signIn,
  type TestLibrary,
} from '../../support/library'
import { type Desk, makeDesk, publishOne } from '../../support/publishing'

const today = vietnamDay(new Date())
const daysAgo = (days: number): string => (days === 0 ? today : dayBefore(daysAgo(days - 1)))
const noonOf = (day: string): string => new Date(startOfVietnamDay(day).getTime() + 12 * 3_600_000).toISOString()

describeOnBothDatabases('a person moves to another unit', (database) => {
  let library: TestLibrary
  let desk: Desk
  let admin: Client
  let xuanHoa: string
  let anHai: string

  beforeAll(async () => {
    library = await openTestLibrary(database)
    desk = await makeDesk(library)
    await makePerson(library, { username: 'quantri', roles: ['admin'] })
    admin = await signIn(library, 'quantri')
    xuanHoa = await makeUnit(library, { name: 'Đồn Xuân Hòa' })
    anHai = await makeUnit(library, { name: 'Đồn An Hải' })
  })
  afterAll(() => library?.close())

  async function officer(username: string): Promise<{ id: string; client: Client }> {
    const { id } = await makePerson(library, { username, roles: ['officer'], unit: xuanHoa, confirmsForUnit: true })
    return { id, client: await signIn(library, username) }
  }
  const transfer = (id: string, body: object) => admin.post(`/api/users/${id}/transfer`, body)
  const membershipsOf = async (id: string) =>
    (await admin.get(`/api/memberships?depth=0&sort=from&where[user][equals]=${id}`)).body.docs
  async function sentTo(unit: string, title: string): Promise<string> {
    const id = await publishOne(desk, { title, access: 'assigned' })
    await desk.approver.post('/api/assignments', { documents: [id], units: [unit], confirm: true })
    return id
  }
  const receiptOf = (document: string, at: string, more: object = {}) => ({
    id: randomUUID(),
    document,
    version: 1,
    event: 'acknowledged',
    at,
    ...more,
  })
  const sees = async (client: Client, id: string) => (await client.get(`/api/v1/documents/${id}`)).status
  const eventsAbout = async (id: string, code: string) => {
    await library.keeper.settled()
    const { docs } = await library.payload.find({
      collection: 'journal',
      where: { code: { equals: code } },
      pagination: false,
    })
    return docs.filter(({ data }) => (data as { user: string }).user === id)
  }

  it('loses the old scope and has the new one with the answer, in the session that is open; what the unit did stays', async () => {
    const { id, client } = await officer('an')
    const old = await sentTo(xuanHoa, 'Cho Xuân Hòa')
    const backlog = await sentTo(anHai, 'Cho An Hải')
    expect([await sees(client, old), await sees(client, backlog)]).toEqual([200, 404])
    const done = await client.post('/api/v1/receipts', { receipts: [receiptOf(old, new Date().toISOString())] })
    expect(done.body.results).toMatchObject([{ status: 'recorded' }])

    const answer = await transfer(id, { unit: 'don-an-hai', position: 'Đội trưởng', on: today })
    expect(answer.body.doc).toMatchObject({ id, unit: anHai, on: today, takesEffect: 'now' })
    expect([await sees(client, old), await sees(client, backlog)]).toEqual([404, 200])
    expect((await client.get('/api/users/me?depth=0')).body.user).toMatchObject({
      unit: anHai,
      position: 'Đội trưởng',
      confirmsForUnit: true,
    })
    expect(await membershipsOf(id)).toMatchObject([
      { unit: xuanHoa, from: null, to: daysAgo(1) },
      { unit: anHai, from: today, to: null, position: 'Đội trưởng', confirmsForUnit: true },
    ])
    const ledger = await library.payload.find({
      collection: 'receipts',
      where: { document: { equals: old } },
      depth: 0,
    })
    expect(ledger.docs.map(({ unit }) => unit)).toEqual([xuanHoa])
    expect(await eventsAbout(id, 'assign/membership-changed')).toHaveLength(1)
  })

  it('reports late for the unit of that day, and for no unit on days without one', async () => {
    const { id, client } = await officer('binh')
    const old = await sentTo(xuanHoa, 'Xuân Hòa đã nhận')
    const fresh = await sentTo(anHai, 'An Hải sẽ nhận')
    expect((await admin.post(`/api/users/${id}/end-membership`, { on: daysAgo(9) })).status).toBe(200)
    expect(await sees(client, old)).toBe(404)
    expect((await transfer(id, { unit: anHai, confirmsForUnit: false, on: daysAgo(3) })).status).toBe(200)

    const receipts = [
      receiptOf(old, noonOf(daysAgo(10))),
      receiptOf(old, noonOf(daysAgo(10)), { unit: anHai }),
      receiptOf(fresh, noonOf(daysAgo(10))),
      receiptOf(old, noonOf(daysAgo(5))),
      receiptOf(fresh, noonOf(daysAgo(1)), { event: 'seen', unit: anHai }),
      receiptOf(fresh, noonOf(daysAgo(1))),
      receiptOf(old, noonOf(daysAgo(1)), { event: 'seen' }),
    ]
    const { body } = await client.post('/api/v1/receipts', { receipts })
    const said = body.results.map((result: { status: string; error?: { code: string } }) => [
      result.status,
      result.error?.code,
    ])
    expect(said).toEqual([
      ['recorded', undefined],
      ['refused', 'acknowledge/wrong-unit'],
      ['refused', 'acknowledge/unknown-document'],
      ['refused', 'acknowledge/not-permitted'],
      ['recorded', undefined],
      ['refused', 'acknowledge/not-permitted'],
      ['refused', 'acknowledge/unknown-document'],
    ])
    const rows = await library.payload.find({
      collection: 'receipts',
      where: { senderId: { equals: id } },
      depth: 0,
      sort: 'at',
    })
    expect(rows.docs.map(({ unit, document }) => [unit, document])).toEqual([
      [xuanHoa, old],
      [anHai, fresh],
    ])
    expect((await client.post('/api/v1/receipts', { receipts: receipts.slice(0, 1) })).body.results).toMatchObject([
      { status: 'repeated' },
    ])
  })

  it('begins a coming transfer at 00:00 in Vietnam, once, however many look at the clock', async () => {
    const { id } = await officer('chi')
    const tomorrow = dayAfter(today)
    const answer = await transfer(id, { unit: anHai, on: tomorrow })
    expect(answer.body.doc).toMatchObject({ takesEffect: 'later' })
    const changes = async () => (await eventsAbout(id, 'platform/user-changed')).length
    const unitNow = async () => (await admin.get(`/api/users/${id}?depth=0`)).body.unit
    const before = await changes()
    const midnight = startOfVietnamDay(tomorrow)
    await keepMemberships(library.payload, new Date(midnight.getTime() - 1))
    expect([await unitNow(), await changes()]).toEqual([xuanHoa, before])
    await Promise.all([keepMemberships(library.payload, midnight), keepMemberships(library.payload, midnight)])
    expect([await unitNow(), await changes()]).toEqual([anHai, before + 1])
    await keepMemberships(library.payload, new Date())
    expect(await unitNow()).toBe(xuanHoa)
  })

  it('replaces what was to come, and rewrites nothing that was', async () => {
    const { id } = await officer('dung')
    const other = await makeUnit(library, { name: 'Đồn Hòa Hiệp Nam' })
    await transfer(id, { unit: other, on: dayAfter(dayAfter(today)) })
    expect((await transfer(id, { unit: anHai, on: dayAfter(today) })).status).toBe(200)
    expect((await membershipsOf(id)).map((row: { unit: string }) => row.unit)).toEqual([xuanHoa, anHai])
    expect((await transfer(id, { unit: anHai, on: daysAgo(3) })).status).toBe(200)
    const late = await transfer(id, { unit: other, on: daysAgo(4) })
    expect(late.body).toMatchObject({ status: 409, code: 'assign/membership-conflict' })
    expect(await membershipsOf(id)).toMatchObject([
      { unit: xuanHoa, to: daysAgo(4) },
      { unit: anHai, from: daysAgo(3), to: null },
    ])
  })

  it('refuses a unit that does not exist that day, days that do not exist, other fields, and whoever is no administrator', async () => {
    const { id, client } = await officer('giang')
    const ended = await makeUnit(library, { name: 'Đồn Đã Bỏ', validTo: daysAgo(1) })
    const cases: [object, string][] = [
      [{ unit: ended, on: today }, 'unit'],
      [{ unit: 'khong-co', on: today }, 'unit'],
      [{ unit: anHai, on: '2026-02-30' }, 'on'],
      [{ unit: anHai }, 'on'],
      [{ unit: anHai, on: today, roles: ['admin'] }, 'roles'],
    ]
    for (const [body, path] of cases) {
      expect((await transfer(id, body)).body).toMatchObject({ status: 400, errors: [{ path }] })
    }
    expect((await transfer(randomUUID(), { unit: anHai, on: today })).status).toBe(404)
    for (const act of ['transfer', 'end-membership']) {
      const refused = await client.post(`/api/users/${id}/${act}`, { unit: anHai, on: today })
      expect(refused.status).toBe(act === 'transfer' ? 403 : 400)
    }
    expect((await client.post(`/api/users/${id}/end-membership`, { on: today })).status).toBe(403)
    expect(await membershipsOf(id)).toHaveLength(1)
  })

  it('takes no other unit, position or confirmer by PATCH, so that an old form undoes no transfer', async () => {
    const { id, client } = await officer('huong')
    for (const [patch, path] of [
      [{ unit: anHai }, 'unit'],
      [{ unit: null }, 'unit'],
      [{ confirmsForUnit: false }, 'confirmsForUnit'],
      [{ position: 'Khác' }, 'position'],
    ] as const) {
      expect((await admin.patch(`/api/users/${id}`, patch)).body).toMatchObject({ status: 400, errors: [{ path }] })
    }
    const same = await admin.patch(`/api/users/${id}`, { name: 'Tên Mới', unit: xuanHoa, confirmsForUnit: true })
    expect(same.status).toBe(200)
    expect((await client.get('/api/memberships')).body.docs).toHaveLength(1)
  })

  it('lets two administrators at the same moment leave one membership a day', async () => {
    const { id } = await officer('khanh')
    await Promise.all([transfer(id, { unit: anHai, on: today }), transfer(id, { unit: xuanHoa, on: today })])
    const rows = await membershipsOf(id)
    expect(rows.filter(({ to }: { to: string | null }) => to === null)).toHaveLength(1)
    const account = (await admin.get(`/api/users/${id}?depth=0`)).body
    expect(account.unit).toBe(rows.find(({ to }: { to: string | null }) => to === null).unit)
  })

  it('carries over accounts and groups of an earlier release, once', async () => {
    const { id } = await officer('lan')
    const { payload } = library
    await payload.db.deleteMany({ collection: 'memberships', where: { user: { equals: id } } })
    await payload.db.updateOne({ collection: 'units', id: xuanHoa, data: { groups: ['don-bien-phong', 'nhom-rieng'] } })
    await openHistory(payload)
    await openHistory(payload)
    expect(await membershipsOf(id)).toMatchObject([{ unit: xuanHoa, from: null, to: null, confirmsForUnit: true }])
    const groups = (await admin.get('/api/unit-groups?pagination=false')).body.docs
    const rules = Object.fromEntries(groups.map(({ slug, rule }: { slug: string; rule: unknown }) => [slug, rule]))
    expect(rules).toMatchObject({
      'don-bien-phong': { any: [{ kinds: expect.arrayContaining(['don-bien-phong']) }] },
      'nhom-rieng': { any: [{ units: [xuanHoa] }] },
    })
  })
})
