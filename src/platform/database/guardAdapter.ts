import type { BaseDatabaseAdapter, PayloadRequest } from 'payload'
import { DomainError } from '../errors'
import { failpoint } from '../failpoints'
import { currentScope, outsideRequestScope } from './requestScope'
import type { SingleWriterClient, TransactionOutcome } from './singleWriterClient'
import { WAITED_TOO_LONG } from './writerLock'

const WRITING_METHODS = [
  'create',
  'createGlobal',
  'createGlobalVersion',
  'createVersion',
  'deleteMany',
  'deleteOne',
  'deleteVersions',
  'updateGlobal',
  'updateGlobalVersion',
  'updateJobs',
  'updateMany',
  'updateOne',
  'updateVersion',
  'upsert',
] as const

type WritingArguments = { collection?: string; req?: Partial<PayloadRequest> }

export type GuardHooks = {
  /** After each commit that went through: wakes whoever numbers and follows. */
  onCommit: () => void
  /** Before a write of a user's row reaches the database, in its transaction: sign-in and sign-out fire no hook of Payload's. */
  onUserWrite?: (args: { userId: string; req: Partial<PayloadRequest> | undefined }) => Promise<void>
}

/** The first write that failed in each open transaction. */
type Failures = Map<string, unknown>

/**
 * Makes an adapter keep what an act promises: a rolled-back transaction refuses later writes instead of committing them one by
 * one; a transaction in which a write failed is not committed, even where the error was swallowed; a failed COMMIT fails the
 * act; a write or a second transaction beside the open one of its own request is refused at once.
 *
 * @throws DomainError platform/act-failed, platform/conflict
 */
export function guardAdapter(adapter: BaseDatabaseAdapter, hooks: GuardHooks): BaseDatabaseAdapter {
  const failures: Failures = new Map()
  guardTransactions(adapter, { failures, onCommit: hooks.onCommit })
  for (const method of WRITING_METHODS) guardWrite(adapter, { method, failures, onUserWrite: hooks.onUserWrite })
  return adapter
}

type WriteGuarding = {
  method: (typeof WRITING_METHODS)[number]
  failures: Failures
  onUserWrite: GuardHooks['onUserWrite']
}

function guardWrite(adapter: BaseDatabaseAdapter, { method, failures, onUserWrite }: WriteGuarding): void {
  const original = adapter[method]
  if (typeof original !== 'function') return

  async function guarded(args: WritingArguments & { id?: unknown }): Promise<unknown> {
    const key = await transactionOf(adapter, args)
    if (key !== null && failures.has(key)) {
      throw new DomainError('platform/act-failed', {}, { cause: failures.get(key) })
    }
    try {
      const answer: unknown = await Reflect.apply(original, adapter, [args])
      if (method === 'updateOne' && args.collection === 'users' && onUserWrite && typeof args.id === 'string') {
        await onUserWrite({ userId: args.id, req: args.req })
      }
      return answer
    } catch (error) {
      // Only one statement of it may have failed: SQLite would commit the others.
      if (key !== null && !failures.has(key)) failures.set(key, error)
      throw error
    }
  }

  Reflect.set(adapter, method, guarded)
}

/**
 * MongoDB begins a transaction with its first statement, and Payload looks up several relations at once: of two first statements one
 * would meet a transaction that has not begun, and its relation would count as missing. So one statement goes ahead alone.
 */
function begunAtServer(adapter: BaseDatabaseAdapter): BaseDatabaseAdapter['beginTransaction'] {
  const begin = adapter.beginTransaction.bind(adapter)
  if (adapter.name !== 'mongoose') return begin
  return async (options) => {
    const transactionID = await begin(options)
    if (transactionID !== null)
      await adapter.findOne({ collection: 'nodes', where: { id: { equals: '' } }, req: { transactionID } })
    return transactionID
  }
}

type Guarding = { failures: Failures; onCommit: () => void }

function guardTransactions(adapter: BaseDatabaseAdapter, { failures, onCommit }: Guarding): void {
  const begin = begunAtServer(adapter)
  const commit = adapter.commitTransaction.bind(adapter)
  const rollback = adapter.rollbackTransaction.bind(adapter)
  const outcomes = new Map<string, TransactionOutcome>()

  adapter.beginTransaction = async (options) => {
    const scope = currentScope()
    if (scope?.doomed) throw new DomainError('platform/act-failed')
    if (scope && scope.openTransactions.size > 0) throw strayWrite('A second transaction')
    const id = await begin(options).catch(refuseLongWait)
    if (id === null) return id
    const key = String(id)
    const outcome = singleWriter(adapter)?.newestTransaction()
    if (outcome) outcomes.set(key, outcome)
    scope?.openTransactions.add(key)
    failpoint('act.begin')
    return id
  }

  adapter.commitTransaction = async (incoming) => {
    const key = String(await incoming)
    const scope = currentScope()
    if (!adapter.sessions?.[key]) {
      doom(key)
      throw new DomainError('platform/act-failed')
    }
    try {
      if (failures.has(key) || scope?.doomed) {
        throw new DomainError('platform/act-failed', {}, { cause: failures.get(key) })
      }
      failpoint('act.before-commit')
      await commit(key)
      assertCommitted(outcomes.get(key))
    } catch (error) {
      doom(key)
      await rollback(key)
      throw error
    }
    outcomes.delete(key)
    scope?.openTransactions.delete(key)
    failpoint('act.after-commit')
    // Whoever follows outlives this request and must not count as a part of it.
    outsideRequestScope(onCommit)
  }

  adapter.rollbackTransaction = async (incoming) => {
    const key = String(await incoming)
    doom(key)
    await rollback(key)
  }

  function doom(key: string): void {
    outcomes.delete(key)
    failures.delete(key)
    const scope = currentScope()
    if (!scope?.openTransactions.delete(key)) return
    scope.doomed = true
  }
}

function assertCommitted(outcome: TransactionOutcome | undefined): void {
  if (!outcome || outcome.state === 'committed') return
  throw new DomainError('platform/act-failed', {}, { cause: outcome.error })
}

/** The open transaction that a write belongs to, or null for a write that stands alone. */
async function transactionOf(
  adapter: BaseDatabaseAdapter,
  { collection, req }: WritingArguments,
): Promise<string | null> {
  const transactionId = await req?.transactionID
  const scope = currentScope()
  if (scope?.doomed || (transactionId !== undefined && !adapter.sessions?.[String(transactionId)])) {
    throw new DomainError('platform/act-failed')
  }
  if (transactionId !== undefined) return String(transactionId)
  if (scope && scope.openTransactions.size > 0) throw strayWrite(`A write to ${collection ?? 'a global'}`)
  return null
}

/** On SQLite it would wait for itself, on MongoDB it would stay when the act fails: the act ends here, even if nobody hears. */
function strayWrite(what: string): Error {
  const scope = currentScope()
  if (scope) scope.doomed = true
  return new Error(`${what} runs beside its own request's transaction: pass req to every nested call`)
}

function refuseLongWait(error: unknown): never {
  if (error instanceof Error && error.message.includes(WAITED_TOO_LONG))
    throw new DomainError('platform/conflict', {}, { cause: error })
  throw error
}

function singleWriter(adapter: BaseDatabaseAdapter): SingleWriterClient | undefined {
  const client: unknown = Reflect.get(adapter, 'client')
  return client && typeof client === 'object' && 'newestTransaction' in client
    ? (client as SingleWriterClient) // told by its own member
    : undefined
}
