import type { Readable } from 'node:stream'
import { DomainError } from './errors'

/**
 * The whole body of a request.
 *
 * @throws DomainError platform/too-large, platform/invalid-request where the connection ended before the body
 */
export async function readBody(req: Readable, { maxBytes }: { maxBytes: number }): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of arriving(req)) {
    size += chunk.length
    if (size > maxBytes) throw new DomainError('platform/too-large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** That a sender goes away is no fault of ours. Attack: a log full of those who did. */
async function* arriving(req: Readable): AsyncGenerator<Buffer> {
  try {
    yield* req as AsyncIterable<Buffer>
  } catch (cause) {
    throw new DomainError('platform/invalid-request', {}, { cause })
  }
}
