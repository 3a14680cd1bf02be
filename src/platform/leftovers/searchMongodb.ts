import type { Payload } from 'payload'
import type { Searcher } from './findIn'
import type { Leftover } from './searchFiles'

/** Since when MongoDB's oplog holds what was written; null where it may not be read (no replica set, no right to `local`). */
export type Oplog = { from: string; to: string; isFull: boolean } | null

export type MongodbSearched = {
  leftovers: Leftover[]
  collections: number
  documents: number
  oplog: Oplog
  inOplog: boolean | null
}

type Cursor = AsyncIterable<Buffer>
type Collection = {
  find: (filter: object, options: { raw: true; batchSize?: number }) => Cursor
  findOne: (filter: object, options?: object) => Promise<Record<string, unknown> | null>
  aggregate: (stages: object[]) => { toArray: () => Promise<Record<string, unknown>[]> }
}
type Database = {
  listCollections: () => { toArray: () => Promise<{ name: string; type?: string }[]> }
  collection: (name: string) => Collection
}
type Connection = { db?: Database; getClient: () => { db: (name: string) => Database } }

/**
 * Looks into every document of every collection of the record's database, as the server sends it, and into the oplog. What
 * the storage engine has freed on the disk is out of reach of the driver.
 */
export async function searchMongodb(payload: Payload, searcher: Searcher): Promise<MongodbSearched> {
  const connection = Reflect.get(payload.db, 'connection') as Connection // the adapter is mongoose's: the caller has asked
  const db = connection.db
  if (!db) throw new Error('the record is not connected')
  const result: MongodbSearched = { leftovers: [], collections: 0, documents: 0, oplog: null, inOplog: null }
  for (const { name, type } of await db.listCollections().toArray()) {
    if (type === 'view' || name.startsWith('system.')) continue
    result.collections += 1
    for await (const raw of db.collection(name).find({}, { raw: true })) {
      result.documents += 1
      if (searcher.find(raw) !== null) result.leftovers.push({ in: 'collection', collection: name, id: idIn(raw) })
    }
  }
  return { ...result, ...(await searchOplog(connection, searcher)) }
}

async function searchOplog(
  connection: Connection,
  searcher: Searcher,
): Promise<Pick<MongodbSearched, 'oplog' | 'inOplog'>> {
  try {
    const oplog = connection.getClient().db('local').collection('oplog.rs')
    const [first, last] = [await endOf(oplog, 1), await endOf(oplog, -1)]
    if (!first || !last) return { oplog: null, inOplog: null }
    const [stats] = await oplog.aggregate([{ $collStats: { storageStats: {} } }]).toArray()
    return { oplog: { from: first, to: last, isFull: isFull(stats) }, inOplog: await holds(oplog, searcher) }
  } catch {
    // No right to read `local`: told as unknown.
    return { oplog: null, inOplog: null }
  }
}

async function holds(oplog: Collection, searcher: Searcher): Promise<boolean> {
  for await (const raw of oplog.find({}, { raw: true, batchSize: 500 })) if (searcher.find(raw) !== null) return true
  return false
}

/** When the first (1) or last (-1) entry was written, ISO 8601 UTC. */
async function endOf(oplog: Collection, order: 1 | -1): Promise<string | null> {
  const entry = await oplog.findOne({}, { sort: { $natural: order }, projection: { wall: 1 } })
  return entry?.wall instanceof Date ? entry.wall.toISOString() : null
}

const NEARLY_FULL = 0.9

function isFull(stats: Record<string, unknown> | undefined): boolean {
  const { size, maxSize } = (stats?.storageStats ?? {}) as { size?: number; maxSize?: number } // as the server writes it
  return Boolean(size && maxSize) && Number(size) > Number(maxSize) * NEARLY_FULL
}

/** The `_id` of a raw document, where it is a text or an ObjectId; it comes first. Source: bsonspec.org, version 1.1. */
function idIn(raw: Buffer): string {
  const [kind, at] = [raw[4], 9]
  if (raw.toString('latin1', 5, 8) !== '_id') return '?'
  if (kind === 0x02) return raw.toString('utf8', at + 4, at + 3 + raw.readInt32LE(at))
  return kind === 0x07 ? raw.toString('hex', at, at + 12) : '?'
}
