import { type Exchange, whenOver } from './limits/whenOver'

/** Aborted when whoever asked is gone, or has the answer. */
export function goneWith(exchange: Exchange): AbortSignal {
  const gone = new AbortController()
  whenOver(exchange, () => gone.abort())
  return gone.signal
}
