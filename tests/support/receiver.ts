import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Received = { method: string; path: string; headers: IncomingHttpHeaders; text: string; body: Told }
/** A notification as it arrives. */
export type Told = { id: string; type: string; at: string; items?: Item[]; next?: string; more?: boolean }
export type Item = { seq: number; at: string; kind: string; id: string; version?: number; reason?: string }

export type Receiver = {
  url: string
  port: number
  received: Received[]
  /** How each further request is answered; the default is 204. */
  answer: (how: (res: ServerResponse, received: Received) => void) => void
  close: () => Promise<void>
}

/** A real HTTP server on loopback that keeps what it is told. */
export async function openReceiver(): Promise<Receiver> {
  const received: Received[] = []
  let how = (res: ServerResponse): void => void res.writeHead(204).end()
  const server: Server = createServer((req, res) => {
    const chunks: Buffer[] = []
    req.on('data', (chunk: Buffer) => chunks.push(chunk))
    req.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8')
      const one = { method: req.method ?? '', path: req.url ?? '', headers: req.headers, text, body: parse(text) }
      received.push(one)
      ;(how as (res: ServerResponse, received: Received) => void)(res, one)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a listening TCP server has one
  return {
    url: `http://127.0.0.1:${port}/tin-bao`,
    port,
    received,
    answer: (next) => {
      how = next as typeof how
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function parse(text: string): Told {
  try {
    return JSON.parse(text)
  } catch {
    return { id: '', type: '', at: '' }
  }
}
