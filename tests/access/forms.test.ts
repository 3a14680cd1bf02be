import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { describeOnBothDatabases } from '../support/library'
import { expectNothingWritten } from './everythingKept'
import { answers, NO_ID, sampleRow } from './rows'
import { ASKERS, openStaffedLibrary, type StaffedLibrary } from './staffedLibrary'
import { FORMS } from './tables'

describeOnBothDatabases('what the panel asks after saving', (database) => {
  let staff: StaffedLibrary
  beforeAll(async () => {
    staff = await openStaffedLibrary(database)
  })
  afterAll(() => staff?.close())

  it.each(Object.entries(FORMS))(
    'tells the form whether %s may be saved, and saves nothing',
    async (path, expected) => {
      await expectNothingWritten(staff.library, async () => {
        const actual = await answers(ASKERS, async (asker) => {
          const { address, id } = await sampleRow(staff, { path, asker })
          const question = address.replace(`/${id}`, `/access/${id}`)
          const { status: code, body } = await staff.as(asker).post(question, { name: 'Sửa' })
          if (code !== 200) return code
          if (!body.update) {
            const unknown = await staff.as(asker).post(question.replace(id, NO_ID), { name: 'Sửa' })
            expect(unknown.body.update ?? false).toBe(false)
          }
          return body.update ? 'yes' : 'no'
        })
        expect(actual).toEqual(expected)
      })
    },
  )
})
