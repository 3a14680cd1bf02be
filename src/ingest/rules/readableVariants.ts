import { decodeTcvn3, decodeVni } from '../../vietnamese/legacyEncodings'

export type Variant = {
  text: string
  /** The letters' case says nothing: old fonts show capitals for lower-case bytes (.VnTimeH). */
  isCaseless: boolean
  /** Reads another piece of the same text in the same way. */
  read: (text: string) => string
}

/** Letters of other alphabets that look like those of MẬT, TỐI, TUYỆT. */
const LOOKALIKES: Record<string, string> = {
  М: 'M', А: 'A', Т: 'T', О: 'O', І: 'I', У: 'Y', Е: 'E', Ү: 'Y', Μ: 'M', Α: 'A', Τ: 'T', Ο: 'O', Ι: 'I', Υ: 'Y', Ε: 'E',
  м: 'm', а: 'a', т: 't', о: 'o', і: 'i', у: 'y', е: 'e', ο: 'o', α: 'a', ι: 'i', υ: 'u', τ: 't',
} // prettier-ignore

/**
 * The ways in which a piece of text may have to be read: as Unicode, and where its letters suggest it as TCVN3 or VNI-Windows.
 * Invisible characters are taken out, full-width and look-alike letters become plain ones, all is NFC.
 */
export function readableVariants(text: string): Variant[] {
  const ways = [{ isCaseless: false, read: plain }]
  if (/[Ë\uF0CB]/.test(text)) ways.push({ isCaseless: true, read: (piece) => plain(decodeTcvn3(piece)) })
  if (/[aA\uF041\uF061][äÄ\uF0C4\uF0E4]/.test(text)) {
    ways.push({ isCaseless: true, read: (piece) => plain(decodeVni(piece)) })
  }
  return ways.map((way) => ({ ...way, text: way.read(text) }))
}

function plain(text: string): string {
  return text
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, '')
    .normalize('NFKD')
    .replace(/[\u0370-\u04ff]/gu, (letter) => LOOKALIKES[letter] ?? letter)
    .normalize('NFC')
}
