import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { workInProgress, type WorkInProgress } from '../../../src/platform/limits/workInProgress'

const MEGABYTE = 1024 ** 2

describe('workInProgress', () => {
  let server: Server
  let sockets: Socket[]
  let answer: RequestListener

  beforeEach(async () => {
    sockets = []
    server = createServer((req, res) => answer(req, res))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterEach(async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  })

  function send(text: string): Socket {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1') // listening on TCP
    socket.on('error', () => undefined).pause()
    socket.write(text)
    sockets.push(socket)
    return socket
  }

  /** Answers whether it came to be so. */
  async function until(isSo: () => boolean): Promise<boolean> {
    for (let i = 0; i < 400 && !isSo(); i += 1) await new Promise((resolve) => setTimeout(resolve, 10))
    return isSo()
  }

  const counts = (work: WorkInProgress, count: number) => until(() => work.count() === count)

  const GET = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'

  it('counts from the request to the answer, and not what waits', async () => {
    const work = workInProgress()
    const held: ServerResponse[] = []
    answer = (req, res) => {
      work.begin({ req, res }, { isHeld: req.url === '/wait' })
      held.push(res)
    }
    send(GET)
    send(GET.replace('/', '/wait'))
    await until(() => held.length === 2)
    expect(await counts(work, 1)).toBe(true)
    held.forEach((res) => res.end('x'))
    expect(await counts(work, 0)).toBe(true)
  })

  it('forgets all requests of a connection that broke off, also those behind others', async () => {
    const work = workInProgress()
    let begun = 0
    answer = (req, res) => {
      work.begin({ req, res }, { isHeld: false })
      begun += 1
    }
    const socket = send(GET.repeat(20))
    await until(() => begun === 20)
    expect(await counts(work, 20)).toBe(true)
    socket.destroy()
    expect(await counts(work, 0)).toBe(true)
  })

  it('does not count bodies on their way, nor answers that nobody takes', async () => {
    const work = workInProgress()
    let begun = 0
    answer = (req, res) => {
      work.begin({ req, res }, { isHeld: false })
      begun += 1
      if (req.method === 'GET') res.end(Buffer.alloc(20 * MEGABYTE))
    }
    send('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{')
    send(GET)
    await until(() => begun === 2)
    expect(await counts(work, 0)).toBe(true)
  })

  it('breaks off the oldest of the answers that nobody takes, once they are too much together', async () => {
    const work = workInProgress({ maxUntakenBytes: 50 * MEGABYTE })
    let begun = 0
    const cut: number[] = []
    answer = (req, res) => {
      work.begin({ req, res }, { isHeld: false })
      const number = (begun += 1)
      req.socket.once('close', () => cut.push(number))
      res.end(Buffer.alloc(20 * MEGABYTE))
    }
    for (let count = 1; count <= 4; count += 1) {
      send(GET)
      await until(() => begun === count)
    }
    await until(() => cut.length > 0)
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect(cut).toEqual(cut.length === 1 ? [1] : [1, 2])
  })
})
