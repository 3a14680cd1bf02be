/** A material's text, written once; the web page, plain text, PDF and DOCX are made from it. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'quote'; text: string }
  | { kind: 'note'; text: string }
  | { kind: 'list'; items: readonly string[]; ordered?: boolean }
  | { kind: 'table'; head: readonly string[]; rows: readonly (readonly string[])[]; widths?: readonly number[] }

export const SAMPLE_MARK = 'TÀI LIỆU MẪU – không dùng chính thức'

export function heading(text: string): Block {
  return { kind: 'heading', text }
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text }
}

export function quote(text: string): Block {
  return { kind: 'quote', text }
}

export function note(text: string): Block {
  return { kind: 'note', text }
}

export function list(...items: string[]): Block {
  return { kind: 'list', items }
}

export function steps(...items: string[]): Block {
  return { kind: 'list', items, ordered: true }
}

/** `widths` are shares of the page's width, one a column. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  widths?: readonly number[],
): Block {
  return { kind: 'table', head, rows, ...(widths && { widths }) }
}

export function htmlOf(blocks: readonly Block[]): string {
  return blocks.map(htmlOfBlock).join('\n')
}

/** Plain text, a blank line between blocks, a table's cells divided by " | ". */
export function textOf(blocks: readonly Block[]): string {
  return blocks.map(textOfBlock).join('\n\n')
}

function htmlOfBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h2>${escaped(block.text)}</h2>`
    case 'paragraph':
      return `<p>${escaped(block.text)}</p>`
    case 'quote':
      return `<blockquote><p>${escaped(block.text)}</p></blockquote>`
    case 'note':
      return `<p><em>${escaped(block.text)}</em></p>`
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul'
      return `<${tag}>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</${tag}>`
    }
    case 'table': {
      const head = block.head.map((cell) => `<th>${escaped(cell)}</th>`).join('')
      const rows = block.rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`)
      return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`
    }
  }
}

function textOfBlock(block: Block): string {
  switch (block.kind) {
    case 'list':
      return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${item}`).join('\n')
    case 'table':
      return [block.head, ...block.rows].map((row) => row.join(' | ')).join('\n')
    default:
      return block.text
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
