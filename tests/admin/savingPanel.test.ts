import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import type { Page } from 'playwright-core'
import { collections } from '../../collections'
import { openLibrary } from '../../src/openLibrary'
import { payloadConfig } from '../../src/platform/payloadConfig'
import { readSettings } from '../../src/settings'
import { describeInBrowser } from '../support/browser'
import { type BuiltPanel, openBuiltPanel, picture } from '../support/builtPanel'
import { makePerson, signIn } from '../support/library'

describeInBrowser('two editors with one draft open', () => {
  let panel: BuiltPanel<string>

  beforeAll(async () => {
    panel = await openBuiltPanel(makeDraft)
  })
  afterAll(() => panel?.end())

  async function atTheDraft(username: string): Promise<Page> {
    const page = await panel.signedIn(username)
    await page.goto(`${panel.origin}/admin/collections/documents/${panel.made}`)
    await page.locator('#field-summary').waitFor()
    return page
  }

  async function type(page: Page, summary: string): Promise<void> {
    const looked = page.waitForResponse((answer) => answer.request().method() === 'POST')
    await page.locator('#field-summary').fill(summary)
    await looked
  }

  async function save(page: Page, summary: string): Promise<number> {
    await page.locator('#field-summary').fill(summary)
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH')
    await page.getByRole('button', { name: /^Lưu/ }).click()
    return (await saved).status()
  }

  it('lets each save again and again, and tells who comes too late, who keeps what was typed', async () => {
    const [first, second] = [await atTheDraft('soan'), await atTheDraft('soan2')]
    // Both are at it: with the first letter Payload looks whether the form is of today, and would have them begin anew.
    await type(second, 'Công của')
    expect(await save(first, 'Một')).toBe(200)
    await first.getByText('Đã lưu.').first().waitFor()
    expect(await save(first, 'Hai')).toBe(200)

    expect(await save(second, 'Công của người thứ hai')).toBe(409)
    await second.getByText('Những gì bạn vừa gõ còn nguyên trên trang này').first().waitFor()
    await second.locator('#field-summary:enabled').waitFor()
    await picture(second, 'luu-muon')
    expect(await second.locator('#field-summary').inputValue()).toBe('Công của người thứ hai')
    await first.reload()
    expect(await first.locator('#field-summary').inputValue()).toBe('Hai')

    await second.reload()
    expect(await save(second, 'Công của người thứ hai, chép lại')).toBe(200)
    // After acts, too, the form knows where it stands.
    const acts = second.getByRole('region', { name: 'Trạng thái và việc tiếp theo' })
    for (const act of ['Trình duyệt', 'Rút lại']) {
      await acts.getByRole('button', { name: act, exact: true }).click()
      await second.getByRole('dialog').getByRole('button', { name: act, exact: true }).click()
      await second.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await acts.getByRole('button', { name: 'Trình duyệt', exact: true }).waitFor()
    expect(await save(second, 'Sau khi rút lại')).toBe(200)
  })

  it('leaves it to us to answer who offers another protocol, as Java’s clients do', async () => {
    await atTheDraft('soan')
    const { port } = new URL(panel.origin)
    const status = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), 'localhost', () =>
        socket.write(
          'GET /api/v1/topics HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AA\r\n\r\n',
        ),
      )
      socket.setEncoding('utf8').once('data', (text: string) => {
        resolve(text.slice(0, 15))
        socket.destroy()
      })
      socket.setTimeout(10_000, () => resolve('no answer')).on('error', () => resolve('broken'))
    })
    expect(status).toBe('HTTP/1.1 200 OK')
  })
})

async function makeDraft(environment: Record<string, string>): Promise<string> {
  const config = payloadConfig(readSettings(environment), collections)
  const library = await openLibrary({ settings: readSettings(environment), config, instanceKey: randomUUID() })
  for (const username of ['soan', 'soan2']) await makePerson(library, { username, roles: ['editor'] })
  const editor = await signIn(library, 'soan')
  const { body } = await editor.post('/api/documents', { title: 'Tờ rơi', script: 'Lời đọc', access: 'public' })
  await library.close()
  return String(body.doc.id)
}
