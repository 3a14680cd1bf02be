import { join } from 'node:path'
import autocannon, { type Result } from 'autocannon'
import type { Joining, Opening, Published, Rebuilt, TimedAct } from './children/publishingLibrary'
import { quantileOf } from './medianOf'
import { startChild, type RunningChild, type Usage } from './runningChild'

export type Spread = { p50: number; p99: number; max: number }

export type PublishingFigures = {
  database: 'SQLite' | 'MongoDB'
  /** Written, submitted, approved and published through the acts. */
  published: Published
  /** The catalogue from the record and its journal. */
  rebuilt: Rebuilt
  /** `processes` of the library: those who publish, and those who read elsewhere. */
  watched: { count: number; processes: number; readsPerSecond: number; readP99Ms: number; failedReads: number }
  /** Milliseconds. */
  act: Spread
  afterCommit: Spread
  visible: Spread
  memory: Usage
}

export type PublishingOptions = {
  directory: string
  /** A replica set; null: SQLite. */
  databaseUrl: string | null
  seed: number
  published: number
  watched: number
  onProgress: (message: string) => void
}

export const READS_PER_SECOND = 1_000

/**
 * Publishes through the acts of a real library, fills its catalogue anew, and publishes again while it is read. On MongoDB what is
 * read, and must become fresh, is a second process; SQLite has only one.
 */
export async function measurePublishing(options: PublishingOptions): Promise<PublishingFigures> {
  const { directory, databaseUrl, seed, onProgress } = options
  const database = databaseUrl === null ? 'SQLite' : 'MongoDB'
  const publisher = startChild('publishingLibrary', { nodeEnv: 'production' })
  const opening: Opening = { directory: join(directory, 'publisher'), seed, databaseUrl }
  let { url } = await publisher.ask<{ url: string }>('open', opening)
  onProgress(`${database}: công bố ${options.published} tài liệu qua các thao tác …`)
  const published = await publisher.ask<Published>('publish', { count: options.published })
  onProgress(`${database}: dựng lại danh mục từ hồ sơ gốc …`)
  const rebuilt = await publisher.ask<Rebuilt>('rebuild')
  let reader = publisher
  if (databaseUrl !== null) {
    reader = startChild('publishingLibrary', { nodeEnv: 'production' })
    const joining: Joining = { directory: join(directory, 'reader'), databaseUrl }
    url = (await reader.ask<{ url: string }>('join', joining)).url
  }
  onProgress(`${database}: công bố ${options.watched} tài liệu, muốn ${READS_PER_SECOND} lượt đọc mỗi giây …`)
  const reading = readSteadily(url)
  const timed = await publishWatched({ publisher, reader }, options.watched)
  const reads = await reading.stop()
  const memory = await reader.usage()
  await publisher.stop()
  if (reader !== publisher) await reader.stop()
  return {
    database,
    published,
    rebuilt,
    watched: {
      count: options.watched,
      processes: reader === publisher ? 1 : 2,
      readsPerSecond: reads.requests.total / reads.duration,
      readP99Ms: reads.latency.p99,
      failedReads: reads.errors + reads.non2xx,
    },
    act: spreadOf(timed.map(({ beganAt, committedAt }) => committedAt - beganAt)),
    // The follower is woken by the commit and can be done before the act's own answer.
    afterCommit: spreadOf(timed.map(({ committedAt, visibleAt }) => Math.max(0, visibleAt - committedAt))),
    visible: spreadOf(timed.map(({ beganAt, visibleAt }) => visibleAt - beganAt)),
    memory,
  }
}

type Both = { publisher: RunningChild; reader: RunningChild }

async function publishWatched(
  { publisher, reader }: Both,
  count: number,
): Promise<(TimedAct & { visibleAt: number })[]> {
  const timed: (TimedAct & { visibleAt: number })[] = []
  for (let done = 0; done < count; done += 1) {
    const id = await publisher.ask<string>('prepare')
    const seen = reader.ask<number>('seen', { id })
    const act = await publisher.ask<TimedAct>('publishOne', { id })
    timed.push({ ...act, visibleAt: await seen })
  }
  return timed
}

/** Lists at a steady rate until it is stopped. */
function readSteadily(url: string): { stop: () => Promise<Result> } {
  const instance = autocannon({
    url: `${url}/api/v1/documents?limit=20`,
    connections: 16,
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
