import { getPayload, type Payload } from 'payload'
import type { SanitizedConfig } from 'payload'
import { migrations } from '../migrations'

/**
 * Opens the record and brings it up to date: migrations on SQLite, indexes on MongoDB (made while connecting).
 *
 * @param key Payload's own name for the instance, where one process opens several (tests)
 * @throws whatever the database says when it cannot be reached
 */
export async function openRecord(
  config: Promise<SanitizedConfig> | SanitizedConfig,
  { key = 'default', logLevel = 'error' }: { key?: string; logLevel?: string } = {},
): Promise<Payload> {
  const payload = await getPayload({ config, key })
  payload.logger.level = logLevel
  if (payload.db.name === 'sqlite') await payload.db.migrate({ migrations: migrations as never }) // the adapter's own type of list
  return payload
}
