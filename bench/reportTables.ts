import { ms, ratio, table, verdict } from './markdown'
import type { ReportFigures } from './measureReports'
import { LONGEST_TURN_MS, REPORT_SECONDS } from './targets'

const NAMES: Record<string, string> = {
  warmUp: 'Chuẩn bị khi khởi động (nền, không ai chờ)',
  quarterFirst: 'Một quý, với xu hướng tám quý, hỏi lần đầu',
  quarterAgain: 'Như trên, hỏi lại',
  quarterAfterLate: 'Như trên, sau khi có lượt ghi nhận đến muộn trong kỳ',
  earlierQuarter: 'Một quý của năm trước, hỏi lần đầu',
  unit: 'Một quý của một đơn vị',
  allYears: 'Cả năm năm, với mọi dòng',
}

/** What questions about the plan's figures cost, as Markdown. */
export function reportText({ units, documents, years, questions, slowCpuMs }: ReportFigures): string {
  const rows = questions.map(({ name, cpuMs, seconds, longestTurnMs }) => [
    NAMES[name] ?? name,
    ms(cpuMs),
    name === 'warmUp' ? '' : verdict(cpuMs <= REPORT_SECONDS * 1000),
    seconds.toFixed(2),
    ms(longestTurnMs),
    verdict(longestTurnMs <= LONGEST_TURN_MS),
    ratio(cpuMs, slowCpuMs),
  ])
  const head = `Số liệu báo cáo: ${units} đơn vị × ${documents} tài liệu × ${years} năm`
  const columns = [
    'CPU, ms',
    `≤ ${REPORT_SECONDS * 1000} ms`,
    'giây',
    'một mạch lâu nhất, ms CPU',
    `≤ ${LONGEST_TURN_MS} ms`,
  ]
  return table([head, ...columns, '÷ đọc cả sổ một lần'], rows)
}
