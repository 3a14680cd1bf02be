import { once } from 'node:events'
import type { Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import express from 'express'
import { createHttpServer } from '../../src/platform/httpServer'

let server: Server
let asked: string[] = []
const held: (() => void)[] = []

beforeAll(async () => {
  const app = express().use((req, res) => {
    asked.push(req.url)
    if (req.url.startsWith('/wait')) held.push(() => res.end(`[${req.url}]`))
    else res.end(`[${req.url}]`)
  })
  server = createHttpServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(() => void server.close())

function open() {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1') // it listens on a port
  let heard = ''
  socket.setEncoding('utf8').on('data', (chunk: string) => (heard += chunk))
  socket.on('error', () => undefined)
  const answers = () => [...heard.matchAll(/\[(\S+)\]/g)].map(([, path]) => path)
  return { socket, answers, ended: once(socket, 'close') }
}

const requests = (count: number, path: string) =>
  Array.from({ length: count }, (_, at) => `GET ${path}${at} HTTP/1.1\r\nHost: x\r\n\r\n`).join('')

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5))
}

describe('requests that are sent without waiting for answers', () => {
  it('are answered in their order, as many as anybody needs, again and again', async () => {
    const { socket, answers } = open()
    for (let round = 1; round <= 3; round += 1) {
      socket.write(requests(30, `/${round}-`))
      await until(() => answers().length === 30 * round)
    }
    expect(answers()).toEqual([1, 2, 3].flatMap((round) => Array.from({ length: 30 }, (_, at) => `/${round}-${at}`)))
    socket.destroy()
  })

  it('end their connection when they are too many, and nothing more is begun for it', async () => {
    asked = []
    const { socket, ended } = open()
    socket.write(requests(1_000, '/wait-'))
    await ended
    expect(asked.length).toBeGreaterThan(10)
    expect(asked.length).toBeLessThan(100)
    for (const answer of held.splice(0)) answer()
  })

  it('are no matter to another connection', async () => {
    const [other, many] = [open(), open()]
    other.socket.write(requests(5, '/wait-'))
    await until(() => held.length === 5)
    many.socket.write(requests(1_000, '/wait-'))
    await many.ended
    for (const answer of held.splice(0)) answer()
    await until(() => other.answers().length === 5)
    expect(other.answers()).toEqual(Array.from({ length: 5 }, (_, at) => `/wait-${at}`))
    other.socket.destroy()
  })
})
