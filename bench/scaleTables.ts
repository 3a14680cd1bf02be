import { ms, ratio, table, tookText, verdict, whole } from './markdown'
import type { TimedPages } from './measurePages'
import type { ScaleFigures } from './measureScale'
import { DEEP_PAGE_TARGET, GROWTH_TARGETS, MEMORY_MB, LONGEST_TURN_MS } from './targets'
import { TITLES } from './titles'

/** What grows with the library, as Markdown. */
export function scaleText(scale: ScaleFigures): string {
  const { growing, growth, pages } = scale
  const { small, large } = growth.memory
  const memory = (name: 'peakRssMb') => [whole(small[name]), whole(large[name])]
  return [
    `Nạp tiếp ${growing.documents} tài liệu ${tookText(growing.documents, growing.took)}; tệp ${whole(growing.catalogueMb)} MB.`,
    growthTable(scale),
    table(
      ['', `${scale.small} tài liệu`, `${scale.large} tài liệu`, 'mục tiêu'],
      [['Bộ nhớ cao nhất của máy chủ trong lúc đó (RSS), MB', ...memory('peakRssMb'), `dưới ${MEMORY_MB}`]],
    ),
    slowTable(scale),
    pagesTable(scale.large, pages),
  ].join('\n\n')
}

function growthTable({ small, large, growth }: ScaleFigures): string {
  const rows = growth.questions.map(({ name, smallMs, largeMs }) => {
    const target = GROWTH_TARGETS[name]
    const own = target === undefined ? ['', ''] : [`≤ ${target}×`, verdict(largeMs <= target * smallMs)]
    return [TITLES[name] ?? name, ms(smallMs), ms(largeMs), ratio(largeMs, smallMs), ...own]
  })
  return table(['CPU của máy chủ, ms mỗi yêu cầu', `${small}`, `${large}`, 'lớn ÷ nhỏ', 'mục tiêu', ''], rows)
}

function slowTable({ small, large, slow }: ScaleFigures): string {
  const rows = slow.large.map(({ kind, queries, medianMs, slowestMs, longestTurnMs, longest }, at) => {
    const less = slow.small[at]
    return [
      kind,
      String(queries),
      ms(less?.medianMs ?? Number.NaN),
      ms(less?.longestTurnMs ?? Number.NaN),
      ms(medianMs),
      ms(slowestMs),
      ms(longestTurnMs),
      verdict(longestTurnMs <= LONGEST_TURN_MS),
      longestTurnMs <= LONGEST_TURN_MS ? '' : `\`${longest.replaceAll('|', '\\|')}\``,
    ]
  })
  const head = 'Ngay sau một thay đổi: một lần tìm tốn bao nhiêu và giữ tiến trình bao lâu một mạch (ms CPU)'
  const ofSmall = ['trung vị', 'một mạch lâu nhất'].map((title) => `${small}: ${title}`)
  const ofLarge = ['trung vị', 'câu tốn nhất', 'một mạch lâu nhất'].map((title) => `${large}: ${title}`)
  return table([head, 'số câu', ...ofSmall, ...ofLarge, `≤ ${LONGEST_TURN_MS} ms`, 'câu nào'], rows)
}

function pagesTable(large: number, pages: readonly TimedPages[]): string {
  const rows = pages.map(({ name, page, firstMs, secondMs, deepMs }) => [
    name,
    ms(firstMs),
    ms(secondMs),
    String(page),
    ms(deepMs),
    ratio(deepMs, firstMs),
    verdict(deepMs <= DEEP_PAGE_TARGET * firstMs),
  ])
  const head = `${large} tài liệu: trang sâu (CPU của máy chủ, ms mỗi yêu cầu)`
  return table([head, 'trang 1', 'trang 2', 'trang số', 'trang ấy', 'sâu ÷ đầu', `≤ ${DEEP_PAGE_TARGET}×`], rows)
}
