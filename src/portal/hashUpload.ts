import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import busboy from 'busboy'
import type { Request } from 'express'
import { DomainError } from '../platform/errors'

/**
 * The SHA-256 (lower-case hexadecimal) of the one file of a form, taken as it comes in: nothing of it is kept, on disk or in
 * memory. Null where no file was chosen.
 *
 * @throws platform/unsupported-media-type, platform/too-large, platform/invalid-request
 */
export async function hashUpload(req: Request, { maxBytes }: { maxBytes: number }): Promise<string | null> {
  if (!req.is('multipart/form-data')) throw new DomainError('platform/unsupported-media-type')
  try {
    return await new Promise((resolve, reject) => {
      let hashing: Promise<string | null> = Promise.resolve(null)
      const form = busboy({
        headers: req.headers,
        limits: { files: 1, fields: 5, fieldSize: 1000, fileSize: maxBytes },
      })
      form.on('file', (_name, file) => {
        hashing = hashOf(file)
        hashing.catch(reject)
      })
      form.on('close', () => void hashing.then(resolve, reject))
      form.on('error', reject)
      req.on('aborted', () => reject(new Error('the sender broke off')))
      req.pipe(form)
    })
  } catch (error) {
    req.unpipe()
    // The rest is read away, so that the answer can be read.
    req.resume()
    if (error instanceof DomainError) throw error
    throw new DomainError('platform/invalid-request', {}, { cause: error })
  }
}

async function hashOf(file: Readable & { truncated?: boolean }): Promise<string | null> {
  const hash = createHash('sha256')
  let sizeBytes = 0
  for await (const chunk of file) {
    const bytes = Buffer.from(chunk)
    sizeBytes += bytes.length
    hash.update(bytes)
  }
  if (file.truncated) throw new DomainError('platform/too-large')
  return sizeBytes === 0 ? null : hash.digest('hex')
}
