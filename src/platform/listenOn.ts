import { createServer, type Server } from 'node:http'

/** Listens, or rejects with the system's error (`EADDRINUSE`, `EACCES`). Answers the address that it got. */
export function listenOn(server: Server, { port, host }: { port: number; host: string }): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host, backlog: BACKLOG }, () => {
      server.off('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address ? `${address.address}:${address.port}` : String(address))
    })
  })
}

/** How many may wait to be let in: of Node's own 511 a rush leaves over those who then try for seconds, health checks among them. */
const BACKLOG = 4096

/** Asks for the port and gives it back, before long work is done in vain. Rejects with the system's error. */
export async function ensurePortFree(address: { port: number; host: string }): Promise<void> {
  const probe = createServer()
  await listenOn(probe, address)
  await new Promise((resolve) => probe.close(resolve))
}
