import type { PayloadRequest } from 'payload'
import { foldText } from '../vietnamese/foldText'

const MOST_PAIRS = 100

/**
 * What people searched for and did not find may be the title of what was withdrawn. Every kept search that has two neighbouring
 * syllables of the title goes: rather too many than one too few.
 */
export async function eraseMissedSearches(req: PayloadRequest, title: string): Promise<void> {
  const syllables = foldText(title).match(/[\p{L}\p{N}]+/gu) ?? []
  const pairs = syllables.slice(1).map((syllable, index) => `${syllables[index]} ${syllable}`)
  const sought = [...new Set(pairs.length > 0 ? pairs : syllables)].slice(0, MOST_PAIRS)
  if (sought.length === 0) return
  const where = { or: sought.map((words) => ({ query: { contains: words } })) }
  await req.payload.db.deleteMany({ collection: 'missed-searches', where, req })
}
