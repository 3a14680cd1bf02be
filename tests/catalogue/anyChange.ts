import fc from 'fast-check'
import type { AccessClass, CatalogueChange, CatalogueReceipt } from '../../src/catalogue/changes'
import { assigned, published, receipt, topic, withdrawn } from './library'

const documentIds = fc.constantFrom('a', 'b', 'c', 'd')
/** At most one of each kind to each document, as the form lets people say. */
const anyRelations = fc.uniqueArray(
  fc.record({
    kind: fc.constantFrom('amends' as const, 'corrects' as const, 'repeals' as const),
    document: documentIds,
    parts: fc.option(fc.constantFrom('Điều 2', 'Phụ lục I')),
  }),
  { maxLength: 3, selector: ({ kind, document }) => `${kind} ${document}` },
)

/** What can happen to four documents that replace each other, three units and two topics; receipts too. */
export const anyChange: fc.Arbitrary<CatalogueChange> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .record({
        id: documentIds,
        version: fc.integer({ min: 1, max: 3 }),
        access: fc.constantFrom<AccessClass>('public', 'internal', 'assigned'),
        topicIds: fc.subarray(['t1', 't2']),
        supersedes: fc.option(documentIds),
        relations: anyRelations,
        effectiveOn: fc.option(fc.constantFrom('2025-12-31', '2026-06-01')),
        title: fc.constantFrom('Một', 'Hai'),
      })
      .map(({ id, ...changes }) => published(id, changes)),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({
        documentId: documentIds,
        version: fc.integer({ min: 1, max: 3 }),
        topicIds: fc.subarray(['t1', 't2']),
        targetGroups: fc.subarray(['can-bo', 'ngu-dan']),
        reviewOn: fc.option(fc.constantFrom('2026-03-01', '2027-03-01')),
      })
      .map((placing): CatalogueChange => ({ kind: 'placed', ...placing })),
  },
  { weight: 2, arbitrary: documentIds.map((id) => withdrawn(id)) },
  { weight: 1, arbitrary: documentIds.map((documentId): CatalogueChange => ({ kind: 'purged', documentId })) },
  { weight: 1, arbitrary: documentIds.map((documentId): CatalogueChange => ({ kind: 'expired', documentId })) },
  {
    weight: 1,
    arbitrary: fc
      .record({ documentId: documentIds, version: fc.integer({ min: 1, max: 3 }) })
      .map((which): CatalogueChange => ({ kind: 'took-effect', ...which })),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.subarray(['a', 'b', 'c'], { minLength: 1 }), fc.subarray(['u1', 'u2', 'u3'], { minLength: 1 }))
      .map(([documents, units]) => assigned(documents, units)),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        documentIds,
        fc.constantFrom('u1', 'u2'),
        fc.constantFrom<CatalogueReceipt['event']>('acknowledged', 'removed'),
      )
      .map(([id, unitId, event]) => receipt(id, unitId, { event })),
  },
  { weight: 1, arbitrary: fc.constantFrom('Tên cũ', 'Tên mới').map((name) => topic('t1', null, name)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('s1', 's2'), fc.constantFrom<string[]>(['UBND', 'Ủy ban'], []))
      .map(([id, forms]): CatalogueChange => ({ kind: 'synonyms', id, forms })),
  },
  {
    weight: 1,
    arbitrary: fc.subarray(['u1', 'u2', 'u3']).map((units): CatalogueChange => {
      return { kind: 'group', group: { id: 'g1', slug: 'nhom', name: 'Nhóm', rule: { any: [{ units }] } } }
    }),
  },
  { weight: 1, arbitrary: fc.constant<CatalogueChange>({ kind: 'removed-term', table: 'topic', id: 't2' }) },
)
