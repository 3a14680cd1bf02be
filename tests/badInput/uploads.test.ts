import { readdirSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import supertest from 'supertest'
import {
  describeOnBothDatabases,
  makePerson,
  openTestLibrary,
  signIn,
  type Client,
  type TestLibrary,
} from '../support/library'
import { expectNothingWritten } from '../access/everythingKept'
import { expectProblem } from './expectProblem'

const MAX_BYTES = 20_000

describeOnBothDatabases('a file that cannot be taken', (database) => {
  let library: TestLibrary
  let editor: Client
  beforeAll(async () => {
    library = await openTestLibrary(database, { MAX_UPLOAD_BYTES: String(MAX_BYTES) })
    await makePerson(library, { username: 'soan', roles: ['editor'] })
    editor = await signIn(library, 'soan')
  })
  afterAll(() => library?.close())

  const text = (words: string) => Buffer.from(`${words}\n`)
  const page = Buffer.from('<!doctype html><html><body><script>alert(1)</script></body></html>')

  it.each<[string, string, Buffer, number, string]>([
    ['has 0 bytes', 'rong.pdf', Buffer.alloc(0), 400, 'ingest/empty-file'],
    ['is a page called .pdf', 'trang.pdf', page, 415, 'ingest/content-mismatch'],
    ['is a page called .png', 'trang.png', page, 415, 'ingest/content-mismatch'],
    ['is a program called .txt', 'a.txt', Buffer.from([0x4d, 0x5a, 0, 0, 0, 1]), 415, 'ingest/content-mismatch'],
    ['is a page', 'trang.html', page, 415, 'ingest/type-not-allowed'],
    ['is a page behind two extensions', 'trang.pdf.html', page, 415, 'ingest/type-not-allowed'],
    ['has no extension', 'tai-lieu', text('Chữ'), 415, 'ingest/type-not-allowed'],
    ['hides its extension behind a mark of direction', 'anh\u202Etxt.exe', text('Chữ'), 415, 'ingest/type-not-allowed'],
    ['is one byte too large', 'lon.txt', Buffer.alloc(MAX_BYTES + 1, 'a'), 413, 'ingest/too-large'],
    ['is far too large', 'rat-lon.txt', Buffer.alloc(50 * MAX_BYTES, 'a'), 413, 'ingest/too-large'],
  ])('that %s is refused, and nothing of it is kept', async (_what, name, bytes, status, code) => {
    const answer = await expectNothingWritten(library, () => editor.upload({ name, bytes }))
    expectProblem(answer, { status, code })
  })

  it('of exactly the largest size is taken', async () => {
    const answer = await editor.upload({ name: 'vua.txt', bytes: Buffer.alloc(MAX_BYTES, 'a') })
    expect(answer.status).toBe(201)
  })

  it.each<[string, object | string]>([
    ['an address in JSON', { filename: 'a.pdf', url: 'http://127.0.0.1:9/a.pdf' }],
    ['an address as text', 'http://127.0.0.1:9/a.pdf'],
  ])('comes by %s', async (_what, body) => {
    const send = () => supertest(library.app).post('/api/media').set('Authorization', `JWT ${editor.token}`).send(body)
    const answer = await expectNothingWritten(library, send)
    expectProblem(answer, { status: 400, code: typeof body === 'string' ? 'ingest/no-file' : 'ingest/by-address' })
  })

  it('comes by an address beside the file', async () => {
    const send = () => editor.upload({ name: 'a.txt', bytes: text('Kèm địa chỉ') }, { url: 'http://127.0.0.1:9/a.pdf' })
    expectProblem(await expectNothingWritten(library, send), { status: 400, code: 'ingest/by-address' })
  })

  it('comes without the declaration, or with fields that are no JSON', async () => {
    const bytes = text('Không cam đoan')
    const undeclared = await expectNothingWritten(library, () =>
      editor.upload({ name: 'a.txt', bytes }, { declaredNotSecret: false }),
    )
    expectProblem(undeclared, { status: 400, code: 'ingest/not-declared' })
    const broken = () =>
      supertest(library.app)
        .post('/api/media')
        .set('Authorization', `JWT ${editor.token}`)
        .field('_payload', '{')
        .attach('file', bytes, 'a.txt')
    expectProblem(await expectNothingWritten(library, broken), { status: 400, code: 'platform/invalid-input' })
  })

  it('is missing from the form', async () => {
    const form = supertest(library.app).post('/api/media').set('Authorization', `JWT ${editor.token}`)
    expectProblem(await expectNothingWritten(library, async () => form.field('_payload', '{}')), {
      status: 400,
      code: 'ingest/no-file',
    })
  })

  it('breaks off on its way', async () => {
    await expectNothingWritten(library, async () => {
      const server = library.app.listen(0)
      try {
        await breakOff((server.address() as AddressInfo).port) // it listens on a port
      } finally {
        server.close()
      }
      await untilNothingComesIn()
    })
  })

  /** Sends the head of a form and a part of the file, and hangs up. */
  function breakOff(port: number): Promise<void> {
    const head =
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\n'
    return new Promise((resolve) => {
      const request = httpRequest({
        port,
        method: 'POST',
        path: '/api/media',
        headers: {
          Authorization: `JWT ${editor.token}`,
          'Content-Type': 'multipart/form-data; boundary=x',
          'Content-Length': 10_000,
        },
      })
      request.on('error', () => resolve())
      request.write(`${head}Một nửa tệp`, () => setTimeout(() => request.destroy(), 300))
    })
  }

  async function untilNothingComesIn(): Promise<void> {
    const incoming = join(library.settings.mediaDir, '.incoming')
    for (let look = 0; look < 100 && readdirSync(incoming).length > 0; look += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  describe('a strange name', () => {
    const long = 'Đề cương tuyên truyền về biên giới hòa bình, hữu nghị, hợp tác và phát triển '.repeat(5)

    it.each<[string, string, RegExp]>([
      ['of more than 255 bytes', `${long}.txt`, /^Đề cương .+\.txt$/],
      ['that climbs out of its folder', '../../../etc/mat-khau.txt', /^mat-khau\.txt$/],
      ['that climbs out in the other slash', '..\\..\\windows\\a.txt', /^a\.txt$/],
      ['with a line end', 'hai\ndòng.txt', /^hai dòng\.txt$/],
      ['with quotes', 'nói "thật".txt', /^nói .?thật.?\.txt$/],
      ['with an emoji', 'lá cờ 🇻🇳 biển.txt', /^lá cờ 🇻🇳 biển\.txt$/u],
      ['in decomposed letters', 'Đồn Biên phòng.txt'.normalize('NFD'), /^Đồn Biên phòng\.txt$/],
      ['that hides', '.an.txt', /^an\.txt$/],
    ])('%s becomes one that every system takes', async (_what, name, expected) => {
      const answer = await uploadRaw(name, `Nội dung riêng của ${name}`)
      expect(answer.status).toBe(201)
      const stored: string = answer.body.doc.originalName
      expect(stored).toMatch(expected)
      expect(stored).toBe(stored.normalize('NFC'))
      expect(Buffer.byteLength(stored)).toBeLessThanOrEqual(255)
      expect(stored).not.toMatch(/[/\\\p{Cc}]/u)
      const { headers } = await editor.get(`/api/media/${answer.body.doc.id}/file`)
      expect(headers['content-disposition']).toContain('attachment')
    })

    /** Byte for byte as a client may send it: supertest would clean the name. */
    function uploadRaw(name: string, content: string) {
      const quoted = name.replaceAll('"', '%22').replaceAll('\n', '%0A')
      const body = `--x\r\nContent-Disposition: form-data; name="file"; filename="${quoted}"\r\nContent-Type: text/plain\r\n\r\n${content}\r\n--x--\r\n`
      return supertest(library.app)
        .post('/api/media')
        .set('Authorization', `JWT ${editor.token}`)
        .set('Content-Type', 'multipart/form-data; boundary=x')
        .send(body)
    }
  })
})
