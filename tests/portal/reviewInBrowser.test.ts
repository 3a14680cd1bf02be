import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { describeInBrowser, launchBrowser } from '../support/browser'
import { PASSWORD } from '../support/library'
import { openReviewGround, type ReviewGround } from './reviewGround'

describeInBrowser('an approver with only a phone', () => {
  let ground: ReviewGround
  let browser: Browser
  let axe: string

  beforeAll(async () => {
    ground = await openReviewGround()
    axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await ground?.close()
  })

  /** A phone of 360 px; scripts only where axe has to be put into the page. */
  async function phone(username: string, { script = false } = {}): Promise<Page> {
    const context: BrowserContext = await browser.newContext({
      viewport: { width: 360, height: 740 },
      javaScriptEnabled: script,
      bypassCSP: script,
    })
    const page = await context.newPage()
    await page.goto(`${ground.origin}/cho-duyet`)
    await page.getByLabel('Tên đăng nhập').fill(username)
    await page.getByLabel('Mật khẩu').fill(PASSWORD)
    await page.getByRole('main').getByRole('button', { name: 'Đăng nhập' }).click()
    expect(new URL(page.url()).pathname).toBe('/cho-duyet')
    return page
  }

  async function shoot(page: Page, name: string): Promise<void> {
    const folder = process.env['SCREENSHOTS']
    if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
  }

  it('goes the whole way without scripts: queue, changes, files, comments, checklist, approval', async () => {
    const id = await ground.revised()
    const page = await phone('duyet')
    await page.getByRole('heading', { name: 'Chờ tôi duyệt (1)' }).waitFor()
    expect(await page.getByRole('link', { name: 'Chờ duyệt 1 tài liệu chờ duyệt' }).count()).toBe(1)
    expect(await page.getByText('Sửa đổi, thành bản 2').count()).toBe(1)
    await shoot(page, 'hang-cho')
    await page.getByRole('link', { name: /Danh mục nơi nhận/ }).click()

    const changes = page.getByRole('region', { name: 'Thay đổi' })
    expect(await changes.locator('del').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringContaining('Danh mục nơi nhận tài liệu'), expect.stringContaining('đồn')]),
    )
    expect(await changes.getByText('Thay tệp').count()).toBe(1)
    await shoot(page, 'tai-lieu')
    const address = await page.getByRole('region', { name: 'Tệp (1)' }).getByRole('link').getAttribute('href')
    const file = await page.context().request.get(`${ground.origin}${address}`)
    expect([file.status(), (await file.body()).toString()]).toEqual([
      200,
      'Phường Phú Yên nhận hai mươi tờ rơi trước ngày 30.\n',
    ])

    await page.getByLabel('Về phần').selectOption({ label: 'Tệp' })
    await page.getByLabel('Lời góp ý').fill('Trang 1: ghi <b>phường</b> đúng tên mới.')
    await page.getByRole('button', { name: 'Gửi góp ý' }).click()
    expect(await page.getByRole('status').innerText()).toBe('Đã ghi góp ý.')
    expect(await page.getByText('Trang 1: ghi <b>phường</b> đúng tên mới.').count()).toBe(1)
    await page.getByRole('button', { name: /^Đã xử lý/ }).click()
    await page.getByRole('heading', { name: 'Góp ý (0 chưa xử lý)' }).waitFor()

    const approval = page.getByRole('region', { name: 'Duyệt', exact: true })
    const boxes = await approval.getByRole('checkbox').all()
    expect(await Promise.all(boxes.map((box) => box.isChecked()))).toEqual(boxes.map(() => false))
    for (const box of boxes.slice(1)) await box.check()
    await approval.getByLabel('Ghi chú').fill('Đã đối chiếu với danh mục.')
    await approval.getByRole('button', { name: 'Duyệt tài liệu' }).click()
    await approval.getByText('Phải xác nhận từng mục trong phiếu soát trước khi duyệt.').waitFor()
    expect(await approval.getByRole('alert').getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringContaining('bí mật nhà nước'),
    ])
    await shoot(page, 'thieu-muc')
    expect(await approval.getByLabel('Ghi chú').inputValue()).toBe('Đã đối chiếu với danh mục.')
    expect(await approval.getByRole('checkbox', { checked: true }).count()).toBe(boxes.length - 1)
    expect(await ground.stateOf(id)).toBe('in-review')
    await approval.getByRole('checkbox', { checked: false }).check()
    await approval.getByRole('button', { name: 'Duyệt tài liệu' }).click()

    expect(await page.getByRole('status').innerText()).toBe('Đã duyệt. Tài liệu chờ công bố.')
    expect(await page.getByText('Không có tài liệu nào chờ bạn duyệt.').count()).toBe(1)
    expect(await ground.stateOf(id)).toBe('approved')
    await page.context().close()
  })

  it('returns with a reason; without one is told so', async () => {
    const id = await ground.submitted({ title: 'Sẽ trả lại' })
    const page = await phone('duyet')
    await page.getByRole('link', { name: 'Sẽ trả lại' }).click()
    expect(await page.getByText('Đây là phiên bản đầu tiên').count()).toBe(1)
    await page.getByRole('button', { name: 'Trả lại tài liệu' }).click()
    await page.getByRole('alert').getByText('Hãy ghi lý do trả lại.').waitFor()
    expect(await ground.stateOf(id)).toBe('in-review')
    await page.getByLabel('Lý do trả lại').fill('Sai tên xã.')
    await page.getByRole('button', { name: 'Trả lại tài liệu' }).click()
    expect(await page.getByRole('status').innerText()).toContain('Đã trả lại kèm lý do.')
    expect(await ground.stateOf(id)).toBe('draft')
    await page.goto(`${ground.origin}/cho-duyet/${id}`)
    await page.getByText('Sai tên xã.').waitFor()
    expect(await page.getByRole('button', { name: /Duyệt|Trả lại/ }).count()).toBe(0)
    await page.context().close()
  })

  it('is shown what happened when the document changed while the page lay open', async () => {
    const id = await ground.submitted({ title: 'Đổi giữa chừng' })
    const page = await phone('duyet')
    await page.getByRole('link', { name: 'Đổi giữa chừng' }).click()
    await ground.people.editor.post(`/api/documents/${id}/take-back`, { note: 'Sửa lỗi chính tả' })
    for (const box of await page.getByRole('checkbox').all()) await box.check()
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'POST'),
      page.getByRole('button', { name: 'Duyệt tài liệu' }).click(),
    ])
    expect(answer.status()).toBe(409)
    await page.getByText('Bản nháp: đã trả lại, rút lại').waitFor()
    expect(await page.getByText('Sửa lỗi chính tả').count()).toBe(1)
    await shoot(page, 'xung-dot')
    expect(await ground.stateOf(id)).toBe('draft')
    await page.getByRole('link', { name: 'Mở lại tài liệu' }).click()
    await page.getByRole('heading', { level: 1, name: /Đổi giữa chừng/ }).waitFor()
    await page.context().close()
  })

  it('who wrote a document takes it back; who may not approve their own work is told why', async () => {
    const id = await ground.submitted({ title: 'Rút lại được' })
    const writer = await phone('soan')
    await writer.getByRole('link', { name: 'Rút lại được' }).click()
    expect(await writer.getByRole('button', { name: /^(Duyệt|Trả lại)/ }).count()).toBe(0)
    await writer.getByRole('button', { name: 'Rút lại tài liệu' }).click()
    expect(await writer.getByRole('status').innerText()).toContain('Đã rút lại')
    expect(await ground.stateOf(id)).toBe('draft')
    await writer.context().close()

    const own = await ground.people.approver.post('/api/documents', { title: 'Của người duyệt', script: 'Lời' })
    await ground.people.approver.post(`/api/documents/${own.body.doc.id}/submit`)
    const page = await phone('duyet')
    await page
      .getByRole('region', { name: /Chờ người khác duyệt/ })
      .getByRole('link')
      .click()
    await page.getByText('Bạn không duyệt được tài liệu này').waitFor()
    expect(await page.getByRole('button', { name: 'Duyệt tài liệu' }).count()).toBe(0)
    await shoot(page, 'viec-cua-minh')
    await page.context().close()
  })

  it('every page fits 360 and 320 px, with targets a thumb hits, and axe finds nothing by day or by night', async () => {
    const id = await ground.revised()
    await ground.people.reviewer.post(`/api/documents/${id}/comments`, { text: 'a'.repeat(300), part: 'body' })
    await ground.submitted({ title: `Tên ${'rất-dài-không-ngắt'.repeat(10)}` })
    for (const username of ['duyet', 'soan', 'thamdinh']) {
      const page = await phone(username, { script: true })
      await page.evaluate(axe)
      expect([username, 'queue', await faultsIn(page)]).toEqual([username, 'queue', []])
      await page.goto(`${ground.origin}/cho-duyet/${id}`)
      await page.locator('details').evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')))
      await page.evaluate(axe)
      expect([username, 'sheet', await faultsIn(page)]).toEqual([username, 'sheet', []])
      await shoot(page, `day-du-${username}`)
      await page.context().close()
    }
  })

  async function faultsIn(page: Page): Promise<string[]> {
    const faults: string[] = []
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const violations = await page.evaluate(async () => {
        // axe-core puts itself there.
        const { axe: checker } = globalThis as unknown as { axe: typeof import('axe-core') }
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
        return (await checker.run({ runOnly: tags })).violations
      })
      faults.push(...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`))
    }
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, select, textarea, summary, label.tick, nav a, .go, .alt')]
        .filter((element) => element.getClientRects().length > 0 && element.getBoundingClientRect().height < 44)
        .map((element) => element.outerHTML),
    )
    for (const width of [360, 320]) {
      await page.setViewportSize({ width, height: 740 })
      const needed = await page.evaluate(() => document.documentElement.scrollWidth)
      if (needed > width) faults.push(`needs ${needed} px of ${width}`)
    }
    await page.setViewportSize({ width: 360, height: 740 })
    return [...faults, ...small]
  }
})
