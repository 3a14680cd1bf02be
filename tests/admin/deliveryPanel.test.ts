import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { collections } from '../../collections'
import { openLibrary } from '../../src/openLibrary'
import { payloadConfig } from '../../src/platform/payloadConfig'
import { readSettings } from '../../src/settings'
import { describeInBrowser } from '../support/browser'
import { type BuiltPanel, openBuiltPanel, picture } from '../support/builtPanel'
import { makeGroup, makePerson, makeTopic, makeUnit, signIn } from '../support/library'
import { makeDesk, publishOne } from '../support/publishing'

const TITLE = 'Tờ gấp gửi các đồn'

describeInBrowser('sendings and standing rules in the admin panel, as built', () => {
  let panel: BuiltPanel<{ assignment: string; rule: string }>

  beforeAll(async () => {
    panel = await openBuiltPanel(makeSending)
  })
  afterAll(() => panel?.end())

  it('name every document, unit and person to a coordinator', async () => {
    const page = await panel.signedIn('dieuphoi')
    await page.goto(`${panel.origin}/admin/collections/assignments/${panel.made.assignment}`)
    await page.getByText('Đồn Biên phòng Xuân Đài').first().waitFor()
    expect(await page.locator('#field-senderName').inputValue()).toBe('Người dieuphoi')
    expect(await page.locator('#field-documentTitles').inputValue()).toBe(TITLE)
    await picture(page, 'dot-gui', { fullPage: true })
    expect(await page.getByText('Chưa có tên').count()).toBe(0)
    for (const list of ['assignments', 'deliveries']) {
      await page.goto(`${panel.origin}/admin/collections/${list}`)
      await page.getByRole('cell', { name: TITLE }).first().waitFor()
      await picture(page, list, { fullPage: true })
      expect(await page.getByText('Chưa có tên').count()).toBe(0)
    }
    expect(panel.faults).toEqual([])
  })

  it('show a rule with whom it is for, and end it', async () => {
    const page = await panel.signedIn('soan')
    await page.goto(`${panel.origin}/admin/collections/standing-rules`)
    await page.getByRole('link', { name: 'Biên giới đến các đồn' }).click()
    await page.getByText('Nhóm đơn vị: cac-don').waitFor()
    await page.getByRole('button', { name: 'Kết thúc quy tắc gửi' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Những gì đã gửi vẫn giữ nguyên.').waitFor()
    await picture(page, 'quy-tac', { fullPage: true })
    await dialog.getByRole('button', { name: 'Kết thúc quy tắc gửi' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.goto(`${panel.origin}/admin/collections/standing-rules/${panel.made.rule}`)
    await page.getByText('Đã kết thúc lúc').waitFor()
    expect(await page.getByRole('button', { name: 'Kết thúc quy tắc gửi' }).count()).toBe(0)
    expect(panel.faults).toEqual([])
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
