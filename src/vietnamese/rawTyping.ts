import { isVietnameseSyllable } from './isVietnameseSyllable'
import { toOldTonePlacement } from './tonePlacement'

/**
 * The syllables that a word can be when an input method was off or half on while it was typed: Telex (`bieern`, `ddoofn`, also
 * `biênr`) or VNI (`bie63n`, `d9o62n`), the tone wherever it was typed. Lower-case, NFC, tones in their older place; empty for a word
 * that is none.
 */
export function decodeTyping(word: string): string[] {
  const typed = word.normalize('NFC').toLowerCase()
  if (typed.length > MAX_LENGTH) return []
  const decoded = [typedBy(typed, TELEX_NEAR), typedBy(typed, TELEX_FREE), typedBy(typed, VNI)]
  return [...new Set(decoded.flatMap((syllable) => syllable ?? []))]
}

/** A text in which Telex's [ and ] inside a word are the ư and ơ that they type: th[]ng → thương. Other brackets stay. */
export function withTypedBrackets(text: string): string {
  if (!/[[\]]/.test(text)) return text
  return text.replace(/[\p{L}\p{M}][\p{L}\p{M}[\]]*/gu, (word) => {
    const typed = word.replaceAll('[', 'ư').replaceAll(']', 'ơ').normalize('NFC')
    const isWord = isVietnameseSyllable(typed.toLowerCase()) || decodeTyping(typed).length > 0
    return isWord ? typed : word
  })
}

// Seven letters (nghiêng) with a key for each of two marks and a tone.
const MAX_LENGTH = 12

/** What a key does to the letters before it; null where it is a letter itself. */
type Method = (letters: readonly string[], key: string) => Typed | null
type Typed = { letters: string[] } | { tone: string }

const ACUTE = '\u0301'
const GRAVE = '\u0300'
const HOOK = '\u0309'
const TILDE = '\u0303'
const DOT = '\u0323'

const TELEX_TONES: Record<string, string> = { s: ACUTE, f: GRAVE, r: HOOK, x: TILDE, j: DOT }
const VNI_TONES: Record<string, string> = { 1: ACUTE, 2: GRAVE, 3: HOOK, 4: TILDE, 5: DOT }

/** Null where no key was a mark, or what came out is no syllable. */
function typedBy(word: string, method: Method): string | null {
  let letters: string[] = []
  let tone = ''
  let changed = false
  for (const key of word) {
    const typed = method(letters, key)
    if (!typed) letters.push(key)
    else if ('tone' in typed) {
      // Typed twice, a tone key takes its mark back: pass, class.
      if (typed.tone === tone) return null
      tone = typed.tone
    } else ({ letters } = typed)
    changed ||= typed !== null
  }
  if (!changed) return null
  // No syllable ends in ươ: thuow is thuơ.
  const syllable = withTone(letters.join('').replace(/ươ$/u, 'uơ'), tone)
  return syllable !== null && isVietnameseSyllable(syllable) ? toOldTonePlacement(syllable) : null
}

const TELEX_NEAR: Method = (letters, key) => telex(letters, key, { near: true })
const TELEX_FREE: Method = (letters, key) => telex(letters, key, { near: false })

function telex(letters: readonly string[], key: string, { near }: { near: boolean }): Typed | null {
  const hasVowel = letters.some((letter) => VOWEL.test(letter))
  const tone = TELEX_TONES[key]
  if (tone !== undefined) return hasVowel ? { tone } : null
  if (key === 'w')
    return changed(horned(letters)) ?? changed(replacedLast(letters, 'a', 'ă')) ?? { letters: [...letters, 'ư'] }
  const doubled = DOUBLED[key]
  if (doubled === undefined) return null
  if (near && letters.at(-1) !== key) return null
  if (key === 'd') return letters[0] === 'd' ? { letters: [doubled, ...letters.slice(1)] } : null
  return changed(replacedLast(letters, key, doubled))
}

const DOUBLED: Record<string, string> = { a: 'â', e: 'ê', o: 'ô', d: 'đ' }

const VNI: Method = (letters, key) => {
  const tone = VNI_TONES[key]
  if (tone !== undefined) return { tone }
  if (key === '6') {
    const last = letters.findLast((letter) => 'aeo'.includes(letter))
    return last === undefined ? null : changed(replacedLast(letters, last, DOUBLED[last] ?? last))
  }
  if (key === '7') return changed(horned(letters))
  if (key === '8') return changed(replacedLast(letters, 'a', 'ă'))
  if (key === '9') return letters[0] === 'd' ? { letters: ['đ', ...letters.slice(1)] } : null
  return null
}

function changed(letters: string[] | null): Typed | null {
  return letters && { letters }
}

/** uo → ươ, else the last o or u with its horn; the u of qu is part of the consonant. */
function horned(letters: readonly string[]): string[] | null {
  const word = letters.join('')
  const both = /(?<!q)[uư]o(?!.*[uo])/u.exec(word)
  if (both) return [...`${word.slice(0, both.index)}ươ${word.slice(both.index + 2)}`]
  const last = letters.findLast((letter) => 'ou'.includes(letter))
  return last === undefined ? null : replacedLast(letters, last, last === 'o' ? 'ơ' : 'ư')
}

function replacedLast(letters: readonly string[], letter: string, by: string): string[] | null {
  const at = letters.lastIndexOf(letter)
  return at < 0 ? null : letters.with(at, by)
}

const VOWEL = /[aăâeêioôơuưy]/u

/** Puts the tone on the vowel that carries it. A tone that was there already stays unless another was typed. */
function withTone(letters: string, tone: string): string | null {
  if (tone === '') return letters
  const match = /^(qu|gi(?=[aăâeêoôơuư])|[^aăâeêioôơuưy]*)([aăâeêioôơuưy]+)([^aăâeêioôơuưy]*)$/u.exec(letters)
  if (!match) return null
  const [, onset = '', vowels = '', coda = ''] = match
  const at = carrierIn(vowels, { closed: coda !== '' })
  const carrier = (vowels.charAt(at) + tone).normalize('NFC')
  return onset + vowels.slice(0, at) + carrier + vowels.slice(at + 1) + coda
}

/** A vowel with a mark of its own carries the tone; else the last before a final consonant, the middle of three, the first of two. */
function carrierIn(vowels: string, { closed }: { closed: boolean }): number {
  const marked = [...vowels].findLastIndex((vowel) => 'ăâêôơư'.includes(vowel))
  if (marked >= 0) return marked
  if (closed) return vowels.length - 1
  return vowels.length === 3 ? 1 : 0
}
