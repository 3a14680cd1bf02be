import { normalizeDocumentNumber } from '../../vietnamese/documentNumber'
import { foldText } from '../../vietnamese/foldText'

type Numbered = { number?: string | null; issuer?: string | null; issuedOn?: string | null }

/**
 * What makes an official number unique: number and symbol, issuer, year. Null for what has no number.
 * Source: NĐ 30/2020/NĐ-CP, Phụ lục I (numbers begin with 01 each year).
 */
export function numberKeyOf({ number, issuer, issuedOn }: Numbered): string | null {
  if (!number) return null
  const year = issuedOn?.slice(0, 4) ?? ''
  const issuerKey = foldText(issuer ?? '')
    .replace(/\s+/g, ' ')
    .trim()
  return [normalizeDocumentNumber(number), issuerKey, year].join('|')
}
