import type { Catalogue } from './openCatalogue'
import type { Reader } from './reader'
import { tuplesOf } from './sql'

/** One audience, of one topic or of all, and the newest event that mattered to it. */
export type Stream = { audience: string; topic: string | null; newest: number }

/** The streams that a reader follows and in which something happened at this event or later. */
export function streamsSince(catalogue: Catalogue, reader: Reader, seq: number): Stream[] {
  const { audiences } = headsOf(catalogue)
  return reader.audiences.flatMap((audience) => {
    const head = audiences.get(audience)
    if (!head || head.newest < seq) return []
    if (reader.topicIds === null) return [{ audience, topic: null, newest: head.newest }]
    return reader.topicIds.flatMap((topic): Stream[] => {
      const newest = head.topics.get(topic)
      return newest === undefined || newest < seq ? [] : [{ audience, topic, newest }]
    })
  })
}

/** For each audience, and in it for each topic, the newest event of its grants: at least that, where the newest is gone again. */
type Heads = { db: Catalogue['db']; seq: number; audiences: Map<string, Head> }
type Head = { newest: number; topics: Map<string, number> }

/** Read once, then carried along: a waiting client costs a look into a map for each event, not a query. */
const kept = new WeakMap<Catalogue, Heads>()

function headsOf(catalogue: Catalogue): Heads {
  const known = kept.get(catalogue)
  // An emptied catalogue is another file.
  const heads = known?.db === catalogue.db ? known : { db: catalogue.db, seq: 0, audiences: new Map<string, Head>() }
  if (heads !== known) kept.set(catalogue, heads)
  if (heads.seq < catalogue.seq) takeIn(heads, catalogue)
  return heads
}

function takeIn(heads: Heads, catalogue: Catalogue): void {
  const from = `SELECT audience, topic, max(last_seq) AS newest FROM grants ${heads.seq === 0 ? '' : 'INDEXED BY grants_by_event'}
    WHERE last_seq > ? GROUP BY audience, topic`
  const rows = tuplesOf<[string, string, number]>(catalogue, { columns: 'audience, topic, newest', from }, [heads.seq])
  for (const [audience, topic, newest] of rows) {
    const head = heads.audiences.get(audience) ?? { newest: 0, topics: new Map<string, number>() }
    head.newest = Math.max(head.newest, newest)
    head.topics.set(topic, newest)
    heads.audiences.set(audience, head)
  }
  heads.seq = catalogue.seq
}
