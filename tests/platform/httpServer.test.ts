import type { Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import express, { type Express } from 'express'
import { createHttpServer } from '../../src/platform/httpServer'
import { expectProblem } from '../badInput/expectProblem'
import { faultsOfAnswer } from '../support/describedAnswer'

let app: Express
let server: Server
/** By which prototypes the last request and answer were known to the app. */
let handled: { req: unknown; res: unknown; app: unknown } | null = null
const asked: string[] = []

beforeAll(async () => {
  app = express().use((req, res) => {
    asked.push(req.url)
    handled = { req: Object.getPrototypeOf(req), res: Object.getPrototypeOf(res), app: req.app }
    if (req.url === '/half') res.writeHead(200, { 'Content-Length': 10 }).write('half')
    else res.end('well')
  })
  server = createHttpServer(app).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
})
afterAll(() => void server.close())

/** All that comes back on a connection on which this was sent, and more when the first answer has begun. */
function converse(text: string, more?: string): Promise<string> {
  const { port } = server.address() as AddressInfo // it listens on a port
  return new Promise((resolve) => {
    let heard = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      if (heard === '' && more !== undefined) socket.write(more)
      heard += chunk
    })
    // A reset after the answer is an end too.
    socket.on('error', () => undefined).once('close', () => resolve(heard))
  })
}

function answerIn(text: string) {
  const [head = '', body = ''] = text.split('\r\n\r\n')
  const [first = '', ...lines] = head.split('\r\n')
  const headers = Object.fromEntries(lines.map((line) => [line.split(': ')[0]?.toLowerCase(), line.split(': ')[1]]))
  return { status: Number(first.split(' ')[1]), headers: headers as Record<string, string>, body: JSON.parse(body) }
}

describe('a request that never reaches a route', () => {
  it.each([
    [
      'has a long address',
      `GET /api/v1/units?on=${'9'.repeat(40_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
      431,
      'platform/head-too-long',
    ],
    [
      'has a long header',
      `GET / HTTP/1.1\r\nHost: x\r\nCookie: ${'a'.repeat(40_000)}\r\n\r\n`,
      431,
      'platform/head-too-long',
    ],
    ['names no host', 'GET /api/v1/units HTTP/1.1\r\nConnection: close\r\n\r\n', 400, 'platform/invalid-request'],
    ['names two hosts', 'GET / HTTP/1.1\r\nHost: x\r\nhost: y\r\n\r\n', 400, 'platform/invalid-request'],
    ['wants a tunnel', 'CONNECT x:443 HTTP/1.1\r\nHost: x\r\n\r\n', 405, 'platform/method-not-allowed'],
    ['is no HTTP', 'SSH-2.0-OpenSSH_9.2\r\n\r\n', 400, 'platform/invalid-request'],
    [
      'smuggles a second one',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
      'platform/invalid-request',
    ],
  ])('is refused like any other when it %s', async (_what, text, status, code) => {
    const before = asked.length
    const answer = answerIn(await converse(text))
    expectProblem(answer, { status, code })
    expect(answer.headers).toMatchObject({
      connection: 'close',
      'cache-control': 'no-store',
      // A page elsewhere that built too long an address is to read why.
      'access-control-allow-origin': '*',
    })
    const body = Buffer.from(JSON.stringify(answer.body))
    expect(faultsOfAnswer({ method: 'GET', address: '/api/v1/units', ...answer, body })).toEqual([])
    expect(asked).toHaveLength(before)
  })

  it('is answered for what it asks when it expects what no server knows', async () => {
    const text = 'GET /well HTTP/1.1\r\nHost: x\r\nExpect: a-miracle\r\nConnection: close\r\n\r\n'
    expect(await converse(text)).toMatch(/^HTTP\/1.1 200 [\s\S]*\r\n\r\nwell$/)
  })

  it('may lack a host where HTTP was older', async () => {
    expect(await converse('GET /well HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1.1 200 [\s\S]*\r\n\r\nwell$/)
  })

  it('does not end up inside the answer to the one before', async () => {
    expect(await converse('GET /half HTTP/1.1\r\nHost: x\r\n\r\n', 'not HTTP\r\n\r\n')).toMatch(/\r\n\r\nhalf$/)
  })

  it('leaves the others alone', async () => {
    expect(await converse('GET /well HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatch(
      /^HTTP\/1.1 200 [\s\S]*\r\n\r\nwell$/,
    )
  })

  it.each([
    ['http://x/well?a=b', '/well?a=b'],
    ['https://evil.test/well', '/well'],
    ['HTTP://evil.test:99999', '/'],
    ['http://a@evil.test?a=/b', '/?a=/b'],
    ['/well?to=http://evil.test/', '/well?to=http://evil.test/'],
  ])('is answered as here where its address is written in full: %s', async (target, path) => {
    await converse(`GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
    expect(asked.at(-1)).toBe(path)
  })

  it('is refused when it wants a tunnel', async () => {
    const answer = answerIn(await converse('CONNECT evil.test:443 HTTP/1.1\r\nHost: x\r\n\r\n'))
    expectProblem(answer, { status: 405, code: 'platform/method-not-allowed' })
  })
})

describe('a request that reaches the app', () => {
  it('and its answer are born as those of the app: to give each other prototypes costs more than a short answer', async () => {
    const born: unknown[] = []
    server.prependOnceListener('request', (req, res) =>
      born.push(Object.getPrototypeOf(req), Object.getPrototypeOf(res)),
    )
    await converse('GET /well HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
    expect(born).toHaveLength(2)
    expect(handled?.req === born[0] && handled?.res === born[1]).toBe(true)
    expect(handled?.app).toBe(app)
  })
})
