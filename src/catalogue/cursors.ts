import { createHash } from 'node:crypto'
import { DomainError } from '../platform/errors'
import type { DocumentQuery } from './views'

/** Documents on a page where nobody says how many. */
export const DEFAULT_LIMIT = 20

/** An opaque place in an answer, for addresses. */
export function encodeCursor(place: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

/**
 * The place that a cursor names, with a text or a whole number from 0 on in each part as `shape` says. Where a `name` is given, the
 * first part must be it: a place in the answer to another question is none in this one. Anybody can write a cursor: what names
 * nothing has to be refused by who reads it.
 * @throws catalogue/bad-cursor
 */
export function decodeCursor(
  cursor: string,
  { name, shape }: { name?: string; shape: readonly ('string' | 'number')[] },
): (string | number)[] {
  const parts = parse(cursor)
  if (!Array.isArray(parts)) throw new DomainError('catalogue/bad-cursor')
  if (name !== undefined && parts.shift() !== name) throw new DomainError('catalogue/bad-cursor')
  const fits = parts.length === shape.length && parts.every((part, index) => isOf(shape[index], part))
  if (!fits) throw new DomainError('catalogue/bad-cursor')
  return parts
}

/** Attack: a place before the first, from which to count on would never end. */
function isOf(kind: 'string' | 'number' | undefined, part: unknown): boolean {
  return kind === 'number' ? Number.isSafeInteger(part) && Number(part) >= 0 : typeof part === kind
}

/** A short name for a question, the same in whatever order its parameters come; what is undefined was not asked. */
export function nameOfQuestion(question: Readonly<Record<string, unknown>>): string {
  const asked = Object.entries(question).filter(([, value]) => value !== undefined)
  const ordered = asked.toSorted(([one], [other]) => (one < other ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(ordered)).digest('base64url').slice(0, 16)
}

/** The name of a list or search, whichever of its pages is asked for. */
export function nameOfList(query: DocumentQuery): string {
  return nameOfQuestion({ ...query, cursor: undefined, limit: undefined, facets: undefined })
}

function parse(cursor: string): unknown {
  try {
    const bytes = Buffer.from(cursor, 'base64url')
    // Node skips letters that do not fit: what we did not write so is no cursor of ours.
    if (bytes.toString('base64url') !== cursor) throw new TypeError('not the canonical form')
    return JSON.parse(bytes.toString('utf8'))
  } catch (cause) {
    throw new DomainError('catalogue/bad-cursor', {}, { cause })
  }
}
