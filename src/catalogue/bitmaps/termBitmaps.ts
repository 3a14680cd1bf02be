import type Database from 'libsql'
import type { Catalogue } from '../openCatalogue'
import { type Bitmap, clearBit, grown, hasBit, setBit } from '../rules/bitmap'

/** Documents by the words of the index that they have, of the words that were asked for last; kept up with each change. */
type TermBitmaps = {
  /** Last is what was asked for last. */
  bitmaps: Map<string, Bitmap>
  sizeBytes: number
  /** By document: what the open transaction wrote of the words that are kept. */
  noted: Map<number, string[]>
}

/** Some thousand words of a hundred thousand documents: more are hardly common. */
const MAX_BYTES = 16 * 1024 ** 2
const MAX_BYTES_AHEAD = 0.75 * MAX_BYTES

/** By database: a catalogue that was emptied has a new one. */
const kept = new WeakMap<Database.Database, TermBitmaps>()

export function knownTerm(catalogue: Catalogue, term: string): Bitmap | undefined {
  const { bitmaps } = keptIn(catalogue)
  const known = bitmaps.get(term)
  if (!known) return undefined
  bitmaps.delete(term)
  bitmaps.set(term, known)
  return known
}

export function isTermKnown(catalogue: Catalogue, term: string): boolean {
  return keptIn(catalogue).bitmaps.has(term)
}

/** Whether more words can be kept ahead: the rest of the room is for those that are asked for. */
export function hasRoomAhead(catalogue: Catalogue): boolean {
  return keptIn(catalogue).sizeBytes < MAX_BYTES_AHEAD
}

/** To be called in the turn in which its last part was read. */
export function keepTerm(catalogue: Catalogue, term: string, bitmap: Bitmap): void {
  const own = keptIn(catalogue)
  own.bitmaps.set(term, bitmap)
  own.sizeBytes += bitmap.byteLength
  for (const [oldest, { byteLength }] of own.bitmaps) {
    if (own.sizeBytes <= MAX_BYTES) return
    own.bitmaps.delete(oldest)
    own.sizeBytes -= byteLength
  }
}

/** A document's words, before the commit of the change that wrote them. */
export function noteTerms(catalogue: Catalogue, key: number, terms: readonly string[]): void {
  const { bitmaps, noted } = keptIn(catalogue)
  if (bitmaps.size === 0) return
  noted.set(
    key,
    terms.filter((term) => bitmaps.has(term)),
  )
}

/** After a change that was not committed. */
export function forgetNotedTerms(catalogue: Catalogue): void {
  keptIn(catalogue).noted.clear()
}

/** When slots are given out anew. */
export function forgetTerms(catalogue: Catalogue): void {
  kept.delete(catalogue.db)
}

/** Frees a slot; gives the words that it had. */
export function takeSlot(catalogue: Catalogue, slot: number): string[] {
  if (slot < 0) return []
  const had: string[] = []
  for (const [term, bitmap] of keptIn(catalogue).bitmaps) {
    if (!hasBit(bitmap, slot)) continue
    clearBit(bitmap, slot)
    had.push(term)
  }
  return had
}

type Given = { key: number; slot: number; capacity: number; before: readonly string[] }

/** Writes a document's words to its slot: as the change noted them, else those it had before. */
export function giveSlot(catalogue: Catalogue, { key, slot, capacity, before }: Given): void {
  const own = keptIn(catalogue)
  for (const term of own.noted.get(key) ?? before) {
    const bitmap = own.bitmaps.get(term)
    if (!bitmap) continue
    const larger = grown(bitmap, capacity)
    setBit(larger, slot)
    own.bitmaps.set(term, larger)
    own.sizeBytes += larger.byteLength - bitmap.byteLength
  }
}

function keptIn({ db }: Catalogue): TermBitmaps {
  const known = kept.get(db)
  if (known) return known
  const made: TermBitmaps = { bitmaps: new Map(), sizeBytes: 0, noted: new Map() }
  kept.set(db, made)
  return made
}
