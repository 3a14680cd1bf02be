import type { Payload } from 'payload'
import { endOutdatedKeys } from '../../platform/endOutdatedKeys'
import { repeatedly } from '../../platform/repeatedly'
import type { ReaderDesk } from './identifyReaders'

const LOOK_AT_CLOCK_EVERY_MS = 5_000
const WRITE_USES_EVERY_MS = 60_000

type KeepKeysOptions = { payload: Payload; readers: ReaderDesk; onError: (error: unknown) => void }

/** What the clock does to keys, and when they were last used: written down in the background. */
export function keepKeys({ payload, readers, onError }: KeepKeysOptions) {
  const ends = repeatedly(() => endOutdatedKeys(payload, new Date()), { everyMs: LOOK_AT_CLOCK_EVERY_MS, onError })
  const uses = repeatedly(readers.writeKeyUses, { everyMs: WRITE_USES_EVERY_MS, onError })
  return {
    writeUses: uses.now,
    stop: async (): Promise<void> => {
      await uses.now()
      await Promise.all([ends.stop(), uses.stop()])
    },
  }
}
