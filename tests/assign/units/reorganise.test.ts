import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { dayAfter } from '../../../src/assign/rules/units/dated'
import { keepReorganisations } from '../../../src/assign/units/keepReorganisations'
import { deskOf } from '../../../src/catalogue/deskOf'
import { ledgerOf } from '../../../src/catalogue/ledgerOf'
import { ANONYMOUS } from '../../../src/catalogue/reader'
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

describeOnBothDatabases('units are reorganised', (database) => {
  let library: TestLibrary
  let desk: Desk
  let admin: Client

  beforeAll(async () => {
    library = await openTestLibrary(database)
    desk = await makeDesk(library)
    await makePerson(library, { username: 'quantri', roles: ['admin'] })
    admin = await signIn(library, 'quantri')
  })
  afterAll(() => library?.close())

  const decide = (steps: object[], on = today) =>
    admin.post('/api/units/reorganisations', { on, decision: 'Quyết định thử', steps })
  const unitOf = async (id: string) => (await admin.get(`/api/units/${id}?depth=0`)).body
  const unitNamed = async (name: string) =>
    (await admin.get(`/api/units?depth=0&where[name][equals]=${encodeURIComponent(name)}`)).body.docs[0]
  const events = async (code: string) => {
    await library.keeper.settled()
    return (await library.payload.count({ collection: 'journal', where: { code: { equals: code } } })).totalDocs
  }
  const rows = async (collection: 'deliveries' | 'receipts', where: object) =>
    (await library.payload.find({ collection, where: where as never, depth: 0, pagination: false })).docs
  const send = (documents: string[], units: string[], more: object = {}) =>
    desk.approver.post('/api/assignments', { documents, units, confirm: true, ...more })
  const acknowledge = (client: Client, document: string) =>
    client.post('/api/v1/receipts', {
      receipts: [{ id: randomUUID(), document, version: 1, event: 'acknowledged', at: new Date().toISOString() }],
    })

  it('passes open duties and people to the heir, with the sender’s due date, and leaves what was done where it was', async () => {
    const [one, two] = [await makeUnit(library, { name: 'Xã Một' }), await makeUnit(library, { name: 'Xã Hai' })]
    const officers = []
    for (const [username, unit] of [
      ['canbo1', one],
      ['canbo2', two],
    ] as const) {
      // prettier-ignore
      await makePerson(library, { username, roles: ['officer'], unit, confirmsForUnit: true })
      officers.push(await signIn(library, username))
    }
    const [first, second] = officers as [Client, Client]
    const done = await publishOne(desk, { title: 'Đã xác nhận', access: 'assigned' })
    const owed = await publishOne(desk, { title: 'Chưa xác nhận', access: 'assigned' })
    const gone = await publishOne(desk, { title: 'Phải hủy', access: 'assigned' })
    await send([done], [one])
    await send([owed], [one], { dueOn: '2099-02-01' })
    await send([owed], [two], { dueOn: '2099-01-01' })
    await send([gone], [two], { confirm: false })
    await acknowledge(first, done)
    await desk.approver.post(`/api/documents/${gone}/withdraw`, { reason: 'Sai' })
    const before = await rows('deliveries', { unit: { in: [one, two] } })
    const step = { kind: 'merge', units: [one, 'xa-hai'], into: { name: 'Xã Chung', kind: 'ubnd-xa' } }

    const preview = await admin.post('/api/units/reorganisations/preview', {
      on: today,
      decision: 'Quyết định thử',
      steps: [step],
    })
    expect(preview.body.doc).toMatchObject({
      takesEffect: 'now',
      faults: [],
      passing: 2,
      withoutUnit: 0,
      ended: [
        {
          unit: { id: one },
          successors: [{ id: null, name: 'Xã Chung' }],
          people: 1,
          duties: { confirm: 1, remove: 0 },
        },
        { unit: { id: two }, people: 1, duties: { confirm: 1, receive: 0, remove: 1 } },
      ],
    })
    expect(await unitNamed('Xã Chung')).toBeUndefined()

    const answer = await decide([step])
    expect([answer.status, answer.body.doc.state]).toEqual([201, 'applied'])
    const heir = await unitNamed('Xã Chung')
    expect(heir).toMatchObject({ validFrom: today, standing: 'in-force', predecessors: [one, two] })
    expect(await unitOf(one)).toMatchObject({ standing: 'ended', successors: [heir.id] })
    expect(await rows('deliveries', { unit: { in: [one, two] } })).toEqual(before)
    expect(await rows('deliveries', { unit: { equals: heir.id } })).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ document: owed, inheritedFrom: two, dueOn: '2099-01-01', confirm: true }),
        expect.objectContaining({ document: gone, inheritedFrom: two }),
        expect.objectContaining({ document: done, inheritedFrom: one, settledVersion: 1 }),
      ]),
    )
    expect(await rows('deliveries', { unit: { equals: heir.id } })).toHaveLength(3)

    // In the sessions that are open: both speak for the heir now.
    expect((await first.get('/api/users/me?depth=0')).body.user).toMatchObject({ unit: heir.id, confirmsForUnit: true })
    expect([
      (await first.get(`/api/v1/documents/${owed}`)).status,
      (await second.get(`/api/v1/documents/${owed}`)).status,
    ]).toEqual([200, 200])
    expect((await acknowledge(second, owed)).body.results).toMatchObject([{ status: 'recorded' }])
    expect((await rows('receipts', { document: { equals: done } })).map(({ unit }) => unit)).toEqual([one])
    expect((await rows('receipts', { document: { equals: owed } })).map(({ unit }) => unit)).toEqual([heir.id])

    // What is recalled later: the former unit confirmed it and is no more, so its heir has to remove the copy.
    await desk.approver.post(`/api/documents/${done}/withdraw`, { reason: 'Sai tên' })
    const toRemove = (unitId: string) =>
      deskOf(library.catalogue, { unitId, today }).toRemove.map(({ documentId }) => documentId)
    expect([toRemove(one), toRemove(two), toRemove(heir.id).sort()]).toEqual([[], [], [done, gone].sort()])
    const reader = { ...ANONYMOUS, unitScope: 'all' as const }
    const owing = () =>
      ledgerOf(library.catalogue, reader, { documentId: done, today })?.rows.flatMap(({ unit, mustRemove }) => (mustRemove ? [unit.id] : [])) // prettier-ignore
    expect(owing()).toEqual([heir.id])
    const removed = { id: randomUUID(), document: done, version: 1, event: 'removed', at: new Date().toISOString() }
    expect((await first.post('/api/v1/receipts', { receipts: [removed] })).body.results).toMatchObject([{ status: 'recorded' }]) // prettier-ignore
    await library.keeper.settled()
    expect([toRemove(heir.id), owing()]).toEqual([[gone], []])

    const again = await decide([step])
    expect(again.body).toMatchObject({ status: 400, code: 'assign/reorganisation-faulty' })
    expect(again.body.errors.map(({ path }: { path: string }) => path)).toEqual(['steps.0.units.0', 'steps.0.units.1'])
  })

  it('writes nothing of a reorganisation that is faulty in one row', async () => {
    const whole = await makeUnit(library, { name: 'Xã Nguyên' })
    const before = await events('assign/reorganised')
    const refused = await decide([
      { kind: 'rename', unit: whole, name: 'Xã Đổi' },
      { kind: 'merge', units: [whole], into: 'khong-co' },
    ])
    expect(refused.body).toMatchObject({ status: 400, errors: [{ path: 'steps.1.into' }] })
    expect(await unitOf(whole)).toMatchObject({ name: 'Xã Nguyên', names: null })
    expect(await events('assign/reorganised')).toBe(before)
    expect(
      (await admin.get('/api/reorganisations')).body.docs.every(({ state }: { state: string }) => state === 'applied'),
    ).toBe(true)
  })

  it('lets nobody’s duty go with the unit: without an heir it is refused', async () => {
    const alone = await makeUnit(library, { name: 'Trạm Lẻ' })
    await send([await publishOne(desk, { title: 'Cho trạm' })], [alone])
    const refused = await decide([{ kind: 'dissolve', unit: alone }])
    expect(refused.body.errors).toMatchObject([{ path: 'steps.0', message: expect.stringContaining('còn 1 tài liệu') }])
    const other = await makeUnit(library, { name: 'Trạm Bên' })
    expect((await decide([{ kind: 'dissolve', unit: alone, heirs: ['tram-ben'] }])).status).toBe(201)
    expect(await rows('deliveries', { unit: { equals: other } })).toMatchObject([{ inheritedFrom: alone }])
    expect((await unitOf(alone)).successors).toEqual([])
  })

  it('is done at 00:00 in Vietnam of a coming day, once, however many look at the clock', async () => {
    const post = await makeUnit(library, { name: 'Đồn Tên Nay' })
    const tomorrow = dayAfter(today)
    const planned = await decide([{ kind: 'rename', unit: post, name: 'Đồn Tên Mai' }], tomorrow)
    expect(planned.body.doc).toMatchObject({ state: 'planned' })
    const before = await events('assign/reorganised')
    const midnight = startOfVietnamDay(tomorrow)
    await keepReorganisations(library.payload, new Date(midnight.getTime() - 1))
    expect((await unitOf(post)).name).toBe('Đồn Tên Nay')
    await Promise.all([keepReorganisations(library.payload, midnight), keepReorganisations(library.payload, midnight)])
    expect(await unitOf(post)).toMatchObject({ name: 'Đồn Tên Mai' })
    expect(await events('assign/reorganised')).toBe(before + 1)
    const { body } = await admin.get(`/api/v1/units?on=${today}`)
    expect(body.items.find(({ id }: { id: string }) => id === post).name).toBe('Đồn Tên Nay')
  })

  it('keeps what cannot be done any more when its day comes, with its faults; one that waits can be taken back', async () => {
    const unit = await makeUnit(library, { name: 'Xã Hai Ý' })
    const tomorrow = dayAfter(today)
    const late = await decide([{ kind: 'rename', unit, name: 'Muộn' }], tomorrow)
    const waiting = await decide([{ kind: 'move', unit, parent: null }], dayAfter(tomorrow))
    expect((await decide([{ kind: 'merge', units: [unit], into: { name: 'Xã Một Ý', kind: 'ubnd-xa' } }])).status).toBe(
      201,
    )
    await keepReorganisations(library.payload, startOfVietnamDay(tomorrow))
    const stored = (await admin.get(`/api/reorganisations/${late.body.doc.id}`)).body
    expect(stored).toMatchObject({ state: 'failed', faults: [{ path: 'steps.0.unit' }] })
    const cancel = (id: string) => admin.post(`/api/units/reorganisations/${id}/cancel`)
    expect((await cancel(waiting.body.doc.id)).body.doc).toMatchObject({ state: 'cancelled' })
    expect([(await cancel(waiting.body.doc.id)).status, (await cancel(randomUUID())).status]).toEqual([409, 404])
  })

  it('is the administrator’s alone, and takes only what it knows', async () => {
    const steps = [{ kind: 'rename', unit: 'xa-chung', name: 'X' }]
    for (const client of [desk.editor, desk.approver]) {
      for (const path of ['', '/preview']) {
        const body = { on: today, decision: 'X', steps }
        expect((await client.post(`/api/units/reorganisations${path}`, body)).status).toBe(403)
      }
    }
    for (const [body, path] of [
      [{ decision: ' ' }, 'decision'],
      [{ on: '2026-02-30' }, 'on'],
      [{ steps: [] }, 'steps'],
      [{ steps: [{ kind: 'khac' }] }, 'steps.0.kind'],
      [{ steps: [{ ...steps[0], x: 1 }] }, 'steps.0.x'],
    ] as const) {
      const answer = await admin.post(
        '/api/units/reorganisations',
        Object.assign({ on: today, decision: 'X', steps }, body),
      )
      expect(answer.body).toMatchObject({ status: 400, errors: [{ path }] })
    }
  })
})
