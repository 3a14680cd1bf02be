import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { applyChanges } from '../../../src/catalogue/applyChanges'
import type { CatalogueChange } from '../../../src/catalogue/changes'
import { listDocuments } from '../../../src/catalogue/listDocuments'
import { anyChange } from '../../catalogue/anyChange'
import {
  ANONYMOUS,
  GENERATION,
  instantOf,
  newLibrary,
  published,
  withdrawn,
  type Library,
} from '../../catalogue/library'
import { elementsIn, textsIn, type ReadElement } from '../../support/readXml'
import { askOai, recordsIn, tokenIn } from './askOai'

let library: Library
beforeEach(() => {
  library = newLibrary()
})
afterEach(() => library.close())

const LIST = 'verb=ListIdentifiers&metadataPrefix=oai_dc'

describe('a harvester', () => {
  it('that asks from the time of its last answer ends with exactly what is public, whatever happens meanwhile', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anyChange, { maxLength: 6 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 4 }),
        (rounds, pageSize) => {
          library.close()
          library = newLibrary()
          const harvester = newHarvester(pageSize)
          for (const changes of rounds) harvester.harvest(changes)
          harvester.harvest([])
          const listed = listDocuments(library.catalogue, ANONYMOUS, { limit: 100 }).items
          expect([...harvester.held].toSorted()).toEqual(listed.map(({ id, title }) => `${id} ${title}`).toSorted())
          expect(harvester.told.filter((id) => !harvester.everPublic.has(id))).toEqual([])
        },
      ),
      { numRuns: 60 },
    )
  })

  it('is told next time of an act that was under way when it asked', () => {
    library.apply(published('a'))
    const now = new Date('2026-06-01T00:00:00Z')
    const from = textsIn(askOai({ library, now }, LIST), 'responseDate')[0]
    const at = new Date(now.getTime() - 20_000).toISOString()
    applyChanges(library.catalogue, { generation: GENERATION, changes: [{ seq: 2, at, change: withdrawn('a') }] })
    expect(recordsIn(askOai({ library, now }, `${LIST}&from=${from}`))).toEqual(['-a'])
  })

  /** Keeps what it is told and the time of each first answer. Between two pages something happens. */
  function newHarvester(pageSize: number) {
    const titles = new Map<string, string>()
    const told: string[] = []
    const everPublic = new Set<string>()
    let from = ''

    function happen(change: CatalogueChange | undefined): void {
      if (change) library.apply(change)
      for (const { id } of listDocuments(library.catalogue, ANONYMOUS, { limit: 100 }).items) everPublic.add(id)
    }

    function takeIn(answer: ReadElement): void {
      for (const record of elementsIn(answer, 'record')) {
        const id = recordsIn(record)[0] ?? ''
        told.push(id.replace(/^-/, ''))
        if (id.startsWith('-')) titles.delete(id.slice(1))
        else titles.set(id, textsIn(record, 'title')[0] ?? '')
      }
    }

    function harvest(changes: CatalogueChange[]): void {
      const pending = [...changes]
      let query = `verb=ListRecords&metadataPrefix=oai_dc${from && `&from=${from}`}`
      for (;;) {
        // The present is the newest event: its act may not have been seen when it was asked.
        const now = new Date(instantOf(library.journal.length))
        const answer = askOai({ library, now, pageSize }, query)
        if (!query.includes('resumptionToken')) from = textsIn(answer, 'responseDate')[0] ?? ''
        takeIn(answer)
        const token = tokenIn(answer)
        happen(pending.shift())
        if (token === null) break
        query = `verb=ListRecords&resumptionToken=${token}`
      }
      for (const change of pending) happen(change)
    }

    return {
      harvest,
      told,
      everPublic,
      get held() {
        return [...titles].map(([id, title]) => `${id} ${title}`)
      },
    }
  }
})
