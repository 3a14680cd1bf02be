import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { awaitsAfter, movableBy, recipientStates, type Step, type StepKind } from '../../../src/assign/rules/standing'

const units = ['a', 'b', 'c', 'd']
const kinds: StepKind[] = ['added', 'forwarded', 'released', 'held', 'let-go', 'extended', 'handed-over']
const step: fc.Arbitrary<Step> = fc.record({ kind: fc.constantFrom(...kinds), units: fc.subarray(units) })
const sent = fc.record({
  recipients: fc.constant(['a', 'b', 'c']),
  below: fc.subarray(['a', 'b', 'c']),
  throughMode: fc.constantFrom('forward' as const, 'told' as const),
})

describe('where a sending stands', () => {
  it('is what was sent when nothing happened', () => {
    const forward = { recipients: ['a', 'b'], below: ['b'], throughMode: 'forward' as const }
    expect(Object.fromEntries(recipientStates(forward, []))).toEqual({ a: 'receiving', b: 'waiting' })
    expect(Object.fromEntries(recipientStates({ ...forward, throughMode: 'told' }, []))).toEqual({
      a: 'receiving',
      b: 'receiving',
    })
  })

  it('lets nobody below have it before it is forwarded or added', () => {
    fc.assert(
      fc.property(sent, fc.array(step), (sending, steps) => {
        const states = recipientStates({ ...sending, throughMode: 'forward' }, steps)
        for (const unit of sending.below) {
          const opened = steps.some(
            ({ kind, units: moved }) => (kind === 'forwarded' || kind === 'added') && moved.includes(unit),
          )
          if (!opened) expect(['waiting', 'released']).toContain(states.get(unit))
        }
      }),
    )
  })

  it('is moved by a step once: the same step again finds nobody', () => {
    fc.assert(
      fc.property(sent, fc.array(step), step, (sending, steps, last) => {
        const moved = movableBy(last.kind, { states: recipientStates(sending, steps), units: last.units })
        const states = recipientStates(sending, [...steps, { kind: last.kind, units: moved }])
        expect(movableBy(last.kind, { states, units: moved })).toEqual([])
        expect(states).toEqual(recipientStates(sending, [...steps, last]))
      }),
    )
  })

  it('lets a successor wait that had not got it, and waits for that one too', () => {
    const told = { recipients: ['a', 'b'], below: ['a', 'b'], throughMode: 'told' as const }
    const steps: Step[] = [
      { kind: 'held', units: ['a'] },
      { kind: 'succeeded', units: ['b', 'h'] },
      { kind: 'released', units: ['a'] },
    ]
    const states = recipientStates(told, steps)
    expect(Object.fromEntries(states)).toEqual({ a: 'released', b: 'receiving', h: 'waiting' })
    expect(awaitsAfter(states, told)).toBe('forward')
    expect(movableBy('forwarded', { states, units: ['a', 'b', 'h'] })).toEqual(['h'])
  })

  it('waits for somebody as long as a unit below waits or is held', () => {
    fc.assert(
      fc.property(sent, fc.array(step), (sending, steps) => {
        const states = recipientStates(sending, steps)
        const below = sending.below.map((unit) => states.get(unit))
        const awaits = awaitsAfter(states, sending)
        expect(awaits === 'forward').toBe(below.includes('waiting'))
        expect(awaits === 'held').toBe(below.includes('held') && !below.includes('waiting'))
      }),
    )
  })
})
