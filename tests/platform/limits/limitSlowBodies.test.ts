import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import express from 'express'
import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { limitSlowBodies } from '../../../src/platform/limits/limitSlowBodies'
import { setServerTimeouts } from '../../../src/platform/setServerTimeouts'

describe('limitSlowBodies', () => {
  let server: Server
  let socket: Socket
  let heard = ''
  let ended: Promise<void>

  beforeEach(async () => {
    const app = express()
    app.use(limitSlowBodies({ withinMs: 200, isUpload: ({ path }) => path === '/upload' }))
    app.post('/{*any}', async (req, res) => {
      let sizeBytes = 0
      for await (const chunk of req as AsyncIterable<Buffer>) sizeBytes += chunk.length
      res.json({ sizeBytes })
    })
    // What a broken-off body throws is nobody's concern here.
    app.use(((_error, _req, res, _next) => void res.destroy()) satisfies express.ErrorRequestHandler)
    server = createServer(app)
    setServerTimeouts(server, { maxUploadBytes: 1024 })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    heard = ''
    socket = connect((server.address() as AddressInfo).port, '127.0.0.1') // listening on TCP
    socket.on('data', (chunk: Buffer) => (heard += chunk.toString('utf8'))).on('error', () => undefined)
    ended = new Promise((resolve) => socket.once('close', () => resolve()))
  })
  afterEach(() => {
    socket.destroy()
    server.closeAllConnections()
    server.close()
  })

  const begin = (path: string) =>
    socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\nConnection: close\r\n\r\n`)
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

  it('breaks off a body that trickles in', async () => {
    begin('/api/users/login')
    const drip = setInterval(() => socket.writable && socket.write('x'), 50)
    await ended
    clearInterval(drip)
    expect(heard).toBe('')
  })

  it('waits for a file, however slow the line', async () => {
    begin('/upload')
    for (let i = 0; i < 10; i += 1) {
      socket.write('x')
      await pause(50)
    }
    await ended
    expect(heard).toContain('200 OK')
    expect(heard).toContain('{"sizeBytes":10}')
  })

  it('leaves alone what came in time', async () => {
    begin('/api/v1/receipts')
    socket.write('0123456789')
    await ended
    expect(heard).toContain('{"sizeBytes":10}')
  })
})

describe('setServerTimeouts', () => {
  it('leaves the largest upload the time it takes at 32 kbit/s, and 30 MB at 100 kbit/s in any case', () => {
    const server = createServer()
    setServerTimeouts(server, { maxUploadBytes: 200 * 1024 ** 2 })
    expect(server.requestTimeout / 1000).toBeGreaterThanOrEqual((200 * 1024 ** 2 * 8) / 32_768)
    expect(server.headersTimeout).toBeLessThan(60_000)
    expect(server.timeout).toBeGreaterThan(0)
  })
})
