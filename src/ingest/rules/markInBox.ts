import { isHarmless, withoutMarks } from './harmlessPhrases'

/** The three degrees of secrecy, and the stamp that lifts them. */
export type MarkLevel = 'mat' | 'toi-mat' | 'tuyet-mat' | 'giai-mat'

export type Hit = { level: MarkLevel; isSure: boolean }

export type Box = {
  text: string
  /** The letters' case says nothing (old encodings). */
  isCaseless: boolean
  /** The texts right above and below, in the same column, read in the same way. */
  above: string
  below: string
}

/** What may stand in the same box as a mark: urgency, the kind of paper, other languages. */
const COMPANIONS =
  /(?<!\p{L})(?:tài liệu|văn bản|công văn|hồ sơ|h[ỏo][ảa]? tốc|thượng khẩn|khẩn|hẹn giờ|top secret|secret)(?!\p{L})/giu
const ANY_MARK = /^(?:tuyệtmật|tốimật|mật)+$/
const BULLET = /^\s*[-–—•+*·▪]\s/
const NUMBERED = /^\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ][.)])\s/iu
const BRACKETS = /[([{«<【]([^()[\]{}«»<>【】]{1,40})[)\]}»>】]/gu
const LABEL = /(?<!\p{L})(?:độ|mức độ|cấp độ|mức|cấp)\s+mật\s*[:=–-]\s*(\S.*)$/iu
const SPREAD =
  /(?<![\p{L}\p{M}])(?:(T[^\p{L}\p{N}]{0,3}Ố[^\p{L}\p{N}]{0,3}I|T[^\p{L}\p{N}]{0,3}U[^\p{L}\p{N}]{0,3}Y[^\p{L}\p{N}]{0,3}Ệ[^\p{L}\p{N}]{0,3}T)[^\p{L}\p{N}]{0,6}M[^\p{L}\p{N}]{0,3}Ậ[^\p{L}\p{N}]{0,3}T|M[^\p{L}\p{N}]{1,3}Ậ[^\p{L}\p{N}]{1,3}T)(?![\p{L}\p{M}])/u

/**
 * Finds a mark in one box: a line, a cell, a stamp, what stands between wide gaps.
 * A mark alone in its box is sure; one in capitals amid other words, or a form that lists degrees, is a doubt.
 * Source: domain.md §2.4; three degrees of secrecy, Luật Bảo vệ bí mật nhà nước 117/2025/QH15.
 */
export function markInBox(box: Box): Hit | null {
  if (!/[Ậậ]/.test(box.text)) return null
  const hit = inLabel(box.text) ?? alone(box)
  if (hit) return hit === 'harmless' ? null : hit
  return inBrackets(box) ?? amidWords(box.text) ?? afterNumber(box.text)
}

/** The letters of a text in lower case, without anything between them. */
export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{M}]/gu, '').toLowerCase()
}

/** The highest degree that a run of letters names. */
export function levelOf(letters: string): MarkLevel {
  if (letters.includes('tuyệtmật')) return 'tuyet-mat'
  return letters.includes('tốimật') ? 'toi-mat' : 'mat'
}

export function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase()
}

/** The letters on envelopes: A for TUYỆT MẬT, B for TỐI MẬT, C for MẬT. */
const ENVELOPE: Readonly<Record<string, 'tuyet-mat' | 'toi-mat' | 'mat'>> = { A: 'tuyet-mat', B: 'toi-mat', C: 'mat' }

/** "Độ mật: Mật" in any case; "Độ mật: A" by the envelope's letters; a list of degrees is a doubt, three in a sentence none. */
function inLabel(text: string): Hit | null {
  const label = LABEL.exec(text)
  if (!label) return null
  const [, value = ''] = label
  const envelope = ENVELOPE[/^["'([]*([ABC])["')\].]*$/.exec(value)?.[1] ?? '']
  if (envelope) return { level: envelope, isSure: true }
  const degrees = value.match(/(?<!\p{L})(?:(?:tuyệt|tối)\s+)?mật(?!\p{L})/giu) ?? []
  if (degrees.length === 0 || /^\P{L}*(?:không|bình thường|thường)(?!\p{L})/iu.test(value)) return null
  if (degrees.length >= 3 && label.index > 0) return null
  const isFirst = /^\P{L}*(?:(?:tuyệt|tối)\s+)?mật(?!\p{L})/iu.test(value)
  return { level: levelOf(lettersOf(degrees.join(' '))), isSure: degrees.length === 1 && isFirst }
}

function alone(box: Box): Hit | 'harmless' | null {
  const letters = lettersOf(box.text.replace(NUMBERED, ''))
  if (letters === 'giảimật' || letters === 'đãgiảimật') return { level: 'giai-mat', isSure: false }
  if (ANY_MARK.test(letters)) return aloneInContext(box, letters)
  const rest = lettersOf(box.text.replace(NUMBERED, '').replace(COMPANIONS, ' '))
  if (letters === 'bímật' || rest === 'bímật') return secretAlone(box)
  if (rest === letters || !ANY_MARK.test(rest)) return null
  return { level: levelOf(rest), isSure: isCapitals(box.text) }
}

function aloneInContext(box: Box, letters: string): Hit | 'harmless' {
  const level = levelOf(letters)
  const sure = isMarkStyle(box)
  if (/(?:độ|mức|cấp)\s+mật\s*:?\s*$/iu.test(box.above)) return { level, isSure: true }
  if (letters !== 'mật') return { level, isSure: sure }
  if (/giải\s*$/iu.test(box.above)) return { level: 'giai-mat', isSure: false }
  const before = wordsOf(box.above).slice(-3)
  const after = wordsOf(box.below).slice(0, 2)
  const isPhrase = before.at(-1) === 'bí' && after.join(' ') === 'nhà nước'
  const isWrapped = isHarmless({ before, after })
  const isSmall = !box.isCaseless && /^\P{L}*\p{Ll}/u.test(box.text)
  if (isPhrase || (isWrapped && isSmall)) return 'harmless'
  return { level, isSure: sure && !isWrapped }
}

/** Capitals or a capital first letter; a numbered item, or a dashed one in small letters, is rather a list about marks. */
function isMarkStyle({ text, isCaseless }: Box): boolean {
  if (NUMBERED.test(text)) return false
  if (isCapitals(text)) return true
  if (BULLET.test(text)) return false
  return isCaseless || /^\P{L}*\p{Lu}/u.test(text)
}

/** "BÍ MẬT" is no degree of the law, but stands on old papers as if it were one. */
function secretAlone({ text, above, below }: Box): Hit | 'harmless' {
  if (!isCapitals(text) || /^nhà nước/iu.test(below) || /(?:vệ|giữ)\s*$/iu.test(above)) return 'harmless'
  return { level: 'mat', isSure: false }
}

function inBrackets({ text, isCaseless }: Box): Hit | null {
  for (const [, inside = ''] of text.matchAll(BRACKETS)) {
    const letters = lettersOf(inside)
    if (ANY_MARK.test(letters)) return { level: levelOf(letters), isSure: isCapitals(inside) || isCaseless }
    if (letters === 'giảimật') return { level: 'giai-mat', isSure: false }
  }
  return null
}

/** Capitals amid other words: "Số 05/KH-UBND MẬT", "đóng dấu TỐI MẬT". A person has to look. */
function amidWords(text: string): Hit | null {
  const spread = SPREAD.exec(text)
  if (spread) return { level: levelOf(lettersOf(spread[0])), isSure: false }
  for (const match of text.matchAll(/(?<![\p{L}\p{M}])MẬT(?![\p{L}\p{M}])/gu)) {
    const before = wordsOf(text.slice(Math.max(0, match.index - 40), match.index))
    const after = wordsOf(text.slice(match.index + 3, match.index + 43))
    if (before.at(-1) === 'giải') return { level: 'giai-mat', isSure: false }
    if (!isHarmless({ before, after })) return { level: 'mat', isSure: false }
  }
  return null
}

/** "Số: 15/BC-UBND Mật", in any case. */
function afterNumber(text: string): Hit | null {
  if (text.length > 120 || !/^\P{L}*số(?!\p{L})\P{L}*\d/iu.test(text)) return null
  const mark = /(?<![\p{L}\p{M}])(?:(?:tuyệt|tối)\s+)?mật\P{L}*$/iu.exec(text)
  if (!mark || isHarmless({ before: wordsOf(text.slice(0, mark.index)), after: [] })) return null
  return { level: levelOf(lettersOf(mark[0])), isSure: false }
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
}

/**
 * A mark that machine reading has left without some or all of its marks: TOI MAT, TÔI MẬT, MAT, MÂT. Capitals only.
 * MẮT, MẤT, MẶT are other words.
 */
export function markWithoutMarks(text: string): MarkLevel | null {
  const letters = text.replace(/[^\p{L}\p{M}]/gu, '')
  if (letters.length < 3 || letters.length > 12 || !isCapitals(letters)) return null
  // With all its marks it is markInBox's to judge.
  if (/^(?:TỐI|TUYỆT)?MẬT$/.test(letters)) return null
  const folded = withoutMarks(letters)
  if (folded === 'TOIMAT') return 'toi-mat'
  if (folded === 'TUYETMAT') return 'tuyet-mat'
  return ['MAT', 'MÂT', 'MẠT'].includes(letters) ? 'mat' : null
}
