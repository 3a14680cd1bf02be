import { describe, expect, it } from '@jest/globals'
import {
  choicesOf,
  emptyStep,
  refOf,
  requestOf,
  type StepDraft,
  stepOfFault,
} from '../../src/admin/reorganisationDraft'

const units = [{ id: '1', slug: 'xa-mot', name: 'Xã Một · cũ', kind: 'ubnd-xa' }]
const step = (patch: Partial<StepDraft>): StepDraft => ({
  ...emptyStep('b1'),
  units: ['Xã Một · cũ · xa-mot'],
  ...patch,
})
const draft = (...steps: StepDraft[]) => ({ on: '01/7/2025', decision: 'Nghị quyết', steps })

describe('the form of a reorganisation', () => {
  it('offers units by name and address, and those that its own steps make', () => {
    const choices = choicesOf(units, draft(step({ newNames: 'Xã Mới\n\n' })))
    expect(choices).toEqual(['Xã Mới · new:b1-1', 'Xã Một · cũ · xa-mot'])
    expect(choices.map(refOf)).toEqual(['new:b1-1', 'xa-mot'])
  })

  it.each<[Partial<StepDraft>, object]>([
    [{ into: ['Xã Hai · xa-hai'] }, { kind: 'merge', units: ['xa-mot'], into: 'xa-hai' }],
    [
      { newNames: 'Xã Mới', parent: 'Tỉnh · tinh' },
      { kind: 'merge', units: ['xa-mot'], into: { key: 'b1-1', name: 'Xã Mới', kind: 'ubnd-xa', parent: 'tinh' } },
    ],
    [
      { kind: 'dissolve', into: ['A · a', 'B · b'], heirs: ['A · a'], peopleTo: 'B · b' },
      { kind: 'dissolve', unit: 'xa-mot', successors: ['a', 'b'], heirs: ['a'], peopleTo: 'b' },
    ],
    [
      { kind: 'split', into: ['A · a'], newNames: 'B', keeps: true, peopleTo: 'A · a' },
      {
        kind: 'split',
        unit: 'xa-mot',
        into: ['a', { key: 'b1-1', name: 'B', kind: 'ubnd-xa', parent: null }],
        keeps: true,
      },
    ],
    [
      { kind: 'rename', newNames: ' Tên mới ' },
      { kind: 'rename', unit: 'xa-mot', name: 'Tên mới' },
    ],
    [
      { kind: 'move', parent: 'Tỉnh · tinh' },
      { kind: 'move', unit: 'xa-mot', parent: 'tinh' },
    ],
    [{ kind: 'move' }, { kind: 'move', unit: 'xa-mot', parent: null }],
    [
      { kind: 'reclassify', newKind: 'so' },
      { kind: 'reclassify', unit: 'xa-mot', to: 'so' },
    ],
  ])('asks the server for what was typed: %j', (patch, asked) => {
    expect(requestOf(draft(step(patch)))).toEqual({ on: '2025-07-01', decision: 'Nghị quyết', steps: [asked] })
  })

  it('asks for nothing before a step is complete', () => {
    expect(requestOf(draft(step({})))).toBeNull()
    expect(requestOf(draft(step({ units: [], into: ['A · a'] })))).toBeNull()
    expect(requestOf(draft(step({ kind: 'rename' })))).toBeNull()
    expect(requestOf(draft())).toBeNull()
    expect(requestOf({ ...draft(step({ kind: 'move' })), on: '31/02/2025' })).toBeNull()
    expect(requestOf({ ...draft(step({ kind: 'move' })), decision: ' ' })).toBeNull()
  })

  it('puts a fault at its step', () => {
    expect([stepOfFault('steps.0.into'), stepOfFault('steps.11'), stepOfFault('steps'), stepOfFault('on')]).toEqual([
      1,
      12,
      null,
      null,
    ])
  })
})
