import { Counter, Gauge, type Registry } from 'prom-client'
import { eventLoopDelay } from './eventLoopDelay'
import { RANKS, type Rank } from './rules/requestRank'
import { workInProgress, type WorkInProgress } from './workInProgress'

/** Why a request was not answered. */
const REFUSALS = ['rate', 'waiting', 'downloads', 'overload'] as const
type Refusal = (typeof REFUSALS)[number]

/**
 * What the limits count, in plain numbers: prom-client's own counting costs more than the limits themselves. Labels name kinds
 * only; of consumers the id, never a key, a name or an address.
 */
export type Traffic = {
  requests: Record<Rank, number>
  refused: Record<Refusal, number>
  keyUses: Map<string, number>
  work: WorkInProgress
  waiting: number
  downloads: number
}

export function newTraffic(): Traffic {
  return {
    requests: Object.fromEntries(RANKS.map((rank) => [rank, 0])) as Record<Rank, number>, // one for each rank
    refused: Object.fromEntries(REFUSALS.map((refusal) => [refusal, 0])) as Record<Refusal, number>, // likewise
    keyUses: new Map(),
    work: workInProgress(),
    waiting: 0,
    downloads: 0,
  }
}

export function registerTraffic(registry: Registry, traffic: Traffic): void {
  const registers = [registry]
  const counted = (name: string, { help, label, values }: Counted): void => {
    const counter: Counter = new Counter({
      name,
      help,
      registers,
      labelNames: [label],
      collect: () => {
        counter.reset()
        for (const [value, count] of values()) counter.inc({ [label]: value }, count)
      },
    })
  }
  counted('haidang_requests_total', {
    help: 'Requests by what they are worth in an overload',
    label: 'rank',
    values: () => Object.entries(traffic.requests),
  })
  counted('haidang_refused_total', {
    help: 'Requests refused by a limit (429) or in an overload (503)',
    label: 'reason',
    values: () => Object.entries(traffic.refused),
  })
  counted('haidang_consumer_requests_total', {
    help: 'Requests by API consumer (its id)',
    label: 'consumer',
    values: () => traffic.keyUses,
  })
  const measured: Record<string, [help: string, value: () => number]> = {
    haidang_requests_in_progress: ['Requests being answered', () => traffic.work.count()],
    haidang_waiting: ['Long polls that wait for a change', () => traffic.waiting],
    haidang_downloads: ['Files on their way', () => traffic.downloads],
    haidang_event_loop_delay_seconds: ['Smoothed delay by which overload is told', () => eventLoopDelay() / 1000],
  }
  for (const [name, [help, value]] of Object.entries(measured)) {
    const gauge: Gauge = new Gauge({ name, help, registers, collect: () => gauge.set(value()) })
  }
}

type Counted = { help: string; label: string; values: () => Iterable<[string, number]> }
