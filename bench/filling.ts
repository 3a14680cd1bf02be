import { cpSync } from 'node:fs'
import type { OurFilled, OurFilling, OurFillingOn } from './children/ourServer'
import type { MeasuredServer } from './measureServer'
import type { Corpus } from './questions'
import { startChild } from './runningChild'

export const FILE_SIZE_BYTES = 1024 * 1024

type OnProgress = (message: string) => void

/** Our catalogue with this corpus in it. */
export function fillOurs(directory: string, corpus: Corpus, onProgress: OnProgress): Promise<OurFilled> {
  const input: OurFilling = { ...corpus, directory, fileSizeBytes: FILE_SIZE_BYTES }
  return filled<OurFilled>({ program: 'ourServer', answer: 'fill', input, onProgress })
}

type Growing = { from: string; to: string; filled: OurFilled; corpus: Corpus; count: number; onProgress: OnProgress }

/** A copy, filled on from the documents of `corpus` to `count` of them. No process may be using what is copied. */
export function growOurs({ from, to, filled: before, corpus, count, onProgress }: Growing): Promise<OurFilled> {
  cpSync(from, to, { recursive: true })
  const input: OurFillingOn = { directory: to, from: corpus.count, count, seed: corpus.seed, filled: before }
  return filled<OurFilled>({ program: 'ourServer', answer: 'fillOn', input, onProgress })
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
