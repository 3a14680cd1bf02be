import type { Payload } from 'payload'
import { endAbandonedTransactions } from '../../platform/database/endAbandonedTransactions'
import { DomainError } from '../../platform/errors'
import type { HeadSigner } from '../../platform/journal/headSigner'
import { numberEvents } from '../../platform/journal/numberEvents'
import { awaitPassedEverywhere, forgetGoneNodes, forgetPosition, tellPosition } from '../../platform/journal/positions'
import type { NumberedEvent } from '../../platform/journal/rules/chain'
import { repeatedly } from '../../platform/repeatedly'
import { takeTurns } from '../../platform/takeTurns'
import { type Catalogue, cataloguePosition } from '../openCatalogue'
import { followJournal } from './followJournal'

const TELL_EVERY_MS = 1_000
const END_ABANDONED_EVERY_MS = 5_000
const SETTLE_WITHIN_MS = 20_000
const TRY_AGAIN_MS = 100

export type KeepUpOptions = {
  payload: Payload
  catalogue: Catalogue
  signer: HeadSigner
  /** Other processes may write to the same record (MongoDB). */
  manyProcesses: boolean
  pollMs: number
  nodeId: string
  /** After so long without having read the journal nothing may be given out. */
  staleAfterMs: number
  /**
   * Events as they are applied, in order: caches of who asks are emptied by them. That this process has passed them is told
   * only after this is done.
   */
  onEvents: (events: readonly NumberedEvent[]) => Promise<void>
  onError: (error: unknown) => void
}

export type Keeper = {
  /** Looks at once instead of at the next turn. Called by each commit. */
  wake: () => void
  /** Resolves when this process's catalogue shows everything committed before the call. */
  settled: () => Promise<void>
  /** Resolves when every running process has passed everything committed before the call. */
  settledEverywhere: () => Promise<void>
  /** False once the journal could not be read for too long: then nothing may be given out any more. */
  isFresh: () => boolean
  stop: () => Promise<void>
}

/** Numbers committed events, follows the journal, and tells the others how far this process has come. */
export function keepUp(options: KeepUpOptions): Keeper {
  const { payload, catalogue, manyProcesses, pollMs, onError } = options
  const presence = manyProcesses ? tellPresence(options) : null
  let stopped = false
  let lastSuccessAt = Date.now()

  const turns = takeTurns(async () => {
    // What is read below is as old as this: the process may be stopped for a while in between.
    const startedAt = Date.now()
    // Before reading: whoever withdraws and does not see us yet has committed what we are about to read.
    await presence?.announce()
    // Where another process's numbering lies in the way, readers still get what was numbered.
    const failure = await numberEvents(payload, options.signer).then(
      () => null,
      (error: unknown) => ({ error }),
    )
    await followJournal(payload, catalogue, { onEvents: options.onEvents })
    lastSuccessAt = startedAt
    await presence?.tellIfMoved()
    if (failure) throw failure.error
  })

  function wake(): void {
    if (!stopped) void turns.next().catch(onError)
  }

  const timer = setInterval(wake, pollMs)

  return {
    wake,
    settled: () => patiently(turns.next),
    settledEverywhere: async () => {
      await patiently(turns.next)
      if (manyProcesses) await awaitPassedEverywhere(payload, { seq: cataloguePosition(catalogue).seq })
    },
    isFresh: () => !manyProcesses || Date.now() - lastSuccessAt < options.staleAfterMs,
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await turns.idle()
      await presence?.stop()
    },
  }
}

/** Tries again while another process's numbering lies in the way. */
async function patiently(turn: () => Promise<void>): Promise<void> {
  const until = Date.now() + SETTLE_WITHIN_MS
  for (;;) {
    try {
      return await turn()
    } catch (error) {
      const isBusy = error instanceof DomainError && error.code === 'platform/conflict'
      if (!isBusy || Date.now() > until) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS))
  }
}

type Presence = {
  /** Says that this process lives, at least every second. */
  announce: () => Promise<void>
  tellIfMoved: () => Promise<void>
  stop: () => Promise<void>
}

/** What a process among others does besides: telling where it is, and clearing up after those that were killed. */
function tellPresence({ payload, catalogue, nodeId, onError }: KeepUpOptions): Presence {
  let toldSeq = -1
  let toldAt = 0

  async function tell(): Promise<void> {
    const { seq } = cataloguePosition(catalogue)
    const now = Date.now()
    await tellPosition(payload, { nodeId, seq, now })
    toldSeq = seq
    toldAt = now
  }

  const clearing = repeatedly(() => endAbandonedTransactions(payload), { everyMs: END_ABANDONED_EVERY_MS, onError })
  void forgetGoneNodes(payload, Date.now()).catch(onError)

  return {
    announce: async () => {
      if (Date.now() - toldAt >= TELL_EVERY_MS) await tell()
    },
    tellIfMoved: async () => {
      if (cataloguePosition(catalogue).seq !== toldSeq) await tell()
    },
    stop: async () => {
      await clearing.stop()
      await forgetPosition(payload, nodeId).catch(onError)
    },
  }
}
