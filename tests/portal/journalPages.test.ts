import { afterAll, beforeAll, expect, it } from '@jest/globals'
import supertest from 'supertest'
import { ASKERS, openStaffedLibrary, type StaffedLibrary } from '../access/staffedLibrary'
import { describeOnBothDatabases, PASSWORD } from '../support/library'
import { fillIndexes } from '../../src/platform/journal/fillIndexes'
import { headSigner } from '../../src/platform/journal/headSigner'
import { currentHead } from '../../src/platform/journal/numberEvents'
import { readJournal } from '../../src/platform/journal/readJournal'
import type { NumberedEvent } from '../../src/platform/journal/rules/chain'
import { hashOfEvent } from '../../src/platform/journal/rules/chain'

const PAGES = ['/nhat-ky', '/nhat-ky/xuat.csv', '/nhat-ky/xuat.jsonl', '/nhat-ky/chu-ky', '/nhat-ky/chu-ky/current']

describeOnBothDatabases('the audit trail', (database) => {
  let staff: StaffedLibrary
  beforeAll(async () => {
    staff = await openStaffedLibrary(database)
  })
  afterAll(() => staff?.close())

  const auditor = (path: string) => staff.as('auditor').get(path)

  async function events(): Promise<NumberedEvent[]> {
    await staff.library.keeper.settled()
    return readJournal(staff.library.payload, { after: 0, limit: 5000 })
  }

  async function exported(query: string): Promise<NumberedEvent[]> {
    const text = await textIn(auditor(`/nhat-ky/xuat.jsonl?${query}`))
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  }

  it('names whoever signs in, the unit and the address, and nothing of the session', async () => {
    const before = (await events()).length
    await supertest(staff.library.app).post('/api/users/login').send({ username: 'officer', password: PASSWORD })
    const [signedIn, ...more] = (await events()).slice(before)
    expect(signedIn).toMatchObject({
      code: 'platform/session-changed',
      actor: {
        id: staff.people.officer,
        unit: 'Đồn Biên phòng Thử Nghiệm',
        address: expect.stringContaining('127.0.0.1'),
      },
      data: { user: staff.people.officer },
    })
    expect(Object.keys(signedIn?.data ?? {})).toEqual(['user'])
    expect(more).toEqual([])
  })

  it.each(PAGES)('shows %s to those who audit and run the system, and to nobody else', async (path) => {
    for (const asker of ASKERS) {
      const { status, headers } = await staff.as(asker).get(path)
      const isReader = asker === 'auditor' || asker === 'admin'
      expect({ asker, status }).toEqual({ asker, status: asker === 'anonymous' ? 303 : isReader ? 200 : 404 })
      if (isReader) expect(headers['cache-control']).toContain('no-store')
    }
  })

  it('says who did what to what, when, and from which address', async () => {
    const { documents, people } = staff
    const { text } = await auditor(`/nhat-ky?doi-tuong=https://thu-vien.test/tai-lieu/${documents.assigned}/ten`)
    for (const words of ['Trình duyệt', 'Duyệt', 'Công bố', 'Gửi', 'Ghi nhận giao nhận'])
      expect(text).toContain(`>${words}<`)
    expect(text).toContain('Người approver')
    expect(text).not.toContain(documents.public)
    const all = await events()
    const approved = all.find(({ code, data }) => code === 'review/approved' && data.document === documents.assigned)
    expect(approved?.actor).toMatchObject({ id: people.approver, name: 'Người approver', address: '127.0.0.1' })
    const received = all.find(({ code }) => code === 'acknowledge/receipts-recorded')
    expect(received?.actor).toMatchObject({ id: people.officer, unit: 'Đồn Biên phòng Thử Nghiệm' })
    // What nobody asked for comes from nowhere.
    for (const { actor } of all) if (actor.id === null) expect(actor).not.toHaveProperty('address')
  })

  it('filters by day, act, stage, person and subject, and finds the same in both exports', async () => {
    const all = await events()
    const { people, documents } = staff
    const today = new Date(Date.now() + 7 * 3600_000).toISOString().slice(0, 10)
    const seqs = (found: NumberedEvent[]) => found.map(({ seq }) => seq).sort((a, b) => a - b)
    const wanted = (holds: (event: NumberedEvent) => boolean) => seqs(all.filter(holds))
    expect(seqs(await exported('viec=review/approved'))).toEqual(wanted(({ code }) => code === 'review/approved'))
    expect(seqs(await exported('viec=review'))).toEqual(wanted(({ code }) => code.startsWith('review/')))
    expect(seqs(await exported(`nguoi=${people.author}&viec=review`))).toEqual(
      wanted(({ code, actor }) => actor.id === people.author && code.startsWith('review/')),
    )
    expect(seqs(await exported(`viec=publish&tu-ngay=${today}&den-ngay=${today}`))).toEqual(
      wanted(({ code }) => code.startsWith('publish/')),
    )
    expect(await exported('viec=publish&tu-ngay=2099-01-01')).toEqual([])
    expect(await exported('viec=publish&den-ngay=2020-01-01')).toEqual([])
    const about = await exported(`doi-tuong=${documents.assigned}`)
    expect(about.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['review/saved', 'publish/published', 'assign/sent', 'acknowledge/receipts-recorded']),
    )
    const text = await textIn(auditor('/nhat-ky/xuat.csv?viec=review/approved'))
    expect(text.startsWith('\uFEFFSố,')).toBe(true)
    expect(text.trim().split('\r\n')).toHaveLength(wanted(({ code }) => code === 'review/approved').length + 1)
  })

  it('exports what can be checked elsewhere: each event with its hash, and the signed head with the public key', async () => {
    const lines = (await exported('')).reverse()
    for (const [index, event] of lines.entries()) {
      expect(event.seq).toBe(index + 1)
      expect(hashOfEvent(event)).toBe(event.hash)
    }
    const { body, headers } = await auditor('/nhat-ky/chu-ky/current.json')
    expect(headers['content-disposition']).toContain('attachment')
    const signer = headSigner(staff.library.settings.payloadSecret)
    expect(signer.isGenuine(body)).toBe(true)
    expect(body.publicKeyPem).toBe(signer.publicKeyPem)
    expect((await auditor('/nhat-ky/chu-ky/2020-01-01')).status).toBe(404)
    expect((await auditor('/nhat-ky/chu-ky/current.xml')).status).toBe(404)
  })

  it('compares with what was kept on paper, in whatever grouping it was typed', async () => {
    const head = await currentHead(staff.library.payload)
    const compare = async (so: number | string | undefined, ma: string) =>
      (await auditor(`/nhat-ky/chu-ky?so=${so}&ma=${encodeURIComponent(ma)}`)).text
    const typed = (head?.hash ?? '')
      .slice(0, 24)
      .toUpperCase()
      .replace(/(.{8})/g, '$1 ')
    expect(await compare(head?.seq, typed)).toContain('Khớp: đến sự kiện số')
    expect(await compare(head?.seq, 'a'.repeat(64))).toContain('Không khớp')
    expect(await compare(999_999, 'a'.repeat(64))).toContain('không có sự kiện số')
    expect(await compare(head?.seq, 'abc')).toContain('ít nhất 12')
    expect(await compare('-1', 'a'.repeat(64))).toContain('số nguyên từ 1')
    expect(await compare('1', '<script>alert(1)</script>')).not.toContain('<script>')
  })

  it('writes down who read and who took it away, and who opened a file that is held back', async () => {
    const { people, files } = staff
    const count = async (code: string, actorId: string) =>
      (await events()).filter((event) => event.code === code && event.actor.id === actorId).length
    const before = await count('platform/journal-exported', people.auditor)
    await exported('viec=publish')
    expect(await count('platform/journal-exported', people.auditor)).toBe(before + 1)
    await auditor('/nhat-ky')
    await auditor('/nhat-ky')
    expect(await count('platform/journal-read', people.auditor)).toBe(1)
    expect(await count('ingest/held-file-opened', people.reviewer)).toBe(0)
    await staff.as('reviewer').get(`/api/media/${files.quarantined.id}/file`)
    await staff.as('editor').get(`/api/media/${files.quarantined.id}/file`)
    await staff.as('reviewer').get(`/api/media/${files.ready.id}/file`)
    const opened = (await events()).filter(({ code }) => code === 'ingest/held-file-opened')
    expect(opened.map(({ actor, data }) => [actor.id, data.media])).toEqual([[people.reviewer, files.quarantined.id]])
  })

  it('finds events of an earlier release after they were given what they are looked for by', async () => {
    const { payload } = staff.library
    const old = (await events()).filter(({ code }) => code === 'review/submitted')
    for (const { id } of old) {
      await payload.db.updateOne({
        collection: 'journal',
        id,
        data: { actorId: null, subject: null },
        returning: false,
      })
    }
    const asked = `viec=review/submitted&nguoi=${staff.people.author}`
    expect(await exported(asked)).toEqual([])
    expect(await fillIndexes(payload)).toBe(old.length)
    expect(await fillIndexes(payload)).toBe(0)
    expect(await exported(asked)).toHaveLength(old.length)
  })

  it('says on demand whether anything was altered', async () => {
    const { app, payload } = staff.library
    const agent = supertest.agent(app)
    await agent.post('/api/users/login').send({ username: 'auditor', password: PASSWORD })
    const token = /name="_ma" value="([^"]+)"/.exec((await agent.get('/nhat-ky')).text)?.[1] ?? ''
    const verify = () => agent.post('/nhat-ky/kiem-tra').type('form').send({ _ma: token })
    expect((await agent.post('/nhat-ky/kiem-tra').type('form').send({})).status).toBe(403)
    expect((await verify()).text).toContain('Nhật ký nguyên vẹn')
    const third = (await events())[2]
    await payload.db.updateOne({
      collection: 'journal',
      id: third?.id ?? '',
      data: { code: 'review/approved' },
      returning: false,
    })
    const { status, text } = await verify()
    expect(status).toBe(200)
    expect(text).toContain('Sự kiện số 3: nội dung đã bị sửa.')
  })
})

/** The body as text, whatever its type. */
async function textIn(request: supertest.Test): Promise<string> {
  const { body } = await request.buffer(true).parse((res, done) => {
    const chunks: Buffer[] = []
    res.on('data', (chunk) => chunks.push(Buffer.from(chunk)))
    res.on('end', () => done(null, Buffer.concat(chunks).toString('utf8')))
  })
  return body
}
