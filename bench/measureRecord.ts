import type { Opening, Published } from './children/publishingLibrary'
import type { RecordOpening, RecordRebuilt, RecordWriting, RecordWritten } from './children/recordLibrary'
import { startChild, type Usage } from './runningChild'

export type RecordFigures = {
  database: 'SQLite' | 'MongoDB'
  written: RecordWritten
  isVerified: boolean
  rebuilt: RecordRebuilt
  memory: Usage
}

export type RecordOptions = {
  directory: string
  databaseUrl: string | null
  seed: number
  count: number
  onProgress: (message: string) => void
}

/** To check the chain of more takes longer than to say something about it. */
const MOST_VERIFIED = 10_000

/** The catalogue of so many documents from a record that holds them, by what `npm run catalogue:rebuild` runs. */
export async function measureRecord({
  directory,
  databaseUrl,
  seed,
  count,
  onProgress,
}: RecordOptions): Promise<RecordFigures> {
  const database = databaseUrl === null ? 'SQLite' : 'MongoDB'
  const tell = (message: string) => onProgress(`${database}: ${message}`)
  tell(`ghi ${count} tài liệu vào hồ sơ gốc …`)
  const publisher = startChild('publishingLibrary', { nodeEnv: 'production' })
  await publisher.ask('open', { directory, seed, databaseUrl } satisfies Opening)
  await publisher.ask<Published>('publish', { count: 1 })
  await publisher.stop()
  const writer = startChild('recordLibrary', { nodeEnv: 'production', onProgress: tell })
  const opening: RecordOpening = { directory, databaseUrl }
  await writer.ask('open', opening)
  const written = await writer.ask<RecordWritten>('write', { seed, count } satisfies RecordWriting)
  const isVerified = count <= MOST_VERIFIED
  if (isVerified) await writer.ask('verify')
  await writer.stop()
  tell(`dựng danh mục từ ${written.events} sự kiện …`)
  const builder = startChild('recordLibrary', { nodeEnv: 'production', onProgress: tell })
  await builder.ask('open', opening)
  const rebuilt = await builder.ask<RecordRebuilt>('rebuild')
  const memory = await builder.usage()
  await builder.stop()
  const expected = count + 1
  if (rebuilt.documents !== expected)
    throw new Error(`${rebuilt.documents} documents in the catalogue, not ${expected}`)
  return { database, written, isVerified, rebuilt, memory }
}
