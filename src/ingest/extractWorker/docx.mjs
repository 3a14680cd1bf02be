import { letterCount, textBudget } from './limits.mjs'
import { officeMetadata, unreadOfficeParts } from './office.mjs'
import { allXmlText, readXml } from './xml.mjs'
import { unzipParts } from './zip.mjs'

const BODY = /^word\/document\d*\.xml$/i
const OTHER_TEXT = /^word\/(?!theme|styles|stylesWithEffects|settings|webSettings|fontTable|numbering).*\.xml$/i

/** Reads all text of a Word file: body, headers, footers, text boxes, word art, notes, comments, charts, deleted text. */
export async function readDocx(path, limits) {
  const { names, parts } = await unzipParts(path, { wanted: (name) => /\.(xml|rels)$/i.test(name), limits })
  const spend = textBudget(limits.maxTextChars)
  const bodies = [...parts.keys()].filter((name) => BODY.test(name))
  const others = [...parts.keys()].filter((name) => OTHER_TEXT.test(name) && !BODY.test(name))
  const pages = bodies
    .map((name) => spend(wordText(parts.get(name))))
    .join('\f')
    .split('\f')
    .filter((page) => page.trim())
  const otherText = others.map((name) => spend(wordText(parts.get(name)))).filter((text) => text.trim())
  const data = [...parts.keys()].filter((name) => /^customXml\/item\d*\.xml$/i.test(name))
  otherText.push(...data.map((name) => spend(allXmlText(parts.get(name)))).filter(Boolean))
  const metadata = officeMetadata(parts)
  const unreadParts = unreadOfficeParts(names)
  const letters = letterCount(pages.join('') + otherText.join(''))
  // A few words beside pictures are a pasted scan, not a text layer.
  if (letters < 200 && names.some((name) => /^word\/media\//i.test(name))) unreadParts.push('pictures')
  if (bodies.length === 0) unreadParts.push('no-body')
  return {
    pages,
    otherText,
    metadata,
    pageCount: Number(metadata.Pages) || pages.length || 1,
    signed: names.some((name) => name.startsWith('_xmlsignatures/')),
    unreadParts,
  }
}

/** Paragraphs become lines, table cells and tabs become tabs or lines, page breaks become form feeds. */
function wordText(bytes) {
  const out = []
  let depth = 0
  readXml(bytes, {
    open(name, attribute) {
      if (name === 't' || name === 'delText') depth += 1
      else out.push(breakOf(name, attribute))
      if (name === 'textpath') out.push(`\n${attribute('string') ?? ''}\n`)
      if (name === 'docPr') out.push(altText(attribute))
    },
    close(name) {
      if (name === 't' || name === 'delText') depth -= 1
      if (name === 'p' || name === 'tc') out.push('\n')
    },
    text(text) {
      if (depth > 0) out.push(text)
    },
  })
  return out
    .join('')
    .replace(/[ \t]*\n[ \t\n]*/g, '\n')
    .trim()
}

function altText(attribute) {
  const words = [attribute('title'), attribute('descr')].filter(Boolean)
  return words.length ? `\n${words.join('\n')}\n` : ''
}

function breakOf(name, attribute) {
  if (name === 'p' || name === 'cr') return '\n'
  if (name === 'tab') return attribute('val') ? '' : '\t'
  if (name === 'noBreakHyphen') return '-'
  if (name === 'lastRenderedPageBreak') return '\f'
  if (name === 'br') return attribute('type') === 'page' ? '\f' : '\n'
  return ''
}
