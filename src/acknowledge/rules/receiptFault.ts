import type { Reader } from '../../catalogue/reader'
import type { ProblemCode } from '../../platform/problems'

/** A clock that runs a little ahead is forgiven. */
const CLOCK_SKEW_MS = 5 * 60 * 1000

export type HeldDocument = {
  /** Newest published version. */
  version: number
  /** SHA-256 of files, by version. */
  files: ReadonlyMap<number, ReadonlySet<string>>
}

type Claimed = {
  version: number
  event: string
  at: string
  unit?: string | undefined
  sha256?: string | undefined
}

type Circumstances = {
  reader: Pick<Reader, 'kind' | 'unitId' | 'confirmsForUnit'>
  /** The document as this unit may have had it; null when it never had it. */
  held: HeldDocument | null
  now: Date
}

/** Why a receipt cannot be taken, or null. What is not known to the unit is answered as not existing. */
export function receiptFault(receipt: Claimed, { reader, held, now }: Circumstances): ProblemCode | null {
  if (!reader.unitId) return 'acknowledge/not-permitted'
  if (receipt.unit !== undefined && receipt.unit !== reader.unitId) return 'acknowledge/wrong-unit'
  const files = held?.files.get(receipt.version)
  if (!held || !files) return 'acknowledge/unknown-document'
  if (receipt.sha256 !== undefined && !files.has(receipt.sha256)) return 'acknowledge/unknown-document'
  if (new Date(receipt.at).getTime() > now.getTime() + CLOCK_SKEW_MS) return 'acknowledge/in-the-future'
  const binding = receipt.event === 'acknowledged' || receipt.event === 'removed'
  if (binding && reader.kind === 'person' && !reader.confirmsForUnit) return 'acknowledge/not-permitted'
  return null
}
