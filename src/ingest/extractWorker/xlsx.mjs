import { letterCount, textBudget } from './limits.mjs'
import { officeMetadata, unreadOfficeParts } from './office.mjs'
import { allXmlText, readXml } from './xml.mjs'
import { unzipParts } from './zip.mjs'

const SHEET = /^xl\/(worksheets|chartsheets)\/[^/]+\.xml$/i
const OTHER_TEXT = /^xl\/(comments|threadedComments|drawings|charts|diagrams|persons|tables)[^.]*\.xml$/i
const HEADERS = /^(odd|even|first)(Header|Footer)$/

/** Reads a workbook: a page for each sheet, a line for each row, cells apart by tabs; headers, comments, shapes besides. */
export async function readXlsx(path, limits) {
  const { names, parts } = await unzipParts(path, { wanted: (name) => /\.xml$/i.test(name), limits })
  const spend = textBudget(limits.maxTextChars)
  const shared = sharedStrings(parts.get('xl/sharedStrings.xml'))
  const used = new Set()
  const otherText = []
  const pages = []
  for (const name of names.filter((each) => SHEET.test(each)).sort(bySheetNumber)) {
    const sheet = readSheet(parts.get(name), { shared, used, spend })
    pages.push(sheet.rows)
    if (sheet.headers) otherText.push(sheet.headers)
  }
  const unused = shared.filter((_, index) => !used.has(index))
  if (unused.length) otherText.push(spend(unused.join('\n')))
  for (const name of names.filter((each) => OTHER_TEXT.test(each))) otherText.push(spend(allXmlText(parts.get(name))))
  const sheetNames = attributeTexts(parts.get('xl/workbook.xml'))
  if (sheetNames) otherText.push(sheetNames)
  const unreadParts = unreadOfficeParts(names)
  const letters = letterCount(pages.join('') + otherText.join(''))
  if (letters < 200 && names.some((name) => /^xl\/media\//i.test(name))) unreadParts.push('pictures')
  return {
    pages,
    otherText: otherText.filter((text) => text.trim()),
    metadata: officeMetadata(parts),
    pageCount: pages.length,
    signed: names.some((name) => name.startsWith('_xmlsignatures/')),
    unreadParts,
  }
}

function bySheetNumber(left, right) {
  return Number(left.match(/\d+/)?.[0] ?? 0) - Number(right.match(/\d+/)?.[0] ?? 0)
}

function sharedStrings(bytes) {
  const strings = []
  if (!bytes) return strings
  let current = ''
  let isText = false
  readXml(bytes, {
    open(name) {
      if (name === 'si') current = ''
      if (name === 't') isText = true
    },
    close(name) {
      if (name === 't') isText = false
      if (name === 'si') strings.push(current)
    },
    text(text) {
      if (isText) current += text
    },
  })
  return strings
}

function readSheet(bytes, { shared, used, spend }) {
  const rows = []
  const headers = []
  let cells = []
  let cell = { type: '', text: '' }
  let inside = ''
  readXml(bytes, {
    open(name, attribute) {
      if (name === 'row') cells = []
      if (name === 'c') cell = { type: attribute('t') ?? 'n', text: '' }
      if (name === 'v' || name === 't' || HEADERS.test(name)) inside = name
    },
    close(name) {
      if (name === inside) inside = ''
      if (name === 'c') cells.push(cellText(cell, { shared, used }))
      if (name === 'row') rows.push(spend(cells.join('\t').trimEnd()))
    },
    text(text) {
      if (HEADERS.test(inside)) headers.push(plainHeader(text))
      else if (inside) cell.text += text
    },
  })
  return { rows: rows.join('\n'), headers: headers.join('\n') }
}

function cellText({ type, text }, { shared, used }) {
  if (type !== 's') return text
  used.add(Number(text))
  return shared[Number(text)] ?? ''
}

/** Takes the codes out of `&L&"Tinos,Bold"&12MẬT&RTrang &P` and leaves one line for each of left, centre and right. */
function plainHeader(text) {
  return text
    .replace(/&[LCR]/g, '\n')
    .replace(/&"[^"]*"|&K[0-9A-Fa-f]{6}|&\d+ ?|&[A-Z]/g, '')
    .replace(/&&/g, '&')
}

function attributeTexts(bytes) {
  const names = []
  if (!bytes) return ''
  readXml(bytes, {
    open(name, attribute) {
      if (name === 'sheet' || name === 'definedName') names.push(attribute('name') ?? '')
    },
  })
  return names.join('\n')
}
