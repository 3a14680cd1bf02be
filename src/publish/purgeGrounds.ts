import type { FieldFault } from '../platform/errors'
import { parseDocumentNumber } from '../vietnamese/documentNumber'

/** Why something is purged, and the number of the decision that orders it. */
export type PurgeGrounds = { reason: string; decision: string }

export function groundsOf({ reason, decision }: PurgeGrounds): PurgeGrounds {
  return { reason: reason.normalize('NFC').trim(), decision: decision.normalize('NFC').trim() }
}

export function missingGrounds({ reason, decision }: PurgeGrounds): FieldFault[] {
  const faults: FieldFault[] = []
  if (!reason.trim()) faults.push({ path: 'reason', message: 'Hãy ghi lý do.' })
  if (!parseDocumentNumber(decision)) {
    const message = 'Hãy ghi số, ký hiệu của quyết định, ví dụ 12/QĐ-SVHTTDL.'
    faults.push({ path: 'decision', message })
  }
  return faults
}
