import { hash } from 'node:crypto'

/** JSON that lies ready: its bytes, and a digest of them that stands for them in validators. */
export type JsonPiece = { bytes: Buffer; digest: string }

export type JsonPart = string | JsonPiece

/** The text of a JSON answer, put together from ready pieces and what stands between them. */
export type JsonText = { readonly [TEXT]: true; readonly parts: readonly JsonPart[] }

/** A symbol of ours alone, so that nothing that came from outside can pass for a text. */
const TEXT = Symbol('JsonText')

export function jsonText(parts: readonly JsonPart[]): JsonText {
  return { [TEXT]: true, parts }
}

/** What can be answered: a text that is put together already, or anything else that becomes JSON. */
export function jsonTextOf(body: unknown): JsonText {
  return isJsonText(body) ? body : jsonText([JSON.stringify(body)])
}

export function jsonPiece(json: string): JsonPiece {
  const bytes = Buffer.from(json, 'utf8')
  return { bytes, digest: hash('sha256', bytes, 'base64url') }
}

/** `[a,b]` of items that are made of parts themselves. */
export function jsonArray(items: readonly (readonly JsonPart[])[]): JsonPart[] {
  return ['[', ...items.flatMap((parts, index) => (index === 0 ? parts : [',', ...parts])), ']']
}

export function bytesOf({ parts }: JsonText): Buffer {
  const bytes = Buffer.allocUnsafe(parts.reduce((sum, part) => sum + lengthOf(part), 0))
  let at = 0
  for (const part of parts) at += typeof part === 'string' ? bytes.write(part, at) : part.bytes.copy(bytes, at)
  return bytes
}

/** Follows from the content alone, without reading through the pieces again. NUL stands in no JSON text. */
export function digestOf({ parts }: JsonText): string {
  const named = parts.map((part) => (typeof part === 'string' ? part : `\0${part.digest}`)).join('')
  return hash('sha256', named, 'base64url')
}

function lengthOf(part: JsonPart): number {
  return typeof part === 'string' ? Buffer.byteLength(part) : part.bytes.length
}

function isJsonText(body: unknown): body is JsonText {
  return typeof body === 'object' && body !== null && TEXT in body
}
