import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { documentText } from '../../src/catalogue/findDocument'
import { changesText, findChanges } from '../../src/catalogue/listChanges'
import { ANONYMOUS, assigned, consumer, newLibrary, officer, published, withdrawn, type Library } from './library'

let library: Library
beforeEach(() => {
  library = newLibrary()
})
afterEach(() => library.close())

/** How SQLite would answer what was asked so far, a line for each step. */
function plans(): string[] {
  return [...library.catalogue.statements.keys()].flatMap((sql) => {
    const values = Array.from(sql.matchAll(/\?/g), () => null)
    const steps = library.catalogue.db.prepare(`EXPLAIN QUERY PLAN ${sql}`).raw().all(values) as unknown[][] // its 4th column is text
    return steps.map((step) => `${String(step[3])} ← ${sql}`)
  })
}

/** Goes through all documents or all their grants, whatever the question. */
const goesThroughAll = (plan: string) =>
  /^SCAN (grants|g|documents|d|o)\b|^SEARCH \w+ USING (COVERING )?INDEX documents_by_\w+ \(live=\?\)/.test(plan)

it('goes through no whole table for one act', () => {
  library.apply(published('a', { topicIds: ['t1'] }), published('b', { access: 'assigned', supersedes: 'a' }))
  library.apply(assigned(['b'], ['u1']), { kind: 'expired', documentId: 'a' }, withdrawn('b'), {
    kind: 'purged',
    documentId: 'b',
  })
  expect(plans().length).toBeGreaterThan(10)
  expect(plans().filter(goesThroughAll)).toEqual([])
})

it('goes through no whole table for a page of the feed or for a document, once the newest event of each audience is known', () => {
  library.apply(published('a', { topicIds: ['t1'] }), published('b', { access: 'assigned' }), assigned(['b'], ['u1']))
  findChanges(library.catalogue, ANONYMOUS, {})
  library.catalogue.statements.clear()
  library.apply(published('a', { version: 2, topicIds: ['t1'] }), withdrawn('b'))
  const units = Array.from({ length: 20 }, (_, index) => `unit:u${index}` as const)
  for (const reader of [
    ANONYMOUS,
    officer('u1', { audiences: ['public', ...units] }),
    consumer({ topicIds: ['t1', 't2'] }),
  ]) {
    changesText(library.catalogue, reader, findChanges(library.catalogue, reader, {}))
    documentText(library.catalogue, reader, 'a')
  }
  expect(plans().filter(goesThroughAll)).toEqual([])
})
