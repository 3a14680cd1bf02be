import { transcode } from 'node:buffer'
import type { Catalogue } from './openCatalogue'
import type { Source } from './rules/highlight'
import { packUtf16, sourceIn } from './rules/packedText'
import { rowsOf } from './sql'

/** The texts of an edition in which a search shows its words. */
export const TEXT_COLUMNS = ['body_text', 'script', 'file_text'] as const
type TextColumn = (typeof TEXT_COLUMNS)[number]

type InForce = { key: number; version: number }
type Reading = { column: TextColumn; isPassing?: true }

/**
 * By the keys of editions in force. Those that are shown most are at hand, until something happens to the document; what is only looked through in
 * passing does not take their place.
 */
export function textsOf(
  catalogue: Catalogue,
  editions: readonly InForce[],
  { column, isPassing }: Reading,
): Map<number, Source> {
  const texts = new Map<number, Source>()
  const missing: InForce[] = []
  for (const edition of editions) {
    const known = catalogue.texts.get(textName(edition.key, column))
    if (known) texts.set(edition.key, sourceIn(known))
    else missing.push(edition)
  }
  for (const { key, bytes } of missing.length === 0 ? [] : readTexts(catalogue, missing, column)) {
    const text = packUtf16(bytes === null ? new Uint8Array() : utf16Of(new Uint8Array(bytes)))
    if (!isPassing) catalogue.texts.set(textName(key, column), { ...text, sizeBytes: text.bytes.length })
    texts.set(key, sourceIn(text))
  }
  return texts
}

/** The names under which texts of a document are kept. */
export function textNamesOf(key: number): number[] {
  return TEXT_COLUMNS.map((column) => textName(key, column))
}

function textName(key: number, column: TextColumn): number {
  return TEXT_COLUMNS.length * key + TEXT_COLUMNS.indexOf(column)
}

/** More than is looked at of any text: no letter takes more than three bytes for each of its UTF-16 units. */
const MAX_READ_BYTES = 3 * 61_000

/** As bytes: to have libsql make the strings takes three times as long. */
function readTexts(catalogue: Catalogue, editions: readonly InForce[], column: TextColumn) {
  const versions = Object.fromEntries(editions.map(({ key, version }) => [key, version]))
  return rowsOf<{ key: number; bytes: ArrayBuffer | null }>(
    catalogue,
    `SELECT t.document AS key, substr(CAST(t.${column} AS BLOB), 1, ${MAX_READ_BYTES}) AS bytes FROM json_each(?) AS own
     CROSS JOIN texts t ON t.document = own.key AND t.version = own.value`,
    [JSON.stringify(versions)],
  )
}

function utf16Of(bytes: Uint8Array): Buffer {
  try {
    return transcode(bytes, 'utf8', 'utf16le')
  } catch {
    // The beginning of a long text can end inside a letter.
    return Buffer.from(Buffer.from(bytes).toString('utf8'), 'utf16le')
  }
}
