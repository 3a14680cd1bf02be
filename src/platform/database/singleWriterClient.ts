import { type Client, type InArgs, type InStatement, LibsqlError, type Transaction } from '@libsql/client'
import { Sqlite3Client, Sqlite3Transaction } from '@libsql/client/sqlite3'
import Database from 'libsql'
import { createWriterLock } from './writerLock'

const BUSY_TIMEOUT_MS = 5_000
const LOCK_TIMEOUT_MS = 20_000

/** A client of SQLite with one connection that writes, in turn, and one that reads meanwhile (WAL). */
export type SingleWriterClient = Client & {
  /** How the newest begun transaction ended, since the adapter swallows a failed COMMIT (measured, Payload 3.90). */
  newestTransaction: () => TransactionOutcome | null
}

export type TransactionOutcome = { state: 'open' | 'committed' | 'rolled-back' | 'failed'; error?: unknown }

/**
 * Opens the embedded record. `synchronous = FULL`: an answer of success survives a power cut. `secure_delete`: what was purged
 * is overwritten. The stock client opens a new connection after each transaction, without these settings.
 */
export function openSingleWriterClient(path: string): SingleWriterClient {
  const lock = createWriterLock({ timeoutMs: LOCK_TIMEOUT_MS })
  const writer = openConnection(path)
  const writing = new Sqlite3Client(path, {}, writer, 'number')
  const reading = new Sqlite3Client(path, {}, openConnection(path), 'number')
  let newest: TransactionOutcome | null = null

  async function transaction(): Promise<Transaction> {
    const giveBack = await lock.acquire()
    try {
      writer.exec('BEGIN IMMEDIATE')
    } catch (error) {
      giveBack()
      throw error
    }
    const outcome: TransactionOutcome = { state: 'open' }
    newest = outcome
    return lockedTransaction({ writer, outcome, giveBack })
  }

  async function withWriter<T>(work: () => Promise<T>): Promise<T> {
    const giveBack = await lock.acquire()
    try {
      return await work()
    } finally {
      giveBack()
    }
  }

  return {
    execute: async (statement: InStatement | string, args?: InArgs) => {
      const asStatement = typeof statement === 'string' ? { sql: statement, args: args ?? [] } : statement
      if (readsOnly(asStatement)) return reading.execute(asStatement)
      return withWriter(() => writing.execute(asStatement))
    },
    batch: async (statements: (InStatement | [string, InArgs?])[], mode) =>
      withWriter(() => writing.batch(statements as InStatement[], mode)), // drizzle passes statements only; the pair form is the type's
    migrate: async (statements: InStatement[]) => withWriter(() => writing.migrate(statements)),
    executeMultiple: async (sql: string) => withWriter(() => writing.executeMultiple(sql)),
    transaction,
    sync: async () => {
      throw new LibsqlError('No replica', 'SYNC_NOT_SUPPORTED')
    },
    close: () => {
      reading.close()
      writing.close()
    },
    reconnect: () => undefined,
    get closed() {
      return writing.closed
    },
    protocol: 'file',
    newestTransaction: () => newest,
  } as SingleWriterClient // newer members of Client (sync, reconnect) that a local file has no use for
}

function openConnection(path: string): InstanceType<typeof Database> {
  const connection = new Database(path)
  connection.exec(
    `PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
     PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;`,
  )
  return connection
}

type OpenTransaction = { writer: InstanceType<typeof Database>; outcome: TransactionOutcome; giveBack: () => void }

/** Every call looks whether this transaction is still the open one: the connection may serve the next one already. */
function lockedTransaction({ writer, outcome, giveBack }: OpenTransaction): Transaction {
  const inner = new Sqlite3Transaction(writer, 'number')

  async function whileOpen<T>(work: () => Promise<T>): Promise<T> {
    if (outcome.state !== 'open') throw new LibsqlError('The transaction has ended', 'TRANSACTION_CLOSED')
    return work()
  }

  async function end(state: 'committed' | 'rolled-back', work: () => Promise<void>): Promise<void> {
    try {
      await work()
      outcome.state = state
    } catch (error) {
      outcome.state = 'failed'
      outcome.error = error
      if (writer.inTransaction) writer.exec('ROLLBACK')
      throw error
    } finally {
      giveBack()
    }
  }

  async function rollback(): Promise<void> {
    if (outcome.state !== 'open') return
    await end('rolled-back', async () => (writer.inTransaction ? inner.rollback() : undefined))
  }

  return {
    execute: (statement) => whileOpen(() => inner.execute(statement as InStatement)), // the pair form (sql, args) is never used by drizzle
    batch: (statements) => whileOpen(() => inner.batch(statements as InStatement[])), // as above
    executeMultiple: (sql) => whileOpen(() => inner.executeMultiple(sql)),
    commit: () => whileOpen(() => end('committed', () => inner.commit())),
    rollback,
    close: () => {
      if (outcome.state !== 'open') return
      if (writer.inTransaction) writer.exec('ROLLBACK')
      outcome.state = 'rolled-back'
      giveBack()
    },
    get closed() {
      return outcome.state !== 'open'
    },
  }
}

function readsOnly(statement: InStatement): boolean {
  const sql = typeof statement === 'string' ? statement : statement.sql
  return /^\s*select\b/i.test(sql)
}
