import type { Source } from './highlight'
import { MAX_PLAIN, writePlain } from './wordPatterns'

/**
 * A text as UTF-16 and behind it its plain form, in bytes outside the heap, which need not be moved about with what lives there. `length`
 * is in UTF-16 units.
 */
export type PackedText = { bytes: Buffer; length: number }

/** As it is kept for searches. */
export type KeptText = PackedText & { sizeBytes: number }

export function packText(text: string): PackedText {
  const bytes = roomFor(text.length)
  bytes.write(text, 'utf16le')
  return withPlainForm(bytes, text.length)
}

export function packUtf16(utf16: Uint8Array): PackedText {
  const length = utf16.length / BYTES_A_UNIT
  const bytes = roomFor(length)
  bytes.set(utf16)
  return withPlainForm(bytes, length)
}

const BYTES_A_UNIT = 2

/** Not of the pool that small buffers share: one that is kept would keep all of its neighbours. */
function roomFor(length: number): Buffer {
  return Buffer.allocUnsafeSlow(BYTES_A_UNIT * length + Math.min(length, MAX_PLAIN))
}

function withPlainForm(bytes: Buffer, length: number): PackedText {
  const start = BYTES_A_UNIT * length
  writePlain(new Uint16Array(bytes.buffer, 0, length), bytes.subarray(start))
  return { bytes, length }
}

/** The text, or a part of it, for whoever looks into it. */
export function sourceIn({ bytes, length }: PackedText, { from = 0, to = length } = {}): Source {
  const start = BYTES_A_UNIT * length
  return {
    length: to - from,
    plain: bytes.toString('latin1', start + from, start + to),
    slice: (first, end) =>
      bytes.toString('utf16le', BYTES_A_UNIT * (from + first), BYTES_A_UNIT * Math.min(from + end, to)),
  }
}
