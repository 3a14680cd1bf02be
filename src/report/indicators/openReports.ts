import type { Catalogue } from '../../catalogue/openCatalogue'
import { dayBefore } from '../../assign/rules/units/dated'
import { paced } from '../../catalogue/turns'
import { vietnamDay } from '../../vietnamese/calendar'
import { type Asked, askedOf } from '../rules/indicators/asked'
import { dayNumberOf, dayText } from '../rules/indicators/days'
import type { Question, Report } from '../rules/indicators/figure'
import { correctionsOf, figuresOf, type Grounds } from '../rules/indicators/figuresOf'
import { unitLabels } from '../rules/indicators/makeFigure'
import { type QuarterSum, trendQuestions, trendsOf } from '../rules/indicators/trends'
import type { ReadRegisters } from '../reportRows'
import { boundsOf } from '../rules/ledger/bounds'
import { firstUseAt } from '../rules/ledger/countUnit'
import { quarterOf } from '../rules/reportPeriod'
import { askLedger } from './askLedger'
import { keepColumns, type Ledger } from './keepColumns'
import { keepSums } from './keepSums'
import { directoryOf } from './reportUnits'

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
  const ledgerOfNow = keepColumns(catalogue)
  const sumOf = keepSums(catalogue, now)

  async function answer(question: Question): Promise<Report> {
    const asked = askedOf(question)
    await settled()
    const position = catalogue.seq
    const registers = await readRegisters({ position, period: question })
    const ledger = await ledgerOfNow()
    const { units, names } = directoryOf(catalogue)
    const labelOf = unitLabels(units, asked.asOf)
    const answered = await paced(askLedger({ catalogue, ledger }, asked, { units, labelOf }))
    const grounds: Grounds = { ledger: answered, registers, units, names, firstUses: firstUsesIn(ledger, asked) }
    const quarters: { asked: Asked; sum: QuarterSum }[] = []
    for (const each of trendQuestions(question).map(askedOf)) {
      quarters.push({ asked: each, sum: await sumOf(ledger, each) })
    }
    return {
      asked: question,
      figures: await paced(figuresOf(grounds, asked)),
      trends: await paced(trendsOf(quarters, grounds)),
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
    const ledger = await ledgerOfNow()
    for (const each of trendQuestions(earlier).toReversed()) await sumOf(ledger, askedOf(each))
  }

  return { answer, warmUp }
}

/** By unit the calendar day in Vietnam on which it first used the library, as far as it may be known. */
function firstUsesIn({ units }: Ledger, asked: Asked): Map<string, string> {
  const bounds = boundsOf(asked)
  return new Map(
    [...units].flatMap(([id, unit]) => {
      const at = firstUseAt(unit, bounds)
      return at === null ? [] : [[id, dayText(dayNumberOf(at))] as const]
    }),
  )
}
