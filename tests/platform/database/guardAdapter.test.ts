import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { MongoClient } from 'mongodb'
import type { Payload, PayloadRequest } from 'payload'
import { runAct } from '../../../src/platform/runAct'
import { countRows } from '../../support/countRows'
import { type Client, makePerson, openTestLibrary, signIn, type TestLibrary } from '../../support/library'
import { describeOnMongodb } from '../../support/mongod'

type Sqlite = {
  client: { execute: (sql: string) => Promise<{ rows: unknown[][] }> }
  sessions: Record<string, { db: Statements }>
}
type Statements = { run: (sql: string) => Promise<unknown> }
type Mongo = { connection: { getClient: () => MongoClient }; sessions: Record<string, { id: { id: unknown } }> }

const sqliteOf = (payload: Payload) => payload.db as unknown as Sqlite // the adapter's own members
const mongoOf = (payload: Payload) => payload.db as unknown as Mongo // likewise

async function openWithDocument(
  database: 'sqlite' | 'mongodb',
): Promise<{ library: TestLibrary; editor: Client; id: string }> {
  const library = await openTestLibrary(database)
  await makePerson(library, { username: 'soan', roles: ['editor'] })
  const editor = await signIn(library, 'soan')
  const id = (await editor.post('/api/documents', { title: 'Tờ rơi', script: 'Lời đọc' })).body.doc.id
  await library.keeper.settled()
  return { library, editor, id }
}

describe('a transaction on SQLite', () => {
  let library: TestLibrary
  let editor: Client
  let id: string

  beforeAll(async () => {
    ;({ library, editor, id } = await openWithDocument('sqlite'))
  })
  afterAll(() => library?.close())

  const inTransaction = async (req: PayloadRequest, sql: string) =>
    sqliteOf(library.payload).sessions[String(await req.transactionID)]?.db.run(sql)

  it('whose COMMIT fails fails the act, and takes nothing of those who wait behind it along', async () => {
    const before = await countRows(library.payload)
    const failing = runAct({ payload: library.payload, user: null }, async (req) => {
      await inTransaction(req, 'PRAGMA defer_foreign_keys = ON')
      await inTransaction(req, `UPDATE documents SET type_id = 'none' WHERE id = '${id}'`)
      await req.payload.create({ collection: 'topics', data: { name: 'Lạc', order: 0 }, req, overrideAccess: true })
    })
    const waiting = Array.from({ length: 10 }, (_, index) =>
      editor.post('/api/documents', { title: `Tờ rơi ${index}` }),
    )
    await expect(failing).rejects.toMatchObject({ code: 'platform/act-failed' })
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual(waiting.map(() => 201))
    await library.keeper.settled()
    const after = await countRows(library.payload)
    expect(after).toMatchObject({ topics: before.topics, documents: (before.documents ?? 0) + 10 })
    expect(after).toMatchObject({ outbox: 0, journal: (before.journal ?? 0) + 10 })
  })

  it('that meets a full disk is nothing at all, and the next one with room succeeds', async () => {
    const { client } = sqliteOf(library.payload)
    const { rows } = await client.execute('PRAGMA page_count')
    await client.execute(`PRAGMA max_page_count = ${Number(rows[0]?.[0]) + 3}`)
    const before = await countRows(library.payload)
    const long = { title: 'Tờ rơi dài', script: 'dài '.repeat(10_000) }
    const refused = await editor.post('/api/documents', long)
    expect(refused.status).toBe(500)
    expect(await countRows(library.payload)).toEqual(before)
    await client.execute('PRAGMA max_page_count = 1000000')
    expect((await editor.post('/api/documents', long)).status).toBe(201)
  })

  it('is refused with 409 when the one before it does not end in time', async () => {
    let release: () => void = () => undefined
    const holding = runAct(
      { payload: library.payload, user: null },
      () => new Promise<void>((resolve) => (release = resolve)),
    )
    const answers = await Promise.all([
      editor.post(`/api/documents/${id}/submit`),
      editor.patch(`/api/documents/${id}`, { title: 'Khác' }),
    ])
    for (const { status, body } of answers)
      expect({ status, code: body.code }).toEqual({ status: 409, code: 'platform/conflict' })
    release()
    await holding
    expect((await editor.post(`/api/documents/${id}/submit`)).status).toBe(200)
  })
})

describeOnMongodb('a transaction on MongoDB', () => {
  let library: TestLibrary
  let editor: Client
  let id: string

  beforeAll(async () => {
    ;({ library, editor, id } = await openWithDocument('mongodb'))
  })
  afterAll(() => library?.close())

  /** As a server does that was restarted, or lost its place. */
  async function loseTransaction(req: PayloadRequest): Promise<void> {
    const { connection, sessions } = mongoOf(library.payload)
    const lsid = sessions[String(await req.transactionID)]?.id.id
    await connection
      .getClient()
      .db('admin')
      .command({ killSessions: [{ id: lsid }] })
  }

  const writeTopic = (req: PayloadRequest, name: string) =>
    req.payload.create({ collection: 'topics', data: { name, order: 0 }, req, overrideAccess: true })

  it('that the server lost is run again as a whole, and written once', async () => {
    const before = await countRows(library.payload)
    let runs = 0
    await runAct({ payload: library.payload, user: null }, async (req) => {
      runs += 1
      await writeTopic(req, 'Biên giới')
      if (runs === 1) await loseTransaction(req)
    })
    await library.keeper.settled()
    expect(runs).toBe(2)
    expect(await countRows(library.payload)).toEqual({
      ...before,
      topics: (before.topics ?? 0) + 1,
      journal: (before.journal ?? 0) + 1,
    })
  })

  it('that is lost each time is answered as a conflict, and nothing is written', async () => {
    const before = await countRows(library.payload)
    const act = runAct({ payload: library.payload, user: null }, async (req) => {
      await writeTopic(req, 'Không bao giờ')
      await loseTransaction(req)
    })
    await expect(act).rejects.toMatchObject({ code: 'platform/conflict', status: 409 })
    expect(await countRows(library.payload)).toEqual(before)
  })

  it('is refused with 409 when another keeps its row for long', async () => {
    const stranger = new MongoClient(library.settings.database.url, { appName: 'another program' })
    const session = stranger.startSession()
    session.startTransaction()
    await stranger
      .db()
      .collection<{ _id: string }>('documents')
      .updateOne({ _id: id }, { $set: { note: 'x' } }, { session })
    const answers = await Promise.all([
      editor.post(`/api/documents/${id}/submit`),
      editor.patch(`/api/documents/${id}`, { title: 'Khác' }),
    ])
    for (const { status, body } of answers)
      expect({ status, code: body.code }).toEqual({ status: 409, code: 'platform/conflict' })
    await session.abortTransaction()
    await stranger.close()
    expect((await editor.post(`/api/documents/${id}/submit`)).status).toBe(200)
  })
})
