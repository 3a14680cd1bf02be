import type { CollectionAfterChangeHook, JsonObject } from 'payload'
import { appendEvent, type EventCode } from '../../src/platform/journal/appendEvent'
import type { EventData } from '../../src/platform/journal/rules/chain'

/** What an event says of a change beside the row's id; `before` is null for a new row. */
type Told = (after: JsonObject, before: JsonObject | null) => EventData

/** Each change of a row becomes an event with its id, so that every catalogue reads the row again. */
export function recordRowChange(code: EventCode, key: string, told: Told = () => ({})): CollectionAfterChangeHook {
  return async ({ doc, previousDoc, operation, req }) => {
    await appendEvent(req, code, { [key]: doc.id, ...told(doc, operation === 'create' ? null : previousDoc) })
  }
}
