import type { PayloadRequest } from 'payload'
import { DomainError } from '../errors'
import { currentScope } from './requestScope'

/** SQLite takes 32,766 values a statement; a row has at most a few dozen. */
const ROWS_AT_ONCE = 500

type Adapter = PayloadRequest['payload']['db']
type Row = { id: string } & Record<string, unknown>

type Insertion = { values: (rows: Row[]) => Promise<unknown> }
type SqlAdapter = {
  tables: Record<string, unknown>
  sessions: Record<string, { db: { insert: (table: unknown) => Insertion } }>
}
type MongoAdapter = {
  collections: Record<string, { insertMany: (rows: Row[], options: { session: unknown }) => Promise<unknown> }>
  sessions: Record<string, unknown>
}

/**
 * Inserts many rows of one flat collection (no arrays, no localised fields) in the open transaction of `req`. Payload's own `create`
 * makes a statement for each, which takes minutes for a sending of many documents to many units. No hook runs.
 *
 * @throws DomainError platform/act-failed outside a transaction, or in one where a write failed before
 */
export async function insertRows(req: PayloadRequest, collection: string, rows: readonly Row[]): Promise<void> {
  const adapter = req.payload.db
  const transactionId = String(await req.transactionID)
  if (currentScope()?.doomed || !Object.hasOwn(adapter.sessions ?? {}, transactionId))
    throw new DomainError('platform/act-failed')
  const now = new Date().toISOString()
  try {
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      const some = rows.slice(from, from + ROWS_AT_ONCE).map((row) => ({ createdAt: now, updatedAt: now, ...row }))
      await insertSome(adapter, { collection, rows: some, transactionId })
    }
  } catch (error) {
    // Some statements may have gone through: nothing of this act may be committed.
    const scope = currentScope()
    if (scope) scope.doomed = true
    throw error
  }
}

type Some = { collection: string; rows: Row[]; transactionId: string }

async function insertSome(adapter: Adapter, { collection, rows, transactionId }: Some): Promise<void> {
  if (String(adapter.name) === 'mongoose') {
    const { collections, sessions } = adapter as unknown as MongoAdapter // told by its name
    const documents = rows.map((row) => ({ ...row, _id: row.id }))
    await collections[collection]?.insertMany(documents, { session: sessions[transactionId] })
    return
  }
  const { tables, sessions } = adapter as unknown as SqlAdapter // the only other one
  await sessions[transactionId]?.db.insert(tables[collection.replaceAll('-', '_')]).values(rows)
}
