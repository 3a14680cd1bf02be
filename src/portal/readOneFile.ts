import type { Readable } from 'node:stream'
import busboy from 'busboy'
import type { Request } from 'express'
import { DomainError } from '../platform/errors'

/** A file as it comes in; `truncated` once more came than may. */
type Incoming = Readable & { truncated?: boolean }

type Reading<Taken> = {
  maxBytes: number
  /** Reads the file to its end; null: it was empty. */
  take: (file: Incoming, name: string) => Promise<Taken | null>
  onField?: (name: string, value: string) => void
}

/**
 * Takes the one file of a form as it comes in. Null where no file was chosen.
 *
 * @throws platform/unsupported-media-type, platform/too-large, platform/invalid-request
 */
export async function readOneFile<Taken>(
  req: Request,
  { maxBytes, take, onField = () => {} }: Reading<Taken>,
): Promise<Taken | null> {
  if (!req.is('multipart/form-data')) throw new DomainError('platform/unsupported-media-type')
  try {
    return await new Promise((resolve, reject) => {
      let taking: Promise<Taken | null> = Promise.resolve(null)
      const form = busboy({
        headers: req.headers,
        defParamCharset: 'utf8',
        limits: { files: 1, fields: 5, fieldSize: 1000, fileSize: maxBytes },
      })
      form.on('field', onField)
      form.on('file', (_name, file, { filename }) => {
        taking = takeWhole(file, () => take(file, filename ?? ''))
        taking.catch(reject)
      })
      form.on('close', () => void taking.then(resolve, reject))
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

async function takeWhole<Taken>(file: Incoming, take: () => Promise<Taken>): Promise<Taken> {
  const taken = await take()
  if (file.truncated) throw new DomainError('platform/too-large')
  return taken
}
