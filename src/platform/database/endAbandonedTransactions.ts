import type { Payload } from 'payload'

/** Under this name the server lists our connections; see `databaseAdapter.ts`. */
export const APPLICATION_NAME = 'hai-dang'

const IDLE_AT_LEAST_MICROS = 500_000
const IDLE_TOO_LONG_MICROS = 20_000_000

type Operation = {
  type: string
  connectionId?: number
  lsid?: { id: unknown }
  transaction?: { timeInactiveMicros?: unknown }
}

type AdminCommands = {
  aggregate: (stages: object[]) => { toArray: () => Promise<unknown[]> }
  command: (command: object) => Promise<unknown>
}

/**
 * Ends transactions whose process was killed, or stopped in the middle. The server would keep what they locked for a minute
 * (`transactionLifetimeLimitSeconds`): meanwhile nobody could number events or change those rows. Should such a process live
 * after all, its act is tried again as a whole. Does nothing on SQLite, where the lock dies with the process.
 *
 * @returns how many were ended.
 */
export async function endAbandonedTransactions(payload: Payload): Promise<number> {
  const admin = adminOf(payload)
  if (!admin) return 0
  // One's own operations only: needs no privilege.
  const stage = { $currentOp: { allUsers: false, idleSessions: true, idleConnections: true } }
  const operations = (await admin
    .aggregate([stage, { $match: { appName: APPLICATION_NAME } }])
    .toArray()) as Operation[] // the stage's documented answer
  const connected = new Set(
    operations.filter(({ type }) => type !== 'idleSession').map(({ connectionId }) => connectionId),
  )
  const abandoned = operations.filter(({ type, connectionId, transaction, lsid }) => {
    if (type !== 'idleSession' || !transaction || !lsid) return false
    const idle = Number(transaction.timeInactiveMicros ?? 0)
    return idle > IDLE_TOO_LONG_MICROS || (idle > IDLE_AT_LEAST_MICROS && !connected.has(connectionId))
  })
  if (abandoned.length > 0) await admin.command({ killSessions: abandoned.map(({ lsid }) => ({ id: lsid?.id })) })
  return abandoned.length
}

function adminOf(payload: Payload): AdminCommands | null {
  const connection: unknown = Reflect.get(payload.db, 'connection')
  if (payload.db.name !== 'mongoose' || !connection || typeof connection !== 'object') return null
  return (connection as { getClient: () => { db: (name: string) => AdminCommands } }).getClient().db('admin') // Mongoose's connection
}
