import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OurFilled, OurFilling, OurFillingOn } from './children/ourServer'
import type { MeasuredServer } from './measureServer'
import type { Corpus } from './questions'
import { startChild } from './runningChild'

export const FILE_SIZE_BYTES = 1024 * 1024

type OnProgress = (message: string) => void

/** A library that was filled, and what with. */
export type FilledLibrary = { directory: string; filled: OurFilled; corpus: Corpus }

/** Our catalogue with this corpus in it, below `place`; what an earlier run left there is taken as it is. */
export function fillOurs(place: string, corpus: Corpus, onProgress: OnProgress): Promise<FilledLibrary> {
  return keptIn(place, corpus, (directory) => {
    const input: OurFilling = { ...corpus, directory, fileSizeBytes: FILE_SIZE_BYTES }
    return filled<OurFilled>({ program: 'ourServer', answer: 'fill', input, onProgress })
  })
}

type Growing = { from: FilledLibrary; count: number; onProgress: OnProgress }

/** A copy, filled on from the documents that it has to `count` of them. No process may be using what is copied. */
export function growOurs(place: string, { from, count, onProgress }: Growing): Promise<FilledLibrary> {
  const corpus = { ...from.corpus, count }
  return keptIn(place, corpus, (directory) => {
    cpSync(from.directory, directory, { recursive: true })
    rmSync(join(directory, NOTE))
    const input: OurFillingOn = { ...corpus, directory, from: from.corpus.count, filled: from.filled }
    return filled<OurFilled>({ program: 'ourServer', answer: 'fillOn', input, onProgress })
  })
}

const NOTE = 'filled.json'

type Fill = (directory: string) => Promise<OurFilled>

/** The note is written last: without it the filling was broken off. */
async function keptIn(place: string, corpus: Corpus, fill: Fill): Promise<FilledLibrary> {
  const directory = join(place, `hai-dang-bench-${corpus.count}-${corpus.seed}`)
  const note = join(directory, NOTE)
  if (existsSync(note)) return { directory, corpus, filled: JSON.parse(readFileSync(note, 'utf8')) as OurFilled } // written below
  rmSync(directory, { recursive: true, force: true })
  const got = await fill(directory)
  writeFileSync(note, JSON.stringify(got))
  return { directory, corpus, filled: got }
}

type Filling = { program: string; answer: string; input: unknown; onProgress?: OnProgress }

/** In a process of its own, so that the server's memory is the server's. Payload makes its tables by itself only in development. */
export async function filled<Answer>({ program, answer, input, onProgress }: Filling): Promise<Answer> {
  const child = startChild(program, { nodeEnv: 'development', ...(onProgress ? { onProgress } : {}) })
  const got = await child.ask<Answer>(answer, input)
  await child.stop()
  return got
}

export async function serving(program: string, input: unknown): Promise<MeasuredServer> {
  const child = startChild(program, { nodeEnv: 'production' })
  const { url } = await child.ask<{ url: string }>('serve', input)
  return { url, child }
}
