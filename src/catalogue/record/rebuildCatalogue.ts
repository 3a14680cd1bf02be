import type { Payload } from 'payload'
import { currentHead } from '../../platform/journal/numberEvents'
import { closeCatalogue, emptyCatalogue, openCatalogue } from '../openCatalogue'
import { followJournal } from './followJournal'

/** How many of how many events were taken in. */
export type RebuildProgress = (done: { events: number; of: number }) => void

/**
 * Empties the catalogue file and fills it anew from the journal and the record. No process may be using the file.
 *
 * @returns how many events were taken in.
 */
export async function rebuildCatalogue(
  payload: Payload,
  { path, onProgress }: { path: string; onProgress?: RebuildProgress },
): Promise<number> {
  const of = (await currentHead(payload))?.seq ?? 0
  const catalogue = openCatalogue({ path })
  try {
    emptyCatalogue(catalogue)
    await followJournal(payload, catalogue, {
      onFollowed: (events) => {
        const newest = events.at(-1)
        if (newest) onProgress?.({ events: newest.seq, of: Math.max(of, newest.seq) })
      },
    })
    return catalogue.seq
  } finally {
    closeCatalogue(catalogue)
  }
}
