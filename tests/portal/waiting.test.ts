import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { documentId, published, sent } from './editions'
import { openPortal, type OpenedPortal, tokenIn, TUY_HOA, XUAN_DAI } from './openPortal'

describe('what waits for a reader', () => {
  let portal: OpenedPortal

  beforeAll(async () => {
    portal = await openPortal()
    portal.apply(
      published(1, { title: 'Quá hạn' }),
      sent(1, { unitIds: [TUY_HOA, XUAN_DAI], dueOn: '2026-11-21' }),
      published(2, { title: 'Còn hạn' }),
      sent(2, { unitIds: [TUY_HOA], dueOn: '2026-12-21' }),
    )
  })
  afterAll(() => portal.close())

  const headOf = async (name?: string) => (await portal.get('/gioi-thieu', name)).text.split('<main')[0] ?? ''

  it('stands as a number with words in the head of every page, until it is done', async () => {
    expect(await headOf('tuyhoa')).toContain('<span class="count">2</span><span class="hide"> việc chưa xong</span>')
    expect(await headOf('xuandai')).toContain('<span class="count">1</span>')
    const token = tokenIn((await portal.get('/tai-lieu-den', 'xuandai')).text)
    const form = { version: '1', _ma: token }
    await portal.post(`/tai-lieu/${documentId(1)}/xac-nhan`, { as: 'xuandai', form }).expect(303)
    expect(await headOf('xuandai')).not.toContain('class="count"')
    expect(await headOf()).not.toContain('class="count"')
  })

  it('tells a coordinator of what is late below', async () => {
    expect(await headOf('dieuphoi')).toContain(
      '<span class="count">1</span><span class="hide"> lượt cần đôn đốc</span>',
    )
  })

  it('is said in one sentence on the desk of a unit that is late', async () => {
    expect((await portal.get('/tai-lieu-den', 'tuyhoa')).text).toContain('1 tài liệu đã quá hạn xác nhận.')
    expect((await portal.get('/tai-lieu-den', 'xuandai')).text).not.toContain('Nhắc việc:')
  })
})
