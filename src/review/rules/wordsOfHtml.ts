/**
 * The words of a sanitised HTML text for comparing: a line for each block, and behind each link the address that it leads to, so
 * that a link which was bent is seen. The result is text, to be escaped where it is shown.
 */
export function wordsOfHtml(html: string): string {
  return unescaped(
    html
      .replace(/<a\b[^>]*\bhref="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g, '$2 [$1]')
      .replace(/<(?:br|hr|\/p|\/h[2-4]|\/li|\/tr|\/blockquote)\b[^>]*>/g, '\n')
      .replace(/<[^>]*>/g, ''),
  )
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim()
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
