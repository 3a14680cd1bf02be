import type { Request, Response } from 'express'
import { etagOfDigest, matchesIfNoneMatch } from './etag'
import { bytesOf, digestOf, jsonTextOf } from './jsonText'
import { encodingFor, keepPlain, pack, packedBefore, type PackedAnswers, plainBefore } from './packing'

export type Exchange = {
  req: Request
  res: Response
  /** The answer is the same for everybody, so that shared caches may keep it too. */
  isPublic: boolean
  /** Where answers are kept ready for whoever asks the same; without it the answer is sent as it is. */
  packed?: PackedAnswers
  /** Somebody asked the same before: only then it is worth keeping as it is. */
  isAskedAgain?: boolean
}

/**
 * Answers with JSON that a client may keep but must ask about each time (`ETag`, 304), since what it may see can end at any moment.
 * `etag`: given where the validator is known to be another than that of the bytes. Gives the validator.
 */
export function sendJson(body: unknown, exchange: Exchange, given?: string): string {
  const { req, res, packed, isAskedAgain } = exchange
  const text = jsonTextOf(body)
  const etag = given ?? etagOfDigest(digestOf(text))
  if (matchesIfNoneMatch(req.headers['if-none-match'], etag)) {
    sendUnchanged(etag, exchange)
    return etag
  }
  const bytes = bytesOf(text)
  const encoding = packed ? encodingFor(req.headers['accept-encoding']) : null
  const small = packed && encoding && pack(packed, bytes, { etag, encoding })
  setValidator(etag, exchange)
  if (small) res.setHeader('Content-Encoding', encoding)
  else if (packed && isAskedAgain) keepPlain(packed, bytes, etag)
  send(small ?? bytes, res)
  return etag
}

/** Answers with what was made for another asker of the same; false where nothing lies ready. */
export function sendReady(etag: string, exchange: Exchange): boolean {
  const { req, res, packed } = exchange
  if (!packed) return false
  const encoding = encodingFor(req.headers['accept-encoding'])
  const small = encoding && packedBefore(packed, { etag, encoding })
  const bytes = small ?? plainBefore(packed, { etag, encoding })
  if (!bytes) return false
  setValidator(etag, exchange)
  if (small) res.setHeader('Content-Encoding', encoding)
  send(bytes, res)
  return true
}

/** 304 for a client that holds what has this validator. */
export function sendUnchanged(etag: string, exchange: Exchange): void {
  setValidator(etag, exchange)
  exchange.res.statusCode = 304
  exchange.res.end()
}

function send(bytes: Buffer, res: Response): void {
  res.setHeader('Content-Type', 'application/json; charset=utf-8')
  res.setHeader('Content-Length', bytes.length)
  // Node leaves the body of an answer to HEAD out.
  res.end(bytes)
}

function setValidator(etag: string, { res, isPublic }: Exchange): void {
  if (res.hasHeader('Vary')) res.vary(VARY)
  else res.setHeader('Vary', VARY)
  res.setHeader('ETag', etag)
  res.setHeader('Cache-Control', isPublic ? 'no-cache' : 'private, no-cache')
}

const VARY = 'Authorization, Cookie, Origin, Accept-Encoding'
