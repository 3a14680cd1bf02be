import { describe, expect, it } from '@jest/globals'
import type { Figure } from '../../../src/report/rules/indicators/figure'
import { type PaperSource, reportPaper } from '../../../src/report/rules/reportPaper'

const names = { unit: () => null, document: () => null }
const period = { from: '2025-04-01', asOf: '2025-06-30' }

function figure(outside: Figure['outside'], changes: Partial<Figure> = {}): Figure {
  return {
    code: 'supply',
    label: 'Cung cấp',
    definition: 'Đã mở chia cho tất cả.',
    measure: 'share',
    value: 0.5,
    numerator: 1,
    denominator: 2,
    inside: [],
    outside,
    breakdowns: [],
    ...changes,
  }
}

function paperOf(changes: Partial<PaperSource> = {}) {
  const figures = changes.figures ?? []
  const report = { asked: period, figures: [...figures], trends: [], corrections: [], position: 7 }
  return reportPaper({
    period,
    figures,
    report,
    closed: null,
    names,
    unitName: null,
    at: '2026-11-22T03:00:00Z',
    ...changes,
  })
}

const textsOf = (changes?: Partial<PaperSource>) =>
  paperOf(changes).blocks.map((block) => (block.kind === 'table' ? JSON.stringify(block.rows) : block.text))

describe('the report on paper', () => {
  it('says so where there is no figure, and numbers only the parts that it has', () => {
    expect(textsOf()).toEqual([
      expect.stringContaining('từ ngày 01/4/2025 đến hết ngày 30/6/2025'),
      'I. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU',
      'Chưa có chỉ tiêu nào cho kỳ này.',
      'Trên đây là báo cáo kết quả quý II/2025./.',
    ])
  })

  it('says how many rows a paper leaves out, and where they are', () => {
    const rows = Array.from({ length: 250 }, (_, index) => ({
      key: `${index}`,
      label: `Dòng ${index}`,
      reason: 'Chưa',
    }))
    const { blocks } = paperOf({ figures: [figure(rows)] })
    const table = blocks.find((block) => block.kind === 'table' && block.caption.startsWith('Chưa đạt'))
    expect(table?.kind === 'table' && table.rows.length).toBe(200)
    expect(blocks).toContainEqual({
      kind: 'paragraph',
      text: 'Còn 50 dòng nữa, xem đầy đủ trong tệp Excel của báo cáo này.',
    })
  })

  it('names nobody', () => {
    const outside = [{ key: 'o', label: 'CB-0001', personName: 'Trần Văn Bình', reason: 'Chưa dự', officerId: 'o' }]
    const all = JSON.stringify(paperOf({ figures: [figure(outside)] }))
    expect(all).toContain('CB-0001')
    expect(all).not.toContain('Trần Văn Bình')
  })

  it('cuts an endless label visibly', () => {
    const [, , , , , table = ''] = textsOf({ figures: [figure([{ key: 'x', label: 'a'.repeat(9000), reason: '' }])] })
    expect(table).toContain('…')
    expect(table.length).toBeLessThan(400)
  })

  it('tells frozen figures from those that may still change', () => {
    expect(paperOf().facts.join(' ')).toContain('Số liệu chưa chốt')
    const closed = {
      id: 'c',
      ...period,
      closedAt: '2025-07-05T02:00:00Z',
      closedBy: 'Vũ Thị Hạnh',
      sha256: 'ab'.repeat(32),
      intact: true,
      figures: [],
      differences: [],
      corrections: [],
    }
    const facts = paperOf({ closed }).facts.join(' ')
    expect(facts).toContain(
      `Đã chốt lúc 09:00, 05/7/2025, người chốt: Vũ Thị Hạnh. Mã kiểm SHA-256: ${'ab'.repeat(32)}.`,
    )
    expect(facts).not.toContain('chưa chốt')
    expect(textsOf({ closed })).toContain('Chưa có bổ sung so với số liệu đã chốt.')
    const entered = { key: 'u', what: 'unit', unitId: 'x', text: 'Xã Cũ: ghi ngày kết thúc hoạt động' } as const
    const corrections = [{ ...entered, on: '2025-06-01', knownAt: '2025-07-10T02:00:00.000Z' }]
    const later = paperOf({ closed: { ...closed, corrections } }).blocks.flatMap((block) =>
      block.kind === 'table' && block.caption === 'Ghi sau khi chốt' ? block.rows : [],
    )
    expect(later).toEqual([['1', entered.text, '01/6/2025', '09:00, 10/7/2025']])
    const amount = (denominator: number) => ({ value: 6 / denominator, numerator: 6, denominator })
    const grew = { code: 'trained', label: 'Được bồi dưỡng', frozen: amount(11), now: amount(12), cameIn: [], wentOut: [] } as const // prettier-ignore
    expect(textsOf({ closed: { ...closed, differences: [{ ...grew, cameIn: [], wentOut: [] }] } })).toContain(
      'Được bồi dưỡng: khi chốt 6 trên 11, đạt 54,5%; nay 6 trên 12, đạt 50%.',
    )
    expect(paperOf({ closed: { ...closed, intact: false } }).facts.join(' ')).toContain('CẢNH BÁO')
  })

  it('is of one unit where it is asked about one', () => {
    const paper = paperOf({ unitName: 'Đồn Biên phòng Tuy Hòa' })
    expect(paper.about).toContain('của Đồn Biên phòng Tuy Hòa')
    expect(paper.receivers[0]).toBe('- Cơ quan cấp trên (để báo cáo);')
  })
})
