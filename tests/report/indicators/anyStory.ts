import fc from 'fast-check'
import type { CatalogueChange, CatalogueReceipt, NumberedChange } from '../../../src/catalogue/changes'
import { published, receipt, unit, withdrawn } from '../../catalogue/library'

/** Three units that are, one that ends on 20/01/2026, and its successor. */
export const UNITS: CatalogueChange[] = [
  unit('u1'),
  unit('u2'),
  unit('u3', { validTo: '2026-01-20', successorIds: ['u4'] }),
  unit('u4', { validFrom: '2026-01-21', predecessorIds: ['u3'] }),
]

const documentIds = fc.constantFrom('a', 'b', 'c')
const unitIds = fc.constantFrom('u1', 'u2', 'u3', 'u4')
const days = fc.integer({ min: 1, max: 59 }).map((day) => new Date(Date.UTC(2026, 0, day)).toISOString().slice(0, 10))
const sendings = fc.constantFrom('s1', 's2', 's3')

/** `corrects`: which of the earlier sessions a report of sessions is to correct, counted back; null: none. */
type Step = { hours: number; lagHours: number; corrects: number | null; change: CatalogueChange }

const anyChange: fc.Arbitrary<CatalogueChange> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({
        id: documentIds,
        version: fc.integer({ min: 1, max: 3 }),
        access: fc.constantFrom('public' as const, 'assigned' as const),
        topicIds: fc.subarray(['t1', 't2']),
        typeId: fc.option(fc.constantFrom('k1', 'k2')),
        reviewOn: fc.option(days),
        supersedes: fc.option(documentIds),
      })
      .map(({ id, ...more }) => published(id, more)),
  },
  { weight: 1, arbitrary: documentIds.map((id) => withdrawn(id)) },
  { weight: 1, arbitrary: documentIds.map((documentId): CatalogueChange => ({ kind: 'expired', documentId })) },
  {
    weight: 6,
    arbitrary: fc
      .record({
        assignmentId: sendings,
        documentIds: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
        unitIds: fc.subarray(['u1', 'u2', 'u3', 'u4'], { minLength: 1 }),
        dueOn: fc.option(days, { freq: 9 }),
        confirm: fc.constantFrom(true, true, true, false),
      })
      .map((sent): CatalogueChange => ({ kind: 'assigned', note: null, sentByUnitId: null, ...sent })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({
        assignmentId: sendings,
        step: fc.constantFrom(
          'released' as const,
          'held' as const,
          'let-go' as const,
          'extended' as const,
          'added' as const,
        ),
        documentIds: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
        unitIds: fc.subarray(['u1', 'u2', 'u3', 'u4'], { minLength: 1 }),
        dueOn: days,
      })
      .map((step): CatalogueChange => ({ kind: 'reassigned', ...step })),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({
        unitId: unitIds,
        documentId: documentIds,
        assignmentId: sendings,
        dueOn: days,
        confirm: fc.boolean(),
        settledVersion: fc.option(fc.constant(3)),
      })
      .map((heir): CatalogueChange => ({ kind: 'reorganised', units: [], inherited: [heir] })),
  },
  {
    weight: 8,
    arbitrary: fc
      .record({
        documentId: documentIds,
        unitId: unitIds,
        version: fc.integer({ min: 1, max: 3 }),
        event: fc.constantFrom(
          'seen',
          'downloaded',
          'acknowledged',
          'acknowledged',
          'removed',
          'disseminated',
          'disseminated' as const,
        ),
        sessions: fc.option(fc.integer({ min: 0, max: 4 })),
        count: fc.option(fc.integer({ min: 0, max: 90 })),
      })
      .map(({ documentId, unitId, ...more }) => receipt(documentId, unitId, more as Parameters<typeof receipt>[2])),
  },
)

const anyStep: fc.Arbitrary<Step> = fc.record({
  hours: fc.integer({ min: 1, max: 40 }),
  // A post reports at once, or when its line is back.
  lagHours: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 400 })),
  corrects: fc.option(fc.integer({ min: 1, max: 4 })),
  change: anyChange,
})

/** What can happen in two months, numbered. */
export const anyStory: fc.Arbitrary<NumberedChange[]> = fc
  .array(anyStep, { minLength: 20, maxLength: 70, size: 'max' })
  .map((steps) => {
    let at = Date.UTC(2026, 0, 1)
    const events = [...UNITS, published('a'), published('b')].map((change, index) => ({
      seq: index + 1,
      at: new Date(at).toISOString(),
      change,
    }))
    for (const { hours, lagHours, corrects, change } of steps) {
      at += hours * 3_600_000
      const seq = events.length + 1
      const told = timed(change, { seq, at, lagHours })
      const known = corrects === null ? undefined : sessionsIn(events).at(-corrects)
      events.push({ seq, at: new Date(at).toISOString(), change: known ? correcting(told, known) : told })
    }
    return events
  })

function sessionsIn(events: readonly NumberedChange[]): CatalogueReceipt[] {
  return events.flatMap(({ change }) =>
    change.kind === 'receipts' ? change.receipts.filter(({ event }) => event === 'disseminated') : [],
  )
}

/** Other figures for a session that was reported before; may be for one that was corrected already, as when two do it at once. */
function correcting(change: CatalogueChange, { id, documentId, unitId, version }: CatalogueReceipt): CatalogueChange {
  if (change.kind !== 'receipts') return change
  const receipts = change.receipts.map((each) =>
    each.event === 'disseminated' ? { ...each, documentId, unitId, version, corrects: id } : each,
  )
  return { kind: 'receipts', receipts }
}

type Timing = { seq: number; at: number; lagHours: number }

function timed(change: CatalogueChange, { seq, at, lagHours }: Timing): CatalogueChange {
  if (change.kind !== 'receipts') return change
  const times = { at: new Date(at - lagHours * 3_600_000).toISOString(), receivedAt: new Date(at).toISOString() }
  return { kind: 'receipts', receipts: change.receipts.map((each) => ({ ...each, ...times, id: `r${seq}` })) }
}

export type AnyQuestion = { from: string; asOf: string; unitIds?: string[] }

export const anyQuestion: fc.Arbitrary<AnyQuestion> = fc
  .record({ one: days, other: days, unitIds: fc.option(fc.subarray(['u1', 'u2', 'u3', 'u4'], { minLength: 1 })) })
  .map(({ one, other, unitIds: units }) => {
    const [from, asOf] = [one, other].sort()
    return { from: from ?? one, asOf: asOf ?? other, ...(units ? { unitIds: units } : {}) }
  })
