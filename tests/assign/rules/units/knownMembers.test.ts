import { expect, it } from '@jest/globals'
import { knownMembers } from '../../../../src/assign/rules/units/knownMembers'

const THEN = '2025-01-10T02:00:00.000Z'
const NOW = '2026-01-10T02:00:00.000Z'
const member = (unit: string, to: string | null = null) => ({
  unit,
  from: '2025-01-01',
  to,
  decision: null,
  note: null,
})
const times = (members: ReturnType<typeof member>[], before: Parameters<typeof knownMembers>[1]['before']) =>
  knownMembers(members, { before, now: NOW }).map(({ knownAt, endKnownAt }) => [knownAt, endKnownAt])

it('what is new is known from now on, with its last day', () => {
  expect(times([member('a'), member('b', '2025-12-31')], [])).toEqual([
    [NOW, null],
    [NOW, NOW],
  ])
})

it('what stood there keeps its time, and a last day that is new or another is known from now on', () => {
  const before = [
    { ...member('a'), knownAt: THEN, endKnownAt: null },
    { ...member('b', '2025-12-31'), knownAt: THEN, endKnownAt: THEN },
    { ...member('c', '2025-12-31'), knownAt: THEN, endKnownAt: THEN },
    { ...member('d', '2025-12-31'), knownAt: THEN, endKnownAt: THEN },
  ]
  const after = [member('a', '2025-06-30'), member('b', '2025-12-31'), member('c', '2025-06-30'), member('d')]
  expect(times(after, before)).toEqual([
    [THEN, NOW],
    [THEN, THEN],
    [THEN, NOW],
    [THEN, null],
  ])
})

it('the same unit from another day on is another member', () => {
  const before = [{ ...member('a', '2025-06-30'), knownAt: THEN, endKnownAt: THEN }]
  expect(times([member('a', '2025-06-30'), { ...member('a'), from: '2026-01-01' }], before)).toEqual([
    [THEN, THEN],
    [NOW, null],
  ])
})

it('what was entered before such times were kept has none', () => {
  expect(times([member('a', '2025-06-30')], [{ unit: 'a', from: '2025-01-01', to: '2025-06-30' }])).toEqual([
    [null, null],
  ])
})
