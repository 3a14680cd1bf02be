export type Ask = { path: string; headers?: Record<string, string> }

/** One question in its many forms, of a `-new` one so many that no answer is kept from before; or the question that gets the same answer from this server, and is not put to it again. */
export type Asks = Ask[] | { sameAs: string }
