import { describe, expect, it } from '@jest/globals'
import type { LedgerRow } from '../../../src/catalogue/views'
import { ledgerOrder, ledgerStanding } from '../../../src/portal/rules/ledgerOrder'

const done = { at: '2026-11-01T00:00:00Z', by: null }

function row(name: string, changes: Partial<LedgerRow>): LedgerRow {
  return {
    unit: { id: name, slug: name, name },
    sentAt: '2026-11-01T00:00:00Z',
    dueOn: null,
    confirm: true,
    seen: null,
    downloaded: null,
    hashes: [],
    acknowledged: null,
    acknowledgedVersion: null,
    removed: null,
    mustRemove: false,
    overdue: false,
    ended: null,
    ...changes,
  }
}

describe('ledgerOrder', () => {
  it('puts first who must be spoken to, and keeps the given order among equals', () => {
    const rows = [
      row('xong', { acknowledged: done }),
      row('chưa 1', {}),
      row('trễ', { overdue: true }),
      row('chưa 2', {}),
      row('phải hủy', { mustRemove: true }),
    ]
    expect(ledgerOrder(rows).map(({ unit }) => unit.name)).toEqual(['phải hủy', 'trễ', 'chưa 1', 'chưa 2', 'xong'])
  })
})

describe('ledgerStanding', () => {
  it('does not call a confirmed unit done while it must still destroy its copy', () => {
    expect(ledgerStanding(row('a', { acknowledged: done, mustRemove: true })).label).toBe('Chưa hủy bản đang giữ')
    expect(ledgerStanding(row('a', { acknowledged: done, removed: done })).label).toBe('Đã hủy bản đang giữ')
  })

  it('asks nobody to confirm who was not asked', () => {
    expect(ledgerStanding(row('a', { confirm: false })).label).toBe('Chưa mở')
    expect(ledgerStanding(row('a', { confirm: false, seen: done })).label).toBe('Đã nhận')
  })
})
