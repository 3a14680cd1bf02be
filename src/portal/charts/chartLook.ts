/** Colours that keep apart for every kind of sight, on white; each comes with another sign and another line. Source: Okabe and Ito. */
export const SERIES_LOOKS = [
  { color: '#0b5a8a', symbol: 'circle', line: 'solid' },
  { color: '#a33a00', symbol: 'rect', line: 'dashed' },
  { color: '#00694c', symbol: 'triangle', line: 'dotted' },
] as const

export const INK = '#14212b'
export const SOFT = '#465764'
export const RULE = '#cfd9e0'

/** As wide as a phone shows it, so that letters stay large enough to read there; wider screens enlarge it. */
export const CHART_WIDTH = 320

export const TEXT = { color: INK, fontSize: 13, fontFamily: 'sans-serif' } as const

/** A label that is cut where it cannot be shown whole; the table beside the chart has all of it. */
export function shortLabel(text: string, letters: number): string {
  return text.length <= letters ? text : `${text.slice(0, letters - 1).trimEnd()}…`
}
