import type { Payload } from 'payload'
import type { FileStore } from '../platform/files/fileStore'

const ROWS_AT_ONCE = 100

/**
 * The content that documents in use have: each file of theirs piece by piece, and the words of their rows. What it shares with a
 * purged file (letterheads, fonts, forms) is not left over from that file. What stands in the rows of a purged document is.
 */
export async function* contentInUse({
  payload,
  store,
}: {
  payload: Payload
  store: FileStore
}): AsyncGenerator<Buffer> {
  for await (const row of rowsOf(payload, 'media', { state: { not_equals: 'refused' } })) {
    yield wordsOf(row)
    for (const name of ['sha256', 'thumbnailSha256']) {
      const sha256 = row[name]
      const bytes = typeof sha256 === 'string' ? await store.open(sha256) : null
      // A piece and the end of the one before: a run may lie across.
      let end = Buffer.alloc(0)
      for await (const piece of bytes ?? []) {
        const both = Buffer.concat([end, piece as Buffer]) // a file's stream gives buffers
        yield both
        end = Buffer.from(both.subarray(-RUN_BYTES))
      }
    }
  }
  const purged = new Set<unknown>()
  for await (const row of rowsOf(payload, 'documents', {})) {
    if (row.purge) purged.add(row.id)
    else yield wordsOf(row)
  }
  for await (const row of rowsOf(payload, 'editions', {})) if (!purged.has(row.document)) yield wordsOf(row)
}

/** One less than a run, at least. */
const RUN_BYTES = 64

type Row = Record<string, unknown> & { id: string }

async function* rowsOf(payload: Payload, collection: string, condition: object): AsyncGenerator<Row> {
  let after = ''
  for (;;) {
    const where = { and: [{ ...condition }, { id: { greater_than: after } }] }
    const { docs } = await payload.db.find<Row>({
      collection,
      where,
      sort: 'id',
      limit: ROWS_AT_ONCE,
      pagination: false,
    })
    yield* docs
    const last = docs.at(-1)
    if (!last || docs.length < ROWS_AT_ONCE) return
    after = last.id
  }
}

function wordsOf(row: Row): Buffer {
  const words: string[] = []
  collect(row, words)
  return Buffer.from(words.join('\0'))
}

function collect(value: unknown, words: string[]): void {
  if (typeof value === 'string') words.push(value)
  else if (value && typeof value === 'object') for (const part of Object.values(value)) collect(part, words)
}
