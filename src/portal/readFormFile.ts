import type { Readable } from 'node:stream'
import busboy from 'busboy'
import type { Request } from 'express'
import { DomainError } from '../platform/errors'

/**
 * Reads a form with one small file, whole; its other fields become the body, as with any form of ours. Null where no file was
 * chosen.
 *
 * @throws platform/unsupported-media-type, platform/too-large, platform/invalid-request
 */
export async function readFormFile(req: Request, { maxBytes }: { maxBytes: number }): Promise<Buffer | null> {
  if (!req.is('multipart/form-data')) throw new DomainError('platform/unsupported-media-type')
  try {
    return await new Promise((resolve, reject) => {
      const fields: Record<string, string> = {}
      let reading: Promise<Buffer | null> = Promise.resolve(null)
      const form = busboy({
        headers: req.headers,
        limits: { files: 1, fields: 5, fieldSize: 1000, fileSize: maxBytes },
      })
      form.on('field', (name, value) => {
        fields[name] = value
      })
      form.on('file', (_name, file) => {
        reading = bytesOf(file)
        reading.catch(reject)
      })
      form.on('close', () => {
        req.body = fields
        void reading.then(resolve, reject)
      })
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

async function bytesOf(file: Readable & { truncated?: boolean }): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  for await (const chunk of file) chunks.push(Buffer.from(chunk))
  if (file.truncated) throw new DomainError('platform/too-large')
  return chunks.length === 0 ? null : Buffer.concat(chunks)
}
