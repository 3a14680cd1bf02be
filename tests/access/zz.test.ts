import { afterAll, beforeAll, expect, it, describe } from '@jest/globals'
import { writeFileSync } from 'node:fs'
import supertest from 'supertest'
import { openStaffedLibrary, ASKERS, type StaffedLibrary } from './staffedLibrary'
describe('explore', () => {
  let staff: StaffedLibrary
  beforeAll(async () => {
    staff = await openStaffedLibrary((process.env.DB as 'sqlite') ?? 'sqlite')
  })
  afterAll(() => staff?.close())
  it('x', async () => {
    const out: string[] = []
    const show = (l: string, a: any) => out.push(`${l}: ${a.status} ${JSON.stringify(a.body).slice(0, 260)}`)
    const e = staff.as('editor'),
      o = staff.as('officer'),
      ad = staff.as('admin'),
      ap = staff.as('approver'),
      co = staff.as('coordinator')
    const d = staff.documents
    for (const q of [
      'where[uploadedBy.hash][like]=a',
      'where[text][like]=a',
      'where[uploadedBy.sessions.id][exists]=true',
      'sort=uploadedBy.hash',
      'where[uploadedBy.username][equals]=author',
      'where[nope][equals]=1',
      'depth=5&limit=1',
      'limit=abc',
      'limit=-1&page=zz',
      'where=5',
      'where[or]=x',
      'where[id][equals]=%00',
      'sort=nope',
      'select[hash]=true',
      'where[createdAt][greater_than]=xx',
      'where[id][bogus]=1',
      'where[filesize][equals]=abc',
      'joins=x',
      'where[id][in]=,',
      'where[originalName][near]=1,2',
    ])
      show('media ' + q, await e.get(`/api/media?${q}`))
    for (const q of [
      'where[document.title][like]=Nh',
      'where[document.state][equals]=published',
      'depth=3',
      'where[assignment.note][exists]=false',
      'sort=document.title',
      'populate[documents][title]=true&depth=2',
      'where[unit.name][like]=a',
    ])
      show('deliveries officer ' + q, await o.get(`/api/deliveries?${q}`))
    show('users own depth', await o.get('/api/users?depth=3'))
    show('users where hash', await ad.get('/api/users?where[hash][exists]=true'))
    show('users where resetPasswordToken', await ad.get('/api/users?where[resetPasswordToken][exists]=false'))
    show('journal', await ad.get('/api/journal?limit=1'))
    show('consumers', await ad.get('/api/api-consumers?where[keyHash][like]=a'))
    show('consumers', await ad.get('/api/api-consumers'))
    show('docs where', await e.get('/api/documents?where[files.text][like]=a'))
    show('docs where', await e.get('/api/documents?where[files.originalName][like]=a'))
    for (const [name, value] of Object.entries({
      title: [5, {}, [], null, '', 'x'.repeat(1001), '  '],
      number: [5, {}, ['a']],
      issuer: [5, {}],
      type: ['nope', {}, 5],
      topics: ['x', [5], [null], {}, [{ id: 'x' }], ['nope'], [['a']]],
      files: [
        'x',
        5,
        {},
        [5],
        [null],
        [{}],
        [staff.files.quarantined.id],
        [staff.files.own.id],
        ['01900000-0000-7000-8000-000000000000'],
        [staff.files.ready.id, staff.files.ready.id],
        [{ id: staff.files.ready.id }],
        { in: [staff.files.ready.id] },
      ],
      supersedes: ['x', 5, {}, '01900000-0000-7000-8000-000000000000', d.draft],
      body: [5, [], {}, { root: 5 }, { root: { type: 'root', children: [{ type: 'nope' }] } }],
      bulletin: [
        'x',
        5,
        [],
        { audio: 'x' },
        { audio: staff.files.quarantined.id },
        { audio: staff.files.ready.id },
        { priority: 'x' },
        { validFrom: 'x' },
      ],
      issuedOn: [5, {}, '2026-02-30', '31/31/2026', '2026'],
      access: ['secret', 5, null, ['public'], {}],
      targetGroups: ['x', ['x'], 5],
      language: [5, 'x!', {}, ''],
      script: [5, {}],
      rights: [{}],
      sample: ['x', 5, {}],
      id: ['x', staff.documents.public, 5, {}],
      state: ['published', 5],
      version: [7, 'x'],
      authors: [[]],
      approval: [{ by: 'x' }],
      inForce: [true],
      numberKey: ['none:x'],
      createdAt: ['1999-01-01T00:00:00.000Z', 'x', 5],
      updatedAt: ['x'],
      context: [{ a: 1 }],
      _status: ['published'],
      purge: [{ at: 'x' }],
      signer: [5],
    }))
      for (const v of value as unknown[]) {
        const a = await e.post('/api/documents', { title: 'T', [name]: v })
        const doc = a.body.doc
        out.push(
          `create ${name}=${JSON.stringify(v).slice(0, 80)}: ${a.status} ${a.status < 300 ? JSON.stringify({ id: doc.id, s: doc.state, v: doc.version, c: doc.createdAt, [name]: doc[name] }).slice(0, 200) : JSON.stringify([a.body.code, a.body.errors?.map((x: any) => x.path + ' ' + x.message)]).slice(0, 200)}`,
        )
      }
    const app = supertest(staff.library.app)
    const auth = { Authorization: `JWT ${e.token}` }
    for (const [type, body] of [
      ['application/json', '{'],
      ['application/json', '[]'],
      ['application/json', '"x"'],
      ['application/json', 'null'],
      ['application/json', ''],
      ['text/plain', 'hello'],
      ['application/x-www-form-urlencoded', 'title=a'],
      [
        'multipart/form-data; boundary=x',
        '--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n{bad\r\n--x--\r\n',
      ],
      [
        'multipart/form-data; boundary=x',
        '--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n{"title":"M"}\r\n--x--\r\n',
      ],
      ['multipart/form-data', 'x'],
      ['multipart/form-data; boundary=x', 'garbage'],
      ['application/json', '{"__proto__":{"x":1},"title":"P"}'],
      ['application/json', '{"title":"a\\u0000b"}'],
      ['application/json', '{"title":"\\ud800"}'],
      [
        'multipart/form-data; boundary=x',
        '--x\r\nContent-Disposition: form-data; name="file"\r\n\r\n{"filename":"x","url":"http://127.0.0.1:1/"}\r\n--x--\r\n',
      ],
    ]) {
      show(
        `POST documents ${type} ${body}`,
        await app
          .post('/api/documents')
          .set({ ...auth, 'Content-Type': type })
          .send(body),
      )
      show(`POST login ${type} ${body}`, await app.post('/api/users/login').set({ 'Content-Type': type }).send(body))
      show(
        `POST submit ${type} ${body}`,
        await app
          .post(`/api/documents/${d.draft}/approve`)
          .set({ ...auth, 'Content-Type': type })
          .send(body),
      )
      show(
        `POST media ${type} ${body}`,
        await app
          .post(`/api/media`)
          .set({ ...auth, 'Content-Type': type })
          .send(body),
      )
    }
    for (const p of [
      'users/first-register',
      'users/forgot-password',
      'users/reset-password',
      'users/unlock',
      'users/verify/x',
      'documents/access/x',
      `documents/${d.draft}/duplicate`,
      'payload-jobs/run',
      'graphql',
      'graphql-playground',
      'media/paste-url',
      'folders',
      'payload-folders',
      'globals/x',
      'documents/versions/x',
      'payload-locked-documents',
    ]) {
      show('anon POST ' + p, await app.post('/api/' + p).send({ username: 'a', password: 'b' }))
      show('anon GET ' + p, await app.get('/api/' + p))
    }
    show('init', await app.get('/api/users/init'))
    show('me', await app.get('/api/users/me'))
    show('me o', await o.get('/api/users/me'))
    show('access', await app.get('/api/access'))
    show('access o', await o.get('/api/access'))
    show('logout anon', await app.post('/api/users/logout'))
    show('refresh anon', await app.post('/api/users/refresh-token'))
    show('pref', await app.get('/api/payload-preferences/a'))
    show('pref', await app.post('/api/payload-preferences/a').send({ value: 1 }))
    show('pref', await o.post('/api/payload-preferences/a', { value: 1 }))
    show('pref', await e.get('/api/payload-preferences/a'))
    show('pref', await e.get('/api/payload-preferences'))
    show('pref', await o.get('/api/payload-preferences'))
    show(
      'own username',
      await o.patch(`/api/users/${staff.people.officer}`, {
        username: 'xx',
        roles: ['admin'],
        unit: staff.units.command,
        password: 'moi-mat-khau',
        email: 'a@b.vn',
        confirmsForUnit: false,
        hash: 'x',
        sessions: [],
      }),
    )
    show('other', await o.patch(`/api/users/${staff.people.admin}`, { name: 'xx' }))
    show('other', await o.patch(`/api/users/01900000-0000-7000-8000-000000000000`, { name: 'xx' }))
    show('other', await o.get(`/api/users/${staff.people.admin}`))
    show('admin weird role', await ad.patch(`/api/users/${staff.people.editor}`, { roles: ['root'] }))
    show('bulk', await ad.patch(`/api/users?where[id][exists]=true`, { name: 'x' }))
    show(
      'coordinator out of scope',
      await co.post('/api/assignments', { documents: [d.public], units: [staff.units.ward] }),
    )
    show('ended', await co.post('/api/assignments', { documents: [d.public], units: [staff.units.former] }))
    show('ended', await e.post('/api/assignments', { documents: [d.public], units: [staff.units.former] }))
    show('draft', await e.post('/api/assignments', { documents: [d.draft], units: [staff.units.post] }))
    show('bad', await e.post('/api/assignments', { documents: ['x'], units: ['nope'], dueOn: '2026-02-30' }))
    show('bad', await e.post('/api/assignments', { documents: ['\u0000'], units: [staff.units.post] }))
    show(
      'bad',
      await e.post('/api/assignments', {
        documents: [d.public],
        units: [staff.units.post],
        id: 'x',
        sentAt: '1999',
        sentByUnit: staff.units.ward,
        recipients: [staff.units.ward],
      }),
    )
    show('act upper', await e.post(`/api/documents/${d.draft.toUpperCase()}/submit`))
    show('act bad', await e.post(`/api/documents/zz/submit`))
    show('get bad', await e.get(`/api/documents/zz`))
    show('get upper', await e.get(`/api/documents/${d.draft.toUpperCase()}`))
    show('get none', await e.get(`/api/documents/01900000-0000-7000-8000-000000000000`))
    show('patch none', await e.patch(`/api/documents/01900000-0000-7000-8000-000000000000`, { title: 'x' }))
    show('put', await app.put(`/api/documents/${d.draft}`).set(auth).send({}))
    show('delete', await app.delete(`/api/documents/${d.draft}`).set(auth))
    show('override', await app.post(`/api/documents/${d.draft}`).set(auth).set('X-HTTP-Method-Override', 'DELETE'))
    show(
      'override',
      await app
        .post(`/api/documents`)
        .set(auth)
        .set('X-Payload-HTTP-Method-Override', 'GET')
        .send('limit=1')
        .set('Content-Type', 'application/x-www-form-urlencoded'),
    )
    show(
      'override foo',
      await app
        .post(`/api/documents`)
        .set(auth)
        .set({ 'X-Payload-HTTP-Method-Override': 'FOO', 'X-HTTP-Method-Override': 'GET' })
        .send({ title: 'a' }),
    )
    show(
      'cookie foreign',
      await app
        .post(`/api/documents`)
        .set({ Cookie: `payload-token=${e.token}`, Origin: 'https://evil.example' })
        .send({ title: 'a' }),
    )
    show(
      'cookie none',
      await app
        .post(`/api/documents`)
        .set({ Cookie: `payload-token=${e.token}` })
        .send({ title: 'a' }),
    )
    show(
      'cookie ours',
      await app
        .post(`/api/documents`)
        .set({ Cookie: `payload-token=${e.token}`, Origin: 'https://thu-vien.test' })
        .send({ title: 'a' }),
    )
    show(
      'cookie act foreign',
      await app
        .post(`/api/documents/${d.draft}/submit`)
        .set({ Cookie: `payload-token=${e.token}`, Origin: 'https://evil.example' }),
    )
    show(
      'cookie act none',
      await app.post(`/api/documents/${d.draft}/submit`).set({ Cookie: `payload-token=${e.token}` }),
    )
    show(
      'cookie act samesite none sec-fetch cross',
      await app
        .post(`/api/documents/${d.draft}/submit`)
        .set({ Cookie: `payload-token=${e.token}`, 'Sec-Fetch-Site': 'cross-site' }),
    )
    show('dot path', await app.post('/api/documents/%2e%2e/users/first-register').send({}))
    show('case', await app.get('/API/documents'))
    show('case', await app.get('/api/Documents').set(auth))
    show('slash', await app.get('/api//documents').set(auth))
    writeFileSync('/tmp/explore.txt', out.join('\n'))
  })
})
