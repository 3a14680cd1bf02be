import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { collections } from '../../collections'
import { openLibrary } from '../../src/openLibrary'
import { payloadConfig } from '../../src/platform/payloadConfig'
import { readSettings } from '../../src/settings'
import { describeInBrowser } from '../support/browser'
import { type BuiltPanel, DESK, openBuiltPanel } from '../support/builtPanel'
import { makePerson, makeUnit, PASSWORD } from '../support/library'

const PHONE = { width: 390, height: 844 }
const OLD_PHONE = { width: 360, height: 640 }

const TITLE = 'Tờ rơi biên giới hòa bình'
const LEAFLET = Buffer.from('Đồn Biên phòng tuyên truyền về biên giới hòa bình, hữu nghị.\n')

describeInBrowser('the admin panel, as built', () => {
  let panel: BuiltPanel<void>

  beforeAll(async () => {
    panel = await openBuiltPanel(makeStaff)
  })
  afterAll(() => panel?.end())

  it.each(['/admin/%E0%A4%A', '/admin/collections/%', '/_next/static/%ff'])('refuses the address %s', async (path) => {
    const answer = await fetch(panel.origin + path)
    expect(answer.status).toBe(400)
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    expect(await answer.json()).toMatchObject({ code: 'platform/invalid-request' })
  })

  const signedIn = (username: string, viewport = DESK) =>
    panel.signedIn(username, {
      viewport,
      onPage: (page) => {
        page.on(
          'console',
          (message) => message.type() === 'error' && panel.faults.push(`${username}: ${message.text()}`),
        )
        page.on('request', (request) => /^(data|blob):/.test(request.url()) || tellForeign(request.url()))
      },
    })

  /** An officer on an old phone, without scripts, at the unit's desk. */
  async function atThePost(username: string): Promise<Page> {
    const page = await panel.newPage({ viewport: OLD_PHONE, javaScriptEnabled: false })
    page.on('request', (request) => tellForeign(request.url()))
    await page.goto(`${panel.origin}/dang-nhap?tiep=/tai-lieu-den`)
    await page.getByLabel('Tên đăng nhập').fill(username)
    await page.getByLabel('Mật khẩu').fill(PASSWORD)
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await page.getByRole('heading', { level: 1, name: 'Tài liệu đến' }).waitFor()
    return page
  }

  async function bytesBehind(page: Page, fileName: string): Promise<Buffer> {
    const address = await page.getByRole('link', { name: fileName }).first().getAttribute('href')
    const answer = await page.context().request.get(new URL(address ?? '', panel.origin).href)
    expect(answer.status()).toBe(200)
    return answer.body()
  }

  /** By name, although neither may see the other's account. */
  async function seeNames({ editor, approver }: Record<'editor' | 'approver', Page>): Promise<void> {
    await approver.reload()
    expect(await approver.getByLabel('Người soạn, người sửa').inputValue()).toBe('Người soan')
    await editor.reload()
    expect(await editor.getByLabel('Người duyệt').inputValue()).toBe('Người duyet')
    await approver.goto(`${panel.origin}/admin/collections/media`)
    await approver.getByRole('cell', { name: 'Người soan' }).waitFor()
    await approver.getByRole('link', { name: 'to-roi.txt' }).click()
    expect(await approver.getByLabel('Người tải lên', { exact: true }).inputValue()).toBe('Người soan')
    expect(await approver.getByText('Chưa có tên').count()).toBe(0)
  }

  function tellForeign(url: string): void {
    if (new URL(url).origin !== panel.origin) panel.faults.push(`asked for ${url}`)
  }

  it('tells the whole story, with a person at each end: upload, approval by a second person, publication, sending, confirmation at the post, recall', async () => {
    const [editor, approver] = [await signedIn('soan', PHONE), await signedIn('duyet')]

    await editor.goto(`${panel.origin}/admin/collections/documents/create`)
    await editor.getByLabel('Tên tài liệu').fill(TITLE)
    await expectDisabled(editor, 'Chọn tệp')
    await editor.getByLabel('Tôi cam đoan tệp không chứa bí mật nhà nước').check()
    await editor.locator('input[type=file]').setInputFiles({
      name: 'to-roi.txt',
      mimeType: 'text/plain',
      buffer: LEAFLET,
    })
    await editor.getByText('Dùng được: có thể gắn vào tài liệu.').waitFor()
    await editor.getByRole('button', { name: 'Lưu bản nháp' }).click()
    await act(editor, 'Trình duyệt')
    await standing(editor, 'Chờ duyệt.')
    await button(editor, 'Rút lại').waitFor()
    expect(await button(editor, 'Duyệt').count()).toBe(0)

    await approver.goto(editor.url())
    await button(approver, 'Duyệt').click()
    await dialog(approver).getByText('Phiếu soát').waitFor()
    await expectDisabled(dialog(approver), 'Duyệt')
    // The items come by a question of their own.
    await dialog(approver).getByRole('checkbox').last().waitFor()
    for (const item of await dialog(approver).getByRole('checkbox').all()) await item.check()
    await confirm(approver, 'Duyệt')
    await standing(approver, 'Đã duyệt, chưa công bố.')
    await seeNames({ editor, approver })
    await approver.goto(editor.url())

    await act(approver, 'Công bố')
    await standing(approver, 'Đã công bố, bản 1 là bản đang dùng.')
    await approver.waitForFunction(() => document.querySelector<HTMLInputElement>('#field-title')?.disabled)
    expect(await approver.getByRole('button', { name: /^Lưu/ }).count()).toBe(0)

    await button(approver, 'Gửi').click()
    await dialog(approver).getByLabel('Tìm đơn vị').fill('xuan dai')
    await dialog(approver).getByLabel('Đồn Biên phòng Xuân Đài').check()
    await dialog(approver).getByLabel('Phải xác nhận đã nhận').check()
    await confirm(approver, 'Gửi')

    const officer = await atThePost('xuandai')
    expect(await officer.getByRole('heading', { name: 'Cần xác nhận (1)' }).count()).toBe(1)
    await officer.getByRole('link', { name: /Mở tài liệu/ }).click()
    await officer.getByRole('heading', { name: TITLE }).waitFor()
    expect(await bytesBehind(officer, 'to-roi.txt')).toEqual(LEAFLET)
    await officer.getByRole('button', { name: /Xác nhận đã nhận/ }).click()
    await officer.goto(`${panel.origin}/tai-lieu-den`)
    expect(await officer.getByRole('button', { name: /Xác nhận đã nhận/ }).count()).toBe(0)

    await approver.goto(`${panel.origin}/so-giao-nhan`)
    await approver.getByRole('link', { name: TITLE }).click()
    await approver.getByText('Người xuandai').first().waitFor()
    await approver.goto(editor.url())

    await button(approver, 'Thu hồi').click()
    await expectDisabled(dialog(approver), 'Thu hồi')
    await dialog(approver).getByLabel('Lý do thu hồi').fill('Sai tên đơn vị')
    await confirm(approver, 'Thu hồi')
    await standing(approver, 'Đã thu hồi bản 1.')

    await officer.goto(`${panel.origin}/tai-lieu-den`)
    await officer.getByRole('heading', { name: 'Cần hủy bản đang giữ (1)' }).waitFor()
    expect(await officer.getByText('Sai tên đơn vị').count()).toBe(1)
    await officer.getByRole('button', { name: /Đã hủy bản đang giữ/ }).click()
    await officer.goto(`${panel.origin}/tai-lieu-den`)
    expect(await officer.getByRole('button', { name: /Đã hủy bản đang giữ/ }).count()).toBe(0)
    expect(panel.faults).toEqual([])
  })

  it('speaks Vietnamese to everybody, and English to who chose it', async () => {
    for (const [locale, chosen, word] of [
      ['fr-FR', null, 'Tên đăng nhập'],
      ['en-GB', 'vi', 'Tên đăng nhập'],
      ['vi-VN', 'en', 'Username'],
    ] as const) {
      const page = await panel.newPage({ locale })
      if (chosen) await page.context().addCookies([{ name: 'payload-lng', value: chosen, url: panel.origin }])
      await page.goto(`${panel.origin}/admin/login`)
      await page.locator('label[for=field-username]').waitFor()
      expect(await page.getByLabel(word).count()).toBe(1)
      await page.context().close()
    }
  })

  it('says in the dialog what the server refuses, and changes nothing', async () => {
    const editor = await signedIn('soan')
    await editor.goto(`${panel.origin}/admin/collections/documents/create`)
    await editor.getByLabel('Tên tài liệu').fill('Chưa có nội dung')
    await editor.getByRole('button', { name: 'Lưu bản nháp' }).click()
    await button(editor, 'Trình duyệt').click()
    await dialog(editor).getByRole('button', { name: 'Trình duyệt' }).click()

    const refusal = dialog(editor).getByRole('alert')
    expect(await refusal.textContent()).toContain('Cần ít nhất một tệp, nội dung hoặc lời đọc.')
    await dialog(editor).getByRole('button', { name: 'Thôi' }).click()
    await standing(editor, 'Bản nháp.')
    // The browser itself notes the refused request.
    expect(panel.faults.splice(0).filter((fault) => !fault.includes('status of 400'))).toEqual([])
  })

  it('shows the key of a new API consumer once', async () => {
    const admin = await signedIn('quantri')
    await admin.goto(`${panel.origin}/admin/collections/api-consumers/create`)
    await admin.getByLabel('Tên hệ thống').fill('Cổng thử nghiệm')
    await admin.getByRole('button', { name: 'Lưu' }).click()
    await admin.getByText('chỉ hiện lần này').waitFor()
    const key = await admin.locator('code').textContent()
    expect(key).toMatch(/^hd_[\w-]{40,}/)

    const answer = await fetch(`${panel.origin}/api/v1/documents`, { headers: { Authorization: `Bearer ${key}` } })
    expect(answer.status).toBe(200)
    await admin.reload()
    await admin.getByLabel('Phần đầu của khóa').waitFor()
    expect(await admin.content()).not.toContain(key)
    expect(panel.faults).toEqual([])
  })

  it('replaces a key with an overlap, and shows how both stand', async () => {
    const admin = await signedIn('quantri')
    await admin.goto(`${panel.origin}/admin/collections/api-consumers/create`)
    await admin.getByLabel('Tên hệ thống').fill('Cổng thay khóa')
    await admin.getByRole('button', { name: 'Lưu' }).click()
    const former = await admin.locator('code').textContent()
    await admin.getByText('Chưa dùng').waitFor()
    expect(await admin.getByText('Khóa cũ dùng được đến').count()).toBe(0)

    await admin.getByLabel('Cấp khóa mới khi lưu').check()
    await admin.getByLabel('Khóa cũ còn dùng thêm (ngày)').fill('3')
    await admin.getByRole('button', { name: 'Lưu' }).click()
    await admin.getByText('Khóa cũ dùng được đến').waitFor()
    await admin.getByText('Đang thay khóa: khóa mới và khóa cũ đều dùng được').first().waitFor()
    const key = await admin.locator('code').textContent()
    expect(key).not.toBe(former)
    for (const each of [former, key]) {
      const answer = await fetch(`${panel.origin}/api/v1/documents`, { headers: { Authorization: `Bearer ${each}` } })
      expect(answer.status).toBe(200)
    }
    expect(panel.faults).toEqual([])
  })
})

async function makeStaff(environment: Record<string, string>): Promise<void> {
  const settings = readSettings(environment)
  const config = payloadConfig(settings, collections)
  const library = await openLibrary({ settings, config, instanceKey: randomUUID() })
  const unit = await makeUnit(library, { name: 'Đồn Biên phòng Xuân Đài' })
  await makePerson(library, { username: 'xuandai', roles: ['officer'], unit, confirmsForUnit: true })
  await makePerson(library, { username: 'soan', roles: ['editor'] })
  await makePerson(library, { username: 'duyet', roles: ['approver'] })
  await makePerson(library, { username: 'quantri', roles: ['admin'] })
  await library.close()
}

type Part = Pick<Page, 'getByRole'>

/** A button of the document's acts, not of the dialog over them. */
function button(page: Page, name: string) {
  return page.getByRole('region', { name: 'Trạng thái và việc tiếp theo' }).getByRole('button', { name, exact: true })
}

function dialog(page: Page) {
  return page.getByRole('dialog')
}

async function act(page: Page, name: string): Promise<void> {
  await button(page, name).click()
  await confirm(page, name)
}

async function confirm(page: Page, name: string): Promise<void> {
  await dialog(page).getByRole('button', { name, exact: true }).click()
  await dialog(page).waitFor({ state: 'detached' })
}

async function standing(page: Page, words: string): Promise<void> {
  await page.locator('.act-panel__standing', { hasText: words }).waitFor()
}

async function expectDisabled(part: Part, name: string): Promise<void> {
  expect(await part.getByRole('button', { name, exact: true }).isDisabled()).toBe(true)
}
