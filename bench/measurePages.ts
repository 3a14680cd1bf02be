import type { PageCursors, Timing } from './children/timedCatalogue'
import { serving, type FilledLibrary } from './filling'
import { measureServer, type MeasuredServer } from './measureServer'
import { medianOf } from './medianOf'
import type { Ask } from './asks'
import type { RunningChild } from './runningChild'

/** CPU of the server a request, milliseconds, medians over the rounds. `page` is the deep one: 1,500 where there are so many. */
export type TimedPages = { name: string; page: number; firstMs: number; secondMs: number; deepMs: number }

type Paging = { large: FilledLibrary; rounds: number; child: RunningChild; timing: Timing }

const REQUESTS = 400

/** A page far back beside the first and the second, by the cursors that are given out, in turn in every round. */
export async function measurePages({ large, rounds, child, timing }: Paging): Promise<TimedPages[]> {
  const questions = await child.ask<PageCursors[]>('cursors', timing)
  const server = await serving('ourServer', { directory: large.directory })
  const headers = { Authorization: `Bearer ${large.filled.key}`, 'Accept-Encoding': 'identity' }
  const timed: TimedPages[] = []
  for (const { name, query, page, second, deep } of questions) {
    const pages = [query, { ...query, cursor: second }, { ...query, cursor: deep }]
    const asks = pages.map((asked) => ({ path: `/api/v1/documents?${new URLSearchParams(asked)}`, headers }))
    const [firstMs, secondMs, deepMs] = await inTurn(server, asks, rounds)
    timed.push({ name, page, firstMs, secondMs, deepMs })
  }
  await server.child.stop()
  return timed
}

async function inTurn(server: MeasuredServer, asks: readonly Ask[], rounds: number): Promise<[number, number, number]> {
  const times: [number[], number[], number[]] = [[], [], []]
  for (let turn = 0; turn < asks.length * (rounds + 1); turn += 1) {
    const at = turn % asks.length
    const load = { asks: asks.slice(at, at + 1), connections: 1, requests: REQUESTS, expectedStatus: 200 }
    const { cpuMs } = await measureServer(server, load)
    if (turn >= asks.length) times[at]?.push(cpuMs)
  }
  return [medianOf(times[0]), medianOf(times[1]), medianOf(times[2])]
}
