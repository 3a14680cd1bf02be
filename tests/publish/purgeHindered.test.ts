import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { openTestLibrary, type TestLibrary } from '../support/library'
import { type Desk, makeDesk, publishOne } from '../support/publishing'

const PHRASE = 'xuongdongtaubimatkhongaiduocbiet'
const GROUNDS = { reason: 'Lộ', decision: '12/QĐ-SVHTTDL' }

describe('a purge while another program reads the database', () => {
  let library: TestLibrary
  let desk: Desk
  let path: string

  beforeAll(async () => {
    library = await openTestLibrary('sqlite')
    desk = await makeDesk(library)
    const { database } = library.settings
    path = database.kind === 'sqlite' ? database.path : ''
  })
  afterAll(() => library?.close())

  const holding = () =>
    ['', '-wal'].filter((suffix) => {
      try {
        return readFileSync(path + suffix).includes(PHRASE)
      } catch {
        return false
      }
    })
  const erased = async (id: string) => {
    await library.keeper.settled()
    const { docs } = await library.payload.db.find<{ id: string; data: { document?: string } }>({
      collection: 'journal',
      where: { code: { equals: 'publish/erased' } },
      pagination: false,
      limit: 0,
    })
    return docs.filter(({ data }) => data.document === id).length
  }

  it('leaves nothing in the catalogue’s log either, once another program has read on', async () => {
    const id = await publishOne(desk, { title: PHRASE, body: PHRASE })
    const file = join(library.settings.dataDir, 'catalogue.db')
    const isLeft = () => ['', '-wal'].some((suffix) => readFileSync(file + suffix).includes(PHRASE))
    const reader = new Database(file)
    reader.exec('BEGIN')
    reader.prepare('SELECT count(*) FROM documents').all([])
    expect((await desk.approver.post(`/api/documents/${id}/purge`, GROUNDS)).status).toBe(200)
    expect(isLeft()).toBe(true)
    reader.exec('COMMIT')
    reader.close()
    await library.keeper.settled()
    expect(isLeft()).toBe(false)
  })

  it('is not told as finished while old pages are left, and is finished by itself as soon as it can be', async () => {
    const id = await publishOne(desk, { title: PHRASE, body: PHRASE })
    const backup = new Database(path)
    backup.exec('BEGIN')
    backup.prepare('SELECT count(*) FROM documents').all([])

    const answer = await desk.approver.post(`/api/documents/${id}/purge`, GROUNDS)

    expect(answer.body).toMatchObject({ status: 503, code: 'publish/erasure-pending' })
    expect(holding()).not.toEqual([])
    expect(await erased(id)).toBe(0)
    expect((await desk.editor.get(`/api/documents/${id}`)).body.title).toBe('(đã xóa vĩnh viễn)')
    expect((await desk.editor.get(`/api/v1/documents/${id}`)).status).toBe(410)
    backup.exec('COMMIT')
    backup.close()
    await library.finishErasures()
    expect(holding()).toEqual([])
    expect(await erased(id)).toBe(1)
    await library.finishErasures()
    expect((await desk.approver.post(`/api/documents/${id}/purge`, GROUNDS)).status).toBe(200)
    expect(await erased(id)).toBe(1)
  }, 60_000)
})
