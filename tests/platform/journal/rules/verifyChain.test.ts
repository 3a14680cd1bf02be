import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { headSigner, type SignedHead } from '../../../../src/platform/journal/headSigner'
import {
  chainEvents,
  GENESIS_HASH,
  hashOfEvent,
  type NumberedEvent,
} from '../../../../src/platform/journal/rules/chain'
import { chainChecker, type JournalFault } from '../../../../src/platform/journal/rules/verifyChain'

const signer = headSigner('một bí mật dài đủ ba mươi hai ký tự trở lên')
const DAY = '2026-07-02'

type NamedHead = SignedHead & { id: string }
type Journal = { events: NumberedEvent[]; heads: NamedHead[] }

/** Ten events; a day's head at the fifth, the current one at the last. */
function soundJournal(): Journal {
  const actor = { id: null, name: 'Hệ thống', position: null, unit: null }
  const pending = Array.from({ length: 10 }, (_, index) => ({
    id: `0192f0c4-0000-7000-8000-00000000000${index}`,
    at: `2026-07-0${index}T00:00:00.000Z`,
    code: 'review/saved',
    actor,
    data: { document: 'd', revision: index },
  }))
  const events = chainEvents({ seq: 0, hash: GENESIS_HASH }, pending)
  return { events, heads: [headAt(events, { seq: 5, id: DAY }), headAt(events, { seq: 10, id: 'current' })] }
}

function headAt(events: NumberedEvent[], { seq, id }: { seq: number; id: string }): NamedHead {
  const hash = events[seq - 1]?.hash ?? GENESIS_HASH
  return { id, ...signer.signHead({ seq, hash, signedAt: '2026-07-02T00:00:00.000Z' }) }
}

function faultsOf({ events, heads }: Journal): JournalFault[] {
  const checker = chainChecker(heads, signer.isGenuine)
  events.toSorted((a, b) => a.seq - b.seq).forEach(checker.check)
  return checker.finish()
}

/** As someone would who wants to hide a change and can compute hashes. */
function recomputed(events: NumberedEvent[]): NumberedEvent[] {
  return chainEvents({ seq: 0, hash: GENESIS_HASH }, events)
}

function eventAt(events: readonly NumberedEvent[], index: number): NumberedEvent {
  const found = events[index]
  if (!found) throw new RangeError(`no event ${index}`)
  return found
}

describe('chainChecker', () => {
  it('finds nothing in a sound journal, nor in an empty one', () => {
    expect(faultsOf(soundJournal())).toEqual([])
    expect(faultsOf({ events: [], heads: [] })).toEqual([])
  })

  it('finds any member of any event that was altered', () => {
    const anyChange = fc.constantFrom<Partial<NumberedEvent>>(
      { at: 'x' },
      { code: 'x' },
      { data: {} },
      { id: 'x' },
      { actor: { id: 'x', name: 'x', position: null, unit: null } },
    )
    fc.assert(
      fc.property(fc.nat(9), anyChange, (index, change) => {
        const { events, heads } = soundJournal()
        const altered = events.map((event, at) => (at === index ? { ...event, ...change } : event))
        expect(faultsOf({ events: altered, heads })).toEqual([{ kind: 'altered', seq: index + 1 }])
      }),
    )
  })

  it('finds an event that was altered together with its own hash', () => {
    const { events, heads } = soundJournal()
    const changed = { ...eventAt(events, 6), code: 'review/approved' }
    const altered = events.with(6, { ...changed, hash: hashOfEvent(changed) })
    expect(faultsOf({ events: altered, heads })).toEqual([{ kind: 'reordered', seq: 8 }])
  })

  it('finds any event that is missing, the last one by the head that was signed for it', () => {
    fc.assert(
      fc.property(fc.nat(9), (index) => {
        const { events, heads } = soundJournal()
        const faults = faultsOf({ events: events.toSpliced(index, 1), heads })
        expect(faults[0]).toMatchObject(
          index === 9 ? { kind: 'truncated', seq: 9 } : { kind: 'missing', seq: index + 1 },
        )
      }),
    )
  })

  it('finds two events whose places were exchanged', () => {
    const { events, heads } = soundJournal()
    const [third, fourth] = [eventAt(events, 2), eventAt(events, 3)]
    const exchanged = events.with(2, { ...fourth, seq: 3 }).with(3, { ...third, seq: 4 })
    expect(faultsOf({ events: exchanged, heads }).map(({ kind }) => kind)).toContain('reordered')
  })

  it('finds an event that was appended with the right hashes but never signed for', () => {
    const { events, heads } = soundJournal()
    const added = chainEvents({ seq: 10, hash: eventAt(events, 9).hash }, [{ ...eventAt(events, 9), id: 'new' }])
    expect(faultsOf({ events: [...events, ...added], heads })).toEqual([{ kind: 'appended', seq: 11 }])
  })

  it('finds a journal that was shortened, also when its head was left out with it', () => {
    const { events, heads } = soundJournal()
    expect(faultsOf({ events: events.slice(0, 3), heads })).toEqual([
      { kind: 'truncated', seq: 3, head: DAY },
      { kind: 'truncated', seq: 3, head: 'current' },
    ])
    const kinds = faultsOf({ events: events.slice(0, 7), heads: heads.slice(0, 1) }).map(({ kind }) => kind)
    expect(kinds).toContain('appended')
  })

  it('finds a journal whose every hash was computed anew, by each head that was signed', () => {
    const { events, heads } = soundJournal()
    const changed = recomputed(events.with(1, { ...eventAt(events, 1), code: 'review/approved' }))
    expect(faultsOf({ events: changed, heads })).toEqual([
      { kind: 'recomputed', seq: 5, head: DAY },
      { kind: 'recomputed', seq: 10, head: 'current' },
    ])
  })

  it('finds a head that was made without the key', () => {
    const { events, heads } = soundJournal()
    const changed = recomputed(events.with(1, { ...eventAt(events, 1), code: 'review/approved' }))
    const stranger = headSigner('một bí mật khác cũng dài hơn ba mươi hai ký tự')
    const forged = heads.map((head) => ({
      ...head,
      ...stranger.signHead({ seq: head.seq, hash: eventAt(changed, head.seq - 1).hash, signedAt: head.signedAt }),
    }))
    expect(faultsOf({ events: changed, heads: forged })).toEqual([
      { kind: 'forged-head', seq: 5, head: DAY },
      { kind: 'forged-head', seq: 10, head: 'current' },
    ])
  })
})
