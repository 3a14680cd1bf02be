import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { changedRows, rowsOfParts } from '../../../../src/report/rules/indicators/figureRows'
import { median } from '../../../../src/report/rules/indicators/median'

const rowOf = (key: string) => ({ key, label: key, reason: '' })

function rowsOf(lengths: readonly number[]) {
  const made: string[] = []
  const parts = lengths.map((length, part) => ({
    length,
    rowAt: (index: number) => {
      made.push(`${part}.${index}`)
      return rowOf(`${part}.${index}`)
    },
  }))
  const keys = lengths.flatMap((length, part) => Array.from({ length }, (_, index) => `${part}.${index}`))
  return { rows: rowsOfParts(parts), keys, made }
}

const anyLengths = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 5 })

describe('the rows of a large figure', () => {
  it('are those of a list, whichever way they are looked at', () => {
    fc.assert(
      fc.property(anyLengths, fc.nat(20), fc.nat(20), (lengths, start, end) => {
        const { rows, keys } = rowsOf(lengths)
        expect(rows.length).toBe(keys.length)
        expect([...rows].map(({ key }) => key)).toEqual(keys)
        expect(rows.slice(start, end).map(({ key }) => key)).toEqual(keys.slice(start, end))
        expect(rows.slice().map(({ key }) => key)).toEqual(keys)
        expect(rows.at(start)?.key).toBe(keys[start])
        expect(rows.at(-1)?.key).toBe(keys.at(-1))
      }),
    )
  })

  it('are made only when somebody looks at them', () => {
    const { rows, made } = rowsOf([1000, 1000])
    expect(rows.slice(999, 1001).map(({ key }) => key)).toEqual(['0.999', '1.0'])
    expect(made).toEqual(['0.999', '1.0'])
  })

  it('can be changed one by one, also those of a list', () => {
    const shout = (row: ReturnType<typeof rowOf>) => ({ ...row, label: `${row.label}!` })
    const { rows, made } = rowsOf([2, 1])
    const changed = changedRows(rows, shout)
    expect(made).toEqual([])
    expect([...changed].map(({ label }) => label)).toEqual(['0.0!', '0.1!', '1.0!'])
    expect(changedRows([rowOf('a')], shout).slice()).toEqual([{ ...rowOf('a'), label: 'a!' }])
  })
})

describe('the median', () => {
  it('is the middle one of the sorted values, or half way between the two in the middle', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { maxLength: 2000 }), (values) => {
        const sorted = values.toSorted((one, other) => one - other)
        const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1)
        const expected = middle.length === 0 ? null : middle.reduce((sum, value) => sum + value, 0) / middle.length
        const found = median([...values])
        if (expected === null || found === null) expect(found).toBe(expected)
        else expect(found).toBeCloseTo(expected, 6)
      }),
    )
  })
})
