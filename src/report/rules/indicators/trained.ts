import { existsOn } from '../../../assign/rules/units/unitsInTime'
import type { OfficerRows } from '../officers/trainedOn'
import type { AttendanceRow, CourseRow, UnitRow } from '../rows'
import { type Asked, isAskedUnit, isKnown } from './asked'
import type { Figure, FigureRow } from './figure'
import { shareByUnit, shareFigure, sharesOf, unitLabels } from './makeFigure'

/** Who is in charge at which unit on a day; `by`: the result that makes them a trained one. */
export type TrainedOn = (
  rows: OfficerRows,
  day: string,
) => { unitId: string; officers: { officerId: string; by: AttendanceRow | null }[] }[]

type Grounds = {
  rows: OfficerRows
  units: readonly UnitRow[]
  /** Units whose officers the plan means; null: all. */
  base: ReadonlySet<string> | null
  trainedOn: TrainedOn
}

/** K2: trained officers in charge ÷ officers in charge, of the units that exist on the day. Source: `domain.md` §1.3. */
export function trained({ rows, units, base, trainedOn }: Grounds, asked: Asked): Figure {
  const labelOf = unitLabels(units, asked.asOf)
  const inside: FigureRow[] = []
  const outside: FigureRow[] = []
  const existing = new Set(units.filter((unit) => existsOn(unit, asked.asOf)).map(({ id }) => id))
  const isCounted = (id: string) => isAskedUnit(asked, id) && existing.has(id) && (base === null || base.has(id))
  const rowOf = rowsFor(rows)
  for (const { unitId, officers } of trainedOn(knownOfficerRows(rows, asked), asked.asOf)) {
    if (!isCounted(unitId)) continue
    for (const { officerId, by } of officers) {
      const row = rowOf({ unitId, officerId, by })
      if (by) inside.push(row)
      else outside.push(row)
    }
  }
  return shareFigure(WORDS, { inside, outside, breakdowns: [shareByUnit(sharesOf({ inside, outside }), labelOf)] })
}

type InCharge = { unitId: string; officerId: string; by: AttendanceRow | null }

/** What each row says in words is neither its unit nor its day: it has those already. */
function rowsFor(rows: OfficerRows): (inCharge: InCharge) => FigureRow {
  const officers = new Map(rows.officers.map((officer) => [officer.id, officer]))
  const courses = new Map(rows.courses.map((course) => [course.id, course]))
  return ({ unitId, officerId, by }) => {
    const officer = officers.get(officerId)
    return {
      key: `${unitId} ${officerId}`,
      unitId,
      officerId,
      label: officer?.pseudonym ?? officerId,
      ...(officer?.name ? { personName: officer.name } : {}),
      ...(by ? { on: by.on } : {}),
      reason: by ? trainedWords(by, courses) : 'Chưa có kết quả bồi dưỡng còn giá trị',
    }
  }
}

function trainedWords({ courseId }: AttendanceRow, courses: ReadonlyMap<string, CourseRow>): string {
  return `Đã qua lớp “${courses.get(courseId)?.name ?? courseId}”`
}

/** The rows that the library knew of by the instant that is asked for; people themselves are not dated. */
export function knownOfficerRows(rows: OfficerRows, asked: Asked): OfficerRows {
  if (asked.knownBy === undefined) return rows
  const known = <Row extends { knownAt: string }>(all: readonly Row[]): Row[] =>
    all.filter(({ knownAt }) => isKnown(asked, knownAt))
  return {
    officers: rows.officers,
    terms: known(rows.terms).map((term) => (isKnown(asked, term.endKnownAt ?? '') ? term : { ...term, to: null })),
    courses: known(rows.courses),
    attendances: known(rows.attendances).map((row) =>
      isKnown(asked, row.revokedKnownAt ?? '') ? row : { ...row, revokedOn: null },
    ),
  }
}

const WORDS = {
  code: 'trained',
  label: 'Được bồi dưỡng nghiệp vụ',
  definition:
    'Số cán bộ phụ trách thông tin đối ngoại đã được bồi dưỡng nghiệp vụ còn giá trị, chia cho số cán bộ đang phụ trách vào ngày cuối kỳ.',
} as const
