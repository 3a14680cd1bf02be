import { describe, expect, it } from '@jest/globals'
import { coastPlaces, coastText, type CoastUnit } from '../../../src/portal/rules/coast'

const unit = (id: string, order: number): CoastUnit => ({
  id,
  slug: id,
  name: id.toUpperCase(),
  kind: 'ubnd-xa',
  order,
})
const amount = (value: number | null) => ({ value, numerator: 0, denominator: 1 })

describe('the strip of the coast', () => {
  const units = [unit('c', 30), unit('b', 10), unit('a', 10), unit('d', 40), unit('e', 50)]

  it('goes from north to south, and says how far each unit is', () => {
    const amounts = new Map([
      ['a', amount(1)],
      ['b', amount(0)],
      ['c', amount(0.49)],
      ['d', amount(0.5)],
      ['e', amount(null)],
    ])
    const places = coastPlaces(units, { amounts, measure: 'share' })
    expect(places.map(({ id, level }) => [id, level])).toEqual([
      ['a', 'all'],
      ['b', 'none'],
      ['c', 'some'],
      ['d', 'most'],
      ['e', 'unknown'],
    ])
    expect(coastText(places)).toBe(
      '5 đơn vị từ A (phía Bắc) đến E (phía Nam); đủ: 1, từ một nửa trở lên: 1, dưới một nửa: 1, chưa có gì: 1, không có số liệu: 1.',
    )
  })

  it('compares counts with the most, and nothing with nothing', () => {
    const most = coastPlaces(units.slice(0, 2), { amounts: new Map([['c', amount(40)], ['b', amount(10)]]), measure: 'listeners' }) // prettier-ignore
    expect(most.map(({ level }) => level)).toEqual(['some', 'all'])
    const none = coastPlaces(units.slice(0, 1), { amounts: new Map([['c', amount(0)]]), measure: 'listeners' })
    expect(none.map(({ level }) => level)).toEqual(['none'])
    expect(coastText([])).toContain('Chưa có đơn vị nào')
  })
})
