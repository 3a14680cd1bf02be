import { rm } from 'node:fs/promises'
import { finished } from 'node:stream'
import busboy from 'busboy'
import type { Request } from 'express'
import { z } from 'zod'
import { DomainError } from '../platform/errors'
import { type ReceivedFile, receiveFile } from './receiveFile'
import type { UploadedFile } from './receiveUpload'
import { refusedFile } from './refusedFile'

type Limits = { directory: string; maxBytes: number }

/**
 * Streams the one file of a multipart body to `directory`. On any refusal nothing is left of it, and the rest of the body is
 * thrown away while the answer goes out. Attack: a `url` would make the server fetch an address (SSRF).
 *
 * @throws DomainError ingest/no-file, ingest/by-address, ingest/bad-name, ingest/one-file-only, ingest/too-large,
 * ingest/interrupted, platform/invalid-input
 */
export async function readUpload(req: Request, limits: Limits): Promise<UploadedFile> {
  if (!req.is('multipart/form-data')) throw refusedFile(req.is('json') ? 'ingest/by-address' : 'ingest/no-file')
  const form: Form = { parser: parserFor(req), name: '', fields: {}, file: null }
  try {
    await readForm(req, { form, limits })
    return await uploadOf(form)
  } catch (error) {
    // Ends the part that is being read as well: whoever writes it to disk then removes it.
    form.parser.destroy()
    skipRest(req)
    const received = await form.file?.catch(() => null)
    if (received) await rm(received.path, { force: true })
    throw error
  }
}

type Form = { parser: busboy.Busboy; name: string; fields: unknown; file: Promise<ReceivedFile> | null }

function parserFor({ headers }: Request): busboy.Busboy {
  try {
    return busboy({ headers, defParamCharset: 'utf8', limits: { files: 1, fields: 20, fieldSize: 100_000 } })
  } catch (error) {
    // A form that does not say what parts it.
    throw refusedFile('ingest/no-file', { cause: error })
  }
}

/** Resolves at the end of the form; rejects at the first fault, whichever of the streams has it. */
function readForm(req: Request, { form, limits }: { form: Form; limits: Limits }): Promise<void> {
  const { parser } = form
  return new Promise((resolve, reject) => {
    const breakOff = (cause: unknown): void => reject(refusedFile('ingest/interrupted', { cause }))
    parser.on('file', (_field, stream, { filename }) => {
      form.name = unescapeName(filename ?? '')
      form.file = receiveFile(stream, limits)
      form.file.catch(reject)
      if (form.name.includes(NOT_UTF8)) reject(refusedFile('ingest/bad-name'))
    })
    parser.on('filesLimit', () => reject(refusedFile('ingest/one-file-only')))
    parser.on('field', (name, value) => {
      if (name === '_payload') form.fields = jsonOf(value)
    })
    parser.on('error', breakOff)
    parser.on('close', resolve)
    // Also when the client went away before this was reached: no event would tell of it any more.
    finished(req, { writable: false }, (error) => {
      if (error) breakOff(error)
    })
    req.pipe(parser)
  })
}

const NOT_UTF8 = '\uFFFD'

/** Browsers escape these three in a name, and nothing else. Source: HTML Standard, "multipart/form-data encoding algorithm". */
function unescapeName(name: string): string {
  return name.replace(/%(?:0A|0D|22)/gi, decodeURIComponent)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/**
 * Reads on and keeps nothing: most clients read an answer only once they have sent everything. Attack: a body without an end;
 * its connection is cut after a while.
 */
function skipRest(req: Request): void {
  if (req.destroyed) return
  req.unpipe()
  req.resume()
  const timer = setTimeout(() => req.destroy(), SKIP_AT_MOST_MS)
  timer.unref()
  req.once('close', () => clearTimeout(timer))
}

// As long as nginx takes for the same (`lingering_time`).
const SKIP_AT_MOST_MS = 30_000

const fieldsSchema = z
  .object({
    declaredNotSecret: z.boolean().optional(),
    alt: z.string().max(1000).nullish(),
    url: z.unknown().optional(),
  })
  .loose()

async function uploadOf({ file, name, fields }: Form): Promise<UploadedFile> {
  if (!file) throw refusedFile('ingest/no-file')
  const received = await file
  // A browser sends an empty part without a name for a form in which no file was chosen.
  if (name === '') throw refusedFile(received.sizeBytes === 0 ? 'ingest/no-file' : 'ingest/bad-name')
  const checked = fieldsSchema.safeParse(fields)
  if (!checked.success)
    throw new DomainError('platform/invalid-input', { errors: [{ path: '_payload', message: 'Phải là JSON.' }] })
  if (checked.data.url !== undefined) throw refusedFile('ingest/by-address')
  return {
    ...received,
    name,
    // To upload is to declare; a client that asks the person says so here.
    declaredNotSecret: checked.data.declaredNotSecret !== false,
    alt: checked.data.alt?.normalize('NFC') ?? null,
  }
}
