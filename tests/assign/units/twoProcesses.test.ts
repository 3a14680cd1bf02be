import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { dayAfter } from '../../../src/assign/rules/units/dated'
import { unitClock } from '../../../src/assign/units/unitClock'
import { startOfVietnamDay, vietnamDay } from '../../../src/vietnamese/calendar'
import { type Client, makePerson, makeUnit, openTestLibrary, signIn, type TestLibrary } from '../../support/library'
import { describeOnMongodb, newMongodbUrl } from '../../support/mongod'
import { makeDesk, publishOne } from '../../support/publishing'

const today = vietnamDay(new Date())

describeOnMongodb('units and people, with two processes on one record', () => {
  let first: TestLibrary
  let second: TestLibrary
  let admin: Client
  let post: string
  let other: string

  beforeAll(async () => {
    const shared = { DATABASE_URL: await newMongodbUrl(), PAYLOAD_SECRET: randomBytes(32).toString('hex') }
    first = await openTestLibrary('mongodb', shared)
    second = await openTestLibrary('mongodb', shared)
    await makePerson(first, { username: 'quantri', roles: ['admin'] })
    admin = await signIn(first, 'quantri')
    post = await makeUnit(first, { name: 'Đồn Một' })
    other = await makeUnit(first, { name: 'Đồn Hai' })
  })
  afterAll(async () => {
    await second?.close()
    await first?.close()
  })

  const events = async (code: string) => {
    await Promise.all([first.keeper.settled(), second.keeper.settled()])
    return (await first.payload.count({ collection: 'journal', where: { code: { equals: code } } })).totalDocs
  }

  it('ends the old scope in the other process before the transfer is answered', async () => {
    const desk = await makeDesk(first)
    const { id } = await makePerson(first, { username: 'an', roles: ['officer'], unit: post, confirmsForUnit: true })
    const there = await signIn(second, 'an')
    const document = await publishOne(desk, { title: 'Cho Đồn Một', access: 'assigned' })
    await desk.approver.post('/api/assignments', { documents: [document], units: [post], confirm: true })
    await second.keeper.settled()
    expect((await there.get(`/api/v1/documents/${document}`)).status).toBe(200)
    expect((await admin.post(`/api/users/${id}/transfer`, { unit: other, on: today })).status).toBe(200)
    expect((await there.get(`/api/v1/documents/${document}`)).status).toBe(404)
  })

  it('do at midnight what was decided once, although both look at the clock', async () => {
    const { id } = await makePerson(first, { username: 'binh', roles: ['officer'], unit: post })
    const tomorrow = dayAfter(today)
    await admin.post(`/api/users/${id}/transfer`, { unit: other, on: tomorrow })
    const steps = [{ kind: 'merge', units: [other], into: { name: 'Đồn Gộp', kind: 'don-bien-phong' } }]
    const planned = await admin.post('/api/units/reorganisations', { on: tomorrow, decision: 'Quyết định', steps })
    expect(planned.body.doc.state).toBe('planned')
    const midnight = startOfVietnamDay(tomorrow)
    await Promise.all([first, second].map(({ payload }) => unitClock(payload)(midnight)))
    expect(await events('assign/reorganised')).toBe(1)
    const { body } = await admin.get('/api/units?depth=0&where[name][equals]=Đồn Gộp')
    expect(body.totalDocs).toBe(1)
    expect((await admin.get(`/api/users/${id}?depth=0`)).body.unit).toBe(body.docs[0].id)
  })
})
