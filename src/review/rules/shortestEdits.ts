export type Run = { kind: 'same' | 'removed' | 'added'; tokens: string[] }

/** How much may still be spent on one comparison: turns of the search, counted down as they are used. */
export type EditBudget = { steps: number }

const MAX_EDITS = 1000

type Snapshot = { edits: number; reached: Int32Array }
type Sides = { before: readonly string[]; after: readonly string[] }

/**
 * The fewest removals and additions that make one list the other, in order; null where that takes more than 1,000 of them or
 * more turns than the budget has. Source: E. W. Myers, An O(ND) Difference Algorithm (1986).
 */
export function shortestEdits(before: readonly string[], after: readonly string[], budget: EditBudget): Run[] | null {
  const start = commonStart(before, after)
  const end = commonEnd(before, after, start)
  const sides = { before: before.slice(start, before.length - end), after: after.slice(start, after.length - end) }
  const middle = editsBetween(sides, budget)
  if (!middle) return null
  return joined([
    { kind: 'same', tokens: before.slice(0, start) },
    ...middle,
    { kind: 'same', tokens: before.slice(before.length - end) },
  ])
}

/** Neighbours of one kind as one; nothing empty. */
export function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = []
  for (const { kind, tokens } of runs) {
    const last = result.at(-1)
    if (tokens.length === 0) continue
    if (last?.kind === kind) last.tokens.push(...tokens)
    else result.push({ kind, tokens: [...tokens] })
  }
  return result
}

function commonStart(before: readonly string[], after: readonly string[]): number {
  let length = 0
  while (length < before.length && length < after.length && before[length] === after[length]) length += 1
  return length
}

// oxlint-disable-next-line max-params -- two lists and where they begin
function commonEnd(before: readonly string[], after: readonly string[], start: number): number {
  const longest = Math.min(before.length, after.length) - start
  let length = 0
  while (length < longest && before[before.length - 1 - length] === after[after.length - 1 - length]) length += 1
  return length
}

function editsBetween(sides: Sides, budget: EditBudget): Run[] | null {
  const { before, after } = sides
  if (before.length === 0 || after.length === 0) {
    return [
      { kind: 'removed', tokens: [...before] },
      { kind: 'added', tokens: [...after] },
    ]
  }
  const trail = searched(sides, budget)
  return trail && walkedBack(sides, trail)
}

/** For each number of edits the furthest point reached on each diagonal, until both ends are. */
function searched({ before, after }: Sides, budget: EditBudget): Snapshot[] | null {
  const most = Math.min(MAX_EDITS, before.length + after.length)
  const reached = new Int32Array(2 * most + 3)
  const trail: Snapshot[] = []
  for (let edits = 0; edits <= most; edits += 1) {
    trail.push({ edits, reached: reached.slice(most + 1 - edits - 1, most + 1 + edits + 2) })
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const at = most + 1 + diagonal
      const goesDown =
        diagonal === -edits || (diagonal !== edits && valueAt(reached, at - 1) < valueAt(reached, at + 1))
      const from = goesDown ? valueAt(reached, at + 1) : valueAt(reached, at - 1) + 1
      const x = from + sameFrom({ before, after }, { x: from, y: from - diagonal })
      budget.steps -= 1 + x - from
      if (budget.steps < 0) return null
      reached[at] = x
      if (x >= before.length && x - diagonal >= after.length) return trail
    }
  }
  return null
}

function sameFrom({ before, after }: Sides, { x, y }: { x: number; y: number }): number {
  let length = 0
  while (x + length < before.length && y + length < after.length && before[x + length] === after[y + length])
    length += 1
  return length
}

function walkedBack({ before, after }: Sides, trail: readonly Snapshot[]): Run[] {
  const runs: Run[] = []
  let [x, y] = [before.length, after.length]
  for (const snapshot of trail.slice(1).toReversed()) {
    const { fromX, fromY, cameDown } = stepInto(snapshot, x - y)
    const sameFromX = cameDown ? fromX : fromX + 1
    runs.push({ kind: 'same', tokens: before.slice(sameFromX, x) })
    runs.push(
      cameDown
        ? { kind: 'added', tokens: after.slice(fromY, fromY + 1) }
        : { kind: 'removed', tokens: before.slice(fromX, sameFromX) },
    )
    x = fromX
    y = fromY
  }
  return joined([...runs, { kind: 'same' as const, tokens: before.slice(0, x) }].toReversed())
}

/** Where the edit began that led to a diagonal: down takes from the new side, across leaves out of the old one. */
function stepInto({ edits, reached }: Snapshot, diagonal: number): { fromX: number; fromY: number; cameDown: boolean } {
  // The middle of a snapshot is diagonal 0.
  const valueOn = (each: number) => valueAt(reached, each + edits + 1)
  const cameDown = diagonal === -edits || (diagonal !== edits && valueOn(diagonal - 1) < valueOn(diagonal + 1))
  const former = cameDown ? diagonal + 1 : diagonal - 1
  return { fromX: valueOn(former), fromY: valueOn(former) - former, cameDown }
}

/** An index that the search stays within. */
function valueAt(values: Int32Array, index: number): number {
  return values[index] ?? 0
}
