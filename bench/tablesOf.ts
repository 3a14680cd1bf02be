import type { Calibration } from './calibrate'
import { SERVERS, type Comparison, type Figures, type QuestionFigures } from './compareServers'
import { ms, ratio, table, tookText, verdict, whole } from './markdown'
import type { PublishingFigures } from './measurePublishing'
import type { RecordFigures } from './measureRecord'
import type { ReportFigures } from './measureReports'
import type { ScaleFigures } from './measureScale'
import { publishingText, recordText } from './recordTables'
import { reportText } from './reportTables'
import { rivalTexts } from './rivals/rivalTables'
import { scaleText } from './scaleTables'
import { CHEAPER_TARGET, CPU_TARGETS_MS, FILE_TARGET, FILES_CHEAPER_TARGET, MEMORY_MB } from './targets'
import { TITLES } from './titles'

export type BenchResult = {
  at: string
  command: string
  node: string
  cores: number
  options: Record<string, string | boolean | undefined>
  calibrations: { part: string; before: Calibration; after: Calibration }[]
  comparison: Comparison | null
  scale: ScaleFigures | null
  reports: ReportFigures | null
  publishing: PublishingFigures[]
  records: RecordFigures[]
  seconds: number
}

/** The result as Markdown for people. */
export function tablesOf(result: BenchResult): string {
  const { comparison, scale, reports, publishing, records } = result
  return [
    `Đo lúc ${result.at}: \`${result.command}\`, Node ${result.node}, ${result.cores} nhân, ${result.seconds} giây tất cả.`,
    calibrationTable(result),
    ...(comparison ? comparisonTexts(comparison, String(result.options.rounds)) : []),
    ...(scale ? [scaleText(scale)] : []),
    ...(reports ? [reportText(reports)] : []),
    ...publishing.map(publishingText),
    ...records.map(recordText),
  ].join('\n\n')
}

/** Whoever reads the figures must know whether they had the machine to themselves. */
function calibrationTable({ calibrations }: BenchResult): string {
  const cells = ({ cpuMs, clockMs, load }: Calibration) => [whole(cpuMs), whole(clockMs), load.toFixed(1)]
  const head = ['CPU trước, ms', 'đồng hồ', 'tải', 'CPU sau, ms', 'đồng hồ', 'tải']
  return table(
    ['Vòng lặp mẫu (luôn cùng một việc) trước và sau mỗi phần', ...head],
    calibrations.map(({ part, before, after }) => [part, ...cells(before), ...cells(after)]),
  )
}

function comparisonTexts(comparison: Comparison, rounds: string): string[] {
  const { documents, took, catalogueMb } = comparison.filling
  const memory = (name: (typeof SERVERS)[number]) => whole(comparison.memory[name].peakRssMb)
  return [
    `${documents} tài liệu; trung vị của ${rounds} lượt, sau một lượt nữa để chạy nóng; CPU là của riêng tiến trình máy chủ, mili giây mỗi yêu cầu, một kết nối.`,
    questionTable(comparison.questions),
    busyTable(comparison.questions),
    impossibleText(comparison.questions),
    foundTable(comparison.questions),
    table(
      ['', 'Hải Đăng', 'Node trần', 'Payload nguyên bản', 'mục tiêu'],
      [['Bộ nhớ cao nhất (RSS), MB', ...SERVERS.map(memory), `dưới ${MEMORY_MB}`]],
    ),
    `Nạp danh mục: ${documents} tài liệu ${tookText(documents, took)}, tệp ${catalogueMb.toFixed(0)} MB.`,
    ...rivalTexts(comparison),
  ]
}

const TARGETS = ['ta ÷ trần', 'mục tiêu', '', 'Payload ÷ ta', 'mục tiêu', '', 'Payload ÷ trần']

function questionTable(questions: readonly QuestionFigures[]): string {
  const columns = ['Câu hỏi', 'CPU', '/s ×1', '/s ×32']
  const others = ['Node trần: CPU', '/s ×1', '/s ×32', 'Payload: CPU', '/s ×1', '/s ×32']
  const rows = questions.map((question) => [
    TITLES[question.name] ?? question.name,
    ...SERVERS.flatMap((name) => cells(question[name])),
    ...targetCells(question, 'cpuMs'),
  ])
  return table([...columns, ...others, ...TARGETS], rows)
}

/** Between two requests of one connection the process sleeps, and to wake it is CPU too: this is what a request costs without that. */
function busyTable(questions: readonly QuestionFigures[]): string {
  const columns = ['Như trên khi 32 kết nối hỏi liên tục: CPU mỗi yêu cầu', 'Hải Đăng', 'Node trần', 'Payload']
  const rows = questions.map((question) => [
    TITLES[question.name] ?? question.name,
    ...SERVERS.map((name) => ms(question[name].cpuMsAt32)),
    ...targetCells(question, 'cpuMsAt32'),
  ])
  return table([...columns, ...TARGETS], rows)
}

function cells({ cpuMs, rpsAt1, rpsAt32 }: Figures): string[] {
  return [ms(cpuMs), whole(rpsAt1), whole(rpsAt32)]
}

type Cost = 'cpuMs' | 'cpuMsAt32'

function targetCells(question: QuestionFigures, cost: Cost): string[] {
  return [...ownTarget(question, cost), ...cheaperCells(question, cost)]
}

function ownTarget({ name, ours, bare }: QuestionFigures, cost: Cost): string[] {
  const own = ratio(ours[cost], bare[cost])
  if (name === 'file') return [own, `≤ ${FILE_TARGET}×`, verdict(ours[cost] <= FILE_TARGET * bare[cost])]
  const target = CPU_TARGETS_MS[name]
  return target === undefined ? [own, '', ''] : [own, `≤ ${target} ms`, verdict(ours[cost] <= target)]
}

function cheaperCells({ name, ours, bare, stock }: QuestionFigures, cost: Cost): string[] {
  const target = cheaperTarget(name)
  const isMet = stock[cost] >= target * ours[cost]
  return [ratio(stock[cost], ours[cost]), `≥ ${target}×`, verdict(isMet), ratio(stock[cost], bare[cost])]
}

function cheaperTarget(name: string): number {
  return name === 'file' ? FILES_CHEAPER_TARGET : CHEAPER_TARGET
}

/** Where not even answers that lie ready are so much cheaper. */
function impossibleText(questions: readonly QuestionFigures[]): string {
  const beyond = questions.filter(({ name, bare, stock }) => stock.cpuMs < cheaperTarget(name) * bare.cpuMs)
  if (beyond.length === 0) return 'Mọi câu hỏi: một máy chủ Node trần rẻ hơn Payload nguyên bản đủ số lần của mục tiêu.'
  const names = beyond.map(({ name }) => TITLES[name] ?? name).join('; ')
  return `Ngay cả máy chủ Node trần, không làm gì ngoài gửi câu trả lời có sẵn, cũng không rẻ hơn Payload đủ số lần của mục tiêu: ${names}.`
}

function foundTable(questions: readonly QuestionFigures[]): string {
  const rows = questions.flatMap(({ name, found: { ours, stock } }) =>
    ours && stock ? [[TITLES[name] ?? name, ours, stock]] : [],
  )
  return table(['Số tài liệu tìm thấy của mười câu hỏi đầu', 'Hải Đăng', 'Payload nguyên bản'], rows)
}
