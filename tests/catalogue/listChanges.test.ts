import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { applyChanges } from '../../src/catalogue/applyChanges'
import { listChanges } from '../../src/catalogue/listChanges'
import { listDocuments } from '../../src/catalogue/listDocuments'
import { closeCatalogue, openCatalogue } from '../../src/catalogue/openCatalogue'
import type { Reader } from '../../src/catalogue/reader'
import type { ChangeView, DocumentSummary } from '../../src/catalogue/views'
import { anyChange } from './anyChange'
import {
  ANONYMOUS,
  assigned,
  consumer,
  LIBRARIAN,
  newLibrary,
  officer,
  published,
  withdrawn,
  type Library,
} from './library'

let library: Library
beforeEach(() => {
  library = newLibrary()
})
afterEach(() => library.close())

type Client = { held: Map<string, DocumentSummary>; since: string | undefined; told: ChangeView[] }

/** One page of a client that follows the feed; answers whether there is more. */
function follow(client: Client, reader: Reader, limit = 100): boolean {
  const page = listChanges(library.catalogue, reader, { since: client.since, limit })
  client.since = page.next
  if ('reset' in page) {
    client.held.clear()
    return true
  }
  client.told.push(...page.items)
  for (const { kind, id, document } of page.items) {
    if (kind === 'upsert' && document) client.held.set(id, document)
    else client.held.delete(id)
  }
  return page.more
}

function followAll(client: Client, reader: Reader, limit = 100): void {
  while (follow(client, reader, limit));
}

function newClient(): Client {
  return { held: new Map(), since: undefined, told: [] }
}

function listed(reader: Reader): Map<string, DocumentSummary> {
  return new Map(listDocuments(library.catalogue, reader, { limit: 100 }).items.map((item) => [item.id, item]))
}

const READERS: Record<string, Reader> = {
  nobody: ANONYMOUS,
  librarian: LIBRARIAN,
  officer: officer('u1'),
  coordinator: officer('u1', { audiences: ['public', 'internal', 'unit:u1', 'unit:u2'] }),
  'system limited to a topic': consumer({ audiences: ['public', 'assigned'], topicIds: ['t1'] }),
  'system without internal': consumer({ audiences: ['public', 'unit:u2'] }),
}

describe('listChanges', () => {
  it.each(Object.keys(READERS))(
    'ends for %s with exactly what the list shows, whatever happens between pages',
    (name) => {
      const reader = READERS[name] ?? ANONYMOUS
      const step = fc.record({ changes: fc.array(anyChange, { maxLength: 4 }), pages: fc.integer({ min: 0, max: 2 }) })
      fc.assert(
        fc.property(fc.array(step, { minLength: 1, maxLength: 15 }), fc.integer({ min: 1, max: 3 }), (steps, limit) => {
          library.close()
          library = newLibrary()
          const clients = [newClient(), newClient()]
          for (const { changes, pages } of steps) {
            library.apply(...changes)
            for (let page = 0; page < pages; page += 1) follow(clients[0] ?? newClient(), reader, limit)
          }
          for (const client of clients) {
            followAll(client, reader, limit)
            expect(client.held).toEqual(listed(reader))
          }
        }),
        { numRuns: 80 },
      )
    },
  )

  it.each(Object.keys(READERS))('never names to %s a document that they could not see at some time', (name) => {
    const reader = READERS[name] ?? ANONYMOUS
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 25 }), (changes) => {
        library.close()
        library = newLibrary()
        const client = newClient()
        const everSeen = new Set<string>()
        for (const one of changes) {
          library.apply(one)
          for (const id of listed(reader).keys()) everSeen.add(id)
          followAll(client, reader)
        }
        expect(client.told.filter(({ id }) => !everSeen.has(id))).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it('gives a document once, where it last changed, and nothing to whoever is up to date', () => {
    library.apply(published('a'), published('b'), published('a', { version: 2 }))
    const client = newClient()
    followAll(client, ANONYMOUS)
    expect(client.told.map(({ seq, kind, id }) => [seq, kind, id])).toEqual([
      [2, 'upsert', 'b'],
      [3, 'upsert', 'a'],
    ])
    expect(client.told[1]?.document?.version).toBe(2)
    expect(listChanges(library.catalogue, ANONYMOUS, { since: client.since })).toMatchObject({ items: [], more: false })
  })

  it('tells the removal to those who could see the document, with its reason, and to nobody else', () => {
    library.apply(published('a', { access: 'assigned' }), assigned(['a'], ['u1']))
    const [holder, stranger] = [newClient(), newClient()]
    followAll(holder, officer('u1'))
    followAll(stranger, officer('u2'))
    library.apply(withdrawn('a'))
    followAll(holder, officer('u1'))
    followAll(stranger, officer('u2'))
    expect(holder.told.at(-1)).toEqual({
      seq: 3,
      at: library.journal[2]?.at,
      kind: 'remove',
      id: 'a',
      reason: 'withdrawn',
    })
    expect(stranger.told).toEqual([])
  })

  it('says scope to whoever lost a document that others keep, and nothing of its later withdrawal', () => {
    library.apply(published('a'))
    const client = newClient()
    followAll(client, ANONYMOUS)
    library.apply(published('a', { version: 2, access: 'internal' }))
    followAll(client, ANONYMOUS)
    expect(client.told.at(-1)).toMatchObject({ kind: 'remove', reason: 'scope' })
    const before = client.told.length
    library.apply(withdrawn('a'), { kind: 'purged', documentId: 'a' })
    followAll(client, ANONYMOUS)
    expect(client.told).toHaveLength(before)
  })

  it('tells holders of a withdrawn document of its purge, without its title', () => {
    library.apply(published('a', { title: 'Bí mật' }))
    const client = newClient()
    followAll(client, ANONYMOUS)
    library.apply(withdrawn('a'), { kind: 'purged', documentId: 'a' })
    followAll(client, ANONYMOUS)
    expect(client.told.at(-1)).toMatchObject({ seq: 3, kind: 'remove', reason: 'purged' })
    expect(JSON.stringify(client.told.slice(1))).not.toContain('Bí mật')
  })

  it('does not repeat a document to those who may not see what replaced it', () => {
    library.apply(published('old'), published('new', { access: 'assigned', supersedes: 'old' }))
    const client = newClient()
    followAll(client, ANONYMOUS)
    const before = client.told.length
    library.apply(assigned(['new'], ['u1']), published('new', { version: 2, access: 'assigned', supersedes: 'old' }))
    followAll(client, ANONYMOUS)
    expect(client.told).toHaveLength(before)
  })

  it('keeps the order when one audience has long stretches that this reader may not see', () => {
    const reader = consumer({ audiences: ['public', 'assigned'], topicIds: ['t1'] })
    library.apply(...Array.from({ length: 250 }, (_, index) => published(`hidden${index}`, { topicIds: ['t2'] })))
    for (const id of ['a', 'b', 'c']) {
      library.apply(
        published(id, { topicIds: ['t1'] }),
        published(`${id}-sent`, { access: 'assigned', topicIds: ['t1'] }),
      )
    }
    const client = newClient()
    followAll(client, reader, 2)
    expect(client.told.map(({ id }) => id)).toEqual(['a', 'a-sent', 'b', 'b-sent', 'c', 'c-sent'])
  })

  it('starts a new client without the removals of the past', () => {
    library.apply(published('a'), published('b'), withdrawn('a'))
    const client = newClient()
    followAll(client, ANONYMOUS)
    expect(client.told.map(({ kind, id }) => [kind, id])).toEqual([['upsert', 'b']])
  })

  it('resets a reader whose rights changed', () => {
    library.apply(published('a'))
    const { next } = listChanges(library.catalogue, officer('u1'), {})
    const page = listChanges(library.catalogue, officer('u1', { audiences: ['public'] }), { since: next })
    expect(page).toMatchObject({ reset: true })
    expect(
      listChanges(library.catalogue, officer('u1', { audiences: ['public'] }), { since: page.next }),
    ).toMatchObject({ items: [{ id: 'a' }] })
  })

  it('keeps the place of a reader whose rights only come in another order', () => {
    library.apply(published('a'))
    const { next } = listChanges(library.catalogue, officer('u1'), {})
    const reordered = officer('u1', { audiences: ['unit:u1', 'internal', 'public'] })
    expect(listChanges(library.catalogue, reordered, { since: next })).toMatchObject({ items: [], more: false })
  })

  it('resets a client of another record and one that is ahead of this one', () => {
    library.apply(published('a'), published('b'))
    const { next } = listChanges(library.catalogue, ANONYMOUS, {})
    const other = openCatalogue({ path: `${library.path}-other` })
    applyChanges(other, { generation: 'record-2', changes: library.journal })
    expect(listChanges(other, ANONYMOUS, { since: next })).toMatchObject({ reset: true })
    closeCatalogue(other)
    const behind = openCatalogue({ path: `${library.path}-behind` })
    applyChanges(behind, { generation: 'record-1', changes: library.journal.slice(0, 1) })
    expect(listChanges(behind, ANONYMOUS, { since: next })).toMatchObject({ reset: true })
    closeCatalogue(behind)
  })

  it.each(['', 'x', 'W10', Buffer.from('["record-1","x","1",2]').toString('base64url'), '%%%', 'a'.repeat(5_000)])(
    'refuses what is no place of ours (%#)',
    (since) => {
      expect(() => listChanges(library.catalogue, ANONYMOUS, { since })).toThrow('catalogue/bad-cursor')
    },
  )
})
