import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@jest/globals'
import type { CollectionSlug } from 'payload'
import type { TestLibrary } from '../support/library'

/** Where a running process tells that it lives and how far it has come: changes with the clock. */
const HEARTBEATS = new Set(['nodes', 'standing-rule-positions'])

/** When a key was last used: written once a minute in the background, whoever used it. */
const USES = ['lastUsedAt', 'formerKeyLastUsedAt']

/** Every row of every collection, every save, every file: equal before and after means that nothing was written. */
export async function everythingKept(library: TestLibrary): Promise<Record<string, unknown>> {
  const { payload, settings } = library
  await library.checkFiles()
  await library.keeper.settled()
  const rows: Record<string, unknown> = {}
  for (const { slug, versions } of payload.config.collections) {
    if (HEARTBEATS.has(slug)) continue
    rows[slug] = await rowsOf(library, slug)
    if (versions) rows[`${slug} saves`] = (await payload.db.countVersions({ collection: slug })).totalDocs
  }
  return { rows, files: filesUnder(settings.mediaDir) }
}

/** Runs `work` and expects that it left nothing behind, neither a row nor a file, also no half of one. */
export async function expectNothingWritten<T>(library: TestLibrary, work: () => Promise<T>): Promise<T> {
  const before = await everythingKept(library)
  const answer = await work()
  expect(await everythingKept(library)).toEqual(before)
  return answer
}

async function rowsOf({ payload }: TestLibrary, collection: CollectionSlug): Promise<unknown[]> {
  const { docs } = await payload.db.find<{ id: string }>({ collection, pagination: false, limit: 0, sort: 'id' })
  if (collection !== 'api-consumers') return docs
  return docs.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !USES.includes(name))))
}

function filesUnder(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(directory, name)).isFile())
    .sort()
}
