import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { collections } from '../../collections'
import { openLibrary } from '../../src/openLibrary'
import { payloadConfig } from '../../src/platform/payloadConfig'
import { readSettings } from '../../src/settings'
import { formatDay, vietnamDay } from '../../src/vietnamese/calendar'
import { loadVocabulary } from '../../src/vocabulary/loadVocabulary'
import { describeInBrowser } from '../support/browser'
import { type BuiltPanel, openBuiltPanel, picture } from '../support/builtPanel'
import { makeUnit, makePerson, signIn } from '../support/library'

const OLD_PHONE = { width: 360, height: 640 }

describeInBrowser('approving in the panel, as built', () => {
  let panel: BuiltPanel<string>

  beforeAll(async () => {
    panel = await openBuiltPanel(makeWork)
  })
  afterAll(() => panel?.end())

  const open = (page: Page) => page.goto(`${panel.origin}/admin/collections/documents/${panel.made}`)
  async function approve(page: Page): Promise<void> {
    await button(page, 'Duyệt').click()
    await dialog(page).getByRole('checkbox').last().waitFor()
    for (const item of await dialog(page).getByRole('checkbox').all()) await item.check()
    await picture(page, 'duyet')
    await confirm(page, 'Duyệt')
  }

  it('delegates for some days, and the other approves on behalf after the first of two; then it is published, sent and filed otherwise', async () => {
    const approver = await panel.signedIn('duyet')
    await approver.goto(`${panel.origin}/admin/collections/delegations`)
    await approver.getByRole('button', { name: 'Ủy quyền duyệt' }).click()
    await dialog(approver).getByLabel('Người được ủy quyền').selectOption({ label: 'Người thay – Chuyên viên' })
    const today = formatDay(vietnamDay(new Date()))
    for (const label of ['Từ ngày', 'Đến hết ngày']) await dialog(approver).getByLabel(label).fill(today)
    await dialog(approver).getByLabel('Lý do').fill('Đi công tác')
    await picture(approver, 'uy-quyen')
    await confirm(approver, 'Ủy quyền')
    await approver.getByRole('cell', { name: 'Người thay' }).waitFor()
    await picture(approver, 'cac-uy-quyen')

    const second = await panel.signedIn('duyet2', { viewport: OLD_PHONE })
    await open(second)
    await standing(second, 'cần hai người duyệt')
    await approve(second)
    await standing(second, 'đã duyệt lần 1/2')
    await second.getByText('Bạn đã duyệt lần 1.').waitFor()
    expect(await button(second, 'Duyệt').count()).toBe(0)
    await picture(second, 'lan-1-tren-2')

    const delegate = await panel.signedIn('thay')
    await open(delegate)
    await approve(delegate)
    await standing(delegate, 'Đã duyệt, chưa công bố.')

    await button(delegate, 'Công bố và gửi').click()
    await dialog(delegate).getByLabel('Đồn Biên phòng Xuân Đài').check()
    await picture(delegate, 'cong-bo-va-gui')
    await confirm(delegate, 'Công bố và gửi')
    await standing(delegate, 'bản 1 là bản đang dùng')

    await second.reload()
    await button(second, 'Sửa chủ đề, đối tượng').click()
    await dialog(second).getByLabel('Hoàng Sa, Trường Sa').uncheck()
    await dialog(second).getByLabel('Dân tộc', { exact: true }).check()
    await dialog(second).getByLabel('Ngư dân').check()
    await picture(second, 'sua-chu-de')
    await confirm(second, 'Sửa chủ đề, đối tượng')
    const shown = await (await fetch(`${panel.origin}/api/v1/documents/${panel.made}`)).json()
    expect(shown.topics.map(({ slug }: { slug: string }) => slug)).toEqual(['dan-toc'])
    expect(shown).toMatchObject({ version: 1, targetGroups: ['ngu-dan'] })
    expect(panel.faults).toEqual([])
  })

  it('ends a delegation, and keeps the former wording of an item', async () => {
    const approver = await panel.signedIn('duyet')
    await approver.goto(`${panel.origin}/admin/collections/delegations`)
    await approver.getByRole('link').filter({ hasText: 'Người duyet' }).first().click()
    await approver.getByRole('button', { name: 'Chấm dứt ủy quyền' }).click()
    await confirm(approver, 'Chấm dứt ủy quyền')
    await approver.getByText('Đã chấm dứt lúc').waitFor()
    await picture(approver, 'cham-dut')

    const admin = await panel.signedIn('quantri')
    await admin.goto(`${panel.origin}/admin/collections/checklist-items`)
    await admin.getByRole('link', { name: /^Tên cơ quan, địa danh/ }).click()
    // The form takes what is typed only once it lives.
    await admin.waitForLoadState('networkidle')
    await admin.getByLabel('Điều phải xác nhận').fill('Tên cơ quan đúng tên chính thức')
    const saved = admin.waitForResponse((answer) => answer.request().method() === 'PATCH')
    await admin.getByRole('button', { name: 'Lưu' }).click()
    expect((await saved).status()).toBe(200)
    await picture(admin, 'muc-soat')
    await admin.goto(`${panel.origin}/admin/collections/checklist-items`)
    await admin.getByRole('link', { name: 'Tên cơ quan đúng tên chính thức' }).waitFor()
    expect(await admin.getByRole('link', { name: /^Tên cơ quan, địa danh/ }).count()).toBe(1)
    await picture(admin, 'phieu-soat')
    expect(panel.faults).toEqual([])
  })
})

/** A library with a document that waits for two approvers; answers its id. */
async function makeWork(environment: Record<string, string>): Promise<string> {
  const settings = readSettings(environment)
  const config = payloadConfig(settings, collections)
  const library = await openLibrary({ settings, config, instanceKey: randomUUID() })
  await loadVocabulary(library.payload)
  await makeUnit(library, { name: 'Đồn Biên phòng Xuân Đài' })
  for (const [username, role] of [
    ['soan', 'editor'],
    ['thay', 'editor'],
    ['duyet', 'approver'],
    ['duyet2', 'approver'],
    ['quantri', 'admin'],
  ] as const) {
    const person = { username, roles: [role], position: 'Chuyên viên' }
    await makePerson(library, person)
  }
  await library.payload.update({
    collection: 'topics',
    where: { slug: { equals: 'hoang-sa-truong-sa' } },
    data: { needsSecondApproval: true },
  })
  const editor = await signIn(library, 'soan')
  const data = { title: 'Tờ gấp Trường Sa', script: 'Lời đọc', access: 'public', topics: ['hoang-sa-truong-sa'] }
  const { id } = (await editor.post('/api/documents', data)).body.doc
  await editor.post(`/api/documents/${id}/submit`)
  await library.close()
  return id
}

/** A button of the document's acts, not of the dialog over them. */
function button(page: Page, name: string) {
  return page.getByRole('region', { name: 'Trạng thái và việc tiếp theo' }).getByRole('button', { name, exact: true })
}

function dialog(page: Page) {
  return page.getByRole('dialog')
}

async function confirm(page: Page, name: string): Promise<void> {
  await dialog(page).getByRole('button', { name, exact: true }).click()
  await dialog(page).waitFor({ state: 'detached' })
}

async function standing(page: Page, words: string): Promise<void> {
  await page.locator('.act-panel__standing', { hasText: words }).waitFor()
}
