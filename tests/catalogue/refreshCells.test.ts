import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { heldDocuments, holdingsOf, isHeld, pastWithdrawals, removalSeqOf } from '../../src/catalogue/holdings'
import { cellOf } from '../../src/catalogue/cellOf'
import { obligationOf } from '../../src/catalogue/rules/obligation'
import { rowsOf } from '../../src/catalogue/sql'
import { anyChange } from './anyChange'
import { assigned, LIBRARIAN, newLibrary, published, receipt, unit, withdrawn, type Library } from './library'

let library: Library
beforeEach(() => {
  library = newLibrary()
})
afterEach(() => library.close())

type Cell = { document_id: string; unit_id: string; open: string; step: string; confirm: number; acknowledged: number }

const kept = ({ catalogue }: Library) =>
  rowsOf<Cell>(catalogue, 'SELECT document_id, unit_id, open, confirm, acknowledged FROM cells ORDER BY 1, 2')

/** The same, folded from the receipts at this moment. */
function folded({ catalogue }: Library) {
  const ids = rowsOf<{ id: string }>(catalogue, 'SELECT id FROM documents').map(({ id }) => id)
  const documents = new Map(heldDocuments(catalogue, ids).map((document) => [document.id, document]))
  const withdrawn = pastWithdrawals(catalogue, ids)
  return holdingsOf(catalogue, { documentIds: ids })
    .filter(isHeld)
    .flatMap((holding) => {
      const document = documents.get(holding.documentId)
      if (!document) return []
      const removalSeq = removalSeqOf(document)
      const withdrawals = withdrawn.get(document.id) ?? []
      const owed = obligationOf({ ...holding, version: document.version, removalSeq, withdrawals, today: '' })
      const open = owed.mustRemove ? 'remove' : owed.mustConfirm ? 'confirm' : owed.mustReceive ? 'receive' : ''
      const [confirm, acknowledged] = [Number(holding.sent?.confirm ?? false), Number(owed.acknowledged !== null)]
      return [{ document_id: document.id, unit_id: holding.unitId, open, confirm, acknowledged }]
    })
    .toSorted((one, other) => (`${one.document_id} ${one.unit_id}` < `${other.document_id} ${other.unit_id}` ? -1 : 1))
}

describe('the cells of the ledger', () => {
  it('are the fold of the receipts after every change, whatever happens', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { minLength: 1, maxLength: 25 }), (changes) => {
        const own = newLibrary()
        try {
          for (const change of changes) {
            own.apply(change)
            expect(kept(own)).toEqual(folded(own))
          }
        } finally {
          own.close()
        }
      }),
      { numRuns: 60 },
    )
  })

  it('follow a document through a new version, a recall and the report of its removal', () => {
    const open = () => kept(library).map((cell) => cell.open)
    library.apply(unit('u1'), published('a'), assigned(['a'], ['u1'], { confirm: true }))
    expect(open()).toEqual(['confirm'])
    library.apply(receipt('a', 'u1'))
    expect(open()).toEqual([''])
    library.apply(published('a', { version: 2 }))
    expect(open()).toEqual(['confirm'])
    library.apply(withdrawn('a'))
    expect(open()).toEqual(['remove'])
    library.apply(receipt('a', 'u1', { event: 'removed', version: 2 }))
    expect(open()).toEqual([''])
  })

  it('keep no words that somebody typed after a purge', () => {
    library.apply(
      unit('u1'),
      published('a'),
      assigned(['a'], ['u1'], { confirm: true }),
      receipt('a', 'u1', { via: 'by-hand', reason: 'Tài liệu về việc kia', method: 'họp', enteredBy: 'Duyên' }),
      { kind: 'purged', documentId: 'a' },
    )
    const cell = cellOf(library.catalogue, LIBRARIAN, { documentId: 'a', unitId: 'u1', today: '2026-02-02' })
    expect(cell?.receipts).toMatchObject([{ via: 'by-hand', reason: null, method: null, enteredBy: 'Duyên' }])
  })
})
