import { afterAll, beforeAll, expect, it } from '@jest/globals'
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
})
