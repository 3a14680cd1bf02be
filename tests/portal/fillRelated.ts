import type { ReasonKind } from '../../src/assign/rules/holdersToTell'
import type { CatalogueChange } from '../../src/catalogue/changes'
import { documentId, published, sent } from './editions'
import { type OpenedPortal, TUY_HOA } from './openPortal'

/** What is repealed, amended and corrected, by documents that some readers may not know of. */
export function fillRelated(portal: OpenedPortal): void {
  portal.apply(
    published(50, { title: 'Quy định về cung cấp thông tin', number: '5/QĐ-UBND', effectiveOn: '2026-03-01' }),
    sent(50, { unitIds: [TUY_HOA] }),
    published(51, {
      title: 'Quyết định sửa đổi Quy định về cung cấp thông tin',
      number: '51/QĐ-UBND',
      effectiveOn: '2027-01-01',
      relations: [{ kind: 'amends', document: documentId(50), parts: 'khoản 2 Điều 5' }],
    }),
    because(51, { kind: 'amends', former: 50 }),
    published(52, {
      title: 'Đính chính nội bộ',
      access: 'internal',
      relations: [
        { kind: 'corrects', document: documentId(50), parts: null },
        { kind: 'repeals', document: documentId(53), parts: null },
        { kind: 'repeals', document: documentId(50), parts: 'Phụ lục II' },
      ],
    }),
    published(53, { title: 'Hướng dẫn bị bãi bỏ', effectiveOn: '2025-01-01' }),
  )
}

function because(number: number, { kind, former }: { kind: ReasonKind; former: number }): CatalogueChange {
  const change = sent(number, { unitIds: [TUY_HOA], dueOn: '2026-12-05' })
  if (change.kind !== 'assigned') throw new Error('not a sending')
  return { ...change, assignmentId: documentId(700 + number), because: { kind, former: documentId(former) } }
}
