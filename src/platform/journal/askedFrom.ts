import { AsyncLocalStorage } from 'node:async_hooks'
import type { RequestHandler } from 'express'

const storage = new AsyncLocalStorage<string>()

/** Express middleware: whatever a request writes into the journal says from which address it was asked. */
export const rememberAddress: RequestHandler = (req, _res, next) => {
  if (req.ip) storage.run(req.ip, next)
  else next()
}

/** The network address (as `TRUST_PROXY` makes it out) of the request that is being answered; null outside of any. */
export function addressAsking(): string | null {
  return storage.getStore() ?? null
}
