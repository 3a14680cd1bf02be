import { documentsText, listDocuments } from '../../src/catalogue/listDocuments'
import { closeCatalogue, openCatalogue, type Catalogue } from '../../src/catalogue/openCatalogue'
import type { Reader } from '../../src/catalogue/reader'
import { TURN_MS, type Steps } from '../../src/catalogue/turns'
import type { DocumentSort } from '../../src/catalogue/views'
import { answerParent } from '../answerParent'
import { corpus } from '../corpus'
import { quantileOf } from '../medianOf'
import type { Corpus } from '../questions'
import { slowQueries } from '../slowQueries'

export type Timing = { path: string; unitId: string; corpus: Corpus }
/**
 * Milliseconds of CPU of one call, all its turns: of the queries of this kind the median, and the slowest query (its median over the
 * rounds). Then the longest that one turn of a query took, with nothing else done in between (the median over the rounds too).
 */
export type TimedKind = {
  kind: string
  queries: number
  medianMs: number
  slowestMs: number
  longestTurnMs: number
  longest: string
}
export type PageCursors = {
  name: string
  query: { sort?: DocumentSort; q?: string }
  page: number
  second: string
  deep: string
}

const ROUNDS = 5
const LOOKED_AT = 2_000
const DEEP = 1_500

/** What the reading side does for one question, timed in its own process, without HTTP. */
answerParent({ timeSlow, cursors })

/** Everything that is kept is thrown away before each call, as a change in the library would: nobody asks twice. */
function timeSlow({ path, unitId, corpus: size }: Timing): TimedKind[] {
  const catalogue = openCatalogue({ path })
  const every = Math.max(1, Math.floor(size.count / LOOKED_AT))
  const documents = [...corpus({ ...size, count: Math.min(size.count, LOOKED_AT * every) })]
  const kinds = slowQueries(documents.filter(({ ordinal }) => ordinal % every === 0))
  const times = kinds.map(({ queries }) => queries.map(() => [] as TimedCall[]))
  for (let round = 0; round <= ROUNDS; round += 1) {
    kinds.forEach(({ queries, onlyWhatWasSent }, at) => {
      const reader = onlyWhatWasSent ? sentTo(unitId) : seesAll(unitId)
      queries.forEach((query, index) => {
        catalogue.memo.clear()
        catalogue.pieces.clear()
        const took = timeTurns(documentsText(catalogue, reader, query))
        if (round > 0) times[at]?.[index]?.push(took)
      })
    })
  }
  closeCatalogue(catalogue)
  return kinds.map(({ kind, queries }, at) => {
    const medianBy = (figure: keyof TimedCall) =>
      (times[at] ?? []).map((own) =>
        quantileOf(
          own.map((call) => call[figure]),
          0.5,
        ),
      )
    const [all, longest] = [medianBy('cpuMs'), medianBy('longestTurnMs')]
    const longestTurnMs = Math.max(...longest)
    return {
      kind,
      queries: queries.length,
      medianMs: quantileOf(all, 0.5),
      slowestMs: Math.max(...all),
      longestTurnMs,
      longest: JSON.stringify(queries[longest.indexOf(longestTurnMs)]).slice(0, 120),
    }
  })
}

/** Cursors of the second page and of one far back, as a client comes by them: page after page. */
function cursors({ path, unitId }: Timing): PageCursors[] {
  const catalogue = openCatalogue({ path })
  const reader = seesAll(unitId)
  const sorts: DocumentSort[] = ['-publishedAt', 'publishedAt', '-issuedOn', 'issuedOn', 'title']
  const questions = [...sorts.map((sort) => ({ sort })), { q: 'và' }]
  const found = questions.map((query) => cursorsOf({ catalogue, reader }, query))
  closeCatalogue(catalogue)
  return found
}

type Asking = { catalogue: Catalogue; reader: Reader }

function cursorsOf({ catalogue, reader }: Asking, query: PageCursors['query']): PageCursors {
  const followed: string[] = []
  while (followed.length < DEEP - 1) {
    const cursor = followed.at(-1)
    const { next } = listDocuments(catalogue, reader, { ...query, ...(cursor === undefined ? {} : { cursor }) })
    if (next === null) break
    followed.push(next)
  }
  const name = query.sort ?? `q=${query.q}`
  return { name, query, page: followed.length + 1, second: followed[0] ?? '', deep: followed.at(-1) ?? '' }
}

type TimedCall = { cpuMs: number; longestTurnMs: number }

/** As the server takes turns, by CPU instead of the clock, which others' work moves on too. */
function timeTurns(steps: Steps<unknown>): TimedCall {
  const turns = [0]
  let turn = 0
  for (let done = false; !done;) {
    const before = process.cpuUsage()
    done = steps.next().done === true
    const { user, system } = process.cpuUsage(before)
    turn += (user + system) / 1000
    if (turn < TURN_MS && !done) continue
    turns.push(turn)
    turn = 0
  }
  return { cpuMs: turns.reduce((sum, each) => sum + each), longestTurnMs: Math.max(...turns) }
}

function seesAll(unitId: string): Reader {
  const audiences = ['public', 'internal', `unit:${unitId}`] as const
  return { ...CONSUMER, audiences, unitScope: [unitId], unitId }
}

function sentTo(unitId: string): Reader {
  return { ...CONSUMER, audiences: [`unit:${unitId}`], unitScope: [unitId], unitId }
}

const CONSUMER: Omit<Reader, 'audiences' | 'unitScope' | 'unitId'> = {
  kind: 'consumer',
  id: 'bench',
  name: 'bench',
  roles: [],
  topicIds: null,
  confirmsForUnit: false,
}
