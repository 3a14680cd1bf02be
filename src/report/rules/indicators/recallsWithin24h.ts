import { standingFor } from '../../../assign/rules/units/unitGroups'
import { existsOn } from '../../../assign/rules/units/unitsInTime'
import { HOLDING } from '../../../assign/rules/holdersToTell'
import { formatInstant } from '../../../vietnamese/calendar'
import type { GivenOutRow, ReceiptRow, RecallRow, SendingRow, UnitRow } from '../rows'
import { type Asked, isAskedUnit, isKnown } from './asked'
import type { Figure, FigureRow } from './figure'
import { type LabelOf, shareByUnit, shareFigure, sharesOf, type Sorted } from './makeFigure'
import { dayOf } from './days'

const DAY_MS = 24 * 60 * 60 * 1000

/** A version that was withdrawn, and all that units had of the document. `sendings` as they stood at that moment. */
export type Withdrawn = {
  givenOut: GivenOutRow & { to: string }
  sendings: readonly SendingRow[]
  receipts: readonly ReceiptRow[]
}

/**
 * Who had to remove a withdrawn version: whoever was sent it or had a copy; of a unit that had ended, whoever stood for it then. A
 * report of removal counts that the library got after the withdrawal, at the earliest from that moment on: clocks of posts may be wrong.
 */
export function recallRows(
  { givenOut, sendings, receipts }: Withdrawn,
  asked: Asked,
  units: readonly UnitRow[],
): RecallRow[] {
  const { documentId, version, to: withdrawnAt } = givenOut
  const known = receipts.filter(({ receivedAt }) => isKnown(asked, receivedAt))
  const holders = new Set([
    ...sendings.filter(({ endedAt }) => endedAt === null || endedAt > withdrawnAt).map(({ unitId }) => unitId),
    ...known.filter((each) => HOLDING.has(each.event) && each.at < withdrawnAt).map(({ unitId }) => unitId),
  ])
  return removersOf(holders, { units, day: dayOf(withdrawnAt) }).map((unitId) => {
    const removed = known
      .filter((each) => each.unitId === unitId && each.event === 'removed')
      .filter(({ receivedAt }) => receivedAt > withdrawnAt)
      .toSorted((one, other) => (one.at < other.at ? -1 : 1))[0]
    const removedAt = removed && (removed.at > withdrawnAt ? removed.at : withdrawnAt)
    return {
      documentId,
      version,
      unitId,
      withdrawnAt,
      removedAt: removedAt ?? null,
      removedKnownAt: removed?.receivedAt ?? null,
    }
  })
}

function removersOf(
  holders: ReadonlySet<string>,
  { units, day }: { units: readonly UnitRow[]; day: string },
): string[] {
  const former = standingFor(units, day)
  return units
    .filter((unit) => existsOn(unit, day))
    .filter(({ id }) => holders.has(id) || (former.get(id) ?? []).some((each) => holders.has(each)))
    .map(({ id }) => id)
}

/** The recalls whose 24 hours ran out in the period. */
export function sortRecalls(recalls: readonly RecallRow[], asked: Asked, labelOf: LabelOf): Sorted {
  const rows: Sorted = { inside: [], outside: [] }
  for (const { unitId, documentId, version, withdrawnAt, removedAt } of recalls) {
    const dueAt = dueOf(withdrawnAt)
    if (!isAskedUnit(asked, unitId) || !isDueInPeriod(asked, withdrawnAt)) continue
    const isInTime = removedAt !== null && removedAt <= dueAt
    const row: FigureRow = {
      key: `${unitId} ${documentId} ${withdrawnAt}`,
      unitId,
      label: labelOf(unitId),
      documentId,
      version,
      on: dayOf(withdrawnAt),
      reason: reasonOf({ withdrawnAt, removedAt: removedAt !== null && removedAt < asked.endAt ? removedAt : null }),
    }
    rows[isInTime ? 'inside' : 'outside'].push(row)
  }
  return rows
}

export function isDueInPeriod({ fromAt, endAt }: Asked, withdrawnAt: string): boolean {
  const dueAt = dueOf(withdrawnAt)
  return fromAt <= dueAt && dueAt < endAt
}

function dueOf(withdrawnAt: string): string {
  return new Date(Date.parse(withdrawnAt) + DAY_MS).toISOString()
}

function reasonOf({ withdrawnAt, removedAt }: Pick<RecallRow, 'withdrawnAt' | 'removedAt'>): string {
  const recalled = `Thu hồi lúc ${formatInstant(withdrawnAt)}`
  return removedAt === null ? `${recalled}, chưa báo đã hủy` : `${recalled}, đã hủy lúc ${formatInstant(removedAt)}`
}

export function recallsWithin24h(rows: Sorted, labelOf: LabelOf): Figure {
  return shareFigure(WORDS, { ...rows, breakdowns: [shareByUnit(sharesOf(rows), labelOf)] })
}

const WORDS = {
  code: 'recalls-within-24h',
  label: 'Hủy bản bị thu hồi trong 24 giờ',
  definition:
    'Số lượt thu hồi mà đơn vị báo đã hủy bản đang giữ trong vòng 24 giờ, chia cho số lượt thu hồi có thời hạn 24 giờ kết thúc trong kỳ.',
} as const
