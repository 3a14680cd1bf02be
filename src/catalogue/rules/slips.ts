import { TONES } from '../../vietnamese/tones'

const LETTERS = [...'aăâbcdđeêghiklmnoôơpqrstuưvxyfjwz']
const VOWELS = [...'aăâeêioôơuưy']
const MARKED_LETTERS = [...LETTERS, ...VOWELS.flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC')))]
const PLAIN_LETTERS = [...'abcdefghijklmnopqrstuvwxyz']

const MAX_WORD_LENGTH = 16

/** Known words that are one slip away (a letter wrong, missing, too many, or two in each other's place), the most frequent first. */
export function slipsOf(word: string, known: ReadonlyMap<string, number>): string[] {
  const letters = [...word]
  if (letters.length > MAX_WORD_LENGTH) return []
  const found = [...new Set(oneSlipAway(letters, /^[a-z]+$/.test(word) ? PLAIN_LETTERS : MARKED_LETTERS))]
  return found
    .filter((candidate) => candidate !== word && known.has(candidate))
    .sort((one, other) => (known.get(other) ?? 0) - (known.get(one) ?? 0) || (one < other ? -1 : 1))
}

function* oneSlipAway(letters: readonly string[], alphabet: readonly string[]): Generator<string> {
  for (let at = 0; at <= letters.length; at += 1) {
    const before = letters.slice(0, at).join('')
    const here = letters[at] ?? ''
    const after = letters.slice(at + 1).join('')
    for (const letter of alphabet) yield before + letter + here + after
    if (at === letters.length) return
    yield before + after
    for (const letter of alphabet) yield before + letter + after
    const next = letters[at + 1]
    if (next !== undefined) yield before + next + here + letters.slice(at + 2).join('')
  }
}
