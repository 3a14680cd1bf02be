import { type Exchange, whenOver } from './whenOver'

export type WorkInProgress = {
  /** From now until its answer is out. `isHeld`: it waits for something to happen, which is no work. */
  begin: (exchange: Exchange, kind: { isHeld: boolean }) => void
  /** How many answers are being made. Where that does not come to `most`, it may be told too high, but below `most`. */
  count: (most?: number) => number
}

type Work = Exchange & { isHeld: boolean; isCounted: boolean }

/** All answers that were made but not taken: what they hold is part of what the whole process may take. */
const MAX_UNTAKEN_BYTES = 48 * 1024 ** 2
const LOOK_EVERY_MS = 1_000
const COUNTED_FOR_MS = 20

/**
 * What the process is working on. A request whose body is still on its way, and an answer that its reader does not take, are none
 * of its work. Attack: connections that send or read as slowly as they can, so that nobody else is answered.
 */
export function workInProgress({ maxUntakenBytes = MAX_UNTAKEN_BYTES } = {}): WorkInProgress {
  const open = new Set<Work>()
  /** Never too low: a work ends in it later than in truth. */
  let counted = 0
  let countedAt = 0
  let looking: NodeJS.Timeout | null = null

  function countAgain(): void {
    counted = 0
    for (const work of open) {
      work.isCounted = isWorkedOn(work)
      if (work.isCounted) counted += 1
    }
    countedAt = performance.now()
  }

  /** Attack: many answers that nobody reads, each kept until it is. Breaks off those that have waited the longest. */
  function cutUntaken(): void {
    let bytes = 0
    // The newest first: what is too much then are the oldest.
    for (const { req, res } of [...open].filter(isUntaken).toReversed()) {
      bytes += res.writableLength
      if (bytes > maxUntakenBytes) req.socket.destroy()
    }
    if (open.size > 0 || !looking) return
    clearInterval(looking)
    looking = null
  }

  return {
    begin: (exchange, { isHeld }) => {
      const work = { ...exchange, isHeld, isCounted: !isHeld }
      open.add(work)
      if (work.isCounted) counted += 1
      whenOver(exchange, () => {
        open.delete(work)
        if (work.isCounted) counted -= 1
      })
      looking ??= setInterval(cutUntaken, LOOK_EVERY_MS).unref()
    },
    count: (most = 0) => {
      // There may be very many that are none of the work: they are not looked at for each who comes.
      if (counted >= most && performance.now() - countedAt > COUNTED_FOR_MS) countAgain()
      return counted
    },
  }
}

function isWorkedOn(work: Work): boolean {
  return !work.isHeld && work.req.complete && !isUntaken(work)
}

function isUntaken({ res }: Work): boolean {
  return res.writableEnded || res.writableNeedDrain
}
