import { join } from 'node:path'
import { readSettings, type Settings } from '../src/settings'

/** A library of the bench's own in `directory`, on SQLite or the database named, whatever the environment says. */
export function benchSettings(directory: string, { databaseUrl }: { databaseUrl?: string | null } = {}): Settings {
  return readSettings({
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
    DATA_DIR: join(directory, 'data'),
    MEDIA_DIR: join(directory, 'media'),
    PAYLOAD_SECRET: 'no-secret-of-anybody-only-of-the-bench',
    PUBLIC_URL: 'http://127.0.0.1',
    DEMO: 'off',
    LOG_LEVEL: 'error',
    // The limits are counted as always, but never reached; the load is the point.
    RATE_LIMIT_CONSUMER: '1000000000',
    RATE_LIMIT_ADDRESS: '1000000000',
    OVERLOAD_DELAY_MS: '0',
    OVERLOAD_REQUESTS: '0',
  })
}
