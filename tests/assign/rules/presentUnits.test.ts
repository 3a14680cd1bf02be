import { expect, it } from '@jest/globals'
import { presentUnits } from '../../../src/assign/rules/presentUnits'
import type { RecipientUnit } from '../../../src/assign/rules/recipients'

function units(...rows: (Partial<RecipientUnit> & { id: string })[]): Map<string, RecipientUnit> {
  return new Map(rows.map((row) => [row.id, { name: row.id, ...row }]))
}

const day = '2025-07-01'
const ENDED = { validTo: '2025-06-30' }

it('a unit stands for itself until its last day, and then those that succeeded it, also over several steps', () => {
  const all = units(
    { id: 'huyen', ...ENDED, successors: ['xa-1', 'tam'] },
    { id: 'xa-1' },
    { id: 'tam', ...ENDED, successors: ['xa-2'] },
    { id: 'xa-2', validFrom: '2025-07-01' },
  )
  expect(presentUnits(all, { unitId: 'huyen', day: '2025-06-30' })).toEqual(['huyen'])
  expect(presentUnits(all, { unitId: 'huyen', day }).toSorted()).toEqual(['xa-1', 'xa-2'])
})

it('nobody stands for a unit without successors, one that is not known, or one whose successors go in a loop', () => {
  const all = units(
    { id: 'a', ...ENDED },
    { id: 'b', ...ENDED, successors: ['c'] },
    { id: 'c', ...ENDED, successors: ['b'] },
  )
  for (const unitId of ['a', 'b', 'nobody']) expect(presentUnits(all, { unitId, day })).toEqual([])
})
