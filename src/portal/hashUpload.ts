import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { Request } from 'express'
import { readOneFile } from './readOneFile'

/**
 * The SHA-256 (lower-case hexadecimal) of the one file of a form, taken as it comes in: nothing of it is kept, on disk or in
 * memory. Null where no file was chosen.
 *
 * @throws platform/unsupported-media-type, platform/too-large, platform/invalid-request
 */
export function hashUpload(req: Request, { maxBytes }: { maxBytes: number }): Promise<string | null> {
  return readOneFile(req, { maxBytes, take: hashOf })
}

async function hashOf(file: Readable): Promise<string | null> {
  const hash = createHash('sha256')
  let sizeBytes = 0
  for await (const chunk of file) {
    const bytes = Buffer.from(chunk)
    sizeBytes += bytes.length
    hash.update(bytes)
  }
  return sizeBytes === 0 ? null : hash.digest('hex')
}
