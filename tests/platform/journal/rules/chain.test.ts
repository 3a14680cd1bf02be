import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  chainEvents,
  GENESIS_HASH,
  hashOfEvent,
  orderPending,
  type PendingEvent,
} from '../../../../src/platform/journal/rules/chain'

const actor = { id: null, name: 'Hệ thống', position: null, unit: null }
const start = { seq: 0, hash: GENESIS_HASH }

function event(id: string, data: PendingEvent['data'] = {}): PendingEvent {
  return { id, at: '2026-07-01T00:00:00.000Z', code: 'review/saved', actor, data }
}

/** Events of a few documents, each document's revisions in any order of ids: as from machines whose clocks differ. */
const pending = fc
  .uniqueArray(fc.tuple(fc.uuid({ version: 7 }), fc.constantFrom('a', 'b', null), fc.nat(50)), {
    selector: ([id]) => id,
    maxLength: 40,
  })
  .map((rows) => rows.map(([id, document, revision]) => event(id, document === null ? {} : { document, revision })))

describe('chainEvents', () => {
  it('numbers from the head on without a gap, each with the hash of the one before', () => {
    fc.assert(
      fc.property(pending, fc.nat(1000), (events, seq) => {
        const chained = chainEvents({ seq, hash: GENESIS_HASH }, events)
        expect(chained.map((each) => each.seq)).toEqual(events.map((_, index) => seq + index + 1))
        expect(chained.map((each) => each.prevHash)).toEqual(
          chained.map((_, index) => (index === 0 ? GENESIS_HASH : chained[index - 1]?.hash)),
        )
        expect(chained.map(({ id }) => id)).toEqual(events.map(({ id }) => id))
      }),
    )
  })

  it('gives the same chain in one piece and in two', () => {
    fc.assert(
      fc.property(pending, fc.nat(40), (events, at) => {
        const first = chainEvents(start, events.slice(0, at))
        const head = first.at(-1) ?? start
        expect([...first, ...chainEvents(head, events.slice(at))]).toEqual(chainEvents(start, events))
      }),
    )
  })
})

describe('hashOfEvent', () => {
  const whole = { ...event('0192f0c4-0000-7000-8000-000000000001', { a: 1, b: 'x' }), seq: 1, prevHash: GENESIS_HASH }

  it('does not depend on the order in which a database gives members back', () => {
    const { id, at, code, data, seq, prevHash } = whole
    const turned = { prevHash, seq, data: { b: data.b ?? '', a: data.a ?? 0 }, actor, code, at, id }
    expect(hashOfEvent(turned)).toBe(hashOfEvent(whole))
  })

  it('ignores what a database adds to a row', () => {
    expect(hashOfEvent({ ...whole, createdAt: '2026-07-01' } as typeof whole)).toBe(hashOfEvent(whole))
  })

  it.each([
    ['id', { id: '0192f0c4-0000-7000-8000-000000000002' }],
    ['instant', { at: '2026-07-01T00:00:00.001Z' }],
    ['code', { code: 'review/submitted' }],
    ['actor', { actor: { ...actor, name: 'Ai đó' } }],
    ['data', { data: { a: 2, b: 'x' } }],
    ['number', { seq: 2 }],
    ['hash before', { prevHash: 'f'.repeat(64) }],
  ])('changes with the %s', (_what, change) => {
    expect(hashOfEvent({ ...whole, ...change })).not.toBe(hashOfEvent(whole))
  })
})

describe('orderPending', () => {
  it('keeps every event once', () => {
    fc.assert(
      fc.property(pending, (events) => {
        expect(
          orderPending(events)
            .map(({ id }) => id)
            .toSorted(),
        ).toEqual(events.map(({ id }) => id).toSorted())
      }),
    )
  })

  it('never puts an older revision of a document behind a newer one', () => {
    fc.assert(
      fc.property(pending, (events) => {
        for (const document of ['a', 'b']) {
          const revisions = orderPending(events)
            .filter(({ data }) => data.document === document)
            .map(({ data }) => Number(data.revision))
          expect(revisions).toEqual(revisions.toSorted((a, b) => a - b))
        }
      }),
    )
  })

  it('orders by id what is of no document, and does not depend on the order it is given in', () => {
    fc.assert(
      fc.property(pending, (events) => {
        const ordered = orderPending(events)
        const free = ordered.filter(({ data }) => data.document === undefined).map(({ id }) => id)
        expect(free).toEqual(free.toSorted())
        const unlike = new Set(events.map(({ data }) => JSON.stringify(data)))
        if (unlike.size === events.length) expect(orderPending(events.toReversed())).toEqual(ordered)
      }),
    )
  })
})
