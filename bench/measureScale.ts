import { join } from 'node:path'
import type { TimedKind, Timing } from './children/timedCatalogue'
import { growOurs, type FilledLibrary } from './filling'
import { measureGrowth, type GrowthFigures } from './measureGrowth'
import { measurePages, type TimedPages } from './measurePages'
import { startChild } from './runningChild'
import type { Took } from './stopwatch'

export type ScaleFigures = {
  small: number
  large: number
  growing: { documents: number; took: Took; catalogueMb: number }
  growth: GrowthFigures
  slow: { small: TimedKind[]; large: TimedKind[] }
  pages: TimedPages[]
}

export type ScaleOptions = {
  directory: string
  small: FilledLibrary
  large: number
  rounds: number
  secondsPerRound: number
  onProgress: (message: string) => void
}

/** The same library with many times as many documents: what grows, what is slow, and what lies far back. */
export async function measureScale({
  directory,
  small,
  large: count,
  ...options
}: ScaleOptions): Promise<ScaleFigures> {
  const { onProgress } = options
  const { corpus } = small
  onProgress(`Nạp tiếp từ ${corpus.count} đến ${count} tài liệu (vài phút) …`)
  const large = await growOurs(directory, { from: small, count, onProgress })
  const { filled } = large
  const growth = await measureGrowth({ small, large, ...options })
  const timing = timingOf(large)
  const child = startChild('timedCatalogue', { nodeEnv: 'production' })
  onProgress('Đo các câu hỏi cố ý làm cho chậm …')
  const slow = {
    small: await child.ask<TimedKind[]>('timeSlow', timingOf(small)),
    large: await child.ask<TimedKind[]>('timeSlow', timing),
  }
  onProgress('Đo trang 1.500 …')
  const pages = await measurePages({ large, rounds: options.rounds, child, timing })
  await child.stop()
  const growing = { documents: count - corpus.count, took: filled.took, catalogueMb: filled.catalogueMb }
  return { small: corpus.count, large: count, growing, growth, slow, pages }
}

function timingOf({ directory, corpus, filled }: FilledLibrary): Timing {
  return { path: join(directory, 'data', 'catalogue.db'), unitId: filled.unitId, corpus }
}
