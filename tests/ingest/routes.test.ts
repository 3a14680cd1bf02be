import { existsSync, readdirSync, readlinkSync } from 'node:fs'
import { request as httpRequest, type ClientRequest, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import supertest from 'supertest'
import { expectNothingWritten } from '../access/everythingKept'
import {
  describeOnBothDatabases,
  makePerson,
  openTestLibrary,
  signIn,
  uploadFile,
  type Client,
  type TestLibrary,
} from '../support/library'

const MAX_BYTES = 100_000

describe('POST /api/media', () => {
  let library: TestLibrary
  let editor: Client
  let server: Server
  beforeAll(async () => {
    library = await openTestLibrary('sqlite', { MAX_UPLOAD_BYTES: String(MAX_BYTES) })
    await makePerson(library, { username: 'soan', roles: ['editor'] })
    editor = await signIn(library, 'soan')
    server = library.app.listen(0)
  })
  afterAll(async () => {
    server?.close()
    await library?.close()
  })

  function send(body: string | Buffer) {
    return supertest(server)
      .post('/api/media')
      .set('Authorization', `JWT ${editor.token}`)
      .set('Content-Type', 'multipart/form-data; boundary=x')
      .send(body)
  }

  describe('with a form that is cut off', () => {
    it.each([
      ['in the middle of a short file', form(part('a.txt', 'Một nửa')).slice(0, -12)],
      ['right behind the head of the file', headOf('a.txt')],
      ['within the head of the file', headOf('a.txt').slice(0, 60)],
      ['in the middle of a long file', headOf('a.txt') + 'a'.repeat(90_000)],
      ['behind the file', `--x\r\n${part('a.txt', 'Trọn tệp')}`],
      ['before the file', '--x'],
      ['behind nothing at all', ''],
    ])('%s answers ingest/interrupted and keeps nothing', async (_where, body) => {
      const answer = await expectNothingWritten(library, async () => send(body))
      expect(answer.body).toMatchObject({ status: 400, code: 'ingest/interrupted', errors: [{ path: 'file' }] })
    })

    it('goes on serving after many of them at once', async () => {
      await Promise.all(Array.from({ length: 20 }, async () => send(headOf('a.txt'))))
      expect((await editor.upload({ name: 'sau.txt', bytes: Buffer.from('Vẫn nhận') })).status).toBe(201)
    })
  })

  describe('with too large a file', () => {
    it.each([MAX_BYTES + 1, 1_000_000, 20_000_000])('of %d bytes answers 413 and keeps nothing', async (sizeBytes) => {
      const answer = await expectNothingWritten(library, async () => send(form(part('lon.txt', 'a'.repeat(sizeBytes)))))
      expect(answer.body).toMatchObject({ status: 413, code: 'ingest/too-large', maxBytes: MAX_BYTES })
      expect(openParts()).toEqual([])
    })

    it('answers while the client is still sending', async () => {
      const request = open()
      const answered = new Promise<number | undefined>((resolve) =>
        request.on('response', (response) => resolve(response.resume().statusCode)),
      )
      request.write(headOf('lon.txt') + 'a'.repeat(2 * MAX_BYTES))
      expect(await answered).toBe(413)
      // What comes after the answer is taken and thrown away: nobody's connection breaks over it.
      await new Promise((resolve, reject) => {
        request.on('error', reject)
        request.end('a'.repeat(2_000_000), () => resolve(undefined))
      })
      expect(incoming()).toEqual([])
    })
  })

  describe('when the client hangs up', () => {
    it.each([
      ['in the middle of the file', `${headOf('a.txt')}Một nửa`, 1],
      ['within the head of the file', headOf('a.txt').slice(0, 60), 0],
    ])('%s leaves neither a file nor an open descriptor', async (_when, sent, openFiles) => {
      await expectNothingWritten(library, async () => {
        const requests = Array.from({ length: 3 }, open)
        for (const request of requests) request.write(sent)
        await until(() => incoming().length === requests.length * openFiles)
        await until(async () => (await connections()) >= requests.length)
        for (const request of requests) request.destroy()
        await until(() => incoming().length === 0 && openParts().length === 0)
      })
    })
  })

  describe('takes the name of the file', () => {
    it.each([
      ['with quotes as browsers write them', 'nói %22thật%22.txt', 'nói -thật-.txt'],
      ['with line ends as browsers write them', 'hai%0D%0Adòng.txt', 'hai dòng.txt'],
      ['with any other percent sign as it is', 'đạt 100%25 %2F %41.txt', 'đạt 100%25 %2F %41.txt'],
    ])('%s', async (_what, sent, kept) => {
      const answer = await send(form(part(sent, `Nội dung của ${sent}`)))
      expect(answer.status).toBe(201)
      expect(answer.body.doc.originalName).toBe(kept)
    })

    it('only in UTF-8', async () => {
      const latin1 = Buffer.from(form(part('k\u00ea.txt', 'Chu')), 'latin1')
      const answer = await expectNothingWritten(library, async () => send(latin1))
      expect(answer.body).toMatchObject({ status: 400, code: 'ingest/bad-name', errors: [{ path: 'file' }] })
    })

    it('and refuses bytes without a name', async () => {
      const nameless = await expectNothingWritten(library, async () => send(form(part('', 'Có chữ'))))
      expect(nameless.body).toMatchObject({ status: 400, code: 'ingest/bad-name', errors: [{ path: 'file' }] })
    })
  })

  describe('says of which field it speaks', () => {
    const page = '<!doctype html><html></html>'

    it.each([
      ['ingest/empty-file', form(part('rong.txt', ''))],
      ['ingest/no-file', form('Content-Disposition: form-data; name="_payload"\r\n\r\n{}\r\n')],
      ['ingest/no-file', form(part('', ''))],
      ['ingest/type-not-allowed', form(part('trang.html', page))],
      ['ingest/content-mismatch', form(part('trang.pdf', page))],
      ['ingest/one-file-only', form(part('a.txt', 'Tệp một'), part('b.txt', 'Tệp hai'))],
    ])('%s', async (code, body) => {
      const answer = await expectNothingWritten(library, async () => send(body))
      expect(answer.body).toMatchObject({ code, errors: [{ path: 'file', message: answer.body.detail }] })
    })

    it('ingest/by-address, in JSON and beside a file', async () => {
      const inJson = () => editor.post('/api/media', { url: 'http://127.0.0.1:9/a.pdf' })
      const beside = () => editor.upload({ name: 'a.txt', bytes: Buffer.from('Kèm') }, { url: 'http://127.0.0.1:9/' })
      for (const attempt of [inJson, beside]) {
        const answer = await expectNothingWritten(library, async () => attempt())
        expect(answer.body).toMatchObject({ status: 400, code: 'ingest/by-address', errors: [{ path: 'file' }] })
      }
    })
  })

  function open(): ClientRequest {
    const { port } = server.address() as AddressInfo // it listens on a port
    const request = httpRequest({
      port,
      method: 'POST',
      path: '/api/media',
      headers: { Authorization: `JWT ${editor.token}`, 'Content-Type': 'multipart/form-data; boundary=x' },
    })
    request.on('error', () => undefined)
    return request
  }

  function incoming(): string[] {
    const directory = join(library.settings.mediaDir, '.incoming')
    return existsSync(directory) ? readdirSync(directory) : []
  }

  function openParts(): string[] {
    const links = readdirSync('/proc/self/fd').map((fd) => linkOf(`/proc/self/fd/${fd}`))
    return links.filter((link) => link.startsWith(library.settings.mediaDir))
  }

  function connections(): Promise<number> {
    return new Promise((resolve, reject) => server.getConnections((error, n) => (error ? reject(error) : resolve(n))))
  }
})

describeOnBothDatabases('an upload', (database) => {
  let library: TestLibrary
  let editor: Client
  let colleague: Client
  beforeAll(async () => {
    library = await openTestLibrary(database)
    await makePerson(library, { username: 'soan', roles: ['editor'] })
    await makePerson(library, { username: 'ban', roles: ['editor'] })
    editor = await signIn(library, 'soan')
    colleague = await signIn(library, 'ban')
  })
  afterAll(() => library?.close())

  it('is held for a mark of secrecy in its alternative text, and unseen by others all the while', async () => {
    const bytes = Buffer.from('Ảnh chụp cột mốc')
    const answer = await editor.upload({ name: 'anh.txt', bytes }, { alt: 'Bản đồ, độ TỐI MẬT' })
    const { id } = answer.body.doc
    expect((await colleague.get(`/api/media/${id}`)).status).toBe(404)
    await library.checkFiles()

    expect((await editor.get(`/api/media/${id}`)).body).toMatchObject({ state: 'held', alt: 'Bản đồ, độ TỐI MẬT' })
    expect((await colleague.get(`/api/media/${id}`)).status).toBe(404)
    const { docs } = await library.payload.db.find({ collection: 'media', where: { id: { equals: id } } })
    expect(docs).toMatchObject([{ findings: [{ where: 'metadata', level: 'toi-mat' }] }])
  })

  it('is not held for an alternative text that says nothing of secrecy', async () => {
    const file = { name: 'mat-do.txt', bytes: Buffer.from('Biểu đồ') }
    const answer = await editor.upload(file, { alt: 'Biểu đồ dân cư, mật độ theo huyện' })
    await library.checkFiles()
    expect((await colleague.get(`/api/media/${answer.body.doc.id}`)).body).toMatchObject({ state: 'ready' })
  })

  it('comes in beside nine others, each as one row', async () => {
    const files = Array.from({ length: 10 }, (_, index) => ({
      name: `song-song-${index}.txt`,
      bytes: Buffer.from(`Tệp gửi cùng lúc, số ${index}\n`.repeat(2_000)),
    }))
    const answers = await Promise.all(files.map(async (file) => editor.upload(file)))
    expect(answers.map(({ status }) => status)).toEqual(files.map(() => 201))
    await library.checkFiles()
    for (const { name } of files) {
      const { docs } = await library.payload.db.find({ collection: 'media', where: { originalName: { equals: name } } })
      expect(docs).toMatchObject([{ state: 'ready' }])
    }
  })

  it('of the same bytes several times at once is the same stored file, and later the first row', async () => {
    const text = { name: 'nhieu-lan.txt', bytes: Buffer.from('Cùng một tệp, gửi nhiều lần một lúc') }
    const answers = await Promise.all(Array.from({ length: 5 }, async () => editor.upload(text)))
    for (const { status } of answers) expect([200, 201]).toContain(status)
    const { docs } = await library.payload.db.find<{ id: string; sha256: string }>({
      collection: 'media',
      where: { originalName: { equals: text.name } },
      sort: 'id',
    })
    if (database === 'sqlite') expect(docs).toHaveLength(1)
    expect(new Set(docs.map(({ sha256 }) => sha256)).size).toBe(1)
    expect(await library.store.has(docs[0]?.sha256 ?? '')).toBe(true)
    const again = await uploadFile(library, editor, text)
    expect(again).toMatchObject({ status: 200, doc: { id: docs[0]?.id, state: 'ready' } })
  })
})

function headOf(name: string): string {
  return `--x\r\n${part(name, '').slice(0, -2)}`
}

function part(name: string, content: string): string {
  return `Content-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n${content}\r\n`
}

function form(...parts: string[]): string {
  return `${parts.map((each) => `--x\r\n${each}`).join('')}--x--\r\n`
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let look = 0; look < 250; look += 1) {
    if (await isSo()) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('it did not come to be so')
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return '' // closed meanwhile
  }
}
