import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { collections } from '../../collections'
import { openLibrary, type Library } from '../../src/openLibrary'
import { payloadConfig } from '../../src/platform/payloadConfig'
import { readSettings, type Settings } from '../../src/settings'
import { makePerson, signIn, testEnvironment } from '../support/library'

describe('a library that is opened after its process was killed', () => {
  let directory: string
  let settings: Settings
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'hai-dang-test-'))
    settings = readSettings(await testEnvironment({ database: 'sqlite', directory }))
  })
  afterAll(() => rm(directory, { recursive: true, force: true }))

  function open(): Promise<Library> {
    const config = payloadConfig(settings, collections)
    return openLibrary({ settings, config, instanceKey: randomUUID() })
  }

  it('checks at once what that process was checking, and clears what it was receiving', async () => {
    const killed = await open()
    await makePerson(killed, { username: 'soan', roles: ['editor'] })
    const editor = await signIn(killed, 'soan')
    const { body } = await editor.upload({ name: 'a.txt', bytes: Buffer.from('Đang kiểm tra thì tắt máy') })
    const id = String(body.doc.id)
    await killed.checkFiles()
    // As it stands when a process dies in the middle: begun, a lease that runs on, nothing settled.
    await killed.payload.db.updateOne({
      collection: 'media',
      id,
      data: { state: 'checking', checkLeaseUntil: new Date(Date.now() + 3_600_000).toISOString() },
    })
    await killed.checkFiles()
    expect(await stateOf(killed, id)).toBe('checking')
    await killed.close()
    const incoming = join(settings.mediaDir, '.incoming')
    await writeFile(join(incoming, `${randomUUID()}.part`), 'Một nửa')

    const next = await open()
    try {
      await next.checkFiles()
      expect(await stateOf(next, id)).toBe('ready')
      expect(await readdir(incoming)).toEqual([])
    } finally {
      await next.close()
    }
  })

  async function stateOf({ payload }: Library, id: string): Promise<unknown> {
    const row = await payload.db.findOne<{ id: string; state: string }>({
      collection: 'media',
      where: { id: { equals: id } },
    })
    return row?.state
  }
})
