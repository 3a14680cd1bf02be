import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { readOfficerRows } from '../../../src/report/officers/officerRows'
import { trainedOn } from '../../../src/report/rules/officers/trainedOn'
import { vietnamDay } from '../../../src/vietnamese/calendar'
import { describeOnBothDatabases } from '../../support/library'
import { publishOne } from '../../support/publishing'
import { openRegisterGround, type RegisterGround } from './registerGround'

describeOnBothDatabases('a course that reading counts for', (database) => {
  let ground: RegisterGround
  beforeAll(async () => {
    ground = await openRegisterGround(database)
  })
  afterAll(() => ground?.close())

  it('is passed by whoever confirms its document themselves, and by nobody for whom it was entered', async () => {
    const { people, units, ids, library } = ground
    const desk = { editor: people.bientap, approver: people.duyet }
    const document = await publishOne(desk, { title: 'Không đưa bí mật lên mạng', access: 'internal' })
    await people.duyet.post('/api/assignments', { documents: [document], units: [units.post], confirm: true })
    const today = vietnamDay(new Date())
    const materials = [{ documentId: document, version: 1 }]
    const course = { startsOn: '2025-01-01', endsOn: today, materials, readingCounts: true }
    const courseId = await ground.course(course)
    const faulty = await people.bientap.post('/api/courses', {
      ...course,
      name: 'Lớp',
      organiser: 'Sở',
      materials: [{ documentId: document, version: 2 }],
    })
    expect(faulty.body.errors).toMatchObject([{ path: 'materials.0', message: 'Thư viện không có bản này.' }])

    const reader = await ground.enter({ name: 'Người Đọc', user: ids.don })
    const typist = await ground.enter({ name: 'Người Ghi Thay' })
    const trained = async () =>
      trainedOn(await readOfficerRows(library.payload), today).flatMap(({ officers }) =>
        officers.filter(({ by }) => by !== null).map(({ officerId }) => officerId),
      )
    const receipt = { document, version: 1, event: 'acknowledged', at: new Date().toISOString() }
    const byHand = { ...receipt, id: randomUUID(), unit: units.post, by: 'Người Ghi Thay', reason: 'Mất mạng' }
    expect((await people.dieuphoi.post('/api/receipts/by-hand', byHand)).status).toBe(201)
    expect(await trained()).toEqual([])
    const sent = await people.don.post('/api/v1/receipts', { receipts: [{ ...receipt, id: randomUUID() }] })
    expect(sent.body.results[0].status).toBe('recorded')
    expect(await trained()).toEqual([reader.id])
    expect(await trained()).not.toContain(typist.id)

    const page = await ground.page(`/bao-cao/can-bo/${reader.id}`, people.don)
    expect(page.text).toContain('đọc và xác nhận tài liệu')
    const classPage = await ground.page(`/bao-cao/lop/${courseId}`, people.bientap)
    expect(classPage.text).toContain('Đạt, do đọc và xác nhận')
    expect(classPage.text).toContain('Không đưa bí mật lên mạng')
  })
})
