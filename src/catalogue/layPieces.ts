import { bitmapsOf } from './bitmaps/bitmapIndex'
import { layPiece, unlaidAmong } from './laidPieces'
import type { Catalogue } from './openCatalogue'
import { inTransaction } from './sql'
import { madePieces } from './summaryPieces'
import { unhurried, type Steps } from './turns'

/** In the background; ends early when it is told to. */
export async function layPieces(catalogue: Catalogue, signal: AbortSignal): Promise<void> {
  await unhurried(layingPieces(catalogue), signal)
}

const LOOKED_AT_ONCE = 500
const LAID_AT_ONCE = 40

/** Lays ready what lists and searches show of each document in force, the newest first. Six seconds of CPU for 100,000 documents. */
export function* layingPieces(catalogue: Catalogue): Steps<void> {
  const keys = bitmapsOf(catalogue)
    .keys.filter((key) => key > 0)
    .sort((one, other) => other - one)
  for (let from = 0; from < keys.length; from += LOOKED_AT_ONCE) {
    const missing = unlaidAmong(catalogue, keys.slice(from, from + LOOKED_AT_ONCE))
    yield
    for (let at = 0; at < missing.length; at += LAID_AT_ONCE) {
      lay(catalogue, missing.slice(at, at + LAID_AT_ONCE))
      yield
    }
  }
}

function lay(catalogue: Catalogue, keys: readonly number[]): void {
  inTransaction(catalogue, () => {
    // Made within the transaction: of a document that went meanwhile there is none.
    for (const [key, piece] of madePieces(catalogue, keys)) layPiece(catalogue, key, piece)
  })
}
