import { listChanges } from './listChanges'
import { onApplied, type Catalogue } from './openCatalogue'
import type { Reader } from './reader'
import type { ChangePage } from './views'

export type ChangesAsked = {
  since?: string | undefined
  limit?: number | undefined
  waitSeconds: number
  /** Fires when nobody listens any more. */
  gone: AbortSignal
  /** Who asks by now: a key or session may have been revoked during the wait. */
  recogniseAgain: () => Promise<Reader>
}

/** The next changes for this reader; where there are none yet, waits for some, at most `waitSeconds`. */
export async function changesWhenAny(catalogue: Catalogue, reader: Reader, asked: ChangesAsked): Promise<ChangePage> {
  const { since, limit, waitSeconds, gone, recogniseAgain } = asked
  let page = listChanges(catalogue, reader, { since, limit })
  if (waitSeconds === 0 || !isEmpty(page)) return page
  const over = endOfWait({ waitSeconds, gone })
  try {
    while (isEmpty(page) && !over.signal.aborted) {
      await nextApplied(catalogue, over.signal)
      if (gone.aborted) return page
      page = listChanges(catalogue, await recogniseAgain(), { since, limit })
    }
    return page
  } finally {
    over.abort()
  }
}

/** Not `AbortSignal.any` of a timeout: Node 20 may collect such a signal as garbage before it fires. */
function endOfWait({ waitSeconds, gone }: Pick<ChangesAsked, 'waitSeconds' | 'gone'>): AbortController {
  const over = new AbortController()
  const end = () => over.abort()
  const timer = setTimeout(end, waitSeconds * 1000)
  gone.addEventListener('abort', end, { once: true, signal: over.signal })
  over.signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
  if (gone.aborted) end()
  return over
}

function isEmpty(page: ChangePage): boolean {
  return 'items' in page && page.items.length === 0 && !page.more
}

/** Resolves when the catalogue has moved on, or when the signal fires. */
function nextApplied(catalogue: Catalogue, over: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const stopListening = onApplied(catalogue, done)
    over.addEventListener('abort', done, { once: true })
    function done() {
      stopListening()
      over.removeEventListener('abort', done)
      resolve()
    }
  })
}
