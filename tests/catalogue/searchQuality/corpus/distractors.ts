import { seededRandom, type Random } from '../../../../bench/seededRandom'
import type { CorpusDocument } from '../judgedQuery'
import { ACTIONS, AIMS, AGENCIES, MEASURES, PLACES, SUBJECTS, SYMBOLS } from './distractorWords'

const FIRST_DAY = Date.UTC(2016, 0, 5)
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Official prose on what no query asks for, made of words that many queries share: records and frames (biên bản, khung, giới
 * hạn), averages and reconciliations (bình quân, hòa giải), but never in the order that a query has them. The same for the same seed.
 */
export function distractors({ count, seed }: { count: number; seed: number }): CorpusDocument[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, (_, index) => distractor(index, random))
}

function distractor(index: number, random: Random): CorpusDocument {
  const subject = random.pick(SUBJECTS)
  const place = random.pick(PLACES)
  return {
    id: `khac-${index + 1}`,
    title: `${random.pick(ACTIONS)} ${subject} ${place}`,
    number: random.next() < 0.7 ? `${random.between(2000, 6900)}/${random.pick(SYMBOLS)}` : null,
    issuer: random.pick(AGENCIES),
    issuedOn: new Date(FIRST_DAY + random.between(0, 3700) * DAY_MS).toISOString().slice(0, 10),
    summary: sentence(random, subject),
    body: paragraphs(random, random.between(2, 6)),
    script: random.next() < 0.1 ? paragraphs(random, 1) : null,
    fileText: random.next() < 0.3 ? paragraphs(random, random.between(1, 4)) : '',
    supersedes: null,
    access: random.next() < 0.75 ? 'public' : 'internal',
  }
}

/** Prose on what no query asks for, to stand after what a query does ask for: real texts are long. */
export function padding(seed: number): string {
  const random = seededRandom(seed)
  return paragraphs(random, random.between(1, 6))
}

function paragraphs(random: Random, count: number): string {
  return Array.from({ length: count }, () => paragraph(random)).join('\n')
}

function paragraph(random: Random): string {
  const subject = random.pick(SUBJECTS)
  return Array.from({ length: random.between(2, 4) }, () => sentence(random, subject)).join(' ')
}

function sentence(random: Random, subject: string): string {
  const action = random.pick(ACTIONS)
  const shapes = [
    () => `${random.pick(AGENCIES)} ${action.toLowerCase()} ${subject} ${random.pick(PLACES)} ${random.pick(AIMS)}.`,
    () => `${random.pick(MEASURES)}; ${action.toLowerCase()} ${subject}.`,
    () => `Năm ${random.between(2016, 2026)}, ${random.pick(PLACES)}, ${random.pick(MEASURES).toLowerCase()}.`,
    () => `${action} ${subject} ${random.pick(AIMS)}; ${random.pick(MEASURES).toLowerCase()}.`,
  ]
  return random.pick(shapes)()
}
