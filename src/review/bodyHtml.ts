import { convertLexicalToHTML } from '@payloadcms/richtext-lexical/html'
import sanitizeHtml from 'sanitize-html'

type LexicalState = Parameters<typeof convertLexicalToHTML>[0]['data']

const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: [
    'p',
    'br',
    'h2',
    'h3',
    'h4',
    'ul',
    'ol',
    'li',
    'strong',
    'em',
    'u',
    's',
    'sub',
    'sup',
    'blockquote',
    'a',
    'hr',
    'code',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
  ],
  allowedAttributes: { a: ['href'], th: ['scope'] },
  // No javascript: or data: addresses, and no pictures from elsewhere (stored XSS, tracking).
  allowedSchemes: ['https', 'http', 'mailto', 'tel'],
  transformTags: { h1: 'h2', h5: 'h4', h6: 'h4', b: 'strong', i: 'em' },
}

/** Rich text as HTML that is safe to show as it is; null for nothing. */
export function bodyHtml(body: unknown): string | null {
  if (!isLexicalState(body)) return null
  const html = sanitizeHtml(convertLexicalToHTML({ data: body, disableContainer: true }), ALLOWED).normalize('NFC')
  return textOfHtml(html) ? html : null
}

/** The words of an HTML text, a line for each block. */
export function textOfHtml(html: string): string {
  const lines = html.replace(/<(br|\/p|\/h[2-4]|\/li|\/tr|\/blockquote)[^>]*>/g, '$&\n')
  const text = sanitizeHtml(lines, { allowedTags: [], allowedAttributes: {} })
  return unescapeHtml(text)
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim()
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}

function isLexicalState(body: unknown): body is LexicalState {
  return Boolean(body) && typeof body === 'object' && body !== null && 'root' in body
}
