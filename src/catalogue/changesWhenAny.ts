import { streamsSince } from './feedHeads'
import { findChanges, type ChangesQuery, type FoundChanges } from './listChanges'
import { onApplied, type Catalogue } from './openCatalogue'
import type { Reader } from './reader'
import { memoized } from './sql'
import { validatorName } from './validators'

export type ChangesAsked = ChangesQuery & {
  waitSeconds: number
  /** Fires when nobody listens any more; null where nobody waits. */
  gone: AbortSignal | null
  /** Who asks by now: a key or session may have been revoked during the wait. */
  recogniseAgain: () => Promise<Reader>
}

/** `reader`: for whom they were found, by the rights at the end of the wait. */
export type ChangesAnswered = { changes: FoundChanges; reader: Reader }

/** The next changes for this reader; where there are none yet, waits for some, at most `waitSeconds`. */
export async function changesWhenAny(
  catalogue: Catalogue,
  reader: Reader,
  asked: ChangesAsked,
): Promise<ChangesAnswered> {
  const { since, limit, waitSeconds, gone } = asked
  const changes = findChanges(catalogue, reader, { since, limit })
  if (waitSeconds === 0 || gone === null || !isEmpty(changes)) return { changes, reader }
  const over = endOfWait({ waitSeconds, gone })
  try {
    return await waitForChanges(catalogue, { changes, reader }, { ...asked, over: over.signal })
  } finally {
    over.abort()
  }
}

export function isEmpty(changes: FoundChanges): boolean {
  return 'rows' in changes && changes.rows.length === 0 && !changes.more
}

async function waitForChanges(
  catalogue: Catalogue,
  nothing: ChangesAnswered,
  { since, limit, recogniseAgain, over }: ChangesAsked & { over: AbortSignal },
): Promise<ChangesAnswered> {
  let { changes, reader } = nothing
  while (isEmpty(changes) && !over.aborted) {
    const { seq, generation } = catalogue
    await nextApplied(catalogue, over)
    if (over.aborted) break
    const formerly = reader
    reader = await recogniseAgain()
    const isContinued = catalogue.generation === generation && catalogue.seq >= seq
    // Hundreds wait, and most events are for few of them.
    if (isContinued && reader === formerly && streamsSince(catalogue, reader, seq + 1).length === 0) continue
    changes = sharedChanges(catalogue, reader, { since, limit })
  }
  return { changes, reader }
}

/** Found once for all who wait at the same place with the same rights. */
function sharedChanges(catalogue: Catalogue, reader: Reader, query: ChangesQuery): FoundChanges {
  const shared = memoized(catalogue, 'changes waited for', () => new Map<string, FoundChanges>())
  if (shared.size >= MAX_SHARED) shared.clear()
  const name = validatorName(reader, `${query.since} ${query.limit}`)
  const changes = shared.get(name) ?? findChanges(catalogue, reader, query)
  shared.set(name, changes)
  return changes
}

const MAX_SHARED = 500

/** Not `AbortSignal.any` of a timeout: Node 20 may collect such a signal as garbage before it fires. */
function endOfWait({ waitSeconds, gone }: { waitSeconds: number; gone: AbortSignal }): AbortController {
  const over = new AbortController()
  const end = () => over.abort()
  const timer = setTimeout(end, waitSeconds * 1000)
  gone.addEventListener('abort', end, { once: true, signal: over.signal })
  over.signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
  if (gone.aborted) end()
  return over
}

/** Resolves when the catalogue has moved on, or when the signal fires. Whose rights end with it was forgotten before. */
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
