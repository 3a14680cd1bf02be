import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { trainedOn } from '../../../src/report/rules/officers/trainedOn'
import { readOfficerRows } from '../../../src/report/officers/officerRows'
import { countRows } from '../../support/countRows'
import { describeOnBothDatabases } from '../../support/library'
import { openRegisterGround, type RegisterGround } from './registerGround'

describeOnBothDatabases('the register of officers and courses', (database) => {
  let ground: RegisterGround
  beforeAll(async () => {
    ground = await openRegisterGround(database)
  })
  afterAll(() => ground?.close())

  const inCharge = async (day: string) =>
    trainedOn(await readOfficerRows(ground.library.payload), day).flatMap(({ unitId, officers }) =>
      officers.map(({ officerId, by }) => ({ unitId, officerId, trained: by !== null })),
    )
  const of = async (officerId: string, day: string) =>
    (await inCharge(day)).filter((each) => each.officerId === officerId).map(({ unitId, trained }) => [unitId, trained])
  const faultsOf = (answer: { status: number; body: { errors?: { path: string; message: string }[] } }) => [
    answer.status,
    ...(answer.body.errors ?? []).map(({ path, message }) => `${path}: ${message}`),
  ]

  it('takes in who is in charge, and writes down that it did, without a name', async () => {
    const { id, term } = await ground.enter({ name: '  Nguyễn Thị  Hoà'.normalize('NFD'), position: 'Đội trưởng' })
    const officer = (await ground.rows<{ id: string; name: string; pseudonym: string }>('officers')).find(
      (row) => row.id === id,
    )
    expect([officer?.name, officer?.pseudonym]).toEqual(['Nguyễn Thị Hoà', expect.stringMatching(/^CB-/)])
    const events = await ground.eventsOf('report/officer-entered')
    expect(events.at(-1)).toEqual({ officer: id, term, unit: ground.units.post, from: '2024-01-01' })
    expect(JSON.stringify(events)).not.toContain('Nguyễn')
    expect(await of(id, '2023-12-31')).toEqual([])
    expect(await of(id, '2024-01-01')).toEqual([[ground.units.post, false]])
  })

  it('refuses what cannot be, field by field, and writes nothing', async () => {
    const { ward, district, post } = ground.units
    const before = await countRows(ground.library.payload)
    const enter = (body: object) =>
      ground.people.bientap.post('/api/officers', { name: 'Trần Văn Thử', unit: post, from: '2024-01-01', ...body })
    expect(faultsOf(await enter({ unit: ward, from: '2025-06-30' }))).toEqual([
      400,
      'from: “UBND phường Mới” chỉ có từ ngày 01/7/2025.',
    ])
    expect(faultsOf(await enter({ unit: district, from: '2025-07-01' }))).toEqual([
      400,
      'from: “UBND huyện Cũ” đã kết thúc hoạt động ngày 30/6/2025.',
    ])
    expect(faultsOf(await enter({ name: ' ', to: '2023-01-01' }))).toEqual([
      400,
      'name: Hãy ghi họ và tên.',
      'to: Ngày cuối phải không trước ngày đầu.',
    ])
    expect(faultsOf(await enter({ unit: 'khong-co' }))).toEqual([400, 'unit: Không có đơn vị “khong-co”.'])
    expect(faultsOf(await enter({ user: randomUUID() }))).toEqual([400, 'user: Không có tài khoản này.'])
    expect((await enter({ from: '2024-02-30' })).status).toBe(400)
    expect(await countRows(ground.library.payload)).toEqual(before)
  })

  it('asks before it takes the same name twice at a unit, also in another spelling', async () => {
    await ground.enter({ name: 'Phạm Thúy Hà' })
    const enter = (more: object) =>
      ground.people.bientap.post('/api/officers', {
        name: 'PHẠM THUÝ HÀ',
        unit: ground.units.post,
        from: '2025-01-01',
        ...more,
      })
    const asked = await enter({})
    expect([asked.status, asked.body.code]).toEqual([409, 'report/same-name'])
    expect((await enter({ isAnother: true })).status).toBe(201)
  })

  it('moves somebody with their training; the first unit loses them from that day on', async () => {
    const { post, coast } = ground.units
    const { id, term } = await ground.enter({ name: 'Lê Văn Chuyển' })
    const course = await ground.course()
    const results = [{ officer: id, result: 'passed', certificate: '12/2025' }]
    expect((await ground.people.bientap.post(`/api/courses/${course}/results`, { results })).body.doc).toEqual({
      id: course,
      entered: 1,
      changed: 0,
      unchanged: 0,
    })
    const moved = await ground.people.dieuphoi.post(`/api/officers/${id}/transfer`, {
      term,
      unit: coast,
      on: '2025-07-01',
    })
    expect(moved.status).toBe(200)
    expect(await of(id, '2025-05-13')).toEqual([[post, false]])
    expect(await of(id, '2025-06-30')).toEqual([[post, true]])
    expect(await of(id, '2025-07-01')).toEqual([[coast, true]])
    const again = await ground.people.bientap.post(`/api/officers/${id}/transfer`, {
      term,
      unit: coast,
      on: '2025-07-02',
    })
    expect(faultsOf(again)).toEqual([400, 'on: Ngày chuyển phải sau ngày 01/01/2024 và khi còn phụ trách.'])
  })

  it('ends a term with its last day, corrects that day, and takes back whoever returns', async () => {
    const { post } = ground.units
    const { id, term } = await ground.enter({ name: 'Đỗ Thị Thôi' })
    const leave = (to: string) => ground.people.bientap.post(`/api/officers/${id}/leave`, { term, to })
    expect((await leave('2024-12-31')).status).toBe(200)
    expect([await of(id, '2024-12-31'), await of(id, '2025-01-01')]).toEqual([[[post, false]], []])
    expect((await leave('2025-03-31')).status).toBe(200)
    expect(await of(id, '2025-03-31')).toEqual([[post, false]])
    expect(faultsOf(await leave('2023-12-31'))).toEqual([400, 'to: Ngày cuối phải không trước ngày đầu.'])
    const back = (from: string) => ground.people.bientap.post(`/api/officers/${id}/terms`, { unit: post, from })
    expect(faultsOf(await back('2025-03-31'))).toEqual([
      400,
      'from: Người này đã phụ trách tại đơn vị này từ 01/01/2024 đến 31/3/2025; hai thời gian chồng nhau.',
    ])
    expect((await back('2025-04-01')).status).toBe(200)
    expect(faultsOf(await leave('2025-04-15'))[1]).toContain('chồng nhau')
  })

  it('ends who is in charge at a unit with the unit, without touching the row', async () => {
    const { district } = ground.units
    const { id } = await ground.enter({ name: 'Võ Huyện', unit: district, from: '2020-01-01' })
    expect([await of(id, '2025-06-30'), await of(id, '2025-07-01')]).toEqual([[[district, false]], []])
    const term = (await ground.rows<{ id: string; officer: string; to: string | null }>('officer-terms')).find(
      ({ officer }) => officer === id,
    )
    expect(term?.to).toBeNull()
  })

  it('of two who begin the same term at once takes one', async () => {
    const { id } = await ground.enter({ name: 'Hồ Hai Lần' })
    const begin = () =>
      ground.people.bientap.post(`/api/officers/${id}/terms`, { unit: ground.units.coast, from: '2025-01-01' })
    const answers = await Promise.all([begin(), begin(), begin()])
    expect(answers.map(({ status }) => String(status)).sort()).toEqual(['200', '400', '400'])
  })

  it('enters a class at once, or nothing of it', async () => {
    const first = await ground.enter({ name: 'Ngô Một' })
    const second = await ground.enter({ name: 'Ngô Hai' })
    const course = await ground.course({ validMonths: 12 })
    const enter = (results: object[], who = ground.people.bientap) =>
      who.post(`/api/courses/${course}/results`, { results })
    const faulty = await enter([
      { officer: first.id, result: 'passed' },
      { officer: second.id, result: 'absent', certificate: '13' },
      { officer: first.id, result: 'passed', on: '2025-05-11' },
      { officer: randomUUID(), result: 'passed' },
    ])
    expect(faultsOf(faulty)).toEqual([
      400,
      'results.1.certificate: Người chưa đạt hoặc vắng không có chứng nhận.',
      'results.2.officer: Người này có hai dòng.',
      'results.2.on: Lớp khai giảng ngày 12/5/2025; kết quả không thể có trước.',
      'results.3.officer: Không có cán bộ này trong phạm vi của bạn.',
    ])
    expect(await of(first.id, '2025-05-14')).toEqual([[ground.units.post, false]])
    const both = [
      { officer: first.id, result: 'passed', certificate: '13' },
      { officer: second.id, result: 'absent' },
    ]
    expect((await enter(both)).body.doc).toMatchObject({ entered: 2, changed: 0, unchanged: 0 })
    expect((await enter(both)).body.doc).toMatchObject({ entered: 0, changed: 0, unchanged: 2 })
    expect((await enter([{ officer: second.id, result: 'passed' }])).body.doc).toMatchObject({ entered: 0, changed: 1 })
    expect(await of(second.id, '2026-05-14')).toEqual([[ground.units.post, true]])
    expect(await of(second.id, '2026-05-15')).toEqual([[ground.units.post, false]])
  })

  it('has no results of a course that is to come, and does not move one with results there', async () => {
    const { id } = await ground.enter({ name: 'Bùi Mai Sau' })
    const coming = await ground.course({ startsOn: '2999-01-01', endsOn: '2999-01-02' })
    const results = [{ officer: id, result: 'passed' }]
    expect(faultsOf(await ground.people.bientap.post(`/api/courses/${coming}/results`, { results }))).toEqual([
      400,
      'results.0.on: Lớp chưa khai giảng nên chưa có kết quả.',
    ])
    const held = await ground.course()
    await ground.people.bientap.post(`/api/courses/${held}/results`, { results })
    const moved = await ground.people.bientap.post(`/api/courses/${held}/change`, {
      name: 'Lớp thử',
      organiser: 'Sở',
      startsOn: '2999-01-01',
      endsOn: '2999-01-02',
    })
    expect(faultsOf(moved)).toEqual([400, 'startsOn: Lớp đã có kết quả thì không thể ở ngày chưa đến.'])
  })

  it('revokes a certificate from a day on, once', async () => {
    const { id } = await ground.enter({ name: 'Đinh Thu Hồi' })
    const course = await ground.course()
    await ground.people.bientap.post(`/api/courses/${course}/results`, { results: [{ officer: id, result: 'passed' }] })
    const row = (await ground.rows<{ id: string; officer: string }>('attendances')).find(
      ({ officer }) => officer === id,
    )
    const revoke = (on: string) => ground.people.bientap.post(`/api/attendances/${row?.id}/revoke`, { on })
    expect(faultsOf(await revoke('2025-05-13'))).toEqual([
      400,
      'on: Kết quả tính từ 14/5/2025; không thu hồi được từ trước ngày đó.',
    ])
    expect((await revoke('2025-09-01')).status).toBe(200)
    expect([await of(id, '2025-08-31'), await of(id, '2025-09-01')]).toEqual([
      [[ground.units.post, true]],
      [[ground.units.post, false]],
    ])
    expect((await revoke('2025-09-02')).body.code).toBe('report/not-revocable')
    const results = [{ officer: id, result: 'absent' }]
    const changed = await ground.people.bientap.post(`/api/courses/${course}/results`, { results })
    expect(faultsOf(changed)).toEqual([
      400,
      'results.0.result: Chứng nhận đã bị thu hồi nên kết quả này không sửa được.',
    ])
  })

  it('merges two rows of one person, follows training through it, and undoes it', async () => {
    const { post, coast } = ground.units
    const one = await ground.enter({ name: 'Trương Thúy' })
    const other = await ground.enter({ name: 'TRƯƠNG THUÝ', unit: coast })
    const course = await ground.course()
    const results = [{ officer: other.id, result: 'passed' }]
    await ground.people.bientap.post(`/api/courses/${course}/results`, { results })
    const merge = (id: string, into: string) => ground.people.bientap.post(`/api/officers/${id}/merge`, { into })
    expect((await merge(other.id, one.id)).status).toBe(200)
    expect(new Map((await of(one.id, '2025-05-14')) as [string, boolean][])).toEqual(
      new Map([
        [post, true],
        [coast, true],
      ]),
    ) // pairs of unit and standing
    expect(await of(other.id, '2025-05-14')).toEqual([])
    expect((await merge(one.id, other.id)).body.code).toBe('report/already-merged')
    const undone = await ground.people.bientap.post(`/api/officers/${other.id}/undo-merge`)
    expect(undone.status).toBe(200)
    expect(await of(one.id, '2025-05-14')).toEqual([[post, false]])
    expect(await of(other.id, '2025-05-14')).toEqual([[coast, true]])
    expect((await ground.people.bientap.post(`/api/officers/${other.id}/undo-merge`)).body.code).toBe(
      'report/not-merged',
    )
    expect((await merge(other.id, one.id)).status).toBe(200)
  })

  it('never merges two into each other, and one person’s account goes with one person', async () => {
    const one = await ground.enter({ name: 'Lý Vòng', user: ground.ids.don })
    const other = await ground.enter({ name: 'Lý Vòng', isAnother: true })
    const taken = await ground.people.bientap.post('/api/officers', {
      name: 'Người khác',
      unit: ground.units.post,
      from: '2024-01-01',
      user: ground.ids.don,
    })
    expect([taken.status, taken.body.code]).toEqual([409, 'report/account-taken'])
    const merge = (id: string, into: string) => ground.people.bientap.post(`/api/officers/${id}/merge`, { into })
    const answers = await Promise.all([merge(one.id, other.id), merge(other.id, one.id)])
    expect(answers.map(({ status }) => String(status)).sort()).toEqual(['200', '409'])
  })

  it('lets a coordinator keep the own branch and nothing beside it', async () => {
    const { ward, coast } = ground.units
    const { dieuphoi } = ground.people
    const body = { name: 'Ngoài Phạm Vi', from: '2025-07-01' }
    const outside = await dieuphoi.post('/api/officers', { ...body, unit: ward })
    expect([outside.status, outside.body.code]).toEqual([403, 'report/officer-out-of-scope'])
    expect((await dieuphoi.post('/api/officers', { ...body, name: 'Trong Phạm Vi', unit: coast })).status).toBe(201)
    const { id, term } = await ground.enter({ name: 'Của Phường', unit: ward, from: '2025-07-01' })
    for (const [act, sent] of [
      ['leave', { term, to: '2025-12-31' }],
      ['terms', { unit: coast, from: '2026-01-01' }],
      ['correct', { name: 'Đổi Tên' }],
      ['merge', { into: id }],
    ] as const)
      expect([act, (await dieuphoi.post(`/api/officers/${id}/${act}`, sent)).status]).toEqual([act, 404])
    const course = await ground.course()
    expect(
      (
        await dieuphoi.post(`/api/courses/${course}/change`, {
          name: 'Khác',
          organiser: 'Sở',
          startsOn: '2025-05-12',
          endsOn: '2025-05-14',
        })
      ).status,
    ).toBe(403)
  })
})
