import type { Payload } from 'payload'
import type { HeadSigner, SignedHead } from './headSigner'
import { readJournal } from './readJournal'
import { chainChecker, type JournalFault } from './rules/verifyChain'

const PAGE = 1000

export type JournalVerdict = {
  events: number
  heads: number
  /** What was signed last: to be kept elsewhere, and compared with a later one. */
  head: SignedHead | null
  faults: JournalFault[]
}

/**
 * Reads the whole journal and its signed heads, also while others go on writing. An empty list of faults: nothing was altered,
 * left out, moved, added or cut.
 */
export async function verifyJournal(payload: Payload, signer: HeadSigner): Promise<JournalVerdict> {
  // In this order: an event that was there before its head was read, and lies behind that head, was signed by nobody.
  const newestSeq = await newestNumber(payload)
  const heads = await allHeads(payload)
  const head = heads.find(({ id }) => id === 'current') ?? null
  const checker = chainChecker(heads, signer.isGenuine)
  const lastSeq = Math.max(newestSeq, head?.seq ?? 0)
  let events = 0
  let after = 0
  while (after < lastSeq) {
    const page = (await readJournal(payload, { after, limit: PAGE })).filter(({ seq }) => seq <= lastSeq)
    page.forEach(checker.check)
    events += page.length
    const last = page.at(-1)
    if (!last) break
    after = last.seq
  }
  return { events, heads: heads.length, head, faults: checker.finish() }
}

async function newestNumber(payload: Payload): Promise<number> {
  const newest = { collection: 'journal', sort: '-seq', limit: 1, pagination: false } as const
  const { docs } = await payload.db.find<{ id: string; seq: number }>(newest)
  return docs[0]?.seq ?? 0
}

async function allHeads(payload: Payload): Promise<(SignedHead & { id: string })[]> {
  const all = { collection: 'journal-heads', limit: 0, pagination: false } as const
  return (await payload.db.find<SignedHead & { id: string }>(all)).docs
}
