import { Router, type Request, type Response } from 'express'
import { readerOf, type Identify, type OnReadersChanged } from '../catalogue/identify'
import { findFile } from '../catalogue/findFile'
import type { Catalogue } from '../catalogue/openCatalogue'
import type { FoundFile } from '../catalogue/views'
import { DomainError } from '../platform/errors'
import { ifRangeHolds, matchesIfNoneMatch } from '../platform/etag'
import type { ByteRange, FileStore, OpenedFile } from '../platform/files/fileStore'
import { sendChunks } from '../platform/files/sendChunks'
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
  /** False where withdrawals may have been missed: then nothing more is given out, also not of what is under way. */
  isFresh: () => boolean
  publicUrl: string
}

/** `GET|HEAD /:sha256/:name?`, to be mounted at `/files`. The name in the address is for people only. */
export function createFileRoutes(options: FileRoutesOptions): Router {
  const { catalogue, store, identify, isFresh, publicUrl } = options
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
      await deliverFile(file, { req, res, store, isFresh }).finally(end)
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

type Exchange = { req: Request; res: Response } & Pick<FileRoutesOptions, 'store' | 'isFresh'>

async function deliverFile(file: FoundFile, exchange: Exchange): Promise<void> {
  const { req, res, store } = exchange
  const etag = etagOf(file)
  res.setHeader('ETag', etag)
  res.setHeader('Cache-Control', file.isPublic ? 'no-cache' : 'private, no-cache')
  setSecurityHeaders(res, file)
  if (matchesIfNoneMatch(req.headers['if-none-match'], etag)) {
    res.status(304).end()
    return
  }
  const bytes = await store.openToSend(file.sha256)
  if (!bytes) throw missingBytes(file)
  try {
    await sendBytes(bytes, { file, exchange })
  } finally {
    await bytes.close()
  }
}

/** @throws platform/unavailable when the store has less than the catalogue promises: our fault, so it is logged */
async function sendBytes(
  bytes: OpenedFile,
  { file, exchange: { req, res, isFresh } }: { file: FoundFile; exchange: Exchange },
): Promise<void> {
  const { sizeBytes } = bytes
  if (file.sizeBytes !== null && file.sizeBytes !== sizeBytes) throw missingBytes(file)
  setFileHeaders(res, file)
  res.setHeader('Content-Length', sizeBytes)
  const range = requestedRange(req, { etag: etagOf(file), sizeBytes })
  if (range) setRange(res, { range, sizeBytes })
  if (req.method === 'HEAD') {
    res.end()
    return
  }
  const chunks = bytes.chunks(range ?? { start: 0, end: sizeBytes - 1 })
  await sendChunks(chunks, { res, socket: req.socket, mayGoOn: isFresh })
}

function etagOf({ sha256 }: FoundFile): string {
  return `"${sha256}"`
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
  for (const [name, value] of fileHeaders(file)) res.setHeader(name, value)
}

type Headers = readonly (readonly [name: string, value: string])[]

/** The catalogue answers the same object until something changes, and a file is often asked for part by part. */
const written = new WeakMap<FoundFile, Headers>()

function fileHeaders(file: FoundFile): Headers {
  const known = written.get(file)
  if (known) return known
  const headers: Headers = [
    ['Content-Type', file.mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : file.mediaType],
    ['Content-Disposition', contentDisposition(file)],
    ['Accept-Ranges', 'bytes'],
    // Of the whole file, also on a part: a holder of all parts can check them together. Source: RFC 9530 §3.
    ['Repr-Digest', `sha-256=:${Buffer.from(file.sha256, 'hex').toString('base64')}:`],
  ]
  written.set(file, headers)
  return headers
}

/** Also with 304, whose headers a browser takes over for what it has: those of our pages would lock out whoever shows a public picture. */
function setSecurityHeaders(res: Response, { mediaType, isPublic }: FoundFile): void {
  res.setHeader('X-Content-Type-Options', 'nosniff')
  res.setHeader('Content-Security-Policy', contentSecurityPolicy(mediaType))
  res.setHeader('Cross-Origin-Resource-Policy', isPublic ? 'cross-origin' : 'same-origin')
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
