import { formatDay, formatInstant } from '../../vietnamese/calendar'
import { formatCount } from '../../vietnamese/numbers'
import { amountInWords, trendText, LIVE_TRENDS } from './figureWords'
import type { Breakdown, ClosedReport, Figure, FigureRow, FigureRows, Report } from './indicators/figure'
import { type Period, periodName } from './reportPeriod'
import { missesSomebody, type RowNames, rowsToRead, shownRow } from './reportRows'

/** A part of a paper, whichever way it is printed. `widths`: how the columns share the width. */
export type PaperBlock =
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'table'; caption: string; head: string[]; widths: number[]; rows: string[][] }

export type ReportPaper = {
  /** What the report is about, under its name. */
  about: string
  blocks: PaperBlock[]
  /** Who it goes to, line by line. */
  receivers: string[]
  /** What it rests on. */
  facts: string[]
}

export type PaperSource = {
  period: Period
  figures: readonly Figure[]
  report: Report
  closed: ClosedReport | null
  names: RowNames
  /** The unit that it is about; null: all. */
  unitName: string | null
  /** Instant at which it was made. */
  at: string
}

const MOST_ROWS = 200
const MOST_LETTERS = 300

/** The quarterly report as a báo cáo: the figures, who is missing, how they went, what came later. */
export function reportPaper(source: PaperSource): ReportPaper {
  const { period, figures, unitName } = source
  const sections = [
    { title: 'KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU', blocks: figureTable(figures) },
    { title: 'ĐƠN VỊ, NỘI DUNG CHƯA ĐẠT', blocks: missingBlocks(source) },
    { title: 'XU HƯỚNG THEO QUÝ', blocks: trendBlocks(source) },
    { title: 'SỐ LIỆU CHI TIẾT', blocks: figures.flatMap(breakdownBlocks) },
    { title: 'BỔ SUNG SAU KHI CHỐT', blocks: differenceBlocks(source) },
  ].filter(({ blocks }) => blocks.length > 0)
  return {
    about: `Kết quả cung cấp tài liệu, bồi dưỡng nghiệp vụ và trang bị phục vụ công tác thông tin đối ngoại${unitName ? ` của ${unitName}` : ''}, ${inSentence(periodName(period))}`,
    blocks: [
      paragraph(opening(source)),
      ...sections.flatMap(({ title, blocks }, index): PaperBlock[] => [
        { kind: 'heading', level: 1, text: `${ROMAN[index]}. ${title}` },
        ...blocks,
      ]),
      paragraph(`Trên đây là báo cáo kết quả ${inSentence(periodName(period))}./.`),
    ],
    receivers: [
      unitName ? '- Cơ quan cấp trên (để báo cáo);' : '- Ủy ban nhân dân tỉnh (để báo cáo);',
      '- …………………………;',
      '- Lưu: VT.',
    ],
    facts: factsOf(source),
  }
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V'] as const

function opening({ period, unitName }: PaperSource): string {
  return `Thực hiện Kế hoạch triển khai Quyết định số 1191/QĐ-TTg ngày 05/8/2020 của Thủ tướng Chính phủ, kết quả${unitName ? ` của ${unitName}` : ''} từ ngày ${formatDay(period.from)} đến hết ngày ${formatDay(period.asOf)} như sau (số liệu tính đến hết ngày ${formatDay(period.asOf)}, theo các đơn vị đang hoạt động vào ngày đó):`
}

function figureTable(figures: readonly Figure[]): PaperBlock[] {
  if (figures.length === 0) return [paragraph('Chưa có chỉ tiêu nào cho kỳ này.')]
  return [
    {
      kind: 'table',
      caption: 'Kết quả các chỉ tiêu',
      head: ['TT', 'Chỉ tiêu', 'Kết quả', 'Cách tính'],
      widths: [8, 30, 26, 52],
      rows: figures.map((figure, index) => [
        String(index + 1),
        figure.label,
        amountInWords(figure.measure, figure),
        figure.definition,
      ]),
    },
  ]
}

function missingBlocks({ figures, names }: PaperSource): PaperBlock[] {
  const asked = figures.filter(missesSomebody)
  return asked.flatMap((figure, index): PaperBlock[] => {
    const heading: PaperBlock = { kind: 'heading', level: 2, text: `${index + 1}. ${figure.label}` }
    const { outside } = figure
    if (outside.length === 0) {
      const nothing =
        figure.value === null ? 'Chưa có gì để tính trong kỳ này.' : 'Không còn đơn vị, nội dung nào chưa đạt.'
      return [heading, paragraph(nothing)]
    }
    const rows = rowsToRead(outside)
    return [heading, rowTable(figure.label, rows, names), ...moreText(rows.length)]
  })
}

function rowTable(caption: string, rows: FigureRows, names: RowNames): PaperBlock {
  return {
    kind: 'table',
    caption: `Chưa đạt: ${caption}`,
    head: ['TT', 'Đơn vị, nội dung', 'Lý do'],
    widths: [8, 54, 54],
    rows: rows.slice(0, MOST_ROWS).map((row, index) => [String(index + 1), rowText(row, names), shortened(row.reason)]),
  }
}

/** On paper people are named as the figures name them without knowing who reads: by pseudonym. */
function rowText({ personName: _name, ...row }: FigureRow, names: RowNames): string {
  const { subject, unit, document } = shownRow(row, names)
  const times = row.count !== undefined && row.count > 1 ? [`số lượng ${formatCount(row.count)}`] : []
  return shortened([subject, unit, document, ...times].filter(Boolean).join(' – '))
}

function moreText(count: number, where = 'trong tệp Excel của báo cáo này'): PaperBlock[] {
  if (count <= MOST_ROWS) return []
  return [paragraph(`Còn ${formatCount(count - MOST_ROWS)} dòng nữa, xem đầy đủ ${where}.`)]
}

function breakdownBlocks({ breakdowns, label, measure }: Figure): PaperBlock[] {
  return breakdowns
    .filter(({ points }) => points.length > 0)
    .map(({ by, title, points }) => ({
      kind: 'table',
      caption: `${label}: ${inSentence(title)}`,
      head: [`${label}: ${WHAT[by]}`, 'Kết quả'],
      widths: [80, 36],
      rows: points.map((point) => [shortened(point.label || point.key), amountInWords(measure, point)]),
    }))
}

const WHAT: Record<Breakdown['by'], string> = {
  unit: 'theo đơn vị',
  topic: 'theo chủ đề',
  type: 'theo loại tài liệu',
  access: 'theo phạm vi tiếp cận',
  span: 'theo khoảng thời gian',
}

function trendBlocks({ report, closed }: PaperSource): PaperBlock[] {
  if (report.trends.length === 0) return []
  const texts = report.trends.map(trendText)
  return (closed ? [...texts, LIVE_TRENDS] : texts).map(paragraph)
}

function differenceBlocks({ closed }: PaperSource): PaperBlock[] {
  if (!closed) return []
  if (closed.differences.length === 0)
    return [paragraph('Chưa có bổ sung so với số liệu đã chốt.'), ...laterTable(closed)]
  const differences = closed.differences.map(({ code, label, frozen, now, cameIn, wentOut }) => {
    const measure = closed.figures.find((figure) => figure.code === code)?.measure ?? 'share'
    return paragraph(
      `${label}: khi chốt ${amountInWords(measure, frozen)}; nay ${amountInWords(measure, now)}${rowsMoved(cameIn.length, wentOut.length)}.`,
    )
  })
  return [...differences, ...laterTable(closed)]
}

/** Where only the denominator grew, no row came in or went out: the table below says what was entered. */
function rowsMoved(cameIn: number, wentOut: number): string {
  const told = [
    ...(cameIn > 0 ? [`được tính thêm ${formatCount(cameIn)} dòng`] : []),
    ...(wentOut > 0 ? [`không còn được tính ${formatCount(wentOut)} dòng`] : []),
  ]
  return told.length > 0 ? ` (${told.join(', ')})` : ''
}

/** What was entered after the closing, which explains the differences. */
function laterTable({ corrections }: ClosedReport): PaperBlock[] {
  if (corrections.length === 0) return []
  const table: PaperBlock = {
    kind: 'table',
    caption: 'Ghi sau khi chốt',
    head: ['TT', 'Nội dung', 'Của ngày', 'Ghi lúc'],
    widths: [8, 60, 22, 26],
    rows: corrections
      .slice(0, MOST_ROWS)
      .map(({ text, on, knownAt }, index) => [
        String(index + 1),
        shortened(text),
        formatDay(on),
        formatInstant(knownAt),
      ]),
  }
  return [table, ...moreText(corrections.length, 'ở trang “Ghi sau khi hết kỳ”')]
}

function factsOf({ closed, report, at }: PaperSource): string[] {
  const made = `Số liệu từ Hải Đăng, lập lúc ${formatInstant(at)} giờ Việt Nam, theo dữ liệu đến vị trí ${formatCount(report.position)} của nhật ký hệ thống.`
  if (!closed) return [made, 'Số liệu chưa chốt: có thể thay đổi khi được ghi bổ sung.']
  const frozen = `Đã chốt lúc ${formatInstant(closed.closedAt)}, người chốt: ${closed.closedBy}. Mã kiểm SHA-256: ${closed.sha256}.`
  return closed.intact
    ? [made, frozen]
    : [made, frozen, 'CẢNH BÁO: số liệu đang lưu không khớp với mã kiểm trong nhật ký hệ thống.']
}

function paragraph(text: string): PaperBlock {
  return { kind: 'paragraph', text }
}

function shortened(text: string): string {
  return text.length <= MOST_LETTERS ? text : `${text.slice(0, MOST_LETTERS - 1)}…`
}

function inSentence(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}
