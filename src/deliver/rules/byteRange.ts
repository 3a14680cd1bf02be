import type { ByteRange } from '../../platform/files/fileStore'

/**
 * What a `Range` header asks of a file of `sizeBytes`: 'all' (no range, another unit, several ranges, nonsense: RFC 9110 §14.2
 * lets a server ignore them), 'unsatisfiable' (416), or one range cut to the file. Source: RFC 9110 §14.1.2.
 */
export function byteRangeOf(
  header: string | undefined,
  { sizeBytes }: { sizeBytes: number },
): ByteRange | 'all' | 'unsatisfiable' {
  const match = header === undefined ? null : SINGLE_RANGE.exec(header)
  if (!match) return 'all'
  const [, first = '', last = ''] = match
  if (first === '' && last === '') return 'all'
  return first === '' ? suffix(Number(last), { sizeBytes }) : span({ first, last, sizeBytes })
}

/** One range; blanks around the comma-separated list's only item are allowed. */
const SINGLE_RANGE = /^\s*bytes\s*=\s*(\d*)-(\d*)\s*$/i

function suffix(lengthBytes: number, { sizeBytes }: { sizeBytes: number }): ByteRange | 'unsatisfiable' {
  if (lengthBytes === 0 || sizeBytes === 0) return 'unsatisfiable'
  return { start: Math.max(0, sizeBytes - lengthBytes), end: sizeBytes - 1 }
}

function span({
  first,
  last,
  sizeBytes,
}: {
  first: string
  last: string
  sizeBytes: number
}): ByteRange | 'all' | 'unsatisfiable' {
  const start = Number(first)
  if (last !== '' && Number(last) < start) return 'all'
  if (start >= sizeBytes) return 'unsatisfiable'
  return { start, end: last === '' ? sizeBytes - 1 : Math.min(Number(last), sizeBytes - 1) }
}
