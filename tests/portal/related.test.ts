import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { documentId } from './editions'
import { fillRelated } from './fillRelated'
import { openPortal, type OpenedPortal } from './openPortal'

describe('the pages of related documents', () => {
  let portal: OpenedPortal

  beforeAll(async () => {
    portal = await openPortal()
    fillRelated(portal)
  })
  afterAll(() => portal.close())

  async function pageOf(number: number, who?: string): Promise<string> {
    const address = `/tai-lieu/${documentId(number)}`
    const moved = await portal.get(address, who).expect(301)
    return (await portal.get(moved.headers['location'] ?? '', who).expect(200)).text
  }

  it('name in both directions what is amended, and which part', async () => {
    const amended = await pageOf(50)
    expect(amended).toMatch(
      /Được sửa đổi, bổ sung bởi:<\/strong> <a href="[^"]+">Quyết định sửa đổi[^<]+<\/a> \(khoản 2 Điều 5\)/u,
    )
    const amending = await pageOf(51)
    expect(amending).toMatch(
      /Sửa đổi, bổ sung: <a href="[^"]+">Quy định về cung cấp thông tin<\/a> \(khoản 2 Điều 5\)/u,
    )
    expect(amending).toContain('Chưa đến ngày có hiệu lực</strong> ghi trong tài liệu: 01/01/2027.')
  })

  it('say that a document is repealed, and by what only to whoever may see that', async () => {
    const forAll = await pageOf(53)
    expect(forAll).toContain('<strong>Bị bãi bỏ.</strong>')
    expect(forAll).not.toMatch(/Đính chính nội bộ|Đã quá ngày dùng|Bản đang dùng/u)
    expect(await pageOf(53, 'tuyhoa')).toMatch(/Bị bãi bỏ bởi:<\/strong> <a href="[^"]+">Đính chính nội bộ/u)
    expect((await portal.get('/').expect(200)).text).toContain('Bị bãi bỏ')
  })

  it('say nothing to who may not see it of a correction, nor of a repeal of some parts', async () => {
    const forAll = await pageOf(50)
    expect(forAll).not.toMatch(/đính chính|bãi bỏ/iu)
    expect(forAll).toContain('Bản đang dùng')
    const inside = await pageOf(50, 'tuyhoa')
    expect(inside).toContain('Được đính chính bởi:')
    expect(inside).toMatch(/Bị bãi bỏ một phần bởi:.+\(Phụ lục II\)/u)
  })

  it('tell the unit why something came that nobody sent', async () => {
    const { text } = await portal.get('/tai-lieu-den', 'tuyhoa').expect(200)
    expect(text).toContain('Sửa đổi, bổ sung “Quy định về cung cấp thông tin” mà đơn vị đang giữ.')
  })
})
