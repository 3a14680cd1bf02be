import { FLOOR, reachesFloor, type KindResult, type QueryResult } from './measureQuality'

/** The measured quality as a table in Vietnamese, one line a kind, then each query that is not answered in full. */
export function reportQuality(results: readonly KindResult[]): string {
  const queries = results.reduce((sum, { results: all }) => sum + all.length, 0)
  return [
    tableOf(results),
    `${queries} câu hỏi, ${results.length} loại; mức sàn ${decimal(FLOOR)} cho từng loại.`,
    ...results.flatMap(({ kind, results: all }) => {
      const lines = all.filter(({ score }) => score.recall < 1 || score.ndcg < 1).map(shortfallOf)
      return lines.length === 0 ? [] : ['', `${kind.label}:`, ...lines]
    }),
  ].join('\n')
}

const HEAD = ['Loại câu hỏi', 'Số câu', 'Độ phủ', 'nDCG@10', 'Kết quả sai', 'Đạt']

function tableOf(results: readonly KindResult[]): string {
  const rows = results.map((result) => [
    result.kind.label,
    String(result.results.length),
    decimal(result.recall),
    decimal(result.ndcg),
    String(result.negatives),
    reachesFloor(result) ? 'có' : 'KHÔNG',
  ])
  const widths = HEAD.map((_, column) => Math.max(...[HEAD, ...rows].map((row) => (row[column] ?? '').length)))
  return [HEAD, ...rows]
    .map((row) =>
      row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))),
    )
    .map((row) => row.join('  ').trimEnd())
    .join('\n')
}

function shortfallOf({ query, answer, score }: QueryResult): string {
  const scores = `độ phủ ${decimal(score.recall)}, nDCG ${decimal(score.ndcg)}`
  return [
    `  ${query.q}  (${scores})`,
    `    mong đợi: ${expectationOf(query)}`,
    `    nhận được: ${receivedOf(answer)}`,
    ...(score.negatives.length > 0 ? [`    không được có: ${score.negatives.slice(0, 8).join(', ')}`] : []),
  ].join('\n')
}

function expectationOf({ relevant = {}, never = [], suggestion }: QueryResult['query']): string {
  const parts = [
    ...(Array.isArray(suggestion) ? [`gợi ý “${suggestion.join('” hoặc “')}”`] : []),
    ...(suggestion === 'none' ? ['không gợi ý'] : []),
    ...Object.entries(relevant).map(([id, grade]) => `${id}:${grade}`),
    ...(never === 'anything' ? ['không có kết quả'] : never.map((id) => `không ${id}`)),
  ]
  return parts.join(', ')
}

function receivedOf({ ids, suggestion, idsOfSuggestion }: QueryResult['answer']): string {
  const found = ids.length === 0 ? 'không có kết quả' : ids.slice(0, 12).join(', ')
  if (suggestion === null) return found
  return `${found}; gợi ý “${suggestion}” → ${idsOfSuggestion.slice(0, 12).join(', ')}`
}

function decimal(value: number): string {
  return value.toFixed(3).replace('.', ',')
}
