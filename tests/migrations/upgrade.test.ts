import { afterAll, describe, expect, it } from '@jest/globals'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getPayload, type Payload } from 'payload'
import { collections } from '../../collections'
import { migrations } from '../../src/migrations'
import { payloadConfig } from '../../src/platform/payloadConfig'
import { readSettings } from '../../src/settings'
import { testEnvironment } from '../support/library'

const FOLDER = new URL('../../src/migrations/', import.meta.url)

type Sqlite = {
  migrate: (args: { migrations: unknown }) => Promise<void>
  client: { execute: (sql: string) => Promise<{ rows: unknown[][] }> }
}
const sqliteOf = (payload: Payload) => payload.db as unknown as Sqlite // the adapter's own members

/** What each list of migrations before the newest left behind, with a row in whatever others point to. */
const FORMER_ROWS = [
  `INSERT INTO units (id, name, slug, kind) VALUES ('u1', 'Đồn', 'don', 'don-bien-phong')`,
  `INSERT INTO users (id, name, username, unit_id, confirms_for_unit) VALUES ('p1', 'Người', 'nguoi', 'u1', 1)`,
  `INSERT INTO topics (id, name, slug) VALUES ('t1', 'Biên giới', 'bien-gioi')`,
  `INSERT INTO media (id, original_name, sha256, mime_type, filesize, state, uploaded_by_id)
    VALUES ('m1', 'a.txt', '${'a'.repeat(64)}', 'text/plain', 1, 'ready', 'p1')`,
  `INSERT INTO documents (id, title, access, state, version, revision) VALUES ('d1', 'Tờ rơi', 'assigned', 'published', 1, 4)`,
  `INSERT INTO documents_rels (id, "order", parent_id, path, media_id) VALUES (1, 1, 'd1', 'files', 'm1')`,
  `INSERT INTO documents_rels (id, "order", parent_id, path, topics_id) VALUES (2, 1, 'd1', 'topics', 't1')`,
  `INSERT INTO assignments (id, recipients, sent_at, sent_by_id) VALUES ('a1', '["u1"]', '2026-01-01T00:00:00.000Z', 'p1')`,
  `INSERT INTO deliveries (id, assignment_id, document_id, unit_id, sent_at, confirm)
    VALUES ('x1', 'a1', 'd1', 'u1', '2026-01-01T00:00:00.000Z', 1)`,
]

describe('an upgrade of a record that holds something', () => {
  const directory = mkdtempSync(join(tmpdir(), 'hai-dang-upgrade-'))
  let payload: Payload | null = null
  afterAll(async () => {
    await payload?.destroy()
    rmSync(directory, { recursive: true, force: true })
  })

  const rows = async (sql: string) => {
    if (!payload) throw new Error('not open')
    return (await sqliteOf(payload).client.execute(sql)).rows.map((row) => Object.values(row))
  }

  it('loses no row and no relation', async () => {
    const settings = readSettings(await testEnvironment({ database: 'sqlite', directory }))
    payload = await getPayload({ config: payloadConfig(settings, collections), key: randomUUID() })
    const former = migrations.slice(0, -1)
    expect(former.length).toBeGreaterThan(0)
    await sqliteOf(payload).migrate({ migrations: former })
    for (const sql of FORMER_ROWS) await sqliteOf(payload).client.execute(sql)

    await sqliteOf(payload).migrate({ migrations })
    expect(await rows('SELECT parent_id, path, media_id, topics_id FROM documents_rels ORDER BY id')).toEqual([
      ['d1', 'files', 'm1', null],
      ['d1', 'topics', null, 't1'],
    ])
    expect(await rows('SELECT uploaded_by_id FROM media')).toEqual([['p1']])
    expect(await rows('SELECT assignment_id, document_id, unit_id, confirm FROM deliveries')).toEqual([
      ['a1', 'd1', 'u1', 1],
    ])
    expect(await rows('SELECT unit_id, confirms_for_unit FROM users')).toEqual([['u1', 1]])
    expect(await rows('PRAGMA foreign_key_check')).toEqual([])
    expect(await rows('SELECT name FROM payload_migrations ORDER BY name')).toEqual(
      migrations.map(({ name }) => [name]),
    )
  })

  it('never rebuilds a table: dropping one inside a transaction takes along what points to its rows', () => {
    const files = readdirSync(FOLDER).filter((name) => /^\d{4}_.*\.ts$/.test(name))
    expect(files).toHaveLength(migrations.length)
    for (const file of files) {
      const [up = ''] = readFileSync(new URL(file, FOLDER), 'utf8').split('export async function down')
      expect({ file, drops: /DROP TABLE|RENAME TO/.test(up) }).toEqual({ file, drops: false })
    }
  })
})
