import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import supertest from 'supertest'
import { dayBefore } from '../../src/assign/rules/units/dated'
import { cellOf } from '../../src/catalogue/cellOf'
import { ANONYMOUS } from '../../src/catalogue/reader'
import { openReports } from '../../src/report/indicators/openReports'
import { readFirstUses } from '../../src/report/equipment/readProgrammeRows'
import { registerReader } from '../../src/report/reportRows'
import { vietnamDay } from '../../src/vietnamese/calendar'
import { expectRebuiltAlike } from '../assign/units/rebuiltAlike'
import {
  type Client,
  describeOnBothDatabases,
  makePerson,
  makeUnit,
  openTestLibrary,
  signIn,
  type TestLibrary,
} from '../support/library'
import { makeDesk, publishOne } from '../support/publishing'

const today = vietnamDay(new Date())
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

describeOnBothDatabases('a device whose clock began anew', (database) => {
  let library: TestLibrary
  let document: string
  let unit: string
  let officer: Client

  beforeAll(async () => {
    library = await openTestLibrary(database)
    const desk = await makeDesk(library)
    unit = await makeUnit(library, { name: 'Đồn Thử' })
    // In charge since last month: at what its device calls 1970 the officer belonged to no unit.
    const from = vietnamDay(new Date(Date.now() - 31 * DAY_MS))
    const memberships = [{ unit, from, confirmsForUnit: true }]
    await makePerson(library, { username: 'canbo', roles: ['officer'], unit, confirmsForUnit: true, memberships })
    officer = await signIn(library, 'canbo')
    document = await publishOne(desk, { title: 'Tờ gấp', access: 'internal' })
    await desk.approver.post('/api/assignments', { documents: [document], units: [unit] })
  })
  afterAll(() => library?.close())

  const report = async (event: string, at: string) => {
    const receipts = [{ id: randomUUID(), document, version: 1, event, at }]
    const { body } = await officer.post('/api/v1/receipts', { receipts })
    await library.keeper.settled()
    return body.results[0].status
  }
  const rowsOf = (event: string) =>
    library.catalogue.db.prepare('SELECT at, received_at FROM receipts WHERE event = ?').all(event) as {
      at: string
      received_at: string
    }[]
  const supplied = async (from: string, asOf: string) => {
    const { payload, catalogue, keeper } = library
    const { settled } = keeper
    const reports = openReports({ catalogue, readRegisters: registerReader(payload), settled, now: () => new Date() })
    return (await reports.answer({ from, asOf })).figures.find(({ code }) => code === 'supply')?.numerator
  }

  it('is taken, and counts on the day that it was received; the record keeps what it said', async () => {
    expect(await report('seen', '1970-01-01T00:00:07.000Z')).toBe('recorded')
    const [row] = rowsOf('seen')
    expect(row?.at).toBe(row?.received_at)
    const { docs } = await library.payload.db.find<{ id: string; at: string; unit: string }>({
      collection: 'receipts',
      where: { event: { equals: 'seen' } },
    })
    expect(docs).toMatchObject([{ at: '1970-01-01T00:00:07.000Z', unit }])
    expect([...(await readFirstUses(library.payload, [unit]))]).toEqual([[unit, today]])
    const cell = cellOf(
      library.catalogue,
      { ...ANONYMOUS, unitScope: 'all' },
      { documentId: document, unitId: unit, today },
    )
    expect(cell?.receipts).toMatchObject([{ at: row?.received_at, claimedAt: '1970-01-01T00:00:07.000Z' }])
    expect(cell?.row.seen?.at).toBe(row?.received_at)
    await makePerson(library, { username: 'kiemtra', roles: ['auditor'] })
    const auditor = await signIn(library, 'kiemtra')
    const page = await supertest(library.app)
      .get(`/so-giao-nhan/${document}/${unit}`)
      .set('Cookie', `payload-token=${auditor.token}`)
    expect(page.text).toContain('01/01/1970')
    expect(page.text).toContain('vì đồng hồ máy gửi sai')
    expect(await supplied(today, today)).toBe(1)
    expect(await supplied('2015-01-01', dayBefore(today))).toBe(0)
  })

  it('does not hide an earlier use, and many of its reports do not either', async () => {
    const ofDevice = Array.from({ length: 45 }, (_, nth) => {
      return { id: randomUUID(), document, version: 1, event: 'downloaded', at: new Date(nth * 1000).toISOString() }
    })
    expect((await officer.post('/api/v1/receipts', { receipts: ofDevice })).status).toBe(200)
    const late = new Date(Date.now() - 2 * DAY_MS)
    expect(await report('acknowledged', late.toISOString())).toBe('recorded')
    expect([...(await readFirstUses(library.payload, [unit]))]).toEqual([[unit, vietnamDay(late)]])
    // What came late over a bad line keeps its own time.
    expect(rowsOf('acknowledged').map(({ at }) => at)).toEqual([late.toISOString()])
  })

  it('is the same in a catalogue that is made anew', () => expectRebuiltAlike(library))
})
