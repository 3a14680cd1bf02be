import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals'
import supertest from 'supertest'
import { endOutdatedKeys } from '../../src/platform/endOutdatedKeys'
import { hashConsumerKey } from '../../src/platform/consumerKeys'
import {
  clientWith,
  describeOnBothDatabases,
  makePerson,
  makeTopic,
  makeUnit,
  openTestLibrary,
  signIn,
  type Client,
  type TestLibrary,
} from '../support/library'

type Row = Record<string, unknown> & { id: string; newKey: string }

const DAY_MS = 24 * 60 * 60 * 1000

describeOnBothDatabases('keys of API consumers', (database) => {
  let library: TestLibrary
  let admin: Client

  beforeAll(async () => {
    library = await openTestLibrary(database)
    await makePerson(library, { username: 'quantri', roles: ['admin'] })
    admin = await signIn(library, 'quantri')
  })
  afterEach(() => void jest.useRealTimers())
  afterAll(() => library?.close())

  const made = async (data: object = {}): Promise<Row> => {
    const { body } = await admin.post('/api/api-consumers', { name: 'Cổng', access: ['public'], ...data })
    if (!body.doc) throw new Error(JSON.stringify(body))
    return body.doc
  }
  const changed = (id: string, data: object) => admin.patch(`/api/api-consumers/${id}`, data)
  const renewed = async (id: string, data: object = {}): Promise<Row> =>
    (await changed(id, { renew: true, ...data })).body.doc
  const shown = async (id: string): Promise<Row> => (await admin.get(`/api/api-consumers/${id}`)).body
  const stored = (id: string) =>
    library.payload.db.findOne<Record<string, unknown> & { id: string }>({
      collection: 'api-consumers',
      where: { id: { equals: id } },
    })
  const use = async (key: string) => (await clientWith(library, `Bearer ${key}`).get('/api/v1/topics')).status
  const events = async (id: string) => {
    await library.keeper.settled()
    const { docs } = await library.payload.db.find<{ code: string; data: Record<string, unknown> }>({
      collection: 'journal',
      where: { code: { equals: 'platform/consumer-changed' } },
      sort: 'seq',
      limit: 0,
      pagination: false,
    })
    return docs.filter(({ data }) => data.consumer === id).map(({ data }) => data.key ?? null)
  }

  /** Only the clock of days: what waits goes on waiting. */
  async function setClock(now: number): Promise<void> {
    jest.useFakeTimers({ now, doNotFake: [...ALL_BUT_DATE] })
    await library.keeper.settled()
  }

  it('lets the former key work beside the new one, for seven days unless told otherwise', async () => {
    const { id, newKey: first, keyPrefix } = await made()
    const second = await renewed(id)
    expect([await use(first), await use(second.newKey)]).toEqual([200, 200])
    expect(second).toMatchObject({ keyState: 'overlap', formerKeyPrefix: keyPrefix })
    const until = Date.parse(String(second.formerKeyUntil))
    expect(until - Date.parse(String(second.updatedAt))).toBeGreaterThan(6.9 * DAY_MS)

    const other = await made()
    expect(Date.parse(String((await renewed(other.id, { overlapDays: 90 })).formerKeyUntil))).toBeGreaterThan(until)
    expect(await events(id)).toEqual(['made', 'renewed'])
  })

  it('ends the former key on its instant, also where it is remembered, and not again when the clock is set back', async () => {
    const { id, newKey: first } = await made()
    const second = await renewed(id, { overlapDays: 1 })
    expect(await use(first)).toBe(200)
    const end = Date.parse(String(second.formerKeyUntil))

    await setClock(end - 1000)
    expect([await use(first), await use(second.newKey)]).toEqual([200, 200])
    await setClock(end)
    expect([await use(first), await use(second.newKey)]).toEqual([401, 200])

    await endOutdatedKeys(library.payload, new Date(end))
    await endOutdatedKeys(library.payload, new Date(end))
    await setClock(end - DAY_MS / 2)
    expect([await use(first), await use(second.newKey)]).toEqual([401, 200])
    expect(await stored(id)).toMatchObject({ formerKeyHash: null, formerKeyUntil: null, formerKeyPrefix: null })
    expect(await events(id)).toEqual(['made', 'renewed', 'former-ended'])
  })

  it('ends the former key at once with 0 days, on order, and when a third key is made', async () => {
    const { id, newKey: first } = await made()
    const { newKey: second } = await renewed(id, { overlapDays: 0 })
    expect([await use(first), await use(second)]).toEqual([401, 200])

    const { newKey: third } = await renewed(id)
    expect([await use(second), await use(third)]).toEqual([200, 200])
    expect((await changed(id, { endFormerKey: true })).body.doc).toMatchObject({ keyState: 'valid', newKey: null })
    expect([await use(second), await use(third)]).toEqual([401, 200])

    const { newKey: fourth } = await renewed(id)
    const { newKey: fifth } = await renewed(id)
    expect([await use(third), await use(fourth), await use(fifth)]).toEqual([401, 200, 200])
    expect(await events(id)).toEqual(['made', 'renewed', 'renewed', 'former-ended', 'renewed', 'renewed'])
  })

  it('revokes both keys at once and for good; only a new key opens the door again', async () => {
    const { id, newKey: first } = await made()
    const { newKey: second } = await renewed(id)
    expect([await use(first), await use(second)]).toEqual([200, 200])
    expect((await changed(id, { revoked: true })).body.doc).toMatchObject({ keyState: 'revoked', formerKeyUntil: null })
    expect([await use(first), await use(second)]).toEqual([401, 401])

    const taken = await changed(id, { revoked: false })
    expect(taken.body).toMatchObject({ status: 400, errors: [{ path: 'revoked' }] })
    expect([await use(first), await use(second)]).toEqual([401, 401])
    const third = await renewed(id)
    expect(third).toMatchObject({ revoked: false, keyState: 'valid' })
    expect([await use(first), await use(second), await use(third.newKey)]).toEqual([401, 401, 200])
    expect(await events(id)).toEqual(['made', 'renewed', 'revoked', 'renewed'])
  })

  it('takes a key that leaked and its replacement in one order without overlap', async () => {
    const { id, newKey: leaked } = await made()
    const { newKey: next } = await renewed(id, { revoked: true })
    expect([await use(leaked), await use(next)]).toEqual([401, 200])
  })

  it('ends a key after its last day in Vietnam, also where the clock is set back, until another day is set', async () => {
    const today = new Date(Date.now() + 7 * 60 * 60 * 1000).toISOString().slice(0, 10)
    const { id, newKey } = await made({ expiresOn: today })
    expect(await use(newKey)).toBe(200)
    const end = Date.parse(`${today}T17:00:00Z`)
    await setClock(end - 1000)
    expect(await use(newKey)).toBe(200)
    await setClock(end)
    expect(await use(newKey)).toBe(401)
    await endOutdatedKeys(library.payload, new Date(end))
    await endOutdatedKeys(library.payload, new Date(end))
    // Back to the hour of the test itself: the session of whoever asks lasts not as long as half a day.
    jest.useRealTimers()
    expect(await use(newKey)).toBe(401)
    expect(await shown(id)).toMatchObject({ keyState: 'expired' })
    await library.keeper.settled()

    await changed(id, { expiresOn: null })
    expect(await use(newKey)).toBe(200)
    expect(await events(id)).toEqual(['made', 'expired', null])
  })

  it.each([
    ['a last day that is over', { expiresOn: '2020-01-01' }, 'expiresOn'],
    ['a day that is none', { expiresOn: '2027-02-30' }, 'expiresOn'],
    ['an overlap of 91 days', { renew: true, overlapDays: 91 }, 'overlapDays'],
    ['an overlap of -1 days', { renew: true, overlapDays: -1 }, 'overlapDays'],
    ['half a day', { renew: true, overlapDays: 0.5 }, 'overlapDays'],
    ['a word for an overlap', { renew: true, overlapDays: 'lâu' }, 'overlapDays'],
    ['no requests a minute', { rate: 0 }, 'rate'],
    ['too many requests a minute', { rate: 1_000_001 }, 'rate'],
  ])('refuses %s and leaves the key alone', async (_name, data, path) => {
    const { id, newKey } = await made()
    const before = await stored(id)
    expect((await changed(id, data)).body).toMatchObject({ status: 400, errors: [{ path }] })
    expect(await stored(id)).toEqual(before)
    expect(await use(newKey)).toBe(200)
  })

  it('keeps no key but its hash, shows neither hash, and lets nobody set one', async () => {
    const { id, newKey: first } = await made()
    const { newKey: second } = await renewed(id)
    const row = JSON.stringify(await stored(id))
    for (const key of [first, second]) {
      expect(row).toContain(hashConsumerKey(key))
      expect(row).not.toContain(key)
    }
    const known = hashConsumerKey('hd_tu-dat')
    const sent = {
      keyHash: known,
      formerKeyHash: known,
      formerKeyUntil: '2099-01-01T00:00:00.000Z',
      lastUsedAt: '2099',
    }
    await changed(id, { ...sent, keyPrefix: 'hd_tu-dat', expiredOn: '2020-01-01' })
    await made({ ...sent, expiredOn: '2020-01-01' })
    expect(await use('hd_tu-dat')).toBe(401)
    expect([await use(first), await use(second)]).toEqual([200, 200])
    expect(JSON.stringify(await stored(id))).not.toContain('"2099')
    for (const address of [`/api/api-consumers/${id}`, '/api/api-consumers?showHiddenFields=true']) {
      expect(JSON.stringify((await admin.get(address)).body)).not.toMatch(/[kK]eyHash|hd_tu-dat/)
    }
    for (const name of ['keyHash', 'formerKeyHash'])
      expect((await admin.get(`/api/api-consumers?where[${name}][like]=a`)).status).toBe(400)
  })

  it('is saved with several relations at once, every time', async () => {
    const units = [await makeUnit(library, { name: 'Đồn một' }), await makeUnit(library, { name: 'Đồn hai' })]
    const topics = [await makeTopic(library, { name: 'Biển đảo' })]
    for (let time = 0; time < 30; time += 1) {
      const { id } = await made({ units, topics })
      expect(await stored(id)).toMatchObject({ units, topics })
    }
  })

  it('writes down when and which key was used, without an event, and changes nothing else', async () => {
    const unit = await makeUnit(library, { name: 'Đồn' })
    const topic = await makeTopic(library, { name: 'Biên giới' })
    const { id, newKey: first } = await made({ units: [unit], topics: [topic], rate: 1000 })
    await library.writeKeyUses()
    expect((await stored(id))?.lastUsedAt ?? null).toBeNull()
    const before = await stored(id)

    await use(first)
    await library.writeKeyUses()
    const after = await stored(id)
    expect(after?.lastUsedAt).toMatch(/T\d\d:\d\d:00\.000Z$/)
    expect({ ...after, lastUsedAt: null }).toEqual({ ...before, lastUsedAt: null })
    expect(await events(id)).toEqual(['made'])

    const { newKey: second } = await renewed(id)
    expect(await shown(id)).toMatchObject({ lastUsedAt: null, formerKeyLastUsedAt: after?.lastUsedAt })
    await setClock(Date.now() + 5 * 60_000)
    await use(first)
    await library.writeKeyUses()
    const row = await shown(id)
    expect(row.lastUsedAt).toBeNull()
    expect(Date.parse(String(row.formerKeyLastUsedAt))).toBeGreaterThan(Date.parse(String(after?.lastUsedAt)))
    await use(second)
    await library.writeKeyUses()
    expect((await shown(id)).lastUsedAt).toEqual(expect.any(String))
    expect(await events(id)).toEqual(['made', 'renewed'])
  })

  it.each([
    ['of 10 kB', `hd_${'x'.repeat(10_000)}`],
    ['with a space and more after it', null],
    ['that is empty', ''],
    ['that is a list', 'a, b'],
  ])('refuses a key %s', async (_name, key) => {
    const { newKey } = await made()
    expect(await use(key ?? `${newKey} hd_x`)).toBe(401)
    expect(await use(newKey)).toBe(200)
  })

  it('does not ask the record about made-up keys without end, and goes on knowing who is known', async () => {
    const { newKey } = await made()
    expect(await use(newKey)).toBe(200)
    // What was being looked up while rights change is looked up again.
    await library.keeper.settled()
    const findOne = jest.spyOn(library.payload.db, 'findOne')
    const guess = (number: number) =>
      supertest(library.app).get('/api/v1/topics').set('Authorization', `Bearer hd_doan-${number}`)
    const answers: supertest.Response[] = []
    for (let batch = 0; batch < 20; batch += 1) {
      answers.push(...(await Promise.all(Array.from({ length: 25 }, (_, index) => guess(batch * 25 + index)))))
    }
    // Work in the background asks too, but for no key.
    const asked = findOne.mock.calls.filter(([args]) => JSON.stringify(args.where).includes('KeyHash')).length
    findOne.mockRestore()
    const refused = answers.filter(({ status }) => status === 429)
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(answers.length - refused.length)
    expect(refused.length).toBeGreaterThan(0)
    expect(asked).toBe(answers.length - refused.length)
    for (const { body, headers } of refused) {
      expect(body).toMatchObject({ status: 429, code: 'platform/too-many-requests' })
      expect(headers['retry-after']).toMatch(/^[1-9]\d*$/)
    }
    expect(await use(newKey)).toBe(200)
    expect((await supertest(library.app).get('/api/v1/topics')).status).toBe(200)
  })
})

const ALL_BUT_DATE = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const satisfies readonly string[]
