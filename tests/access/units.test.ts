import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { vietnamDay } from '../../src/vietnamese/calendar'
import { describeOnBothDatabases } from '../support/library'
import { expectNothingWritten } from './everythingKept'
import { answers, NO_ID } from './rows'
import { ASKERS, openStaffedLibrary, type StaffedLibrary } from './staffedLibrary'
import { byAsker } from './tables'

/** Written by hand: who may move people and reorganise units. 404 where the row does not exist, which only the administrator is told. */
const UNIT_ACTS = byAsker(`
                                                anonymous  admin  editor  approver  reviewer  coordinator  officer  broadcaster  auditor
users/<nobody>/transfer                         401        404    403     403       403       403          403      403          403
users/<person>/transfer                         401        may    403     403       403       403          403      403          403
users/<person>/end-membership                   401        may    403     403       403       403          403      403          403
units/reorganisations/preview                   401        200    403     403       403       403          403      403          403
units/reorganisations                           401        may    403     403       403       403          403      403          403
units/reorganisations/<nobody>/cancel           401        404    403     403       403       403          403      403          403
`)

describeOnBothDatabases('who may move people and reorganise units', (database) => {
  let staff: StaffedLibrary
  beforeAll(async () => {
    staff = await openStaffedLibrary(database)
  })
  afterAll(() => staff?.close())

  it.each(Object.entries(UNIT_ACTS))('%s', async (path, expected) => {
    const { people, units } = staff
    const on = vietnamDay(new Date())
    const steps = [{ kind: 'rename', unit: units.ward, name: 'Tên khác' }]
    const body = path.startsWith('units')
      ? path.endsWith('cancel')
        ? {}
        : { on, decision: 'Thử', steps }
      : path.endsWith('transfer')
        ? { unit: units.coast, on }
        : { on }
    const address = `/api/${path.replace('<nobody>', NO_ID).replace('<person>', people.officer)}`
    const actual = await expectNothingWritten(staff.library, () =>
      answers(ASKERS, async (asker) =>
        expected[asker] === 'may' ? 'may' : (await staff.as(asker).post(address, body)).status,
      ),
    )
    expect(actual).toEqual(expected)
  })
})
