/**
 * A small reader of XML events for Office parts. It knows no DTD and expands no entity but the five of XML and numbers:
 * attacks by entity expansion and outside entities have nothing to act on. Names are local: any prefix will do.
 * @param {Buffer} bytes
 * @param {{ open?: (name: string, attribute: (name: string) => string | undefined, isEmpty: boolean) => void,
 *   close?: (name: string) => void, text?: (text: string) => void }} on
 */
export function readXml(bytes, on) {
  const tokens =
    /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\/([^\s>]+)\s*>|<([^\s/>!?][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|<[?!][^>]*>|([^<]+)/g
  for (const [, cdata, closing, opening, rest, text] of decodeXml(bytes).matchAll(tokens)) {
    if (text !== undefined) on.text?.(unescapeXml(text))
    else if (cdata !== undefined) on.text?.(cdata)
    else if (closing !== undefined) on.close?.(localName(closing))
    else if (opening !== undefined) openElement(on, { name: localName(opening), rest })
  }
}

/** All text of a part, elements apart from each other. */
export function allXmlText(bytes) {
  const texts = []
  readXml(bytes, {
    text: (text) => {
      if (text.trim()) texts.push(text.trim())
    },
  })
  return texts.join('\n')
}

function openElement(on, { name, rest }) {
  const isEmpty = rest.endsWith('/')
  on.open?.(name, (attribute) => attributeOf(rest, attribute), isEmpty)
  if (isEmpty) on.close?.(name)
}

function attributeOf(rest, wanted) {
  for (const [, name, double, single] of rest.matchAll(/([^\s="']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (localName(name) === wanted) return unescapeXml(double ?? single)
  }
  return undefined
}

function localName(name) {
  return name.slice(name.indexOf(':') + 1)
}

function decodeXml(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes[0] === 0x3c && bytes[1] === 0) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0 && bytes[1] === 0x3c) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder('utf-8').decode(bytes)
}

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescapeXml(text) {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, ...groups) => {
    const [decimal, hex, name] = groups
    if (name) return ENTITIES[name.toLowerCase()]
    const code = decimal ? Number(decimal) : parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
