/** A receipt as far as corrections go; `corrects` is the id of the one whose figures it replaces. */
export type CorrectableReceipt = { id: string; corrects: string | null; receivedAt: string }

/**
 * By receipt that was corrected: the one that counts in its place. A correction is a receipt of its own and may be corrected in
 * turn. Where two corrected the same one at the same moment, the one that the library received last counts. The order in which
 * they are given, and whether one comes twice, makes no difference.
 */
export function replacedReceipts(receipts: Iterable<CorrectableReceipt>): ReadonlyMap<string, string> {
  const byId = new Map<string, CorrectableReceipt>()
  for (const receipt of receipts) byId.set(receipt.id, receipt)
  const corrections = new Map<string, CorrectableReceipt[]>()
  const roots: CorrectableReceipt[] = []
  for (const receipt of byId.values()) {
    const named = receipt.corrects === null ? undefined : byId.get(receipt.corrects)
    if (named) corrections.set(named.id, [...(corrections.get(named.id) ?? []), receipt])
    else roots.push(receipt)
  }
  const replaced = new Map<string, string>()
  for (const root of roots) {
    const all = withCorrections(root, corrections)
    const standing = newest(all.filter(({ id }) => !corrections.has(id)))
    for (const { id } of all) if (standing && id !== standing.id) replaced.set(id, standing.id)
  }
  return replaced
}

/** A tree: each names one, and whoever is reached from a root is on no circle. */
function withCorrections(
  root: CorrectableReceipt,
  corrections: ReadonlyMap<string, CorrectableReceipt[]>,
): CorrectableReceipt[] {
  const found: CorrectableReceipt[] = []
  const open = [root]
  for (let receipt = open.pop(); receipt; receipt = open.pop()) {
    found.push(receipt)
    open.push(...(corrections.get(receipt.id) ?? []))
  }
  return found
}

function newest(receipts: readonly CorrectableReceipt[]): CorrectableReceipt | null {
  let last: CorrectableReceipt | null = null
  for (const receipt of receipts) if (!last || placeOf(receipt) > placeOf(last)) last = receipt
  return last
}

function placeOf({ receivedAt, id }: CorrectableReceipt): string {
  return `${receivedAt} ${id}`
}
