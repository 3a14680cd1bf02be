import { createHash } from 'node:crypto'
import { createServer, type RequestListener, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from '@jest/globals'
import { sendChunks } from '../../../src/platform/files/sendChunks'
import { beginSlowDownload } from '../../support/slowDownload'

const PIECE_BYTES = 100_000
const PIECES = 200

let server: Server | undefined
afterEach(async () => {
  server?.closeAllConnections()
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)))
})

type Source = { given: number; ended: boolean }
const sources: Source[] = []

/** Always the same memory, filled with the number of the request and of the piece: what is sent too late is seen. */
async function* pieces(seed: number): AsyncGenerator<Buffer> {
  const source = { given: 0, ended: false }
  sources.push(source)
  const memory = Buffer.alloc(PIECE_BYTES)
  try {
    for (let index = 0; index < PIECES; index += 1) {
      memory.fill((seed * 7 + index) % 256)
      source.given += 1
      yield memory
    }
  } finally {
    memory.fill(255)
    source.ended = true
  }
}

function expectedHash(seed: number): string {
  const hash = createHash('sha256')
  for (let index = 0; index < PIECES; index += 1) hash.update(Buffer.alloc(PIECE_BYTES, (seed * 7 + index) % 256))
  return hash.digest('hex')
}

async function serving(mayGoOn: () => boolean = () => true): Promise<{ port: number; done: Promise<void>[] }> {
  sources.length = 0
  const done: Promise<void>[] = []
  const answer: RequestListener = (req, res) => {
    res.setHeader('Content-Length', PIECE_BYTES * PIECES)
    done.push(sendChunks(pieces(Number(req.url?.slice(1))), { res, socket: req.socket, mayGoOn }))
  }
  server = createServer(answer)
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  // reason: a TCP server's address is this object
  return { port: (server.address() as AddressInfo).port, done }
}

function asking(port: number, ...seeds: number[]): Socket {
  const socket = connect({ port, host: '127.0.0.1' })
  socket.write(seeds.map((seed) => `GET /${seed} HTTP/1.1\r\nHost: x\r\n\r\n`).join(''))
  return socket
}

/** The hashes of so many bodies that come one after another on a connection. */
function bodiesOn(socket: Socket, count: number): Promise<string[]> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let bytes = 0
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      bytes += chunk.length
      if (bytes < count * PIECE_BYTES * PIECES) return
      let rest = Buffer.concat(chunks)
      const hashes: string[] = []
      for (let head = rest.indexOf('\r\n\r\n'); head >= 0; head = rest.indexOf('\r\n\r\n')) {
        const body = rest.subarray(head + 4, head + 4 + PIECE_BYTES * PIECES)
        if (body.length < PIECE_BYTES * PIECES) return
        hashes.push(createHash('sha256').update(body).digest('hex'))
        rest = rest.subarray(head + 4 + body.length)
      }
      socket.destroy()
      resolve(hashes)
    })
  })
}

describe('sendChunks', () => {
  it('sends every piece as it was when it was given, to several readers and behind each other on one connection', async () => {
    const { port } = await serving()
    const [two, one] = await Promise.all([bodiesOn(asking(port, 1, 2), 2), bodiesOn(asking(port, 3), 1)])
    expect([two, one]).toEqual([[expectedHash(1), expectedHash(2)], [expectedHash(3)]])
    expect(sources.map(({ given, ended }) => [given, ended])).toEqual(sources.map(() => [PIECES, true]))
  })

  it('asks for no more than a slow reader takes', async () => {
    await serving()
    const slow = await beginSlowDownload(server as Server, { path: '/4' }) // made just before
    const given = sources[0]?.given ?? 0
    expect(given).toBeGreaterThan(0)
    expect(given).toBeLessThan(PIECES)
    expect(await slow.finish()).toEqual({ bytes: PIECE_BYTES * PIECES, promisedBytes: PIECE_BYTES * PIECES })
  })

  it('lets go when the reader goes away, also of an answer that waits behind another on that connection', async () => {
    const { port, done } = await serving()
    const socket = asking(port, 5, 6)
    await new Promise((resolve) => socket.once('data', resolve))
    socket.pause()
    while (done.length < 2) await new Promise((resolve) => setImmediate(resolve))
    socket.resetAndDestroy()
    await Promise.all(done)
    expect(sources.map(({ ended }) => ended)).toEqual([true, true])
    expect(sources.every(({ given }) => given < PIECES)).toBe(true)
  })

  it('breaks the connection off when it may not go on', async () => {
    let isAllowed = true
    const { done } = await serving(() => isAllowed)
    const slow = await beginSlowDownload(server as Server, { path: '/7' }) // made just before
    isAllowed = false
    const { bytes, promisedBytes } = await slow.finish()
    expect(bytes).toBeLessThan(promisedBytes)
    await Promise.all(done)
    expect(sources.map(({ ended }) => ended)).toEqual([true])
  })

  it('hands on what goes wrong with the source, and sends no end', async () => {
    const broken: RequestListener = (req, res) => {
      res.setHeader('Content-Length', 10)
      const source = (async function* () {
        yield Buffer.from('12345')
        throw new Error('the disk is gone')
      })()
      failure = sendChunks(source, { res, socket: req.socket, mayGoOn: () => true }).catch((error: Error) => {
        res.destroy()
        return error
      })
    }
    let failure: Promise<unknown> | undefined
    server = createServer(broken)
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
    const slow = await beginSlowDownload(server, { path: '/' })
    expect(await slow.finish()).toEqual({ bytes: 5, promisedBytes: 10 })
    expect(await failure).toMatchObject({ message: 'the disk is gone' })
  })
})
