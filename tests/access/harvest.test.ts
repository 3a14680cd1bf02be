import { afterAll, beforeAll, expect, it } from '@jest/globals'
import supertest from 'supertest'
import { clientWith, describeOnBothDatabases } from '../support/library'
import { ASKERS, DOCUMENTS, openStaffedLibrary, type StaffedLibrary } from './staffedLibrary'
import { HARVESTED } from './tables'

describeOnBothDatabases('machines without a key', (database) => {
  let staff: StaffedLibrary
  beforeAll(async () => {
    staff = await openStaffedLibrary(database)
  })
  afterAll(() => staff?.close())

  it.each(Object.entries(HARVESTED))(
    'are given by %s what is public, and so is whoever else asks',
    async (address, expected) => {
      const wanted = DOCUMENTS.filter((name) => expected.includes(name)).map((name) => staff.documents[name])
      const keys = [staff.keys.press, staff.keys.post].map((key) => clientWith(staff.library, `Bearer ${key}`))
      for (const client of [...ASKERS.map((asker) => staff.as(asker)), ...keys]) {
        const { status, text } = await client.get(address).buffer(true)
        const named = DOCUMENTS.map((name) => staff.documents[name]).filter((id) => text.includes(id))
        expect([status, named.toSorted()]).toEqual([200, wanted.toSorted()])
        // There is nothing to write: only OAI-PMH has questions by POST, and those are forms.
        expect((await client.post(address, {})).status).toBe(address.startsWith('/oai') ? 415 : 405)
      }
    },
  )

  it.each(Object.keys(HARVESTED))(
    'hear at %s of a key that has ended or never was one, as everywhere',
    async (address) => {
      const admin = staff.as('admin')
      const made = await admin.post('/api/api-consumers', { name: 'Sắp hết', access: ['public'] })
      const own = clientWith(staff.library, `Bearer ${made.body.doc.newKey}`)
      expect((await own.get(address)).status).toBe(200)
      expect((await admin.patch(`/api/api-consumers/${made.body.doc.id}`, { revoked: true })).status).toBe(200)
      const madeUp = ['Bearer hd_khong-co', 'Basic YTpi', 'JWT x', ''].map((each) => clientWith(staff.library, each))
      for (const client of [own, ...madeUp]) {
        const { status, body, type, headers } = await client.get(address)
        expect([status, body.code, type]).toEqual([401, 'platform/unauthenticated', 'application/problem+json'])
        expect(headers).toMatchObject({ 'access-control-allow-origin': '*', 'www-authenticate': 'Bearer' })
      }
      // Browsers send along what they have; nobody chose it for this.
      const visitor = supertest(staff.library.app).get(address).set('Cookie', 'payload-token=het-han')
      expect((await visitor).status).toBe(200)
      expect((await supertest(staff.library.app).options(address).set('Authorization', 'Bearer x')).status).toBe(204)
    },
  )
})
