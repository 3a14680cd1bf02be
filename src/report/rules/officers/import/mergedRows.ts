type Place = { /** Columns that are read, from 1. */ columns: readonly number[]; lastRow: number }

/** Which merged range, if any, a row is in, of those that touch a column that is read. The first row holds the titles. */
export function mergedRows(ranges: readonly string[], { columns, lastRow }: Place): (row: number) => string | null {
  const byRow = new Map<number, string>()
  for (const range of ranges) {
    const [, left = '', top = '', right = '', bottom = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/i.exec(range) ?? []
    const [from, to] = [columnNumber(left), columnNumber(right)]
    if (!columns.some((column) => from <= column && column <= to)) continue
    for (let row = Number(top); row <= Math.min(Number(bottom), lastRow); row += 1) byRow.set(row, range)
  }
  return (row) => byRow.get(row) ?? null
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}
