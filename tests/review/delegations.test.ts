import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { vietnamDay } from '../../src/vietnamese/calendar'
import { expectNothingWritten } from '../access/everythingKept'
import { checklist } from '../access/staffedLibrary'
import {
  type Client,
  describeOnBothDatabases,
  makePerson,
  makeTopic,
  makeUnit,
  openTestLibrary,
  signIn,
  type TestLibrary,
} from '../support/library'

const DAY_MS = 24 * 60 * 60 * 1000
const dayIn = (days: number): string => vietnamDay(new Date(Date.now() + days * DAY_MS))

/** Everybody by their user name; the clerk reviews in the approver's unit, the stranger in another. */
const PEOPLE = {
  quantri: 'admin',
  duyet: 'approver',
  duyet2: 'approver',
  soan: 'editor',
  thay: 'editor',
  thamdinh: 'reviewer',
  nguoila: 'reviewer',
  kiemtra: 'auditor',
  don: 'officer',
} as const
type Name = keyof typeof PEOPLE

describeOnBothDatabases('approving on behalf of an approver', (database) => {
  let library: TestLibrary
  const ids: Record<string, string> = {}
  const clients: Record<string, Client> = {}
  const as = (name: Name): Client => {
    const client = clients[name]
    if (!client) throw new Error(`nobody is called ${name}`)
    return client
  }

  beforeAll(async () => {
    library = await openTestLibrary(database)
    await makeTopic(library, { name: 'Biển đảo', needsSecondApproval: true })
    const unit = await makeUnit(library, { name: 'Sở Thử Nghiệm', kind: 'so' })
    const other = await makeUnit(library, { name: 'Sở Khác', kind: 'so' })
    for (const [username, role] of Object.entries(PEOPLE)) {
      const person = { username, roles: [role], unit: username === 'nguoila' ? other : unit }
      ids[username] = (await makePerson(library, person)).id
      clients[username] = await signIn(library, username)
    }
  })
  afterAll(() => library?.close())

  const period = { fromOn: dayIn(0), toOn: dayIn(3), reason: 'Đi công tác' }
  const delegate = (by: Name, to: Name, more: object = {}) =>
    as(by).post('/api/delegations', { to: ids[to], ...period, ...more })
  const end = (by: Name, id: string) => as(by).post(`/api/delegations/${id}/end`)
  const approve = (by: Name, id: string) => as(by).post(`/api/documents/${id}/approve`, { checklist })

  async function submitted(by: Name = 'soan', data: object = {}): Promise<string> {
    const made = await as(by).post('/api/documents', { title: 'Tờ gấp', script: 'Lời đọc', ...data })
    await as('soan').post(`/api/documents/${made.body.doc.id}/submit`)
    return made.body.doc.id
  }

  /** Runs `work` while it is in effect. */
  async function during(made: Promise<{ status: number; body: { doc: { id: string } } }>, work: () => Promise<void>) {
    const { status, body } = await made
    expect(status).toBe(201)
    await work()
    expect((await end('quantri', body.doc.id)).status).toBe(200)
  }

  it('begins and ends with the delegation, and the approval says on whose behalf', async () => {
    const [first, later] = [await submitted(), await submitted()]
    expect((await approve('thay', first)).body.code).toBe('review/not-permitted')
    const made = await delegate('duyet', 'thay')
    expect(made.body.doc).toMatchObject({ from: ids.duyet, to: ids.thay, kind: 'approve', ...period, endedAt: null })
    const approved = (await approve('thay', first)).body.doc
    expect(approved).toMatchObject({ state: 'approved', approval: { by: ids.thay, onBehalfOf: ids.duyet } })
    expect((await end('duyet', made.body.doc.id)).body.doc.endedAt).toMatch(/^\d{4}-/)
    const refused = await expectNothingWritten(library, () => approve('thay', later))
    expect(refused.body).toMatchObject({ status: 403, code: 'review/not-permitted' })
    expect((await end('duyet', made.body.doc.id)).body).toMatchObject({ status: 409, code: 'review/delegation-ended' })

    const { docs } = (await as('kiemtra').get('/api/journal?where[code][like]=review&sort=-seq&limit=50')).body
    const told = docs.filter((event: { data: { delegation?: string } }) => event.data.delegation === made.body.doc.id)
    expect(told.map(({ code }: { code: string }) => code)).toEqual(['review/delegation-ended', 'review/delegated'])
    expect(JSON.stringify(told)).not.toContain(period.reason)
  })

  it('lets the other return it with a reason as well', async () => {
    const id = await submitted()
    const giveBack = () => as('thay').post(`/api/documents/${id}/return`, { note: 'Sai tên đơn vị' })
    expect((await giveBack()).body.code).toBe('review/not-permitted')
    await during(delegate('duyet', 'thay'), async () => {
      expect((await giveBack()).body.doc).toMatchObject({ state: 'draft', reviewNote: 'Sai tên đơn vị' })
    })
  })

  it('runs from day to day in Vietnam, both days with it', async () => {
    const id = await submitted()
    await during(delegate('duyet', 'thay', { fromOn: dayIn(1) }), async () => {
      expect((await approve('thay', id)).body.code).toBe('review/not-permitted')
    })
    const made = await delegate('duyet', 'thay', { toOn: dayIn(0) })
    await library.payload.update({
      collection: 'delegations',
      id: made.body.doc.id,
      data: { fromOn: dayIn(-2), toOn: dayIn(-1) },
    })
    expect((await approve('thay', id)).body.code).toBe('review/not-permitted')
    await during(delegate('duyet', 'thay', { toOn: dayIn(0) }), async () => {
      expect((await approve('thay', id)).body.doc.state).toBe('approved')
    })
  })

  it('leaves four eyes as they are: no author approves, nor anybody on behalf of an author', async () => {
    const ownOfReceiver = await submitted('thay')
    const ownOfGiver = await submitted('duyet')
    await during(delegate('duyet', 'thay'), async () => {
      for (const id of [ownOfReceiver, ownOfGiver]) {
        const answer = await expectNothingWritten(library, () => approve('thay', id))
        expect(answer.body).toMatchObject({ status: 403, code: 'review/self-approval' })
      }
      // Overlapping ones: the other approver's right is enough.
      await during(delegate('duyet2', 'thay'), async () => {
        expect((await approve('thay', ownOfGiver)).body.doc.approval).toMatchObject({ onBehalfOf: ids.duyet2 })
      })
    })
  })

  it('does not make one right two: the second approval is neither by nor for whoever gave the first', async () => {
    const topics = ['bien-dao']
    await during(delegate('duyet', 'thay'), async () => {
      const [own, lent] = [await submitted('soan', { topics }), await submitted('soan', { topics })]
      expect((await approve('duyet', own)).body.doc.approvals).toHaveLength(1)
      expect((await approve('thay', own)).body).toMatchObject({ status: 403, code: 'review/same-approver' })
      expect((await approve('thay', lent)).body.doc.approvals).toMatchObject([{ by: ids.thay, onBehalfOf: ids.duyet }])
      expect((await approve('duyet', lent)).body).toMatchObject({ status: 403, code: 'review/same-approver' })
      expect((await approve('duyet2', lent)).body.doc.state).toBe('approved')
    })
  })

  it('is void while its giver is no approver or closed, or its receiver could not be given it', async () => {
    const id = await submitted()
    const change = (name: Name, data: object) => as('quantri').patch(`/api/users/${ids[name]}`, data)
    await during(delegate('duyet', 'thay'), async () => {
      const losses: [Name, object, object][] = [
        ['duyet', { roles: ['editor'] }, { roles: ['approver'] }],
        ['duyet', { disabled: true }, { disabled: false }],
        ['thay', { roles: ['auditor'] }, { roles: ['editor'] }],
      ]
      for (const [who, lost, back] of losses) {
        await change(who, lost)
        expect([lost, (await approve('thay', id)).body.code]).toEqual([lost, 'review/not-permitted'])
        await change(who, back)
      }
      await change('thay', { disabled: true })
      expect((await approve('thay', id)).status).toBe(401)
      await change('thay', { disabled: false })
      clients.thay = await signIn(library, 'thay')
      clients.duyet = await signIn(library, 'duyet')
      expect((await approve('thay', id)).body.doc.state).toBe('approved')
    })
  })

  it('is given by an approver for themselves or by an administrator, and not given on', async () => {
    const refused: [Name, Name, object, number, string][] = [
      ['soan', 'thay', {}, 403, 'review/not-permitted'],
      ['thamdinh', 'thay', {}, 403, 'review/not-permitted'],
      ['kiemtra', 'thay', {}, 403, 'review/not-permitted'],
      ['don', 'thay', {}, 404, 'platform/not-found'],
      ['duyet', 'thay', { from: ids.duyet2 }, 403, 'review/not-permitted'],
      ['quantri', 'thay', {}, 400, 'platform/invalid-input'],
      ['quantri', 'thay', { from: ids.soan }, 400, 'platform/invalid-input'],
    ]
    for (const [by, to, more, status, code] of refused) {
      const answer = await expectNothingWritten(library, () => delegate(by, to, more))
      expect([by, answer.body.status, answer.body.code]).toEqual([by, status, code])
    }
    await during(delegate('quantri', 'thay', { from: 'duyet', to: 'thay' }), async () => {
      expect((await delegate('thay', 'soan')).body).toMatchObject({ status: 403, code: 'review/redelegation' })
      expect((await delegate('thay', 'soan', { from: ids.duyet })).body.code).toBe('review/redelegation')
      // An approver who was given it hands on the own right alone.
      const ownOfGiver = await submitted('duyet2')
      await during(delegate('duyet', 'duyet2'), async () => {
        await during(delegate('duyet2', 'soan'), async () => {
          expect((await approve('soan', ownOfGiver)).body.code).toBe('review/self-approval')
        })
      })
    })
  })

  it('goes to those who may read working copies and neither run nor audit the system, for days that are in order', async () => {
    const faults = async (to: Name, more: object = {}) => {
      const answer = await expectNothingWritten(library, () => delegate('duyet', to, more))
      expect(answer.status).toBe(400)
      return answer.body.errors.map(({ path }: { path: string }) => path)
    }
    for (const to of ['duyet', 'quantri', 'kiemtra', 'don', 'nguoila'] as const)
      expect(await faults(to)).toEqual(['to'])
    expect(await faults('thay', { to: 'khong-co' })).toEqual(['to'])
    expect(await faults('thay', { fromOn: dayIn(2), toOn: dayIn(1) })).toEqual(['toOn'])
    expect(await faults('thay', { fromOn: dayIn(-3), toOn: dayIn(-1) })).toEqual(['toOn'])
    expect(await faults('thay', { toOn: dayIn(800) })).toEqual(['toOn'])
    expect(await faults('thay', { toOn: '2026-02-30' })).toEqual(['toOn'])
    expect(await faults('thay', { reason: ' ' })).toEqual(['reason'])
    await during(delegate('duyet', 'thamdinh'), async () => {
      expect((await approve('thamdinh', await submitted())).body.doc.state).toBe('approved')
    })
  })

  it('is ended by who gave it, who holds it, or an administrator, and by nobody else', async () => {
    const { id } = (await delegate('duyet', 'thay')).body.doc
    for (const [by, status] of [
      ['duyet2', 403],
      ['kiemtra', 403],
      ['don', 404],
    ] as const)
      expect([by, (await end(by, id)).status]).toEqual([by, status])
    expect((await end('quantri', '01900000-0000-7000-8000-000000000000')).status).toBe(404)
    expect((await end('thay', id)).status).toBe(200)
  })

  describe('the duty roster', () => {
    it('says who is on duty, before all others who may approve today, and gives no right', async () => {
      const duty = { user: ids.duyet2, fromOn: dayIn(0), toOn: dayIn(0) }
      expect((await as('quantri').post('/api/duty-roster', duty)).status).toBe(201)
      expect((await as('quantri').post('/api/duty-roster', { ...duty, user: ids.soan })).status).toBe(201)
      await during(delegate('duyet', 'thay'), async () => {
        const { items } = (await as('soan').get('/api/documents/approvers')).body
        expect(new Set(items.map((each: { id: string }) => each.id))).toEqual(
          new Set([ids.duyet, ids.duyet2, ids.thay]),
        )
        expect(items[0]).toEqual({ id: ids.duyet2, name: 'Người duyet2', position: null, onDuty: true, onBehalfOf: [] })
        expect(items).toContainEqual(
          expect.objectContaining({ id: ids.thay, onDuty: false, onBehalfOf: ['Người duyet'] }),
        )
      })
      expect((await approve('soan', await submitted('thay'))).body.code).toBe('review/not-permitted')
    })

    it('takes only those who could approve, on days that are in order', async () => {
      const roster = (data: object) =>
        as('quantri').post('/api/duty-roster', { fromOn: dayIn(0), toOn: dayIn(1), ...data })
      for (const data of [{ user: ids.don }, { user: ids.kiemtra }, { user: ids.duyet, toOn: dayIn(-1) }])
        expect((await roster(data)).body).toMatchObject({ status: 400, code: 'platform/invalid-input' })
      const { id } = (await roster({ user: ids.duyet })).body.doc
      expect((await as('quantri').patch(`/api/duty-roster/${id}`, { active: false })).body.doc.active).toBe(false)
    })

    it('and who may take part in a delegation is told to those who may make one', async () => {
      const candidates = async (name: Name) => (await as(name).get('/api/delegations/candidates')).body.items
      const own = await candidates('duyet')
      expect(own.find((each: { id: string }) => each.id === ids.duyet)).toMatchObject({
        mayGive: true,
        mayReceive: false,
      })
      expect(own.map((each: { id: string }) => each.id)).not.toContain(ids.nguoila)
      expect(Object.keys(own[0]).sort()).toEqual(['id', 'mayGive', 'mayReceive', 'name', 'position'])
      expect((await as('soan').get('/api/delegations/candidates')).status).toBe(404)
      expect((await as('don').get('/api/documents/approvers')).status).toBe(404)
    })
  })
})
