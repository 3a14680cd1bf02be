import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { deskOf } from '../../src/catalogue/deskOf'
import type { CatalogueChange } from '../../src/catalogue/changes'
import { ledgerOf, listLedgers } from '../../src/catalogue/ledgerOf'
import type { Reader } from '../../src/catalogue/reader'
import {
  ANONYMOUS,
  assigned,
  LIBRARIAN,
  newLibrary,
  officer,
  published,
  receipt,
  unit,
  withdrawn,
  type Library,
} from './library'

let library: Library
beforeEach(() => {
  library = newLibrary()
})
afterEach(() => library.close())

function because(unitIds: string[], documentId: string, reason: { kind: 'amends'; former: string }): CatalogueChange {
  return { ...assigned([documentId], unitIds, { confirm: true }), because: reason } as CatalogueChange // what assigned makes
}

const TODAY = '2026-02-02'
const desk = (unitId = 'u1', today = TODAY) => deskOf(library.catalogue, { unitId, today })
const idsOnDesk = (unitId = 'u1') => {
  const { toReceive, toConfirm, toRemove } = desk(unitId)
  return [toReceive, toConfirm, toRemove].map((items) => items.map(({ documentId }) => documentId))
}

describe('deskOf', () => {
  it('has what was sent to the unit until it was looked at or confirmed, and nothing of other units', () => {
    library.apply(published('a'), published('b'), assigned(['a'], ['u1']), assigned(['b'], ['u1'], { confirm: true }))
    expect(idsOnDesk()).toEqual([['a'], ['b'], []])
    expect(idsOnDesk('u2')).toEqual([[], [], []])
    library.apply(receipt('a', 'u1', { event: 'seen' }), receipt('b', 'u1', { event: 'seen' }), receipt('b', 'u2'))
    expect(idsOnDesk()).toEqual([[], ['b'], []])
    library.apply(receipt('b', 'u1'))
    expect(idsOnDesk()).toEqual([[], [], []])
  })

  it('asks again for a new version', () => {
    library.apply(
      published('a'),
      assigned(['a'], ['u1'], { confirm: true }),
      receipt('a', 'u1'),
      published('a', { version: 2 }),
    )
    expect(desk().toConfirm).toMatchObject([{ documentId: 'a', version: 2 }])
  })

  it('is overdue from the day after the last one, the earliest due first', () => {
    library.apply(published('late'), published('due'), published('open'), published('later'))
    library.apply(
      assigned(['later'], ['u1'], { confirm: true, dueOn: '2026-03-01' }),
      assigned(['open'], ['u1'], { confirm: true }),
    )
    library.apply(
      assigned(['due'], ['u1'], { confirm: true, dueOn: TODAY }),
      assigned(['late'], ['u1'], { confirm: true, dueOn: '2026-02-01' }),
    )
    expect(desk().toConfirm.map(({ documentId, overdue }) => [documentId, overdue])).toEqual([
      ['late', true],
      ['due', false],
      ['later', false],
      ['open', false],
    ])
  })

  it('asks to remove what was withdrawn, from recipients and holders, until they report it afterwards', () => {
    library.apply(
      published('a'),
      assigned(['a'], ['u1'], { confirm: true }),
      receipt('a', 'u2', { event: 'downloaded' }),
      receipt('a', 'u3', { event: 'seen' }),
    )
    library.apply(receipt('a', 'u1', { event: 'removed' }), withdrawn('a', 'Sai tên'))
    expect([idsOnDesk('u1'), idsOnDesk('u2'), idsOnDesk('u3')]).toEqual([
      [[], [], ['a']],
      [[], [], ['a']],
      [[], [], []],
    ])
    expect(desk().toRemove).toMatchObject([
      { why: 'withdrawn', title: 'Tài liệu a', reason: 'Sai tên', since: library.journal[5]?.at },
    ])
    library.apply(receipt('a', 'u1', { event: 'removed' }))
    expect([idsOnDesk('u1')[2], idsOnDesk('u2')[2]]).toEqual([[], ['a']])
  })

  it('asks to remove what another document replaces, and no longer when that one is withdrawn', () => {
    library.apply(
      published('old'),
      assigned(['old'], ['u1'], { confirm: true }),
      published('new', { access: 'assigned', supersedes: 'old' }),
    )
    expect(desk().toRemove).toMatchObject([{ documentId: 'old', why: 'superseded', replacedBy: null }])
    expect(desk().toConfirm).toEqual([])
    library.apply(assigned(['new'], ['u1']))
    expect(desk().toRemove).toMatchObject([{ replacedBy: 'new' }])
    library.apply(withdrawn('new'))
    expect(idsOnDesk()).toEqual([[], ['old'], ['new']])
  })

  it('keeps only id and dates of a purged document', () => {
    library.apply(published('a', { title: 'Mật', number: '1/QĐ' }), assigned(['a'], ['u1']), withdrawn('a', 'mật'), {
      kind: 'purged',
      documentId: 'a',
    })
    expect(desk().toRemove).toMatchObject([
      { documentId: 'a', why: 'purged', title: null, number: null, reason: null, note: null },
    ])
  })

  it('asks for a version that was withdrawn to be removed, and for the one that came out since to be confirmed', () => {
    library.apply(published('a'), assigned(['a'], ['u1', 'u4'], { confirm: true }))
    library.apply(receipt('a', 'u2', { event: 'downloaded' }), withdrawn('a', 'Sai tên'))
    library.apply(receipt('a', 'u4', { event: 'removed' }), published('a', { version: 2 }), assigned(['a'], ['u3']))
    expect(desk().toConfirm).toMatchObject([{ documentId: 'a', version: 2 }])
    const removal = { documentId: 'a', version: 1, why: 'withdrawn', reason: 'Sai tên', replacedBy: 'a' }
    expect(desk().toRemove).toMatchObject([{ ...removal, since: library.journal[3]?.at, urgent: false }])
    expect(['u2', 'u3', 'u4'].map((id) => idsOnDesk(id)[2])).toEqual([['a'], [], []])
    expect(ledgerOf(library.catalogue, LIBRARIAN, { documentId: 'a', today: TODAY })?.counts.toRemove).toBe(1)
    // A report on the new version does not say that the old one is gone; one on the old one does.
    library.apply(receipt('a', 'u1', { version: 2 }))
    expect(idsOnDesk()).toEqual([[], [], ['a']])
    library.apply(receipt('a', 'u1', { event: 'removed', version: 1 }))
    expect(idsOnDesk()).toEqual([[], [], []])
  })

  it('says why something was sent by itself, and names what the unit holds only to the unit that holds it', () => {
    library.apply(published('old', { title: 'Bản cũ' }), assigned(['old'], ['u1']), published('new'))
    library.apply(because(['u1', 'u2'], 'new', { kind: 'amends', former: 'old' }))
    expect(desk().toConfirm).toMatchObject([{ because: { kind: 'amends', documentId: 'old', title: 'Bản cũ' } }])
    expect(desk('u2').toConfirm).toMatchObject([{ because: { kind: 'amends', documentId: 'old', title: null } }])
    expect(desk().toReceive).toMatchObject([{ documentId: 'old', because: null }])
  })
})

describe('ledgerOf', () => {
  const ledger = (reader: Reader, documentId = 'a') => ledgerOf(library.catalogue, reader, { documentId, today: TODAY })

  beforeEach(() => {
    library.apply(
      unit('u1', { name: 'Đồn Ân' }),
      unit('u2', { name: 'Đồn Ba' }),
      unit('u3', { name: 'Đồn An' }),
      published('a'),
    )
    library.apply(assigned(['a'], ['u1', 'u2', 'u3'], { confirm: true, dueOn: '2026-02-01' }), receipt('a', 'u3'))
  })

  it('has one row a recipient: who has not confirmed first, then by name', () => {
    expect(ledger(LIBRARIAN)?.rows.map((row) => [row.unit.name, row.acknowledged?.by ?? null, row.overdue])).toEqual([
      ['Đồn Ân', null, true],
      ['Đồn Ba', null, true],
      ['Đồn An', 'Nguyễn Văn An', false],
    ])
    expect(ledger(LIBRARIAN)?.counts).toEqual({ recipients: 3, toConfirm: 3, acknowledged: 1, overdue: 2, toRemove: 0 })
  })

  it('shows a reader the units in scope only, counts included', () => {
    expect(ledger(officer('u3'))).toMatchObject({
      rows: [{ unit: { id: 'u3' } }],
      counts: { recipients: 1, overdue: 0 },
    })
    expect(ledger(officer('u9'))).toBeNull()
    expect(ledger(ANONYMOUS)).toBeNull()
    expect(ledger(LIBRARIAN, 'unknown')).toBeNull()
  })

  it('follows a withdrawal', () => {
    library.apply(withdrawn('a'), receipt('a', 'u1', { event: 'removed' }))
    const rows = ledger(LIBRARIAN)?.rows.map((row) => [row.unit.id, row.mustRemove, row.removed !== null, row.overdue])
    expect(rows).toEqual([
      ['u3', true, false, false],
      ['u2', true, false, false],
      ['u1', false, true, false],
    ])
    expect(ledger(LIBRARIAN)).toMatchObject({ state: 'withdrawn', counts: { toRemove: 2 } })
  })

  it('lists the documents sent to units in scope, the last sent first', () => {
    library.apply(published('b'), assigned(['b'], ['u2']))
    const listed = (reader: Reader) =>
      listLedgers(library.catalogue, reader, { today: TODAY }).map(({ documentId, counts }) => [
        documentId,
        counts.recipients,
      ])
    expect(listed(LIBRARIAN)).toEqual([
      ['b', 1],
      ['a', 3],
    ])
    expect(listed(officer('u1'))).toEqual([['a', 1]])
    expect(listed(ANONYMOUS)).toEqual([])
  })
})
