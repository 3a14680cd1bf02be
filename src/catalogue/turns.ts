import { setTimeout as delay } from 'node:timers/promises'
import { nextTurn } from '../platform/nextTurn'
import type { Catalogue } from './openCatalogue'

/** Work in steps: where it yields, others may go first. */
export type Steps<Result> = Generator<undefined, Result, undefined>

/** To its end without a pause, for who waits for nobody. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** Shorter than what anybody notices, longer than what a turn itself costs. */
export const TURN_MS = 4
const MAX_TRIES = 4

/**
 * Work on the catalogue in turns of some milliseconds, between which the process does other things: no question of one reader
 * makes another wait. When the catalogue changed meanwhile it begins anew, so that the answer is of one moment; after some tries it
 * goes through without a pause.
 */
export async function inTurns<Result>(catalogue: Catalogue, start: () => Steps<Result>): Promise<Result> {
  for (let tries = 1; tries < MAX_TRIES; tries += 1) {
    const { moment } = catalogue
    const steps = start()
    let until = performance.now() + TURN_MS
    do {
      const { done, value } = steps.next()
      if (done) return value
      if (performance.now() < until) continue
      await nextTurn()
      until = performance.now() + TURN_MS
    } while (catalogue.moment === moment)
  }
  return atOnce(start())
}

/**
 * The same without beginning anew, for work whose steps leave out what happened since it began: it takes as long as it takes, and
 * nobody waits for it.
 */
export async function paced<Result>(steps: Steps<Result>): Promise<Result> {
  let until = performance.now() + TURN_MS
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    if (performance.now() < until) continue
    await nextTurn()
    until = performance.now() + TURN_MS
  }
}

/** For whatever nobody waits for: a turn, then ten times as long for others. Ends early when it is told to. */
export async function unhurried(steps: Steps<void>, signal: AbortSignal): Promise<void> {
  let until = performance.now() + TURN_MS
  while (!signal.aborted) {
    if (steps.next().done) return
    if (performance.now() < until) continue
    await delay(REST_MS, undefined, { signal, ref: false }).catch(() => undefined)
    until = performance.now() + TURN_MS
  }
}

const REST_MS = 10 * TURN_MS
