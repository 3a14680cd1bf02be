import express, { type Express, type RequestHandler, type Response } from 'express'
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { faultsOfAnswer } from './describedAnswer'
import { undescribed } from './undescribed'

/** The same app, with every answer of `/api/v1` and `/files` held against the description; a fault fails the test. */
export function answersAsDescribed(app: Express): Express {
  const outer = express()
  outer.disable('x-powered-by')
  outer.set('etag', false)
  outer.use(holdAgainstDescription, app)
  return outer
}

/** To be mounted before everything else. */
export const holdAgainstDescription: RequestHandler = function holdAgainstDescription(req, res, next) {
  const address = req.originalUrl
  const { method } = req
  if (!/^\/(api\/v1|files)\//.test(address)) return next()
  onceEnded(res, (sent) => {
    const headers = res.getHeaders()
    const body = unpacked(sent, res.getHeader('content-encoding'))
    const faults = faultsOfAnswer({ method, address, status: res.statusCode, headers, body })
    undescribed.push(...faults.map((fault) => `${method} ${address} → ${res.statusCode}: ${fault}`))
  })
  next()
}

/** Before the last byte is out, so that the fault is known when the client has its answer. */
function onceEnded(res: Response, look: (sent: Buffer) => void): void {
  const chunks: Buffer[] = []
  const write = res.write.bind(res)
  const end = res.end.bind(res)
  const keep = (chunk: unknown) => {
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk))
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
  }
  res.write = ((...args: Parameters<typeof write>) => {
    keep(args[0])
    return write(...args)
  }) as typeof res.write // reason: Node's overloads, passed on as they came
  res.end = ((...args: Parameters<typeof end>) => {
    keep(args[0])
    look(Buffer.concat(chunks))
    return end(...args)
  }) as typeof res.end // reason: as above
}

function unpacked(bytes: Buffer, encoding: unknown): Buffer {
  if (bytes.length === 0) return bytes
  switch (encoding) {
    case 'gzip':
      return gunzipSync(bytes)
    case 'br':
      return brotliDecompressSync(bytes)
    case 'deflate':
      return inflateSync(bytes)
    default:
      return bytes
  }
}
