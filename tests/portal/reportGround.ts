import type { CatalogueChange } from '../../src/catalogue/changes'
import { DomainError } from '../../src/platform/errors'
import type { ReportDoor } from '../../src/portal/reportDoor'
import type {
  Amount,
  ClosedReport,
  Figure,
  FigureRow,
  Question,
  Report,
  Trend,
} from '../../src/report/rules/indicators/figure'
import { withoutNames } from '../../src/report/rules/indicators/frozenFigures'
import { quartersBetween } from '../../src/report/rules/reportPeriod'
import { seesOfficerNames } from '../../src/report/rules/reportReaders'
import { documentId, published, sent } from './editions'
import { COMMAND, openPortal, TUY_HOA, XUAN_DAI } from './openPortal'

export const TOWN = '01900000-0000-7000-8000-0000000000d3'
export const WARD = '01900000-0000-7000-8000-0000000000d4'
export const LETTER = documentId(1)
export const LETTER_TITLE = 'Kế hoạch chỉ gửi Đồn Tuy Hòa'
export const HOSTILE = '=HYPERLINK("http://x") <script>alert(1)</script>'

type MadeUnit = {
  id: string
  slug: string
  name: string
  kind: string
  order: number
  from: string | null
  to: string | null
  /** The first day on which it had been supplied. */
  suppliedOn: string | null
}

/** Before 01/7/2025 the town, since then the ward; both posts all the time. Worked out by hand: 2/3, then 1/3, today 2/3. */
const UNITS: readonly MadeUnit[] = [
  { id: TOWN, slug: 'thi-xa-song-cau', name: 'Ủy ban nhân dân thị xã Sông Cầu', kind: 'ubnd-huyen', order: 40, from: null, to: '2025-06-30', suppliedOn: '2025-05-01' }, // prettier-ignore
  { id: WARD, slug: 'phuong-song-cau', name: 'Ủy ban nhân dân phường Sông Cầu', kind: 'ubnd-xa', order: 40, from: '2025-07-01', to: null, suppliedOn: '2025-08-01' }, // prettier-ignore
  { id: XUAN_DAI, slug: 'don-xuan-dai', name: 'Đồn Biên phòng Xuân Đài', kind: 'don-bien-phong', order: 60, from: null, to: null, suppliedOn: null }, // prettier-ignore
  { id: TUY_HOA, slug: 'don-tuy-hoa', name: 'Đồn Biên phòng Tuy Hòa', kind: 'don-bien-phong', order: 120, from: null, to: null, suppliedOn: '2024-01-15' }, // prettier-ignore
]

export const MADE_DIRECTORY: CatalogueChange[] = UNITS.map(({ id, slug, name, kind, order, from, to }) => ({
  kind: 'unit',
  unit: {
    id,
    slug,
    name,
    shortName: null,
    kind: { slug: kind, name: kind },
    parentId: kind === 'don-bien-phong' ? COMMAND : null,
    codes: [],
    validFrom: from,
    validTo: to,
    predecessorIds: id === WARD ? [TOWN] : [],
    successorIds: id === TOWN ? [WARD] : [],
    coastOrder: order,
  },
}))

function share(numerator: number, denominator: number): Amount {
  return { value: denominator === 0 ? null : numerator / denominator, numerator, denominator }
}

function rowOf(unit: MadeUnit, reason: string): FigureRow {
  return { key: unit.id, label: unit.name, reason, unitId: unit.id }
}

function unitsAsked({ asOf, unitIds }: Pick<Question, 'asOf' | 'unitIds'>): MadeUnit[] {
  const existed = UNITS.filter(({ from, to }) => (!from || from <= asOf) && (!to || asOf <= to))
  return existed.filter(({ id }) => unitIds === undefined || unitIds.includes(id))
}

function supply(question: Pick<Question, 'asOf' | 'unitIds'>): Figure {
  const units = unitsAsked(question)
  const has = ({ suppliedOn }: MadeUnit) => suppliedOn !== null && suppliedOn <= question.asOf
  const inside = units.filter(has).map((unit) => rowOf(unit, 'Đã mở tài liệu'))
  const outside = units.filter((unit) => !has(unit)).map((unit) => rowOf(unit, 'Chưa mở tài liệu nào'))
  return {
    code: 'supply',
    label: 'Đơn vị được cung cấp tài liệu',
    definition: 'Nơi nhận có ít nhất một tài liệu đã được cung cấp và đã mở, chia cho nơi nhận đang hoạt động.',
    measure: 'share',
    ...share(inside.length, units.length),
    inside,
    outside,
    breakdowns: [
      {
        by: 'unit',
        title: 'Theo đơn vị',
        points: units.map((unit) => ({ key: unit.id, label: unit.name, ...share(has(unit) ? 1 : 0, 1) })),
      },
    ],
  }
}

function others({ unitIds }: Question): Figure[] {
  const count = (numerator: number) => ({ value: numerator, numerator, denominator: null })
  const places = Array.from({ length: unitIds ? 0 : 10 }, (_, index): FigureRow => ({
    key: `place-${index}`,
    label: `Suất ${index + 1}`,
    reason: 'Chưa xác định xã',
  }))
  return [
    {
      code: 'trained',
      label: 'Cán bộ đã được bồi dưỡng',
      definition: 'Cán bộ phụ trách đã được bồi dưỡng, chia cho cán bộ phụ trách.',
      measure: 'share',
      ...share(1, 2),
      inside: [{ key: 'o1', label: 'CB-0001', personName: 'Trần Văn Bình', reason: 'Đạt, 05/5/2025', officerId: 'o1', unitId: TUY_HOA, on: '2025-05-05' }], // prettier-ignore
      outside: [{ key: 'o2', label: 'CB-0002', personName: 'Phạm Thị Cúc', reason: 'Chưa dự lớp nào', officerId: 'o2', unitId: XUAN_DAI }], // prettier-ignore
      breakdowns: [],
    },
    {
      code: 'equipped',
      label: 'Xã được trang bị',
      definition: 'Xã của chương trình có thiết bị dùng được, chia cho số suất của chương trình.',
      measure: 'share',
      ...share(0, places.length),
      inside: [],
      outside: places,
      breakdowns: [],
    },
    {
      code: 'documents',
      label: 'Tài liệu đang dùng',
      definition: 'Số tài liệu đang được cung cấp.',
      measure: 'documents',
      ...count(1),
      inside: [{ key: LETTER, label: LETTER, reason: 'Đang dùng', documentId: LETTER, version: 1 }],
      outside: [],
      breakdowns: [
        {
          by: 'topic',
          title: 'Theo chủ đề',
          points: [
            { key: 'bien-gioi', label: 'Biên giới', ...count(1) },
            { key: 'quang-ba', label: HOSTILE, ...count(0) },
          ],
        },
      ],
    },
    {
      code: 'missed-searches',
      label: 'Lượt tìm không có kết quả',
      definition: 'Số lượt tìm trong kỳ mà không có tài liệu nào khớp.',
      measure: 'searches',
      ...count(1234),
      inside: [{ key: 'q', label: HOSTILE, reason: 'Không có kết quả', count: 1234 }],
      outside: [],
      breakdowns: [],
    },
    {
      code: 'past-review',
      label: 'Quá ngày rà soát',
      definition: 'Số tài liệu đang dùng đã qua ngày rà soát, chia cho số tài liệu đang dùng.',
      measure: 'share',
      ...share(1, 2),
      inside: [{ key: 'd1', label: documentId(7), reason: 'Đã qua ngày rà soát 01/6/2025', documentId: documentId(7) }],
      outside: [{ key: 'd2', label: documentId(8), reason: 'Không có ngày rà soát', documentId: documentId(8) }],
      breakdowns: [],
    },
    {
      code: 'median-days-to-confirm',
      label: 'Thời gian xác nhận ở giữa',
      definition: 'Trung vị số ngày từ khi gửi đến khi xác nhận.',
      measure: 'days',
      value: null,
      numerator: 0,
      denominator: null,
      inside: [],
      outside: [],
      breakdowns: [],
    },
  ]
}

function trendOf(question: Question): Trend {
  const quarters = quartersBetween('2024-10-01', question.asOf).toReversed()
  return {
    code: 'supply',
    label: 'Đơn vị được cung cấp tài liệu',
    measure: 'share',
    points: quarters.map(({ name, from, to }) => {
      const asOf = to < question.asOf ? to : question.asOf
      const { value, numerator, denominator } = supply({ ...question, asOf })
      return { key: asOf, label: name, from, value, numerator, denominator }
    }),
  }
}

function reportOn(question: Question): Report {
  return {
    asked: question,
    figures: [supply(question), ...others(question)],
    trends: [trendOf(question)],
    corrections: [
      { key: 'r1', what: 'receipt', on: '2025-06-20', knownAt: '2025-07-03T02:00:00.000Z', unitId: TUY_HOA, text: 'Xác nhận đã nhận' },
    ], // prettier-ignore
    position: 4321,
  }
}

/** What the record says of the figures, made up; remembers what it was asked and what was closed. */
export function madeReports() {
  const asked: Question[] = []
  const closed: ClosedReport[] = []
  const state = { isClosable: true }
  const door: ReportDoor = {
    async figures(reader, question) {
      asked.push(question)
      const report = reportOn(question)
      return seesOfficerNames(reader) ? report : { ...report, figures: report.figures.map(withoutNames) }
    },
    async close(reader, { from, asOf }) {
      if (!state.isClosable) throw new DomainError('platform/conflict')
      const figures = reportOn({ from, asOf }).figures
      closed.push({
        id: `01900000-0000-7000-8000-00000000c00${closed.length}`,
        from,
        asOf,
        closedAt: '2026-11-22T03:00:00.000Z',
        closedBy: reader.name ?? '',
        sha256: 'ab'.repeat(32),
        intact: true,
        figures,
        differences: [],
        corrections: [],
      })
    },
    async closed(_reader, { from, asOf }) {
      return closed.find((each) => each.from === from && each.asOf === asOf) ?? null
    },
    async closings() {
      return closed
    },
  }
  return { door, asked, closed, state }
}

/** The pages over a real catalogue with the made-up units and figures. */
export async function openReports() {
  const reports = madeReports()
  const portal = await openPortal({ reports: reports.door })
  portal.apply(
    ...MADE_DIRECTORY,
    published(1, { title: LETTER_TITLE, number: '45/KH-UBND', access: 'assigned' }),
    sent(1, { unitIds: [TUY_HOA] }),
  )
  return { ...portal, reports }
}

export type OpenedReports = Awaited<ReturnType<typeof openReports>>
