/**
 * Puts the pieces of text of a PDF page together into lines, in the order in which the page draws them. A wide gap becomes
 * a tab: what stands beside a line (a stamp in the left column of the heading) is a box of its own.
 * @returns {{ text: string, y: number}[]}
 */
export function linesOf(items) {
  const lines = []
  let line = null
  for (const item of items) {
    // A blank piece only fills a gap, and the gap is measured below.
    if (item.str?.trim()) line = append(lines, { line, item })
    if (item.hasEOL) line = null
  }
  return lines.map(({ text, y }) => ({ text: text.trimEnd(), y }))
}

function append(lines, { line, item }) {
  const place = placeOf(item)
  const goesOn = line && continues(line, place)
  const current = goesOn ? line : { text: '', y: item.transform[5], end: place.x, place }
  if (!goesOn) lines.push(current)
  if (current.text) current.text += gapText(place.x - current.end, { size: place.size, before: current.text })
  current.text += item.str
  current.end = place.x + item.width
  current.place = place
  return current
}

/** The lines in the top third of the page; slanted and upright ones alike. */
export function topThird(lines, [, bottom, , top]) {
  const edge = top - (top - bottom) / 3
  return lines
    .filter((line) => line.y >= edge)
    .map((line) => line.text)
    .join('\n')
}

/** Where a piece begins, measured along its own direction of writing. */
function placeOf({ transform: [a, b, c, d, e, f], height }) {
  const turn = Math.atan2(b, a)
  return {
    angle: Math.round((turn * 180) / Math.PI / 5) * 5,
    x: e * Math.cos(turn) + f * Math.sin(turn),
    baseline: -e * Math.sin(turn) + f * Math.cos(turn),
    size: height || Math.hypot(c, d) || 1,
  }
}

function continues(line, place) {
  if (place.angle !== line.place.angle) return false
  const size = Math.max(place.size, line.place.size)
  return Math.abs(place.baseline - line.place.baseline) < size * 0.5 && place.x > line.end - size
}

function gapText(gap, { size, before }) {
  if (gap > size * 2.5) return '\t'
  return gap > size * 0.2 && !/\s$/.test(before) ? ' ' : ''
}
