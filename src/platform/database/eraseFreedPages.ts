import type { Payload } from 'payload'

/**
 * Overwrites what deleted rows left in the embedded database and its log (`secure_delete` has zeroed the pages already).
 * MongoDB frees its own; its oplog keeps old writes until the window has passed.
 */
export async function eraseFreedPages(payload: Payload): Promise<void> {
  const client: unknown = Reflect.get(payload.db, 'client')
  if (payload.db.name !== 'sqlite' || !isSqliteClient(client)) return
  await client.executeMultiple('VACUUM; PRAGMA wal_checkpoint(TRUNCATE);')
}

function isSqliteClient(client: unknown): client is { executeMultiple: (sql: string) => Promise<void> } {
  return Boolean(client) && typeof client === 'object' && client !== null && 'executeMultiple' in client
}
