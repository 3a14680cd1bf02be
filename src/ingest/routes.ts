import { join } from 'node:path'
import busboy from 'busboy'
import { type Request, Router } from 'express'
import type { Payload } from 'payload'
import { z } from 'zod'
import { actRoute, type ActRouteOptions } from '../platform/actRoute'
import { DomainError } from '../platform/errors'
import type { FileStore } from '../platform/files/fileStore'
import type { ActingUser } from '../platform/runAct'
import { decideFile } from './decideFile'
import { type ReceivedFile, receiveFile } from './receiveFile'
import { assertMayUpload, receiveUpload, type UploadedFile } from './receiveUpload'
import { sendStoredFile } from './sendStoredFile'

export type IngestRoutesOptions = ActRouteOptions & {
  store: FileStore
  mediaDir: string
  maxUploadBytes: number
  /** Called when a new file waits to be checked. */
  onReceived: () => void
}

const fieldsSchema = z
  .object({
    declaredNotSecret: z.boolean().optional(),
    alt: z.string().max(1000).nullish(),
    url: z.unknown().optional(),
  })
  .loose()

/**
 * `POST /api/media`, the bytes for who has to look at them (`GET /api/media/:id/file`), and the reviewer's word on a file:
 * `POST /api/media/:id/release` · `/refuse`.
 */
export function createIngestRoutes(options: IngestRoutesOptions): Router {
  const router = Router()
  router.post('/media', async (req, res) => {
    const user = await options.requireUser(req)
    // Before the body is read: whoever may not upload does not fill the disk.
    assertMayUpload(user)
    const upload = await readUpload(req, options)
    const { media, isNew } = await receiveUpload({ payload: options.payload, user, store: options.store }, upload)
    if (isNew) options.onReceived()
    res.status(isNew ? 201 : 200).json({ doc: await asTheySee(options.payload, { user, id: media.id }) })
  })
  router.get('/media/:id/file', async (req, res) => {
    const user = await options.requireUser(req)
    await sendStoredFile({ payload: options.payload, store: options.store, user, id: req.params.id }, res)
  })
  const decisionSchema = z.object({ note: z.string().max(5000) })
  for (const verdict of ['release', 'refuse'] as const) {
    router.post(
      `/media/:id/${verdict}`,
      actRoute(options, decisionSchema, ({ context, id, body }) =>
        decideFile(context, { id, verdict, note: body.note }),
      ),
    )
  }
  return router
}

/** The row with the fields that this person may read. */
function asTheySee(payload: Payload, { user, id }: { user: ActingUser; id: string }): Promise<unknown> {
  return payload.findByID({
    collection: 'media',
    id,
    depth: 0,
    overrideAccess: false,
    user: { ...user, collection: 'users' },
  })
}

type Parts = { file: Promise<ReceivedFile> | null; name: string; fields: unknown; fault: Error | null }

/** Streams the one file of a multipart body to disk. Attack: a `url` would make the server fetch an address (SSRF). */
async function readUpload(req: Request, { mediaDir, maxUploadBytes }: IngestRoutesOptions): Promise<UploadedFile> {
  if (!req.is('multipart/form-data')) throw new DomainError(req.is('json') ? 'ingest/by-address' : 'ingest/no-file')
  const parts: Parts = { file: null, name: '', fields: {}, fault: null }
  await new Promise<void>((resolve, reject) => {
    const parser = busboy({
      headers: req.headers,
      defParamCharset: 'utf8',
      limits: { files: 1, fields: 20, fieldSize: 100_000 },
    })
    parser.on('file', (_field, stream, info) => {
      parts.name = info.filename ?? ''
      parts.file = receiveFile(stream, { directory: join(mediaDir, '.incoming'), maxBytes: maxUploadBytes })
      parts.file.catch((error: unknown) => {
        // The rest is read and thrown away, so that the client gets to read why.
        stream.resume()
        parts.fault = error instanceof Error ? error : new Error(String(error))
      })
    })
    parser.on('field', (name, value) => {
      if (name === '_payload') parts.fields = jsonOf(value)
    })
    parser.on('close', resolve)
    parser.on('error', reject)
    req.on('aborted', () => reject(new DomainError('ingest/interrupted')))
    req.pipe(parser)
  }).catch(async (error: unknown) => {
    await parts.file?.catch(() => undefined)
    throw error instanceof DomainError ? error : new DomainError('ingest/interrupted', {}, { cause: error })
  })
  return uploadOf(parts)
}

async function uploadOf(parts: Parts): Promise<UploadedFile> {
  if (!parts.file) throw new DomainError('ingest/no-file')
  const received = await parts.file
  const fields = fieldsSchema.safeParse(parts.fields)
  if (!fields.success)
    throw new DomainError('platform/invalid-input', { errors: [{ path: '_payload', message: 'Phải là JSON.' }] })
  if (fields.data.url !== undefined) throw new DomainError('ingest/by-address')
  return {
    ...received,
    name: parts.name,
    // To upload is to declare; a client that asks the person says so here.
    declaredNotSecret: fields.data.declaredNotSecret !== false,
    alt: fields.data.alt?.normalize('NFC') ?? null,
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
