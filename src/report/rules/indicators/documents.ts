import type { GivenOutRow } from '../rows'
import { type Asked, hadHappened } from './asked'
import type { Breakdown, Figure, FigureRow, Point } from './figure'
import { alphabetical, countFigure, countOf, shareFigure } from './makeFigure'
import { dayOf, shownDay } from './days'

/** Names of types and topics by the ids that rows have. */
export type TermNames = { types: ReadonlyMap<string, string>; topics: ReadonlyMap<string, string> }

/** How documents had been given out by the end of the last day, as far as it may be known: what ended later was open then. */
export function givenOutBy(givenOut: readonly GivenOutRow[], asked: Asked): GivenOutRow[] {
  return givenOut
    .filter(({ from }) => hadHappened(asked, from))
    .map((row) => (row.to === null || hadHappened(asked, row.to) ? row : { ...row, to: null, endedBy: null }))
}

/** Of these what was in use on the last day: given out, not replaced, not expired. */
export function inUse(givenOut: readonly GivenOutRow[]): GivenOutRow[] {
  return givenOut.filter(({ to, state }) => state === 'current' && to === null)
}

/** Documents in use, by type, topic and access. One with several topics counts for each. */
export function documents(rows: readonly GivenOutRow[], names: TermNames): Figure {
  const breakdowns: Breakdown[] = [
    { by: 'type', title: 'Theo loại tài liệu', points: counted(rows, ({ type }) => [type], names.types) },
    { by: 'topic', title: 'Theo chủ đề', points: counted(rows, ({ topics }) => topics, names.topics) },
    { by: 'access', title: 'Theo phạm vi tiếp cận', points: counted(rows, ({ access }) => [access], ACCESS) },
  ]
  return countFigure(WORDS, {
    measure: 'documents',
    inside: rows.map((row) => rowOf(row, givenOutWords(row))),
    total: rows.length,
    breakdowns,
  })
}

/** Of these the ones whose day of review (ngày rà soát) has passed. */
export function pastReview(rows: readonly GivenOutRow[], { asOf }: Pick<Asked, 'asOf'>): Figure {
  const inside: FigureRow[] = []
  const outside: FigureRow[] = []
  for (const row of rows) {
    const { reviewOn } = row
    if (reviewOn !== null && reviewOn < asOf) inside.push(rowOf(row, `Đã qua ngày rà soát ${shownDay(reviewOn)}`))
    else outside.push(rowOf(row, reviewOn === null ? 'Không có ngày rà soát' : `Rà soát ngày ${shownDay(reviewOn)}`))
  }
  return shareFigure(PAST_REVIEW, { inside, outside })
}

const WORDS = {
  code: 'documents',
  label: 'Tài liệu đang dùng',
  definition:
    'Số tài liệu đang được cung cấp vào ngày cuối kỳ: đã công bố, chưa thu hồi, chưa được thay thế, chưa hết hạn.',
} as const
const PAST_REVIEW = {
  code: 'past-review',
  label: 'Quá ngày rà soát',
  definition: 'Số tài liệu đang dùng đã qua ngày rà soát, chia cho số tài liệu đang dùng vào ngày cuối kỳ.',
} as const

const ACCESS: ReadonlyMap<string, string> = new Map([
  ['public', 'Công khai'],
  ['internal', 'Nội bộ'],
  ['assigned', 'Chỉ nơi nhận'],
])

function rowOf({ documentId, version, from }: GivenOutRow, reason: string): FigureRow {
  return { key: documentId, label: documentId, documentId, version, on: dayOf(from), reason }
}

function givenOutWords({ version, access }: GivenOutRow): string {
  return `Bản ${version}, ${(ACCESS.get(access) ?? '').toLowerCase()}`
}

type KeysOf = (row: GivenOutRow) => readonly string[]

function counted(rows: readonly GivenOutRow[], keysOf: KeysOf, names: ReadonlyMap<string, string>): Point[] {
  const sums = new Map<string, number>()
  for (const key of rows.flatMap((row) => [...new Set(keysOf(row))])) sums.set(key, (sums.get(key) ?? 0) + 1)
  const points = [...sums].map(([key, sum]) => ({ key, label: names.get(key) ?? 'Không còn lưu', ...countOf(sum) }))
  return alphabetical(points)
}
