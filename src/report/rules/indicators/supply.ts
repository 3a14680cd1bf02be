import { standingFor } from '../../../assign/rules/units/unitGroups'
import { existsOn } from '../../../assign/rules/units/unitsInTime'
import type { UnitRow } from '../rows'
import { type Asked, isAskedUnit } from './asked'
import type { Figure, FigureRow } from './figure'
import { shareByUnit, shareFigure, sharesOf, unitLabels } from './makeFigure'
import { dayOf, shownDay } from './days'

/** By unit: how many of the documents that it was sent it opened in the period, and when last (instant). */
export type Openings = ReadonlyMap<string, { documents: number; lastAt: string }>

type Grounds = { openings: Openings; units: readonly UnitRow[]; base: ReadonlySet<string> }

/**
 * K1, coverage of supply. `base`: the recipients that the plan names, as of the last day; those of them that do not exist then are not
 * counted, so the denominator follows a reorganisation. Source: `domain.md` §1.3.
 */
export function supply({ openings, units, base }: Grounds, asked: Asked): Figure {
  const { asOf } = asked
  const labelOf = unitLabels(units, asOf)
  const counted = units.filter((unit) => base.has(unit.id) && existsOn(unit, asOf) && isAskedUnit(asked, unit.id))
  const former = standingFor(units, asOf)
  const inside: FigureRow[] = []
  const outside: FigureRow[] = []
  for (const { id } of counted) {
    const row = { key: id, unitId: id, label: labelOf(id) }
    const opened = openings.get(id)
    if (opened) inside.push({ ...row, reason: openedWords(opened), on: dayOf(opened.lastAt) })
    else
      outside.push({
        ...row,
        reason: missedWords(
          (former.get(id) ?? []).filter((each) => openings.has(each)),
          labelOf,
        ),
      })
  }
  return shareFigure(WORDS, { inside, outside, breakdowns: [shareByUnit(sharesOf({ inside, outside }), labelOf)] })
}

const WORDS = {
  code: 'supply',
  label: 'Được cung cấp tài liệu',
  definition:
    'Số nơi nhận có ít nhất một tài liệu được gửi và đã mở trong kỳ, chia cho số nơi nhận theo kế hoạch đang hoạt động vào ngày cuối kỳ.',
} as const

function openedWords({ documents, lastAt }: { documents: number; lastAt: string }): string {
  return `Đã mở ${documents} tài liệu được gửi, lần cuối ngày ${shownDay(dayOf(lastAt))}`
}

function missedWords(suppliedBefore: readonly string[], labelOf: (id: string) => string): string {
  if (suppliedBefore.length === 0) return 'Chưa mở tài liệu nào được gửi trong kỳ'
  return `Chưa mở tài liệu nào được gửi trong kỳ; đơn vị tiền thân đã mở: ${suppliedBefore.map(labelOf).join(', ')}`
}
