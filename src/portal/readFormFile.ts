import type { Readable } from 'node:stream'
import busboy from 'busboy'
import type { Request } from 'express'
import { DomainError } from '../platform/errors'

/** What somebody chose in a form, and what they call it. */
export type FormFile = { name: string; bytes: Buffer }

/**
 * Reads a form with one small file, whole; its other fields become the body, as with any form of ours. Null where no file was
 * chosen.
 *
 * @throws platform/unsupported-media-type, platform/too-large, platform/invalid-request
 */
export async function readFormFile(req: Request, { maxBytes }: { maxBytes: number }): Promise<FormFile | null> {
  if (!req.is('multipart/form-data')) throw new DomainError('platform/unsupported-media-type')
  try {
    return await new Promise((resolve, reject) => {
      const fields: Record<string, string> = {}
      req.body = fields
      let reading: Promise<FormFile | null> = Promise.resolve(null)
      const form = busboy({
        headers: req.headers,
        defParamCharset: 'utf8',
        limits: { files: 1, fields: 5, fieldSize: 1000, fileSize: maxBytes },
      })
      form.on('field', (name, value) => {
        fields[name] = value
      })
      form.on('file', (_name, file, { filename }) => {
        reading = fileOf(file, filename ?? '')
        reading.catch(reject)
      })
      form.on('close', () => {
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

async function fileOf(file: Readable & { truncated?: boolean }, name: string): Promise<FormFile | null> {
  const chunks: Buffer[] = []
  for await (const chunk of file) chunks.push(Buffer.from(chunk))
  if (file.truncated) throw new DomainError('platform/too-large')
  return chunks.length === 0 ? null : { name, bytes: Buffer.concat(chunks) }
}
