import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { collections } from '../../collections'
import { openLibrary } from '../../src/openLibrary'
import { payloadConfig } from '../../src/platform/payloadConfig'
import { readSettings } from '../../src/settings'
import { describeInBrowser, launchBrowser } from '../support/browser'
import { type BuiltServer, freePort, startBuiltServer } from '../support/builtServer'
import { makeGroup, makePerson, makeTopic, makeUnit, PASSWORD, signIn, testEnvironment } from '../support/library'
import { makeDesk, publishOne } from '../support/publishing'

const TITLE = 'Tờ gấp gửi các đồn'

describeInBrowser('sendings and standing rules in the admin panel, as built', () => {
  let directory: string
  let origin: string
  let server: BuiltServer
  let browser: Browser
  let made: { assignment: string; rule: string }
  const faults: string[] = []

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'hai-dang-delivery-'))
    const port = await freePort()
    origin = `http://localhost:${port}`
    const more = { PORT: String(port), PUBLIC_URL: origin }
    const environment = await testEnvironment({ database: 'sqlite', directory, more })
    made = await makeSending(environment)
    server = startBuiltServer(environment)
    browser = await launchBrowser()
    await server.says('đang chạy tại')
  })
  afterAll(async () => {
    await browser?.close()
    server?.child.kill('SIGTERM')
    await server?.ended
    rmSync(directory, { recursive: true, force: true })
  })

  async function signedIn(username: string): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'vi-VN' })
    const page = await context.newPage()
    page.setDefaultTimeout(45_000)
    page.on('pageerror', (error) => faults.push(`${username}: ${error.message}`))
    await page.goto(`${origin}/admin/login`)
    await page.getByLabel('Tên đăng nhập').fill(username)
    await page.getByLabel('Mật khẩu').fill(PASSWORD)
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await page.getByRole('heading', { name: 'Việc cần làm' }).waitFor()
    return page
  }

  async function shoot(page: Page, name: string): Promise<void> {
    const folder = process.env['SCREENSHOTS']
    if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
  }

  it('name every document, unit and person to a coordinator', async () => {
    const page = await signedIn('dieuphoi')
    await page.goto(`${origin}/admin/collections/assignments/${made.assignment}`)
    await page.getByText('Đồn Biên phòng Xuân Đài').first().waitFor()
    expect(await page.locator('#field-senderName').inputValue()).toBe('Người dieuphoi')
    expect(await page.locator('#field-documentTitles').inputValue()).toBe(TITLE)
    await shoot(page, 'dot-gui')
    expect(await page.getByText('Chưa có tên').count()).toBe(0)
    for (const list of ['assignments', 'deliveries']) {
      await page.goto(`${origin}/admin/collections/${list}`)
      await page.getByRole('cell', { name: TITLE }).first().waitFor()
      await shoot(page, list)
      expect(await page.getByText('Chưa có tên').count()).toBe(0)
    }
    expect(faults).toEqual([])
  })

  it('show a rule with whom it is for, and end it', async () => {
    const page = await signedIn('soan')
    await page.goto(`${origin}/admin/collections/standing-rules`)
    await page.getByRole('link', { name: 'Biên giới đến các đồn' }).click()
    await page.getByText('Nhóm đơn vị: cac-don').waitFor()
    await page.getByRole('button', { name: 'Kết thúc quy tắc gửi' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Những gì đã gửi vẫn giữ nguyên.').waitFor()
    await shoot(page, 'quy-tac')
    await dialog.getByRole('button', { name: 'Kết thúc quy tắc gửi' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.goto(`${origin}/admin/collections/standing-rules/${made.rule}`)
    await page.getByText('Đã kết thúc lúc').waitFor()
    expect(await page.getByRole('button', { name: 'Kết thúc quy tắc gửi' }).count()).toBe(0)
    expect(faults).toEqual([])
  })
})

async function makeSending(environment: Record<string, string>): Promise<{ assignment: string; rule: string }> {
  const settings = readSettings(environment)
  const config = payloadConfig(settings, collections)
  const library = await openLibrary({ settings, config, instanceKey: randomUUID() })
  const command = await makeUnit(library, { name: 'Ban Chỉ huy', kind: 'chi-huy-bien-phong-tinh' })
  const unit = await makeUnit(library, { name: 'Đồn Biên phòng Xuân Đài', parent: command })
  await makeGroup(library, 'cac-don', { kinds: ['don-bien-phong'] })
  const topic = await makeTopic(library, { name: 'Biên giới' })
  await makePerson(library, { username: 'dieuphoi', roles: ['coordinator'], unit: command })
  const desk = await makeDesk(library)
  const document = await publishOne(desk, { title: TITLE })
  const coordinator = await signIn(library, 'dieuphoi')
  const sent = await coordinator.post('/api/assignments', { documents: [document], units: [unit], confirm: true })
  const asked = { name: 'Biên giới đến các đồn', topics: [topic], recipients: { groups: ['cac-don'] }, backlog: 'none' }
  const rule = await desk.editor.post('/api/standing-rules', asked)
  await library.close()
  return { assignment: String(sent.body.doc.id), rule: String(rule.body.doc.id) }
}
