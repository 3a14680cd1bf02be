import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSingleWriterClient, type SingleWriterClient } from '../../../src/platform/database/singleWriterClient'

describe('the client of an embedded database', () => {
  const directory = mkdtempSync(join(tmpdir(), 'hai-dang-writer-'))
  let client: SingleWriterClient
  let made = 0

  beforeEach(async () => {
    made += 1
    client = openSingleWriterClient(join(directory, `${made}.db`))
    await client.executeMultiple(`
      CREATE TABLE parents (id TEXT PRIMARY KEY);
      CREATE TABLE children (id TEXT PRIMARY KEY, parent TEXT REFERENCES parents (id) DEFERRABLE INITIALLY DEFERRED)`)
  })
  afterEach(() => client.close())
  afterAll(() => rmSync(directory, { recursive: true, force: true }))

  const idsIn = async (table: string) =>
    (await client.execute(`SELECT id FROM ${table} ORDER BY id`)).rows.map(({ id }) => id)

  it('writes to the disk before it says so, checks references and overwrites what is deleted', async () => {
    const value = async (name: string) => Object.values((await client.execute(`PRAGMA ${name}`)).rows[0] ?? {})[0]
    expect(await value('synchronous')).toBe(2)
    expect(await value('journal_mode')).toBe('wal')
    expect(await value('foreign_keys')).toBe(1)
    expect(await value('secure_delete')).toBe(1)
  })

  it('shows nobody what is not committed, and keeps other writers waiting meanwhile', async () => {
    const transaction = await client.transaction()
    await transaction.execute("INSERT INTO parents VALUES ('a')")
    const other = client.execute("INSERT INTO parents VALUES ('b')")
    expect(await idsIn('parents')).toEqual([])
    await transaction.commit()
    await other
    expect(await idsIn('parents')).toEqual(['a', 'b'])
    expect(client.newestTransaction()).toMatchObject({ state: 'committed' })
  })

  it('leaves nothing of a transaction that was rolled back or closed', async () => {
    for (const end of ['rollback', 'close'] as const) {
      const transaction = await client.transaction()
      await transaction.execute("INSERT INTO parents VALUES ('a')")
      await transaction[end]()
      expect(transaction.closed).toBe(true)
      expect(client.newestTransaction()).toMatchObject({ state: 'rolled-back' })
    }
    await client.execute("INSERT INTO parents VALUES ('b')")
    expect(await idsIn('parents')).toEqual(['b'])
  })

  it('tells a failed COMMIT, and what is done to that transaction later does not touch the next', async () => {
    const failed = await client.transaction()
    await failed.execute("INSERT INTO children VALUES ('c', 'nobody')")
    await expect(failed.commit()).rejects.toThrow('FOREIGN KEY')
    expect(client.newestTransaction()).toMatchObject({ state: 'failed' })

    const next = await client.transaction()
    await next.execute("INSERT INTO parents VALUES ('a')")
    await failed.rollback()
    failed.close()
    await expect(failed.execute("INSERT INTO parents VALUES ('stray')")).rejects.toThrow('has ended')
    await expect(failed.commit()).rejects.toThrow('has ended')
    await next.commit()
    expect(await idsIn('parents')).toEqual(['a'])
    expect(await idsIn('children')).toEqual([])
  })
})
