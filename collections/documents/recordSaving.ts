import type { CollectionAfterChangeHook } from 'payload'
import { appendEvent } from '../../src/platform/journal/appendEvent'
import { isActOnDocument } from './isActOnDocument'

export const recordSaving: CollectionAfterChangeHook = async ({ context, doc, req }) => {
  if (isActOnDocument(context)) return
  await appendEvent(req, 'review/saved', { document: doc.id, revision: doc.revision })
}
