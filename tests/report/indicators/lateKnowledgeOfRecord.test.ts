import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { vietnamDay } from '../../../src/vietnamese/calendar'
import { openReports, type Reports } from '../../../src/report/indicators/openReports'
import type { Question } from '../../../src/report/rules/indicators/figure'
import { registerReader } from '../../../src/report/reportRows'
import { describeOnBothDatabases, makeGroup, makeUnit } from '../../support/library'
import { openRegisterGround, type RegisterGround } from '../officers/registerGround'

/** Everything here is entered today, of days long past. */
const JULY: Question = { from: '2025-07-01', asOf: '2025-07-05' }
const JUNE: Question = { from: '2025-04-01', asOf: '2025-06-30' }

describeOnBothDatabases('what the record learnt late is told by its reports', (database) => {
  let ground: RegisterGround
  let reports: Reports
  let started: string

  beforeAll(async () => {
    ground = await openRegisterGround(database)
    const { payload, catalogue, keeper } = ground.library
    const { settled } = keeper
    reports = openReports({ catalogue, readRegisters: registerReader(payload), settled, now: () => new Date() })
    started = new Date().toISOString()
  })
  afterAll(() => ground?.close())

  /** Only of what the test itself did. */
  const listed = async (question: Question) => {
    const { corrections } = await reports.answer(question)
    return corrections
      .filter(({ what, knownAt }) => ['unit', 'group', 'merge'].includes(what) && knownAt > started)
      .map(({ text }) => text)
  }

  it('that units were there, and that one of them ended, each as of its day', async () => {
    const { library, people } = ground
    const unit = await makeUnit(library, { name: 'Xã Cũ', kind: 'ubnd-xa', validFrom: '2020-01-01' })
    const heir = await makeUnit(library, { name: 'Xã Mới', kind: 'ubnd-xa', validFrom: '2025-07-01' })
    expect(await listed(JULY)).toEqual([
      'Xã Cũ: ghi vào danh mục đơn vị, tính từ 01/01/2020',
      'Xã Mới: ghi vào danh mục đơn vị, tính từ 01/7/2025',
    ])
    const ended = await people.quantri.patch(`/api/units/${unit}`, { validTo: '2025-06-30', successors: [heir] })
    expect(ended.status).toBe(200)
    // Neither a spelling nor what no figure counts by is one.
    for (const change of [{ name: 'Xã Cũ xưa' }, { shortName: 'XC' }, { areas: [heir] }]) {
      expect((await people.quantri.patch(`/api/units/${unit}`, change)).status).toBe(200)
    }
    expect((await listed(JULY)).at(-1)).toBe('Xã Cũ xưa: ghi ngày kết thúc hoạt động, đơn vị kế tục, tính từ 01/7/2025')
    expect(await listed(JULY)).toHaveLength(3)
    expect(await listed(JUNE)).toEqual(['Xã Cũ xưa: ghi vào danh mục đơn vị, tính từ 01/01/2020'])
  })

  it('a reorganisation of an earlier day, unit by unit', async () => {
    const { library, people } = ground
    const one = await makeUnit(library, { name: 'Xã Một', kind: 'ubnd-xa', validFrom: '2020-01-01' })
    const two = await makeUnit(library, { name: 'Xã Hai', kind: 'ubnd-xa', validFrom: '2020-01-01' })
    const steps = [{ kind: 'merge', units: [one, two], into: { name: 'Xã Chung', kind: 'ubnd-xa' } }]
    const decided = { on: '2025-07-01', decision: 'Quyết định thử', steps }
    const answer = await people.quantri.post('/api/units/reorganisations', decided)
    expect(answer.status).toBeLessThan(300)
    const merged = (await listed(JULY)).filter((text) => text.includes('sắp xếp'))
    expect(merged.sort()).toEqual(
      ['Xã Chung', 'Xã Hai', 'Xã Một'].map((name) => `${name}: ghi việc sắp xếp đơn vị, tính từ 01/7/2025`),
    )
    expect((await listed(JUNE)).filter((text) => text.includes('sắp xếp'))).toEqual([])
    expect(await listed({ from: '2025-07-01', asOf: vietnamDay(new Date()) })).toEqual([])
  })

  it('a group that began to be counted, means others and is counted no more', async () => {
    const { library, people } = ground
    const group = await makeGroup(library, 'cac-xa', { kinds: ['ubnd-xa'] })
    const ofGroup = async () => (await listed(JUNE)).filter((text) => text.startsWith('Nhóm'))
    const save = (data: object) => people.quantri.patch(`/api/unit-groups/${group}`, data)
    expect((await save({ rule: { any: [{ kinds: ['ubnd-xa', 'don-bien-phong'] }] } })).status).toBe(200)
    expect(await ofGroup()).toEqual([])
    await save({ counted: true })
    await save({ name: 'Các xã' })
    await save({ rule: { any: [{ kinds: ['ubnd-xa'] }] } })
    await save({ counted: false })
    expect(await ofGroup()).toEqual([
      'Nhóm “Các xã”: được tính là nơi nhận theo kế hoạch',
      'Nhóm “Các xã”: đổi quy tắc chọn nơi nhận theo kế hoạch',
      'Nhóm “Các xã”: không còn được tính là nơi nhận theo kế hoạch',
    ])
  })

  it('officers who were merged, and the undoing of it', async () => {
    const { enter, units, people } = ground
    const first = await enter({ name: 'Nguyễn Văn An', unit: units.post, from: '2024-01-01' })
    const second = await enter({ name: 'Nguyen Van An', unit: units.coast, from: '2025-06-15' })
    const { bientap } = people
    expect((await bientap.post(`/api/officers/${second.id}/merge`, { into: first.id })).status).toBe(200)
    expect((await bientap.post(`/api/officers/${second.id}/undo-merge`, {})).status).toBe(200)
    const merges = (await listed(JULY)).filter((text) => text.includes('người'))
    expect(merges).toEqual([
      expect.stringContaining('được gộp làm một người'),
      expect.stringContaining('lại là hai người'),
    ])
    // Of the year before neither was in charge yet.
    expect((await listed({ from: '2023-01-01', asOf: '2023-12-31' })).filter((text) => text.includes('người'))).toEqual(
      [],
    )
  })

  it('beside a closed report what was entered after its closing, and nothing from before', async () => {
    const { library, people, page, send } = ground
    const unit = await makeUnit(library, { name: 'Xã Chót', kind: 'ubnd-xa', validFrom: '2020-01-01' })
    const form = { tu: JUNE.from, den: JUNE.asOf, 'dong-y': 'co' }
    const answer = await send('/bao-cao/chot', {
      as: people.duyet,
      form,
      from: `/bao-cao?tu=${JUNE.from}&den=${JUNE.asOf}`,
    })
    expect(answer.status).toBe(303)
    const list = (await page('/bao-cao/da-chot', people.kiemtra)).text
    const closed = /\/bao-cao\/da-chot\/[0-9a-f-]{36}/.exec(list)?.[0] ?? ''
    expect((await page(closed, people.kiemtra)).text).not.toContain('Ghi sau khi chốt')
    expect((await people.quantri.patch(`/api/units/${unit}`, { validTo: '2025-05-31' })).status).toBe(200)
    const { text } = await page(closed, people.kiemtra)
    expect(text).toContain('Ghi sau khi chốt (1 dòng)')
    expect(text).toContain('Xã Chót: ghi ngày kết thúc hoạt động, tính từ 01/6/2025')
    const later = (await page(`/bao-cao/ghi-sau-ky?tu=${JUNE.from}&den=${JUNE.asOf}`, people.kiemtra)).text
    expect(later).toContain('Xã Chót: ghi ngày kết thúc hoạt động, tính từ 01/6/2025')
    expect(later).toContain('Nhóm “Các xã”')
  })
})
