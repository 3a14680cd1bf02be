import { isCapitals, lettersOf, levelOf, markInBox, markWithoutMarks, type MarkLevel } from './markInBox'
import { markInName } from './markInName'
import { readableVariants } from './readableVariants'

export type SecrecyFinding = {
  where: 'name' | 'metadata' | 'text'
  level: MarkLevel | 'unreadable'
  /** From 1; absent for text that is on no page. */
  page?: number
  /** From 1, within the page. */
  line?: number
}

/** `marked`: to quarantine. `doubtful`: a person has to look. */
export type SecrecyVerdict = { verdict: 'clear' | 'marked' | 'doubtful'; findings: SecrecyFinding[] }

export type SecrecySubject = {
  fileName: string
  metadata: string[]
  /** Text by page, lines kept; a tab or three spaces part boxes that stand side by side. */
  pages: string[]
  hasTextLayer: boolean
  /** Headers, footers, comments, form fields … */
  otherText?: string[]
  /** The lines in the top third of page 1; by default the first third of its lines. */
  firstPageTop?: string | null
  /** From 1; by default every page without a letter. */
  pagesWithoutText?: number[]
  /** Something of the file could not be read: encryption, attachments, damage. */
  hasUnreadParts?: boolean
}

type Found = { finding: SecrecyFinding; isSure: boolean }

const MOST_FINDINGS = 100

/**
 * Looks for marks of state secrecy in what a file says of itself. A finding holds the mark's code and place, never text.
 * Source: domain.md §2.4 (both lists); Luật Bảo vệ bí mật nhà nước 117/2025/QH15, in force 01/3/2026.
 */
export function findSecrecyMarks(subject: SecrecySubject): SecrecyVerdict {
  const found = [...inName(subject), ...inMetadata(subject), ...inText(subject), ...unread(subject)]
  const verdict = found.some((each) => each.isSure) ? 'marked' : found.length > 0 ? 'doubtful' : 'clear'
  const ordered = [...found.filter((each) => each.isSure), ...found.filter((each) => !each.isSure)]
  return { verdict, findings: ordered.slice(0, MOST_FINDINGS).map((each) => each.finding) }
}

function inName({ fileName }: SecrecySubject): Found[] {
  const level = markInName(fileName.replace(/\.[^.]*$/, ''))
  return level ? [{ finding: { where: 'name', level }, isSure: false }] : []
}

function inMetadata({ metadata }: SecrecySubject): Found[] {
  const levels = new Set(metadata.map(markInName).filter((level) => level !== null))
  return [...levels].map((level) => ({ finding: { where: 'metadata', level }, isSure: false }))
}

function inText(subject: SecrecySubject): Found[] {
  const [first = ''] = subject.pages
  const pages = subject.pages.flatMap((page, index) => inPage(page, index + 1))
  const others = (subject.otherText ?? []).flatMap((text) => inPage(text, null))
  return [...pages, ...others, ...inTop(subject.firstPageTop ?? firstThird(first))]
}

/** Every spelling of "mật" has one of these: ậ, its loose marks, or a legacy code's stand-in. Most lines have none. */
const CANDIDATE = /[ẬậËÄä\uF0CB\uF0C4\uF0E4]|\u0302|\u0323/

function inPage(page: string, number: number | null): Found[] {
  if (!CANDIDATE.test(page)) return []
  const lines = page.split(/\r?\n/).map(boxesOf)
  const columns = columnsOf(lines)
  const inBoxes = columns.flatMap((column) => column.flatMap((_, index) => inColumnAt(column, index)))
  const acrossBoxes = lines.flatMap((boxes, index) => (boxes.length > 1 ? inWholeLine(boxes, index + 1) : []))
  return distinct([...inBoxes, ...acrossBoxes]).map(({ level, isSure, line }) => ({
    finding: { where: 'text', level, ...(number === null ? {} : { page: number, line }) },
    isSure,
  }))
}

type Line = { text: string; line: number }
type Place = { level: MarkLevel; isSure: boolean; line: number }

function boxesOf(line: string): string[] {
  return line.split(/\t| {3,}|[|│║┃]/).filter((box) => box.trim())
}

/** The boxes that stand below each other, blank lines left out. */
function columnsOf(lines: string[][]): Line[][] {
  const columns: Line[][] = []
  for (const [index, boxes] of lines.entries()) {
    for (const [column, text] of boxes.entries()) (columns[column] ??= []).push({ text, line: index + 1 })
  }
  return columns
}

function inColumnAt(column: Line[], index: number): Place[] {
  const { text = '', line = 0 } = column[index] ?? {}
  const variants = CANDIDATE.test(text) ? readableVariants(text) : []
  const hits = variants.map(({ text: readable, isCaseless, read }) =>
    markInBox({
      text: readable,
      isCaseless,
      above: read(column[index - 1]?.text ?? ''),
      below: read(column[index + 1]?.text ?? ''),
    }),
  )
  return [...hits.filter((hit) => hit !== null).map((hit) => ({ ...hit, line })), ...spreadOverLines(column, index)]
}

/** A mark set letter below letter, or broken in the middle: "M / Ậ / T", "TỐI M / ẬT". */
function spreadOverLines(column: Line[], start: number): Place[] {
  let letters = ''
  for (const { text } of column.slice(start, start + 8)) {
    const variant = text.length > 24 ? undefined : readableVariants(text).at(-1)
    if (!variant || !(variant.isCaseless || isCapitals(variant.text))) return []
    const wasEmpty = letters === ''
    letters += lettersOf(variant.text)
    if (letters.length > 8) return []
    if (!wasEmpty && /^(?:tối|tuyệt)?mật$/.test(letters)) {
      return [{ level: levelOf(letters), isSure: true, line: column[start]?.line ?? 0 }]
    }
  }
  return []
}

/** Letters so far apart that each became a box: "T    Ố    I        M    Ậ    T". */
function inWholeLine(boxes: string[], line: number): Place[] {
  if (!boxes.some((box) => CANDIDATE.test(box))) return []
  return readableVariants(boxes.join(' ')).flatMap(({ text, isCaseless }) => {
    const letters = lettersOf(text)
    if (!/^(?:tối|tuyệt)?mật$/.test(letters) || !(isCaseless || isCapitals(text))) return []
    return [{ level: levelOf(letters), isSure: true, line }]
  })
}

function distinct(places: Place[]): Place[] {
  return [...new Map(places.map((place) => [`${place.line} ${place.level} ${place.isSure}`, place])).values()]
}

/** What machine reading of a scan leaves of a mark counts only alone on a line at the head of the first page. */
function inTop(top: string): Found[] {
  return top.split('\n').flatMap((line, index) =>
    boxesOf(line).flatMap((box): Found[] => {
      const level = readableVariants(box)
        .map(({ text }) => markWithoutMarks(text))
        .find((each) => each !== null)
      return level ? [{ finding: { where: 'text', level, page: 1, line: index + 1 }, isSure: false }] : []
    }),
  )
}

function firstThird(page: string): string {
  const lines = page.split(/\r?\n/)
  return lines.slice(0, Math.max(3, Math.ceil(lines.length / 3))).join('\n')
}

function unread({ hasTextLayer, hasUnreadParts, pages, pagesWithoutText }: SecrecySubject): Found[] {
  const withoutLetters = pages.flatMap((page, index) => (/\p{L}/u.test(page) ? [] : [index + 1]))
  const places: { page?: number }[] = (pagesWithoutText ?? withoutLetters).map((page) => ({ page }))
  if (hasUnreadParts || (places.length === 0 && !hasTextLayer)) places.push({})
  return places.map((place) => ({ finding: { where: 'text', level: 'unreadable', ...place }, isSure: false }))
}
