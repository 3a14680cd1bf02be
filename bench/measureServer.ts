import autocannon, { type Request } from 'autocannon'
import type { Ask } from './asks'
import type { RunningChild } from './runningChild'

export type MeasuredServer = { url: string; child: RunningChild }

export type Sample = { cpuMs: number; requestsPerSecond: number }

export type Load = { asks: readonly Ask[]; connections: number; requests: number; expectedStatus: number }

/**
 * CPU of the server process per request, and requests per second, over so many requests. Each asks the next form of the question.
 * @throws when one is answered otherwise than expected
 */
export async function measureServer(server: MeasuredServer, load: Load): Promise<Sample> {
  const { connections, requests, expectedStatus } = load
  const before = await server.child.usage()
  let [startedAt, lastAnswerAt] = [0, 0]
  const instance = autocannon({
    url: server.url,
    connections,
    amount: requests,
    sampleInt: 10,
    timeout: 120,
    requests: [{ setupRequest: nextOf(server.url, load.asks) }],
  })
  instance.on('start', () => (startedAt = performance.now()))
  instance.on('response', () => (lastAnswerAt = performance.now()))
  const result = await instance
  const after = await server.child.usage()
  const statuses = Object.entries(result.statusCodeStats)
  const good = result.statusCodeStats[expectedStatus]?.count ?? 0
  if (good !== requests || statuses.length !== 1 || result.errors > 0)
    throw new Error(`${load.asks[0]?.path}: ${JSON.stringify(result.statusCodeStats)}, ${result.errors} errors`)
  const seconds = (lastAnswerAt - startedAt) / 1000
  return { cpuMs: (after.cpuMs - before.cpuMs) / requests, requestsPerSecond: requests / seconds }
}

/** Goes on where the last round stopped: what was asked a moment ago may still be remembered. */
const positions = new Map<string, number>()

function nextOf(url: string, asks: readonly Ask[]): (request: Request) => Request {
  const name = `${url} ${asks[0]?.path}`
  return (request) => {
    const position = positions.get(name) ?? 0
    positions.set(name, position + 1)
    return Object.assign(request, asks[position % asks.length])
  }
}
