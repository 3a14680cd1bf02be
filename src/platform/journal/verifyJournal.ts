import type { Payload } from 'payload'
import type { HeadSigner, SignedHead } from './headSigner'
import { readJournal } from './readJournal'
import { chainChecker, type JournalFault } from './rules/verifyChain'

const PAGE = 1000

/** Reads the whole journal and its signed heads. An empty list of faults: nothing was altered, left out, moved, added or cut. */
export async function verifyJournal(
  payload: Payload,
  signer: HeadSigner,
): Promise<{ events: number; heads: number; faults: JournalFault[] }> {
  const { docs: heads } = await payload.db.find<SignedHead & { id: string }>({
    collection: 'journal-heads',
    limit: 0,
    pagination: false,
  })
  const checker = chainChecker(heads, signer.isGenuine)
  let events = 0
  let after = 0
  for (;;) {
    const page = await readJournal(payload, { after, limit: PAGE })
    page.forEach(checker.check)
    events += page.length
    const last = page.at(-1)
    if (!last) break
    after = last.seq
  }
  return { events, heads: heads.length, faults: checker.finish() }
}
