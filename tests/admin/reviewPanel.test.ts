import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { collections } from '../../collections'
import { openLibrary } from '../../src/openLibrary'
import { payloadConfig } from '../../src/platform/payloadConfig'
import { readSettings } from '../../src/settings'
import { describeInBrowser } from '../support/browser'
import { type BuiltPanel, openBuiltPanel, picture } from '../support/builtPanel'
import { makePerson, signIn } from '../support/library'
import { publishOne } from '../support/publishing'

describeInBrowser('review in the admin panel, as built', () => {
  let panel: BuiltPanel<string>

  beforeAll(async () => {
    panel = await openBuiltPanel(makeRevision)
  })
  afterAll(() => panel?.end())

  const signedIn = (username: string) =>
    panel.signedIn(username, {
      onPage: (page) =>
        page.on(
          'console',
          (message) => message.type() === 'error' && panel.faults.push(`${username}: ${message.text()}`),
        ),
    })

  it('shows the approver what waits, what changed and what was said, and keeps them from deciding on what they did not see', async () => {
    const approver = await signedIn('duyet')
    await approver.getByRole('heading', { name: 'Chờ tôi duyệt (1)' }).waitFor()
    await picture(approver, 'bang-viec', { fullPage: true })
    await approver.getByRole('link', { name: 'Tờ rơi mới' }).click()

    const review = approver.getByRole('region', { name: 'Thay đổi và góp ý' })
    await review.getByText('So với bản 1').waitFor()
    expect(await review.locator('ins').allInnerTexts()).toContain('Tờ rơi mới')
    await review.getByText('Góp ý: 0 chưa xử lý').click()
    await review.getByLabel('Lời góp ý').fill('Ghi rõ <nguồn>.')
    await review.getByRole('button', { name: 'Gửi góp ý' }).click()
    await review.getByText('Ghi rõ <nguồn>.').waitFor()
    await review.getByText('Góp ý: 1 chưa xử lý').waitFor()
    await picture(approver, 'trang-tai-lieu', { fullPage: true })

    const editor = await signedIn('soan')
    await editor.goto(`${panel.origin}/admin/collections/documents/${panel.made}`)
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
    expect(panel.faults.filter((fault) => !fault.includes('status of 409'))).toEqual([])
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
