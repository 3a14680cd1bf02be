import { describe, expect, it } from '@jest/globals'
import { exceptedSuccessors } from '../../../../src/assign/rules/exceptedSuccessors'
import { inherited, type KeptDelivery, type OpenDelivery } from '../../../../src/assign/rules/units/inheritance'
import {
  type DatedSubscription,
  subscriptionsPassing,
  unitsNamedByGroup,
  unitsNamedBySelection,
} from '../../../../src/assign/rules/units/namedUnits'
import { placesToDecide } from '../../../../src/assign/rules/units/placesToDecide'
import type { Succession } from '../../../../src/assign/rules/units/reorganisation'
import { orphanedSendings, sendingsPassing } from '../../../../src/assign/rules/units/sendingsPassing'
import type { RecipientState } from '../../../../src/assign/rules/standing'

const ON = '2025-07-01'

function succession(from: string, successors: string[], more: Partial<Succession> = {}): Succession {
  return { from, successors, heirs: successors, peopleTo: successors[0] ?? null, path: 'steps.0', ...more }
}

describe('what a predecessor has done', () => {
  const delivery = (unit: string, document: string, confirm = true): OpenDelivery => {
    return { unit, document, assignment: 'a', dueOn: null, confirm, sentAt: '2025-01-01' }
  }
  const kept = (unit: string, document: string): KeptDelivery => ({ ...delivery(unit, document), settledVersion: 2 })
  const passed = (open: OpenDelivery[], done: KeptDelivery[], held: OpenDelivery[] = []) =>
    inherited(open, { succession: [succession('a', ['h']), succession('b', ['h', 'k'])], held, kept: done }).map(
      ({ unit, document, inheritedFrom, settledVersion }) => [unit, document, inheritedFrom, settledVersion],
    )

  it('is read on by each heir, once', () => {
    expect(passed([], [kept('a', 'd'), kept('b', 'd')])).toEqual([
      ['h', 'd', 'a', 2],
      ['k', 'd', 'b', 2],
    ])
  })

  it('does not do what another predecessor owes', () => {
    expect(passed([delivery('b', 'd')], [kept('a', 'd')])).toEqual([
      ['h', 'd', 'b', null],
      ['k', 'd', 'b', null],
    ])
  })

  it('changes nothing about what the heir was sent itself', () => {
    expect(passed([], [kept('a', 'd')], [delivery('h', 'd', false)])).toEqual([])
    expect(passed([delivery('a', 'd')], [], [delivery('h', 'd', false)])).toEqual([['h', 'd', 'a', null]])
    expect(passed([delivery('a', 'd')], [], [delivery('h', 'd')])).toEqual([])
  })
})

describe('a sending that waits', () => {
  const sending = (inBetween: string | null, states: Record<string, RecipientState>) => ({
    id: 's',
    inBetween,
    states: new Map(Object.entries(states)),
  })

  it('is left alone where none of its units ends, or has got it already', () => {
    expect(sendingsPassing([sending('t', { a: 'waiting' })], [succession('x', ['h'])])).toEqual([])
    expect(sendingsPassing([sending('t', { a: 'receiving', b: 'released' })], [succession('a', ['h'])])).toEqual([])
  })

  it('is forwarded by the heir that gets the people, else by the first', () => {
    const handedTo = (more: Partial<Succession>) =>
      sendingsPassing([sending('t', { a: 'waiting' })], [succession('t', ['h', 'k'], more)])[0]?.handedTo
    expect([handedTo({ peopleTo: 'k' }), handedTo({ peopleTo: null }), handedTo({ peopleTo: 'z' })]).toEqual([
      'k',
      'h',
      'h',
    ])
  })

  it('waits for the heirs of whom it waited for, unless they have it', () => {
    const states = { a: 'waiting', b: 'held', h: 'receiving', k: 'released' } as const
    const [passing] = sendingsPassing(
      [sending('t', states)],
      [succession('a', ['h', 'k']), succession('b', ['k', 'm'])],
    )
    expect(passing).toMatchObject({ handedTo: null, handedFrom: null, joining: ['k', 'm'] })
    expect(passing?.ending.map(({ unit }) => unit)).toEqual(['a', 'b'])
  })

  it('is counted for each unit whose part nobody would take over', () => {
    const passing = sendingsPassing(
      [sending('t', { a: 'waiting' }), { ...sending('u', { a: 'waiting', b: 'waiting' }), id: 's2' }],
      [succession('t', []), succession('a', []), succession('b', ['h'])],
    )
    expect(Object.fromEntries(orphanedSendings(passing))).toEqual({ t: 1, a: 2 })
  })
})

describe('a subscription', () => {
  const row = (id: string, unit: string, topics: string[], to: string | null = null): DatedSubscription => {
    return { id, unit, topics, from: '2025-01-01', to }
  }
  const passing = (...rows: DatedSubscription[]) =>
    subscriptionsPassing(rows, { succession: [succession('a', ['h']), succession('b', ['h'])], on: ON })

  it('ends on the eve and goes on with the successor, each topic once', () => {
    expect(passing(row('1', 'a', ['x', 'y']), row('2', 'b', ['y', 'z']), row('3', 'h', ['x']))).toEqual({
      ended: [
        { id: '1', unit: 'a', to: '2025-06-30' },
        { id: '2', unit: 'b', to: '2025-06-30' },
      ],
      begun: [
        { unit: 'h', topics: ['y'], from: ON, to: null },
        { unit: 'h', topics: ['z'], from: ON, to: null },
      ],
    })
  })

  it('keeps its own last day; one of the successor that ends before does not stand for it; what is over stays', () => {
    expect(passing(row('1', 'a', ['x'], '2025-12-31'), row('2', 'h', ['x'], '2025-08-01')).begun).toEqual([
      { unit: 'h', topics: ['x'], from: ON, to: '2025-12-31' },
    ])
    expect(passing(row('1', 'a', ['x'], '2025-06-30'))).toEqual({ ended: [], begun: [] })
  })
})

describe('units that are named', () => {
  it('are found by id and by slug, in each part of a choice and in each condition of a group', () => {
    const units = ['a', 'b', 'c', 'd'].map((id) => ({ id, slug: `xa-${id}` }))
    const asked = { units: ['a'], areas: ['xa-b'], except: ['xa-c', 'khac'] }
    expect(unitsNamedBySelection(asked, units)).toEqual(['a', 'b', 'c'])
    const any = [{ units: ['a'], kinds: ['so'] }, { below: 'b' }, { successorsOf: ['c', 'a'] }, { coastal: true }]
    expect(unitsNamedByGroup({ any })).toEqual(['a', 'b', 'c'])
  })
})

describe('an exception', () => {
  const unit = (id: string, more: object = {}) => ({ id, name: id, ...more })
  const ended = { validTo: '2025-06-30' }
  const begun = { validFrom: '2025-07-01' }
  const units = [
    unit('a', { ...ended, successors: ['only', 'split'] }),
    unit('b', { ...ended, successors: ['merged', 'old'] }),
    unit('c', { ...ended, successors: ['merged'] }),
    unit('only', { ...begun, validTo: '2025-12-31', successors: ['later'] }),
    unit('split', begun),
    unit('merged', begun),
    unit('old'),
    unit('later', { validFrom: '2026-01-01' }),
  ]

  it('means whoever is nothing but the successor of what was excepted, however late', () => {
    expect([...exceptedSuccessors(units, ['a'])].sort()).toEqual(['a', 'later', 'only', 'split'])
    expect([...exceptedSuccessors(units, ['b'])]).toEqual(['b'])
    expect([...exceptedSuccessors(units, ['b', 'c'])].sort()).toEqual(['b', 'c', 'merged'])
    expect([...exceptedSuccessors(units, [])]).toEqual([])
  })
})

describe('a place in a programme', () => {
  const units = [
    { id: 'a', name: 'Xã A', validTo: '2025-06-30', successors: ['h'] },
    { id: 'b', name: 'Xã B' },
    { id: 'h', name: 'Xã H', validFrom: ON },
  ]
  const members = [{ unit: 'a', from: '2025-01-01' }, { unit: 'b' }]
  const asked = (day: string, own = members) =>
    placesToDecide(units, { members: own, day }).map(({ unit, successors }) => [
      unit.id,
      successors.map(({ id }) => id),
    ])

  it('is to be decided from the day on from which its unit is no more, until its period has ended', () => {
    expect([asked('2025-06-30'), asked(ON)]).toEqual([[], [['a', ['h']]]])
    expect(asked(ON, [{ unit: 'a', from: '2025-01-01', to: '2025-06-30' } as (typeof members)[number]])).toEqual([])
  })
})
