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
import { makePerson, PASSWORD, signIn, testEnvironment } from '../support/library'
import { publishOne } from '../support/publishing'

describeInBrowser('review in the admin panel, as built', () => {
  let directory: string
  let origin: string
  let server: BuiltServer
  let browser: Browser
  let documentId: string
  const faults: string[] = []

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'hai-dang-review-'))
    const port = await freePort()
    origin = `http://localhost:${port}`
    const more = { PORT: String(port), PUBLIC_URL: origin }
    const environment = await testEnvironment({ database: 'sqlite', directory, more })
    documentId = await makeRevision(environment)
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
    page.on('console', (message) => message.type() === 'error' && faults.push(`${username}: ${message.text()}`))
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

  it('shows the approver what waits, what changed and what was said, and keeps them from deciding on what they did not see', async () => {
    const approver = await signedIn('duyet')
    await approver.getByRole('heading', { name: 'Chờ tôi duyệt (1)' }).waitFor()
    await shoot(approver, 'bang-viec')
    await approver.getByRole('link', { name: 'Tờ rơi mới' }).click()

    const review = approver.getByRole('region', { name: 'Thay đổi và góp ý' })
    await review.getByText('So với bản 1').waitFor()
    expect(await review.locator('ins').allInnerTexts()).toContain('Tờ rơi mới')
    await review.getByText('Góp ý: 0 chưa xử lý').click()
    await review.getByLabel('Lời góp ý').fill('Ghi rõ <nguồn>.')
    await review.getByRole('button', { name: 'Gửi góp ý' }).click()
    await review.getByText('Ghi rõ <nguồn>.').waitFor()
    await review.getByText('Góp ý: 1 chưa xử lý').waitFor()
    await shoot(approver, 'trang-tai-lieu')

    const editor = await signedIn('soan')
    await editor.goto(`${origin}/admin/collections/documents/${documentId}`)
    const theirs = editor.getByRole('region', { name: 'Thay đổi và góp ý' })
    await theirs.getByRole('button', { name: 'Đã xử lý' }).click()
    await theirs.getByText('Góp ý: 0 chưa xử lý, 1 đã xử lý').waitFor()
    const acts = (page: Page) => page.getByRole('region', { name: 'Trạng thái và việc tiếp theo' })
    for (const act of ['Rút lại', 'Trình duyệt']) {
      await acts(editor).getByRole('button', { name: act, exact: true }).click()
      await editor.getByRole('dialog').getByRole('button', { name: act, exact: true }).click()
      await editor.getByRole('dialog').waitFor({ state: 'detached' })
    }

    await acts(approver).getByRole('button', { name: 'Duyệt', exact: true }).click()
    const dialog = approver.getByRole('dialog')
    await dialog.getByRole('checkbox').last().waitFor()
    for (const item of await dialog.getByRole('checkbox').all()) await item.check()
    await dialog.getByRole('button', { name: 'Duyệt', exact: true }).click()
    await dialog.getByRole('alert').getByText('Tài liệu đã thay đổi từ khi bạn mở trang').waitFor()
    // The browser itself notes the refused request.
    expect(faults.filter((fault) => !fault.includes('status of 409'))).toEqual([])
  })
})

/** A published leaflet whose next version waits for approval. */
async function makeRevision(environment: Record<string, string>): Promise<string> {
  const settings = readSettings(environment)
  const library = await openLibrary({
    settings,
    config: payloadConfig(settings, collections),
    instanceKey: randomUUID(),
  })
  await makePerson(library, { username: 'soan', roles: ['editor'] })
  await makePerson(library, { username: 'duyet', roles: ['approver'] })
  const desk = { editor: await signIn(library, 'soan'), approver: await signIn(library, 'duyet') }
  const id = await publishOne(desk, { title: 'Tờ rơi', body: 'Biên giới hòa bình.' })
  await desk.editor.post(`/api/documents/${id}/revise`)
  await desk.editor.patch(`/api/documents/${id}`, { title: 'Tờ rơi mới', body: 'Biên giới hòa bình, hữu nghị.' })
  await desk.editor.post(`/api/documents/${id}/submit`)
  await library.close()
  return id
}
