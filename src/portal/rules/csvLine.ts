/**
 * A line of a CSV file as RFC 4180 has it. Attack (formula injection): a title that begins with one of these signs is run as a
 * formula by whoever opens the file in a spreadsheet; an apostrophe before it makes it text.
 */
export function csvLine(texts: readonly string[]): string {
  return `${texts.map(fieldOf).join(',')}\r\n`
}

/** Says to Excel that the file is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF'

/** Also behind blanks, and in the wide forms that spreadsheets read as the narrow ones. */
const FORMULA = /^[\s\u00a0\ufeff]*[=+\-@＝＋－＠|%]|^[\t\r\n]/u

function fieldOf(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
