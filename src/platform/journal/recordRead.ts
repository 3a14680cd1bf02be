import type { Payload } from 'payload'
import { type ActContext, runAct } from '../runAct'
import { appendEvent, type EventCode } from './appendEvent'
import type { EventData } from './rules/chain'

/** What somebody looked at that others may ask about one day. */
export type ReadCode = Extract<
  EventCode,
  | 'ingest/held-file-opened'
  | 'ingest/held-file-described'
  | 'acknowledge/ledger-read'
  | 'acknowledge/ledger-exported'
  | 'platform/journal-read'
  | 'platform/journal-exported'
  | 'platform/journal-verified'
>

/** Opening the same thing again within this time is the same reading. */
const SAME_READING_MS = 60 * 60 * 1000
const MAX_KEPT = 10_000

/**
 * Writes down that this person reads this, before it is shown: what cannot be written down is not shown. Once an hour for each
 * person and thing in each process; `isRepeated` false: each time (an export).
 */
export async function recordRead(
  context: ActContext,
  { code, data }: { code: ReadCode; data: EventData },
  { isRepeated = true }: { isRepeated?: boolean } = {},
): Promise<void> {
  const lately = readingsOf(context.payload)
  const name = `${context.user?.id} ${code} ${JSON.stringify(data)}`
  const now = Date.now()
  if (isRepeated && (lately.get(name) ?? 0) > now - SAME_READING_MS) return
  await runAct(context, (req) => appendEvent(req, code, data))
  if (lately.size >= MAX_KEPT) lately.clear()
  lately.set(name, now)
}

const readings = new WeakMap<Payload, Map<string, number>>()

function readingsOf(payload: Payload): Map<string, number> {
  const known = readings.get(payload) ?? new Map<string, number>()
  readings.set(payload, known)
  return known
}
