import { readFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { describeInBrowser, launchBrowser } from '../support/browser'
import { openReadingSide, type ReadingSide } from '../support/readingSide'

describeInBrowser('the page of documentation in a real browser', () => {
  let side: ReadingSide
  let server: Server
  let browser: Browser
  let address: string

  beforeAll(async () => {
    side = await openReadingSide()
    server = side.app.listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1/docs` // it listens on a port
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser.close()
    server.close()
    await side.close()
  })

  /** With the policy of the page where nothing is put into it. */
  async function open({
    withPolicy,
  }: {
    withPolicy: boolean
  }): Promise<{ page: Page; asked: string[]; said: string[] }> {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, bypassCSP: !withPolicy })
    const page = await context.newPage()
    const asked: string[] = []
    const said: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    page.on('console', (message) => said.push(message.text()))
    await page.goto(address)
    return { page, asked, said }
  }

  it('has no fault that axe knows, by day and by night', async () => {
    const { page } = await open({ withPolicy: false })
    await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
    const byDay = await faultsIn(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    expect([...byDay, ...(await faultsIn(page))]).toEqual([])
    await page.context().close()
  })

  it('fits 360 and 320 px, is styled under its own policy, and asks for nothing else', async () => {
    const { page, asked, said } = await open({ withPolicy: true })
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('main') ?? document.body).maxWidth)).toBe(
      '960px',
    )
    const widthOf = () => page.evaluate(() => document.documentElement.scrollWidth)
    const at360 = await widthOf()
    await page.setViewportSize({ width: 320, height: 568 })
    expect({ at360, at320: await widthOf(), asked, said }).toEqual({
      at360: 360,
      at320: 320,
      asked: [address],
      said: [],
    })
    await page.context().close()
  })
})

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
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)
}
