/** Who waits for a turn, in order. */
const waiting: (() => void)[] = []

/**
 * Resolves when the process has looked after whatever else came in. One at a time: a hundred who wait have a hundred turns with
 * other work between them, not one long one.
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve)
    if (waiting.length === 1) setImmediate(callNext)
  })
}

function callNext(): void {
  waiting.shift()?.()
  if (waiting.length > 0) setImmediate(callNext)
}
