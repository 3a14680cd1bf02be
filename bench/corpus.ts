import { declaration } from '../src/demonstration/materials/declaration'
import { textOf } from '../src/demonstration/content'
import { demoMaterials } from '../src/demonstration/materials'
import { DOCUMENT_TYPES, type DocumentType } from '../src/vocabulary/documentTypes'
import { TOPICS } from '../src/vocabulary/topics'
import { seededRandom, type Random } from './seededRandom'

export type CorpusDocument = {
  /** From 0. */
  ordinal: number
  title: string
  number: string | null
  /** Slugs of DOCUMENT_TYPES and TOPICS. */
  type: string
  topics: string[]
  issuer: string
  /** Calendar day. */
  issuedOn: string
  access: 'public' | 'internal' | 'assigned'
  summary: string
  paragraphs: string[]
  /** Whether it was sent to the unit whose consumer asks. */
  isSent: boolean
  /** Instant, ISO 8601 UTC; each a minute after the one before. */
  publishedAt: string
}

/**
 * Documents of 200 to 800 words. Their words follow each other as they do in the Vietnamese texts of the demonstration and in
 * the Universal Declaration of Human Rights, so that common syllables and pairs are as common as there. The same for the same seed.
 */
export function* corpus({ count, seed }: { count: number; seed: number }): Generator<CorpusDocument> {
  const random = seededRandom(seed)
  const sentence = sentenceMaker(random)
  for (let ordinal = 0; ordinal < count; ordinal += 1) yield makeDocument({ ordinal, random, sentence })
}

/** Runs of two to four neighbouring words from texts of the corpus, each once, as someone types who looks for them. */
export function phrasesFrom(documents: readonly CorpusDocument[], { count, seed }: { count: number; seed: number }) {
  const random = seededRandom(seed)
  const phrases = new Set<string>()
  for (let tries = 0; phrases.size < count && tries < count * 100; tries += 1) {
    const words = random.pick(random.pick(documents).paragraphs).split(' ')
    const length = random.between(2, 4)
    const start = random.between(0, Math.max(0, words.length - length))
    const phrase = words.slice(start, start + length)
    if (phrase.length > 1 && phrase.every((word) => PLAIN_WORD.test(word))) phrases.add(phrase.join(' ').toLowerCase())
  }
  return [...phrases]
}

const PLAIN_WORD = /^\p{L}+$/u
const FIRST_PUBLICATION = Date.UTC(2024, 0, 1)
const MINUTE_MS = 60_000

type Making = { ordinal: number; random: Random; sentence: () => string }

function makeDocument({ ordinal, random, sentence }: Making): CorpusDocument {
  const type = random.pick(TYPES)
  const issuer = random.pick(ISSUERS)
  const issuedAt = Date.UTC(2015, 0, 1) + random.between(0, 4_000) * 24 * 60 * MINUTE_MS
  const draw = random.next()
  const access = draw < 0.65 ? 'public' : draw < 0.95 ? 'internal' : 'assigned'
  return {
    ordinal,
    title: `${type.name} về ${shortened(sentence(), random.between(6, 16))}`,
    number: type.abbreviation && `${random.between(1, 4_000)}/${type.abbreviation}-${issuer.abbreviation}`,
    type: type.slug,
    topics: [...new Set([random.pick(TOPICS).slug, ...(random.next() < 0.4 ? [random.pick(TOPICS).slug] : [])])],
    issuer: issuer.name,
    issuedOn: new Date(issuedAt).toISOString().slice(0, 10),
    access,
    summary: shortened(`${sentence()} ${sentence()}`, 60),
    paragraphs: makeParagraphs(random, sentence),
    isSent: access === 'assigned' || random.next() < 0.1,
    publishedAt: new Date(FIRST_PUBLICATION + ordinal * MINUTE_MS).toISOString(),
  }
}

function makeParagraphs(random: Random, sentence: () => string): string[] {
  const wanted = random.between(200, 800)
  const paragraphs: string[] = []
  for (let words = 0; words < wanted;) {
    const paragraph = Array.from({ length: random.between(2, 5) }, sentence).join(' ')
    paragraphs.push(paragraph)
    words += paragraph.split(' ').length
  }
  return paragraphs
}

function shortened(text: string, words: number): string {
  return text
    .split(' ')
    .slice(0, words)
    .join(' ')
    .replace(/[.,;:]$/, '')
}

const LONGEST_SENTENCE = 45

/** Each word is followed by one that followed it somewhere in the sources. */
function sentenceMaker(random: Random): () => string {
  const beginnings: string[] = []
  const followers = new Map<string, string[]>()
  for (const words of sourceSentences()) {
    beginnings.push(words[0] ?? '')
    words.forEach((word, index) => {
      const next = words[index + 1] ?? ''
      const known = followers.get(word)
      if (known) known.push(next)
      else followers.set(word, [next])
    })
  }
  return () => {
    const words: string[] = []
    for (let word = random.pick(beginnings); word !== '' && words.length < LONGEST_SENTENCE;) {
      words.push(word)
      word = random.pick(followers.get(word) ?? [''])
    }
    return words.join(' ')
  }
}

function sourceSentences(): string[][] {
  const texts = [textOf(declaration('vie').blocks), ...demoMaterials.map(({ text, summary }) => `${summary}\n${text}`)]
  return texts
    .flatMap((text) => text.split(/\n|(?<=[.!?])\s/u))
    .map((sentence) =>
      sentence
        .replace(/[|•]|^[-\d.]+\s/gu, ' ')
        .trim()
        .split(/\s+/u),
    )
    .filter((words) => words.length >= 5)
}

const TYPES: readonly DocumentType[] = DOCUMENT_TYPES.filter(({ parent }) => parent !== null)

const ISSUERS = [
  { name: 'Ủy ban nhân dân tỉnh Đắk Lắk', abbreviation: 'UBND' },
  { name: 'Sở Văn hóa, Thể thao và Du lịch tỉnh Đắk Lắk', abbreviation: 'SVHTTDL' },
  { name: 'Ban Chỉ huy Bộ đội Biên phòng tỉnh Đắk Lắk', abbreviation: 'BCH' },
  { name: 'Sở Nông nghiệp và Môi trường tỉnh Đắk Lắk', abbreviation: 'SNNMT' },
  { name: 'Ủy ban nhân dân phường Sông Cầu', abbreviation: 'UBND' },
  { name: 'Bộ Văn hóa, Thể thao và Du lịch', abbreviation: 'BVHTTDL' },
  { name: 'Bộ Ngoại giao', abbreviation: 'BNG' },
  { name: 'Thủ tướng Chính phủ', abbreviation: 'TTg' },
] as const
