import type { ProblemCode } from '../../platform/problems'

/** A receipt that is recorded, as far as correcting it goes. */
export type CorrectedReceipt = {
  id: string
  document: string
  version: number
  unit: string | null
  event: string
  /** Another one has replaced it. */
  isCorrected: boolean
}

type Correction = { document: string; version: number; event: string; sessions?: number | undefined }

/**
 * Why a receipt cannot take the place of the one that it names, or null. Only figures are corrected, by the unit that reported
 * them; whose receipt another is, nobody learns. `named` undefined: it names none.
 */
export function correctionFault(
  receipt: Correction,
  { named, unitId }: { named: CorrectedReceipt | null | undefined; unitId: string | null },
): ProblemCode | null {
  // Only what was reported by mistake is taken back to nothing.
  if (named === undefined) return receipt.sessions === 0 ? 'acknowledge/no-sessions' : null
  if (named === null || unitId === null || named.unit !== unitId) return 'acknowledge/unknown-receipt'
  if (!isSameDeed(receipt, named)) return 'acknowledge/not-correctable'
  return named.isCorrected ? 'acknowledge/corrected-meanwhile' : null
}

function isSameDeed(receipt: Correction, named: CorrectedReceipt): boolean {
  const hasFigures = receipt.event === 'disseminated' || receipt.event === 'broadcast'
  return (
    hasFigures &&
    receipt.event === named.event &&
    receipt.document === named.document &&
    receipt.version === named.version
  )
}

/** Places of a batch so that what is corrected comes before its correction, whatever the order in which they were sent. */
export function correctionsLast(receipts: readonly { id: string; corrects?: string | undefined }[]): number[] {
  const places = new Map(receipts.map(({ id }, place) => [id, place]))
  const taken = new Set<number>()
  const seen = new Set<number>()
  function take(place: number): void {
    if (seen.has(place)) return
    seen.add(place)
    const named = places.get(receipts[place]?.corrects ?? '')
    if (named !== undefined) take(named)
    taken.add(place)
  }
  for (const place of receipts.keys()) take(place)
  return [...taken]
}
