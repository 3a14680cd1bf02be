import type { CollectionAfterChangeHook } from 'payload'
import { appendEvent, type EventCode } from '../../src/platform/journal/appendEvent'

/** Each change of a row becomes an event with its id, so that every catalogue reads the row again. */
export function recordRowChange(code: EventCode, key: string): CollectionAfterChangeHook {
  return async ({ doc, req }) => {
    await appendEvent(req, code, { [key]: doc.id })
  }
}
