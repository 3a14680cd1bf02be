import { formatDayLong } from '../../vietnamese/calendar'

export type Cited = {
  title: string
  number: string | null
  typeName: string | null
  issuerName: string | null
  issuedOn: string | null
  version: number
}

/**
 * One line to cite a document by, as official texts do: type, number, day, issuer, then the title. What is not known is left
 * out; what has no number is named by its title and version.
 * Source: Decree 30/2020/NĐ-CP, Appendix I (legal grounds and references: type, số, ký hiệu, day, issuer, trích yếu).
 */
export function citationOf(cited: Cited): string {
  const day = cited.issuedOn === null ? null : formatDayLong(cited.issuedOn)
  if (cited.number !== null) {
    const head = [
      cited.typeName?.replace(OF_WHOM, '') ?? 'Văn bản',
      `số ${cited.number}`,
      day,
      cited.issuerName && `của ${cited.issuerName}`,
    ]
    return `${head.filter(Boolean).join(' ')}: ${cited.title}`
  }
  const parts = [cited.issuerName, cited.title, cited.typeName, `phiên bản ${cited.version}`, day]
  return parts.filter(Boolean).join(', ')
}

/** The library tells types apart by issuer and by whether they lay down rules; the instrument itself bears the first word alone. */
const OF_WHOM = /\s*\(.*$|\s+của\s.*$/u
