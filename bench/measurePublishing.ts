import autocannon, { type Result } from 'autocannon'
import type { Freshness, Published, Rebuilt } from './children/publishingLibrary'
import { quantileOf } from './medianOf'
import { startChild } from './runningChild'

export type Spread = { p50: number; p99: number; max: number }

export type PublishingFigures = {
  /** Written, submitted, approved and published through the acts. */
  published: Published
  /** The catalogue from the record and its journal. */
  rebuilt: Rebuilt
  watched: { count: number; readsPerSecond: number; readP99Ms: number; failedReads: number }
  /** Milliseconds. */
  act: Spread
  afterCommit: Spread
  visible: Spread
  peakRssMb: number
}

export type PublishingOptions = {
  directory: string
  seed: number
  published: number
  watched: number
  onProgress: (message: string) => void
}

const READS_PER_SECOND = 200

/** Publishes through the acts of a real library, fills its catalogue anew, and publishes again while it is read. */
export async function measurePublishing(options: PublishingOptions): Promise<PublishingFigures> {
  const { directory, seed, onProgress } = options
  const child = startChild('publishingLibrary', { nodeEnv: 'production' })
  const { url } = await child.ask<{ url: string }>('open', { directory, seed })
  onProgress(`Công bố ${options.published} tài liệu qua các thao tác …`)
  const published = await child.ask<Published>('publish', { count: options.published })
  onProgress('Dựng lại danh mục từ hồ sơ gốc …')
  const rebuilt = await child.ask<Rebuilt>('rebuild')
  onProgress(`Công bố ${options.watched} tài liệu trong lúc có ${READS_PER_SECOND} lượt đọc mỗi giây …`)
  const reading = readSteadily(url)
  const freshness = await child.ask<Freshness>('publishWatched', { count: options.watched })
  const reads = await reading.stop()
  const { peakRssMb } = await child.usage()
  await child.stop()
  return {
    published,
    rebuilt,
    watched: {
      count: options.watched,
      readsPerSecond: reads.requests.total / reads.duration,
      readP99Ms: reads.latency.p99,
      failedReads: reads.errors + reads.non2xx,
    },
    act: spreadOf(freshness.actMs),
    afterCommit: spreadOf(freshness.afterCommitMs),
    visible: spreadOf(freshness.visibleMs),
    peakRssMb,
  }
}

/** Lists at a steady rate until it is stopped. */
function readSteadily(url: string): { stop: () => Promise<Result> } {
  const instance = autocannon({
    url: `${url}/api/v1/documents?limit=20`,
    connections: 8,
    duration: 600,
    overallRate: READS_PER_SECOND,
  })
  return {
    stop: async () => {
      instance.stop()
      return await instance
    },
  }
}

function spreadOf(values: readonly number[]): Spread {
  return { p50: quantileOf(values, 0.5), p99: quantileOf(values, 0.99), max: quantileOf(values, 1) }
}
