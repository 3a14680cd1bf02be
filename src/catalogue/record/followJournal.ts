import type { Payload } from 'payload'
import { failpoint } from '../../platform/failpoints'
import { journalGeneration, readJournal } from '../../platform/journal/readJournal'
import type { NumberedEvent } from '../../platform/journal/rules/chain'
import { applyChanges, CatalogueMismatch } from '../applyChanges'
import { type Catalogue, cataloguePosition, emptyCatalogue } from '../openCatalogue'
import { numberedChange } from './recordSource'

const BATCH = 200

export type FollowProgress = (position: { seq: number }) => void

/**
 * Brings the catalogue up to the journal's newest event and answers the events that it applied now. A catalogue of another
 * record, or one that is ahead of a restored record, is emptied and filled anew.
 */
export async function followJournal(
  payload: Payload,
  catalogue: Catalogue,
  onProgress?: FollowProgress,
): Promise<NumberedEvent[]> {
  const generation = await journalGeneration(payload)
  if (generation === null) return []
  const position = cataloguePosition(catalogue)
  if (position.generation !== null && position.generation !== generation) emptyCatalogue(catalogue)
  const applied: NumberedEvent[] = []
  for (;;) {
    const events = await readJournal(payload, { after: cataloguePosition(catalogue).seq, limit: BATCH })
    if (events.length === 0) return applied
    await applyEvents({ payload, catalogue, generation, events })
    applied.push(...events)
    onProgress?.({ seq: cataloguePosition(catalogue).seq })
  }
}

type Batch = { payload: Payload; catalogue: Catalogue; generation: string; events: readonly NumberedEvent[] }

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
