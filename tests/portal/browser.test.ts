import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { describeInBrowser, launchBrowser } from '../support/browser'
import { documentId } from './editions'
import { CORRECTION, fillLater, GIVEN_OUT_AGAIN } from './fillLater'
import { fillLibrary } from './fillLibrary'
import { fillRelated } from './fillRelated'
import { SLIPS } from './slipFacts'
import { openPortal, type OpenedPortal, PASSWORD, sha256Of, TUY_HOA, XUAN_DAI } from './openPortal'

// A row always has a name: Jest would fill a missing last parameter with its callback.
const PAGES: [string, string, string | null][] = [
  ['the library', '/', null],
  ['the library of an officer', '/', 'tuyhoa'],
  ['search', '/?q=bien+gioi&loai=to-gap', 'tuyhoa'],
  ['a search of a coordinator', '/?q=to&don-vi-toi=1', 'dieuphoi'],
  ['a search without result', '/?q=khongcogi', null],
  ['a search for one long word', `/?q=${'khongcogi'.repeat(9)}`, null],
  ['a search that is offered fewer words', `/?q=${encodeURIComponent('biên giới hòa bình Mặt Trăng')}`, null],
  ['a search for a phrase that nothing has', `/?q=${encodeURIComponent('"bình hòa giới biên"')}`, null],
  ['a document', `/tai-lieu/${documentId(1)}`, 'tuyhoa'],
  ['a replaced document', `/tai-lieu/${documentId(2)}`, null],
  ['an amended document', `/tai-lieu/${documentId(50)}`, 'tuyhoa'],
  ['a repealed document', `/tai-lieu/${documentId(53)}`, 'tuyhoa'],
  ['a withdrawn document', `/tai-lieu/${documentId(4)}`, 'tuyhoa'],
  ['the desk', '/tai-lieu-den', 'tuyhoa'],
  ['the ledgers', '/so-giao-nhan', 'dieuphoi'],
  ['a ledger', `/so-giao-nhan/${documentId(1)}`, 'dieuphoi'],
  ['the matrix', '/so-giao-nhan/ma-tran', 'dieuphoi'],
  ['the matrix, narrowed', '/so-giao-nhan/ma-tran?tinh-trang=qua-han', 'dieuphoi'],
  ['a matrix without result', '/so-giao-nhan/ma-tran?tai-lieu=khongcogi', 'dieuphoi'],
  ['a cell of the ledger', `/so-giao-nhan/${documentId(1)}/${TUY_HOA}`, 'dieuphoi'],
  ['the form for a unit’s receipt', `/so-giao-nhan/${documentId(1)}/${XUAN_DAI}#ghi-thay`, 'dieuphoi'],
  ['the form for what was spread', `/pho-bien/${documentId(1)}`, 'tuyhoa'],
  ['correcting it', `/pho-bien/${documentId(1)}/sua/${CORRECTION}`, 'tuyhoa'],
  ['correcting it for a unit', `/so-giao-nhan/${documentId(1)}/${TUY_HOA}/sua/${CORRECTION}`, 'dieuphoi'],
  ['the topics that a unit wants', '/dang-ky-chu-de', 'tuyhoa'],
  ['the topics that units want', '/dang-ky-chu-de', 'dieuphoi'],
  ['the bulletins', '/truyen-thanh', 'tuyhoa'],
  ['comparing', '/doi-chieu', null],
  ['a file that was withdrawn', `/doi-chieu/${sha256Of('sai-ten.pdf')}`, null],
  ['what must be destroyed', '/so-giao-nhan/thu-hoi', 'dieuphoi'],
  ['who must destroy it', `/so-giao-nhan/thu-hoi/${documentId(4)}`, 'dieuphoi'],
  ['who must destroy what is given out again', `/so-giao-nhan/thu-hoi/${documentId(GIVEN_OUT_AGAIN)}`, 'dieuphoi'],
  ['a slip of sending', `/in/phieu-gui/${documentId(1)}`, 'dieuphoi'],
  ['a slip of approval', `/in/phieu-duyet/${documentId(1)}/1`, 'dieuphoi'],
  ['minutes of a recall', `/in/bien-ban-thu-hoi/${documentId(4)}`, 'dieuphoi'],
  ['minutes of a purge', `/in/bien-ban-xoa/${documentId(4)}`, 'dieuphoi'],
  ['about', '/gioi-thieu', null],
  ['contact', '/lien-he', null],
  ['sign in', '/dang-nhap', null],
  ['not found', '/khong-co', null],
]

describeInBrowser('the pages in a real browser', () => {
  let portal: OpenedPortal
  let browser: Browser
  let origin: string
  let axe: string
  let close: () => void

  beforeAll(async () => {
    portal = await openPortal({ slips: SLIPS })
    fillLibrary(portal)
    fillRelated(portal)
    fillLater(portal)
    const server = portal.app.listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    close = () => server.close()
    // A listening TCP server has an address with a port.
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser.close()
    close()
    await portal.close()
  })

  type View = { width: number; name?: string | null; script?: boolean }

  async function open(path: string, view: View): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: view.width, height: 740 },
      javaScriptEnabled: view.script ?? true,
      // axe is put into the page by the test; readers' browsers obey the policy.
      bypassCSP: view.script ?? true,
    })
    if (view.name) await context.addCookies([{ name: 'phien', value: view.name, url: origin }])
    const page = await context.newPage()
    await page.goto(origin + path)
    return page
  }

  /** Faults against WCAG 2.2 AA and good practice that axe finds in the page as it looks now. */
  async function faultsIn(page: Page): Promise<string[]> {
    const { violations, passed } = await page.evaluate(async () => {
      // axe-core puts itself there.
      const { axe: checker } = globalThis as unknown as { axe: typeof import('axe-core') }
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
      const { violations, passes } = await checker.run({ runOnly: tags })
      return { violations, passed: passes.map(({ id }) => id) }
    })
    expect(passed).toEqual(expect.arrayContaining(['color-contrast', 'html-has-lang', 'region', 'target-size']))
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  }

  it.each(PAGES)('%s has no fault that axe knows, by day and by night', async (_what, path, name) => {
    const page = await open(path, { width: 360, name })
    await page.evaluate(axe)
    const byDay = await faultsIn(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    const byNight = await faultsIn(page)
    await page.context().close()
    expect([...byDay, ...byNight]).toEqual([])
  })

  it.each(PAGES)('%s fits 360 and 320 px, with buttons and fields at least 44 px high', async (_what, path, name) => {
    const page = await open(path, { width: 360, name })
    const widthOf = () => page.evaluate(() => document.documentElement.scrollWidth)
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, input:not([type=hidden]), select, summary, nav a, .go, .alt')]
        // A thumb hits the whole line of a tick.
        .filter((element) => element.getClientRects().length > 0)
        .filter((element) => (element.closest('label') ?? element).getBoundingClientRect().height < 44)
        .map((element) => element.outerHTML),
    )
    const at360 = await widthOf()
    await page.setViewportSize({ width: 320, height: 568 })
    const at320 = await widthOf()
    await page.context().close()
    expect({ small, at360, at320 }).toEqual({ small: [], at360: 360, at320: 320 })
  })

  it('lets an officer without JavaScript sign in, confirm with one tap and sign out', async () => {
    const page = await open('/tai-lieu-den', { width: 360, script: false })
    await page.getByLabel('Tên đăng nhập').fill('tuyhoa')
    await page.getByLabel('Mật khẩu').fill(PASSWORD)
    await page.getByRole('main').getByRole('button', { name: 'Đăng nhập' }).click()
    expect(new URL(page.url()).pathname).toBe('/tai-lieu-den')
    await page.getByRole('button', { name: /^Xác nhận đã nhận.*Kế hoạch triển khai/ }).click()
    expect(await page.getByRole('status').innerText()).toBe('Đã ghi: đơn vị xác nhận đã nhận.')
    expect(await page.getByRole('link', { name: 'Kế hoạch triển khai' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Đăng xuất' }).click()
    expect(await page.getByRole('status').innerText()).toBe('Đã đăng xuất khỏi máy này.')
    await page.goBack()
    expect(await page.getByText('Không đưa bí mật nhà nước lên Internet').count()).toBe(0)
    await page.context().close()
  })

  it('asks only this server for anything', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).origin))
    for (const [, path] of PAGES.slice(0, 2)) await page.goto(origin + path)
    await context.close()
    expect(asked.length).toBeGreaterThan(2)
    expect(new Set(asked)).toEqual(new Set([origin]))
  })

  it('prints a document without menu and forms', async () => {
    const page = await open(`/tai-lieu/${documentId(1)}`, { width: 720, name: 'tuyhoa' })
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('button').first().isVisible()).toBe(false)
    expect(await page.getByRole('navigation').first().isVisible()).toBe(false)
    expect(await page.getByText('Kiểm tra bản đang dùng tại').isVisible()).toBe(true)
    await page.context().close()
  })
})
