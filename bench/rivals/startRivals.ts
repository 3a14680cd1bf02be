import { join } from 'node:path'
import type { Ask, Asks } from '../asks'
import { FILE_SIZE_BYTES, filled, serving } from '../filling'
import type { MeasuredServer } from '../measureServer'
import { subjectsOf, type Corpus, type Question } from '../questions'
import { directusAsks } from './directusQuestions'
import type { RivalAsks, RivalFilled, RivalFilling, RivalName, RivalServing } from './rivals'
import { strapiAsks } from './strapiQuestions'

export type InstalledRival = { name: RivalName; installed: string }
export type RunningRival = { name: RivalName; server: MeasuredServer; asks: RivalAsks; again: Asks; seconds: number }

type Starting = { directory: string; corpus: Corpus; onProgress: (message: string) => void }

const ASKS = { directus: directusAsks, strapi: strapiAsks }

/** Fills each with the corpus below `directory` and opens it, as a process of its own. */
export async function startRivals(rivals: readonly InstalledRival[], starting: Starting): Promise<RunningRival[]> {
  const { corpus, onProgress } = starting
  const subjects = subjectsOf(corpus)
  const running: RunningRival[] = []
  for (const { name, installed } of rivals) {
    onProgress(`Nạp ${corpus.count} tài liệu vào ${name} …`)
    const directory = join(starting.directory, name)
    const filling: RivalFilling = { ...corpus, installed, directory, fileSizeBytes: FILE_SIZE_BYTES }
    const { seconds, ...rest } = await filled<RivalFilled>({ program: name, answer: 'fill', input: filling })
    const input: RivalServing = { installed, directory }
    const server = await serving(name, input)
    onProgress(`${name}: ${seconds.toFixed(1)} giây.`)
    const asks = ASKS[name](subjects, { seconds, ...rest })
    running.push({ name, server, asks, again: await askedAgain(server.url, asks.list), seconds })
  }
  return running
}

/** The question, and what each of these is asked instead. */
export function withRivals(question: Question, rivals: readonly RunningRival[]): Question {
  return Object.assign(
    { ...question },
    ...rivals.map(({ name, asks, again }) => ({ [name]: { ...asks, 'list-304': again, ...SAME }[question.name] })),
  ) as Question // with some of its own optional fields
}

/** It has no other answer for us there. */
const SAME: Record<string, Asks> = {
  'list-sparing': { sameAs: 'list' },
  'list-unit': { sameAs: 'list' },
  'list-gzip': { sameAs: 'list' },
  'item-new': { sameAs: 'item' },
  'search-again': { sameAs: 'search-marked' },
}

/** With what it gave to know an answer by; the list anew where it gives nothing. */
async function askedAgain(url: string, lists: Ask[]): Promise<Asks> {
  const held: Ask[] = []
  for (const { path } of lists) {
    const answer = await fetch(url + path)
    await answer.arrayBuffer()
    const etag = answer.headers.get('etag')
    if (etag === null) return { sameAs: 'list' }
    held.push({ path, headers: { 'If-None-Match': etag } })
  }
  return held
}
