import { type Repeated, repeatedly } from '../../platform/repeatedly'
import { type Place, planReminders } from './planReminders'
import type { ReminderDesk } from './reminderDesk'
import { sendReminders } from './sendReminders'

const LOOK_EVERY_MS = 30_000
/** With 500 things a look; what is left is looked at in the next round. */
const LOOKS_A_ROUND = 4

export type RemindOptions = Omit<ReminderDesk, 'send' | 'stopped'> & {
  /** Null where no mail server is set: then only the pages remind. */
  send: ReminderDesk['send'] | null
  /** False when this process does not know what was withdrawn or confirmed: then nobody is reminded. */
  isFresh: () => boolean
  /** Resolves when the catalogue shows everything that was committed. */
  settled: () => Promise<void>
}

/** Reminds people by e-mail, again and again, as the clock and the ledger say. */
export function remindPeople({ send, isFresh, settled, ...rest }: RemindOptions): Pick<Repeated, 'now' | 'stop'> {
  if (!send) return { now: async () => undefined, stop: async () => undefined }
  const ending = new AbortController()
  const desk: ReminderDesk = { ...rest, send, stopped: ending.signal }
  const places: { remove: Place; confirm: Place } = { remove: null, confirm: null }

  async function plan(open: 'remove' | 'confirm'): Promise<void> {
    for (let look = 0; look < LOOKS_A_ROUND && !ending.signal.aborted; look += 1) {
      places[open] = await planReminders(desk, { open, after: places[open] })
      if (places[open] === null) return
    }
  }

  async function round(): Promise<void> {
    await settled()
    if (!isFresh()) return
    // Recalls first: what is late has waited for days already.
    await plan('remove').catch(desk.onError)
    await plan('confirm').catch(desk.onError)
    await sendReminders(desk)
  }

  const rounds = repeatedly(round, { everyMs: LOOK_EVERY_MS, onError: desk.onError })
  return {
    now: rounds.now,
    stop: async () => {
      ending.abort()
      await rounds.stop()
    },
  }
}
