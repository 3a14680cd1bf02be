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
  return faultOfSender(receipt, reader) ?? faultOfSubject(receipt, held) ?? faultOfTime(receipt, now)
}

function faultOfSender({ unit, event }: Claimed, reader: Circumstances['reader']): ProblemCode | null {
  if (!reader.unitId) return 'acknowledge/not-permitted'
  if (unit !== undefined && unit !== reader.unitId) return 'acknowledge/wrong-unit'
  const bindsTheUnit = event === 'acknowledged' || event === 'removed'
  return bindsTheUnit && reader.kind === 'person' && !reader.confirmsForUnit ? 'acknowledge/not-permitted' : null
}

function faultOfSubject({ version, sha256 }: Claimed, held: HeldDocument | null): ProblemCode | null {
  const files = held?.files.get(version)
  const isKnown = files !== undefined && (sha256 === undefined || files.has(sha256))
  return isKnown ? null : 'acknowledge/unknown-document'
}

function faultOfTime({ at }: Claimed, now: Date): ProblemCode | null {
  return new Date(at).getTime() > now.getTime() + CLOCK_SKEW_MS ? 'acknowledge/in-the-future' : null
}
