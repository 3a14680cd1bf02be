import { expect, it } from '@jest/globals'
import { askedOf } from '../../../../src/report/rules/indicators/asked'
import { trained } from '../../../../src/report/rules/indicators/trained'
import type { AttendanceRow, UnitRow } from '../../../../src/report/rules/rows'

const UNITS: UnitRow[] = ['don'].map((id) => {
  return { id, slug: id, name: 'Đồn Thử', kind: 'don-bien-phong', coastal: true, predecessors: [] }
})
const RESULT: AttendanceRow = {
  id: 'r',
  officerId: 'A',
  courseId: 'c',
  result: 'passed',
  on: '2025-05-12',
  certificate: null,
  revokedOn: null,
  knownAt: '2025-05-13T02:00:00.000Z',
}
const COURSE = { id: 'c', name: 'Lớp Một', organiser: 'Sở', place: null, startsOn: '2025-05-12', endsOn: '2025-05-12' }

it('a trained or untrained officer’s row does not say its unit and its day twice', () => {
  const officers = ['A', 'B'].map((id) => ({ id, name: null, pseudonym: `CB-${id}`, mergedInto: null }))
  const more = { programmeId: null, validMonths: null, readings: [], knownAt: RESULT.knownAt }
  const rows = { officers, terms: [], courses: [{ ...COURSE, ...more }], attendances: [RESULT] }
  const inCharge = [{ unitId: 'don', officers: [{ officerId: 'A', by: RESULT }, { officerId: 'B', by: null }] }] // prettier-ignore
  const asked = askedOf({ from: '2025-04-01', asOf: '2025-06-30' })
  const { inside, outside } = trained({ rows, units: UNITS, base: null, trainedOn: () => inCharge }, asked)
  expect(inside).toMatchObject([{ label: 'CB-A', unitId: 'don', on: '2025-05-12', reason: 'Đã qua lớp “Lớp Một”' }])
  expect(outside).toMatchObject([{ label: 'CB-B', unitId: 'don', reason: 'Chưa có kết quả bồi dưỡng còn giá trị' }])
})
