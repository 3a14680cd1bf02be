import { readFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { describeInBrowser, launchBrowser } from '../../support/browser'
import { freePort } from '../../support/builtServer'
import { PASSWORD } from '../../support/library'
import { computer, type EquipmentGround, openEquipmentGround } from './equipmentGround'

const LIST = '/bao-cao/trang-thiet-bi'
const PROGRAMME = '/bao-cao/chuong-trinh/muoi-xa'

describeInBrowser('the registers on a phone', () => {
  let ground: EquipmentGround
  let server: Server
  let browser: Browser
  let origin: string
  let axe: string
  let thing: string

  beforeAll(async () => {
    const port = await freePort()
    origin = `http://127.0.0.1:${port}`
    ground = await openEquipmentGround('sqlite', { PUBLIC_URL: origin })
    server = ground.library.app.listen(port, '127.0.0.1')
    const { units, people } = ground
    const entered = { name: 'Máy tính để bàn phòng Văn hóa – Xã hội', serial: 'SN-2025-000123', sample: true }
    const made = await people.soan.post('/api/equipment-items', computer(units.cu1, entered))
    thing = String(made.body.doc.id)
    for (const unit of [units.cu1, units.cu2]) {
      const member = { unit, from: '2021-01-01', decision: 'Quyết định số 131/QĐ-TTg ngày 25/01/2017' }
      await people.quantri.post(`/api/programmes/${ground.programme}/members`, member)
    }
    axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    server?.close()
    await ground?.close()
  })

  /** Scripts only where axe has to be put into the page. */
  async function phone(username: string, { path, script = false }: { path: string; script?: boolean }): Promise<Page> {
    const view = { viewport: { width: 360, height: 740 }, javaScriptEnabled: script, bypassCSP: script }
    const page = await (await browser.newContext(view)).newPage()
    await page.goto(origin + path)
    await page.getByLabel('Tên đăng nhập').fill(username)
    await page.getByLabel('Mật khẩu').fill(PASSWORD)
    await page.getByRole('main').getByRole('button', { name: 'Đăng nhập' }).click()
    return page
  }

  async function shoot(page: Page, name: string): Promise<void> {
    const folder = process.env['SCREENSHOTS']
    if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
  }

  it('are kept without scripts: a thing is entered, breaks, and is found again by its state', async () => {
    const page = await phone('dieuphoi', { path: LIST })
    await page.getByText('kế thừa từ UBND xã Cũ Một').waitFor()
    await page.getByText('Ghi thêm thiết bị').click()
    await page.getByLabel('Đơn vị giữ').selectOption({ label: 'UBND xã An' })
    await page.getByLabel('Loại thiết bị').last().selectOption({ label: 'Đường truyền Internet' })
    await page.getByLabel('Tên thiết bị').fill('Cáp quang nhà văn hóa')
    await page.getByLabel('Từ ngày').fill('2025-08-01')
    await shoot(page, 'thiet-bi-them')
    await page.getByRole('button', { name: 'Ghi thiết bị' }).click()
    expect(await page.getByRole('status').innerText()).toBe('Đã ghi thiết bị vào sổ.')
    await page.getByLabel('Tình trạng').selectOption({ label: 'Hỏng' })
    await page.getByLabel('Từ ngày').fill('2025-09-01')
    await page.getByLabel('Ghi chú').fill('Đứt cáp')
    await page.getByRole('button', { name: 'Ghi thay đổi' }).click()
    await page.getByText('Quá trình (2)').waitFor()
    await shoot(page, 'thiet-bi-mot')
    await page.goto(`${origin}${LIST}?tinh-trang=broken`)
    expect(await page.getByRole('link', { name: 'Cáp quang nhà văn hóa' }).count()).toBe(1)
    expect(await page.getByRole('link', { name: 'Máy tính để bàn' }).count()).toBe(0)
    await page.context().close()
  })

  it('let an administrator put a unit into a programme and end its place without scripts', async () => {
    const page = await phone('quantri', { path: PROGRAMME })
    expect(await page.getByText('Chỗ còn trống', { exact: true }).count()).toBe(8)
    await page.getByText('Đưa đơn vị vào chương trình').click()
    await page.getByLabel('Đơn vị', { exact: true }).selectOption({ label: 'UBND xã An' })
    await page.getByLabel('Từ ngày').fill('2026-01-01')
    await page.getByLabel('Văn bản quyết định').fill('Quyết định số 12/QĐ-UBND')
    await page.getByRole('button', { name: 'Đưa vào chương trình' }).click()
    expect(await page.getByRole('status').first().innerText()).toBe('Đã ghi: đơn vị thuộc chương trình.')
    await shoot(page, 'chuong-trinh')
    await page.getByText('Kết thúc chỗ của UBND xã An').click()
    await page.getByRole('button', { name: 'Ghi ngày kết thúc' }).first().click()
    expect(await page.getByRole('status').first().innerText()).toBe('Đã ghi ngày kết thúc chỗ của đơn vị.')
    await page.context().close()
  })

  it.each([
    ['the programmes', '/bao-cao/chuong-trinh', 'kiemtra'],
    ['a programme', PROGRAMME, 'quantri'],
    ['the equipment', LIST, 'dieuphoi'],
    ['the equipment, narrowed to nothing', `${LIST}?loai=cum-loa`, 'dieuphoi'],
    ['a thing', '', 'dieuphoi'],
  ])('%s has no fault that axe knows, fits 360 and 320 px, and can be tapped', async (_what, path, who) => {
    const page = await phone(who, { path: path || `${LIST}/${thing}`, script: true })
    await page.evaluate(axe)
    const byDay = await faultsIn(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    const byNight = await faultsIn(page)
    for (const summary of await page.locator('summary').all()) await summary.click()
    const opened = await faultsIn(page)
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, input:not([type=hidden]), select, summary, nav a, .go, .alt')]
        .filter((element) => element.getClientRects().length > 0 && element.getBoundingClientRect().height < 44)
        .map((element) => element.outerHTML),
    )
    const widthOf = () => page.evaluate(() => document.documentElement.scrollWidth)
    const at360 = await widthOf()
    await page.setViewportSize({ width: 320, height: 568 })
    const at320 = await widthOf()
    await shoot(page, `trang-${path.replaceAll(/\W+/g, '-')}`)
    await page.context().close()
    expect({ faults: [...byDay, ...byNight, ...opened], small, at360, at320 }).toEqual({
      faults: [],
      small: [],
      at360: 360,
      at320: 320,
    })
  })

  async function faultsIn(page: Page): Promise<string[]> {
    const violations = await page.evaluate(async () => {
      // axe-core puts itself there.
      const { axe: checker } = globalThis as unknown as { axe: typeof import('axe-core') }
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
      return (await checker.run({ runOnly: tags })).violations
    })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  }
})
