import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals'
import type { PayloadRequest } from 'payload'
import { appendEvent } from '../../src/platform/journal/appendEvent'
import { runAct } from '../../src/platform/runAct'
import { countRows } from '../support/countRows'
import {
  type Client,
  describeOnBothDatabases,
  makePerson,
  openTestLibrary,
  signIn,
  type TestLibrary,
} from '../support/library'

type Hook = (args: { req: PayloadRequest; doc: { id: string } }) => Promise<unknown>

const FAILPOINT = Symbol.for('hai-dang.failpoint')
const MISSING = '0192f0c4-0000-7000-8000-000000000000'

describeOnBothDatabases('an act', (database) => {
  let library: TestLibrary
  let editor: Client
  let documentId: string
  const planted: Hook[] = []

  beforeAll(async () => {
    library = await openTestLibrary(database)
    await makePerson(library, { username: 'soan', roles: ['editor'] })
    editor = await signIn(library, 'soan')
    const created = await editor.post('/api/documents', { title: 'Tờ rơi', script: 'Lời đọc', access: 'public' })
    documentId = created.body.doc.id
    // Last of the hooks, behind the one that appends the event.
    library.payload.collections.documents?.config.hooks.afterChange.push((args) => planted.at(-1)?.(args as never)) // the part of it that is used
  })
  afterEach(() => {
    planted.length = 0
    Reflect.deleteProperty(globalThis, FAILPOINT)
  })
  afterAll(() => library?.close())

  /** Each way to write a document: a save by Payload's own route, a new one, and an act of ours. */
  const doors: [string, () => Promise<{ status: number; body: Record<string, unknown> }>][] = [
    ['a save', () => editor.patch(`/api/documents/${documentId}`, { title: 'Tờ rơi khác' })],
    ['a new document', () => editor.post('/api/documents', { title: 'Tờ rơi thứ hai', access: 'public' })],
    ['an act', () => editor.post(`/api/documents/${documentId}/submit`)],
  ]

  async function expectNothingWritten(work: () => Promise<unknown>): Promise<void> {
    await library.keeper.settled()
    const [before, document] = [await countRows(library.payload), await storedDocument()]
    await work()
    await library.keeper.settled()
    expect(await countRows(library.payload)).toEqual(before)
    expect(await storedDocument()).toEqual(document)
  }

  function storedDocument(): Promise<unknown> {
    return library.payload.db.findOne({ collection: 'documents', where: { id: { equals: documentId } } })
  }

  it.each(doors)('leaves nothing of %s when its last hook fails', async (_name, call) => {
    await expectNothingWritten(async () => {
      planted.push(() => Promise.reject(new Error('the last hook fails')))
      expect((await call()).status).toBe(500)
    })
  })

  it('leaves nothing when it fails between its last write and its commit', async () => {
    for (const place of ['act.last-hook', 'act.before-commit']) {
      await expectNothingWritten(async () => {
        Reflect.set(globalThis, FAILPOINT, (name: string) => {
          if (name === place) throw new Error('the line to the database breaks')
        })
        expect((await editor.post(`/api/documents/${documentId}/submit`)).status).toBe(500)
        Reflect.deleteProperty(globalThis, FAILPOINT)
      })
    }
  })

  const swallowed: [string, Hook][] = [
    ['a row that is not there', ({ req }) => req.payload.findByID({ collection: 'documents', id: MISSING, req })],
    [
      'a nested save that is refused',
      ({ req }) =>
        req.payload.update({ collection: 'documents', id: documentId, data: { title: '' }, req, overrideAccess: true }),
    ],
    [
      'a row that the database refuses',
      ({ req, doc }) => {
        const data = { id: doc.id, at: new Date().toISOString(), code: 'platform/user-changed', actor: {}, data: {} }
        const write = () => req.payload.db.create({ collection: 'outbox', data: { ...data }, req, returning: false })
        return write().then(write)
      },
    ],
    [
      'a write that forgot its request',
      ({ req }) => req.payload.create({ collection: 'topics', data: { name: 'Lạc', order: 0 }, overrideAccess: true }),
    ],
  ]

  for (const [name, call] of doors) {
    it.each(swallowed)(
      `leaves nothing of ${name} and answers act-failed when a hook swallows the error of %s`,
      async (_what, hook) => {
        await expectNothingWritten(async () => {
          planted.push((args) => hook(args).catch(() => undefined))
          const answer = await call()
          expect(answer.body).toMatchObject({ code: 'platform/act-failed' })
          expect(answer.status).toBe(500)
        })
      },
    )
  }

  it('refuses a nested write that forgot its request at once, and says what to do', async () => {
    await expectNothingWritten(async () => {
      const forgetful = runAct({ payload: library.payload, user: null }, async (req) => {
        await appendEvent(req, 'publish/expired', { document: documentId })
        await req.payload.create({ collection: 'topics', data: { name: 'Lạc', order: 0 }, overrideAccess: true })
      })
      await expect(forgetful).rejects.toThrow('pass req to every nested call')
    })
  })

  it('refuses an event outside a transaction', async () => {
    await expectNothingWritten(async () => {
      const { payload } = library
      const stray = appendEvent({ payload } as PayloadRequest, 'publish/expired', { document: documentId }) // as a hook without its request would
      await expect(stray).rejects.toThrow('outside a transaction')
    })
  })

  it('works on afterwards, and writes the document, its version and its event once', async () => {
    const before = await countRows(library.payload)
    expect((await editor.post(`/api/documents/${documentId}/submit`)).body).toMatchObject({
      doc: { state: 'in-review' },
    })
    await library.keeper.settled()
    expect(await countRows(library.payload)).toEqual({
      ...before,
      'documents versions': (before['documents versions'] ?? 0) + 1,
      journal: (before.journal ?? 0) + 1,
    })
  })
})
