import { SERVERS, type Comparison, type Figures, type QuestionFigures } from './compareServers'
import type { PublishingFigures, Spread } from './measurePublishing'
import type { Took } from './stopwatch'

export type BenchResult = Comparison & {
  at: string
  command: string
  node: string
  cores: number
  options: Record<string, string | undefined>
  publishing: PublishingFigures
  seconds: number
}

/** The result as Markdown for people. */
export function tablesOf(result: BenchResult): string {
  const { documents, took, catalogueMb } = result.filling
  const head = `Đo lúc ${result.at}: \`${result.command}\`, Node ${result.node}, ${result.cores} nhân, ${result.seconds} giây tất cả.`
  return [
    head,
    `${documents} tài liệu; trung vị của ${result.options.rounds} lượt; CPU là của riêng tiến trình máy chủ, mili giây mỗi yêu cầu, một kết nối.`,
    questionTable(result.questions),
    foundTable(result.questions),
    table(
      ['', 'Hải Đăng', 'Node trần', 'Payload nguyên bản'],
      [['Bộ nhớ cao nhất (RSS), MB', ...SERVERS.map((name) => String(Math.round(result.peakRssMb[name])))]],
    ),
    `Nạp danh mục: ${documents} tài liệu ${tookText(documents, took)}, tệp ${catalogueMb.toFixed(0)} MB.`,
    publishingText(result.publishing),
  ].join('\n\n')
}

const TITLES: Record<string, string> = {
  list: 'Danh sách một chủ đề, có tổng số',
  'list-sparing': 'Như trên, hỏi Payload dè sẻn (depth=1, không lấy nội dung)',
  'list-new': 'Danh sách chưa ai hỏi bao giờ, có tổng số',
  'list-gzip': 'Danh sách, nén gzip',
  'list-304': 'Hỏi lại danh sách, không có gì mới (304)',
  item: 'Một tài liệu',
  'search-marked': 'Tìm cụm từ có dấu',
  'search-unmarked': 'Tìm cụm từ không dấu',
  delta: 'Thay đổi, 100 mục',
  file: 'Tệp 1 MiB',
}

function questionTable(questions: readonly QuestionFigures[]): string {
  const columns = ['Câu hỏi', 'CPU', '/s ×1', '/s ×32']
  const others = ['Node trần: CPU', '/s ×1', '/s ×32', 'Payload: CPU', '/s ×1', '/s ×32']
  const rows = questions.map((question) => [
    TITLES[question.name] ?? question.name,
    ...SERVERS.flatMap((name) => cells(question[name])),
    ratio(question.ours.cpuMs, question.bare.cpuMs),
    ratio(question.stock.cpuMs, question.ours.cpuMs),
  ])
  return table([...columns, ...others, 'ta ÷ trần', 'Payload ÷ ta'], rows)
}

function cells({ cpuMs, rpsAt1, rpsAt32 }: Figures): string[] {
  return [cpuMs.toFixed(cpuMs < 10 ? 3 : 1), whole(rpsAt1), whole(rpsAt32)]
}

function foundTable(questions: readonly QuestionFigures[]): string {
  const compared = questions.filter(({ found }) => found.ours !== '')
  const rows = compared.map(({ name, found }) => [TITLES[name] ?? name, found.ours, found.stock])
  return table(['Số tài liệu tìm thấy của mười câu hỏi đầu', 'Hải Đăng', 'Payload nguyên bản'], rows)
}

function publishingText({ published, rebuilt, watched, ...figures }: PublishingFigures): string {
  const { act, afterCommit, visible, peakRssMb } = figures
  const spreads: [string, Spread][] = [
    ['Thao tác công bố (đến khi ghi xong)', act],
    ['Từ khi ghi xong đến khi thấy trong danh mục', afterCommit],
    ['Từ khi bắt đầu thao tác đến khi thấy trong danh mục', visible],
  ]
  return [
    table(
      [
        `${watched.count} lần công bố trong lúc có ${whole(watched.readsPerSecond)} lượt đọc/giây (ms)`,
        'p50',
        'p99',
        'cao nhất',
      ],
      spreads.map(([title, { p50, p99, max }]) => [title, p50.toFixed(1), p99.toFixed(1), max.toFixed(1)]),
    ),
    `Lượt đọc trong lúc đó: p99 ${watched.readP99Ms} ms, ${watched.failedReads} lượt hỏng. Bộ nhớ cao nhất: ${whole(peakRssMb)} MB.`,
    `Soạn, trình, duyệt, công bố: ${published.count} tài liệu ${tookText(published.count, published)}.`,
    `Dựng lại danh mục từ hồ sơ gốc: ${rebuilt.events} sự kiện ${tookText(rebuilt.events, rebuilt)}; ${published.count} tài liệu trong đó.`,
  ].join('\n\n')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cellsOfLine: readonly string[]) => `| ${cellsOfLine.join(' | ')} |`
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n')
}

function ratio(one: number, other: number): string {
  const value = one / other
  return `${value.toFixed(value < 10 ? 1 : 0)}×`
}

function tookText(count: number, { seconds, cpuSeconds }: Took): string {
  const cpuMsEach = ((cpuSeconds * 1000) / count).toFixed(1)
  return `trong ${seconds.toFixed(1)} giây (${(count / seconds).toFixed(0)}/giây; CPU ${cpuMsEach} ms mỗi cái)`
}

function whole(value: number): string {
  return value.toFixed(value < 10 ? 1 : 0)
}
