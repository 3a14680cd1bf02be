import type { Random } from '../../bench/seededRandom'
import type { CatalogueEdition } from '../../src/catalogue/changes'

/** Rows of synonyms for these words, some within each other. */
export const SYNONYM_ROWS: readonly (readonly string[])[] = [
  ['UBND', 'Ủy ban nhân dân', 'uỷ ban'],
  ['BĐBP', 'Bộ đội Biên phòng'],
  ['ĐBP', 'Đồn Biên phòng', 'Đồn BP'],
  ['BP', 'Biên phòng'],
  ['NNPTNT', 'Nông nghiệp và PTNT', 'NN-PTNT'],
]

const WORDS = (
  'biên biển bien đảo dao đào giới gioi tàu tau tấu cứu nạn luật nghị định của về số năm ngày tháng 2025 2024 10 12 11 325 325T 3250 ' +
  'QĐ 1191 QĐ1191 UBND Ủy ban nhân dân BĐBP Bộ đội phòng Đồn BP ĐBP Nông nghiệp và PTNT H leo H’leo là có không nào gì mấy được cần ' +
  'ai trị xã X. P. 1.500.000 24/24 10/12/2025 26/2019/NĐ-CP QH14 QH 14 đ d b'
).split(' ')

/** So few words that documents and queries meet. */
export function fewWords(random: Random): string[] {
  return Array.from({ length: random.between(5, 13) }, () => random.pick(WORDS))
}

export function randomEdition(random: Random, words: readonly string[]): Partial<CatalogueEdition> {
  const text = (most: number) => randomText(random, { words, most })
  const oneIn = (count: number) => random.between(1, count) === 1
  return {
    title: text(7),
    number: oneIn(3) ? random.pick(['1191/QĐ-TTg', '26/2019/NĐ-CP', '325/KH-BP', '12/2025/QH14', '10']) : null,
    issuedOn: oneIn(2) ? random.pick(['2025-12-10', '2024-01-01', '2025', '2019-03-08']) : null,
    issuer: oneIn(3) ? { id: null, name: text(6) } : null,
    summary: oneIn(4) ? text(8) : null,
    bodyText: oneIn(3) ? '' : text(22),
  }
}

/** A piece of a document or words of it all, and what people put before, behind and around them. */
export function randomQuery(random: Random, words: readonly string[], editions: readonly Partial<CatalogueEdition>[]) {
  const oneIn = (count: number) => random.between(1, count) === 1
  let q = oneIn(3) ? pieceOf(random, random.pick(editions)) : someOf(random, words, 7)
  if (oneIn(6)) q = withoutMarks(q)
  if (oneIn(8)) q += ` "${random.pick(words)} ${random.pick(words)}" ${random.pick(words)}`
  if (oneIn(8)) q += ` -${random.pick(words)}`
  if (oneIn(6)) q += random.pick([' là gì', ' ở đâu', ' không', ' như thế nào', ' của ai'])
  if (oneIn(8)) q = random.pick(['ai ', 'làm sao ', 'có phải ', 'muốn hỏi ', 'khi nào ']) + q
  if (oneIn(3)) return `${q} `
  return oneIn(3) ? q.slice(0, -1) : q
}

function pieceOf(random: Random, { title = '', bodyText = '' }: Partial<CatalogueEdition>): string {
  const words = (bodyText || title).split(' ')
  const from = random.between(0, words.length - 1)
  return words.slice(from, from + random.between(1, 7)).join(' ')
}

function someOf(random: Random, words: readonly string[], most: number): string {
  return Array.from({ length: random.between(1, most) }, () => random.pick(words)).join(' ')
}

function randomText(random: Random, { words, most }: { words: readonly string[]; most: number }): string {
  const text = Array.from({ length: random.between(1, most) }, () => {
    return random.pick(words) + random.pick(['', '', '', '', '', '', '.', ','])
  }).join(' ')
  return random.between(1, 4) === 1 ? withoutMarks(text) : text
}

function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
}
