import type { Done } from '../views'

/** A receipt of one unit for one document; `seq` says when the library learnt of it. */
export type OwnReceipt = { version: number; event: string; at: string; by: string | null; seq: number }

export type Sent = { sentAt: string; dueOn: string | null; confirm: boolean; note: string | null }

export type Circumstances = {
  /** The version in force, or the last one. */
  version: number
  /** Number of the event since which copies must go (withdrawn, or replaced by another document); null while it is in use. */
  removalSeq: number | null
  /** Null where the unit has it without having been sent it. */
  sent: Sent | null
  receipts: readonly OwnReceipt[]
  /** Calendar day in Vietnam. */
  today: string
  /** `ended`: the unit is no more; `former`: only a unit that this one stands for was sent it, which binds to removing alone. */
  by?: 'ended' | 'former'
}

export type Obligation = {
  seen: Done | null
  downloaded: Done | null
  acknowledged: Done | null
  acknowledgedVersion: number | null
  removed: Done | null
  mustReceive: boolean
  mustConfirm: boolean
  mustRemove: boolean
  overdue: boolean
}

/**
 * What a unit did with a document and what it still owes. A new version has to be received and confirmed anew. A report of
 * removal counts when it reached the library after the withdrawal: clocks of posts may be wrong.
 */
export function obligationOf({ version, removalSeq, sent, receipts, today, by }: Circumstances): Obligation {
  const deeds = deedsOf(receipts, { version, removalSeq })
  const { seen, downloaded, acknowledged, removed } = deeds
  if (by === 'ended') return { ...deeds, ...NOTHING_OWED }
  if (removalSeq !== null) {
    return { ...deeds, ...NOTHING_OWED, mustRemove: holds({ sent, receipts, by }) && removed === null }
  }
  if (sent === null || by === 'former') return { ...deeds, ...NOTHING_OWED }
  const mustConfirm = sent.confirm && acknowledged === null
  return {
    ...deeds,
    mustReceive: !sent.confirm && (seen ?? downloaded ?? acknowledged) === null,
    mustConfirm,
    mustRemove: false,
    overdue: mustConfirm && sent.dueOn !== null && sent.dueOn < today,
  }
}

function holds({ sent, receipts, by }: Pick<Circumstances, 'sent' | 'receipts' | 'by'>): boolean {
  return by === 'former' || sent !== null || receipts.some(({ event }) => HOLDING.has(event))
}

const NOTHING_OWED = { mustReceive: false, mustConfirm: false, mustRemove: false, overdue: false }

type Deeds = Pick<Obligation, 'seen' | 'downloaded' | 'acknowledged' | 'acknowledgedVersion' | 'removed'>

function deedsOf(
  receipts: readonly OwnReceipt[],
  { version, removalSeq }: Pick<Circumstances, 'version' | 'removalSeq'>,
): Deeds {
  const done = (event: string) =>
    firstOf(receipts.filter((receipt) => receipt.event === event && receipt.version === version))
  const confirmed = receipts.filter(({ event }) => event === 'acknowledged').map((receipt) => receipt.version)
  const since = removalSeq ?? Number.POSITIVE_INFINITY
  return {
    seen: done('seen'),
    downloaded: done('downloaded'),
    acknowledged: done('acknowledged'),
    acknowledgedVersion: confirmed.length > 0 ? Math.max(...confirmed) : null,
    removed: firstOf(receipts.filter(({ event, seq }) => event === 'removed' && seq > since)),
  }
}

/** Events after which a unit has a copy; whoever only looked has none. */
export const HOLDING: ReadonlySet<string> = new Set(['downloaded', 'acknowledged', 'broadcast', 'disseminated'])

function firstOf(receipts: readonly OwnReceipt[]): Done | null {
  const [first] = receipts.toSorted((one, other) => (one.at < other.at ? -1 : 1))
  return first ? { at: first.at, by: first.by } : null
}
