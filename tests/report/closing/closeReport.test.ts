import { gzipSync, gunzipSync } from 'node:zlib'
import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Reader } from '../../../src/catalogue/reader'
import { dayAfter } from '../../../src/assign/rules/units/dated'
import { reportDoor } from '../../../src/reportDoor'
import { openReports } from '../../../src/report/indicators/openReports'
import { registerReader } from '../../../src/report/reportRows'
import type { Registers } from '../../../src/report/rules/indicators/figuresOf'
import { quarterOf } from '../../../src/report/rules/reportPeriod'
import { startOfVietnamDay, vietnamDay } from '../../../src/vietnamese/calendar'
import { ANONYMOUS } from '../../../src/catalogue/reader'
import {
  type Client,
  describeOnBothDatabases,
  makeGroup,
  makePerson,
  makeUnit,
  openTestLibrary,
  signIn,
  type TestLibrary,
} from '../../support/library'
import { type Desk, makeDesk, publishOne } from '../../support/publishing'

/** One person in charge, whose name is nobody's business once a report is closed. */
const IN_CHARGE: Pick<Registers, 'officers' | 'trainedOn'> = {
  officers: {
    officers: [{ id: 'o1', name: 'Nguyễn Thị Hoa', pseudonym: 'CB-1', mergedInto: null }],
    terms: [],
    courses: [],
    attendances: [],
  },
  trainedOn: () => [{ unitId: postId, officers: [{ officerId: 'o1', by: null }] }],
}
let postId = ''

// What the test does happens now; it is looked at from the next quarter.
const quarter = quarterOf(vietnamDay(new Date()))
const PERIOD = { from: quarter.from, asOf: quarter.to }
const LATER = new Date(startOfVietnamDay(dayAfter(quarter.to)).getTime() + 20 * 86_400_000)

describeOnBothDatabases('closing a quarterly report', (database) => {
  let library: TestLibrary
  let desk: Desk
  let officer: Client
  let documentId: string
  const ids: Record<string, string> = {}

  const door = (now: Date = LATER) => {
    const { payload, catalogue, keeper } = library
    const { settled } = keeper
    const read = registerReader(payload)
    const reports = openReports({
      catalogue,
      readRegisters: async (asked) => ({ ...(await read(asked)), ...IN_CHARGE }),
      settled,
      now: () => now,
    })
    return reportDoor({ payload, reports, settled, now: () => now })
  }
  const as = (role: string): Reader => ({
    ...ANONYMOUS,
    kind: 'person',
    id: ids[role] ?? null,
    roles: [role],
    unitScope: 'all',
  })
  const rows = () =>
    library.payload.db.find<{ id: string; figures: string; sha256: string }>({ collection: 'closed-reports' })

  beforeAll(async () => {
    library = await openTestLibrary(database)
    desk = await makeDesk(library)
    postId = await makeUnit(library, { name: 'Đồn Biên phòng Thử Nghiệm' })
    const group = await makeGroup(library, 'ke-hoach', { kinds: ['don-bien-phong'] })
    await library.payload.update({
      collection: 'unit-groups',
      id: group,
      data: { counted: true },
      overrideAccess: true,
    })
    for (const role of ['admin', 'editor', 'approver', 'coordinator', 'auditor']) {
      ids[role] = (await makePerson(library, { username: role, roles: [role], unit: postId })).id
    }
    await makePerson(library, { username: 'can-bo', roles: ['officer'], unit: postId, confirmsForUnit: true })
    officer = await signIn(library, 'can-bo')
    documentId = await publishOne(desk, { title: 'Tờ gấp', access: 'internal' })
    const dueOn = quarter.to
    const sent = await desk.editor.post('/api/assignments', {
      documents: [documentId],
      units: [postId],
      confirm: true,
      dueOn,
    })
    expect(sent.status).toBe(201)
  })
  afterAll(() => library?.close())

  it('is for approvers, and for a quarter that is over', async () => {
    for (const role of ['admin', 'editor', 'coordinator', 'auditor']) {
      await expect(door().close(as(role), PERIOD)).rejects.toMatchObject({ code: 'report/not-permitted' })
    }
    await expect(door(new Date()).close(as('approver'), PERIOD)).rejects.toMatchObject({
      code: 'report/not-a-past-quarter',
    })
    const month = { from: dayAfter(PERIOD.from), asOf: PERIOD.asOf }
    await expect(door().close(as('approver'), month)).rejects.toMatchObject({ code: 'report/not-a-past-quarter' })
    expect((await rows()).docs).toEqual([])
    expect(await door().closed(as('auditor'), PERIOD)).toBeNull()
  })

  it('keeps the figures as they are, and their hash in the journal; of two who close at once one is told', async () => {
    const asked = await Promise.allSettled([door().close(as('approver'), PERIOD), door().close(as('approver'), PERIOD)])
    expect(asked.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(asked.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'report/already-closed' },
    })
    await library.keeper.settled()
    const closed = await door().closed(as('auditor'), PERIOD)
    expect(closed).toMatchObject({ ...PERIOD, intact: true, differences: [], closedBy: 'Người approver' })
    expect(closed?.figures.find(({ code }) => code === 'supply')).toMatchObject({ numerator: 0, denominator: 1 })
    const { docs } = await library.payload.db.find({
      collection: 'journal',
      where: { code: { equals: 'report/closed' } },
    })
    expect(docs).toMatchObject([{ data: { report: closed?.id, ...PERIOD, sha256: closed?.sha256 } }])
    await expect(door().close(as('approver'), PERIOD)).rejects.toMatchObject({ code: 'report/already-closed' })
    expect(await door().closings(as('auditor'))).toMatchObject([{ id: closed?.id, ...PERIOD }])
  })

  it('keeps nobody’s name', async () => {
    const [row] = (await rows()).docs
    const text = gunzipSync(Buffer.from(row?.figures ?? '', 'base64')).toString('utf8')
    expect(text).toContain('CB-1')
    expect(text).not.toContain('Hoa')
    expect(createHash('sha256').update(text).digest('hex')).toBe(row?.sha256)
  })

  it('shows what is learnt later beside the figures, which stay', async () => {
    const before = await door().closed(as('auditor'), PERIOD)
    const at = new Date().toISOString()
    const receipts = [{ id: randomUUID(), document: documentId, version: 1, event: 'acknowledged', at }]
    expect((await officer.post('/api/v1/receipts', { receipts })).status).toBe(200)
    const after = await door().closed(as('auditor'), PERIOD)
    expect(after?.figures).toEqual(before?.figures)
    expect(after?.intact).toBe(true)
    expect(after?.differences.map(({ code }) => code).sort()).toEqual([
      'confirmed-in-time',
      'median-days-to-confirm',
      'supply',
    ])
    expect(after?.differences.find(({ code }) => code === 'supply')).toMatchObject({
      frozen: { numerator: 0, denominator: 1 },
      now: { numerator: 1, denominator: 1 },
      cameIn: [{ unitId: postId }],
      wentOut: [],
    })
  })

  it('tells when somebody changed the frozen figures behind its back, with their hash', async () => {
    const [row] = (await rows()).docs
    const text = gunzipSync(Buffer.from(row?.figures ?? '', 'base64'))
      .toString('utf8')
      .replace('"numerator":0', '"numerator":1')
    const sha256 = createHash('sha256').update(text).digest('hex')
    const data = { ...row, figures: gzipSync(text).toString('base64'), sha256 }
    await library.payload.db.updateOne({ collection: 'closed-reports', id: row?.id ?? '', data })
    expect(await door().closed(as('auditor'), PERIOD)).toMatchObject({ intact: false })
    const rubbish = { ...row, figures: 'xyz' }
    await library.payload.db.updateOne({ collection: 'closed-reports', id: row?.id ?? '', data: rubbish })
    expect(await door().closed(as('auditor'), PERIOD)).toMatchObject({ intact: false, sha256: row?.sha256 })
    await library.payload.db.updateOne({ collection: 'closed-reports', id: row?.id ?? '', data: { ...row } })
  })

  it('tells when the frozen figures were taken away, and does not let the period be closed again', async () => {
    const [row] = (await rows()).docs
    await library.payload.db.deleteOne({ collection: 'closed-reports', where: { id: { equals: row?.id } } })
    const lost = { id: row?.id, ...PERIOD, sha256: row?.sha256 }
    expect(await door().closed(as('auditor'), PERIOD)).toMatchObject({ ...lost, intact: false })
    expect(await door().closings(as('auditor'))).toMatchObject([lost])
    await expect(door().close(as('approver'), PERIOD)).rejects.toMatchObject({ code: 'report/already-closed' })
    expect((await rows()).docs).toEqual([])
  })

  it('answers the pages only for what the asker may see', async () => {
    const own: Reader = { ...as('officer'), roles: ['officer'], unitScope: [postId], unitId: postId }
    await expect(door().closed(own, PERIOD)).rejects.toMatchObject({ code: 'report/not-permitted' })
    await expect(door().closings(own)).rejects.toMatchObject({ code: 'report/not-permitted' })
    await expect(door().figures({ ...own, roles: ['broadcaster'] }, PERIOD)).rejects.toMatchObject({
      code: 'report/not-permitted',
    })
    await expect(door().figures(ANONYMOUS, PERIOD)).rejects.toMatchObject({ code: 'report/not-permitted' })
    await expect(door().figures(own, { ...PERIOD, unitIds: [randomUUID()] })).rejects.toMatchObject({
      code: 'report/not-permitted',
    })
    expect((await door().figures(own, PERIOD)).asked.unitIds).toEqual([postId])
    const namesFor = async (role: string) =>
      JSON.stringify(await door().figures(as(role), PERIOD)).includes('Nguyễn Thị Hoa')
    expect([await namesFor('editor'), await namesFor('approver'), await namesFor('auditor')]).toEqual([
      true,
      false,
      false,
    ])
  })

  it.each([
    ['2026-02-30', '2026-03-31'],
    ['2026-04-01', '2026-03-31'],
    ['1900-01-01', '2026-03-31'],
    ['2026-01-01', '2999-03-31'],
  ])('refuses a period that cannot be: %s to %s', async (from, asOf) => {
    await expect(door().figures(as('editor'), { from, asOf })).rejects.toMatchObject({ code: 'platform/invalid-input' })
  })
})
