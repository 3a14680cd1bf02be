import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createHash, randomBytes } from 'node:crypto'
import { createServer, get, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import sharp from 'sharp'
import supertest from 'supertest'
import {
  clientWith,
  makePerson,
  openTestLibrary,
  signIn,
  uploadFile,
  type Client,
  type TestLibrary,
} from '../../support/library'
import { makeDesk, publishOne } from '../../support/publishing'
import { setServerTimeouts } from '../../../src/platform/setServerTimeouts'

const METRICS_TOKEN = 'de-do'
const POLICY = /^"(key|account|address)";q=\d+;w=60$/
const STANDING = /^"(key|account|address)";r=\d+;t=\d+$/

describe('limits of what readers ask', () => {
  let library: TestLibrary
  let admin: Client

  beforeAll(async () => {
    library = await openTestLibrary('sqlite', {
      RATE_LIMIT_CONSUMER: '20',
      RATE_LIMIT_PERSON: '30',
      RATE_LIMIT_ADDRESS: '40',
      MAX_WAITING: '3',
      MAX_WAITING_EACH: '2',
      METRICS_TOKEN,
    })
    await makePerson(library, { username: 'quantri', roles: ['admin'] })
    admin = await signIn(library, 'quantri')
  })
  afterAll(() => library?.close())

  async function newKey(data: object = {}): Promise<Client> {
    const { body } = await admin.post('/api/api-consumers', { name: 'Cổng', access: ['public'], ...data })
    return clientWith(library, `Bearer ${body.doc.newKey}`)
  }

  it('says with each answer, also with 304 and an error, how much is left', async () => {
    const key = await newKey()
    const first = await key.get('/api/v1/topics')
    expect(first.headers['ratelimit-policy']).toBe('"key";q=20;w=60')
    expect(first.headers.ratelimit).toBe('"key";r=19;t=3')
    expect(first.headers['access-control-expose-headers']).toContain('RateLimit-Policy, RateLimit')
    const same = await key.get('/api/v1/topics').set('If-None-Match', String(first.headers.etag))
    const missing = await key.get('/files/khong-co')
    const wrong = await key.post('/api/v1/receipts', { receipts: 'x' })
    expect([same.status, missing.status, wrong.status]).toEqual([304, 404, 400])
    for (const { headers } of [same, missing, wrong]) {
      expect(headers['ratelimit-policy']).toMatch(POLICY)
      expect(headers.ratelimit).toMatch(STANDING)
    }
  })

  it('refuses a key beyond its share with 429 and when to come again, and nobody else for it', async () => {
    const [greedy, modest] = [await newKey({ rate: 3 }), await newKey()]
    const statuses: number[] = []
    for (let i = 0; i < 5; i += 1) statuses.push((await greedy.get('/api/v1/topics')).status)
    expect(statuses.slice(0, 3)).toEqual([200, 200, 200])
    expect(statuses).toContain(429)
    const refused = await greedy.get('/files/khong-co')
    expect(refused.type).toBe('application/problem+json')
    expect(refused.body).toMatchObject({
      status: 429,
      code: 'platform/too-many-requests',
      'violated-policies': ['key'],
    })
    expect(refused.headers['retry-after']).toMatch(/^[1-9]\d*$/)
    expect(refused.headers['access-control-allow-origin']).toBe('*')
    expect(refused.headers.ratelimit).toMatch(/^"key";r=0;t=\d+$/)
    expect((await modest.get('/api/v1/topics')).status).toBe(200)
    expect((await supertest(library.app).get('/api/v1/topics')).status).toBe(200)
    expect((await supertest(library.app).options('/api/v1/topics')).status).toBe(204)
  })

  it('tells whoever sends receipts too fast that they were not taken', async () => {
    const key = await newKey({ rate: 1 })
    await key.get('/api/v1/topics')
    const refused = await key.post('/api/v1/receipts', { receipts: [] })
    expect(refused.status).toBe(429)
    expect(refused.body.detail).toContain('chưa được thực hiện')
    expect(refused.headers).toHaveProperty('retry-after')
  })

  it('counts a search as five requests, however it is asked', async () => {
    const key = await newKey()
    const left = async (path: string) =>
      Number(/r=(\d+)/.exec(String((await key.get(path)).headers.ratelimit))?.[1] ?? Number.NaN)
    expect(await left('/api/v1/documents?q=')).toBe(19)
    expect(await left('/api/v1/documents?q=a')).toBe(14)
    expect(await left('/api/v1/documents?limit=1&q=a')).toBe(9)
  })

  it('keeps a person’s share apart from the address that others share, and a changed rate comes into force', async () => {
    const person = await admin.get('/api/v1/topics')
    expect(person.headers['ratelimit-policy']).toBe('"account";q=30;w=60')
    const nobody = await supertest(library.app).get('/api/v1/topics')
    expect(nobody.headers['ratelimit-policy']).toBe('"address";q=40;w=60')

    const { body } = await admin.post('/api/api-consumers', { name: 'Cổng', access: ['public'], rate: 5 })
    const key = clientWith(library, `Bearer ${body.doc.newKey}`)
    expect((await key.get('/api/v1/topics')).headers['ratelimit-policy']).toBe('"key";q=5;w=60')
    await admin.patch(`/api/api-consumers/${body.doc.id}`, { rate: 7 })
    expect((await key.get('/api/v1/topics')).headers['ratelimit-policy']).toBe('"key";q=7;w=60')
  })

  it('limits pages and harvesting by the same shares, a search as five, and answers a page that says what to do', async () => {
    const left = (headers: Record<string, string>) => Number(/r=(\d+)/.exec(String(headers['ratelimit']))?.[1])
    const ask = (path: string) => supertest(library.app).get(path)
    const first = left((await ask('/')).headers)
    expect(first).toBeGreaterThan(0)
    expect(left((await ask('/?q=bien')).headers)).toBe(first - 5)
    expect(left((await ask('/feed.xml')).headers)).toBe(first - 6)
    expect(left((await ask('/oai?verb=Identify')).headers)).toBe(first - 7)
    let page = await ask('/?q=dao')
    for (let i = 0; page.status === 200 && i < 20; i += 1) page = await ask('/?q=dao')
    expect(page.status).toBe(429)
    expect(page.headers).toHaveProperty('retry-after')
    expect(page.type).toBe('text/html')
    expect(page.text).toContain('chưa được thực hiện')
    for (let i = 0; i < 5; i += 1) await ask('/feed.xml')
    const feed = await ask('/feed.xml')
    expect(feed.status).toBe(429)
    expect(feed.body).toMatchObject({ code: 'platform/too-many-requests', 'violated-policies': ['address'] })
    // A person's share is the person's own, whatever the address has used up.
    expect((await admin.get('/')).status).toBe(200)
    expect((await ask('/healthz')).status).toBe(200)
  })

  it('holds so many long polls for each key and so many in all, and takes new ones when they end', async () => {
    const [one, two, three] = [await newKey(), await newKey(), await newKey()]
    const { next } = (await one.get('/api/v1/changes')).body
    const path = `/api/v1/changes?since=${next}&wait=30`
    const ended: Promise<unknown>[] = []
    const hold = (client: Client) => {
      const request = client.get(path)
      ended.push(
        request.then(
          (answer) => answer.status,
          () => 'broken',
        ),
      )
      return request
    }
    const held = [hold(one), hold(one), hold(two)]
    await untilMetric(library, 'haidang_waiting', 3)
    const tooMany = await one.get(path)
    expect(tooMany.body).toMatchObject({ status: 429, code: 'platform/too-many-requests' })
    const full = await three.get(path)
    expect(full.body).toMatchObject({ status: 503, code: 'platform/overloaded' })
    for (const { headers } of [tooMany, full]) expect(headers).toHaveProperty('retry-after')
    expect((await one.get(`/api/v1/changes?since=${next}&wait=0`)).status).toBe(200)

    for (const request of held) void request.abort()
    await untilMetric(library, 'haidang_waiting', 0)
    const again = three.get(path)
    const answered = again.then(({ status }) => status)
    await untilMetric(library, 'haidang_waiting', 1)
    await admin.post('/api/topics', { name: 'Chủ đề mới', order: 3 })
    await publishOne(await makeDesk(library), { title: 'Mới' })
    expect(await answered).toBe(200)
  })

  it('counts refusals and uses for the operator, with no key, name or address', async () => {
    const text = await metricsOf(library)
    for (const line of [
      /haidang_refused_total\{reason="rate"\} [1-9]/,
      /haidang_refused_total\{reason="waiting"\} 2/,
      /haidang_consumer_requests_total\{consumer="[0-9a-f-]{36}"\} [1-9]/,
      /haidang_requests_total\{rank="system"\} [1-9]/,
      /haidang_event_loop_delay_seconds \d/,
    ])
      expect(text).toMatch(line)
    expect(text).not.toMatch(/hd_|Cổng|127\.0\.0\.1/)
    expect((await supertest(library.app).get('/metrics')).status).toBe(404)
  })
})

describe('a server that is flooded', () => {
  let library: TestLibrary
  let server: Server
  let port: number
  let isFlooded = true

  beforeAll(async () => {
    library = await openTestLibrary('sqlite', { RATE_LIMIT_ADDRESS: '0', OVERLOAD_DELAY_MS: '100' })
    server = createServer(library.app)
    setServerTimeouts(server, library.settings)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    port = (server.address() as AddressInfo).port // listening on TCP
  })
  afterAll(async () => {
    server?.closeAllConnections()
    await library?.close()
  })

  it('refuses some with 503, lives, ends the file under way byte for byte, and answers as before afterwards', async () => {
    const desk = await makeDesk(library)
    // Random colours do not compress: more than the system takes over at once.
    const bytes = await sharp(randomBytes(3 * 2200 ** 2), { raw: { width: 2200, height: 2200, channels: 3 } })
      .png()
      .toBuffer()
    const { doc } = await uploadFile(library, desk.editor, { name: 'dai.png', bytes })
    await makePerson(library, { username: 'thamdinh', roles: ['reviewer'] })
    await (await signIn(library, 'thamdinh')).post(`/api/media/${doc.id}/release`, { note: 'Ảnh thử.' })
    await publishOne(desk, { title: 'Biên giới hòa bình', files: [doc.id] })
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const file = await open(`/files/${sha256}`, { Range: 'bytes=1000-' })
    expect(file.statusCode).toBe(206)
    const download = slowly(file)
    let isWhole = false
    void download.then(() => (isWhole = true))

    const answers: Answer[] = []
    const health: number[] = []
    for (let round = 0; round < 40 && !answers.some(({ status }) => status === 503); round += 1) {
      const flood = Array.from({ length: 300 }, (_, i) => ask(`/api/v1/documents?q=bien+gioi+${round}+${i}`))
      const polls = Array.from({ length: 5 }, () => ask('/healthz'))
      answers.push(...(await Promise.all(flood)))
      health.push(...(await Promise.all(polls)).map(({ status }) => status))
      // The requests alone may be answered too quickly to choke a fast machine.
      await holdTheProcess()
    }
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 503]))
    for (const { status, headers, text } of answers) {
      if (status !== 503) continue
      expect(headers['retry-after']).toMatch(/^[1-9]\d*$/)
      expect(headers['content-type']).toContain('application/problem+json')
      expect(JSON.parse(text)).toMatchObject({ status: 503, code: 'platform/overloaded' })
    }
    expect(new Set(health)).toEqual(new Set([200]))
    expect(isWhole).toBe(false)
    isFlooded = false
    expect((await download).equals(bytes.subarray(1000))).toBe(true)
    let status = 0
    for (let i = 0; i < 100 && status !== 200; i += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50))
      status = (await ask('/api/v1/documents?q=bien+gioi')).status
    }
    expect(status).toBe(200)
  })

  async function holdTheProcess(): Promise<void> {
    for (const until = Date.now() + 1_000; Date.now() < until;);
    await new Promise((resolve) => setTimeout(resolve, 1))
  }

  type Answer = { status: number; headers: IncomingMessage['headers']; text: string }

  function open(path: string, headers: Record<string, string> = {}): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      get({ host: '127.0.0.1', port, path, headers, agent: false }, resolve).on('error', reject)
    })
  }

  async function ask(path: string): Promise<Answer> {
    const answer = await open(path)
    const chunks: Buffer[] = []
    for await (const chunk of answer as AsyncIterable<Buffer>) chunks.push(chunk)
    return { status: answer.statusCode ?? 0, headers: answer.headers, text: Buffer.concat(chunks).toString('utf8') }
  }

  /** Reads as a bad line does, a little and then a pause, as long as the flood lasts. */
  async function slowly(answer: IncomingMessage): Promise<Buffer> {
    const chunks: Buffer[] = []
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      if (isFlooded) await new Promise((resolve) => setTimeout(resolve, 200))
    }
    return Buffer.concat(chunks)
  }
})

async function metricsOf(library: TestLibrary): Promise<string> {
  return (await supertest(library.app).get('/metrics').set('Authorization', `Bearer ${METRICS_TOKEN}`)).text
}

async function untilMetric(library: TestLibrary, name: string, value: number): Promise<void> {
  while (!(await metricsOf(library)).includes(`\n${name} ${value}\n`))
    await new Promise((resolve) => setTimeout(resolve, 10))
}
