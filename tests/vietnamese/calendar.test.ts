import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  formatDay,
  formatDayLong,
  formatInstant,
  isCalendarDay,
  isCalendarDayOrYear,
  isCalendarInstant,
  parseDay,
  startOfVietnamDay,
  vietnamDay,
} from '../../src/vietnamese/calendar'

const instant = fc.date({
  min: new Date('1976-01-01T00:00:00Z'),
  max: new Date('2199-12-31T00:00:00Z'),
  noInvalidDate: true,
})

describe('vietnamDay', () => {
  it('begins a day at 17:00 UTC of the day before', () => {
    expect(vietnamDay(new Date('2026-11-21T16:59:59.999Z'))).toBe('2026-11-21')
    expect(vietnamDay(new Date('2026-11-21T17:00:00.000Z'))).toBe('2026-11-22')
    expect(vietnamDay(new Date('2024-12-31T17:00:00Z'))).toBe('2025-01-01')
  })

  it('agrees with the time zone database', () => {
    const zone = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' })
    fc.assert(fc.property(instant, (now) => expect(vietnamDay(now)).toBe(zone.format(now))))
  })
})

describe('startOfVietnamDay', () => {
  it('is 17:00 UTC of the day before', () => {
    expect(startOfVietnamDay('2025-07-01').toISOString()).toBe('2025-06-30T17:00:00.000Z')
  })

  it('is the first instant of its day', () => {
    fc.assert(
      fc.property(instant, (now) => {
        const start = startOfVietnamDay(vietnamDay(now))
        expect(start.getTime()).toBeLessThanOrEqual(now.getTime())
        expect(vietnamDay(start)).toBe(vietnamDay(now))
        expect(vietnamDay(new Date(start.getTime() - 1))).not.toBe(vietnamDay(now))
      }),
    )
  })

  it('refuses a day that does not exist', () => {
    expect(() => startOfVietnamDay('2025-02-29')).toThrow(RangeError)
    expect(() => startOfVietnamDay('2025-07')).toThrow(RangeError)
  })
})

describe('isCalendarDay and isCalendarDayOrYear', () => {
  it.each(['2020-08-05', '2024-02-29', '2000-02-29', '1945-09-02', '0044-03-15'])('take %s for a day', (text) => {
    expect(isCalendarDay(text)).toBe(true)
    expect(isCalendarDayOrYear(text)).toBe(true)
  })

  it.each([
    '2025-02-29',
    '1900-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-04-31',
    '2025-4-1',
    '05/8/2020',
    '2025-04-01T00:00:00Z',
    '',
    ' 2025-04-01',
    '2025-04-01\n',
    '0000-01-01',
    '0000',
    '20256',
    '２０２０-08-05',
  ])('refuse %j', (text) => {
    expect(isCalendarDay(text)).toBe(false)
    expect(isCalendarDayOrYear(text)).toBe(false)
  })

  it('tell a year alone from a day', () => {
    expect(isCalendarDay('1975')).toBe(false)
    expect(isCalendarDayOrYear('1975')).toBe(true)
  })
})

describe('formatDay and formatDayLong', () => {
  it.each([
    ['2020-08-05', '05/8/2020', 'ngày 05 tháng 8 năm 2020'],
    ['2021-02-07', '07/02/2021', 'ngày 07 tháng 02 năm 2021'],
    ['2026-01-27', '27/01/2026', 'ngày 27 tháng 01 năm 2026'],
    ['2026-03-03', '03/3/2026', 'ngày 03 tháng 3 năm 2026'],
    ['2025-12-10', '10/12/2025', 'ngày 10 tháng 12 năm 2025'],
    ['1975', '1975', 'năm 1975'],
  ])('write %s as %s and %s', (day, short, long) => {
    expect(formatDay(day)).toBe(short)
    expect(formatDayLong(day)).toBe(long)
  })

  it('refuse what is no day', () => {
    expect(() => formatDay('2025-02-30')).toThrow(RangeError)
    expect(() => formatDayLong('')).toThrow(RangeError)
  })
})

describe('formatInstant', () => {
  it('shows Vietnam’s time and day', () => {
    expect(formatInstant('2020-08-05T07:05:59Z')).toBe('14:05, 05/8/2020')
    expect(formatInstant('2020-08-04T17:00:00.000Z')).toBe('00:00, 05/8/2020')
    expect(formatInstant('2025-07-01T00:00:00+07:00')).toBe('00:00, 01/7/2025')
  })

  it('refuses what is no instant', () => {
    expect(() => formatInstant('hôm nay')).toThrow(RangeError)
  })
})

describe('parseDay', () => {
  it.each([
    '05/8/2020',
    '5/8/2020',
    '05/08/2020',
    '05-8-2020',
    '05.08.2020',
    '5 / 8 / 2020',
    'ngày 05 tháng 8 năm 2020',
    'Ngày  5 tháng 08 năm 2020',
    'NGÀY 05 THÁNG 8 NĂM 2020',
    'ngày 05 tháng 8 năm 2020'.normalize('NFD'),
    'ngày 05/8/2020',
    ' 2020-08-05 ',
  ])('reads %s, the day before the month', (text) => {
    expect(parseDay(text)).toBe('2020-08-05')
  })

  it.each([
    '',
    '31/4/2020',
    '8/13/2020',
    '05/8/20',
    '05/8-2020',
    '2020',
    'ngày tháng năm 2020',
    '05 8 2020',
    '0/8/2020',
    '1191/QĐ-TTg',
  ])('answers null for %j', (text) => {
    expect(parseDay(text)).toBeNull()
  })

  it('reads back what formatDay and formatDayLong write', () => {
    fc.assert(
      fc.property(instant, (now) => {
        const day = vietnamDay(now)
        expect(parseDay(formatDay(day))).toBe(day)
        expect(parseDay(formatDayLong(day))).toBe(day)
      }),
    )
  })
})

describe('isCalendarInstant', () => {
  it('is true of every instant whose day has four digits for its year, in UTC and in Vietnam', () => {
    expect(['0001-01-01T00:00:00Z', '2026-03-01T07:00:00Z', '9999-12-31T16:59:59Z'].map(ofText)).not.toContain(false)
  })

  it('is false before and after: texts of such instants are longer, and sort elsewhere', () => {
    const outside = [
      '0000-12-31T23:59:59Z',
      '0001-01-01T00:00:00+14:00',
      '9999-12-31T17:00:00Z',
      '-271821-04-20T00:00:00Z',
    ]
    expect(outside.map(ofText)).not.toContain(true)
  })

  const ofText = (text: string) => isCalendarInstant(new Date(text))
})
