import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { listChanges } from '../../../src/catalogue/listChanges'
import { nextNotification } from '../../../src/deliver/webhooks/nextNotification'
import { ANONYMOUS, consumer, newLibrary, published, withdrawn, type Library } from '../../catalogue/library'

let library: Library
beforeEach(() => {
  library = newLibrary()
  // A webhook is made by an event, so there is one before it begins.
  library.apply({ kind: 'none' })
})
afterEach(() => library.close())

const WEBHOOK = { webhookId: 'w' }
const idOf = (index: number) => `01a00000-0000-7000-8000-${String(index).padStart(12, '0')}`
const begin = (): string =>
  nextNotification(library.catalogue, ANONYMOUS, { ...WEBHOOK, position: null }).position ?? ''
const next = (position: string | null) => nextNotification(library.catalogue, ANONYMOUS, { ...WEBHOOK, position })

describe('nextNotification', () => {
  it('begins with a reset, behind which only what is new is told', () => {
    library.apply(published(idOf(1)))
    const first = next(null)
    expect(first).toMatchObject({ content: { type: 'reset' } })
    expect(next(first.position)).toEqual({ id: null, position: first.position })
    library.apply(published(idOf(2)))
    expect(next(first.position)).toMatchObject({ content: { items: [{ kind: 'upsert', id: idOf(2), version: 1 }] } })
  })

  it('tells many things in order, at most a hundred at a time, each once', () => {
    const start = begin()
    library.apply(...Array.from({ length: 250 }, (_, index) => published(idOf(index))))
    const sizes: number[] = []
    const ids: string[] = []
    for (let place = start; ;) {
      const told = next(place)
      if (told.id === null) break
      if (told.content.type !== 'changes') throw new Error('a reset')
      sizes.push(told.content.items.length)
      ids.push(...told.content.items.map(({ id }) => id))
      place = told.position
    }
    expect(sizes).toEqual([100, 100, 50])
    expect(ids).toEqual(Array.from({ length: 250 }, (_, index) => idOf(index)))
  })

  it('has the same id for the same once more, whatever else happened, and another for something else', () => {
    const start = begin()
    library.apply(published(idOf(1)))
    const first = next(start)
    library.apply({ kind: 'none' }, published(idOf(9), { access: 'internal' }))
    expect(next(start).id).toBe(first.id)
    expect(nextNotification(library.catalogue, ANONYMOUS, { webhookId: 'x', position: start }).id).not.toBe(first.id)
    library.apply(published(idOf(2)))
    expect(next(start).id).not.toBe(first.id)
  })

  it('never names what came and went before it could be told, nor what this reader could not see', () => {
    const start = begin()
    library.apply(
      published(idOf(1)),
      published(idOf(2), { access: 'internal' }),
      withdrawn(idOf(1)),
      withdrawn(idOf(2)),
    )
    expect(next(start).id).toBeNull()
    expect(JSON.stringify(listChanges(library.catalogue, ANONYMOUS, { since: start }))).not.toContain(idOf(2))
  })

  it('begins anew for other rights and for a place of another record', () => {
    const start = begin()
    library.apply(published(idOf(1)))
    const other = consumer({ audiences: ['public', 'internal'] })
    expect(nextNotification(library.catalogue, other, { ...WEBHOOK, position: start })).toMatchObject({
      content: { type: 'reset' },
    })
  })

  it('hears of its own behind much that is none of its business', () => {
    const reader = consumer({ topicIds: ['t1'] })
    const ask = (position: string | null) => nextNotification(library.catalogue, reader, { ...WEBHOOK, position })
    const start = ask(null).position
    library.apply(...Array.from({ length: 1200 }, (_, index) => published(idOf(index))))
    const far = ask(start)
    expect(far.id).toBeNull()
    library.apply(published(idOf(5000), { topicIds: ['t1'] }))
    expect(ask(far.position)).toMatchObject({ content: { items: [{ id: idOf(5000) }] } })
  })
})
