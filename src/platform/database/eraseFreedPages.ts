import type { Payload } from 'payload'

/**
 * Overwrites what deleted rows left in the embedded database and its log (`secure_delete` has zeroed the pages already).
 * MongoDB frees its own; its oplog keeps old writes until the window has passed. Answers whether it is done: as long as another
 * process on this machine reads an older state of the file (a backup), the log and the file keep the old pages.
 */
export async function eraseFreedPages(payload: Payload): Promise<boolean> {
  const client: unknown = Reflect.get(payload.db, 'client')
  if (payload.db.name !== 'sqlite' || !isSqliteClient(client)) return true
  try {
    await client.executeMultiple('VACUUM')
    const { rows } = await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
    return rows[0]?.busy === 0
  } catch (error) {
    if (isBusy(error)) return false
    throw error
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
}

type SqliteClient = {
  executeMultiple: (sql: string) => Promise<void>
  execute: (sql: string) => Promise<{ rows: Record<string, unknown>[] }>
}

function isSqliteClient(client: unknown): client is SqliteClient {
  return Boolean(client) && typeof client === 'object' && client !== null && 'executeMultiple' in client
}
