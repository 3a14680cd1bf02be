type Logged = { type: string; message: string; code?: string; stack: string; cause?: Logged }

/**
 * How an error goes into the log: what it is, where it happened and why, without the values that a query was given. Drizzle writes
 * them into its message (measured, 0.45), MongoDB writes those of a unique index: a title or a text would outlive its purge in the
 * log files.
 */
export function loggedError(error: unknown): Logged {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an error', stack: '' }
  const message = withoutValues(error.message)
  const code = 'code' in error && ['string', 'number'].includes(typeof error.code) ? { code: String(error.code) } : {}
  return {
    type: error.name,
    message,
    ...code,
    stack: `${error.name}: ${message}${placesOf(error)}`,
    ...(error.cause === undefined ? {} : { cause: loggedError(error.cause) }),
  }
}

function withoutValues(message: string): string {
  return message.replace(/(?:\nparams: | dup key: \{)[\s\S]*$/, '')
}

/** What follows the message in a stack. */
function placesOf({ stack = '', message }: Error): string {
  const at = stack.indexOf(message)
  return at < 0 ? '' : stack.slice(at + message.length)
}
