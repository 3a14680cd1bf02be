import { hash } from 'node:crypto'

/** JSON that lies ready: its bytes, and a digest of them that stands for them in validators. */
export type JsonPiece = { bytes: Buffer; digest: string }

export type JsonPart = string | JsonPiece

/** The text of a JSON answer, put together from ready pieces and what stands between them. */
export type JsonText = { readonly [TEXT]: true; readonly parts: readonly JsonPart[] }

/** A symbol of ours alone, so that nothing that came from outside can pass for a text. */
const TEXT = Symbol('JsonText')

export function jsonText(parts: readonly JsonPart[]): JsonText {
  const joined: JsonPart[] = []
  let between = ''
  for (const part of parts) {
    if (typeof part === 'string') {
      between += part
      continue
    }
    if (between !== '') joined.push(between)
    joined.push(part)
    between = ''
  }
  if (between !== '') joined.push(between)
  return { [TEXT]: true, parts: joined }
}

/** What can be answered: a text that is put together already, or anything else that becomes JSON. */
export function jsonTextOf(body: unknown): JsonText {
  return isJsonText(body) ? body : jsonText([JSON.stringify(body)])
}

/** `json` as text or in its bytes. */
export function jsonPiece(json: string | Buffer): JsonPiece {
  const bytes = typeof json === 'string' ? ownBytes(json) : json
  return { bytes, digest: hash('sha256', bytes, 'base64url') }
}

/** Not of the pool that small buffers share: one that is kept would keep all of its neighbours. */
function ownBytes(json: string): Buffer {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(json))
  bytes.write(json)
  return bytes
}

/** `[a,b]` of items that are made of parts themselves. */
export function jsonArray(items: readonly (readonly JsonPart[])[]): JsonPart[] {
  const joined: JsonPart[] = ['[']
  items.forEach((parts, index) => {
    if (index > 0) joined.push(',')
    joined.push(...parts)
  })
  joined.push(']')
  return joined
}

export function bytesOf({ parts }: JsonText): Buffer {
  let sizeBytes = 0
  for (const part of parts) sizeBytes += typeof part === 'string' ? Buffer.byteLength(part) : part.bytes.length
  const bytes = Buffer.allocUnsafe(sizeBytes)
  let at = 0
  for (const part of parts) at += typeof part === 'string' ? bytes.write(part, at) : part.bytes.copy(bytes, at)
  return bytes
}

/** Follows from the content alone, without reading through the pieces again. NUL stands in no JSON text. */
export function digestOf({ parts }: JsonText): string {
  let named = ''
  for (const part of parts) named += typeof part === 'string' ? part : `\0${part.digest}`
  return hash('sha256', named, 'base64url')
}

function isJsonText(body: unknown): body is JsonText {
  return typeof body === 'object' && body !== null && TEXT in body
}
