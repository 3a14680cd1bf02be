import { setImmediate } from 'node:timers/promises'
import type { Payload } from 'payload'
import { failpoint } from '../../platform/failpoints'
import { journalGeneration, readJournal } from '../../platform/journal/readJournal'
import type { NumberedEvent } from '../../platform/journal/rules/chain'
import { applyChanges, CatalogueMismatch } from '../applyChanges'
import { emptyLog } from '../emptyLog'
import { type Catalogue, cataloguePosition, emptyCatalogue } from '../openCatalogue'
import { numberedChange } from './recordSource'

const BATCH = 200

export type Following = {
  /**
   * Called before the catalogue takes a batch in: whoever is woken by the change must not be answered with rights that end with it. The next
   * batch waits for what it gives.
   */
  onEvents?: (events: readonly NumberedEvent[]) => Promise<void>
  /** Called after each batch. */
  onFollowed?: (events: readonly NumberedEvent[]) => void
}

/**
 * Brings the catalogue up to the journal's newest event. A catalogue of another record, or one that is ahead of a restored
 * record, is emptied and filled anew.
 */
export async function followJournal(
  payload: Payload,
  catalogue: Catalogue,
  { onEvents, onFollowed }: Following = {},
): Promise<void> {
  const generation = await journalGeneration(payload)
  if (generation === null) return
  if (await isOfAnotherHistory({ payload, catalogue, generation })) emptyCatalogue(catalogue)
  emptyLog(catalogue)
  for (;;) {
    const events = await readJournal(payload, { after: cataloguePosition(catalogue).seq, limit: BATCH })
    if (events.length === 0) return
    const told = onEvents?.(events)
    // Awaited below; where applying fails first, nobody would hear of it.
    told?.catch(() => undefined)
    await applyEvents({ payload, catalogue, generation, events })
    await told
    onFollowed?.(events)
    // SQLite answers without a turn of the event loop, and libsql gives memory back only in one (1.6 GB were held after 170,000 events).
    await setImmediate()
  }
}

type Followed = { payload: Payload; catalogue: Catalogue; generation: string }

async function isOfAnotherHistory({ payload, catalogue, generation }: Followed): Promise<boolean> {
  const position = cataloguePosition(catalogue)
  if (position.seq === 0) return false
  if (position.generation !== generation) return true
  const [newest] = await readJournal(payload, { after: position.seq - 1, limit: 1 })
  return newest?.seq !== position.seq
}

type Batch = Followed & { events: readonly NumberedEvent[] }

async function applyEvents({ payload, catalogue, generation, events }: Batch): Promise<void> {
  const changes = await Promise.all(events.map((event) => numberedChange(payload, event)))
  try {
    applyChanges(catalogue, { generation, changes, beforeCommit: () => failpoint('catalogue.apply') })
  } catch (error) {
    // What does not continue this catalogue is another history: it is filled anew from the first event.
    if (!(error instanceof CatalogueMismatch)) throw error
    emptyCatalogue(catalogue)
  }
}
