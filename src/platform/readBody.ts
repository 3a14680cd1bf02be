import type { Readable } from 'node:stream'
import { DomainError } from './errors'

/** Of all bodies that are coming in. Attack: many connections, on each a body that does not end. */
const MAX_ARRIVING_BYTES = 64 * 1024 ** 2
/** A sign-in, a short form: there is always room for it. */
const SMALL_BYTES = 64 * 1024

let arrivingBytes = 0

/**
 * The whole body of a request.
 *
 * @throws DomainError platform/too-large, platform/overloaded, platform/invalid-request where the connection ended before the body
 */
export async function readBody(req: Readable, { maxBytes }: { maxBytes: number }): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of arriving(req)) {
      size += chunk.length
      arrivingBytes += chunk.length
      if (size > maxBytes) throw new DomainError('platform/too-large')
      if (size > SMALL_BYTES && arrivingBytes > MAX_ARRIVING_BYTES)
        throw new DomainError('platform/overloaded', { headers: { 'Retry-After': '5' } })
      chunks.push(chunk)
    }
    return Buffer.concat(chunks)
  } finally {
    arrivingBytes -= size
  }
}

/** That a sender goes away is no fault of ours. Attack: a log full of those who did. */
async function* arriving(req: Readable): AsyncGenerator<Buffer> {
  try {
    yield* req as AsyncIterable<Buffer>
  } catch (cause) {
    throw new DomainError('platform/invalid-request', {}, { cause })
  }
}
