import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { headSigner, type SignedHead } from '../../../src/platform/journal/headSigner'
import { currentHead } from '../../../src/platform/journal/numberEvents'
import { readJournal } from '../../../src/platform/journal/readJournal'
import { chainEvents, GENESIS_HASH, type NumberedEvent } from '../../../src/platform/journal/rules/chain'
import { verifyJournal } from '../../../src/platform/journal/verifyJournal'
import { describeOnBothDatabases, openTestLibrary, type TestLibrary } from '../../support/library'
import { beginStory } from '../../support/tellStory'

const DAY = '2026-01-01'

describeOnBothDatabases('the journal', (database) => {
  let library: TestLibrary
  let events: NumberedEvent[]
  let current: SignedHead

  beforeAll(async () => {
    library = await openTestLibrary(database)
    const story = await beginStory(library)
    await story.withdraw(await story.tell('Tờ rơi'))
    await library.keeper.settled()
    events = await readJournal(library.payload, { after: 0, limit: 1000 })
    const fourth = eventAt(4)
    current = (await currentHead(library.payload)) ?? fail('no head')
    const head = signer().signHead({ seq: 4, hash: fourth.hash, signedAt: '2026-01-01T10:00:00.000Z' })
    await library.payload.db.create({ collection: 'journal-heads', data: { id: DAY, ...head } })
  })
  afterAll(() => library?.close())

  const signer = () => headSigner(library.settings.payloadSecret)
  const kindsFound = async () => (await verifyJournal(library.payload, signer())).faults.map(({ kind }) => kind)
  const change = (id: string, data: Record<string, unknown>) =>
    library.payload.db.updateOne({ collection: 'journal', id, data: { ...data }, returning: false })
  const remove = (id: string) => library.payload.db.deleteOne({ collection: 'journal', where: { id: { equals: id } } })
  const add = ({ id, seq, at, code, actor, data, prevHash, hash }: NumberedEvent) =>
    library.payload.db.create({
      collection: 'journal',
      data: { id, seq, at, code, actor, data, prevHash, hash },
      returning: false,
    })

  function eventAt(seq: number): NumberedEvent {
    return events[seq - 1] ?? fail(`no event ${seq}`)
  }

  /** The whole chain from `changed` on, as someone who can compute hashes would write it. */
  async function write(changed: readonly NumberedEvent[]): Promise<void> {
    for (const { id, code, prevHash, hash, seq } of changed) await change(id, { code, prevHash, hash, seq })
  }

  it('is sound, and its head is the newest event', async () => {
    const verdict = await verifyJournal(library.payload, signer())
    expect(verdict).toMatchObject({ events: events.length, heads: 2, faults: [] })
    expect(verdict.head).toMatchObject({ seq: events.length, hash: eventAt(events.length).hash })
    expect(events.length).toBeGreaterThan(8)
  })

  it('tells an event that was altered', async () => {
    const { id, data } = eventAt(3)
    await change(id, { data: { ...data, count: 7 } })
    expect(await kindsFound()).toEqual(['altered'])
    await change(id, { data })
    expect(await kindsFound()).toEqual([])
  })

  it('tells each other part of an event that was altered', async () => {
    const { id, at, actor } = eventAt(3)
    for (const [name, value, before] of [
      ['actor', { ...actor, name: 'Người khác' }, actor],
      ['actor', { ...actor, position: 'Phó giám đốc' }, actor],
      ['actor', { ...actor, unit: 'Đơn vị khác' }, actor],
      ['actor', { ...actor, address: '203.0.113.7' }, actor],
      ['at', '2020-01-01T00:00:00.000Z', at],
    ] as const) {
      await change(id, { [name]: value })
      expect([name, await kindsFound()]).toEqual([name, ['altered']])
      await change(id, { [name]: before })
      expect(await kindsFound()).toEqual([])
    }
  })

  // Attack: the hash stays right, and whoever looks for this person or document is shown nothing.
  it.each(['actorId', 'subject'])('tells an event that was filed under another %s', async (name) => {
    const row = await library.payload.db.findOne<Record<string, unknown> & { id: string }>({
      collection: 'journal',
      where: { seq: { equals: 3 } },
    })
    for (const value of ['01900000-0000-7000-8000-000000000000', '-', null]) {
      await change(eventAt(3).id, { [name]: value })
      const isAsBefore = value === row?.[name]
      expect([value, await kindsFound()]).toEqual([value, isAsBefore ? [] : ['misfiled']])
    }
    await change(eventAt(3).id, { [name]: row?.[name] })
    expect(await kindsFound()).toEqual([])
  })

  it('tells an event that is missing', async () => {
    await remove(eventAt(5).id)
    expect(await kindsFound()).toEqual(['missing'])
    await add(eventAt(5))
    expect(await kindsFound()).toEqual([])
  })

  it('tells events whose places were exchanged', async () => {
    const [first, second] = [eventAt(2), eventAt(3)]
    await change(first.id, { seq: 9999 })
    await change(second.id, { seq: 2 })
    await change(first.id, { seq: 3 })
    expect(await kindsFound()).toContain('reordered')
    await change(first.id, { seq: 9999 })
    await change(second.id, { seq: 3 })
    await change(first.id, { seq: 2 })
    expect(await kindsFound()).toEqual([])
  })

  it('tells an event that was appended with the right hash', async () => {
    const [added] = chainEvents(current, [{ ...eventAt(1), id: '0192f0c4-0000-7000-8000-0000000000ff' }])
    await add(added ?? fail('no event'))
    expect(await kindsFound()).toEqual(['appended'])
    await remove('0192f0c4-0000-7000-8000-0000000000ff')
    expect(await kindsFound()).toEqual([])
  })

  it('tells that its end was cut off', async () => {
    await remove(eventAt(events.length).id)
    expect(await kindsFound()).toEqual(['truncated'])
    await add(eventAt(events.length))
    expect(await kindsFound()).toEqual([])
  })

  it('tells that it was computed anew, and that a head was forged for it', async () => {
    const changed = chainEvents(
      { seq: 0, hash: GENESIS_HASH },
      events.with(1, { ...eventAt(2), code: 'review/approved' }),
    )
    await write(changed)
    expect(await kindsFound()).toEqual(['recomputed', 'recomputed'])
    const stranger = headSigner('một bí mật khác cũng dài hơn ba mươi hai ký tự')
    for (const [id, seq] of [
      [DAY, 4],
      ['current', events.length],
    ] as const) {
      const forged = stranger.signHead({ seq, hash: changed[seq - 1]?.hash ?? '', signedAt: current.signedAt })
      await library.payload.db.updateOne({ collection: 'journal-heads', id, data: { ...forged }, returning: false })
    }
    expect(await kindsFound()).toEqual(['forged-head', 'forged-head'])
  })
})

function fail(what: string): never {
  throw new Error(what)
}
