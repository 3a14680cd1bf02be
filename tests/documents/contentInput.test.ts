import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import supertest from 'supertest'
import { expectNothingWritten } from '../access/everythingKept'
import { expectProblem } from '../badInput/expectProblem'
import {
  describeOnBothDatabases,
  makePerson,
  makeTopic,
  openTestLibrary,
  signIn,
  uploadFile,
  type Client,
  type TestLibrary,
} from '../support/library'
import { publishAgain } from '../support/publishing'

const UNKNOWN = '0192f0c4-0000-7000-8000-000000000009'
const INVALID = { status: 400, code: 'platform/invalid-input' }

type Stored = Record<string, unknown> & { id: string }

describeOnBothDatabases('what a client writes into a document', (database) => {
  let library: TestLibrary
  let editor: Client
  let other: Client
  let approver: Client
  let reviewer: Client
  let draft: Stored

  beforeAll(async () => {
    library = await openTestLibrary(database)
    await makeTopic(library, { name: 'Biên giới' })
    for (const role of ['editor', 'approver', 'reviewer']) await makePerson(library, { username: role, roles: [role] })
    await makePerson(library, { username: 'other', roles: ['editor'] })
    editor = await signIn(library, 'editor')
    other = await signIn(library, 'other')
    approver = await signIn(library, 'approver')
    reviewer = await signIn(library, 'reviewer')
    draft = await create({
      title: 'Bản nháp',
      summary: 'Tóm tắt cũ',
      effectiveOn: '2026-03-01',
      expiresOn: '2026-06-01',
      bulletin: { priority: 'uu-tien', validFrom: '2026-03-10', validTo: '2026-03-20' },
    })
  })
  afterAll(() => library?.close())

  async function create(content: object): Promise<Stored> {
    const answer = await editor.post('/api/documents', { title: 'Tài liệu', ...content })
    expect(answer.body).toMatchObject({ doc: { state: 'draft' } })
    return stored(answer.body.doc.id)
  }

  async function stored(id: string): Promise<Stored> {
    return (await editor.get(`/api/documents/${id}?depth=0`)).body
  }

  /** Refused on both doors, and nothing of it kept. */
  async function expectRefused(content: object, expected: { status: number; code: string; path: string }) {
    const created = () => editor.post('/api/documents', { title: 'Tài liệu', ...content })
    expectProblem(await expectNothingWritten(library, created), expected)
    const changed = () => editor.patch(`/api/documents/${draft.id}`, content)
    expectProblem(await expectNothingWritten(library, changed), expected)
  }

  describe('of another type than the field has', () => {
    it.each<[string, unknown]>([
      ['title', { x: 1 }],
      ['title', 5],
      ['number', 5],
      ['summary', ['a']],
      ['issuedOn', 2026],
      ['type', 5],
      ['type', { x: 1 }],
      ['topics', 'abc'],
      ['topics', [5]],
      ['targetGroups', 'x'],
      ['targetGroups', ['x']],
      ['reviewOn', '31/2/2027'],
      ['access', ['public']],
      ['files', 'x'],
      ['files', [{ x: 1 }]],
      ['supersedes', 5],
      ['bulletin', 'x'],
      ['bulletin', ['x']],
      ['sample', 'yes'],
    ])('is refused: %s as %j', async (name, value) => {
      await expectRefused({ [name]: value }, { ...INVALID, path: name })
    })

    it.each([
      'number',
      'type',
      'topics',
      'targetGroups',
      'body',
      'bulletin',
      'sample',
      'files',
      'supersedes',
      'expiresOn',
    ])('is emptied by null: %s', async (name) => {
      const { id } = await create({ [name]: null })
      expect((await editor.patch(`/api/documents/${id}`, { [name]: null })).status).toBe(200)
    })

    it('is emptied in all parts by null for the whole', async () => {
      const { id } = await create({ bulletin: { priority: 'uu-tien', validTo: '2026-03-20' } })
      await editor.patch(`/api/documents/${id}`, { bulletin: null })
      const { priority = null, validTo = null } = (await stored(id)).bulletin as Record<string, unknown> // a group
      expect([priority, validTo]).toEqual([null, null])
    })

    it('is refused inside a bulletin', async () => {
      await expectRefused({ bulletin: { priority: 5 } }, { ...INVALID, path: 'bulletin.priority' })
      await expectRefused({ bulletin: { audio: { x: 1 } } }, { ...INVALID, path: 'bulletin.audio' })
    })
  })

  it.each([
    ['no id', 'x'],
    ['the id of nothing', UNKNOWN],
  ])('replaces no document by %s', async (_what, supersedes) => {
    await expectRefused({ supersedes }, { ...INVALID, path: 'supersedes' })
  })

  it('replaces a document in whatever state, but not itself', async () => {
    expect((await create({ supersedes: draft.id })).supersedes).toBe(draft.id)
    const self = () => editor.patch(`/api/documents/${draft.id}`, { supersedes: draft.id })
    expectProblem(await expectNothingWritten(library, self), { ...INVALID, path: 'supersedes' })
  })

  describe('as its body', () => {
    const text = (words: unknown) => ({ type: 'text', version: 1, text: words, format: 0, style: '', mode: 'normal' })
    const root = (...children: unknown[]) => ({ root: { type: 'root', version: 1, children } })
    const paragraph = (...children: unknown[]) => ({ type: 'paragraph', version: 1, children })

    it.each<[string, unknown]>([
      ['a number', 5],
      ['a list', [root()]],
      ['no tree', {}],
      ['a root of text', { root: 'x' }],
      ['a root without children', { root: { type: 'root' } }],
      ['a node of no kind', root({ text: 'x' })],
      ['a node of a kind that nobody can show', root({ type: 'la-lung', children: [text('x')] })],
      ['a paragraph without children', root({ type: 'paragraph' })],
      ['a text without words', root(paragraph(text(5)))],
      ['a link to nowhere', root(paragraph({ type: 'link', children: [text('x')] }))],
    ])('is refused when it is %s', async (_what, body) => {
      await expectRefused({ body }, { ...INVALID, path: 'body' })
    })

    it('is taken as text, as rich text, as nothing', async () => {
      const rich = root(paragraph(text('Đậm'), { type: 'linebreak', version: 1 }, text('nhạt')))
      expect(JSON.stringify((await create({ body: rich })).body)).toContain('"text":"Đậm"')
      expect(JSON.stringify((await create({ body: 'Lời\n\nkhác' })).body)).toContain('"text":"khác"')
      expect((await create({ body: null })).body ?? null).toBeNull()
    })

    it.each(['2026', 'true', 'null', '{"root":"x"}', '["a"]'])(
      'is text also where it reads like JSON: %s',
      async (body) => {
        expect((await create({ body })).body).toMatchObject({ root: { children: [{ children: [{ text: body }] }] } })
      },
    )

    it('is no content for review without a word', async () => {
      for (const body of ['', ' \n ', root(), root(paragraph()), root(paragraph(text(' \u200B ')))]) {
        const { id } = await create({ body, script: '  ' })
        const submit = () => editor.post(`/api/documents/${id}/submit`)
        expectProblem(await expectNothingWritten(library, submit), {
          status: 400,
          code: 'review/incomplete',
          path: 'files',
        })
      }
      const { id } = await create({ body: root(paragraph(text('Có chữ.'))) })
      expect((await editor.post(`/api/documents/${id}/submit`)).body).toMatchObject({ doc: { state: 'in-review' } })
    })
  })

  describe('as the recording of a bulletin', () => {
    const mp3 = (seed: number) => {
      const frame = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), Buffer.alloc(413, seed)])
      const tag = Buffer.concat([Buffer.from('ID3\u0003\u0000\u0000\u0000\u0000\u0000\u000a'), Buffer.alloc(10)])
      return Buffer.concat([tag, frame, frame, frame])
    }

    async function recording(seed: number): Promise<{ id: string; bytes: Buffer }> {
      const bytes = mp3(seed)
      const { doc } = await uploadFile(library, editor, { name: `tin-${seed}.mp3`, bytes })
      expect(doc.state).toBe('held')
      const released = await reviewer.post(`/api/media/${doc.id}/release`, { note: 'Đã nghe hết.' })
      expect(released.status).toBe(200)
      return { id: doc.id, bytes }
    }

    const bulletinWith = (audio: string) => ({ bulletin: { priority: 'uu-tien', audio } })
    const path = 'bulletin.audio'

    it('is refused when there is no such file, or nobody of this person', async () => {
      const secret = Buffer.from('TỐI MẬT\nKế hoạch tuần tra\n')
      const { body } = await uploadFile(library, other, { name: 'cong-van.txt', bytes: secret })
      const { id } = body.doc as Stored // answered to its uploader
      for (const audio of ['x', UNKNOWN, id]) await expectRefused(bulletinWith(audio), { ...INVALID, path })
    })

    it('is refused while it is held, and when it is no sound', async () => {
      const held = await uploadFile(library, editor, { name: 'cho.mp3', bytes: mp3(99) })
      await expectRefused(bulletinWith(held.doc.id), { status: 409, code: 'ingest/not-ready', path })
      const leaflet = await uploadFile(library, editor, { name: 'to-roi.txt', bytes: Buffer.from('Biên giới.\n') })
      await expectRefused(bulletinWith(leaflet.doc.id), { ...INVALID, path })
    })

    it('is among the files, also when only the bulletin changes or the files leave it out', async () => {
      const { id: audio } = await recording(1)
      const leaflet = await uploadFile(library, editor, { name: 'kem.txt', bytes: Buffer.from('Kèm theo.\n') })
      const { id, files } = await create({ ...bulletinWith(audio), files: [leaflet.doc.id] })
      expect(files).toEqual([leaflet.doc.id, audio])
      for (const emptied of [[], []]) await editor.patch(`/api/documents/${id}`, { files: emptied })
      expect((await stored(id)).files).toEqual([audio])

      const later = await create({ files: [leaflet.doc.id] })
      await editor.patch(`/api/documents/${later.id}`, { bulletin: { audio } })
      expect((await stored(later.id)).files).toEqual([leaflet.doc.id, audio])
    })

    it('is what the bulletin plays, and is delivered', async () => {
      const first = await recording(2)
      const chosen = await recording(3)
      const { id } = await create({
        access: 'public',
        files: [first.id],
        bulletin: { priority: 'khan-cap', validFrom: '2026-05-01', validTo: '2026-05-02', audio: chosen.id },
      })
      await publishAgain({ editor, approver }, id)
      await library.keeper.settled()
      const { body } = await supertest(library.app).get('/api/v1/bulletins').query({ on: '2026-05-01' })
      const [bulletin] = body.items
      expect(bulletin).toMatchObject({ documentId: id })
      const download = await supertest(library.app).get(bulletin.audio.url).buffer(true).responseType('blob')
      expect(download.status).toBe(200)
      expect(Buffer.compare(download.body, chosen.bytes)).toBe(0)
      const full = await supertest(library.app).get(`/api/v1/documents/${id}`)
      expect(full.body.files.map(({ role }: { role: string }) => role)).toEqual(['audio', 'audio'])
    })
  })

  it('cannot say when it was written', async () => {
    const longAgo = '2001-01-01T00:00:00.000Z'
    const { id, createdAt, updatedAt } = await create({ createdAt: longAgo, updatedAt: longAgo })
    expect([createdAt, updatedAt]).not.toContain(longAgo)
    await editor.patch(`/api/documents/${id}`, { createdAt: longAgo, updatedAt: longAgo })
    const changed = await stored(id)
    expect(changed.createdAt).toBe(createdAt)
    expect(changed.updatedAt).not.toBe(longAgo)
  })

  describe('with dates that contradict', () => {
    it.each<[string, object]>([
      ['expiresOn', { effectiveOn: '2026-05-02', expiresOn: '2026-05-01' }],
      ['expiresOn', { issuedOn: '05/8/2026', effectiveOn: null, expiresOn: '04/8/2026' }],
      ['bulletin.validTo', { bulletin: { validFrom: '2026-05-02', validTo: '2026-05-01' } }],
    ])('is refused: %s', async (path, dates) => {
      await expectRefused(dates, { ...INVALID, path })
    })

    it.each<[string, object]>([
      ['expiresOn', { effectiveOn: '2026-06-02' }],
      ['expiresOn', { expiresOn: '2026-02-28' }],
      ['bulletin.validTo', { bulletin: { validTo: '2026-03-09' } }],
      ['bulletin.validTo', { bulletin: { validFrom: '2026-03-21' } }],
    ])('is refused as it would stand after a change: %s with %j', async (path, dates) => {
      const change = () => editor.patch(`/api/documents/${draft.id}`, dates)
      expectProblem(await expectNothingWritten(library, change), { ...INVALID, path })
    })

    it('is taken on the same day, and with a year only', async () => {
      const day = '2026-05-01'
      expect((await create({ issuedOn: day, effectiveOn: day, expiresOn: day })).expiresOn).toBe(day)
      expect((await create({ issuedOn: '2026', expiresOn: '2026-01-01' })).issuedOn).toBe('2026')
      await create({ bulletin: { priority: 'uu-tien', validFrom: '2026-05-01', validTo: '2026-05-01' } })
    })
  })

  describe('with characters that nobody sees', () => {
    it('keeps all words around them', async () => {
      const copy = await create({
        title: 'Biên\0 giới\u0007 hòa bình',
        summary: 'Một\0\thai\r\nba',
        body: 'Nội\0 dung',
        script: 'Lời\u001b đọc\f\u{1F1FB}\u{1F1F3}',
      })
      expect(copy).toMatchObject({
        title: 'Biên giới hòa bình',
        summary: 'Một\thai\nba',
        body: { root: { children: [{ children: [{ text: 'Nội dung' }] }] } },
        script: 'Lời đọc\n🇻🇳',
      })
    })

    it('keeps none inside rich text', async () => {
      const words = { type: 'text', version: 1, text: 'Đo\u0302\u0300n\0 biên phòng', format: 0 }
      const body = {
        root: { type: 'root', version: 1, children: [{ type: 'paragraph', version: 1, children: [words] }] },
      }
      expect(JSON.stringify((await create({ body })).body)).toContain('"Đồn biên phòng"')
    })

    it('has a title that reads in one direction', async () => {
      expect((await create({ title: '\u202Ehoà\u202C \u2066bình\u2069' })).title).toBe('hoà bình')
      expect((await create({ title: 'a\uD83Db' })).title).toBe('a\uFFFDb')
    })

    it.each([
      ['nothing', ''],
      ['spaces', ' \t\n'],
      ['controls', '\0\u0001'],
      ['directions', '\u202E\u2069'],
      ['marks', '\u200D\u200E'],
    ])('is refused with a title of %s', async (_what, title) => {
      await expectRefused({ title }, { ...INVALID, path: 'title' })
    })
  })

  describe('as something that is no JSON object', () => {
    it.each(['null', '[]', '5', '"a"', '{', ''])('is refused: %s', async (body) => {
      const answer = await expectNothingWritten(library, () => send('application/json', body))
      expectProblem(answer, { status: 400, code: 'platform/invalid-json' })
    })

    it.each(['text/plain', 'application/x-www-form-urlencoded'])('is refused: %s', async (type) => {
      const answer = await expectNothingWritten(library, () => send(type, '{"title":"Tài liệu"}'))
      expect(['platform/unsupported-media-type', 'platform/invalid-json']).toContain(answer.body.code)
      expectProblem(answer, {
        status: answer.body.code === 'platform/invalid-json' ? 400 : 415,
        code: answer.body.code,
      })
    })

    /** Byte for byte: supertest would make JSON of it. */
    function send(type: string, body: string) {
      const request = supertest(library.app).post('/api/documents').set('Authorization', `JWT ${editor.token}`)
      return request.set('Content-Type', type).serialize(String).send(body)
    }
  })
})
