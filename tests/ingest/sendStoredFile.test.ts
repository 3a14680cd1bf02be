import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import supertest from 'supertest'
import { makePerson, openTestLibrary, signIn, type TestLibrary, uploadFile } from '../support/library'

const MARKED = Buffer.from('TUYỆT MẬT\n\nKế hoạch\n')

describe('the bytes of a file before anything is published', () => {
  let library: TestLibrary
  const ids = { ready: '', marked: '' }

  beforeAll(async () => {
    library = await openTestLibrary('sqlite')
    await Promise.all(
      (['editor', 'approver', 'reviewer', 'officer'] as const).map((role) =>
        makePerson(library, { username: role, roles: [role] }),
      ),
    )
    const editor = await signIn(library, 'editor')
    const ready = await uploadFile(library, editor, { name: 'Tờ rơi “mới”.txt', bytes: Buffer.from('Biên giới.\n') })
    const marked = await uploadFile(library, editor, { name: 'ke-hoach.txt', bytes: MARKED })
    expect([ready.doc.state, marked.doc.state]).toEqual(['ready', 'quarantined'])
    Object.assign(ids, { ready: ready.doc.id, marked: marked.doc.id })
  })
  afterAll(() => library?.close())

  async function statusFor(who: string, id: string): Promise<number> {
    return (await (await signIn(library, who)).get(`/api/media/${id}/file`)).status
  }

  it('come to whoever has to look at them', async () => {
    for (const who of ['editor', 'approver', 'reviewer']) expect(await statusFor(who, ids.ready)).toBe(200)
    for (const who of ['editor', 'reviewer']) expect(await statusFor(who, ids.marked)).toBe(200)
  })

  it('do not exist for others: not a marked file for the approver, not a draft’s for an officer, nothing for nobody', async () => {
    expect(await statusFor('approver', ids.marked)).toBe(404)
    expect(await statusFor('officer', ids.ready)).toBe(404)
    expect(await statusFor('approver', 'no-such-file')).toBe(404)
    expect((await supertest(library.app).get(`/api/media/${ids.ready}/file`)).status).toBe(401)
  })

  it('are the uploaded ones, to be saved and never shown as a page of ours', async () => {
    const reviewer = await signIn(library, 'reviewer')
    const answer = await reviewer.get(`/api/media/${ids.marked}/file`).buffer(true)
    expect(Buffer.from(answer.text)).toEqual(MARKED)
    expect(answer.headers).toMatchObject({
      'content-disposition': 'attachment; filename=ke-hoach.txt',
      'content-length': String(MARKED.length),
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    })
  })
})
