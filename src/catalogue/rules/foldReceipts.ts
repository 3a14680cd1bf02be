import type { ReceiptEvent, ReceiptVia } from '../changes'
import type { Done } from '../views'

export type FoldedReceipt = {
  id?: string
  version: number
  event: string
  /** The sender's own time, ISO 8601 UTC. */
  at: string
  by: string | null
  via?: ReceiptVia | null
  sha256?: string | null
  /** The correction that counts in its place. */
  replacedBy?: string | null
  /** Number of the event with which the library learnt of it. */
  seq: number
}

/** What a unit did with one version: each deed at the first time it is reported for; `hashes` of the files it fetched, sorted. */
export type VersionDeeds = Readonly<Record<ReceiptEvent, Done | null>> & { readonly hashes: readonly string[] }

export const NO_DEEDS: VersionDeeds = {
  seen: null,
  downloaded: null,
  acknowledged: null,
  broadcast: null,
  disseminated: null,
  removed: null,
  hashes: [],
}

/**
 * The ledger of one unit and one document: its receipts folded by version. The order in which they came, and whether one came
 * twice, makes no difference: posts send late, in batches, and again after a broken line. What was corrected counts no more.
 */
export function foldReceipts(receipts: readonly FoldedReceipt[]): ReadonlyMap<number, VersionDeeds> {
  const versions = new Map<number, FoldedReceipt[]>()
  for (const receipt of receipts) {
    const known = versions.get(receipt.version)
    if (known) known.push(receipt)
    else versions.set(receipt.version, [receipt])
  }
  return new Map([...versions].map(([version, own]) => [version, deedsOf(own)]))
}

/** The earliest by the senders' clocks; of those at the same instant the one that the library learnt of first. */
export function firstDone(receipts: readonly FoldedReceipt[]): Done | null {
  let first: FoldedReceipt | null = null
  for (const receipt of receipts) if (!first || isBefore(receipt, first)) first = receipt
  if (!first) return null
  return { at: first.at, by: first.by, ...(first.via === 'by-hand' ? { byHand: true } : {}) }
}

function deedsOf(receipts: readonly FoldedReceipt[]): VersionDeeds {
  const standing = receipts.filter(({ replacedBy }) => !replacedBy)
  const first = (event: ReceiptEvent) => firstDone(standing.filter((receipt) => receipt.event === event))
  const fetched = receipts.filter(({ event }) => event === 'downloaded')
  return {
    seen: first('seen'),
    downloaded: first('downloaded'),
    acknowledged: first('acknowledged'),
    broadcast: first('broadcast'),
    disseminated: first('disseminated'),
    removed: first('removed'),
    hashes: [...new Set(fetched.flatMap(({ sha256 }) => sha256 ?? []))].sort(),
  }
}

function isBefore(one: FoldedReceipt, other: FoldedReceipt): boolean {
  if (one.at !== other.at) return one.at < other.at
  if (one.seq !== other.seq) return one.seq < other.seq
  return tieOf(one) < tieOf(other)
}

function tieOf({ id, by, via }: FoldedReceipt): string {
  return `${id ?? ''} ${by ?? ''} ${via ?? ''}`
}
