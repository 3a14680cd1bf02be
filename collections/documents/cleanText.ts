import { collapseSpaces, normalizeText } from '../../src/vietnamese/normalizeText'

/** A text of several lines as it is stored: in normal form, one kind of line end, nothing empty around it. */
export function cleanText(text: string): string {
  return cleanLines(text).trim()
}

/** A part of such a text: spaces around it part it from its neighbours. */
export function cleanLines(text: string): string {
  return normalizeText(text).replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
}

/** A text of one line, read from left to right. Attack: marks of direction make a title or a name read as another. */
export function cleanLine(text: string): string {
  return collapseSpaces(normalizeText(text.replace(/[\u202A-\u202E\u2066-\u2069]/g, '')))
}
