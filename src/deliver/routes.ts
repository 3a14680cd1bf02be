import { pipeline } from 'node:stream/promises'
import { Router, type Request, type Response } from 'express'
import { readerOf, type Identify, type OnReadersChanged } from '../catalogue/identify'
import { findFile } from '../catalogue/findFile'
import type { Catalogue } from '../catalogue/openCatalogue'
import type { FoundFile } from '../catalogue/views'
import { DomainError } from '../platform/errors'
import { ifRangeHolds, matchesIfNoneMatch } from '../platform/etag'
import type { ByteRange, FileStore } from '../platform/files/fileStore'
import { openCors } from '../platform/openCors'
import { credentialsOf, requestReader } from '../platform/requestReader'
import { ongoingDownloads } from './ongoingDownloads'
import { byteRangeOf } from './rules/byteRange'
import { contentDisposition } from './rules/contentDisposition'

export type FileRoutesOptions = {
  catalogue: Catalogue
  store: FileStore
  identify: Identify
  onReadersChanged: OnReadersChanged
  publicUrl: string
}

/** `GET|HEAD /:sha256/:name?`, to be mounted at `/files`. The name in the address is for people only. */
export function createFileRoutes(options: FileRoutesOptions): Router {
  const { catalogue, store, identify, publicUrl } = options
  const downloads = ongoingDownloads(catalogue, options)
  const router = Router()
  router.use(openCors)
  router
    .route('/:sha256{/:name}')
    .get(requestReader({ identify, publicUrl }), async (req, res) => {
      res.vary('Authorization, Cookie, Origin')
      const file = authorisedFile(req.params.sha256, { catalogue, res })
      const end = downloads.begin({
        sha256: file.sha256,
        reader: readerOf(res),
        recogniseAgain: () => identify(credentialsOf(req, { publicUrl })),
        // Not `res.destroy`: the system would go on sending what it has taken from us but not sent yet.
        cut: () => req.socket.resetAndDestroy(),
      })
      await deliverFile(file, { req, res, store }).finally(end)
    })
    .all(() => {
      throw new DomainError('platform/method-not-allowed', { headers: { Allow: 'GET, HEAD, OPTIONS' } })
    })
  return router
}

/**
 * Before anything else, also before 304: whoever knows a hash must not learn from a 304 that the file is here.
 *
 * @throws platform/not-found alike for what does not exist and for what this reader may not have
 */
function authorisedFile(sha256: string, { catalogue, res }: { catalogue: Catalogue; res: Response }): FoundFile {
  const file = SHA256_HEX.test(sha256) ? findFile(catalogue, readerOf(res), { sha256 }) : null
  if (!file) throw new DomainError('platform/not-found')
  return file
}

const SHA256_HEX = /^[0-9a-f]{64}$/

type Exchange = { req: Request; res: Response; store: FileStore }

async function deliverFile(file: FoundFile, { req, res, store }: Exchange): Promise<void> {
  const etag = `"${file.sha256}"`
  res.setHeader('ETag', etag)
  res.setHeader('Cache-Control', file.isPublic ? 'no-cache' : 'private, no-cache')
  if (matchesIfNoneMatch(req.headers['if-none-match'], etag)) {
    res.status(304).end()
    return
  }
  const sizeBytes = await promisedSize(file, { store })
  setFileHeaders(res, file)
  res.setHeader('Content-Length', sizeBytes)
  const range = requestedRange(req, { etag, sizeBytes })
  if (range) setRange(res, { range, sizeBytes })
  if (req.method === 'HEAD') {
    res.end()
    return
  }
  const stream = await store.open(file.sha256, range ?? undefined)
  if (!stream) throw missingBytes(file)
  // `pipeline` waits for a slow reader and closes the file when the reader goes away.
  await pipeline(stream, res).catch((error: unknown) => {
    if (!isPrematureClose(error)) throw error
  })
}

/** @throws platform/unavailable when the store lacks what the catalogue promises, or has less of it: our fault, so it is logged */
async function promisedSize(file: FoundFile, { store }: { store: FileStore }): Promise<number> {
  const sizeBytes = await store.size(file.sha256)
  if (sizeBytes === null || (file.sizeBytes !== null && file.sizeBytes !== sizeBytes)) throw missingBytes(file)
  return sizeBytes
}

function missingBytes({ sha256 }: FoundFile): DomainError {
  const cause = new Error(`file ${sha256} is missing in the store or has another size`)
  return new DomainError('platform/unavailable', { headers: { 'Retry-After': '60' } }, { cause })
}

/** Null: the whole file. `Range` has no meaning for HEAD (RFC 9110 §14.2). */
function requestedRange(req: Request, { etag, sizeBytes }: { etag: string; sizeBytes: number }): ByteRange | null {
  if (req.method !== 'GET' || !ifRangeHolds(req.get('If-Range'), etag)) return null
  const range = byteRangeOf(req.headers.range, { sizeBytes })
  if (range === 'unsatisfiable') {
    throw new DomainError('deliver/range-not-satisfiable', { headers: { 'Content-Range': `bytes */${sizeBytes}` } })
  }
  return range === 'all' ? null : range
}

function setFileHeaders(res: Response, file: FoundFile): void {
  res.setHeader('Content-Type', file.mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : file.mediaType)
  res.setHeader('Content-Disposition', contentDisposition(file))
  res.setHeader('Accept-Ranges', 'bytes')
  // Of the whole file, also on a part: a holder of all parts can check them together. Source: RFC 9530 §3.
  res.setHeader('Repr-Digest', `sha-256=:${Buffer.from(file.sha256, 'hex').toString('base64')}:`)
  res.setHeader('X-Content-Type-Options', 'nosniff')
  res.setHeader('Content-Security-Policy', contentSecurityPolicy(file.mediaType))
  res.setHeader('Cross-Origin-Resource-Policy', file.isPublic ? 'cross-origin' : 'same-origin')
}

/**
 * Attack: an uploaded file that acts as a page of ours. `sandbox` takes our origin from it; not for PDF, which browsers show
 * in a viewer of their own that `sandbox` switches off.
 */
function contentSecurityPolicy(mediaType: string): string {
  if (mediaType === 'application/pdf')
    return "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"
  return "sandbox; default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"
}

function setRange(res: Response, { range, sizeBytes }: { range: ByteRange; sizeBytes: number }): void {
  res.status(206)
  res.setHeader('Content-Range', `bytes ${range.start}-${range.end}/${sizeBytes}`)
  res.setHeader('Content-Length', range.end - range.start + 1)
}

function isPrematureClose(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'
}
