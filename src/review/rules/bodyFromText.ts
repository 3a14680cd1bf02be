type TextNode = { type: 'text'; version: 1; text: string; format: number; style: ''; mode: 'normal'; detail: 0 }
type BlockNode = {
  type: string
  version: 1
  children: unknown[]
  direction: 'ltr'
  format: ''
  indent: 0
  tag?: string
  textFormat?: 0
}

/**
 * A body sent as plain text becomes rich text: paragraphs are parted by an empty line, a line that begins with `# ` is a heading.
 * Markup is not interpreted: it stays visible as typed.
 */
export function bodyFromText(text: string): { root: BlockNode } {
  const blocks = text
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter(Boolean)
  return { root: blockNode('root', blocks.length > 0 ? blocks.map(blockOf) : [blockNode('paragraph', [])]) }
}

function blockOf(block: string): BlockNode {
  const heading = /^# (.+)$/.exec(block)
  if (heading?.[1]) return { ...blockNode('heading', [textNode(heading[1])]), tag: 'h2' }
  const lines = block.split('\n').map((line) => line.trim())
  const children = lines.flatMap((line, index) =>
    index === 0 ? [textNode(line)] : [{ type: 'linebreak', version: 1 }, textNode(line)],
  )
  return { ...blockNode('paragraph', children), textFormat: 0 }
}

function blockNode(type: string, children: unknown[]): BlockNode {
  return { type, version: 1, children, direction: 'ltr', format: '', indent: 0 }
}

function textNode(text: string): TextNode {
  return { type: 'text', version: 1, text, format: 0, style: '', mode: 'normal', detail: 0 }
}
