import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { documentsText, listDocuments, listDocumentsInTurns } from '../../src/catalogue/listDocuments'
import { inTurns, TURN_MS, type Steps } from '../../src/catalogue/turns'
import type { DocumentQuery } from '../../src/catalogue/views'
import { nextTurn } from '../../src/platform/nextTurn'
import { ANONYMOUS, LIBRARIAN, newLibrary, officer, published, withdrawn, type Library } from './library'

const WORDS = 'biên giới biển đảo quyền và của người được trong một hai bảo vệ đất nước tỉnh xã phường'.split(' ')
const FACETS = ['topic', 'type', 'issuer', 'year', 'unit'] as const

let library: Library
beforeAll(() => {
  library = newLibrary()
  const word = (at: number) => WORDS[at % WORDS.length] ?? ''
  const text = (seed: number) => Array.from({ length: 60 }, (_, at) => word(seed * 7 + at * at + (at % 5))).join(' ')
  for (let batch = 0; batch < 6; batch += 1) {
    const documents = Array.from({ length: 200 }, (_, at) => batch * 200 + at)
    library.apply(
      ...documents.map((at) =>
        published(`d${at}`, {
          title: `${word(at)} ${word(at + 1)}`,
          bodyText: text(at),
          issuedOn: `20${10 + (at % 10)}`,
          access: at % 3 === 0 ? 'internal' : 'public',
        }),
      ),
    )
  }
})
afterAll(() => library.close())

const LONG = Array.from({ length: 200 }, (_, at) => WORDS[(at * 5) % WORDS.length]).join(' ')
const HOSTILE: DocumentQuery[] = [
  { q: LONG },
  { q: `${LONG} `.repeat(20).slice(0, 5_000) },
  { q: 'v' },
  { q: 'b đ' },
  { q: 'quyền b' },
  { q: '-biển -đảo -và' },
  { q: 'biển -đảo -và -"biên giới"' },
  { q: 'v'.repeat(5_000) },
  { q: `"${LONG.slice(0, 200)}"` },
  { q: '"'.repeat(300) },
  { q: '((((a AND OR NOT b* ^:{}' },
  { q: 'qx1zj qx2zj qx3zj qx4zj bieen giowsi' },
  { q: 'và', issuedFrom: '2013', issuedTo: '2013' },
  { q: 'biển', sort: 'title', facets: [...FACETS] },
  { q: 'quyền', limit: 100 },
  { facets: [...FACETS], issuedFrom: '2012-05-01' },
]

describe('a question in turns', () => {
  it.each(HOSTILE)('has the same answer as at once: %j', async (query) => {
    for (const reader of [ANONYMOUS, LIBRARIAN, officer('u1')]) {
      const atOnce = listDocuments(library.catalogue, reader, query)
      library.catalogue.memo.clear()
      expect(await listDocumentsInTurns(library.catalogue, reader, query)).toEqual(atOnce)
    }
  })

  it.each(HOSTILE)('asks the index once a step, for a bounded number of rows: %j', (query) => {
    const asked = listeningTo(library)
    for (const reader of [ANONYMOUS, officer('u1')]) {
      library.catalogue.memo.clear()
      const steps = documentsText(library.catalogue, reader, query)
      for (let done = false; !done;) {
        asked.length = 0
        done = steps.next().done === true
        expect(asked.length).toBeLessThanOrEqual(1)
        for (const { rows, terms } of asked) {
          expect(rows).toBeLessThanOrEqual(20_000)
          expect(terms).toBeLessThanOrEqual(1_000)
        }
      }
    }
  })

  it('lets others in whenever a turn is over, and others of its kind take turns with it', async () => {
    const told: string[] = []
    function* work(name: string): Steps<string> {
      for (let turn = 1; turn <= 3; turn += 1) {
        spend(TURN_MS)
        told.push(`${name}${turn}`)
        yield
      }
      return name
    }
    const another = new Promise<void>((resolve) => {
      setImmediate(() => {
        told.push('request')
        resolve()
      })
    })
    const [one, other] = await Promise.all([
      inTurns(library.catalogue, () => work('a')),
      inTurns(library.catalogue, () => work('b')),
      another,
    ])
    expect([one, other]).toEqual(['a', 'b'])
    expect(told).toEqual(['a1', 'b1', 'request', 'a2', 'b2', 'a3', 'b3'])
  })

  it('gives one turn between two looks at what came in, however many wait', async () => {
    const told: string[] = []
    const look = () => setImmediate(() => (told.push('look'), told.length < 8 && look()))
    look()
    await Promise.all(['a', 'b', 'c'].map((name) => nextTurn().then(() => told.push(name))))
    expect(told.slice(0, 6)).toEqual(['look', 'a', 'look', 'b', 'look', 'c'])
  })

  it('begins anew when the catalogue changes meanwhile, and shows nothing of what was withdrawn', async () => {
    let begun = 0
    function* search(): Steps<number> {
      begun += 1
      spend(TURN_MS)
      yield
      return listDocuments(library.catalogue, ANONYMOUS, { q: 'biển' }).total
    }
    const before = listDocuments(library.catalogue, ANONYMOUS, { q: 'biển', ids: ['d1'] }).total
    setImmediate(() => library.apply(withdrawn('d1')))
    await inTurns(library.catalogue, search)
    expect(begun).toBe(2)
    expect(before).toBe(1)
    expect(listDocuments(library.catalogue, ANONYMOUS, { q: 'biển', ids: ['d1'] }).total).toBe(0)
  })

  it('comes to an end although the catalogue never rests', async () => {
    let begun = 0
    function* search(): Steps<string> {
      begun += 1
      for (let turn = 0; turn < 3; turn += 1) {
        spend(TURN_MS)
        library.catalogue.moment += 1
        yield
      }
      return 'found'
    }
    expect(await inTurns(library.catalogue, search)).toBe('found')
    expect(begun).toBe(4)
  })
})

function spend(milliseconds: number): void {
  for (const until = performance.now() + milliseconds; performance.now() < until;);
}

type Asked = { rows: number; terms: number }

/** What is asked of the full text index from now on: for how many rows at most, with how many terms. */
function listeningTo({ catalogue }: Library): Asked[] {
  const asked: Asked[] = []
  const { db } = catalogue
  const prepare = db.prepare.bind(db)
  catalogue.statements.clear()
  const listening = (sql: string) => {
    const statement = prepare(sql)
    if (!sql.includes('search MATCH')) return statement
    const all = statement.all.bind(statement)
    statement.all = (values: unknown[]) => {
      const texts = values.filter((value) => typeof value === 'string')
      const expression = texts.find((text) => text.includes('"')) ?? ''
      const rows = texts.find((text) => text.startsWith('['))
      const limit = rows === undefined ? Number(values.at(-1)) : (JSON.parse(rows) as unknown[]).length
      asked.push({ rows: limit, terms: expression.split('"').length >> 1 })
      return all(values)
    }
    return statement
  }
  db.prepare = listening as typeof db.prepare // values are bound by place alone
  return asked
}
