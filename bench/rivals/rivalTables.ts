import type { Ask } from '../asks'
import type { Comparison, Figures, QuestionFigures, RivalAsked } from '../compareServers'
import { ms, ratio, table, whole } from '../markdown'
import { TITLES } from '../titles'
import { RIVAL } from './rivals'

/** What other products took for the same, and what they were asked; nothing where there were none. */
export function rivalTexts({ rivals, questions, filling, memory }: Comparison): string[] {
  if (rivals.length === 0) return []
  const asked = questions.filter(({ name }) => name !== 'list-gzip')
  const highest = [memory.ours, memory.stock, ...rivals.map((rival) => rival.memory)]
  const names = rivals.map(({ name }) => RIVAL[name].title)
  return [
    `Cũng lượt đo ấy: ${rivals.map(introduction).join('; ')}. ${filling.documents} tài liệu, SQLite, ai cũng được đọc; chỉ chạy để so sánh, không phải một phần của phần mềm này.`,
    figuresTable(asked, rivals, 'cpuMs'),
    figuresTable(asked, rivals, 'cpuMsAt32'),
    foundTable(asked, rivals),
    table(
      ['', 'Hải Đăng', 'Payload nguyên bản', ...names],
      [['Bộ nhớ cao nhất (RSS), MB', ...highest.map(({ peakRssMb }) => whole(peakRssMb))]],
    ),
    ...rivals.map((rival) => askedList(rival, asked)),
  ]
}

function introduction({ name, seconds }: RivalAsked): string {
  const { title, packages, licence, settings } = RIVAL[name]
  return `${title} ${Object.values(packages)[0]} (${licence}; ${settings}; nạp ${seconds.toFixed(1)} giây)`
}

const COSTS = {
  cpuMs: 'CPU của máy chủ, ms mỗi yêu cầu, một kết nối',
  cpuMsAt32: 'Như trên khi 32 kết nối hỏi liên tục',
}

function figuresTable(questions: QuestionFigures[], rivals: RivalAsked[], cost: keyof typeof COSTS): string {
  const perSecond = cost === 'cpuMs' ? 'rpsAt1' : 'rpsAt32'
  const titles = ['Hải Đăng', 'Payload', ...rivals.map(({ name }) => RIVAL[name].title)]
  const rows = questions.map((question) => {
    const { name, ours, stock } = question
    const others = [stock, ...rivals.map((rival) => question[rival.name])].filter((figures) => figures !== undefined)
    const cells = (figures: Figures) => [ms(figures[cost]), whole(figures[perSecond])]
    const cheaper = others.map((figures) => ratio(figures[cost], ours[cost]))
    return [TITLES[name] ?? name, ...[ours, ...others].flatMap(cells), ...cheaper]
  })
  const heads = [...titles.flatMap((title) => [title, '/s']), ...titles.slice(1).map((title) => `${title} ÷ ta`)]
  return table([COSTS[cost], ...heads], rows)
}

function foundTable(questions: QuestionFigures[], rivals: RivalAsked[]): string {
  const rows = questions.flatMap(({ name, found }) => {
    const cells = [found.ours, found.stock, ...rivals.map((rival) => found[rival.name])]
    return found.ours ? [[TITLES[name] ?? name, ...cells.map((cell) => cell ?? '')]] : []
  })
  const titles = rivals.map(({ name }) => RIVAL[name].title)
  return table(['Số tài liệu tìm thấy của mười câu hỏi đầu', 'Hải Đăng', 'Payload nguyên bản', ...titles], rows)
}

/** In full, so that whoever knows the product can say whether there is a cheaper way. */
function askedList({ name, asked }: RivalAsked, questions: QuestionFigures[]): string {
  const lines = questions.flatMap((question) => {
    const words = asked[question.name]
    return words ? [`- ${TITLES[question.name] ?? question.name}: ${inWords(question.name, words)}`] : []
  })
  return [`${RIVAL[name].title} được hỏi:\n`, ...lines].join('\n')
}

function inWords(name: string, words: Ask | { sameAs: string }): string {
  if (!('sameAs' in words)) {
    const headers = Object.keys(words.headers ?? {}).map((header) => `, kèm ${header}`)
    return `\`GET ${decodeURIComponent(words.path)}\`${headers.join('')}`
  }
  const same = `như „${TITLES[words.sameAs] ?? words.sameAs}“`
  return name === 'list-304' ? `không có ETag nên phải lấy lại cả danh sách: ${same}` : same
}
