import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionSlug } from 'payload'
import supertest from 'supertest'
import { clientWith, describeOnBothDatabases, PASSWORD, type Client } from '../support/library'
import { expectNothingWritten } from './everythingKept'
import { answers, idsOf, listedLocally, newRow, NO_ID, rowsNamed, sampleRow, userOf } from './rows'
import {
  ASKERS,
  checklist,
  DOCUMENTS,
  openStaffedLibrary,
  REFUSED_ASKERS,
  type Asker,
  type StaffedLibrary,
} from './staffedLibrary'
import { ACTS, CLOSED_COLLECTIONS, CREATE, FILES, LISTS, READERS, ROWS, SHUT_DOORS, STATES, UPDATE } from './tables'

describeOnBothDatabases('who may do what, through which door', (database) => {
  let staff: StaffedLibrary
  beforeAll(async () => {
    staff = await openStaffedLibrary(database)
  })
  afterAll(() => staff?.close())

  const status = async (request: Promise<{ status: number }>) => (await request).status

  describe('the record by REST', () => {
    it.each(Object.entries(LISTS))('lists and counts %s, and so does the Local API', async (collection, expected) => {
      const actual = await answers(ASKERS, async (asker) => {
        // That somebody reads the journal is written into it, once.
        await staff.as(asker).get(`/api/${collection}?limit=1&depth=0`)
        await staff.library.keeper.settled()
        const { status: code, body } = await staff.as(asker).get(`/api/${collection}?limit=500&depth=0`)
        const count = await staff.as(asker).get(`/api/${collection}/count`)
        const own = await listedLocally(staff, { collection, asker })
        if (code !== 200) {
          expect([count.status, own]).toEqual([code, 403])
          return code
        }
        const ids = idsOf(body)
        expect([count.body.totalDocs, own]).toEqual([ids.length, ids])
        const wanted = await rowsNamed(staff, { collection, rows: expected[asker], asker })
        return ids.join() === wanted.sort().join() ? expected[asker] : `other rows: ${ids.length}`
      })
      expect(actual).toEqual(expected)
    })

    it.each(Object.entries(ROWS))('shows %s', async (path, expected) => {
      const actual = await answers(ASKERS, async (asker) => {
        const row = await sampleRow(staff, { path, asker })
        const answer = await staff.as(asker).get(row.address)
        if (answer.status === 404) {
          expect((await staff.as(asker).get(row.address.replace(row.id, NO_ID))).body).toEqual(answer.body)
        }
        return answer.status
      })
      expect(actual).toEqual(expected)
    })

    it.each(Object.entries(ROWS).filter(([path]) => path.startsWith('media/')))(
      'gives the bytes of %s',
      async (path, expected) => {
        const actual = await answers(ASKERS, async (asker) => {
          const { address } = await sampleRow(staff, { path, asker })
          return status(staff.as(asker).get(`${address}/file`))
        })
        expect(actual).toEqual(expected)
      },
    )

    it('has no door to what is Payload’s own, but each to their own preferences', async () => {
      for (const slug of CLOSED_COLLECTIONS) {
        for (const asker of ['anonymous', 'admin', 'editor', 'officer'] as const) {
          const client = staff.as(asker)
          const asked = [client.get(`/api/${slug}`), client.post(`/api/${slug}`), client.get(`/api/${slug}/${NO_ID}`)]
          for (const request of asked) expect([slug, await status(request)]).toEqual([slug, 404])
        }
      }
      await staff.as('editor').post('/api/payload-preferences/cot', { value: { hep: true } })
      const cellOf = async (asker: Asker) =>
        (await staff.as(asker).get('/api/payload-preferences/cot')).body.value ?? null
      expect([await cellOf('editor'), await cellOf('admin')]).toEqual([{ hep: true }, null])
      expect((await staff.as('admin').get('/api/payload-preferences')).body.docs).toEqual([])
    })

    it('shows the history of saves to those who see working copies', async () => {
      const expected = {
        ...ROWS['documents/draft'],
        admin: '403',
        coordinator: '403',
        officer: '403',
        broadcaster: '403',
      }
      const actual = await answers(ASKERS, (asker) => status(staff.as(asker).get('/api/documents/versions?limit=1')))
      expect(actual).toEqual(expected)
      const { body } = await staff.as('editor').get('/api/documents/versions?limit=1&depth=0')
      const one = await answers(ASKERS, (asker) =>
        status(staff.as(asker).get(`/api/documents/versions/${body.docs[0].id}`)),
      )
      expect(one).toEqual(ROWS['documents/draft'])
    })

    it('does not tell through a relation, a filter or an order what it does not show', async () => {
      const asked: [Asker, string][] = [
        ['officer', 'deliveries?where[document.title][like]=Ch%E1%BB%89'],
        ['officer', 'deliveries?sort=document.title'],
        ['officer', 'deliveries?where[assignment.note][exists]=false'],
        ['editor', 'media?where[uploadedBy.hash][like]=a'],
        ['editor', 'media?where[text][like]=a'],
        ['editor', 'documents?where[files.text][like]=a'],
        ['editor', 'media?where[uploadedBy.sessions.id][exists]=true'],
        ['admin', 'users?where[hash][exists]=true'],
        ['admin', 'users?where[resetPasswordToken][exists]=false'],
        ['admin', 'api-consumers?where[keyHash][like]=a'],
      ]
      for (const [asker, path] of asked)
        expect([path, await status(staff.as(asker).get(`/api/${path}`))]).toEqual([path, 400])
      const populated = await staff.as('officer').get('/api/deliveries?depth=5&populate[documents][title]=true')
      expect(typeof populated.body.docs[0].document).toBe('string')
      const accounts = JSON.stringify(
        (await staff.as('admin').get('/api/users?depth=3&limit=100&showHiddenFields=true')).body,
      )
      for (const secret of ['"hash"', '"salt"', 'resetPassword']) expect(accounts).not.toContain(secret)
      const consumers = JSON.stringify((await staff.as('admin').get('/api/api-consumers?showHiddenFields=true')).body)
      for (const secret of ['keyHash', staff.keys.press]) expect(consumers).not.toContain(secret)
    })
  })

  describe('readers', () => {
    const readers = [...ASKERS, 'press', 'station']
    const reader = (name: string): Client =>
      name === 'press' || name === 'station'
        ? clientWith(staff.library, `Bearer ${name === 'press' ? staff.keys.press : staff.keys.post}`)
        : staff.as(name as Asker) // the other columns are askers

    it.each(Object.entries(READERS))('get of a document that is %s', async (name, expected) => {
      const id = Object.entries(staff.documents).find(([each]) => each === name)?.[1]
      const actual = await answers(readers, async (asker) => {
        const code = await status(reader(asker).get(`/api/v1/documents/${id}`))
        const versions = await status(reader(asker).get(`/api/v1/documents/${id}/versions`))
        expect(versions).toBe(code === 410 ? versions : code)
        return code
      })
      expect(actual).toEqual(expected)
    })

    it('list, and are told of changes to, exactly what they may see', async () => {
      for (const asker of readers) {
        const seen = DOCUMENTS.filter((name) => READERS[name]?.[asker] === '200').map((name) => staff.documents[name])
        const list = await reader(asker).get('/api/v1/documents?limit=100')
        expect([asker, list.body.items.map(({ id }: { id: string }) => id).sort()]).toEqual([asker, seen.sort()])
        const { body } = await reader(asker).get('/api/v1/changes?limit=100')
        const upserts = body.items.filter(({ kind }: { kind: string }) => kind === 'upsert')
        expect([asker, upserts.map(({ id }: { id: string }) => id).sort()]).toEqual([asker, seen.sort()])
      }
    })

    it.each(Object.entries(FILES))('get of a file that is %s', async (name, expected) => {
      const { files } = staff
      const sha256 =
        name === 'thumbnail'
          ? files.picture.thumbnailSha256
          : Object.entries(files).find(([each]) => each === name)?.[1].sha256
      expect(sha256).toMatch(/^[0-9a-f]{64}$/)
      const actual = await answers(readers, async (asker) => {
        const code = await status(reader(asker).get(`/files/${sha256}`))
        const conditional = await status(reader(asker).get(`/files/${sha256}`).set('If-None-Match', `"${sha256}"`))
        expect(conditional).toBe(code === 200 ? 304 : 404)
        return code
      })
      expect(actual).toEqual(expected)
    })
  })

  describe('acts', () => {
    const send = (client: Client, id: string, act: string) =>
      client.post(`/api/documents/${id}/${act}`, { checklist, note: 'Sửa', reason: 'Sai', decision: '1/QĐ' })

    it.each(Object.entries(ACTS))(
      '%s is begun by nobody else, and its refusal does not tell what exists',
      async (act, expected) => {
        await expectNothingWritten(staff.library, async () => {
          const actual = await answers(ASKERS, async (asker) => {
            if (expected[asker] === 'may') return 'may'
            const missing = await send(staff.as(asker), NO_ID, act)
            for (const name of DOCUMENTS)
              expect((await send(staff.as(asker), staff.documents[name], act)).body).toEqual(missing.body)
            return missing.status
          })
          expect(actual).toEqual(expected)
        })
      },
    )

    it.each(Object.entries(STATES))('%s goes from its states only', async (act, expected) => {
      const actors = ASKERS.filter((asker) => ACTS[act]?.[asker] === 'may')
      await expectNothingWritten(staff.library, async () => {
        for (const asker of actors) {
          const actual = await answers(DOCUMENTS, async (name) => {
            if (expected[name] === 'yes') return 'yes'
            const answer = await send(staff.as(asker), staff.documents[name], act)
            expect(answer.body.code).toBe('review/illegal-transition')
            return answer.status
          })
          expect(actual).toEqual(expected)
          expect(await status(send(staff.as(asker), NO_ID, act))).toBe(404)
        }
      })
    })

    it('are done by each of those who may', async () => {
      const steps = {
        submit: [],
        'take-back': ['submit'],
        return: ['submit'],
        approve: ['submit'],
        publish: ['submit', 'approve'],
      }
      const later = { revise: ['submit', 'approve', 'publish'], withdraw: ['submit', 'approve', 'publish'] }
      for (const [act, before] of Object.entries({ ...steps, ...later })) {
        for (const asker of ASKERS.filter((each) => ACTS[act]?.[each] === 'may')) {
          const made = await staff.as('editor').post('/api/documents', { title: `${act} ${asker}`, script: 'Lời' })
          for (const step of before)
            await send(staff.as(step === 'approve' ? 'approver' : 'editor'), made.body.doc.id, step)
          expect([act, asker, await status(send(staff.as(asker), made.body.doc.id, act))]).toEqual([act, asker, 200])
        }
      }
    })

    it('decide on a file by the reviewer for secrecy only', async () => {
      const expected = {
        ...ACTS.approve,
        editor: '403',
        approver: '403',
        reviewer: '404',
        officer: '403',
        broadcaster: '403',
      }
      for (const verdict of ['release', 'refuse']) {
        const actual = await expectNothingWritten(staff.library, () =>
          answers(ASKERS, async (asker) => {
            const id = asker === 'reviewer' ? NO_ID : staff.files.held.id
            return status(staff.as(asker).post(`/api/media/${id}/${verdict}`, { note: 'Đã xem' }))
          }),
        )
        expect(actual).toEqual(expected)
      }
    })
  })

  describe('writing', () => {
    it.each(Object.entries(CREATE))('makes %s', async (collection, expected) => {
      const actual = await answers(ASKERS, (asker) =>
        status(staff.as(asker).post(`/api/${collection}`, newRow(staff, { collection, asker }))),
      )
      expect(actual).toEqual(expected)
    })

    it.each(Object.entries(UPDATE))('changes %s', async (path, expected) => {
      const actual = await answers(ASKERS, async (asker) => {
        const { address, id } = await sampleRow(staff, { path, asker })
        const answer = await staff.as(asker).patch(address, { title: 'Sửa', name: 'Sửa' })
        if (answer.status === 403) {
          expect((await staff.as(asker).patch(address.replace(id, NO_ID), { name: 'Sửa' })).body).toEqual(answer.body)
        }
        return answer.status
      })
      expect(actual).toEqual(expected)
    })

    it('takes files from writers only, before it reads them', async () => {
      const expected = { ...CREATE.documents }
      const upload = (asker: Asker) => staff.as(asker).upload({ name: 'x.txt', bytes: Buffer.from(`Tệp của ${asker}`) })
      expect(await answers(ASKERS, (asker) => status(upload(asker)))).toEqual(expected)
    })

    it('lets nobody raise themselves', async () => {
      for (const asker of ASKERS.filter((each) => each !== 'anonymous' && each !== 'admin')) {
        const before = (await staff.as('admin').get(`/api/users/${staff.people[asker as 'editor']}?depth=0`)).body
        const raised = {
          roles: ['admin', 'approver'],
          unit: staff.units.command,
          confirmsForUnit: true,
          disabled: false,
          name: 'Khác',
          username: 'khac',
          position: 'Trưởng',
          sessions: [],
        }
        await staff.as(asker).patch(`/api/users/${before.id}`, raised)
        const { updatedAt: _before, ...kept } = before
        const { updatedAt: _after, ...now } = (await staff.as('admin').get(`/api/users/${before.id}?depth=0`)).body
        expect(now).toEqual(kept)
      }
    })
  })

  describe('doors that nobody asked for', () => {
    it('are shut for everybody, alike', async () => {
      const { app } = staff.library
      await expectNothingWritten(staff.library, async () => {
        for (const asker of ['anonymous', 'admin', 'editor', 'approver', 'officer'] as const) {
          for (const door of SHUT_DOORS) {
            const [method = '', named = ''] = door.split(' ')
            const path = named.replace('<id>', staff.documents.draft).replace('<file>', staff.files.ready.id)
            const request = supertest(app)[method.toLowerCase() as 'get'](`/api/${path}`) // one of supertest's methods
            if (asker !== 'anonymous') void request.set('Authorization', `JWT ${staff.as(asker).token}`)
            const body =
              method === 'GET'
                ? request
                : request.send({ username: 'ke-la', password: PASSWORD, roles: ['admin'], name: 'Lạ' })
            expect([door, (await body).status]).toEqual([door, 404])
          }
        }
      })
    })

    it('do not open by a header that renames the method', async () => {
      const asked = (name: string, value: string, path: string) =>
        staff.as('editor').post(`/api/${path}`, { title: 'Lén' }).set(name, value)
      await expectNothingWritten(staff.library, async () => {
        for (const name of ['X-HTTP-Method-Override', 'X-Payload-HTTP-Method-Override', 'X-HTTP-Method']) {
          for (const method of ['DELETE', 'PATCH', 'PUT']) {
            expect(await status(asked(name, method, `documents/${staff.documents.draft}`))).toBe(404)
          }
        }
        const both = asked('X-HTTP-Method-Override', 'GET', 'documents').set('X-Payload-HTTP-Method-Override', 'POST')
        expect((await both.type('form')).body.docs.length).toBeGreaterThan(0)
      })
    })
  })

  it('answers a closed account, an ended session, a made-up token and a misplaced key with 401, never as nobody', async () => {
    const { library, documents, files } = staff
    await expectNothingWritten(library, async () => {
      for (const asker of REFUSED_ASKERS) {
        const client = staff.as(asker)
        const ask: Record<string, () => Promise<{ status: number }>> = {
          list: () => client.get('/api/documents'),
          me: () => client.get('/api/users/me'),
          access: () => client.get('/api/access'),
          checklist: () => client.get('/api/documents/checklist'),
          bytes: () => client.get(`/api/media/${files.ready.id}/file`),
          create: () => client.post('/api/documents', { title: 'x' }),
          change: () => client.patch(`/api/documents/${documents.draft}`, { title: 'x' }),
          act: () => client.post(`/api/documents/${documents.draft}/submit`),
          send: () => client.post('/api/assignments', {}),
          logout: () => client.post('/api/users/logout'),
          upload: () => client.upload({ name: 'x.txt', bytes: Buffer.from('x') }),
          ...(asker === 'consumer'
            ? {}
            : {
                read: () => client.get('/api/v1/documents'),
                file: () => client.get(`/files/${files.ready.sha256}`),
                receipts: () => client.post('/api/v1/receipts', { receipts: [] }),
              }),
        }
        const actual = await answers(Object.keys(ask), async (name) => ask[name] && status(ask[name]()))
        expect(new Set(Object.values(actual))).toEqual(new Set(['401']))
      }
    })
    const login = await supertest(library.app)
      .post('/api/users/login')
      .send({ username: 'disabled', password: PASSWORD })
    expect(login.body.code).toBe('platform/sign-in-failed')
  })

  describe('the Local API on behalf of a person', () => {
    it('deletes nothing, changes no record of what happened, and nothing many at once', async () => {
      const { payload } = staff.library
      await expectNothingWritten(staff.library, async () => {
        for (const asker of ['admin', 'approver', 'officer', 'anonymous'] as const) {
          const as = { overrideAccess: false, user: await userOf(staff, asker) } as const
          const where = { id: { exists: true } }
          for (const name of Object.keys(LISTS)) {
            const collection = name as CollectionSlug // a name of the tables
            const { docs } = await payload.find({ collection, limit: 1, depth: 0 })
            const id = String(docs[0]?.id ?? NO_ID)
            await expect(payload.delete({ collection, id, ...as })).rejects.toThrow()
            await expect(payload.delete({ collection, where, ...as })).rejects.toThrow()
            await expect(payload.update({ collection, where, data: {}, ...as })).rejects.toThrow()
            if (CREATE[name]?.editor !== '404' && name !== 'media') continue
            await expect(payload.update({ collection, id, data: {}, ...as })).rejects.toThrow()
            await expect(payload.create({ collection, data: {}, ...as })).rejects.toThrow()
          }
        }
      })
    })
  })
})
