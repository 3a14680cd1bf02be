import { describe, expect, it } from '@jest/globals'
import type { Cell, SheetRow } from '../../../../src/report/rules/officers/import/cells'
import { dayOfCell, textOfCell } from '../../../../src/report/rules/officers/import/cells'
import { columnLetters, columnsIn } from '../../../../src/report/rules/officers/import/columns'
import { unitFinder } from '../../../../src/report/rules/officers/import/findUnit'
import { importPlanner, type PlannedPerson } from '../../../../src/report/rules/officers/import/importPlan'
import { mergedRows } from '../../../../src/report/rules/officers/import/mergedRows'
import { readTableRow } from '../../../../src/report/rules/officers/import/readRow'

const text = (value: string): Cell => ({ kind: 'text', text: value })
const sheetRow = (row: number, ...values: (string | Cell | null)[]): SheetRow => ({
  row,
  cells: new Map(
    values.flatMap((value, index) =>
      value === null ? [] : [[index + 1, typeof value === 'string' ? text(value) : value] as const],
    ),
  ),
})

describe('cells of a table', () => {
  it('that hold a day as text are understood day first and told back, or refused where they could mean another', () => {
    expect(dayOfCell({ kind: 'day', day: '2025-07-01' })).toEqual({ value: '2025-07-01' })
    expect(dayOfCell(text(' 01/7/2025 '))).toEqual({ value: '2025-07-01', note: '“01/7/2025” hiểu là ngày 01/7/2025' })
    expect(dayOfCell(undefined)).toEqual({ value: null })
    for (const [written, fault] of [
      ['05/06/25', 'không rõ năm nào'],
      ['06/30/2025', 'có vẻ ghi tháng trước ngày'],
      ['31/02/2025', 'không phải ngày có thật'],
      ['hôm qua', 'không phải ngày có thật'],
    ] as const)
      expect(dayOfCell(text(written))).toEqual({ fault: expect.stringContaining(fault) })
    expect(dayOfCell({ kind: 'number', number: 45_839 })).toEqual({ fault: 'Ô phải là ngày, dạng 05/8/2020.' })
  })

  it('with a formula are never taken for their value', () => {
    expect(textOfCell({ kind: 'formula' })).toEqual({ fault: expect.stringContaining('công thức') })
    expect(dayOfCell({ kind: 'formula' })).toEqual({ fault: expect.stringContaining('công thức') })
  })

  it('are text in NFC on one line; a code that became a number is a code still', () => {
    expect(textOfCell(text('Nguyễn\n Hoà'.normalize('NFD')))).toEqual({ value: 'Nguyễn Hoà' })
    expect(textOfCell({ kind: 'number', number: 22_051 })).toEqual({ value: '22051' })
    expect(textOfCell({ kind: 'number', number: 1.5 })).toEqual({ fault: 'Ô phải là chữ.' })
  })
})

describe('the columns', () => {
  it('are known by their titles in any spelling and order', () => {
    const read = columnsIn(sheetRow(1, 'ĐƠN VỊ', 'Ghi chú', 'ho va ten', 'Từ ngày'))
    expect('columns' in read && Object.fromEntries(read.columns)).toEqual({ unit: 1, name: 3, from: 4 })
  })
  it('are refused where one is missing or there twice', () => {
    expect(columnsIn(sheetRow(1, 'Họ tên'))).toEqual({ fault: expect.stringContaining('“Đơn vị”') })
    expect(columnsIn(undefined)).toEqual({ fault: expect.stringContaining('“Họ tên” và “Đơn vị”') })
    expect(columnsIn(sheetRow(1, 'Họ tên', 'Họ và tên', 'Đơn vị'))).toEqual({
      fault: 'Có hai cột “Họ tên”. Hãy bỏ một cột.',
    })
  })
  it('are called by letters', () => {
    expect([1, 26, 27, 52, 53].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA'])
  })
  it('have merged cells only where they are read', () => {
    const merged = mergedRows(['A2:A3', 'F4:G9', 'sai'], { columns: [1, 2], lastRow: 5 })
    expect([1, 2, 3, 4].map(merged)).toEqual([null, 'A2:A3', 'A2:A3', null])
  })
})

const units = [
  { id: 'u1', slug: 'don-an-hai', name: 'Đồn An Hải' },
  {
    id: 'u2',
    slug: 'phuong-moi',
    name: 'Phường Phú Yên',
    validFrom: '2025-07-01',
    codes: [{ value: '22240', from: '2025-07-01', to: null }],
  },
  {
    id: 'u3',
    slug: 'phuong-cu',
    name: 'Phường Phú Lâm',
    validTo: '2025-06-30',
    codes: [{ value: '22240', from: null, to: '2025-06-30' }],
  },
]

describe('units of a table', () => {
  const find = unitFinder(units)
  const idOn = (name: string, day: string) => {
    const found = find(name, day)
    return 'unit' in found ? found.unit.id : found.fault
  }
  it('are found by slug, name or the code of that day', () => {
    expect(idOn('don-an-hai', '2020-01-01')).toBe('u1')
    expect(idOn('ĐỒN AN HẢI', '2020-01-01')).toBe('u1')
    expect(idOn('22240', '2025-06-30')).toBe('u3')
    expect(idOn('22240', '2025-07-01')).toBe('u2')
  })
  it('say when they are or were, if not on that day', () => {
    expect(idOn('Phường Phú Yên', '2025-06-30')).toBe(
      '“Phường Phú Yên” chỉ có từ ngày 01/7/2025; vào ngày 30/6/2025 chưa có.',
    )
    expect(idOn('Phường Phú Lâm', '2025-07-01')).toContain('đã kết thúc hoạt động ngày 30/6/2025')
    expect(idOn('Đồn Lạ', '2025-07-01')).toBe('Không có đơn vị “Đồn Lạ”.')
  })
})

describe('the plan of a table', () => {
  const read = columnsIn(sheetRow(1, 'Họ tên', 'Đơn vị', 'Từ ngày', 'Đến ngày', 'Khóa', 'Kết quả', 'Số chứng nhận'))
  const columns = 'columns' in read ? read.columns : new Map()
  const hoa = (): PlannedPerson => ({
    id: 'p1',
    name: 'Nguyễn Thị Hòa',
    terms: [{ id: 't1', unitId: 'u1', from: '2024-01-01', to: null, position: null }],
    results: new Map(),
    ends: [],
  })
  const planner = (people = [hoa()]) =>
    importPlanner({
      units,
      courses: [{ id: 'k1', name: 'Lớp thử', startsOn: '2025-05-12', endsOn: '2025-05-14' }],
      people,
      named: new Set(['u1', 'u2']),
      columns,
      today: '2026-01-10',
    })
  type Values = (string | Cell | null)[]
  function outcomes(rows: Values[], plan = planner()): string[] {
    return rows.map((values, index) => {
      const row = readTableRow(sheetRow(index + 2, ...values), columns)
      if (!row) return 'trống'
      const { does, notes, faults } = plan.add(row)
      const wrong = faults.map(({ column, message }) => `${column}! ${message}`)
      return [...wrong, ...does, ...notes].join(' | ')
    })
  }

  it('finds the person who is there in any spelling, and does nothing that is there already', () => {
    expect(outcomes([['NGUYỄN THỊ  HOÀ', 'don-an-hai', { kind: 'day', day: '2024-01-01' }]])).toEqual([
      'Là người đã có, ghi là “Nguyễn Thị Hòa” | Thời gian phụ trách đã có trong sổ',
    ])
  })

  it('enters a new person once for two rows, and says that the name is there elsewhere', () => {
    const plan = planner()
    expect(
      outcomes(
        [
          ['Nguyễn Thị Hòa', 'phuong-moi', '01/7/2025', null, 'LỚP THỬ', 'Đạt', '7'],
          ['Nguyễn Thị Hoà', 'phuong-moi', null, null, 'Lớp thử', 'đạt', '7'],
        ],
        plan,
      ),
    ).toEqual([
      'Nhập cán bộ mới | Phụ trách từ 01/7/2025 | Ghi đạt lớp “Lớp thử” | “01/7/2025” hiểu là ngày 01/7/2025 | Sổ có người trùng họ tên. Nếu là một người, hãy gộp ở trang Cán bộ phụ trách sau khi ghi',
      'Là người đã có, ghi là “Nguyễn Thị Hòa” | Kết quả đã có trong sổ',
    ])
    expect(plan.sums).toEqual({ people: 1, terms: 1, ends: 0, results: 1, unchanged: 1 })
  })

  it('ends a term that is open, once, and takes no other last day', () => {
    const day = (value: string): Cell => ({ kind: 'day', day: value })
    expect(
      outcomes([
        ['Nguyễn Thị Hòa', 'don-an-hai', day('2024-01-01'), day('2025-12-31')],
        ['Nguyễn Thị Hòa', 'don-an-hai', day('2024-01-01'), day('2025-11-30')],
        ['Nguyễn Thị Hòa', 'don-an-hai', day('2025-12-31'), null],
      ]),
    ).toEqual([
      'Ghi ngày cuối phụ trách 31/12/2025',
      'Đến ngày (cột D)! Sổ đã ghi ngày cuối là 31/12/2025. Hãy sửa ở trang của người này.',
      expect.stringContaining('hai thời gian chồng nhau'),
    ])
  })

  it('says what is wrong in which column', () => {
    const day: Cell = { kind: 'day', day: '2025-08-01' }
    expect(
      outcomes([
        [{ kind: 'formula' }, 'don-an-hai', day],
        ['Lê An', 'phuong-cu', '30/6/2025'],
        ['Lê An', 'don-an-hai', null],
        ['Lê An', 'don-an-hai', day, null, 'Lớp lạ', 'Đạt'],
        ['Lê An', 'don-an-hai', day, null, 'Lớp thử', 'Vắng', '9'],
        ['Lê An', 'don-an-hai', day, null, 'Lớp thử', 'Giỏi'],
        ['Lê An', 'don-an-hai', day, null, null, 'Đạt'],
        ['', '', null],
      ]),
    ).toEqual([
      'Họ tên (cột A)! Ô có công thức. Hãy dán giá trị thay cho công thức (Dán đặc biệt → Giá trị).',
      expect.stringContaining('Đơn vị (cột B)! Đơn vị ngoài phạm vi của bạn.'),
      'Từ ngày (cột C)! Sổ chưa có “Lê An” ở “Đồn An Hải”. Hãy ghi từ ngày nào phụ trách.',
      expect.stringContaining('Khóa (cột E)! Chưa có lớp “Lớp lạ”.'),
      'Số chứng nhận (cột G)! Người chưa đạt hoặc vắng không có chứng nhận.',
      'Kết quả (cột F)! “Giỏi” không phải Đạt, Chưa đạt hay Vắng.',
      'Khóa (cột E)! Có kết quả nhưng không ghi khóa nào.',
      'trống',
    ])
  })

  it('takes two people of one name at one unit for neither', () => {
    const plan = planner([hoa(), { ...hoa(), id: 'p2' }])
    expect(outcomes([['Nguyễn Thị Hòa', 'don-an-hai', null, null, 'Lớp thử', 'Đạt']], plan)).toEqual([
      expect.stringContaining('có nhiều người tên “Nguyễn Thị Hòa”'),
    ])
  })
})
