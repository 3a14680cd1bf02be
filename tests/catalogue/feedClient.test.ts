import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { bytesOf } from '../../src/platform/jsonText'
import { applyChanges } from '../../src/catalogue/applyChanges'
import { changesText, findChanges, listChanges } from '../../src/catalogue/listChanges'
import { listDocuments } from '../../src/catalogue/listDocuments'
import { emptyCatalogue } from '../../src/catalogue/openCatalogue'
import type { Reader } from '../../src/catalogue/reader'
import type { ChangePage, DocumentSummary } from '../../src/catalogue/views'
import { anyChange } from './anyChange'
import { ANONYMOUS, consumer, GENERATION, LIBRARIAN, newLibrary, officer, type Library } from './library'

let library: Library
beforeEach(() => {
  library = newLibrary()
})
afterEach(() => library.close())

/** What each may become when an administrator changes their scope. */
const SCOPES: readonly (readonly Reader[])[] = [
  [ANONYMOUS],
  [LIBRARIAN, officer('u1'), officer('u2', { audiences: ['public'] })],
  [officer('u1'), officer('u1', { audiences: ['public', 'internal', 'unit:u1', 'unit:u2', 'unit:u3'] }), officer('u2')],
  [
    consumer({ audiences: ['public', 'assigned'], topicIds: ['t1'] }),
    consumer({ audiences: ['public', 'internal', 'unit:u2'], topicIds: ['t1', 't2'] }),
    consumer({ audiences: ['internal'], topicIds: null }),
    consumer({ audiences: [], topicIds: [] }),
  ],
]

/** A mirror that knows nothing but what the feed tells it. `saved`: what it would find again after a restart of its own. */
type Mirror = { scope: number; held: Map<string, DocumentSummary>; since: string | undefined; saved: Saved }
type Saved = { held: Map<string, DocumentSummary>; since: string | undefined }

type Act =
  | { do: 'change'; changes: Parameters<Library['apply']> }
  | { do: 'read'; mirror: number; limit: number }
  | { do: 'save' | 'restart' | 'loseAnswer'; mirror: number }
  | { do: 'rescope'; mirror: number; scope: number }
  | { do: 'rebuild'; upTo: number }

const mirror = fc.nat({ max: SCOPES.length - 1 })
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(anyChange, { minLength: 1, maxLength: 4 }).map((changes): Act => ({ do: 'change', changes })),
  },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('read' as const), mirror, limit: fc.integer({ min: 1, max: 4 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('save' as const, 'restart' as const, 'loseAnswer' as const), mirror }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rescope' as const), mirror, scope: fc.nat({ max: 3 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('rebuild' as const), upTo: fc.double({ min: 0, max: 1, noNaN: true }) }),
  },
)

function readerOf(index: number, { scope }: { scope: number }): Reader {
  const scopes = SCOPES[index] ?? []
  return scopes[scope % scopes.length] ?? ANONYMOUS
}

function ask(reader: Reader, query: { since: string | undefined; limit: number }): ChangePage {
  const page = listChanges(library.catalogue, reader, query)
  // What travels says the same as what the objects say.
  const text = bytesOf(changesText(library.catalogue, reader, findChanges(library.catalogue, reader, query)))
  expect(JSON.parse(text.toString('utf8'))).toEqual(JSON.parse(JSON.stringify(page)))
  return page
}

/** Takes in one page; answers whether there is more. */
function read(mirrors: Mirror[], index: number, limit: number): boolean {
  const own = mirrors[index]
  if (!own) throw new Error('no such mirror')
  const page = ask(readerOf(index, own), { since: own.since, limit })
  own.since = page.next
  if ('reset' in page) {
    own.held.clear()
    return true
  }
  for (const { kind, id, document } of page.items) {
    if (kind === 'upsert' && document) own.held.set(id, document)
    else own.held.delete(id)
  }
  return page.more
}

function rebuild(upTo: number): void {
  emptyCatalogue(library.catalogue)
  const changes = library.journal.slice(0, Math.round(library.journal.length * upTo))
  applyChanges(library.catalogue, { generation: GENERATION, changes })
}

function perform(act: Act, mirrors: Mirror[]): void {
  if (act.do === 'rebuild') return rebuild(act.upTo)
  if (act.do === 'change') {
    catchUp()
    return library.apply(...act.changes)
  }
  const own = mirrors[act.mirror]
  if (!own) throw new Error('no such mirror')
  if (act.do === 'read') return void read(mirrors, act.mirror, act.limit)
  if (act.do === 'save') own.saved = { held: new Map(own.held), since: own.since }
  if (act.do === 'restart') Object.assign(own, { held: new Map(own.saved.held), since: own.saved.since })
  // Asked, and the line broke: the same question comes again.
  if (act.do === 'loseAnswer') ask(readerOf(act.mirror, own), { since: own.since, limit: 2 })
  if (act.do === 'rescope') own.scope = act.scope
}

/** A rebuild that was watched half done goes on to the end. */
function catchUp(): void {
  const changes = library.journal.slice(library.catalogue.seq)
  applyChanges(library.catalogue, { generation: GENERATION, changes })
}

function listed(reader: Reader): DocumentSummary[] {
  return listDocuments(library.catalogue, reader, { limit: 100, sort: 'publishedAt' }).items
}

const byId = (one: DocumentSummary, other: DocumentSummary) => (one.id < other.id ? -1 : 1)

describe('a mirror that only follows the feed', () => {
  it('ends with exactly the list, through acts, restarts, lost answers, changed scopes and rebuilds', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { minLength: 5, maxLength: 60 }), fc.integer({ min: 1, max: 3 }), (acts, limit) => {
        library.close()
        library = newLibrary()
        const nothing = () => ({ held: new Map<string, DocumentSummary>(), since: undefined })
        const mirrors = SCOPES.map((): Mirror => ({ scope: 0, ...nothing(), saved: nothing() }))
        for (const act of acts) perform(act, mirrors)
        catchUp()
        mirrors.forEach((own, index) => {
          while (read(mirrors, index, limit));
          const reader = readerOf(index, own)
          expect([...own.held.values()].sort(byId)).toEqual(listed(reader).sort(byId))
        })
      }),
      { numRuns: 60 },
    )
  })

  it('is given in pages of any size the documents that it is given in one', () => {
    fc.assert(
      fc.property(
        fc.array(anyChange, { minLength: 5, maxLength: 30 }),
        fc.integer({ min: 1, max: 5 }),
        (changes, limit) => {
          library.close()
          library = newLibrary()
          library.apply(...changes)
          for (const reader of SCOPES.flat()) {
            const whole = ask(reader, { since: undefined, limit: 100 })
            const told: unknown[] = []
            let page = ask(reader, { since: undefined, limit })
            for (;;) {
              if ('reset' in page) throw new Error('reset without cause')
              expect(page.items.length).toBeLessThanOrEqual(limit)
              told.push(...page.items.filter(({ kind }) => kind === 'upsert'))
              if (!page.more) break
              page = ask(reader, { since: page.next, limit })
            }
            expect({ items: told }).toEqual({ items: 'items' in whole && whole.items })
          }
        },
      ),
      { numRuns: 20 },
    )
  })
})
