/**
 * The worker thread that reads the first sheet of a workbook, row by row: neither the rows nor the sheet are ever whole in
 * it. Plain JavaScript, started from TypeScript sources (tests) and from plain Node alike. Its messages: `{ rows }`, then
 * `{ end }`, or `{ fault }`.
 *
 * A cell is `[column, kind, value]`: `s` text, `n` number, `d` day (YYYY-MM-DD), `f` formula, `e` error, `b` truth, `l` a text
 * that is longer than any that is asked for.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { limitError, textBudget } from '../../../ingest/extractWorker/limits.mjs'
import { readXml } from '../../../ingest/extractWorker/xml.mjs'
import { readPart, unzipParts } from '../../../ingest/extractWorker/zip.mjs'

const ROWS_AT_ONCE = 1_000
/** One row is never so long; what has no end of a row in it is no sheet. */
const MAX_ROW_CHARS = 1_000_000
/** Longer than any text of the register. */
const MAX_CELL_CHARS = 1_000
/** Enough to say where they are; a table with one is not taken in anyway. */
const MAX_MERGED = 200

/** Elements whose text is a cell's, and one whose is not. */
const TEXTS = new Set(['v', 't', 'rPh'])

// Attack: a file that names an outside address must not make the server ask for it.
globalThis.fetch = () => Promise.reject(new Error('no network in the reading worker'))

try {
  parentPort.postMessage({ end: await readFirstSheet(workerData.path, workerData.limits) })
} catch (error) {
  parentPort.postMessage({ fault: error?.name === 'LimitError' ? 'too-large' : 'damaged' })
}

async function readFirstSheet(path, limits) {
  const wanted = (name) => /^xl\/(workbook|sharedStrings|styles)\.xml$|^xl\/_rels\/workbook\.xml\.rels$/i.test(name)
  const { names, parts } = await unzipParts(path, { wanted, limits })
  const book = readBook(parts.get('xl/workbook.xml'))
  const target = targetOf(book.sheets[0]?.rel, parts.get('xl/_rels/workbook.xml.rels'))
  if (!target || !names.includes(target)) throw new Error('no sheet')
  const sheet = sheetReader({
    shared: sharedStrings(parts.get('xl/sharedStrings.xml')),
    isDate: dateStyles(parts.get('xl/styles.xml')),
    is1904: book.is1904,
    limits,
  })
  parts.clear()
  await readInPieces(path, { name: target, limits, take: sheet.take })
  sheet.flush()
  return { name: book.sheets[0].name, others: book.sheets.length - 1, merged: sheet.merged, hidden: sheet.hidden }
}

/** Cuts where a row ends, so that no element is torn apart. */
async function readInPieces(path, { name, limits, take }) {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let rest = ''
  for await (const chunk of readPart(path, { name, limits })) {
    rest += decoder.decode(chunk, { stream: true })
    const cut = endOfLastRow(rest)
    if (cut < 0 && rest.length > MAX_ROW_CHARS) throw limitError('a row without end')
    if (cut < 0) continue
    take(rest.slice(0, cut))
    rest = rest.slice(cut)
  }
  take(rest + decoder.decode())
}

function endOfLastRow(text) {
  for (let at = text.lastIndexOf('row>'); at > 0; at = text.lastIndexOf('row>', at - 1)) {
    if (text[at - 1] === '/' || text[at - 1] === ':') return at + 'row>'.length
  }
  return -1
}

function sheetReader({ shared, isDate, is1904, limits }) {
  const merged = []
  const hidden = { rows: 0, columns: [] }
  const allowed = cellAllowance(limits)
  const sender = rowSender(limits)
  let number = 0
  let isHidden = false
  let cells = []
  let cell = null
  let inside = ''

  function endRow() {
    if (cells.length === 0) return
    if (isHidden) hidden.rows += 1
    sender.send(number, cells)
  }
  const opening = {
    row(attribute) {
      number = Number(attribute('r')) || number + 1
      cells = []
      isHidden = isTrue(attribute('hidden'))
    },
    col(attribute) {
      if (!isTrue(attribute('hidden')) || hidden.columns.length >= MAX_MERGED) return
      hidden.columns.push([Number(attribute('min')), Number(attribute('max'))])
    },
    c(attribute) {
      const column = columnOf(attribute('r')) || (cells.at(-1)?.[0] ?? 0) + 1
      cell = { column, type: attribute('t') ?? 'n', style: Number(attribute('s') ?? 0), text: '', isFormula: false }
    },
    f() {
      if (cell) cell.isFormula = true
    },
    mergeCell(attribute) {
      if (merged.length < MAX_MERGED) merged.push(attribute('ref') ?? '')
    },
  }
  const on = {
    open(name, attribute) {
      if (TEXTS.has(name)) inside = name
      else if (Object.hasOwn(opening, name)) opening[name](attribute)
    },
    close(name) {
      if (name === inside) inside = ''
      if (name === 'row') endRow()
      if (name !== 'c' || !cell) return
      const { column } = cell
      const read = valueOf(cell, { shared, isDate, is1904 })
      cell = null
      if (read) cells.push(allowed(column, read))
    },
    text(text) {
      // What is written beside a text to say how it is read aloud is none of it.
      if (cell && inside !== '' && inside !== 'rPh') cell.text += text
    },
  }
  return { merged, hidden, flush: sender.flush, take: (piece) => readXml(Buffer.from(piece, 'utf8'), on) }
}

/** Attack: one text of the workbook, or one short element, stands for millions of cells, each of them sent on. */
function cellAllowance({ maxCells, maxTextChars }) {
  const spend = textBudget(maxTextChars)
  let left = maxCells
  return (column, [kind, value]) => {
    left -= 1
    if (left < 0) throw limitError('too many cells')
    if (kind !== 's') return [column, kind, value]
    return value.length > MAX_CELL_CHARS ? [column, 'l', null] : [column, kind, spend(value)]
  }
}

/** Rows are sent on some at once. */
function rowSender({ maxRows }) {
  let rows = []
  let count = 0
  function flush() {
    if (rows.length > 0) parentPort.postMessage({ rows })
    rows = []
  }
  function send(number, cells) {
    count += 1
    if (count > maxRows) throw limitError('too many rows')
    rows.push([number, cells])
    if (rows.length >= ROWS_AT_ONCE) flush()
  }
  return { flush, send }
}

function isTrue(value) {
  return value === '1' || value === 'true'
}

function columnOf(reference) {
  const letters = /^[A-Z]{1,3}/i.exec(reference ?? '')?.[0].toUpperCase() ?? ''
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

function valueOf({ type, text, style, isFormula }, { shared, isDate, is1904 }) {
  if (isFormula) return ['f', null]
  if (type === 's') return ['s', shared[Number(text)] ?? '']
  if (type === 'inlineStr' || type === 'str') return text === '' ? null : ['s', text]
  if (type === 'e') return ['e', null]
  if (type === 'b') return ['b', null]
  if (type === 'd') return ['d', text.slice(0, 10)]
  if (text === '') return null
  return isDate(style) ? ['d', dayOf(Number(text), is1904)] : ['n', Number(text)]
}

/** A serial number of days; before 01/3/1900 the 1900 system counts a day that was not, but nobody was in charge then. */
function dayOf(serial, is1904) {
  const first = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  const date = new Date(first + Math.floor(serial) * 86_400_000)
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10)
}

function readBook(bytes) {
  const book = { sheets: [], is1904: false }
  if (!bytes) throw new Error('no workbook')
  readXml(bytes, {
    open(name, attribute) {
      if (name === 'sheet') book.sheets.push({ name: attribute('name') ?? '', rel: attribute('id') })
      if (name === 'workbookPr') book.is1904 = isTrue(attribute('date1904'))
    },
  })
  return book
}

function targetOf(rel, bytes) {
  let target
  if (!bytes) return undefined
  readXml(bytes, {
    open(name, attribute) {
      if (name === 'Relationship' && attribute('Id') === rel) target = attribute('Target')
    },
  })
  if (!target) return undefined
  return target.startsWith('/') ? target.slice(1) : 'xl/'.concat(target)
}

function sharedStrings(bytes) {
  const strings = []
  if (!bytes) return strings
  let current = ''
  let isText = false
  let isReading = false
  readXml(bytes, {
    open(name) {
      if (name === 'si') current = ''
      // What is written beside a text to say how it is read aloud.
      if (name === 'rPh') isReading = true
      if (name === 't') isText = true
    },
    close(name) {
      if (name === 't') isText = false
      if (name === 'rPh') isReading = false
      if (name === 'si') strings.push(current)
    },
    text(text) {
      if (isText && !isReading) current += text
    },
  })
  return strings
}

/** Whether a cell's style shows a number as a day. Source: ECMA-376 part 1, 18.8.30 (built-in formats 14–22, 27–36, 45–58). */
function dateStyles(bytes) {
  const formats = new Map()
  const styles = []
  let isCell = false
  if (bytes) {
    readXml(bytes, {
      open(name, attribute) {
        if (name === 'numFmt') formats.set(attribute('numFmtId'), attribute('formatCode') ?? '')
        if (name === 'cellXfs') isCell = true
        if (name === 'xf' && isCell) styles.push(attribute('numFmtId') ?? '0')
      },
      close(name) {
        if (name === 'cellXfs') isCell = false
      },
    })
  }
  const dates = styles.map((id) => {
    const own = formats.get(id)
    if (own !== undefined) return /[dy]|m{3}/i.test(own.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))
    const number = Number(id)
    return (number >= 14 && number <= 22) || (number >= 27 && number <= 36) || (number >= 50 && number <= 58)
  })
  return (style) => dates[style] ?? false
}
