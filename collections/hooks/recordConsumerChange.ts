import type { CollectionAfterChangeHook } from 'payload'
import { appendEvent } from '../../src/platform/journal/appendEvent'

/** Tells who changed which consumer, and what became of its keys. */
export const recordConsumerChange: CollectionAfterChangeHook = async ({ context, doc, req }) => {
  const key = typeof context.keyChange === 'string' ? { key: context.keyChange } : {}
  await appendEvent(req, 'platform/consumer-changed', { consumer: doc.id, ...key })
}
