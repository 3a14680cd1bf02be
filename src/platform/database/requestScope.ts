import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * What one request or act has open. Payload drops a rolled-back transaction from its request and would write on without one,
 * committing half an act: a scope remembers, so that every later write of the same request is refused.
 */
export type RequestScope = {
  openTransactions: Set<string>
  doomed: boolean
  /** The newest error that Payload turned into an answer, for the one place that words problems. */
  lastError?: unknown
}

const storage = new AsyncLocalStorage<RequestScope>()

/** Runs `work` in a scope of its own. */
export function inRequestScope<T>(work: (scope: RequestScope) => Promise<T>): Promise<T> {
  const scope: RequestScope = { openTransactions: new Set(), doomed: false }
  return storage.run(scope, () => work(scope))
}

/** The scope of the request or act that is running, or undefined outside of any. */
export function currentScope(): RequestScope | undefined {
  return storage.getStore()
}

/** Runs `work`, and all that it starts, as part of no request. */
export function outsideRequestScope(work: () => void): void {
  storage.exit(work)
}
