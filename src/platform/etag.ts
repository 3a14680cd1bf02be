import { hash } from 'node:crypto'

/**
 * A weak validator from the content itself. Weak, because compression sends the same content in other bytes.
 * Source: RFC 9110 §8.8.1.
 */
export function contentEtag(content: string | Buffer): string {
  return etagOfDigest(hash('sha256', content, 'base64url'))
}

/** The same from what stands for the content: a SHA-256 in base64url. */
export function etagOfDigest(digest: string): string {
  return `W/"${digest.slice(0, 27)}"`
}

/** Whether `If-None-Match` names this tag or `*`; weak comparison. Source: RFC 9110 §13.1.2. */
export function matchesIfNoneMatch(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  if (header.trim() === '*') return true
  return tagsOf(header).some((tag) => opaquePart(tag) === opaquePart(etag))
}

/**
 * Whether a `Range` still applies: no `If-Range`, or exactly this strong tag. A date never matches, since no
 * `Last-Modified` is ever sent. Source: RFC 9110 §13.1.5.
 */
export function ifRangeHolds(header: string | undefined, etag: string): boolean {
  return header === undefined || (header.trim() === etag && !etag.startsWith('W/'))
}

function tagsOf(header: string): string[] {
  return header.match(/(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/g) ?? []
}

function opaquePart(tag: string): string {
  return tag.replace(/^W\//, '')
}
