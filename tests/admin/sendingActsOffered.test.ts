import { describe, expect, it } from '@jest/globals'
import { type SendingAct, sendingActsOffered } from '../../src/admin/sendingActsOffered'

const editor = { id: 'e', roles: ['editor'] }
const command = { id: 'c', roles: ['coordinator'], unit: 'bch' }
const ward = { id: 'w', roles: ['coordinator'], unit: { id: 'sc' } }
const auditor = { id: 'a', roles: ['auditor'] }
const left = [{ id: 'xd', name: 'Đồn', state: 'receiving' as const }]
const through = { id: 'bch', name: 'Ban Chỉ huy' }

describe('what can be done with a sending', () => {
  it.each<[string, typeof editor, Parameters<typeof sendingActsOffered>[1], SendingAct[]]>([
    [
      'its sender',
      editor,
      { awaits: null, through: null, recipients: left, sentByUnit: 's' },
      ['add', 'release', 'extend'],
    ],
    [
      'the own sending',
      ward,
      { awaits: 'forward', through, recipients: left, sentByUnit: 'sc' },
      ['add', 'release', 'extend'],
    ],
    ['who forwards', command, { awaits: 'forward', through, recipients: left, sentByUnit: 'sc' }, ['forward']],
    ['who may hold', command, { awaits: 'told', through, recipients: left, sentByUnit: null }, ['hold']],
    ['who holds', command, { awaits: 'held', through, recipients: left, sentByUnit: null }, ['let-go']],
    ['when nothing waits', command, { awaits: null, through, recipients: left, sentByUnit: null }, []],
    ['when all are released', editor, { awaits: null, through, recipients: [], sentByUnit: null }, ['add']],
    ['who only looks', auditor, { awaits: 'forward', through, recipients: left, sentByUnit: null }, []],
  ])('%s', (_who, person, sending, acts) => {
    expect(sendingActsOffered(person, sending)).toEqual(acts)
  })
})
