/** The texts of a body's nodes, in their order: of rich text as the editor makes it. None for anything else. */
export function textsOfBody(body: unknown): string[] {
  const texts: string[] = []
  mapBodyTexts(body, (text) => {
    texts.push(text)
    return text
  })
  return texts
}

/** The same body with each text changed. */
export function mapBodyTexts(body: unknown, change: (text: string) => string): unknown {
  if (Array.isArray(body)) return body.map((member) => mapBodyTexts(member, change))
  if (!body || typeof body !== 'object') return body
  const members = Object.entries(body).map(([name, member]): [string, unknown] => {
    if (name === 'text' && typeof member === 'string') return [name, change(member)]
    return [name, name === 'root' || name === 'children' ? mapBodyTexts(member, change) : member]
  })
  return Object.fromEntries(members)
}

/** Whether there is anything to read: a letter or a digit. */
export function hasWords(texts: readonly string[]): boolean {
  return texts.some((text) => /[\p{L}\p{N}]/u.test(text))
}
