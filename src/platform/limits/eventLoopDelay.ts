const LOOK_EVERY_MS = 20
/** How much of the former value stays at each look: a single long pause is forgotten after about a fifth of a second. */
const KEPT = 0.7

let delayMs = 0
let timer: NodeJS.Timeout | undefined

/**
 * By how many milliseconds this process is late for what is due now, smoothed. One timer for the whole process; Node's own
 * histogram only tells what was, over its whole time.
 */
export function eventLoopDelay(): number {
  timer ??= startLooking()
  return delayMs
}

function startLooking(): NodeJS.Timeout {
  let dueAt = performance.now() + LOOK_EVERY_MS
  const look = setInterval(() => {
    const now = performance.now()
    const lateMs = Math.max(0, now - dueAt)
    delayMs = KEPT * delayMs + (1 - KEPT) * lateMs
    dueAt = now + LOOK_EVERY_MS
  }, LOOK_EVERY_MS)
  return look.unref()
}
