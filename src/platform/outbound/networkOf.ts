import type { Payload } from 'payload'
import { allowedHosts } from './allowedHosts'
import { type LookupHost, type OutboundNetwork, systemLookup } from './targetOf'

/** What `payloadConfig` hangs on the configuration for hooks and senders alike; a test may bring its own `lookup`. */
export type OutboundSettings = { allowPrivate: readonly string[]; lookup?: LookupHost }

/** Where this installation may call. */
export function networkOf(payload: Payload): OutboundNetwork {
  const { allowPrivate, lookup = systemLookup }: OutboundSettings = payload.config.custom.outbound ?? {
    allowPrivate: [],
  }
  return { allowed: allowedHosts(allowPrivate), lookup }
}
