import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expectNothingWritten } from '../access/everythingKept'
import {
  type Client,
  describeOnBothDatabases,
  makePerson,
  openTestLibrary,
  signIn,
  type TestLibrary,
  uploadFile,
} from '../support/library'
import { type Desk, makeDesk, publishOne } from '../support/publishing'

const PHRASE = 'xuongdongtaubimatkhongaiduocbiet'
const GROUNDS = { reason: 'Lộ bí mật', decision: '12/QĐ-SVHTTDL' }
const ROLES = { quantri: 'admin', dieuphoi: 'coordinator', canbo: 'officer', loa: 'broadcaster', kiemtra: 'auditor' }

describeOnBothDatabases('purging a file that never got onto a document', (database) => {
  let library: TestLibrary
  let desk: Desk
  let reviewer: Client

  beforeAll(async () => {
    library = await openTestLibrary(database)
    desk = await makeDesk(library)
    await makePerson(library, { username: 'thamdinh', roles: ['reviewer'] })
    reviewer = await signIn(library, 'thamdinh')
    for (const [username, role] of Object.entries(ROLES)) await makePerson(library, { username, roles: [role] })
  })
  afterAll(() => library?.close())

  const marked = (words: string) => Buffer.from(`TỐI MẬT\n${words}\n`.repeat(30))
  const upload = async (name: string, words: string, client = desk.editor) =>
    (await uploadFile(library, client, { name, bytes: marked(words) })).doc
  const purge = (client: Client, id: string, body: object = GROUNDS) => client.post(`/api/media/${id}/purge`, body)

  it('leaves neither bytes nor words nor name, in any row of the same bytes, refused before or not', async () => {
    const other = await makePerson(library, { username: 'soan2', roles: ['editor'] }).then(() =>
      signIn(library, 'soan2'),
    )
    const first = await upload(`${PHRASE}.txt`, PHRASE)
    const second = await upload(`ten-khac-${PHRASE}.txt`, PHRASE, other)
    expect([first.state, second.state, first.id === second.id]).toEqual(['quarantined', 'quarantined', false])
    await reviewer.post(`/api/media/${first.id}/refuse`, { note: `Có dấu, ${PHRASE}` })
    expect(filesHolding(library.directory)).not.toEqual([])

    const answer = await purge(reviewer, second.id)

    expect([answer.status, answer.body]).toEqual([200, { doc: { id: second.id, state: 'refused' } }])
    expect(filesHolding(library.directory)).toEqual([])
    const kept = JSON.stringify(await library.payload.db.find({ collection: 'media', pagination: false, limit: 0 }))
    expect(kept).not.toContain(PHRASE)
    expect((await reviewer.get(`/api/media/${first.id}/file`)).status).toBe(404)
    expect((await reviewer.get(`/api/media/${second.id}`)).body).toMatchObject({
      sha256: second.sha256,
      state: 'refused',
      originalName: '(đã xóa vĩnh viễn)',
      decision: { verdict: 'purge', note: GROUNDS.reason, order: GROUNDS.decision },
    })
    await library.keeper.settled()
    const { docs } = await library.payload.db.find<{ id: string; code: string; data: object }>({
      collection: 'journal',
      where: { code: { in: ['publish/file-purged', 'publish/erased'] } },
      sort: 'seq',
      pagination: false,
    })
    expect(docs.map(({ code, data }) => [code, data])).toEqual([
      ['publish/file-purged', { media: second.id, decision: GROUNDS.decision, files: [second.sha256], thumbnails: [] }],
      ['publish/erased', { media: second.id }],
    ])
    // Once more, and the same bytes once more: nothing comes back.
    await expectNothingWritten(library, async () => expect((await purge(reviewer, second.id)).status).toBe(200))
    const again = await upload('lai-nua.txt', PHRASE)
    expect([again.state, await library.store.has(String(second.sha256))]).toEqual(['refused', false])
  })

  it('is for the reviewer for secrecy, with a reason and a decision, and for no file that may be on a document', async () => {
    const { id } = await upload('cach-ly.txt', 'Kế hoạch')
    const clients: [string, Client][] = []
    for (const username of ['soan', 'duyet', ...Object.keys(ROLES)])
      clients.push([username, await signIn(library, username)])
    const refused: Record<string, number> = {}
    await expectNothingWritten(library, async () => {
      for (const [username, client] of clients) refused[username] = (await purge(client, id)).status
    })
    expect(refused).toEqual({ soan: 403, duyet: 403, quantri: 403, dieuphoi: 403, kiemtra: 403, canbo: 404, loa: 404 })
    expect((await purge(reviewer, id, { reason: ' ' })).body).toMatchObject({
      code: 'publish/reason-required',
      errors: [{ path: 'reason' }, { path: 'decision' }],
    })
    expect((await purge(reviewer, '01900000-0000-7000-8000-000000000000')).status).toBe(404)
    const { doc } = await uploadFile(library, desk.editor, { name: 'lanh.txt', bytes: Buffer.from('Lành\n') })
    const document = await publishOne(desk, { title: 'Dùng tệp', files: [doc.id] })
    expect((await purge(reviewer, doc.id)).body).toMatchObject({ status: 409, code: 'review/illegal-transition' })
    expect((await desk.editor.get(`/api/v1/documents/${document}`)).body.files).toHaveLength(1)
    expect((await reviewer.get(`/api/media/${id}`)).body.state).toBe('quarantined')
  })
})

/** Paths below the directory whose bytes hold the phrase. */
function filesHolding(directory: string): string[] {
  return readdirSync(directory, { recursive: true })
    .map((name) => join(directory, String(name)))
    .filter((path) => statSync(path).isFile() && readFileSync(path).includes(PHRASE))
}
