/**
 * What happened to a sending after it was sent. When units are reorganised: `handed-over`, another unit forwards or holds from now
 * on; `succeeded`, units wait in the place of others that waited or were held and are no more.
 */
export type StepKind = 'added' | 'forwarded' | 'released' | 'held' | 'let-go' | 'extended' | 'handed-over' | 'succeeded'

export type Step = { kind: StepKind; units: readonly string[] }

/** `receiving`: it is theirs now; `waiting`: the unit in between has not forwarded it; `held`: that unit holds it back. */
export type RecipientState = 'receiving' | 'waiting' | 'held' | 'released'

/** `below`: recipients below the unit in between. */
type Sent = { recipients: readonly string[]; below: readonly string[]; throughMode: 'forward' | 'told' | null }

/** Where each unit of a sending stands: the fold of its steps, in their order. A step finds only those it can move. */
export function recipientStates(sent: Sent, steps: readonly Step[]): Map<string, RecipientState> {
  const waiting = new Set(sent.throughMode === 'forward' ? sent.below : [])
  const states = new Map<string, RecipientState>(
    sent.recipients.map((id) => [id, waiting.has(id) ? 'waiting' : 'receiving']),
  )
  for (const { kind, units } of steps) {
    const move = MOVES[kind]
    if (!move) continue
    for (const id of units) if (move.from.includes(states.get(id) ?? 'absent')) states.set(id, move.to)
  }
  return states
}

/** The units of these that a step would move, each once. */
export function movableBy(
  kind: StepKind,
  { states, units }: { states: ReadonlyMap<string, RecipientState>; units: readonly string[] },
): string[] {
  const move = MOVES[kind]
  return move ? [...new Set(units)].filter((id) => move.from.includes(states.get(id) ?? 'absent')) : []
}

type Move = { from: readonly (RecipientState | 'absent')[]; to: RecipientState }

const MOVES: Record<StepKind, Move | null> = {
  added: { from: ['absent', 'released'], to: 'receiving' },
  forwarded: { from: ['waiting'], to: 'receiving' },
  released: { from: ['receiving', 'waiting', 'held'], to: 'released' },
  held: { from: ['receiving'], to: 'held' },
  'let-go': { from: ['held'], to: 'receiving' },
  extended: null,
  'handed-over': null,
  succeeded: { from: ['absent', 'released'], to: 'waiting' },
}

/** The unit that forwards now, or may hold: the one that the sending goes through, or who took over from it. */
export function inBetweenOf({
  through,
  handedTo,
}: {
  through?: string | null | undefined
  handedTo?: string | null | undefined
}): string | null {
  return handedTo ?? through ?? null
}

/** What the unit in between still has to do: forward what waits, or let go what it holds; `told` while it may hold. */
export type Awaits = 'forward' | 'told' | 'held' | null

export function awaitsAfter(
  states: ReadonlyMap<string, RecipientState>,
  { below, throughMode }: Pick<Sent, 'below' | 'throughMode'>,
): Awaits {
  // Who waits for another unit is not below the one in between as of the sending.
  if ([...states.values()].includes('waiting')) return 'forward'
  const left = below.map((id) => states.get(id))
  if (left.includes('held')) return 'held'
  return throughMode === 'told' && left.includes('receiving') ? 'told' : null
}
