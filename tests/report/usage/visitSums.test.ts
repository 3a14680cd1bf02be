import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { v7 as uuidv7 } from 'uuid'
import { visitSumsReader } from '../../../src/report/usage/readVisitSums'
import { describeOnBothDatabases, openTestLibrary, type TestLibrary } from '../../support/library'

describeOnBothDatabases('what the foot of pages says of visits', (database) => {
  let library: TestLibrary
  beforeAll(async () => {
    library = await openTestLibrary(database)
  })
  afterAll(() => library?.close())

  const counted = (day: string, visits: number, shown = visits) => {
    const data = { id: uuidv7(), day, visits, searches: 0, missed: 0, shown, shownIn: `${day}T09` }
    return library.payload.db.create({ collection: 'usage-days', data, returning: false })
  }
  const recounted = async (day: string, visits: number) => {
    const where = { day: { equals: day } }
    const row = await library.payload.db.findOne<{ id: string }>({ collection: 'usage-days', where })
    await library.payload.db.updateOne({ collection: 'usage-days', id: row?.id ?? '', data: { ...row, visits } })
  }
  /** At an hour of 02/4/2031 in Vietnam. */
  const at = (hour: number) => new Date(Date.UTC(2031, 3, 2, hour - 7, 30))

  it('is the same as of all days together, through the turn of a month', async () => {
    for (const [day, visits] of [
      ['2030-04-02', 5],
      ['2031-03-30', 20],
      ['2031-03-31', 300],
      ['2031-04-01', 4_000],
    ] as const) {
      await counted(day, visits)
    }
    await counted('2031-04-02', 70_000, 60_000)
    await counted('2031-04-03', 9_000_000)
    const read = visitSumsReader(library.payload)
    expect(await read(at(9))).toEqual({ today: 60_000, month: 64_000, all: 64_325 })
    expect(await read(at(9))).toEqual({ today: 60_000, month: 64_000, all: 64_325 })
    // On the next day the day before is whole.
    expect(await read(new Date(Date.UTC(2031, 3, 3, 2)))).toEqual({
      today: 9_000_000,
      month: 9_074_000,
      all: 9_074_325,
    })
  })

  it('reads days that are over once an hour; what another process writes late of yesterday counts at once', async () => {
    const read = visitSumsReader(library.payload)
    const { all } = await read(at(9))
    await recounted('2031-04-01', 4_001)
    expect((await read(at(9))).all).toBe(all + 1)
    await recounted('2031-03-30', 21)
    expect((await read(at(9))).all).toBe(all + 1)
    expect((await read(at(10))).all).toBe(all + 2)
  })
})
