import { describe, expect, it } from '@jest/globals'
import { exportedRows } from '../../../src/portal/rules/reportColumns'
import type { Figure, FigureRow } from '../../../src/report/rules/indicators/figure'
import { rowsToRead } from '../../../src/report/rules/reportRows'

const open = (nth: number, programmeId = 'p'): FigureRow => {
  return { key: `${programmeId} ${nth}`, label: 'Chỗ chưa có đơn vị', programmeId, reason: 'Chưa chọn đơn vị' }
}
const taken: FigureRow = { key: 'p x', label: 'Xã', unitId: 'x', programmeId: 'p', reason: 'Còn thiếu: Máy in' }

describe('rows as people read them', () => {
  it('are one with their number where they say the same', () => {
    expect(rowsToRead([open(0), taken, open(1), open(2)])).toEqual([{ ...open(0), count: 3 }, taken])
    expect(rowsToRead([open(0)])).toEqual([open(0)])
    expect(rowsToRead([])).toEqual([])
  })

  it('stay apart where they are of several programmes or days, of units, documents or people', () => {
    const several = [
      open(0),
      open(0, 'q'),
      { key: 'a', label: 'ban do', reason: 'Không có kết quả', on: '2025-06-01', count: 2 },
      { key: 'b', label: 'ban do', reason: 'Không có kết quả', on: '2025-06-02', count: 2 },
      ...(['unitId', 'documentId', 'officerId'] as const).flatMap((field) =>
        [1, 2].map((nth) => ({ key: `${field} ${nth}`, label: 'CB', reason: 'Chưa', [field]: 'x' })),
      ),
    ]
    expect(rowsToRead(several)).toEqual(several)
  })

  it('are exported as they are read, while the figure still counts each', () => {
    const figure: Figure = {
      code: 'equipped',
      label: 'Trang bị',
      definition: '',
      measure: 'share',
      value: 0,
      numerator: 0,
      denominator: 4,
      inside: [],
      outside: [open(0), open(1), taken, open(2)],
      breakdowns: [],
    }
    const names = { unit: () => null, document: () => null }
    const lines = [...exportedRows([figure], names)].map(({ shown }) => [shown.subject, shown.row.count])
    expect(lines).toEqual([
      ['Chỗ chưa có đơn vị', 3],
      ['Xã', undefined],
    ])
    expect(figure.outside).toHaveLength(4)
  })
})
