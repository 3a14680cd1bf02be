import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import supertest from 'supertest'
import { clientWith, describeOnBothDatabases } from '../support/library'
import { expectNothingWritten } from '../access/everythingKept'
import { openStaffedLibrary, type StaffedLibrary } from '../access/staffedLibrary'
import { expectProblem } from './expectProblem'

const NO_ID = '01900000-0000-7000-8000-000000000000'

describeOnBothDatabases('bad input', (database) => {
  let staff: StaffedLibrary
  beforeAll(async () => {
    staff = await openStaffedLibrary(database)
  })
  afterAll(() => staff?.close())

  const refused = async (
    send: () => Promise<supertest.Response>,
    expected: { status: number; code: string; path?: string },
  ): Promise<supertest.Response> => {
    const answer = await expectNothingWritten(staff.library, send)
    expectProblem(answer, expected)
    return answer
  }

  describe('in a document', () => {
    const invalid = { status: 400, code: 'platform/invalid-input' }
    const { quarantined, audio } = {
      quarantined: 'a file of another that nobody may know of',
      audio: 'the same as audio',
    }

    const faulty: [string, unknown][] = [
      ['title', 5], ['title', {}], ['title', ''], ['title', ' \u200B '], ['title', 'x'.repeat(1001)], ['number', 5], ['number', ['1']],
      ['issuer', {}], ['type', 'khong-co'], ['type', NO_ID], ['type', {}], ['topics', ['khong-co']], ['topics', 'bien-gioi'],
      ['topics', [5]], ['files', 'x'], ['files', {}], ['files', [{}]], ['files', [NO_ID]], ['files', { in: [] }], ['files', [quarantined]],
      ['supersedes', NO_ID], ['supersedes', 'x'], ['supersedes', 5], ['body', 5], ['body', {}], ['body', { root: 5 }],
      ['body', { root: { type: 'root', children: [{ type: 'text', text: 5 }] } }], ['bulletin', 'x'],
      ['bulletin.audio', NO_ID], ['bulletin.audio', audio], ['bulletin.priority', 'gap'], ['bulletin.validFrom', '2026-02-30'],
      ['issuedOn', 5], ['issuedOn', '2026-02-30'], ['issuedOn', '31/31/2026'], ['effectiveOn', '2026'], ['expiresOn', 'mai'],
      ['access', 'secret'], ['access', ['public']], ['access', null], ['targetGroups', ['ai-do']], ['targetGroups', 5],
      ['language', 'tiếng Việt'], ['script', {}], ['rights', 5], ['sample', 'có'],
    ] // prettier-ignore

    it('a field that is not what it should be is named, and nothing is written', async () => {
      const { quarantined: hidden } = staff.files
      await expectNothingWritten(staff.library, async () => {
        for (const [path, value] of faulty) {
          const sent = path.startsWith('bulletin.') ? { bulletin: { [path.slice(9)]: value } } : { [path]: value }
          const text = JSON.stringify({ title: 'Tài liệu', ...sent })
            .replace(quarantined, hidden.id)
            .replace(audio, hidden.id)
          for (const [method, address] of [
            ['post', '/api/documents'],
            ['patch', `/api/documents/${staff.documents.draft}`],
          ] as const) {
            const request = supertest(staff.library.app)
              [method](address)
              .set('Authorization', `JWT ${staff.as('editor').token}`)
            const answer = await request.set('Content-Type', 'application/json').send(text)
            expect([path, value, answer.status]).toEqual([path, value, 400])
            expectProblem(answer, invalid)
            const named = (answer.body.errors as { path: string }[]).map((fault) => fault.path)
            expect(named.filter((each) => each === path || each.startsWith(`${path}.`))).toEqual(named)
            expect(named).not.toEqual([])
          }
        }
      })
    })

    it('does not tell a file that nobody may know of from one that is not there', async () => {
      const ask = (id: string) =>
        staff.as('editor').post('/api/documents', { title: 'T', files: [id], bulletin: { audio: id } })
      const [hidden, missing] = [await ask(staff.files.quarantined.id), await ask(NO_ID)]
      expect(hidden.body).toEqual(missing.body)
    })

    it('a file of one’s own that is not checked yet or quarantined', async () => {
      const body = { title: 'T', files: [staff.files.own.id] }
      await refused(() => staff.as('editor').post('/api/documents', body), {
        status: 409,
        code: 'ingest/not-ready',
        path: 'files.0',
      })
    })

    it('a number that the same issuer used in the same year, however it is written', async () => {
      const numbered = {
        title: 'Kế hoạch',
        number: '12/KH-UBND',
        issuer: 'Ủy ban nhân dân tỉnh',
        issuedOn: '2026-03-01',
      }
      const editor = staff.as('editor')
      expect((await editor.post('/api/documents', numbered)).status).toBe(201)
      const taken = { status: 409, code: 'review/duplicate-number', path: 'number' }
      for (const again of [
        {},
        { number: ' 12 / KH - UBND' },
        { issuer: 'ỦY BAN NHÂN DÂN TỈNH' },
        { issuedOn: '31/12/2026' },
      ]) {
        await refused(() => editor.post('/api/documents', { ...numbered, ...again }), taken)
      }
      for (const other of [{ number: '13/KH-UBND' }, { issuer: 'Sở khác' }, { issuedOn: '2025-03-01' }]) {
        const made = await editor.post('/api/documents', { ...numbered, ...other })
        expect(made.status).toBe(201)
        await refused(() => editor.patch(`/api/documents/${made.body.doc.id}`, numbered), taken)
      }
    })

    it('takes the number once, of many at the same moment', async () => {
      const numbered = { title: 'Cùng lúc', number: '77/KH-UBND', issuer: 'Sở', issuedOn: '2026' }
      const answers = await Promise.all(
        Array.from({ length: 5 }, () => staff.as('editor').post('/api/documents', numbered)),
      )
      expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([
        201, 409, 409, 409, 409,
      ])
    })

    it('keeps what a save leaves out, and takes invisible signs out of titles', async () => {
      const editor = staff.as('editor')
      const made = await editor.post('/api/documents', {
        title: 'A\u0000B\u202E\nC',
        issuedOn: '05/8/2020',
        topics: ['bien-gioi'],
      })
      const { body } = await editor.patch(`/api/documents/${made.body.doc.id}?depth=0`, { summary: 'Thêm' })
      expect(body.doc).toMatchObject({
        issuedOn: '2020-08-05',
        summary: 'Thêm',
        topics: made.body.doc.topics.map(({ id }: { id: string }) => id),
      })
      expect(body.doc.title.startsWith('AB')).toBe(true)
      expect(body.doc.title).not.toMatch(/\p{Cc}/u)
    })
  })

  describe('a body that is no JSON', () => {
    const sent: [string, string][] = [
      ['application/json', '{'], ['application/json', ''], ['application/json', 'null'], ['application/json', '"x"'], ['application/json', '[]'],
      ['text/plain', 'chào'], ['application/x-www-form-urlencoded', 'title=a'], ['multipart/form-data', 'x'], ['multipart/form-data; boundary=x', 'rác'],
      ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n{hỏng\r\n--x--\r\n'],
      ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="file"\r\n\r\n{"filename":"a","url":"http://127.0.0.1:9"}\r\n--x--\r\n'],
    ] // prettier-ignore

    it('of a document or of signing in', async () => {
      const { app } = staff.library
      const Authorization = `JWT ${staff.as('editor').token}`
      await expectNothingWritten(staff.library, async () => {
        for (const [type, body] of sent) {
          for (const [method, path] of [
            ['post', '/api/documents'],
            ['patch', `/api/documents/${staff.documents.draft}`],
          ] as const) {
            const answer = await supertest(app)[method](path).set({ Authorization, 'Content-Type': type }).send(body)
            expect([type, body, answer.status]).toEqual([type, body, 400])
            expectProblem(answer, { status: 400, code: 'platform/invalid-json' })
          }
          const login = await supertest(app).post('/api/users/login').set('Content-Type', type).send(body)
          expectProblem(login, { status: 400, code: 'platform/invalid-json' })
        }
      })
    })

    it.each(['{', '"x"', 'null', '[]'])('to an act or of receipts: %s', async (body) => {
      const { app } = staff.library
      const headers = { Authorization: `JWT ${staff.as('officer').token}`, 'Content-Type': 'application/json' }
      for (const path of ['/api/assignments', '/api/v1/receipts', `/api/documents/${staff.documents.draft}/submit`]) {
        const answer = await expectNothingWritten(staff.library, () =>
          supertest(app).post(path).set(headers).send(body),
        )
        expectProblem(answer, { status: 400, code: body === '[]' ? 'platform/invalid-input' : 'platform/invalid-json' })
      }
    })

    it('is too long', async () => {
      const body = { title: 'x'.repeat(6 * 1024 * 1024) }
      await refused(() => staff.as('editor').post('/api/documents', body), { status: 413, code: 'platform/too-large' })
    })
  })

  describe('in an assignment', () => {
    const send = (more: object) => () =>
      staff
        .as('editor')
        .post('/api/assignments', { documents: [staff.documents.public], units: [staff.units.post], ...more })

    it('a unit that no longer exists: it says which succeeded it', async () => {
      const answer = await refused(send({ units: [staff.units.former] }), {
        status: 400,
        code: 'assign/unit-ended',
        path: 'units.0',
      })
      expect(answer.body.detail).toContain('Ủy ban nhân dân phường Mới')
    })

    it('what cannot be sent, to whom it cannot be sent', async () => {
      const notPublished = { status: 409, code: 'assign/not-published', path: 'documents.0' }
      for (const name of ['draft', 'in-review', 'approved', 'withdrawn'] as const)
        await refused(send({ documents: [staff.documents[name]] }), notPublished)
      await refused(send({ documents: [NO_ID] }), notPublished)
      const invalid = { status: 400, code: 'platform/invalid-input' }
      await refused(send({ documents: [] }), { ...invalid, path: 'documents' })
      await refused(send({ documents: 'x' }), { ...invalid, path: 'documents' })
      await refused(send({ units: [NO_ID] }), { ...invalid, path: 'units.0' })
      await refused(send({ groups: ['khong-co'] }), { ...invalid, path: 'groups.0' })
      await refused(send({ dueOn: '2026-02-30' }), { ...invalid, path: 'dueOn' })
      await refused(send({ confirm: 'có' }), { ...invalid, path: 'confirm' })
      await refused(send({ units: [] }), { status: 400, code: 'assign/no-recipient', path: 'units' })
    })

    it('a unit that is not the coordinator’s', async () => {
      const body = { documents: [staff.documents.public], units: [staff.units.ward] }
      await refused(() => staff.as('coordinator').post('/api/assignments', body), {
        status: 403,
        code: 'assign/unit-out-of-scope',
      })
    })

    it('goes on as a whole or not at all', async () => {
      await refused(send({ documents: [staff.documents.public, staff.documents.draft] }), {
        status: 409,
        code: 'assign/not-published',
        path: 'documents.1',
      })
    })
  })

  it('in a question to /api/v1', async () => {
    const bad: [string, string, number?, string?][] = [
      ['documents?cursor=abc', 'catalogue/bad-cursor'], ['documents?cursor=', 'platform/invalid-input'],
      ['documents?limit=0', 'platform/invalid-input'], ['documents?limit=101', 'platform/invalid-input'], ['documents?limit=ba', 'platform/invalid-input'],
      ['documents?issuedFrom=2026-02-30', 'platform/invalid-input'], ['documents?publishedTo=hôm%20nay', 'platform/invalid-input'],
      ['documents?ids=x', 'platform/invalid-input'], ['documents?sha256=x', 'platform/invalid-input'], ['documents?sort=ngày', 'platform/invalid-input'],
      ['documents?khong=co', 'platform/invalid-input'], ['documents?access=secret', 'platform/invalid-input'],
      [`documents?unit=${staff.units.ward}`, 'catalogue/unit-out-of-scope', 403], ['documents/x', 'platform/not-found', 404],
      [`documents/${NO_ID}`, 'platform/not-found', 404], [`documents/${staff.documents.public}?version=x`, 'platform/invalid-input'],
      [`documents/${staff.documents.public}?version=2`, 'platform/not-found', 404], ['changes?since=x', 'catalogue/bad-cursor'],
      ['changes?limit=-1', 'platform/invalid-input'], ['units?on=2026-13-01', 'platform/invalid-input'], ['bulletins?on=x', 'platform/invalid-input'],
    ] // prettier-ignore
    for (const [path, code, status = 400] of bad) {
      const answer = await staff.as('officer').get(`/api/v1/${path}`)
      expect([path, answer.status, answer.body.code]).toEqual([path, status, code])
      expectProblem(answer, { status, code })
    }
  })

  describe('in receipts', () => {
    const receipt = (more: object = {}) => ({
      id: randomUUID(), document: staff.documents.assigned, version: 1, event: 'seen', at: new Date().toISOString(), ...more,
    }) // prettier-ignore
    const resultOf = async (client: { post: (path: string, body: object) => supertest.Test }, item: object) => {
      const { status, body } = await client.post('/api/v1/receipts', { receipts: [item] })
      expect(status).toBe(200)
      return body.results[0] as { status: string; error?: { code: string; detail: string } } // as the contract has it
    }
    const refusedWith = async (
      client: { post: (path: string, body: object) => supertest.Test },
      item: object,
      code: string,
    ) => {
      const result = await expectNothingWritten(staff.library, () => resultOf(client, item))
      expect([result.status, result.error?.code]).toEqual(['refused', code])
      expect(result.error?.detail).toMatch(/[à-ỹ]/u)
    }

    it('of a document or version that the unit never had, or that does not exist', async () => {
      const [officer, broadcaster] = [staff.as('officer'), staff.as('broadcaster')]
      await refusedWith(broadcaster, receipt(), 'acknowledge/unknown-document')
      for (const document of [NO_ID, staff.documents.draft, staff.documents.approved]) {
        await refusedWith(officer, receipt({ document }), 'acknowledge/unknown-document')
      }
      await refusedWith(officer, receipt({ version: 2 }), 'acknowledge/unknown-document')
      await refusedWith(officer, receipt({ sha256: '0'.repeat(64) }), 'acknowledge/unknown-document')
    })

    it('for another unit, of the future, or by who may not confirm', async () => {
      await refusedWith(staff.as('officer'), receipt({ unit: staff.units.ward }), 'acknowledge/wrong-unit')
      await refusedWith(staff.as('officer'), receipt({ unit: NO_ID }), 'acknowledge/wrong-unit')
      const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
      await refusedWith(staff.as('officer'), receipt({ at: tomorrow }), 'acknowledge/in-the-future')
      const internal = { document: staff.documents.internal }
      for (const event of ['acknowledged', 'removed'])
        await refusedWith(staff.as('broadcaster'), receipt({ ...internal, event }), 'acknowledge/not-permitted')
      await refusedWith(staff.as('editor'), receipt(), 'acknowledge/not-permitted')
    })

    it('with an id that was used for something else; another’s id is one’s own', async () => {
      const first = receipt({ document: staff.documents.internal })
      expect(await resultOf(staff.as('officer'), first)).toMatchObject({ status: 'recorded' })
      expect(await expectNothingWritten(staff.library, () => resultOf(staff.as('officer'), first))).toMatchObject({
        status: 'repeated',
      })
      await refusedWith(staff.as('officer'), { ...first, event: 'downloaded' }, 'acknowledge/id-taken')
      expect(await resultOf(staff.as('broadcaster'), first)).toMatchObject({ status: 'recorded' })
      await refusedWith(staff.as('broadcaster'), { ...first, count: 2 }, 'acknowledge/id-taken')
    })

    it('by a key, of what lies outside its scopes', async () => {
      const { units } = staff
      const key = async (scopes: object) => {
        const { body } = await staff.as('admin').post('/api/api-consumers', { name: 'Loa', ...scopes })
        expect(body).toMatchObject({ doc: { newKey: expect.any(String) } })
        return clientWith(staff.library, `Bearer ${body.doc.newKey}`)
      }
      const other = await staff.as('admin').post('/api/topics', { name: 'Tôn giáo', order: 2 })
      const onlyPublic = await key({ access: ['public'], units: [units.post] })
      const otherTopic = await key({
        access: ['public', 'internal', 'assigned'],
        units: [units.post],
        topics: [other.body.doc.id],
      })
      await refusedWith(onlyPublic, receipt(), 'acknowledge/unknown-document')
      await refusedWith(otherTopic, receipt(), 'acknowledge/unknown-document')
      await refusedWith(otherTopic, receipt({ document: staff.documents.public }), 'acknowledge/unknown-document')
      expect(await resultOf(clientWith(staff.library, `Bearer ${staff.keys.post}`), receipt())).toMatchObject({
        status: 'recorded',
      })
    })
  })
})
