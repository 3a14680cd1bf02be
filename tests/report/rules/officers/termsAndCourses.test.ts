import { describe, expect, it } from '@jest/globals'
import { courseFaults, resultDayFault } from '../../../../src/report/rules/officers/courseFaults'
import { isPseudonymDue } from '../../../../src/report/rules/officers/pseudonymDue'
import { termFaults } from '../../../../src/report/rules/officers/termFaults'

describe('a term', () => {
  const unit = { name: 'Phường Mới', validFrom: '2025-07-01', validTo: '2030-12-31' }
  const messages = (term: { from: string; to: string | null }, others: { from: string; to: string | null }[] = []) =>
    termFaults({ unitId: 'u', ...term }, { unit, others: others.map((other) => ({ unitId: 'u', ...other })) }).map(
      ({ path, message }) => `${path}: ${message}`,
    )

  it('is not before the unit, not after it, and not the wrong way round', () => {
    expect(messages({ from: '2025-07-01', to: null })).toEqual([])
    expect(messages({ from: '2025-06-30', to: null })).toEqual(['from: “Phường Mới” chỉ có từ ngày 01/7/2025.'])
    expect(messages({ from: '2031-01-01', to: null })).toEqual([
      'from: “Phường Mới” đã kết thúc hoạt động ngày 31/12/2030.',
    ])
    expect(messages({ from: '2026-01-01', to: '2031-01-01' })).toEqual([
      'to: “Phường Mới” đã kết thúc hoạt động ngày 31/12/2030.',
    ])
    expect(messages({ from: '2026-01-02', to: '2026-01-01' })).toEqual(['to: Ngày cuối phải không trước ngày đầu.'])
  })

  it('does not begin in a year that is a slip of the hand', () => {
    const old = { name: 'Đồn Cũ', validFrom: null, validTo: null }
    expect(termFaults({ unitId: 'u', from: '0205-01-01', to: null }, { unit: old, others: [] })).toEqual([
      { path: 'from', message: 'Ngày 01/01/0205 quá xa. Hãy xem lại năm.' },
    ])
    expect(termFaults({ unitId: 'u', from: '1975-05-01', to: null }, { unit: old, others: [] })).toEqual([])
    expect(
      courseFaults({ startsOn: '0205-01-01', endsOn: '2025-01-02' }, { today: '2026-01-10', resultDays: [] }),
    ).toMatchObject([{ path: 'startsOn' }])
  })

  it('does not overlap another of the same person at the same unit; the day after its end is free', () => {
    const earlier = { from: '2025-07-01', to: '2026-03-31' }
    expect(messages({ from: '2026-04-01', to: null }, [earlier])).toEqual([])
    expect(messages({ from: '2026-03-31', to: null }, [earlier])).toEqual([
      'from: Người này đã phụ trách tại đơn vị này từ 01/7/2025 đến 31/3/2026; hai thời gian chồng nhau.',
    ])
    const elsewhere = [{ unitId: 'v', ...earlier }]
    expect(termFaults({ unitId: 'u', from: '2025-08-01', to: null }, { unit, others: elsewhere })).toEqual([])
  })
})

describe('a course', () => {
  const today = '2026-01-10'
  it('may be to come as long as nothing was entered for it', () => {
    const coming = { startsOn: '2026-02-01', endsOn: '2026-02-03' }
    expect(courseFaults(coming, { today, resultDays: [] })).toEqual([])
    expect(courseFaults(coming, { today, resultDays: ['2026-01-05'] })).toHaveLength(1)
    expect(resultDayFault('2026-02-03', { startsOn: '2026-02-01', today })).toBe(
      'Lớp chưa khai giảng nên chưa có kết quả.',
    )
  })

  it('does not move to after its own results, nor end before it begins', () => {
    expect(
      courseFaults({ startsOn: '2026-01-06', endsOn: '2026-01-07' }, { today, resultDays: ['2026-01-05'] }),
    ).toEqual([{ path: 'startsOn', message: 'Đã có kết quả tính từ 05/01/2026; lớp không thể bắt đầu sau ngày đó.' }])
    expect(courseFaults({ startsOn: '2026-01-06', endsOn: '2026-01-05' }, { today, resultDays: [] })).toHaveLength(1)
  })

  it('has no result before it began or on a day to come', () => {
    const course = { startsOn: '2026-01-05', today }
    expect(resultDayFault('2026-01-05', course)).toBeNull()
    expect(resultDayFault('2026-01-04', course)).toContain('khai giảng ngày 05/01/2026')
    expect(resultDayFault('2026-01-11', course)).toBe('Ngày này chưa đến.')
  })
})

describe('a name', () => {
  const rule = { today: '2026-07-01', months: 12 }
  it('goes the day after so many months have passed since the last term', () => {
    expect(isPseudonymDue({ ends: ['2025-06-30'], enteredOn: '2020-01-01' }, rule)).toBe(true)
    expect(isPseudonymDue({ ends: ['2025-07-01'], enteredOn: '2020-01-01' }, rule)).toBe(false)
    expect(isPseudonymDue({ ends: ['2020-01-01', '2025-07-01'], enteredOn: '2020-01-01' }, rule)).toBe(false)
  })
  it('stays while somebody is in charge or will be', () => {
    expect(isPseudonymDue({ ends: ['2020-01-01', null], enteredOn: '2020-01-01' }, rule)).toBe(false)
    expect(isPseudonymDue({ ends: ['2027-01-01'], enteredOn: '2020-01-01' }, rule)).toBe(false)
  })
  it('of somebody without a term goes by the day of the entry', () => {
    expect(isPseudonymDue({ ends: [], enteredOn: '2025-06-30' }, rule)).toBe(true)
    expect(isPseudonymDue({ ends: [], enteredOn: '2025-07-01' }, rule)).toBe(false)
  })
})
