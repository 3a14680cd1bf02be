import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { createHash, randomBytes } from 'node:crypto'
import type { Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import sharp from 'sharp'
import { createHttpServer } from '../../../src/platform/httpServer'
import { setServerTimeouts } from '../../../src/platform/setServerTimeouts'
import { makeDesk, publishOne } from '../../support/publishing'
import { type Client, makePerson, openTestLibrary, signIn, type TestLibrary, uploadFile } from '../../support/library'

const METRICS_TOKEN = 'de-do'
const AT_ONCE = 5
/** More than anybody may have in progress, of whatever rank. */
const MANY = 60

describe('connections that only hold on', () => {
  let library: TestLibrary
  let server: Server
  let origin: string
  let editor: Client
  let file: string
  let fileBytes: number
  const sockets: Socket[] = []

  beforeAll(async () => {
    const more = { RATE_LIMIT_ADDRESS: '0', OVERLOAD_REQUESTS: String(AT_ONCE), MAX_WAITING: '4', METRICS_TOKEN }
    library = await openTestLibrary('sqlite', {
      ...more,
      MAX_WAITING_EACH: '4',
      MAX_DOWNLOADS: '6',
      MAX_DOWNLOADS_EACH: '4',
    })
    // Longer than what a connection takes in without anybody reading.
    const body = 'Biên giới hòa bình, hữu nghị. '.repeat(20_000)
    const desk = await makeDesk(library)
    await publishOne(desk, { title: 'Tài liệu dài', body, files: [] })
    editor = desk.editor
    // Random colours do not compress: more than the system takes over at once.
    const bytes = await sharp(randomBytes(3 * 2200 ** 2), { raw: { width: 2200, height: 2200, channels: 3 } })
      .png()
      .toBuffer()
    const { doc } = await uploadFile(library, editor, { name: 'dai.png', bytes })
    await makePerson(library, { username: 'thamdinh', roles: ['reviewer'] })
    await (await signIn(library, 'thamdinh')).post(`/api/media/${doc.id}/release`, { note: 'Ảnh thử.' })
    await publishOne(desk, { title: 'Ảnh', files: [doc.id] })
    file = createHash('sha256').update(bytes).digest('hex')
    fileBytes = bytes.length
    server = createHttpServer(library.app)
    setServerTimeouts(server, library.settings)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}` // listening on TCP
  })
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy()
    await untilMetric('haidang_requests_in_progress', 0)
  })
  afterAll(async () => {
    server?.closeAllConnections()
    await library?.close()
  })

  /** Sends this and takes nothing in. */
  function deaf(text: string): Promise<Socket> {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1') // listening on TCP
    sockets.push(socket)
    socket.on('error', () => undefined).pause()
    return new Promise((resolve) => socket.write(text, () => resolve(socket)))
  }

  async function untilMetric(name: string, value: number): Promise<void> {
    const asked = { headers: { Authorization: `Bearer ${METRICS_TOKEN}` } }
    let text = ''
    for (let i = 0; i < 150 && !text.includes(`\n${name} ${value}\n`); i += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20))
      text = await (await fetch(`${origin}/metrics`, asked)).text()
    }
    expect(text).toContain(`\n${name} ${value}\n`)
  }

  const ask = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(origin + path, init)
    await answer.arrayBuffer()
    return answer.status
  }
  const request = (path: string) => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`
  const search = () => ask('/api/v1/documents?q=bien+gioi')

  it('and break off with answers behind answers leave nothing behind that counts as work', async () => {
    const { items } = await (await fetch(`${origin}/api/v1/documents?sort=publishedAt`)).json()
    const long = request(`/api/v1/documents/${items[0].id}`)
    for (let round = 0; round < 3; round += 1) {
      const socket = await deaf(long.repeat(MANY))
      await new Promise((resolve) => setTimeout(resolve, 300))
      socket.destroy()
    }
    await untilMetric('haidang_requests_in_progress', 0)
    expect(await search()).toBe(200)
  })

  it('and break off while they wait for changes give their places to others', async () => {
    const { next } = await (await fetch(`${origin}/api/v1/changes`)).json()
    const poll = request(`/api/v1/changes?since=${encodeURIComponent(next)}&wait=30`)
    const socket = await deaf(poll.repeat(4))
    await untilMetric('haidang_waiting', 4)
    expect(await ask(`/api/v1/changes?since=${encodeURIComponent(next)}&wait=30`)).toBe(429)
    socket.destroy()
    await untilMetric('haidang_waiting', 0)
  })

  it('without ever reading their answers keep nobody from theirs', async () => {
    const { items } = await (await fetch(`${origin}/api/v1/documents?sort=publishedAt`)).json()
    for (let i = 0; i < MANY; i += 1) await deaf(request(`/api/v1/documents/${items[0].id}?version=1`).repeat(4))
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect([await search(), await ask('/'), await ask('/api/v1/topics')]).toEqual([200, 200, 200])
  })

  it('without ever ending what they send keep nobody from being answered', async () => {
    const head = 'Host: x\r\nContent-Type: application/json\r\nContent-Length: 4000\r\n\r\n{'
    for (let i = 0; i < MANY; i += 1) await deaf(`POST /api/users/login HTTP/1.1\r\n${head}`)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect([await search(), await ask('/'), await ask('/api/v1/topics')]).toEqual([200, 200, 200])
    const login = { method: 'POST', headers: { 'Content-Type': 'application/json' } }
    expect(await ask('/api/users/login', { ...login, body: '{"username":"a","password":"b"}' })).toBe(401)
  })

  it('and take a file byte by byte are so many; what has begun goes on, and their places are free when they go', async () => {
    const held = []
    for (let i = 0; i < 4; i += 1) held.push(await deaf(request(`/files/${file}`)))
    await untilMetric('haidang_downloads', 4)
    const refused = await fetch(`${origin}/files/${file}`)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '5'])
    expect(await refused.json()).toMatchObject({ code: 'platform/too-many-requests' })
    expect(await ask(`/files/${file}`, { method: 'HEAD' })).toBe(200)
    const person = { headers: { Authorization: `JWT ${editor.token}` } }
    expect(await ask(`/files/${file}`, person)).toBe(200)
    held.pop()?.destroy()
    await untilMetric('haidang_downloads', 3)
    expect(await ask(`/files/${file}`)).toBe(200)
    for (const socket of held) {
      let bytes = 0
      socket.on('data', (chunk: Buffer) => (bytes += chunk.length)).resume()
      for (let i = 0; i < 300 && bytes < fileBytes; i += 1) await new Promise((resolve) => setTimeout(resolve, 10))
      expect(bytes).toBeGreaterThan(fileBytes)
    }
  })

  it('are not given megabytes to send before anybody knows who they are', async () => {
    const body = JSON.stringify({ username: 'a', password: 'b'.repeat(100_000) })
    const login = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body }
    expect(await ask('/api/users/login', login)).toBe(413)
  })
})
