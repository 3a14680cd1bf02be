import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { rootsOf } from '../../../../src/report/rules/officers/mergedOfficers'
import { monthsAfter } from '../../../../src/report/rules/monthsAfter'
import { type OfficerRows, trainedOn } from '../../../../src/report/rules/officers/trainedOn'
import type { AttendanceRow, CourseRow, OfficerRow, OfficerTermRow } from '../../../../src/report/rules/rows'

const knownAt = '2025-01-01T00:00:00.000Z'
const officer = (id: string, mergedInto: string | null = null): OfficerRow => ({
  id,
  name: id,
  pseudonym: id,
  mergedInto,
})
const term = (
  id: string,
  officerId: string,
  unitId: string,
  from: string,
  to: string | null = null,
): OfficerTermRow => ({
  id,
  officerId,
  unitId,
  position: null,
  from,
  to,
  knownAt,
})
const course = (id: string, validMonths: number | null = null): CourseRow => ({
  id,
  name: id,
  organiser: 'Sở',
  place: null,
  startsOn: '2025-05-12',
  endsOn: '2025-05-14',
  programmeId: null,
  validMonths,
  readings: [],
  knownAt,
})
const result = (officerId: string, more: Partial<AttendanceRow> = {}): AttendanceRow => ({
  id: `${officerId} ${more.on ?? '2025-05-14'}`,
  officerId,
  courseId: 'khoa',
  result: 'passed',
  on: '2025-05-14',
  certificate: null,
  revokedOn: null,
  knownAt,
  ...more,
})

/** `đồn: A* B` – who is in charge at each unit, a star for the trained. */
function shown(rows: OfficerRows, day: string): string[] {
  return trainedOn(rows, day).map(
    ({ unitId, officers }) =>
      `${unitId}: ${officers.map(({ officerId, by }) => officerId + (by ? '*' : '')).join(' ')}`,
  )
}

describe('who is in charge and who of them is trained', () => {
  // Worked out by hand: A moved from Xuân Hòa to An Hải on 01/7/2025, B left with the district, C came on 01/7/2025.
  const rows: OfficerRows = {
    officers: ['A', 'B', 'C'].map((id) => officer(id)),
    terms: [
      term('1', 'A', 'xuan-hoa', '2024-01-01', '2025-06-30'),
      term('2', 'A', 'an-hai', '2025-07-01'),
      term('3', 'B', 'tuy-an', '2020-01-01', '2025-06-30'),
      term('4', 'C', 'xuan-hoa', '2025-07-01'),
    ],
    courses: [course('khoa', 12)],
    attendances: [result('A'), result('B', { result: 'absent' })],
  }

  it('is as of 30/6/2025, 01/7/2025 and later what was worked out by hand', () => {
    expect(shown(rows, '2025-05-13')).toEqual(['tuy-an: B', 'xuan-hoa: A'])
    expect(shown(rows, '2025-06-30')).toEqual(['tuy-an: B', 'xuan-hoa: A*'])
    expect(shown(rows, '2025-07-01')).toEqual(['an-hai: A*', 'xuan-hoa: C'])
    expect(shown(rows, '2026-05-14')).toEqual(['an-hai: A*', 'xuan-hoa: C'])
    expect(shown(rows, '2026-05-15')).toEqual(['an-hai: A', 'xuan-hoa: C'])
    expect(shown(rows, '2019-12-31')).toEqual([])
  })

  it('ends with the day from which the certificate was revoked, and not before', () => {
    const revoked = { ...rows, attendances: [result('A', { revokedOn: '2025-08-01' })] }
    expect(shown(revoked, '2025-07-31')[0]).toBe('an-hai: A*')
    expect(shown(revoked, '2025-08-01')[0]).toBe('an-hai: A')
  })

  it('counts people who were merged as one, with the training of both', () => {
    const merged: OfficerRows = {
      ...rows,
      officers: [officer('A', 'C'), officer('B'), officer('C')],
      terms: [...rows.terms, term('5', 'C', 'an-hai', '2025-07-01')],
    }
    expect(shown(merged, '2025-07-01')).toEqual(['an-hai: C*', 'xuan-hoa: C*'])
  })

  it('takes neither an unknown course nor a result that was not passed for training', () => {
    const attendances = [result('A', { courseId: 'khac' }), result('C', { result: 'not-passed' })]
    expect(shown({ ...rows, attendances }, '2025-07-01')).toEqual(['an-hai: A', 'xuan-hoa: C'])
  })

  it('names as the reason the result that counts longest', () => {
    const attendances = [result('A'), result('A', { courseId: 'mai', on: '2025-05-01' })]
    const [first] = trainedOn({ ...rows, courses: [course('khoa', 12), course('mai')], attendances }, '2025-07-01')
    expect(first?.officers[0]?.by?.courseId).toBe('mai')
  })
})

describe('months of validity', () => {
  it('end on the same day of the month, or on its last', () => {
    expect(monthsAfter('2025-05-14', 12)).toBe('2026-05-14')
    expect(monthsAfter('2025-08-31', 6)).toBe('2026-02-28')
    expect(monthsAfter('2023-08-31', 6)).toBe('2024-02-29')
    expect(monthsAfter('2024-02-29', 12)).toBe('2025-02-28')
    expect(monthsAfter('2024-12-31', 1)).toBe('2025-01-31')
  })
})

describe('merges', () => {
  it('are followed to the end; a loop ends all the same, for everybody alike', () => {
    const root = rootsOf([officer('a', 'b'), officer('b', 'c'), officer('c'), officer('x', 'y'), officer('y', 'x')])
    expect(['a', 'b', 'c', 'x', 'y', 'ai'].map(root)).toEqual(['c', 'c', 'c', 'x', 'x', 'ai'])
  })
})

const days = Array.from({ length: 40 }, (_, index) => new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10))
const anyDay = fc.constantFrom(...days)
const anyOfficer = fc.constantFrom('a', 'b', 'c', 'd')

const anyRows = fc
  .record({
    // Each merges into a later one only: no loop.
    merges: fc.tuple(fc.constantFrom(null, 'b', 'c', 'd'), fc.constantFrom(null, 'c', 'd'), fc.constantFrom(null, 'd')),
    terms: fc.array(
      fc.record({ who: anyOfficer, unit: fc.constantFrom('u', 'v'), from: anyDay, to: fc.option(anyDay) }),
      {
        maxLength: 8,
      },
    ),
    months: fc.constantFrom(null, 1),
    results: fc.array(
      fc.record({
        who: anyOfficer,
        on: anyDay,
        revokedOn: fc.option(anyDay),
        result: fc.constantFrom('passed' as const, 'not-passed' as const, 'absent' as const),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ merges: [a, b, c], terms, months, results }): OfficerRows => ({
    officers: [officer('a', a), officer('b', b), officer('c', c), officer('d')],
    terms: terms.map(({ who, unit, from, to }, index) => term(String(index), who, unit, from, to)),
    courses: [course('khoa', months)],
    attendances: results.map(({ who, ...more }, index) => ({ ...result(who, more), id: String(index) })),
  }))

/** Day by day and person by person, as one would with a pencil. */
function slowly({ officers, terms, courses, attendances }: OfficerRows, day: string): string[] {
  const asWhom = (id: string): string => {
    const into = officers.find((each) => each.id === id)?.mergedInto
    return into ? asWhom(into) : id
  }
  const isTrained = (who: string): boolean =>
    attendances.some((row) => {
      const months = courses.find(({ id }) => id === row.courseId)?.validMonths ?? null
      const ends = months === null ? '9999' : monthsAfter(row.on, months)
      const isRevoked = row.revokedOn !== null && day >= row.revokedOn
      return asWhom(row.officerId) === who && row.result === 'passed' && row.on <= day && day <= ends && !isRevoked
    })
  return ['u', 'v'].flatMap((unit) => {
    const there = ['a', 'b', 'c', 'd'].filter((who) =>
      terms.some(
        ({ officerId, unitId, from, to }) =>
          unitId === unit && asWhom(officerId) === who && (from ?? '') <= day && (!to || day <= to),
      ),
    )
    return there.length > 0 ? [`${unit}: ${there.map((who) => who + (isTrained(who) ? '*' : '')).join(' ')}`] : []
  })
}

describe('for any register', () => {
  it('says the same as a slow and obvious computation', () => {
    fc.assert(
      fc.property(anyRows, anyDay, (rows, day) => {
        expect(shown(rows, day)).toEqual(slowly(rows, day))
      }),
      { numRuns: 500 },
    )
  })
})
