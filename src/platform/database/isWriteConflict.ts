const WRITE_CONFLICT = 112
const LOCK_TIMEOUT = 24
const MAX_DEPTH = 5

/** True when the same transaction, run anew, may well succeed. Source: MongoDB's TransientTransactionError label. */
export function isWriteConflict(error: unknown): boolean {
  let current: unknown = error
  for (let depth = 0; depth < MAX_DEPTH && current && typeof current === 'object'; depth += 1) {
    if ('code' in current && (current.code === WRITE_CONFLICT || current.code === LOCK_TIMEOUT)) return true
    if ('hasErrorLabel' in current && typeof current.hasErrorLabel === 'function') {
      if (current.hasErrorLabel('TransientTransactionError') === true) return true
    }
    current = 'cause' in current ? current.cause : null
  }
  return false
}
