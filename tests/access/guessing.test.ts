import { afterEach, describe, expect, it } from '@jest/globals'
import supertest from 'supertest'
import { expectProblem } from '../badInput/expectProblem'
import { describeOnBothDatabases, makePerson, openTestLibrary, PASSWORD, type TestLibrary } from '../support/library'
import { everythingKept } from './everythingKept'

const HERE = '203.0.113.7'
const ELSEWHERE = '203.0.113.8'
const TOO_MANY = { status: 429, code: 'platform/too-many-requests' }

describeOnBothDatabases('guessing passwords', (database) => {
  let library: TestLibrary
  afterEach(() => library?.close())

  async function open(settings: Record<string, string>): Promise<void> {
    library = await openTestLibrary(database, settings)
    for (const username of ['xuandai', 'tuyhoa', 'ke-do']) await makePerson(library, { username, roles: ['officer'] })
  }

  /** `address` is what stands in X-Forwarded-For. */
  const signIn = (username: string, password: string, address: string) =>
    supertest(library.app).post('/api/users/login').set('X-Forwarded-For', address).send({ username, password })
  const guess = (count: number, address: string, from = 0) =>
    Promise.all(Array.from({ length: count }, (_, index) => signIn(`ten-${from + index}`, 'doan-mo', address)))
  const statuses = (answers: { status: number }[]) =>
    answers.map(({ status }) => status).toSorted((one, other) => one - other)

  async function signInByPage(username: string, password: string, address: string) {
    const agent = supertest.agent(library.app)
    const page = await agent.get('/dang-nhap')
    const token = /name="_ma" value="([^"]*)"/.exec(page.text)?.[1]
    // The test speaks http to a site that is reached by https: the cookie is sent by hand.
    const cookie = [page.headers['set-cookie'] ?? []]
      .flat()
      .map((each) => each.split(';')[0])
      .join('; ')
    const form = { ten: username, 'mat-khau': password, _ma: token }
    return supertest(library.app)
      .post('/dang-nhap')
      .set({ Cookie: cookie, 'X-Forwarded-For': address })
      .type('form')
      .send(form)
  }

  describe('from one address', () => {
    it('on many accounts is slowed down for the whole address and for no other, by either door', async () => {
      await open({ TRUST_PROXY: '1' })
      // All at once: the first forty are counted one by one.
      expect(statuses(await guess(45, HERE))).toEqual([...Array(40).fill(401), ...Array(5).fill(429)])
      const refused = await signIn('xuandai', PASSWORD, HERE)
      expectProblem(refused, TOO_MANY)
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
      expect(refused.headers['set-cookie']).toBeUndefined()
      const page = await signInByPage('xuandai', PASSWORD, HERE)
      expect([page.status, page.headers['set-cookie']]).toEqual([429, undefined])
      expect(page.text).toContain('Đã thử sai nhiều lần')
      expect((await signIn('xuandai', PASSWORD, ELSEWHERE)).status).toBe(200)
      expect((await signInByPage('tuyhoa', PASSWORD, ELSEWHERE)).status).toBe(303)
    })

    it('counts by the page as by REST', async () => {
      await open({ TRUST_PROXY: '1' })
      await guess(39, HERE)
      expect((await signInByPage('khong-co', 'doan-mo', HERE)).status).toBe(401)
      expectProblem(await signIn('xuandai', PASSWORD, HERE), TOO_MANY)
    })

    it('is not forgiven by the guesser’s own account', async () => {
      await open({ TRUST_PROXY: '1' })
      await guess(39, HERE)
      expect((await signIn('ke-do', PASSWORD, HERE)).status).toBe(200)
      expect(statuses(await guess(2, HERE, 39))).toEqual([401, 429])
    })

    it('is no reason to keep a household of posts out for a few typos', async () => {
      await open({ TRUST_PROXY: '1' })
      for (const username of ['xuandai', 'tuyhoa', 'ke-do']) {
        for (let typo = 0; typo < 4; typo += 1) expect((await signIn(username, 'sai', HERE)).status).toBe(401)
        expect((await signIn(username, PASSWORD, HERE)).status).toBe(200)
      }
    })

    it('is not hidden by a made-up X-Forwarded-For, with a balancer or without', async () => {
      for (const settings of [{ TRUST_PROXY: '1' }, { TRUST_PROXY: '127.0.0.0/8' }, {}]) {
        await open(settings)
        for (let index = 0; index < 40; index += 1) await guess(1, `198.51.100.${index}, ${HERE}`, index)
        expectProblem(await signIn('xuandai', PASSWORD, `192.0.2.1, ${HERE}`), TOO_MANY)
        // Nobody named a balancer: whatever stands there is the asker's own word.
        const elsewhere = await signIn('xuandai', PASSWORD, ELSEWHERE)
        expect(elsewhere.status).toBe('TRUST_PROXY' in settings ? 200 : 429)
        await library.close()
      }
    })
  })

  it('on one account is slowed down from everywhere, and its owner’s success forgives', async () => {
    await open({ TRUST_PROXY: '1' })
    for (let index = 0; index < 5; index += 1)
      expect((await signIn('xuandai', 'sai', `203.0.113.${10 + index}`)).status).toBe(401)
    expectProblem(await signIn(' XuanDai ', PASSWORD, ELSEWHERE), TOO_MANY)
    expect((await signIn('tuyhoa', PASSWORD, ELSEWHERE)).status).toBe(200)
    for (let typo = 0; typo < 4; typo += 1) await signIn('tuyhoa', 'sai', ELSEWHERE)
    expect((await signIn('tuyhoa', PASSWORD, ELSEWHERE)).status).toBe(200)
    for (let typo = 0; typo < 4; typo += 1) expect((await signIn('tuyhoa', 'sai', ELSEWHERE)).status).toBe(401)
  })

  it('leaves neither a name nor an address in the record', async () => {
    await open({ TRUST_PROXY: '1' })
    await signIn('ten-khong-ai-co', 'mat-khau-doan', HERE)
    const kept = JSON.stringify(await everythingKept(library))
    expect(kept).toContain('"sign-in-attempts":[{')
    for (const secret of ['ten-khong-ai-co', 'mat-khau-doan', HERE]) expect(kept).not.toContain(secret)
  })
})
