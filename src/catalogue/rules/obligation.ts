import { HOLDING, type ReasonKind } from '../../assign/rules/holdersToTell'
import type { Done } from '../views'
import { firstDone, foldReceipts, type FoldedReceipt, NO_DEEDS } from './foldReceipts'

/** A receipt of one unit for one document; `seq` says when the library learnt of it. */
export type OwnReceipt = FoldedReceipt

export type Sent = {
  sentAt: string
  dueOn: string | null
  confirm: boolean
  note: string | null
  /** Number and instant of the event of the first sending. */
  firstSeq: number
  firstSentAt?: string
  /** Why the newest was sent without anybody sending it. */
  because: { kind: ReasonKind; former: string } | null
  /** A predecessor has done for the version in force whatever was asked. */
  isSettled?: boolean
}

/** That a document was withdrawn which is given out again in a newer version: copies from before have to go all the same. */
export type FormerWithdrawal = { version: number; seq: number }

export type Circumstances = {
  /** The version in force, or the last one. */
  version: number
  /** Number of the event since which copies must go (withdrawn, or replaced by another document); null while it is in use. */
  removalSeq: number | null
  /** Earlier withdrawals, the newest last. */
  withdrawals: readonly FormerWithdrawal[]
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
  /** SHA-256 of the files of this version that the unit fetched. */
  hashes: readonly string[]
  mustReceive: boolean
  mustConfirm: boolean
  mustRemove: boolean
  /** The version that has to go although a newer one is in use; null where it is all of it, or nothing. */
  removeVersion: number | null
  overdue: boolean
}

/**
 * What a unit did with a document and what it still owes. A new version has to be received and confirmed anew. A report of
 * removal counts when it reached the library after the withdrawal: clocks of posts may be wrong. What was withdrawn before a new
 * version came out has to be removed beside confirming that one.
 */
export function obligationOf(circumstances: Circumstances): Obligation {
  const { version, removalSeq, sent, receipts, today, by } = circumstances
  const deeds = deedsOf(receipts, { version, removalSeq })
  const { seen, downloaded, acknowledged, removed } = deeds
  if (by === 'ended') return { ...deeds, ...NOTHING_OWED }
  if (removalSeq !== null) {
    return { ...deeds, ...NOTHING_OWED, mustRemove: holds(circumstances) && removed === null }
  }
  const former = formerToRemove(circumstances)
  const removing = { mustRemove: former !== null, removeVersion: former }
  if (sent === null || by === 'former') return { ...deeds, ...NOTHING_OWED, ...removing }
  const mustConfirm = sent.confirm && acknowledged === null
  return {
    ...deeds,
    mustReceive: isToBeLookedAt(sent) && (seen ?? downloaded ?? acknowledged) === null,
    mustConfirm,
    ...removing,
    overdue: mustConfirm && sent.dueOn !== null && sent.dueOn < today,
  }
}

function isToBeLookedAt({ confirm, isSettled = false }: Sent): boolean {
  return !confirm && !isSettled
}

function holds({ sent, receipts, by }: Circumstances): boolean {
  return by === 'former' || sent !== null || receipts.some(({ event }) => HOLDING.has(event))
}

const NOTHING_OWED = {
  mustReceive: false,
  mustConfirm: false,
  mustRemove: false,
  removeVersion: null,
  overdue: false,
} as const

/** The newest version that was withdrawn while the unit had it, and that it has not reported as removed since. */
function formerToRemove({ withdrawals, sent, receipts }: Circumstances): number | null {
  const open = withdrawals.filter(({ version, seq }) => {
    const wasSent = sent !== null && sent.firstSeq < seq
    // A copy that is reported late was taken all the same, before the withdrawal or from a mirror.
    const hadCopy = receipts.some((receipt) => HOLDING.has(receipt.event) && receipt.version <= version)
    const isRemoved = receipts.some(
      (receipt) => receipt.event === 'removed' && receipt.version >= version && receipt.seq > seq,
    )
    return (wasSent || hadCopy) && !isRemoved
  })
  return open.at(-1)?.version ?? null
}

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
