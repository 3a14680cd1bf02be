import { v5 } from 'uuid'
import type { PortalReceiptEvent } from '../door'

const PORTAL_RECEIPTS = '5d0c7f4e-3b62-5c1a-9a6e-0b7d1f2c8e44'

/**
 * The id of a receipt that the pages write. The same person, unit, document, version and event always give the same id,
 * so that a reloaded page or a button tapped twice leaves one receipt. Source: RFC 9562 §5.5 (name-based UUID).
 */
export function receiptId(subject: {
  readerId: string
  unitId: string
  documentId: string
  version: number
  event: PortalReceiptEvent
  /** Tells repetitions apart that are meant, as a bulletin read out again or another file of the same document. */
  occasion?: string
}): string {
  const { readerId, unitId, documentId, version, event, occasion } = subject
  return v5([readerId, unitId, documentId, version, event, occasion ?? ''].join('\n'), PORTAL_RECEIPTS)
}
