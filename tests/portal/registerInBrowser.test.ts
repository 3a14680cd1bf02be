import { readFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openRegisterGround, type RegisterGround } from '../report/officers/registerGround'
import { makePicture } from '../ingest/makeFiles'
import { makeTable } from '../report/officers/tables'
import { describeInBrowser, launchBrowser } from '../support/browser'
import { freePort } from '../support/builtServer'
import { PASSWORD } from '../support/library'

describeInBrowser('the register of officers, with only a phone', () => {
  let ground: RegisterGround
  let server: Server
  let browser: Browser
  let origin: string
  let axe: string

  beforeAll(async () => {
    const port = await freePort()
    origin = `http://127.0.0.1:${port}`
    ground = await openRegisterGround('sqlite', { PUBLIC_URL: origin })
    server = ground.library.app.listen(port, '127.0.0.1')
    axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    server?.close()
    server?.closeAllConnections()
    await ground?.close()
  })

  async function phone(username: string, path: string, { script = false } = {}): Promise<Page> {
    const context: BrowserContext = await browser.newContext({
      viewport: { width: 360, height: 740 },
      javaScriptEnabled: script,
      bypassCSP: script,
    })
    const page = await context.newPage()
    await page.goto(`${origin}${path}`)
    await page.getByLabel('Tên đăng nhập').fill(username)
    await page.getByLabel('Mật khẩu').fill(PASSWORD)
    await page.getByRole('main').getByRole('button', { name: 'Đăng nhập' }).click()
    expect(new URL(page.url()).pathname).toBe(path)
    return page
  }

  async function shoot(page: Page, name: string): Promise<void> {
    const folder = process.env['SCREENSHOTS']
    if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
  }

  it('enters people, makes a course and enters its whole class without scripts', async () => {
    const page = await phone('dieuphoi', '/bao-cao/can-bo')
    await page.getByText('Chưa ghi ai phụ trách vào ngày này.').waitFor()
    await shoot(page, 'so-trong')
    for (const [name, unit] of [
      ['Nguyễn Thị Hòa', 'Đồn Xuân Hòa'],
      ['Trần Văn Đức', 'Đồn An Hải'],
    ] as const) {
      await page.goto(`${origin}/bao-cao/can-bo`)
      await page.getByText('Nhập cán bộ mới').click()
      await page.getByLabel('Họ và tên').fill(name)
      await page.locator('#don-vi-moi').selectOption({ label: unit })
      await page.getByLabel('Phụ trách từ ngày').fill('2025-01-01')
      await page.getByRole('button', { name: 'Nhập cán bộ' }).click()
      expect(await page.getByRole('status').innerText()).toBe('Đã nhập cán bộ phụ trách.')
    }
    await page.goto(`${origin}/bao-cao/can-bo`)
    await page.getByText('Nhập cán bộ mới').click()
    await page.getByLabel('Họ và tên').fill('TRẦN VĂN ĐỨC')
    await page.locator('#don-vi-moi').selectOption({ label: 'Đồn An Hải' })
    await page.getByRole('button', { name: 'Nhập cán bộ' }).click()
    await page.getByRole('alert').getByText('Nếu vẫn là người ấy, không cần nhập lại.').waitFor()
    expect(await page.getByLabel('Họ và tên').inputValue()).toBe('TRẦN VĂN ĐỨC')
    await shoot(page, 'trung-ten')

    await page.getByRole('link', { name: 'Lớp bồi dưỡng', exact: true }).click()
    await page.getByText('Lập lớp mới').click()
    await page.getByLabel('Tên lớp').fill('Nghiệp vụ thông tin đối ngoại')
    await page.getByLabel('Khai giảng').fill('2025-05-14')
    await page.getByLabel('Bế giảng', { exact: true }).fill('2025-05-12')
    await page.getByLabel('Đơn vị tổ chức').fill('Sở')
    await page.getByLabel('Nội dung chương trình').fill('Chuyên đề 1\nChuyên đề 2')
    await page.getByRole('button', { name: 'Lập lớp' }).click()
    await page.getByText('Lỗi: Ngày bế giảng phải không trước ngày khai giảng.').waitFor()
    await shoot(page, 'lop-loi')
    await page.getByLabel('Khai giảng').fill('2025-05-12')
    await page.getByLabel('Bế giảng', { exact: true }).fill('2025-05-14')
    await page.getByRole('button', { name: 'Lập lớp' }).click()
    expect(await page.getByRole('status').innerText()).toBe('Đã lưu lớp bồi dưỡng.')
    expect(await page.locator('td.lines').innerText()).toBe('Chuyên đề 1\nChuyên đề 2')

    await page.getByLabel('Kết quả của Nguyễn Thị Hòa').selectOption({ label: 'Đạt' })
    await page.getByLabel('Số chứng nhận của Nguyễn Thị Hòa').fill('12/2025')
    await page.getByLabel('Kết quả của Trần Văn Đức').selectOption({ label: 'Vắng' })
    await page.getByLabel('Số chứng nhận của Trần Văn Đức').fill('13/2025')
    await shoot(page, 'lop')
    await page.getByRole('button', { name: 'Ghi kết quả cả lớp' }).click()
    await page.getByText('Lỗi: Người chưa đạt hoặc vắng không có chứng nhận.').waitFor()
    expect(await page.getByLabel('Số chứng nhận của Nguyễn Thị Hòa').inputValue()).toBe('12/2025')
    expect(await ground.rows('attendances')).toEqual([])
    await page.getByLabel('Số chứng nhận của Trần Văn Đức').fill('')
    await page.getByRole('button', { name: 'Ghi kết quả cả lớp' }).click()
    expect(await page.getByRole('status').innerText()).toBe('Đã ghi kết quả của lớp.')
    const results = await ground.rows<{ id: string; result: string }>('attendances')
    expect(results.map(({ result }) => result).sort()).toEqual(['absent', 'passed'])

    await page.getByRole('link', { name: 'Cán bộ phụ trách', exact: true }).click()
    expect(await page.getByText('Đã bồi dưỡng', { exact: true }).count()).toBe(1)
    await shoot(page, 'so')
    await page.getByRole('link', { name: 'Nguyễn Thị Hòa' }).click()
    await page.locator('#chuyen > summary').click()
    await page.locator('#chuyen-don-vi').selectOption({ label: 'Đồn An Hải' })
    await page.locator('#chuyen-ngay').fill('2025-07-01')
    await page.getByRole('button', { name: 'Chuyển đơn vị' }).click()
    expect(await page.getByRole('status').innerText()).toContain('Kết quả bồi dưỡng đi theo người.')
    await page.getByText('Nộp tệp', { exact: false }).first().click()
    const scan = {
      name: 'chung-nhan.png',
      mimeType: 'image/png',
      buffer: await makePicture({ width: 400, height: 300, format: 'png' }),
    }
    await page.getByLabel('Tệp chứng nhận').setInputFiles(scan)
    await shoot(page, 'nop-tep')
    await page.getByRole('button', { name: 'Nộp tệp chứng nhận' }).click()
    expect(await page.getByRole('status').innerText()).toContain('Đã nộp tệp chứng nhận.')
    expect(await page.getByText(/Tệp chứng nhận đang chờ kiểm tra|^Tệp chứng nhận/).count()).toBeGreaterThan(0)
    await shoot(page, 'can-bo')
    await page.context().close()
  })

  it('offers to move the term of whoever’s account has moved, and to merge two of one name', async () => {
    const { id } = await ground.enter({ name: 'Lê Điều Chuyển', user: ground.ids.don })
    await ground.enter({ name: 'LÊ ĐIỀU CHUYỂN', unit: ground.units.coast })
    const transfer = { unit: ground.units.coast, on: '2025-07-01' }
    expect((await ground.people.quantri.post(`/api/users/${ground.ids.don}/transfer`, transfer)).status).toBe(200)
    const page = await phone('bientap', '/bao-cao/can-bo')
    await page.getByText('đang ghi phụ trách tại Đồn Xuân Hòa, tài khoản nay thuộc Đồn An Hải').waitFor()
    await page.getByRole('button', { name: /Gộp thành một người.*Lê Điều Chuyển/ }).click()
    expect(await page.getByRole('status').innerText()).toBe('Đã gộp hai mục thành một người.')
    await page.goto(`${origin}/bao-cao/can-bo/${id}`)
    await page.getByRole('button', { name: 'Bỏ gộp' }).click()
    expect(await page.getByRole('status').innerText()).toContain('Đã bỏ gộp')
    await page.context().close()
    const own = await phone('don', `/bao-cao/can-bo/${id}`)
    expect(await own.getByRole('heading', { name: /Lê Điều Chuyển/ }).count()).toBe(1)
    expect(await own.getByRole('button', { name: /Chuyển|Lưu|Gộp/ }).count()).toBe(0)
    await shoot(own, 'cua-toi')
    await own.context().close()
  })

  it('fits 360 and 320 px on every page, with targets a thumb hits, and axe finds nothing by day or by night', async () => {
    const { id } = await ground.enter({ name: `Tên ${'rất-dài-'.repeat(12)}`, unit: ground.units.post })
    const course = await ground.course({ name: 'Lớp dài '.repeat(20), validMonths: 12 })
    const results = [{ officer: id, result: 'passed', certificate: 'X'.repeat(100) }]
    await ground.people.bientap.post(`/api/courses/${course}/results`, { results })
    const page = await phone('bientap', '/bao-cao/can-bo', { script: true })
    const table = await makeTable([
      ['Người Mới', 'don-an-hai', null, '01/7/2025'],
      ['Người Sai', 'don-khong-co', null, '01/7/2025'],
    ])
    await page.goto(`${origin}/bao-cao/nhap`)
    await page.getByLabel('Tệp XLSX').setInputFiles({ name: 'bang.xlsx', mimeType: 'application/x', buffer: table })
    await page.getByRole('button', { name: 'Kiểm tra bảng tính' }).click()
    await page.getByText('1 trong 2 dòng chưa đúng').waitFor()
    const checked = new URL(page.url()).pathname
    for (const path of [
      '/bao-cao/can-bo',
      '/bao-cao/can-bo?tinh-trang=left',
      `/bao-cao/can-bo/${id}`,
      '/bao-cao/lop',
      `/bao-cao/lop/${course}`,
      '/bao-cao/nhap',
      checked,
    ]) {
      await page.goto(`${origin}${path}`)
      await page.locator('details').evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')))
      await page.evaluate(axe)
      expect([path, await faultsIn(page)]).toEqual([path, []])
      await shoot(page, `day-du${path.split('?')[0]?.replaceAll('/', '-').slice(0, 24)}`)
    }
    await page.context().close()
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
