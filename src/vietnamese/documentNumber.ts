import { collapseSpaces, normalizeText } from './normalizeText'

/** party: 45-KH/TU; normative: 72/2015/NĐ-CP; administrative: 1191/QĐ-TTg; dispatch (công văn): 7905/UBND-KGVX. */
export type DocumentNumberKind = 'administrative' | 'normative' | 'dispatch' | 'party'

export type DocumentNumber = {
  /** At least two digits, sometimes a letter: 03, 1191, 12a. */
  number: string
  year: number | null
  /** What follows number and year: QĐ-TTg, QH15, KH/TU. */
  symbol: string
  /** Abbreviation of the document type in its official case (QĐ, QyĐ, TTr), null for công văn and QHnn. */
  typeCode: string | null
  /** One spelling for all ways to write this number. For comparison; show people what the document prints. */
  normalized: string
  kind: DocumentNumberKind
}

/**
 * Reads a number and symbol (số, ký hiệu), forgiving what print and scans do to it: Ð for Đ, any dash, stray spaces,
 * "Số:" before it, other case, a missing leading zero. Marks are never folded: ĐA is not DA, HĐ is not HD.
 * Null when the text is not a number of one of the four kinds.
 * Source: Decree 30/2020/NĐ-CP, Appendix III, for the codes of document types.
 */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  const cleaned = cleanNumber(text)
  return parseState(cleaned) ?? parseParty(cleaned)
}

/**
 * The spelling under which two ways to write a number are equal; what does not parse is compared in capitals.
 * A number alone does not identify a document: it starts again every year and with every issuer.
 */
export function normalizeDocumentNumber(text: string): string {
  return parseDocumentNumber(text)?.normalized ?? collapseSpaces(normalizeText(text)).toUpperCase().normalize('NFC')
}

const STATE = /^(\d{1,6})([a-zđ]?)(?:\/(\d{4}))?\/(\p{L}+\d*(?:-[\p{L}\d&.,]+)*)$/iu
const PARTY = /^(\d{1,5})([a-zđ]?)-(\p{L}{1,5})\/(\p{L}+\d*(?:-[\p{L}\d&.,]+)*)$/iu

// NĐ 30/2020 Appendix III, the copies (SY, TrS, SL), the normative types, and the Party's own.
const TYPE_CODES = (
  'NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB SY TrS SL ' +
  'NĐ TT TTLT NQLT L LCT PL SL VBHN KL CV TTh'
).split(' ')
const OFFICIAL_CASE = new Map([...TYPE_CODES, 'TTg'].map((code) => [code.toUpperCase(), code]))
const TYPES = new Set(TYPE_CODES)

function parseState(cleaned: string): DocumentNumber | null {
  const match = STATE.exec(cleaned)
  if (!match) return null
  const [, digits = '', letter = '', yearText, rest = ''] = match
  const number = padNumber(digits) + letter.toLowerCase()
  const year = yearText === undefined ? null : Number(yearText)
  const symbol = officialCase(rest)
  const [first = ''] = symbol.split('-')
  const typeCode = symbol.includes('-') && TYPES.has(first) ? first : null
  const normalized = [number, ...(year === null ? [] : [year]), symbol].join('/')
  return { number, year, symbol, typeCode, normalized, kind: stateKind(year, typeCode) }
}

function stateKind(year: number | null, typeCode: string | null): DocumentNumberKind {
  if (year !== null) return 'normative'
  return typeCode === null ? 'dispatch' : 'administrative'
}

function parseParty(cleaned: string): DocumentNumber | null {
  const match = PARTY.exec(cleaned)
  if (!match) return null
  const [, digits = '', letter = '', type = '', body = ''] = match
  const number = padNumber(digits) + letter.toLowerCase()
  const typeCode = officialCase(type)
  const symbol = `${typeCode}/${officialCase(body)}`
  return { number, year: null, symbol, typeCode, normalized: `${number}-${symbol}`, kind: 'party' }
}

function cleanNumber(text: string): string {
  return collapseSpaces(normalizeText(text))
    .replace(/[\u00D0\u0189]/gu, 'Đ')
    .replace(/[\u00F0\u0256]/gu, 'đ')
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/gu, '-')
    .replace(/[\u2044\u2215\uFF0F]/gu, '/')
    .replace(/\s*([/-])\s*/gu, '$1')
    .replace(/^số\s*:?\s*/iu, '')
}

function padNumber(digits: string): string {
  return digits.replace(/^0+(?=\d)/u, '').padStart(2, '0')
}

function officialCase(symbol: string): string {
  return symbol
    .split('-')
    .map((part) => part.toUpperCase())
    .map((part) => OFFICIAL_CASE.get(part) ?? part)
    .join('-')
}
