import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { StoredFile, WorkingCopy } from './workingCopy'

/** The plain fields of the list; an unset one counts like an empty one on either database. */
const PLAIN_FIELDS = [
  'title',
  'number',
  'type',
  'issuer',
  'source',
  'signer',
  'issuedOn',
  'effectiveOn',
  'expiresOn',
  'access',
  'language',
  'summary',
  'body',
  'script',
  'rights',
  'supersedes',
] as const
const BULLETIN_FIELDS = ['priority', 'validFrom', 'validTo', 'audio'] as const

/**
 * What an approval is bound to: this list and the bytes of the files, nothing else. Topics and target groups say where a
 * document is filed and for whom it is meant, the day of review when to look at it again; they are corrected by an act of their own (`correctPlacement`). Lower-case hexadecimal SHA-256 of the
 * canonical JSON (RFC 8785) with all text in NFC; relations count by their ids, so that renaming a topic voids nothing.
 */
export function contentHash(copy: WorkingCopy, files: readonly StoredFile[]): string {
  const listed = {
    ...Object.fromEntries(PLAIN_FIELDS.map((name) => [name, copy[name] ?? null])),
    bulletin: Object.fromEntries(BULLETIN_FIELDS.map((name) => [name, copy.bulletin?.[name] ?? null])),
    sample: copy.sample ?? false,
    ...listedRelations(copy),
    files: files.map(({ id, sha256, originalName, mimeType, alt }) => ({
      id,
      sha256,
      originalName,
      mimeType,
      alt: alt ?? null,
    })),
  }
  const text = canonicalize(inNfc(listed))
  return createHash('sha256')
    .update(text ?? '')
    .digest('hex')
}

/** None count like a working copy from before there were any. */
function listedRelations({ relations }: WorkingCopy): { relations?: unknown } {
  if (!relations?.length) return {}
  return { relations: relations.map(({ kind, document, parts }) => ({ kind, document, parts: parts || null })) }
}

function inNfc(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC')
  if (Array.isArray(value)) return value.map(inNfc)
  if (value && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, inNfc(member)]))
  }
  return value
}
