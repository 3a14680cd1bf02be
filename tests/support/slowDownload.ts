import type { Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'

export type SlowDownload = {
  /** Reads on to the end of the connection; answers how many bytes of the body came, and how many were promised. */
  finish: () => Promise<{ bytes: number; promisedBytes: number }>
}

/**
 * Begins a download over a socket of its own, as a reader on a bad line would: takes in the first bytes, then reads no more
 * until told to. The file must be larger than what the system keeps on the way, about 10 MB.
 */
export async function beginSlowDownload(
  server: Server,
  { path, headers = {} }: { path: string; headers?: Record<string, string> },
): Promise<SlowDownload> {
  // reason: a TCP server's address is this object
  const { port } = server.address() as AddressInfo
  const socket = connect({ port, host: '127.0.0.1' })
  const lines = Object.entries({ Host: '127.0.0.1', Connection: 'close', ...headers })
  socket.write(`GET ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`)
  // A connection that is broken off may end in an error; what counts is what came before.
  socket.on('error', () => undefined)
  const first = await new Promise<Buffer>((resolve) => socket.once('data', resolve))
  socket.pause()
  const headEnd = first.indexOf('\r\n\r\n') + 4
  const head = first.subarray(0, headEnd).toString('latin1')
  if (!/^HTTP\/1\.1 20[06] /.test(head)) throw new Error(`no download: ${head}`)
  const promisedBytes = Number(/^content-length: (\d+)\r$/im.exec(head)?.[1])
  let bytes = first.length - headEnd
  return {
    finish: async () => {
      const closed = new Promise((resolve) => socket.once('close', resolve))
      socket.on('data', (chunk: Buffer) => (bytes += chunk.length))
      if (!socket.destroyed) {
        socket.resume()
        await closed
      }
      return { bytes, promisedBytes }
    },
  }
}
