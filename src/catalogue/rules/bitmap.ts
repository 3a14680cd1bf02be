/** A set of small whole numbers (slots), one bit each. Bits beyond the last word are absent. */
export type Bitmap = Uint32Array

const BITS = 32

export function emptyBitmap(capacity: number): Bitmap {
  return new Uint32Array(Math.ceil(capacity / BITS))
}

/** The same set with room for `capacity` members; itself when there is room already. */
export function grown(bitmap: Bitmap, capacity: number): Bitmap {
  const words = Math.ceil(capacity / BITS)
  if (bitmap.length >= words) return bitmap
  const larger = new Uint32Array(words)
  larger.set(bitmap)
  return larger
}

export function hasBit(bitmap: Bitmap, slot: number): boolean {
  return (((bitmap[slot >>> 5] ?? 0) >>> (slot & 31)) & 1) === 1
}

export function setBit(bitmap: Bitmap, slot: number): void {
  bitmap[slot >>> 5] = (bitmap[slot >>> 5] ?? 0) | (1 << (slot & 31))
}

export function clearBit(bitmap: Bitmap, slot: number): void {
  if (slot >>> 5 < bitmap.length) bitmap[slot >>> 5] = (bitmap[slot >>> 5] ?? 0) & ~(1 << (slot & 31))
}

/** A new bitmap of the members of all of them; the bitmaps may differ in length. */
export function intersectionOf(first: Bitmap, ...others: readonly Bitmap[]): Bitmap {
  const result = first.slice()
  for (const other of others) {
    for (let word = 0; word < result.length; word += 1) result[word] = (result[word] ?? 0) & (other[word] ?? 0)
  }
  return result
}

/** A new bitmap of the members of any of them. */
export function unionOf(bitmaps: Iterable<Bitmap>, capacity: number): Bitmap {
  const result = emptyBitmap(capacity)
  for (const bitmap of bitmaps) {
    const words = Math.min(bitmap.length, result.length)
    for (let word = 0; word < words; word += 1) result[word] = (result[word] ?? 0) | (bitmap[word] ?? 0)
  }
  return result
}

/** How many members. */
export function sizeOf(bitmap: Bitmap): number {
  let size = 0
  for (let word = 0; word < bitmap.length; word += 1) size += bitsIn(bitmap[word] ?? 0)
  return size
}

/** How many members two bitmaps share. */
export function sharedSize(one: Bitmap, other: Bitmap): number {
  const words = Math.min(one.length, other.length)
  let size = 0
  for (let word = 0; word < words; word += 1) size += bitsIn((one[word] ?? 0) & (other[word] ?? 0))
  return size
}

export function forEachBit(bitmap: Bitmap, visit: (slot: number) => void): void {
  for (let word = 0; word < bitmap.length; word += 1) {
    for (let bits = bitmap[word] ?? 0; bits !== 0; bits &= bits - 1) {
      visit(word * BITS + (31 - Math.clz32(bits & -bits)))
    }
  }
}

/** Hamming weight of a word. */
function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
