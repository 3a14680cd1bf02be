import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { applyChanges } from '../../../src/catalogue/applyChanges'
import type { NumberedChange } from '../../../src/catalogue/changes'
import { type Catalogue, emptyCatalogue } from '../../../src/catalogue/openCatalogue'
import { openReports } from '../../../src/report/indicators/openReports'
import type { Registers } from '../../../src/report/rules/indicators/figuresOf'
import type { Figure, Question, Report } from '../../../src/report/rules/indicators/figure'
import { dayAfter } from '../../../src/assign/rules/units/dated'
import { startOfVietnamDay } from '../../../src/vietnamese/calendar'
import { GENERATION, newLibrary } from '../../catalogue/library'
import { anyQuestion, anyStory } from './anyStory'
import { NO_REGISTERS } from './noRegisters'
import { slowFigures, type SlowFigures, slowRecipients } from './slowFigures'

/** Long after all that is told, where no clock is given. */
function reportsOn(
  catalogue: Catalogue,
  now: () => Date = () => new Date('2026-06-01T00:00:00Z'),
  registers: Registers = NO_REGISTERS,
) {
  return openReports({ catalogue, readRegisters: async () => registers, settled: async () => {}, now })
}

/** Tells the story to a catalogue of its own and asks it. */
async function asked<Answer>(
  story: readonly NumberedChange[],
  ask: (library: { catalogue: Catalogue }) => Promise<Answer>,
) {
  const library = newLibrary()
  try {
    applyChanges(library.catalogue, { generation: GENERATION, changes: story })
    return await ask(library)
  } finally {
    library.close()
  }
}

const answer = (story: readonly NumberedChange[], question: Question): Promise<Report> =>
  asked(story, ({ catalogue }) => reportsOn(catalogue).answer(question))

function comparable(figures: readonly Figure[]): SlowFigures {
  const keys = (rows: Figure['inside']) => [...rows].map(({ key }) => key).sort()
  const found = figures.map((figure): [string, SlowFigures[string]] => {
    const { code, value, inside, outside } = figure
    if (code === 'sessions' || code === 'listeners') return [code, value ?? 0]
    if (code === 'median-days-to-confirm') return [code, value ?? Number.NaN]
    return [code, { inside: keys(inside), outside: keys(outside) }]
  })
  const inUse = figures.find(({ code }) => code === 'documents')
  for (const { by, points } of inUse?.breakdowns ?? []) {
    const inside = points.map(({ key, value }) => `${key}: ${value}`).sort()
    found.push([`documents by ${by}`, { inside, outside: [] }])
  }
  const compared = new Set(Object.keys(slowFigures([], { from: '2026-01-01', asOf: '2026-01-01' })))
  return Object.fromEntries(found.filter(([code]) => compared.has(code)))
}

function sorted(figures: SlowFigures): SlowFigures {
  return Object.fromEntries(
    Object.entries(figures).map(([code, figure]) =>
      typeof figure === 'number'
        ? [code, figure]
        : [code, { inside: [...new Set(figure.inside)].sort(), outside: [...new Set(figure.outside)].sort() }],
    ),
  )
}

describe('the figures of the ledger', () => {
  it('are those that a slow and obvious computation finds, whatever happened and whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyStory,
        anyQuestion,
        fc.option(fc.integer({ min: 0, max: 60 })),
        async (story, question, cut) => {
          const knownBy = cut === null ? undefined : story[Math.min(cut, story.length - 1)]?.at
          const { figures } = await answer(story, { ...question, knownBy })
          expect(comparable(figures)).toEqual(sorted(slowFigures(story, { ...question, knownBy })))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('count supply over every unit that was sent something where the plan names no recipients', async () => {
    const registers = { ...NO_REGISTERS, counted: [] }
    await fc.assert(
      fc.asyncProperty(anyStory, anyQuestion, async (story, question) => {
        const { figures } = await asked(story, ({ catalogue }) =>
          reportsOn(catalogue, undefined, registers).answer(question),
        )
        const { inside = [], outside = [] } = figures.find(({ code }) => code === 'supply') ?? {}
        const found = [...inside, ...outside].map(({ key }) => key).sort()
        expect(found).toEqual(slowRecipients(story, question))
      }),
      { numRuns: 60 },
    )
  })

  it('of each quarter in a trend are those that the question about that quarter finds', async () => {
    await fc.assert(
      fc.asyncProperty(anyStory, anyQuestion, async (story, { unitIds }) => {
        const question = { from: '2026-04-01', asOf: '2026-04-20', unitIds }
        const { trends } = await answer(story, question)
        const { figures } = await answer(story, { ...question, from: '2026-01-01', asOf: '2026-03-31' })
        const amounts = figures.map(({ code, value, numerator, denominator }) => ({
          code,
          value,
          numerator,
          denominator,
        }))
        for (const { code, points } of trends) {
          const { value, numerator, denominator } = points.find(({ key }) => key === '2026-03-31') ?? points[0]! // eight
          expect(amounts).toContainEqual({ code, value, numerator, denominator })
        }
        expect(trends.map(({ code }) => code)).toEqual(
          expect.arrayContaining(['supply', 'sessions', 'confirmed-in-time']),
        )
      }),
      { numRuns: 30 },
    )
  })

  it('come out the same on a later day for what was known on the earlier one', async () => {
    await fc.assert(
      fc.asyncProperty(anyStory, anyQuestion, fc.integer({ min: 6, max: 70 }), async (story, question, length) => {
        const then = story.slice(0, length)
        const knownBy = then.at(-1)?.at
        const [early, late] = [await answer(then, question), await answer(story, { ...question, knownBy })]
        expect({ ...late, position: 0 }).toEqual({ ...early, asked: late.asked, position: 0 })
      }),
      { numRuns: 30 },
    )
  })

  it('change afterwards only where corrections say so', async () => {
    await fc.assert(
      fc.asyncProperty(anyStory, anyQuestion, async (story, question) => {
        const endAt = startOfVietnamDay(dayAfter(question.asOf)).toISOString()
        const atTheEnd = await answer(
          story.filter(({ at, seq }) => at < endAt || seq <= 6),
          question,
        )
        const today = await answer(story, question)
        if (today.corrections.length === 0) expect(today.figures).toEqual(atTheEnd.figures)
        expect(atTheEnd.corrections).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it('are kept, and found anew where something came in late, without a difference to asking for the first time', async () => {
    await fc.assert(
      fc.asyncProperty(anyStory, anyQuestion, fc.integer({ min: 6, max: 70 }), async (story, question, length) => {
        const then = story.slice(0, length)
        await asked(then, async ({ catalogue }) => {
          let clock = then.at(-1)?.at ?? ''
          const reports = reportsOn(catalogue, () => new Date(clock))
          await reports.warmUp()
          await reports.answer(question)
          clock = story.at(-1)?.at ?? ''
          applyChanges(catalogue, { generation: GENERATION, changes: story })
          expect(await reports.answer(question)).toEqual(await reportsOn(catalogue).answer(question))
        })
      }),
      { numRuns: 20 },
    )
  })

  it('are asked after every single event without a difference to reading the whole ledger, also when it was thrown away meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(anyStory, anyQuestion, fc.integer({ min: 0, max: 70 }), async (story, question, thrownAway) => {
        await asked([], async ({ catalogue }) => {
          let clock = ''
          const reports = reportsOn(catalogue, () => new Date(clock))
          for (const [index, change] of story.entries()) {
            clock = change.at
            if (index === thrownAway) emptyCatalogue(catalogue)
            const changes = index === thrownAway ? story.slice(0, index + 1) : [change]
            applyChanges(catalogue, { generation: GENERATION, changes })
            expect(await reports.answer(question)).toEqual(await reportsOn(catalogue).answer(question))
          }
        })
      }),
      { numRuns: 8 },
    )
  })

  it('are of one moment though the ledger grows while it is read', async () => {
    await fc.assert(
      fc.asyncProperty(anyStory, anyQuestion, async (story, question) => {
        await asked(story.slice(0, 6), async ({ catalogue }) => {
          const reports = reportsOn(catalogue)
          const answers = story.slice(6).map((change) => {
            const first = reports.answer(question)
            applyChanges(catalogue, { generation: GENERATION, changes: [change] })
            return first
          })
          await Promise.all(answers)
          expect(await reports.answer(question)).toEqual(await reportsOn(catalogue).answer(question))
        })
      }),
      { numRuns: 12 },
    )
  })

  it('of a catalogue that is filled anew are the same', async () => {
    await fc.assert(
      fc.asyncProperty(anyStory, anyQuestion, async (story, question) => {
        const oneByOne = await asked([], async ({ catalogue }) => {
          for (const change of story) applyChanges(catalogue, { generation: GENERATION, changes: [change] })
          return reportsOn(catalogue).answer(question)
        })
        expect(oneByOne).toEqual(await answer(story, question))
      }),
      { numRuns: 12 },
    )
  })
})
