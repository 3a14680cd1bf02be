import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { createServer, type Server } from 'node:http'
import type { Browser } from 'playwright-core'
import { describeInBrowser, launchBrowser } from './browser'

describeInBrowser('the browser of the tests', () => {
  let browser: Browser
  let server: Server

  beforeAll(async () => {
    browser = await launchBrowser()
    server = createServer((_, response) =>
      response.setHeader('content-type', 'text/plain; charset=utf-8').end('Thư viện'),
    ).listen(0, '127.0.0.1')
  })
  afterAll(async () => {
    await browser.close()
    server.close()
  })

  it('renders Vietnamese into a picture', async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 200 } })
    await page.goto('data:text/html;charset=utf-8,<h1>Đồn Biên phòng Xuân Đài</h1>')

    expect(await page.textContent('h1')).toBe('Đồn Biên phòng Xuân Đài')
    const picture = await page.screenshot()
    expect(picture.readUInt32BE(16)).toBe(360)
    await page.close()
  })

  it('reaches this machine and nothing else', async () => {
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : undefined
    const page = await browser.newPage()

    expect(await (await page.goto(`http://127.0.0.1:${port}/`))?.text()).toBe('Thư viện')
    await expect(page.goto('http://example.com/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED')
    await expect(page.goto('http://192.0.2.1/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED')
    await page.close()
  })
})
