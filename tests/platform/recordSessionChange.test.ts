import { afterAll, beforeAll, expect, it } from '@jest/globals'
import supertest from 'supertest'
import { readJournal } from '../../src/platform/journal/readJournal'
import {
  type Client,
  describeOnBothDatabases,
  makePerson,
  openTestLibrary,
  PASSWORD,
  signIn,
  type TestLibrary,
} from '../support/library'

const HERE = '203.0.113.7'

describeOnBothDatabases('signing in and out', (database) => {
  let library: TestLibrary
  let personId: string
  let adminId: string
  let admin: Client

  beforeAll(async () => {
    library = await openTestLibrary(database, { TRUST_PROXY: '1' })
    personId = (await makePerson(library, { username: 'soan', roles: ['editor'], position: 'Chuyên viên' })).id
    adminId = (await makePerson(library, { username: 'quantri', roles: ['admin'] })).id
    admin = await signIn(library, 'quantri')
  })
  afterAll(() => library?.close())

  async function newest(): Promise<{ actor: object; data: object }[]> {
    await library.keeper.settled()
    const events = await readJournal(library.payload, { after: 0, limit: 1000 })
    return events
      .filter(({ code, data }) => code === 'platform/session-changed' && data.user === personId)
      .map(({ actor, data }) => ({ actor, data }))
  }

  it('says who did and from which address, by either door, and what an administrator does is the administrator’s', async () => {
    const before = (await newest()).length
    const answer = await supertest(library.app)
      .post('/api/users/login')
      .set('X-Forwarded-For', HERE)
      .send({ username: 'soan', password: PASSWORD })
    const own = { id: personId, name: 'Người soan', position: 'Chuyên viên', address: HERE }
    expect((await newest()).slice(before)).toMatchObject([{ actor: own, data: { user: personId } }])
    await supertest(library.app)
      .post('/api/users/logout')
      .set({ 'X-Forwarded-For': HERE, Authorization: `JWT ${answer.body.token}` })
    expect((await newest()).at(-1)).toMatchObject({ actor: own })
    const count = (await newest()).length
    expect(count).toBeGreaterThan(before + 1)
    await admin.patch(`/api/users/${personId}`, { name: 'Người soan' })
    for (const { actor } of (await newest()).slice(count)) expect(actor).toMatchObject({ id: adminId })
    await admin.patch(`/api/users/${personId}`, { roles: ['editor', 'approver'] })
    await admin.patch(`/api/users/${personId}`, { disabled: true })
    await newest()
    const events = await readJournal(library.payload, { after: 0, limit: 1000 })
    const changes = events.filter(({ code, data }) => code === 'platform/user-changed' && data.user === personId)
    expect(changes.slice(-2)).toMatchObject([
      { actor: { id: adminId }, data: { roles: ['editor', 'approver'], closed: false } },
      { actor: { id: adminId }, data: { roles: ['editor', 'approver'], closed: true } },
    ])
    await supertest(library.app).post('/api/users/login').send({ username: 'soan', password: 'sai mật khẩu' })
    for (const { actor } of (await newest()).slice(count)) expect(actor).toMatchObject({ id: adminId })
  })
})
