import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { launchBrowser } from './browser'
import { freePort, startBuiltServer } from './builtServer'
import { PASSWORD, testEnvironment } from './library'

export const DESK = { width: 1280, height: 900 }

export type BuiltPanel<Made> = {
  origin: string
  /** What filling the record gave. */
  made: Made
  /** What went wrong in a browser without anybody being told. */
  faults: string[]
  newPage: (context?: Parameters<Browser['newContext']>[0]) => Promise<Page>
  signedIn: (username: string, how?: SignIn) => Promise<Page>
  end: () => Promise<void>
}

type Browser = Awaited<ReturnType<typeof launchBrowser>>
type SignIn = {
  viewport?: typeof DESK
  /** Called before anything is asked for. */
  onPage?: (page: Page) => void
}
type Environment = Awaited<ReturnType<typeof testEnvironment>>

/** The built server with a record that was filled for it, and a browser to look at its panel with. */
export async function openBuiltPanel<Made>(
  fill: (environment: Environment) => Promise<Made>,
): Promise<BuiltPanel<Made>> {
  const directory = mkdtempSync(join(tmpdir(), 'hai-dang-panel-'))
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const more = { PORT: String(port), PUBLIC_URL: origin }
  const environment = await testEnvironment({ database: 'sqlite', directory, more })
  const made = await fill(environment)
  const server = startBuiltServer(environment)
  const browser = await launchBrowser()
  await server.says('đang chạy tại')
  const faults: string[] = []

  async function newPage(context: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
    const page = await (await browser.newContext({ viewport: DESK, locale: 'vi-VN', ...context })).newPage()
    page.setDefaultTimeout(45_000)
    return page
  }

  async function signedIn(username: string, { viewport = DESK, onPage }: SignIn = {}): Promise<Page> {
    const page = await newPage({ viewport, timezoneId: 'Asia/Ho_Chi_Minh' })
    page.on('pageerror', (error) => faults.push(`${username}: ${error.message}`))
    onPage?.(page)
    await page.goto(`${origin}/admin/login`)
    await page.getByLabel('Tên đăng nhập').fill(username)
    await page.getByLabel('Mật khẩu').fill(PASSWORD)
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await page.getByRole('heading', { name: 'Việc cần làm' }).waitFor()
    return page
  }

  async function end(): Promise<void> {
    await browser.close()
    server.child.kill('SIGTERM')
    await server.ended
    rmSync(directory, { recursive: true, force: true })
  }

  return { origin, made, faults, newPage, signedIn, end }
}

/** A picture for whoever looks at how it looks; only where a directory for them is named. */
export async function picture(page: Page, name: string, { fullPage = false } = {}): Promise<void> {
  const { SCREENSHOTS } = process.env
  if (SCREENSHOTS) await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage })
}
