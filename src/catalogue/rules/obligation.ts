import type { Done } from '../views'
import { firstDone, foldReceipts, type FoldedReceipt, NO_DEEDS } from './foldReceipts'

/** A receipt of one unit for one document; `seq` says when the library learnt of it. */
export type OwnReceipt = FoldedReceipt

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
}

export type Obligation = {
  seen: Done | null
  downloaded: Done | null
  acknowledged: Done | null
  acknowledgedVersion: number | null
  removed: Done | null
  /** SHA-256 of the files of this version that the unit fetched. */
  hashes: readonly string[]
  mustReceive: boolean
  mustConfirm: boolean
  mustRemove: boolean
  overdue: boolean
}

/**
 * What a unit did with a document and what it still owes. A new version has to be received and confirmed anew. A report of
 * removal counts when it reached the library after the withdrawal: clocks of posts may be wrong.
 */
export function obligationOf({ version, removalSeq, sent, receipts, today }: Circumstances): Obligation {
  const deeds = deedsOf(receipts, { version, removalSeq })
  const { seen, downloaded, acknowledged, removed } = deeds
  if (removalSeq !== null) {
    const held = sent !== null || receipts.some(({ event }) => HOLDING.has(event))
    return { ...deeds, ...NOTHING_OWED, mustRemove: held && removed === null }
  }
  if (sent === null) return { ...deeds, ...NOTHING_OWED }
  const mustConfirm = sent.confirm && acknowledged === null
  return {
    ...deeds,
    mustReceive: !sent.confirm && (seen ?? downloaded ?? acknowledged) === null,
    mustConfirm,
    mustRemove: false,
    overdue: mustConfirm && sent.dueOn !== null && sent.dueOn < today,
  }
}

const NOTHING_OWED = { mustReceive: false, mustConfirm: false, mustRemove: false, overdue: false }

type Deeds = Pick<Obligation, 'seen' | 'downloaded' | 'acknowledged' | 'acknowledgedVersion' | 'removed' | 'hashes'>

function deedsOf(
  receipts: readonly OwnReceipt[],
  { version, removalSeq }: Pick<Circumstances, 'version' | 'removalSeq'>,
): Deeds {
  const { seen, downloaded, acknowledged, hashes } = foldReceipts(receipts).get(version) ?? NO_DEEDS
  const confirmed = receipts.filter(({ event }) => event === 'acknowledged').map((receipt) => receipt.version)
  const since = removalSeq ?? Number.POSITIVE_INFINITY
  return {
    seen,
    downloaded,
    acknowledged,
    hashes,
    acknowledgedVersion: confirmed.length > 0 ? Math.max(...confirmed) : null,
    removed: firstDone(receipts.filter(({ event, seq }) => event === 'removed' && seq > since)),
  }
}

/** Events after which a unit has a copy; whoever only looked has none. */
export const HOLDING: ReadonlySet<string> = new Set(['downloaded', 'acknowledged', 'broadcast', 'disseminated'])
