import { serving, type FilledLibrary } from './filling'
import { measureServer, type MeasuredServer } from './measureServer'
import { medianOf } from './medianOf'
import { OUR_QUESTIONS, ourAsks, type OurAsks } from './questions'
import { progressOf, WARM_UP_ROUNDS } from './rounds'
import type { Usage } from './runningChild'

/** CPU of the server a request, milliseconds, medians over the rounds. */
export type GrowthFigures = {
  questions: { name: keyof OurAsks; smallMs: number; largeMs: number }[]
  memory: { small: Usage; large: Usage }
}

export type GrowthOptions = {
  small: FilledLibrary
  large: FilledLibrary
  rounds: number
  secondsPerRound: number
  onProgress: (message: string) => void
}

const WARM_UP_REQUESTS = 60
const MOST_REQUESTS = 4_000

/** The same questions to a small library and to a large one, in turn in every round. */
export async function measureGrowth({ small, large, ...options }: GrowthOptions): Promise<GrowthFigures> {
  const [one, other] = [await opened(small), await opened(large)]
  const names = OUR_QUESTIONS.filter((name) => name !== 'file')
  const turns = names.flatMap((name) => [one, other].map((library) => ({ name, library })))
  const samples = new Map<string, number[]>()
  for (let round = 0; round < WARM_UP_ROUNDS + options.rounds; round += 1) {
    options.onProgress(`So cỡ: ${progressOf(round, options)}`)
    for (const { name, library } of turns) {
      const cpuMs = await askedIn(library, { name, secondsPerRound: options.secondsPerRound })
      const key = `${name} ${library.server.url}`
      if (round >= WARM_UP_ROUNDS) samples.set(key, [...(samples.get(key) ?? []), cpuMs])
    }
  }
  const medianIn = (library: Opened, name: string) => medianOf(samples.get(`${name} ${library.server.url}`) ?? [])
  const memory = { small: await one.server.child.usage(), large: await other.server.child.usage() }
  for (const { server } of [one, other]) await server.child.stop()
  return {
    questions: names.map((name) => ({ name, smallMs: medianIn(one, name), largeMs: medianIn(other, name) })),
    memory,
  }
}

type Opened = { server: MeasuredServer; asks: OurAsks; requests: Map<string, number> }

async function opened({ directory, filled, corpus }: FilledLibrary): Promise<Opened> {
  const server = await serving('ourServer', { directory })
  return { server, asks: await ourAsks({ url: server.url, ours: filled, corpus }), requests: new Map() }
}

async function askedIn(
  { server, asks, requests: known }: Opened,
  { name, secondsPerRound }: { name: keyof OurAsks; secondsPerRound: number },
): Promise<number> {
  const requests = known.get(name) ?? WARM_UP_REQUESTS
  const expectedStatus = name === 'list-304' ? 304 : 200
  const sample = await measureServer(server, { asks: asks[name], connections: 1, requests, expectedStatus })
  const wanted = Math.round(sample.requestsPerSecond * secondsPerRound)
  known.set(name, Math.min(MOST_REQUESTS, Math.max(wanted, WARM_UP_REQUESTS)))
  return sample.cpuMs
}
