import type { Payload } from 'payload'
import type { HeadSigner } from '../../platform/journal/headSigner'
import { numberEvents } from '../../platform/journal/numberEvents'
import {
  awaitPassedEverywhere,
  forgetGoneNodes,
  forgetPosition,
  STOP_SERVING_AFTER_MS,
  tellPosition,
} from '../../platform/journal/positions'
import type { NumberedEvent } from '../../platform/journal/rules/chain'
import { type Catalogue, cataloguePosition } from '../openCatalogue'
import { followJournal } from './followJournal'

const TELL_EVERY_MS = 1_000

export type KeepUpOptions = {
  payload: Payload
  catalogue: Catalogue
  signer: HeadSigner
  /** Other processes may write to the same record (MongoDB). */
  manyProcesses: boolean
  pollMs: number
  nodeId: string
  /** Events as they are applied, in order: caches of who asks are emptied by them. */
  onEvents: (events: readonly NumberedEvent[]) => void
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
  const { payload, catalogue, manyProcesses, nodeId, pollMs } = options
  let running: Promise<void> | null = null
  let queued: Promise<void> | null = null
  let stopped = false
  let lastSuccessAt = Date.now()
  let toldSeq = -1
  let toldAt = 0

  async function turn(): Promise<void> {
    await numberEvents(payload, options.signer)
    const events = await followJournal(payload, catalogue)
    if (events.length > 0) options.onEvents(events)
    lastSuccessAt = Date.now()
    if (manyProcesses) await tell()
  }

  async function tell(): Promise<void> {
    const { seq } = cataloguePosition(catalogue)
    const now = Date.now()
    if (seq === toldSeq && now - toldAt < TELL_EVERY_MS) return
    await tellPosition(payload, { nodeId, seq, now })
    toldSeq = seq
    toldAt = now
  }

  /** Turns never overlap; whoever asks during one gets the next, which begins after the question. */
  function nextTurn(): Promise<void> {
    if (!running) {
      running = turn().finally(() => {
        running = null
      })
      return running
    }
    queued ??= running
      .catch(() => undefined)
      .then(() => {
        queued = null
        return nextTurn()
      })
    return queued
  }

  function wake(): void {
    if (stopped || queued) return
    void nextTurn().catch(options.onError)
  }

  const timer = setInterval(wake, pollMs)
  if (manyProcesses) void forgetGoneNodes(payload, Date.now()).catch(options.onError)

  return {
    wake,
    settled: nextTurn,
    settledEverywhere: async () => {
      await nextTurn()
      if (manyProcesses) await awaitPassedEverywhere(payload, { seq: cataloguePosition(catalogue).seq })
    },
    isFresh: () => !manyProcesses || Date.now() - lastSuccessAt < STOP_SERVING_AFTER_MS,
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await queued?.catch(() => undefined)
      await running?.catch(() => undefined)
      if (manyProcesses) await forgetPosition(payload, nodeId).catch(options.onError)
    },
  }
}
