import { describe, expect, it } from '@jest/globals'
import { type ProgrammeMember, programmeFaults } from '../../../../src/assign/rules/units/programmeFaults'

/** `cu1` and `cu2` ended with 30/6/2025, `moi` succeeded both; `khac` has always been. */
const UNITS = [
  { id: 'cu1', name: 'Xã Cũ Một', validTo: '2025-06-30', successors: ['moi'] },
  { id: 'cu2', name: 'Xã Cũ Hai', validTo: '2025-06-30', successors: ['moi'] },
  { id: 'moi', name: 'Phường Mới', validFrom: '2025-07-01' },
  { id: 'khac', name: 'Xã Khác' },
]

function place(unit: string, from: string | null, to: string | null = null): ProgrammeMember {
  return { unit, from, to, decision: null, note: null }
}

function faults(members: ProgrammeMember[], places: number | null = null) {
  return programmeFaults(members, { units: UNITS, places }).map(({ index, field }) => `${index} ${field}`)
}

describe('what is wrong with the members of a programme', () => {
  it('finds nothing in two communes whose successor is the same', () => {
    expect(faults([place('cu1', '2021-01-01'), place('cu2', '2021-01-01'), place('khac', null)])).toEqual([])
  })

  it('refuses days on which the unit was not yet, or no more', () => {
    const members = [place('moi', '2025-06-30'), place('cu1', '2025-07-01'), place('moi', null, '2025-06-30')]
    expect(faults(members)).toEqual(['0 from', '1 from', '2 to'])
    const [early, late] = programmeFaults(members, { units: UNITS, places: null })
    expect(early?.message).toBe('“Phường Mới” chưa có vào ngày này, đơn vị hoạt động từ ngày 01/7/2025.')
    expect(late?.message).toContain('chỉ hoạt động đến hết ngày 30/6/2025')
  })

  it('lets a place go on after its unit has ended, as the successor stands for it', () => {
    expect(faults([place('cu1', '2021-01-01', '2030-12-31')])).toEqual([])
    expect(faults([place('moi', '2025-07-01')])).toEqual([])
  })

  it('refuses the same commune twice at the same time, and not one after the other', () => {
    expect(faults([place('khac', null, '2022-01-01'), place('khac', '2022-01-01')])).toEqual(['1 unit'])
    expect(faults([place('khac', null, '2022-01-01'), place('khac', '2022-01-02')])).toEqual([])
  })

  it('refuses a successor that holds the place of its predecessor already, in either order', () => {
    expect(faults([place('cu1', '2021-01-01'), place('moi', '2025-07-01')])).toEqual(['1 unit'])
    expect(faults([place('moi', '2026-01-01'), place('cu1', '2021-01-01')])).toEqual(['1 unit'])
    expect(faults([place('cu1', '2021-01-01', '2025-06-30'), place('moi', '2025-07-01')])).toEqual([])
    expect(faults([place('cu1', '2021-01-01', '2025-12-31'), place('moi', '2026-01-01')])).toEqual([])
  })

  it('names the rows for which there is no place, with the day', () => {
    const members = [place('cu1', '2021-01-01'), place('cu2', '2023-03-02'), place('khac', null, '2020-12-31')]
    expect(faults(members, 2)).toEqual([])
    expect(programmeFaults(members, { units: UNITS, places: 1 })).toEqual([
      { index: 1, field: null, message: 'Chương trình chỉ có 1 chỗ cùng một lúc, đã đủ vào ngày 02/3/2023.' },
    ])
  })
})
