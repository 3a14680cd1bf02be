import type { Catalogue } from '../../catalogue/openCatalogue'
import { dayBefore } from '../../assign/rules/units/dated'
import { paced, type Steps } from '../../catalogue/turns'
import { vietnamDay } from '../../vietnamese/calendar'
import { type Asked, askedOf } from '../rules/indicators/asked'
import { givenOutBy } from '../rules/indicators/documents'
import type { Question, Report } from '../rules/indicators/figure'
import { correctionsOf, figuresOf, type Grounds, type LedgerAnswer } from '../rules/indicators/figuresOf'
import { unitLabels } from '../rules/indicators/makeFigure'
import { type QuarterSum, sumOfQuarter, trendQuestions, trendsOf } from '../rules/indicators/trends'
import type { ReadRegisters } from '../reportRows'
import type { GivenOutRow } from '../rules/rows'
import { quarterOf } from '../rules/reportPeriod'
import { askLedger } from './askLedger'
import { keepLedgers } from './keptLedgers'
import { firstUseAt, givenOutRows } from './ledgerRows'
import { directoryOf } from './reportUnits'

/** An answer about a quarter may be tens of thousands of rows: a few are kept. Of quarters in trends only the sums are. */
const MAX_ANSWERS = 4
const MAX_SUMS = 400

type Parts = {
  catalogue: Catalogue
  readRegisters: ReadRegisters
  /** Resolves when the catalogue shows all that was committed. */
  settled: () => Promise<void>
  now: () => Date
}

export type Reports = {
  /** Every figure of a period; what the asker may see is decided by whoever calls. @throws RangeError where a day does not exist */
  answer(question: Question): Promise<Report>
  /** Asks what is asked first, so that nobody waits for what only has to be counted once. */
  warmUp(): Promise<void>
}

/** Answers questions from the catalogue's ledger and the record's registers, in turns so that no reader waits. */
export function openReports({ catalogue, readRegisters, settled, now }: Parts): Reports {
  const ledgers = keepLedgers<LedgerAnswer>(catalogue, MAX_ANSWERS)
  const sums = keepLedgers<QuarterSum>(catalogue, MAX_SUMS)

  const givenOut = keepStretches(catalogue)

  async function askedOfLedger(asked: Asked, withRows: boolean): Promise<LedgerAnswer> {
    return paced(ledgerSteps(catalogue, asked, { stretches: await givenOut(), withRows }))
  }

  function findLedger(asked: Asked): Promise<LedgerAnswer> {
    const { hash: treeHash } = directoryOf(catalogue)
    return ledgers({ asked, treeHash, now: now(), find: () => askedOfLedger(asked, true) })
  }

  /** `main`: an answer with rows, which may be about that quarter. */
  function findSum(asked: Asked, main?: { asked: Asked; ledger: LedgerAnswer }): Promise<QuarterSum> {
    const { hash: treeHash } = directoryOf(catalogue)
    const known = main && asked.from === main.asked.from && asked.asOf === main.asked.asOf ? main.ledger : null
    const find = async () => sumOfQuarter(known ?? (await askedOfLedger(asked, false)))
    return sums({ asked, treeHash, now: now(), find })
  }

  async function answer(question: Question): Promise<Report> {
    const asked = askedOf(question)
    await settled()
    const position = catalogue.seq
    const registers = await readRegisters({ position, period: question })
    const ledger = await findLedger(asked)
    const { units, names } = directoryOf(catalogue)
    const grounds: Grounds = { ledger, registers, units, names, firstUses: firstUsesOf(catalogue, asked) }
    const quarters: { asked: Asked; sum: QuarterSum }[] = []
    for (const each of trendQuestions(question).map(askedOf)) {
      quarters.push({ asked: each, sum: await findSum(each, { asked, ledger }) })
    }
    return {
      asked: question,
      figures: await paced(figuresOf(grounds, asked)),
      trends: trendsOf(quarters, grounds),
      corrections: correctionsOf(grounds, asked),
      position,
    }
  }

  async function warmUp(): Promise<void> {
    const today = vietnamDay(now())
    const present = { from: quarterOf(today).from, asOf: today }
    await answer(present)
    // Whatever quarter of the present trend is asked about has a trend of its own.
    const [oldest = present] = trendQuestions(present)
    const earlier = { from: oldest.from, asOf: dayBefore(oldest.from) }
    for (const each of trendQuestions(earlier).toReversed()) await findSum(askedOf(each))
  }

  return { answer, warmUp }
}

/** How documents were given out, read anew only after something happened. */
function keepStretches(catalogue: Catalogue): () => Promise<GivenOutRow[]> {
  let kept: { db: Catalogue['db']; moment: number; rows: Promise<GivenOutRow[]> } | null = null
  return () => {
    const { db, moment } = catalogue
    if (kept?.db === db && kept.moment === moment) return kept.rows
    const rows = paced(givenOutRows(catalogue, directoryOf(catalogue).slugOf))
    rows.catch(() => (kept = null))
    kept = { db, moment, rows }
    return rows
  }
}

type Asking = { stretches: readonly GivenOutRow[]; withRows: boolean }

function* ledgerSteps(catalogue: Catalogue, asked: Asked, { stretches, withRows }: Asking): Steps<LedgerAnswer> {
  const { units } = directoryOf(catalogue)
  const givenOut = givenOutBy(stretches, asked)
  yield
  return yield* askLedger(catalogue, asked, { units, givenOut, labelOf: unitLabels(units, asked.asOf), withRows })
}

function firstUsesOf(catalogue: Catalogue, asked: Asked): Map<string, string> {
  return new Map(
    directoryOf(catalogue).units.flatMap(({ id }) => {
      const at = firstUseAt(catalogue, { unitId: id, asked })
      return at === null ? [] : [[id, vietnamDay(new Date(at))] as const]
    }),
  )
}
