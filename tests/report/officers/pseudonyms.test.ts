import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { pseudonymiseOfficers } from '../../../src/report/officers/pseudonymiseOfficers'
import { readOfficerRows } from '../../../src/report/officers/officerRows'
import { trainedOn } from '../../../src/report/rules/officers/trainedOn'
import { describeOnBothDatabases } from '../../support/library'
import { publishOne } from '../../support/publishing'
import { openRegisterGround, type RegisterGround } from './registerGround'

type Officer = { id: string; name: string | null; pseudonym: string; user: string | null }

describeOnBothDatabases('names some time after departure', (database) => {
  let ground: RegisterGround
  beforeAll(async () => {
    // By its own clock this library lets no name go.
    ground = await openRegisterGround(database, { OFFICER_NAME_MONTHS: '600' })
  })
  afterAll(() => ground?.close())

  const officerOf = async (id: string) => (await ground.rows<Officer>('officers')).find((row) => row.id === id)
  const run = (day: string) =>
    pseudonymiseOfficers(ground.library.payload, { now: new Date(`${day}T05:00:00.000Z`), months: 12 })

  it('give way to the pseudonym once, with certificates and account, and no figure changes', async () => {
    const gone = await ground.enter({ name: 'Người Đã Đi', to: '2025-06-30', user: ground.ids.don })
    const there = await ground.enter({ name: 'Người Còn Đây' })
    const course = await ground.course()
    const results = [{ officer: gone.id, result: 'passed', certificate: '99/2025' }]
    await ground.people.bientap.post(`/api/courses/${course}/results`, { results })
    const before = trainedOn(await readOfficerRows(ground.library.payload), '2025-06-30')

    expect(await run('2026-06-30')).toBe(0)
    expect((await officerOf(gone.id))?.name).toBe('Người Đã Đi')
    const counts = await Promise.all([run('2026-07-01'), run('2026-07-01')])
    expect(counts.map(String).sort()).toEqual(['0', '1'])
    expect(await run('2026-07-02')).toBe(0)

    const officer = await officerOf(gone.id)
    expect([officer?.name, officer?.user ?? null]).toEqual([null, null])
    expect((await officerOf(there.id))?.name).toBe('Người Còn Đây')
    expect(await ground.eventsOf('report/officer-pseudonymised')).toEqual([{ officer: gone.id }])
    const [attendance] = await ground.rows<{ id: string; certificate: string | null }>('attendances')
    expect(attendance?.certificate ?? null).toBeNull()
    const after = trainedOn(await readOfficerRows(ground.library.payload), '2025-06-30')
    const figures = (units: typeof before) =>
      units.map(({ unitId, officers }) => [unitId, officers.map(({ officerId, by }) => [officerId, by?.id])])
    expect(figures(after)).toEqual(figures(before))

    const sheet = await ground.page(`/bao-cao/can-bo/${gone.id}`, ground.people.bientap)
    expect(sheet.text).toContain(officer?.pseudonym)
    expect(sheet.text).not.toContain('Người Đã Đi')
    const again = await ground.people.bientap.post(`/api/officers/${gone.id}/terms`, {
      unit: ground.units.post,
      from: '2026-01-01',
    })
    expect(again.body.code).toBe('report/name-gone')
  })

  it('leave what reading counted for, though the account is let go', async () => {
    const { people, units, ids, library } = ground
    const desk = { editor: people.bientap, approver: people.duyet }
    const document = await publishOne(desk, { title: 'Tài liệu phải đọc', access: 'internal' })
    await people.duyet.post('/api/assignments', { documents: [document], units: [units.post], confirm: true })
    const materials = [{ documentId: document, version: 1 }]
    await ground.course({ startsOn: '2025-01-01', endsOn: '2099-12-31', materials, readingCounts: true })
    const reader = await ground.enter({ name: 'Người Đã Đọc', user: ids.don })
    const receipt = { id: randomUUID(), document, version: 1, event: 'acknowledged', at: new Date().toISOString() }
    const sent = await people.don.post('/api/v1/receipts', { receipts: [receipt] })
    expect(sent.body.results[0].status).toBe('recorded')
    const results = async () =>
      (await readOfficerRows(library.payload)).attendances
        .filter(({ officerId }) => officerId === reader.id)
        .map(({ courseId, result, on, knownAt }) => ({ courseId, result, on, knownAt }))
    const before = await results()
    expect(before).toMatchObject([{ result: 'passed' }])
    await people.bientap.post(`/api/officers/${reader.id}/leave`, { term: reader.term, to: '2098-12-31' })
    expect(await run('2100-01-01')).toBeGreaterThan(0)
    expect(await officerOf(reader.id)).toMatchObject({ name: null })
    expect(await results()).toEqual(before)
  })
})
