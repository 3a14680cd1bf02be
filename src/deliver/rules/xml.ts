/** An element of XML 1.0. A text is always text: it is escaped when it is written, so that nobody can forget to. */
export type XmlElement = { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] }

type Attributes = Record<string, string | number | null | undefined>
type Child = XmlElement | string | null | undefined

/** Attributes and children that are null or undefined are left out. */
export function xml(name: string, attributes: Attributes = {}, ...children: Child[]): XmlElement {
  const given = Object.entries(attributes).flatMap(([key, value]): [string, string][] =>
    value === null || value === undefined ? [] : [[key, String(value)]],
  )
  const present = children.flatMap((child) => (child === null || child === undefined ? [] : [child]))
  return { name, attributes: Object.fromEntries(given), children: present }
}

/** A whole document in UTF-8. */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root)}\n`
}

function written({ name, attributes, children }: XmlElement): string {
  const start = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value, IN_ATTRIBUTE)}"`)
  const head = `<${name}${start.join('')}`
  if (children.length === 0) return `${head}/>`
  const content = children.map((child) => (typeof child === 'string' ? escaped(child, IN_TEXT) : written(child)))
  return `${head}>${content.join('')}</${name}>`
}

// `>`: `]]>` may not stand in text (§2.4). Line ends and tabs as references: parsers would change them (§2.11, §3.3.3).
const IN_TEXT = /[&<>\r]/g
const IN_ATTRIBUTE = /[&<>"\t\n\r]/g

/** What XML 1.0 cannot hold at all, not even as a reference. Source: XML 1.0 §2.2, Char. */
const NO_CHARACTERS = /[^\t\n\r\u0020-\ufffd\u{10000}-\u{10ffff}]/gu

function escaped(text: string, special: RegExp): string {
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(NO_CHARACTERS, '')
    .normalize('NFC')
    .replace(special, (character) => REFERENCES[character] ?? '')
}

const REFERENCES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}
