import { describe, expect, it } from '@jest/globals'
import express, { type RequestHandler } from 'express'
import supertest from 'supertest'
import { shedLoad } from '../../../src/platform/limits/shedLoad'
import { newTraffic } from '../../../src/platform/limits/trafficMetrics'

const limits = { maxDelayMs: 100, maxInProgress: 2 }

function appUnder(load: { delayMs: number }, { maxDelayMs, maxInProgress }: typeof limits = limits) {
  const traffic = newTraffic()
  const app = express()
  app.use(shedLoad({ maxDelayMs, maxInProgress, traffic, delayMs: () => load.delayMs }))
  const holding: (() => void)[] = []
  app.use(((req, res) => {
    const answer = () => void res.json({ done: true })
    if (req.headers['x-hold']) holding.push(answer)
    else answer()
  }) satisfies RequestHandler)
  /** Waits until so many are held; none: answers them all. */
  const held = async (count: number) => {
    if (count === 0) for (const answer of holding.splice(0)) answer()
    while (holding.length !== count) await new Promise((resolve) => setTimeout(resolve, 5))
  }
  return { traffic, held, ask: supertest(app) }
}

describe('shedLoad', () => {
  it.each([
    [99, []],
    [100.1, ['search']],
    [151, ['search', 'anonymous']],
    [201, ['search', 'anonymous', 'system']],
    [301, ['search', 'anonymous', 'system', 'person']],
    [501, ['search', 'anonymous', 'system', 'person', 'writing']],
  ])('refuses at %d ms of delay: %j', async (delayMs, refused) => {
    const { ask, traffic } = appUnder({ delayMs })
    const requests = {
      search: () => ask.get('/api/v1/documents?q=a'),
      anonymous: () => ask.get('/api/v1/documents'),
      system: () => ask.get('/api/v1/documents').set('Authorization', 'Bearer hd_x'),
      person: () => ask.get('/api/v1/documents').set('Cookie', 'payload-token=x'),
      writing: () => ask.post('/api/v1/receipts').set('Authorization', 'JWT x'),
    }
    const shed: string[] = []
    for (const [rank, request] of Object.entries(requests)) {
      const { status } = await request()
      expect([200, 503]).toContain(status)
      if (status === 503) shed.push(rank)
    }
    expect(shed).toEqual(refused)
    expect(traffic.refused.overload).toBe(refused.length)
    await new Promise(setImmediate)
    expect(traffic.work.count()).toBe(0)
  })

  it('says in problem+json, to pages of any site, when to come again', async () => {
    const { ask } = appUnder({ delayMs: 1000 })
    const answer = await ask.get('/api/v1/documents?q=a')
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(answer.body).toMatchObject({ status: 503, code: 'platform/overloaded', type: '/loi/platform/overloaded' })
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    expect(answer.headers['access-control-allow-origin']).toBe('*')
    expect(answer.headers['cache-control']).toBe('no-store')
    expect((await ask.post('/api/v1/receipts')).headers).not.toHaveProperty('access-control-allow-origin')
  })

  it('gives people a page in their words that comes again by itself', async () => {
    const { ask } = appUnder({ delayMs: 1000 })
    const page = await ask.get('/tai-lieu-den')
    expect(page.status).toBe(503)
    expect(page.type).toBe('text/html')
    expect(page.text).toContain('Máy chủ đang quá tải')
    expect(page.headers.refresh).toBe(page.headers['retry-after'])
  })

  it('refuses nothing where the settings say never', async () => {
    const { ask } = appUnder({ delayMs: 60_000 }, { maxDelayMs: 0, maxInProgress: 0 })
    expect((await ask.get('/api/v1/documents?q=a')).status).toBe(200)
  })

  it('counts what is being answered, but neither files nor long polls nor uploads', async () => {
    const { ask, traffic, held } = appUnder({ delayMs: 0 })
    const hold = async (path: string) => (await ask.get(path).set('X-Hold', 'yes')).status
    const answers = [hold('/api/v1/documents'), hold('/api/v1/documents')]
    await held(2)
    expect((await ask.get('/api/v1/documents?q=a')).status).toBe(200)
    for (const path of ['/files/ab', '/api/v1/changes?wait=30']) answers.push(hold(path))
    await held(4)
    expect(traffic.work.count()).toBe(2)
    expect((await ask.get('/api/v1/documents?q=a')).status).toBe(200)
    answers.push(hold('/api/v1/documents'))
    await held(5)
    expect((await ask.get('/api/v1/documents?q=a')).status).toBe(503)
    expect((await ask.get('/files/ab').set('Range', 'bytes=0-')).status).toBe(200)
    expect(traffic.work.count()).toBe(3)
    await held(0)
    expect(await Promise.all(answers)).toEqual([200, 200, 200, 200, 200])
    await new Promise(setImmediate)
    expect(traffic.work.count()).toBe(0)
    expect((await ask.get('/api/v1/documents?q=a')).status).toBe(200)
  })
})
