import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { vietnamDay } from '../../src/vietnamese/calendar'
import {
  describeOnBothDatabases,
  makePerson,
  makeTopic,
  makeUnit,
  openTestLibrary,
  type TestLibrary,
} from '../support/library'
import { visit, type Visitor } from '../support/visitor'

const PAGE = '/dang-ky-chu-de'
const ENDS = /\/dang-ky-chu-de\/([0-9a-f-]{36})\/ket-thuc/g

describeOnBothDatabases('topics that a unit wants', (database) => {
  let library: TestLibrary
  let officer: Visitor
  let coordinator: Visitor
  const units: Record<string, string> = {}
  const topics: Record<string, string> = {}
  const today = vietnamDay(new Date())

  beforeAll(async () => {
    library = await openTestLibrary(database)
    units.command = await makeUnit(library, { name: 'Ban Chỉ huy', kind: 'chi-huy-bien-phong-tinh' })
    units.post = await makeUnit(library, { name: 'Đồn Một', parent: units.command })
    units.ward = await makeUnit(library, { name: 'Phường Hai', kind: 'ubnd-xa' })
    topics.border = await makeTopic(library, { name: 'Biên giới' })
    topics.stone = await makeTopic(library, { name: 'Cột mốc', parent: topics.border })
    topics.travel = await makeTopic(library, { name: 'Du lịch' })
    await makePerson(library, { username: 'canbo', roles: ['officer'], unit: units.post, confirmsForUnit: true })
    await makePerson(library, { username: 'moi', roles: ['officer'], unit: units.post })
    await makePerson(library, { username: 'phuong', roles: ['officer'], unit: units.ward, confirmsForUnit: true })
    await makePerson(library, { username: 'dieuphoi', roles: ['coordinator'], unit: units.command })
    await library.keeper.settled()
    officer = await visit(library, 'canbo')
    coordinator = await visit(library, 'dieuphoi')
  })
  afterAll(() => library?.close())

  const rows = async () => {
    const where = {}
    const { docs } = await library.payload.find({ collection: 'topic-subscriptions', where, depth: 0, sort: 'id' })
    return docs as unknown as { id: string; unit: string; topics: string[]; from: string; to?: string | null }[]
  }
  const subscribe = (who: Visitor, fields: Record<string, string | string[]>) =>
    who.send(PAGE, { on: PAGE, fields: { 'tu-ngay': today, 'den-ngay': '', ...fields } })
  const endsOn = async (who: Visitor) => [...(await who.open(PAGE)).text.matchAll(ENDS)].map(([, id = '']) => id)

  it('are reached from the desk by who confirms for the unit, and by nobody else', async () => {
    expect((await officer.open('/tai-lieu-den')).text).toContain(`href="${PAGE}"`)
    const other = await visit(library, 'moi')
    expect((await other.open('/tai-lieu-den')).text).not.toContain(PAGE)
    expect((await other.open(PAGE)).status).toBe(403)
    const { text } = await officer.open(PAGE).expect(200)
    expect(text).toContain('Chưa có đăng ký nào đang áp dụng.')
    expect(text).toContain('Cột mốc<span class="soft small"> (trong Biên giới)')
    expect(text).not.toContain('<select')
  })

  it.each([
    ['no topic', {}, 'Hãy chọn ít nhất một chủ đề.'],
    ['a topic that is not there', { 'chu-de': 'x' }, 'Có chủ đề không còn dùng.'],
    ['no day', { 'tu-ngay': '2026-02-30' }, 'Hãy ghi ngày bắt đầu.'],
    ['a day that has passed', { 'tu-ngay': '2020-01-01' }, 'Ngày bắt đầu phải từ hôm nay trở đi.'],
    ['an end that is no day', { 'den-ngay': 'mai' }, 'Hãy ghi ngày có thật, hoặc để trống.'],
    ['an end before the beginning', { 'den-ngay': '2020-01-01' }, 'Ngày kết thúc phải từ ngày bắt đầu trở đi.'],
  ])('give the form back with %s, and what was ticked', async (_what, wrong, fault) => {
    const fields = { 'don-vi': units.post ?? '', ...('chu-de' in wrong || fault.includes('ít nhất') ? {} : ticked()) }
    const answer = await subscribe(officer, { ...fields, ...wrong })
    expect(answer.status).toBe(400)
    expect(answer.text).toContain(fault)
    if ('chu-de' in fields) expect(answer.text).toContain(`checked="" value="${topics.border}"`)
    expect(await rows()).toEqual([])
  })
  const ticked = () => ({ 'chu-de': [topics.border ?? '', topics.travel ?? ''] })

  it('are kept for the own unit, once, and for no other', async () => {
    const done = await subscribe(officer, { 'don-vi': units.post ?? '', ...ticked() })
    expect([done.status, done.headers.location]).toEqual([303, `${PAGE}?bao=da-dang-ky`])
    expect(await rows()).toMatchObject([{ unit: units.post, topics: ticked()['chu-de'], from: today }])
    const again = await subscribe(officer, { 'don-vi': units.post ?? '', 'chu-de': topics.travel ?? '' })
    expect(again.status).toBe(400)
    expect(again.text).toContain('Đơn vị đã đăng ký “Du lịch” trong thời gian này.')
    for (const unit of [units.ward, units.command, 'x'])
      expect((await subscribe(officer, { 'don-vi': unit ?? '', 'chu-de': topics.stone ?? '' })).status).toBe(400)
    const forged = await officer.send(PAGE, { on: '/lien-he', fields: { _ma: 'x', 'chu-de': topics.stone ?? '' } })
    expect(forged.status).toBe(403)
    expect(await rows()).toHaveLength(1)
    const { text } = await officer.open(`${PAGE}?bao=da-dang-ky`)
    expect(text).toContain('Đã đăng ký chủ đề cho đơn vị.')
    expect(text).toContain('Biên giới; Du lịch')
    expect(text).toContain('Người canbo đăng ký')
  })

  it('of the branch are for its coordinator, and are shown to no other unit', async () => {
    const { text } = await coordinator.open(PAGE).expect(200)
    expect(text).toContain('Biên giới; Du lịch')
    expect(text).toContain('<option value')
    expect(text).not.toContain('Phường Hai')
    expect((await (await visit(library, 'phuong')).open(PAGE)).text).not.toContain('Du lịch</h3>')
    const far = { 'don-vi': units.post ?? '', 'chu-de': topics.stone ?? '', 'tu-ngay': '2099-01-01' }
    expect((await subscribe(coordinator, far)).status).toBe(303)
    expect((await officer.open(PAGE)).text).toContain('Chưa đến ngày bắt đầu')
  })

  it('end with a day from today on, and stay as history', async () => {
    const [coming = '', current = ''] = await endsOn(officer)
    const end = (who: Visitor, id: string, ngay: string) =>
      who.send(`${PAGE}/${id}/ket-thuc`, { on: PAGE, fields: { ngay } })
    for (const day of ['', '2020-01-01', 'mai']) {
      const refused = await end(officer, current, day)
      expect(refused.status).toBe(400)
      expect(refused.text).toMatch(/id="ngay-[0-9a-f-]{36}-loi">Lỗi: /)
    }
    const stranger = await visit(library, 'phuong')
    expect((await end(stranger, current, today)).status).toBe(404)
    expect((await end(officer, units.post ?? '', today)).status).toBe(404)
    expect((await end(officer, current, today)).headers.location).toBe(`${PAGE}?bao=da-ket-thuc-dang-ky`)
    expect((await end(officer, current, '2099-01-01')).text).toContain('Đăng ký này đã kết thúc sớm hơn ngày đó.')
    expect((await end(coordinator, coming, today)).status).toBe(303)
    expect((await rows()).map(({ id, to }) => [id, to])).toEqual([
      [current, today],
      [coming, today],
    ])
    const { text } = await officer.open(PAGE)
    expect(text).toContain('Đang đăng ký (1)')
    expect(text).toContain('Đã kết thúc (1)')
  })
})
