import type { CollectionAfterChangeHook } from 'payload'
import { appendEvent } from '../../src/platform/journal/appendEvent'
import { cancelledSchedule } from '../../src/review/rules/cancelledSchedule'
import { recordCancelledSchedule } from '../../src/review/saveStanding'
import { isActOnDocument } from './isActOnDocument'

export const recordSaving: CollectionAfterChangeHook = async ({ context, doc, previousDoc, req }) => {
  if (isActOnDocument(context)) return
  await appendEvent(req, 'review/saved', { document: doc.id, revision: doc.revision })
  const cancelled = cancelledSchedule(previousDoc ?? {}, { standing: { publishAt: null }, event: 'review/saved' })
  if (cancelled) await recordCancelledSchedule(req, { documentId: doc.id, ...cancelled })
}
