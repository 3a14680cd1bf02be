import { createHash } from 'node:crypto'
import { endOfChanges, listChanges } from '../../catalogue/listChanges'
import type { Catalogue } from '../../catalogue/openCatalogue'
import type { Reader } from '../../catalogue/reader'
import type { ChangeView } from '../../catalogue/views'

/** Ids only: what a thing says is fetched with the key, by whoever may still see it then. */
type NotifiedChange = Pick<ChangeView, 'seq' | 'at' | 'kind' | 'id' | 'reason'> & { version?: number }

type Content =
  | { type: 'changes'; items: NotifiedChange[]; next: string; more: boolean }
  /** Begin anew: the first of all, or what this consumer may see was redefined. */
  | { type: 'reset' }

export type Notification = {
  id: string
  content: Content
  /** Where the feed goes on once it was taken. */
  position: string
}

/** Nothing to tell; the place may have moved on over what is none of this reader's business. */
type Nothing = { id: null; position: string | null }

const MAX_ITEMS = 100
const MAX_EMPTY_PAGES = 50

/**
 * What is to be told next, computed with the reader's present rights, so also when it is told again. Its id comes from what it
 * says and where it stands: the same once more has the same id, and something else has another, whoever sends it.
 */
export function nextNotification(
  catalogue: Catalogue,
  reader: Reader,
  { webhookId, position }: { webhookId: string; position: string | null },
): Notification | Nothing {
  const name = (content: Content): string =>
    idOf([webhookId, position, content.type === 'reset' ? null : content.items])
  const reset = (): Notification => {
    const content: Content = { type: 'reset' }
    return { id: name(content), content, position: endOfChanges(catalogue, reader) }
  }
  if (position === null) return reset()
  let since = position
  for (let pages = 0; pages < MAX_EMPTY_PAGES; pages += 1) {
    const page = listChanges(catalogue, reader, { since, limit: MAX_ITEMS })
    if ('reset' in page) return reset()
    const { items, next, more } = page
    if (items.length > 0) {
      const content: Content = { type: 'changes', items: items.map(withoutContent), next, more }
      return { id: name(content), content, position: next }
    }
    // A place is worth keeping only where it spares looking again.
    if (!more) break
    since = next
  }
  return { id: null, position: since }
}

function withoutContent({ seq, at, kind, id, document, reason }: ChangeView): NotifiedChange {
  return { seq, at, kind, id, ...(document ? { version: document.version } : {}), ...(reason ? { reason } : {}) }
}

function idOf(parts: readonly unknown[]): string {
  return `msg_${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 32)}`
}
