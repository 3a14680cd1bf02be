import type { RecipientState } from '../standing'
import type { Succession } from './reorganisation'

/** A sending in which a unit in between still has something to do. */
export type OpenSending = {
  id: string
  /** Who forwards, or may hold, now. */
  inBetween: string | null
  states: ReadonlyMap<string, RecipientState>
}

/** What a reorganisation does to it. */
export type PassingSending = {
  id: string
  /** Who forwards from then on, instead of a unit that ends; null: nobody else, or nobody is left. */
  handedTo: string | null
  /** Of a unit in between that ends. */
  handedFrom: string | null
  /** Recipients that end and have not got it yet, with who waits in their place. */
  ending: { unit: string; heirs: string[] }[]
  /** Heirs that have not got it by this sending. */
  joining: string[]
}

/**
 * What waits to be forwarded, or is held back, goes on with the heirs: of a unit in between with the heir that takes over its
 * people, else with the first, since one has to answer for it; of a recipient with all its heirs, who wait in its place. What was
 * given out already passes with the duties, see `inheritance.ts`.
 */
export function sendingsPassing(sendings: readonly OpenSending[], succession: readonly Succession[]): PassingSending[] {
  const leaving = new Map(succession.map((each) => [each.from, each]))
  return sendings.flatMap(({ id, inBetween, states }): PassingSending[] => {
    const former = leaving.get(inBetween ?? '')
    const ending = [...states].flatMap(([unit, state]) => {
      const heirs = leaving.get(unit)?.heirs
      return heirs && (state === 'waiting' || state === 'held') ? [{ unit, heirs }] : []
    })
    if (!former && ending.length === 0) return []
    const joining = [...new Set(ending.flatMap(({ heirs }) => heirs))].filter((heir) => mayJoin(states.get(heir)))
    return [{ id, handedTo: former ? forwarderAfter(former) : null, handedFrom: former?.from ?? null, ending, joining }]
  })
}

function forwarderAfter({ heirs, peopleTo }: Succession): string | null {
  return heirs.find((heir) => heir === peopleTo) ?? heirs[0] ?? null
}

function mayJoin(state: RecipientState | undefined): boolean {
  return state === undefined || state === 'released'
}

/** By unit that ends: how many sendings nobody would go on with. */
export function orphanedSendings(passing: readonly PassingSending[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { handedFrom, handedTo, ending } of passing) {
    const orphaned = new Set(ending.flatMap(({ unit, heirs }) => (heirs.length === 0 ? [unit] : [])))
    if (handedFrom !== null && handedTo === null) orphaned.add(handedFrom)
    for (const unit of orphaned) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  }
  return counts
}
