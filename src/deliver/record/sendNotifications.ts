import { onApplied } from '../../catalogue/openCatalogue'
import { repeatedly } from '../../platform/repeatedly'
import { deliverNext, type Delivering, whatIsDue } from './deliverNext'
import { activeWebhooks, isDue } from './webhookRow'

const LOOK_EVERY_MS = 2_000
const MAX_AT_ONCE = 50

export type SenderOptions = Omit<Delivering, 'stopped'> & {
  /** Resolves when the catalogue shows everything that was committed. */
  settled: () => Promise<void>
  onError: (error: unknown) => void
}

export type NotificationSender = {
  /** Looks soon, without waiting for it. */
  soon: () => void
  /** Resolves when nothing is due any more. */
  now: () => Promise<void>
  /** Calls off what is on its way; it goes out again with the next start. */
  stop: () => Promise<void>
}

/**
 * Tells consumers of changes: each webhook's notifications one after the other, the webhooks side by side, so that a slow
 * receiver holds nobody else up. Woken by the catalogue; where each stands is in the record, so any process may go on.
 */
export function sendNotifications({ settled, onError, ...rest }: SenderOptions): NotificationSender {
  const ending = new AbortController()
  const desk: Delivering = { ...rest, stopped: ending.signal }
  const underWay = new Map<string, Promise<void>>()
  /** Were due again while they were under way, or found no room. */
  const again = new Set<string>()

  async function look(): Promise<void> {
    const rows = await activeWebhooks(desk.payload)
    if (rows.length === 0) return
    await settled()
    for (const row of rows) {
      if (underWay.has(row.id) || underWay.size >= MAX_AT_ONCE) again.add(row.id)
      else if (isDue(row, desk.now()) && (await hasSomething(row)) && !ending.signal.aborted) begin(row.id)
    }
  }

  async function hasSomething(row: Parameters<typeof whatIsDue>[1]): Promise<boolean> {
    const { notification, place } = await whatIsDue(desk, row)
    return notification !== null || place !== null
  }

  function begin(id: string): void {
    const work = deliverAll(id)
      .catch(onError)
      .finally(() => {
        underWay.delete(id)
        if (again.size === 0) return
        again.clear()
        rounds.soon()
      })
    underWay.set(id, work)
  }

  async function deliverAll(id: string): Promise<void> {
    while (!ending.signal.aborted && (await deliverNext(desk, id)));
  }

  const rounds = repeatedly(look, { everyMs: LOOK_EVERY_MS, onError })
  const stopListening = onApplied(desk.catalogue, rounds.soon)

  return {
    soon: rounds.soon,
    now: async () => {
      await rounds.now()
      while (underWay.size > 0) {
        await Promise.all(underWay.values())
        await rounds.now()
      }
    },
    stop: async () => {
      stopListening()
      ending.abort()
      await rounds.stop()
      await Promise.all(underWay.values())
    },
  }
}
