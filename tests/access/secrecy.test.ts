import { afterAll, beforeAll, expect, it } from '@jest/globals'
import supertest from 'supertest'
import { makePicture } from '../ingest/makeFiles'
import {
  describeOnBothDatabases,
  makePerson,
  openTestLibrary,
  signIn,
  uploadFile,
  type Client,
  type TestLibrary,
} from '../support/library'
import { expectNothingWritten } from './everythingKept'
import { checklist } from './staffedLibrary'

const MARKED = Buffer.from('TỐI MẬT\nKế hoạch tuần tra tháng ba\n')

describeOnBothDatabases('no secret comes in unseen', (database) => {
  let library: TestLibrary
  let uploader: Client
  let other: Client
  let reviewer: Client
  let both: Client

  beforeAll(async () => {
    library = await openTestLibrary(database)
    await makePerson(library, { username: 'soan', roles: ['editor'] })
    await makePerson(library, { username: 'soan2', roles: ['editor', 'approver', 'admin', 'auditor'] })
    await makePerson(library, { username: 'thamdinh', roles: ['reviewer'] })
    await makePerson(library, { username: 'kiem', roles: ['editor', 'reviewer'] })
    uploader = await signIn(library, 'soan')
    other = await signIn(library, 'soan2')
    reviewer = await signIn(library, 'thamdinh')
    both = await signIn(library, 'kiem')
  })
  afterAll(() => library?.close())

  const media = (client: Client, id: string) => client.get(`/api/media/${id}`)

  async function knows(client: Client, { id, sha256 }: { id: string; sha256: string }): Promise<boolean> {
    const one = await media(client, id)
    const list = await client.get(`/api/media?where[sha256][equals]=${sha256}&limit=100`)
    const count = await client.get(`/api/media/count?where[id][equals]=${id}`)
    const bytes = await client.get(`/api/media/${id}/file`)
    const isListed = list.body.docs.some((row: { id: string }) => row.id === id)
    expect([isListed, count.body.totalDocs === 1, bytes.status === 200]).toEqual(Array(3).fill(one.status === 200))
    return one.status === 200
  }

  it('while a file is being checked only its uploader and the reviewer know of it', async () => {
    const answer = await uploader.upload({ name: 'dang-soat.txt', bytes: Buffer.from('Chưa ai soát\n') })
    expect(answer.body.doc.state).toBe('checking')
    const file = answer.body.doc
    // It is put back to the moment before, and leased, so that the clock does not check it meanwhile.
    await library.checkFiles()
    await setState(file.id, 'checking')
    expect([await knows(uploader, file), await knows(reviewer, file), await knows(other, file)]).toEqual([
      true,
      true,
      false,
    ])
    await setState(file.id, 'ready')
    expect(await knows(other, file)).toBe(true)
  })

  async function setState(id: string, state: string): Promise<void> {
    const row = await library.payload.db.findOne<{ id: string }>({ collection: 'media', where: { id: { equals: id } } })
    const checkLeaseUntil = new Date(Date.now() + 60_000).toISOString()
    await library.payload.db.updateOne({ collection: 'media', id, data: { ...row, state, checkLeaseUntil } })
  }

  it('quarantines what bears a mark; another editor learns nothing, not even with the same bytes', async () => {
    const { doc: first } = await uploadFile(library, uploader, { name: 'ke-hoach.txt', bytes: MARKED })
    expect(first.state).toBe('quarantined')
    const file = { id: first.id, sha256: String(first.sha256) }
    expect([await knows(uploader, file), await knows(reviewer, file), await knows(other, file)]).toEqual([
      true,
      true,
      false,
    ])

    const again = await uploader.upload({ name: 'ten-khac.txt', bytes: MARKED })
    expect([again.status, again.body.doc.id]).toEqual([200, first.id])
    const fresh = await other.upload({ name: 'moi.txt', bytes: Buffer.from('TỐI MẬT\nChưa ai tải lên\n') })
    const same = await other.upload({ name: 'cua-toi.txt', bytes: MARKED })
    expect([same.status, Object.keys(same.body.doc).sort()]).toEqual([201, Object.keys(fresh.body.doc).sort()])
    expect(same.body.doc).toMatchObject({ originalName: 'cua-toi.txt', state: 'checking' })
    expect(same.body.doc.id).not.toBe(first.id)
    expect(JSON.stringify(same.body)).not.toContain('ke-hoach')
    await library.checkFiles()
    expect(await knows(uploader, { id: same.body.doc.id, sha256: file.sha256 })).toBe(false)

    for (const sha256 of [file.sha256, '0'.repeat(64)]) {
      for (const client of [uploader, reviewer, other]) {
        expect((await client.get(`/files/${sha256}`)).body.code).toBe('platform/not-found')
        expect((await client.get(`/api/v1/documents?sha256=${sha256}`)).body.total).toBe(0)
      }
    }
  })

  it('refuses the same bytes again, at once, to whoever sends them, and tells them nothing of who did before', async () => {
    const bytes = Buffer.from('TỐI MẬT\nBị bác rồi lại gửi\n')
    const { doc: first } = await uploadFile(library, uploader, { name: 'lan-dau.txt', bytes })
    const { doc: waiting } = await uploadFile(library, both, { name: 'cung-cho.txt', bytes })
    expect([first.state, waiting.state]).toEqual(['quarantined', 'quarantined'])
    await reviewer.post(`/api/media/${first.id}/refuse`, { note: 'Có dấu chỉ độ mật' })
    expect((await media(both, waiting.id)).body.state).toBe('refused')

    const again = await other.upload({ name: 'vo-tinh.txt', bytes })
    expect([again.status, again.body.doc.state, again.body.doc.originalName]).toEqual([201, 'refused', 'vo-tinh.txt'])
    const { sha256, id } = again.body.doc as { sha256: string; id: string }
    expect(id).not.toBe(first.id)
    const uploaderId = (await uploader.get('/api/users/me')).body.user.id
    for (const told of ['lan-dau', 'Có dấu', first.id, uploaderId])
      expect(JSON.stringify(again.body)).not.toContain(told)
    await library.checkFiles()
    expect((await media(other, id)).body.state).toBe('refused')
    const repeated = await other.upload({ name: 'lan-nua.txt', bytes })
    expect([repeated.status, repeated.body.doc.id]).toEqual([200, id])

    expect([await knows(reviewer, { id, sha256 }), await knows(other, { id, sha256 })]).toEqual([true, true])
    expect([await knows(uploader, { id, sha256 }), await knows(other, { id: first.id, sha256 })]).toEqual([
      false,
      false,
    ])
    const used = await expectNothingWritten(library, () => other.post('/api/documents', { title: 'T', files: [id] }))
    expect(used.body.code).toBe('ingest/not-ready')
    for (const client of [uploader, reviewer, other])
      expect((await client.get(`/files/${sha256}`)).body.code).toBe('platform/not-found')
  })

  it('lets nothing that is quarantined, held or refused onto a document', async () => {
    const scan = await makePicture({ width: 60, height: 80, format: 'png' })
    const { doc: held } = await uploadFile(library, uploader, { name: 'quet.png', bytes: scan })
    const { doc: marked } = await uploadFile(library, uploader, { name: 'b.txt', bytes: Buffer.from('MẬT\nSố liệu\n') })
    expect([held.state, marked.state]).toEqual(['held', 'quarantined'])
    const tryBoth = async () => {
      for (const { id } of [held, marked]) {
        const answer = await expectNothingWritten(library, () =>
          uploader.post('/api/documents', { title: 'T', files: [id] }),
        )
        expect(answer.body.code).toBe('ingest/not-ready')
      }
    }
    await tryBoth()
    await reviewer.post(`/api/media/${marked.id}/refuse`, { note: 'Có dấu chỉ độ mật' })
    expect((await media(uploader, marked.id)).body.state).toBe('refused')
    await tryBoth()
    const decided = await reviewer.post(`/api/media/${marked.id}/release`, { note: 'Nghĩ lại' })
    expect(decided.body.code).toBe('review/illegal-transition')
  })

  it('uses a held file after the reviewer’s word only, and then gives it and its picture to readers', async () => {
    const scan = await makePicture({ width: 90, height: 60, format: 'png' })
    const { doc: held } = await uploadFile(library, uploader, { name: 'anh.png', bytes: scan })
    const withoutReason = await expectNothingWritten(library, () =>
      reviewer.post(`/api/media/${held.id}/release`, { note: ' ' }),
    )
    expect(withoutReason.body.code).toBe('review/note-required')
    expect(await knows(other, { id: held.id, sha256: String(held.sha256) })).toBe(false)

    const released = await reviewer.post(`/api/media/${held.id}/release`, { note: 'Ảnh phong cảnh, không có dấu.' })
    expect(released.body.doc).toMatchObject({ state: 'ready', decision: { verdict: 'release' } })
    expect(await knows(other, { id: held.id, sha256: String(held.sha256) })).toBe(true)
    const made = await uploader.post('/api/documents', { title: 'Ảnh', access: 'public', files: [held.id] })
    const thumbnail = released.body.doc.thumbnailSha256
    expect((await supertest(library.app).get(`/files/${thumbnail}`)).status).toBe(404)
    for (const [client, act] of [
      [uploader, 'submit'],
      [other, 'approve'],
      [uploader, 'publish'],
    ] as const) {
      expect((await client.post(`/api/documents/${made.body.doc.id}/${act}`, { checklist })).status).toBe(200)
    }
    for (const sha256 of [held.sha256, thumbnail])
      expect((await supertest(library.app).get(`/files/${sha256}`)).status).toBe(200)
  })

  it('lets nobody judge a file that they uploaded', async () => {
    const { doc } = await uploadFile(library, both, {
      name: 'cua-minh.txt',
      bytes: Buffer.from('TUYỆT MẬT\nCủa mình\n'),
    })
    for (const verdict of ['release', 'refuse']) {
      const answer = await expectNothingWritten(library, () =>
        both.post(`/api/media/${doc.id}/${verdict}`, { note: 'Tự xét' }),
      )
      expect(answer.body).toMatchObject({ status: 403, code: 'review/self-approval' })
    }
    expect((await reviewer.post(`/api/media/${doc.id}/release`, { note: 'Tài liệu tập huấn' })).body.doc.state).toBe(
      'ready',
    )
  })
})
