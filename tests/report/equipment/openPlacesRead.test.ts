import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { describeOnBothDatabases } from '../../support/library'
import { type EquipmentGround, openEquipmentGround } from './equipmentGround'

describeOnBothDatabases('ten open places of a programme', (database) => {
  let ground: EquipmentGround
  beforeAll(async () => {
    ground = await openEquipmentGround(database)
  })
  afterAll(() => ground?.close())

  const read = async (path: string) => (await ground.page(path, ground.people.kiemtra).expect(200)).text
  const times = (text: string) => text.match(/Chỗ chưa có đơn vị/g)?.length

  it('count ten, and are one row with their number on the page, on paper and in the export', async () => {
    const page = await read('/bao-cao/trang-bi')
    expect(page).toContain('0 trên 10')
    expect(page).toContain('Chưa (10)')
    expect(times(page)).toBe(1)
    expect(page).toContain('<td data-name="Số lượng">10</td>')
    const paper = await read('/bao-cao/in')
    expect(times(paper)).toBe(1)
    expect(paper).toContain('Chỗ chưa có đơn vị – số lượng 10')
    const csv = await read('/bao-cao/xuat.csv')
    expect(times(csv)).toBe(1)
    expect(csv.split('\r\n').find((line) => line.includes('Chỗ chưa có đơn vị'))).toMatch(/"?10"?$/)
  })
})
