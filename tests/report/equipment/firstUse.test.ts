import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { dayBefore } from '../../../src/assign/rules/units/dated'
import { readFirstUses } from '../../../src/report/equipment/readProgrammeRows'
import { startOfVietnamDay, vietnamDay } from '../../../src/vietnamese/calendar'
import { type Client, describeOnBothDatabases, makePerson, makeUnit, signIn } from '../../support/library'
import { makeDesk, publishOne } from '../../support/publishing'
import { computer, type EquipmentGround, openEquipmentGround } from './equipmentGround'

const PATH = '/bao-cao/chuong-trinh/muoi-xa'
const today = vietnamDay(new Date())
const yesterday = dayBefore(today)
const before = dayBefore(yesterday)

/** Two communes become one today. One used the library the day before yesterday, the other never did. */
describeOnBothDatabases('the first use of the database, across a reorganisation', (database) => {
  let ground: EquipmentGround
  let user: Client
  let document: string
  let one: string
  let two: string
  beforeAll(async () => {
    ground = await openEquipmentGround(database)
    const { library, people, programme } = ground
    one = await makeUnit(library, { name: 'UBND xã Ngày Trước', kind: 'ubnd-xa' })
    two = await makeUnit(library, { name: 'UBND xã Chưa Dùng', kind: 'ubnd-xa' })
    await makePerson(library, { username: 'xa', roles: ['officer'], unit: one, confirmsForUnit: true })
    user = await signIn(library, 'xa')
    const desk = await makeDesk(library, '-dau')
    document = await publishOne(desk, { title: 'Tờ gấp đầu tiên' })
    await desk.editor.post('/api/assignments', { documents: [document], units: [one, two] }).expect(201)
    for (const unit of [one, two]) {
      const member = { unit, from: '2021-01-01', decision: '131/QĐ-TTg' }
      await people.quantri.post(`/api/programmes/${programme}/members`, member).expect(200)
      for (const kind of ['may-tinh', 'duong-truyen-internet'])
        await people.soan.post('/api/equipment-items', computer(unit, { kind })).expect(201)
    }
  })
  afterAll(() => ground?.close())

  const noon = (day: string) => new Date(startOfVietnamDay(day).getTime() + 12 * 60 * 60 * 1000).toISOString()
  async function report(event: string, at: string): Promise<void> {
    const receipts = [{ id: randomUUID(), document, version: 1, event, at }]
    const { body } = await user.post('/api/v1/receipts', { receipts })
    expect(body.results).toMatchObject([{ status: 'recorded' }])
  }
  /** The row of a commune as the page tells it. */
  async function rowOf(name: string, day: string): Promise<string> {
    const { text } = await ground.page(`${PATH}?ngay=${day}`, ground.people.kiemtra).expect(200)
    const row = text.split('<tr').find((part) => part.includes(`<th scope="row">${name}`)) ?? ''
    return row.replaceAll(/<[^>]+>/g, '|').replaceAll(/\|+/g, '|')
  }
  const sumOn = async (day: string) =>
    /Đã trang bị \d+\/\d+/.exec((await ground.page(`${PATH}?ngay=${day}`, ground.people.kiemtra)).text)?.[0]

  it('is the day of the earliest entry of the ledger that shows use, in whatever order they arrive', async () => {
    await report('downloaded', noon(yesterday))
    await report('seen', noon(before))
    await report('acknowledged', noon(yesterday))
    expect([...(await readFirstUses(ground.library.payload, [one, two]))]).toEqual([[one, before]])
    expect([await sumOn(dayBefore(before)), await sumOn(before), await sumOn(yesterday)]).toEqual([
      'Đã trang bị 0/10',
      'Đã trang bị 1/10',
      'Đã trang bị 1/10',
    ])
  })

  it('stays with the old commune, which is shown beside its successor; a neighbour’s use is not the other’s', async () => {
    const step = { kind: 'merge', units: [one, two], into: { name: 'UBND phường Hôm Nay', kind: 'ubnd-xa' } }
    const decided = { on: today, decision: 'Quyết định thử', steps: [step] }
    expect((await ground.people.quantri.post('/api/units/reorganisations', decided)).body.doc.state).toBe('applied')
    const then = await rowOf('UBND xã Ngày Trước', yesterday)
    expect(then).toMatch(/\|–\|.*Đã trang bị/)
    expect(then).not.toContain('Hôm Nay')
    const now = await rowOf('UBND xã Ngày Trước', today)
    expect(now).toContain('Được bao quát qua đơn vị kế tục: UBND phường Hôm Nay')
    expect(now).toContain('Đã trang bị')
    const neighbour = await rowOf('UBND xã Chưa Dùng', today)
    expect(neighbour).toContain('UBND phường Hôm Nay')
    expect(neighbour).toContain('chưa khai thác')
    expect([await sumOn(yesterday), await sumOn(today)]).toEqual(['Đã trang bị 1/10', 'Đã trang bị 1/10'])
  })

  it('of the successor counts for both communes from its own day on, and changes no day before', async () => {
    await report('seen', new Date().toISOString())
    expect([await sumOn(before), await sumOn(yesterday), await sumOn(today)]).toEqual([
      'Đã trang bị 1/10',
      'Đã trang bị 1/10',
      'Đã trang bị 2/10',
    ])
    const { text } = await ground.page(PATH, ground.people.kiemtra)
    expect(text).toContain('2 được bao quát qua đơn vị kế tục (tất cả là 1 đơn vị hiện có)')
    const [, heir = ''] = /don-vi=([^"]+)">Trang thiết bị của UBND phường Hôm Nay/.exec(text) ?? []
    const list = await ground.page(`/bao-cao/trang-thiet-bi?don-vi=${heir}`, ground.people.kiemtra).expect(200)
    expect(list.text.match(/kế thừa từ UBND xã (?:Ngày Trước|Chưa Dùng)/g)?.length).toBe(4)
  })
})
