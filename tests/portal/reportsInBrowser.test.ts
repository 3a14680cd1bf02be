import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Browser, Page } from 'playwright-core'
import { describeInBrowser, launchBrowser } from '../support/browser'
import { openReports, type OpenedReports } from './reportGround'

const Q2 = 'tu=2025-04-01&den=2025-06-30'

const PAGES: [string, string, string][] = [
  ['the report', '/bao-cao', 'lanhdao'],
  ['a past quarter, not closed', `/bao-cao?${Q2}`, 'lanhdao'],
  ['a faulty period', '/bao-cao?den=31/2/2025', 'lanhdao'],
  ['a unit’s report', '/bao-cao/don-vi/don-tuy-hoa', 'tuyhoa'],
  ['the rows of a figure', '/bao-cao/cung-cap', 'lanhdao'],
  ['rows with people', '/bao-cao/boi-duong', 'lanhdao'],
  ['rows of a count', '/bao-cao/tim-khong-thay', 'lanhdao'],
  ['two days side by side', '/bao-cao/so-sanh', 'lanhdao'],
  ['a faulty comparison', '/bao-cao/so-sanh?ngay-1=x&ngay-2=y', 'lanhdao'],
  ['the strip of the coast', '/bao-cao/dai-ven-bien?den=30/6/2025', 'lanhdao'],
  ['closed reports, none', '/bao-cao/da-chot', 'kiemtra'],
  ['what was entered later', `/bao-cao/ghi-sau-ky?${Q2}`, 'lanhdao'],
  ['the paper', `/bao-cao/in?${Q2}`, 'lanhdao'],
]

describeInBrowser('the reports in a browser', () => {
  let portal: OpenedReports
  let browser: Browser
  let origin: string
  let axe: string
  let close: () => void

  beforeAll(async () => {
    portal = await openReports()
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

  async function open(path: string, { name, width, script = true }: { name: string; width: number; script?: boolean }) {
    // axe is put into the page by the test; readers' browsers obey the policy.
    const context = await browser.newContext({
      viewport: { width, height: 740 },
      javaScriptEnabled: script,
      bypassCSP: script,
    })
    await context.addCookies([{ name: 'phien', value: name, url: origin }])
    const page = await context.newPage()
    await page.goto(origin + path)
    return page
  }

  /** For looking at; only where a folder is given. */
  async function shoot(page: Page, path: string): Promise<void> {
    const folder = process.env['SCREENSHOTS']
    if (!folder) return
    const name = path.replace(/[^a-z0-9-]+/gi, '_')
    await page.screenshot({ path: `${folder}/360${name}.png`, fullPage: true })
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.screenshot({ path: `${folder}/1280${name}.png`, fullPage: true })
    await page.setViewportSize({ width: 360, height: 740 })
  }

  const unfold = (page: Page) =>
    page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true
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

  it.each(PAGES)('%s has no fault that axe knows, by day and by night', async (_what, path, name) => {
    const page = await open(path, { width: 360, name })
    await shoot(page, path)
    await page.evaluate(axe)
    const folded = await faultsIn(page)
    await unfold(page)
    const byDay = await faultsIn(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    const byNight = await faultsIn(page)
    await page.context().close()
    expect([...folded, ...byDay, ...byNight]).toEqual([])
  })

  it.each(PAGES)('%s fits 360 and 320 px, with buttons and fields at least 44 px high', async (_what, path, name) => {
    const page = await open(path, { width: 360, name })
    await unfold(page)
    const widthOf = () => page.evaluate(() => document.documentElement.scrollWidth)
    const small = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          'button, input:not([type=hidden], [type=checkbox]), select, summary, nav a, .go, .alt',
        ),
      ]
        .filter((element) => element.getClientRects().length > 0 && element.getBoundingClientRect().height < 44)
        .map((element) => element.outerHTML),
    )
    const laid = await page.evaluate(() =>
      [...document.querySelectorAll('.grid td')].map((cell) => getComputedStyle(cell).display),
    )
    // On a phone each row is a card: its cells stand under each other.
    expect(laid.filter((display) => display !== 'block')).toEqual([])
    const at360 = await widthOf()
    await page.setViewportSize({ width: 320, height: 568 })
    const at320 = await widthOf()
    await page.context().close()
    expect({ small, at360, at320 }).toEqual({ small: [], at360: 360, at320: 320 })
  })

  it('lets a leader without JavaScript choose a quarter, find who is missing, and close it', async () => {
    const page = await open('/bao-cao', { name: 'lanhdao', width: 360, script: false })
    await page.getByLabel('Quý', { exact: true }).selectOption('2025-2')
    await page.getByRole('button', { name: 'Xem quý' }).click()
    expect(await page.getByRole('status').first().innerText()).toContain('Quý II/2025')
    const missing = page.getByRole('region', { name: 'Đơn vị nào chưa?' })
    expect(await missing.getByRole('link', { name: 'Đồn Biên phòng Xuân Đài' }).count()).toBeGreaterThan(0)
    await page.getByLabel('Tôi đã xem số liệu và đồng ý chốt').check()
    await page.getByRole('button', { name: 'Chốt số liệu' }).click()
    expect(await page.getByText('Đã chốt số liệu của quý này.').isVisible()).toBe(true)
    await page.getByRole('link', { name: /chưa có bổ sung sau khi chốt/ }).click()
    expect(await page.getByRole('heading', { name: 'Bổ sung sau khi chốt' }).isVisible()).toBe(true)
    await page.context().close()
    portal.reports.closed.length = 0
  })

  it('answers first, on a phone, what a leader asks first, and folds what is long; paper and a wide screen fold nothing', async () => {
    const page = await open('/bao-cao', { name: 'lanhdao', width: 360, script: false })
    const missing = page.getByRole('region', { name: 'Đơn vị nào chưa?' })
    const promises = await missing.locator('.who-list').first().boundingBox()
    expect((promises?.y ?? 0) + (promises?.height ?? 9999)).toBeLessThan(2 * 740)
    const cards = page.locator('.figures')
    const table = page.locator('.chart table').first()
    expect([await cards.isVisible(), await table.isVisible()]).toEqual([false, false])
    await page.getByText(/^Xem \d+ chỉ tiêu và cách tính$/).click()
    expect([await cards.isVisible(), await table.isVisible()]).toEqual([true, false])
    await page.reload()
    const isDrawn = () => table.evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }))
    await page.emulateMedia({ media: 'print' })
    expect([await isDrawn(), await page.getByText('Bảng số liệu').first().isVisible()]).toEqual([true, false])
    await page.emulateMedia({ media: 'screen' })
    await page.setViewportSize({ width: 1280, height: 900 })
    expect([await isDrawn(), await cards.isVisible()]).toEqual([true, true])
    await page.context().close()
  })

  it('shows every chart as a drawing with its text, under the policy that readers’ browsers obey', async () => {
    const page = await open(`/bao-cao?${Q2}`, { name: 'lanhdao', width: 1280, script: false })
    const refused: string[] = []
    page.on('console', (message) => refused.push(message.text()))
    await page.reload()
    const charts = page.locator('.picture[role=img] svg')
    expect(await charts.count()).toBe(3)
    for (const chart of await charts.all()) {
      const box = await chart.boundingBox()
      expect([box?.width ?? 0, box?.height ?? 0].every((length) => length > 60)).toBe(true)
    }
    expect(refused).toEqual([])
    await page.context().close()
  })

  it('prints on A4 in the form of a báo cáo, with the number on every page but the first', async () => {
    const page = await open(`/bao-cao/in?${Q2}`, { name: 'lanhdao', width: 1280 })
    const pdf = await page.pdf({ preferCSSPageSize: true })
    await page.context().close()
    const document = await getDocument({ data: new Uint8Array(pdf) }).promise
    const texts: string[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const sheet = await document.getPage(number)
      expect(sheet.view.map(Math.round)).toEqual([0, 0, 595, 842])
      const { items } = await sheet.getTextContent()
      // A browser takes Vietnamese letters from another file of the same face, so words come back in pieces.
      texts.push(
        items
          .map((item) => ('str' in item ? item.str : ''))
          .join('')
          .replace(/\s/g, ''),
      )
    }
    await document.destroy()
    expect(texts.length).toBeGreaterThan(1)
    expect(texts[0]).toContain('CỘNGHÒAXÃHỘICHỦNGHĨAVIỆTNAM')
    expect(texts.map((text, index) => text.startsWith(`${index + 1}`) || text.endsWith(`${index + 1}`))).toEqual(
      texts.map((_text, index) => index > 0),
    )
    expect(texts.join(' ')).not.toContain('BảninkhổA4')
  })
})
