import { SaxesParser } from 'saxes'

export type ReadElement = {
  /** As `{namespace}name`. */
  name: string
  attributes: Record<string, string>
  children: ReadElement[]
  text: string
}

/** Reads a document as a strict parser does. @throws for what is not well-formed, or uses a prefix that stands for nothing */
export function readXml(document: string): ReadElement {
  const parser = new SaxesParser({ xmlns: true })
  const holder: ReadElement = { name: '', attributes: {}, children: [], text: '' }
  const open = [holder]
  parser.on('opentag', (tag) => {
    const attributes = Object.values(tag.attributes).map(({ name, value }) => [name, value])
    const element = {
      name: `{${tag.uri}}${tag.local}`,
      attributes: Object.fromEntries(attributes),
      children: [],
      text: '',
    }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const element = open.at(-1)
    if (element) element.text += text
  })
  parser.on('closetag', () => open.pop())
  parser.on('error', (error) => {
    throw error
  })
  parser.write(document).close()
  const [root] = holder.children
  if (!root) throw new Error('a document without an element')
  return root
}

/** All elements with this name, without its namespace, in document order. */
export function elementsIn(element: ReadElement, local: string): ReadElement[] {
  return element.children.flatMap((child) => [
    ...(child.name.endsWith(`}${local}`) ? [child] : []),
    ...elementsIn(child, local),
  ])
}

export function textsIn(element: ReadElement, local: string): string[] {
  return elementsIn(element, local).map(({ text }) => text)
}
