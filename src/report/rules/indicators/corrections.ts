import type { EquipmentRow, PlaceRow, ReceiptRow, RegisterChanges, UnitRow } from '../rows'
import { type ProgrammeMembers, standingFor } from '../../../assign/rules/units/unitGroups'
import { type Asked, isKnown } from './asked'
import type { Correction } from './figure'
import { type LabelOf, unitLabels } from './makeFigure'
import type { OfficerRows } from '../officers/trainedOn'
import { dayOf, shownDay } from './days'
import { registerCorrections } from './registerCorrections'

const DEEDS: Record<ReceiptRow['event'], string> = {
  seen: 'Đã xem',
  downloaded: 'Đã tải về',
  acknowledged: 'Xác nhận đã nhận',
  broadcast: 'Đã phát',
  disseminated: 'Đã phổ biến',
  removed: 'Đã hủy bản đang giữ',
}

export type LateReceipt = Pick<ReceiptRow, 'id' | 'unitId' | 'documentId' | 'event' | 'at' | 'receivedAt'>

type Grounds = {
  /** That bear on the period; one may come twice. */
  receipts: readonly LateReceipt[]
  officers: OfficerRows
  equipment: readonly EquipmentRow[]
  places: readonly PlaceRow[]
  units: readonly UnitRow[]
  changes?: RegisterChanges | undefined
  /** Of programmes that rules of groups name. */
  members?: readonly ProgrammeMembers[]
}

const NO_CHANGES: RegisterChanges = { units: [], groups: [], merges: [] }

/** What the library learnt of only after the last day, though it is of the period or counts on that day. Oldest entry first. */
export function corrections(grounds: Grounds, asked: Asked): Correction[] {
  const { units, officers, members = [], changes = NO_CHANGES } = grounds
  const labelOf = unitLabels(units, asked.asOf)
  const concerned = concernedUnits(units, asked)
  const ofRows = rowCorrections(grounds, { asked, labelOf }).filter(
    ({ unitId }) => concerned === null || (unitId !== undefined && concerned.has(unitId)),
  )
  return [...ofRows, ...registerCorrections({ changes, officers, units, members, labelOf, concerned }, asked)]
    .filter(({ on, knownAt }) => on <= asked.asOf && knownAt >= asked.endAt && isKnown(asked, knownAt))
    .toSorted((one, other) => (one.knownAt + one.key < other.knownAt + other.key ? -1 : 1))
}

type Telling = { asked: Asked; labelOf: LabelOf }

function rowCorrections({ receipts, officers, equipment, places }: Grounds, { asked, labelOf }: Telling): Correction[] {
  return [
    ...[...new Map(receipts.map((receipt) => [receipt.id, receipt])).values()].map(
      ({ id, unitId, documentId, event, at, receivedAt }): Correction => {
        const on = dayOf(at)
        return {
          key: id,
          what: 'receipt',
          on,
          knownAt: receivedAt,
          unitId,
          documentId,
          text: `${labelOf(unitId)}: ${DEEDS[event]}`,
        }
      },
    ),
    ...ofOfficers(officers, { asked, labelOf }),
    ...equipment.map(({ itemId, unitId, name, from, knownAt }): Correction => {
      const on = from ?? asked.from
      return {
        key: `${itemId} ${knownAt}`,
        what: 'equipment',
        on,
        knownAt,
        unitId,
        text: `${labelOf(unitId)}: ${name}`,
      }
    }),
    ...places.flatMap((place) => ofPlace(place, { asked, labelOf })),
  ]
}

/** That a unit has a place, and that it has it no more, are learnt of apart. */
function ofPlace(
  { programmeId, unitId, from, to, knownAt, endKnownAt }: PlaceRow,
  { asked, labelOf }: Telling,
): Correction[] {
  if (unitId === null) return []
  const common = { what: 'place', unitId } as const
  const key = `${programmeId} ${unitId} ${from ?? ''}`
  const since = from ? ` từ ${shownDay(from)}` : ''
  return [
    ...(knownAt
      ? [{ ...common, key, on: from ?? asked.from, knownAt, text: `${labelOf(unitId)}: vào chương trình${since}` }]
      : []),
    ...(endKnownAt && to
      ? [
          {
            ...common,
            key: `${key} ${to}`,
            on: to,
            knownAt: endKnownAt,
            text: `${labelOf(unitId)}: hết chương trình sau ${shownDay(to)}`,
          },
        ]
      : []),
  ]
}

function ofOfficers({ officers, terms, courses, attendances }: OfficerRows, { asked, labelOf }: Telling): Correction[] {
  const pseudonyms = new Map(officers.map(({ id, pseudonym }) => [id, pseudonym]))
  const called = (id: string): string => pseudonyms.get(id) ?? id
  const names = new Map(courses.map(({ id, name }) => [id, name]))
  const unitOf = new Map(terms.map(({ officerId, unitId }) => [officerId, unitId]))
  return [
    ...terms.map(({ id, officerId, unitId, from, knownAt }): Correction => {
      const text = `${labelOf(unitId)}: ${called(officerId)} phụ trách${from ? ` từ ${shownDay(from)}` : ''}`
      return { key: id, what: 'term', on: from ?? asked.from, knownAt, unitId, officerId, text }
    }),
    ...courses.map(({ id, name, startsOn, knownAt }): Correction => {
      return { key: id, what: 'course', on: startsOn, knownAt, text: `Lớp “${name}”` }
    }),
    ...attendances.map(({ id, officerId, courseId, on, knownAt }): Correction => {
      const unitId = unitOf.get(officerId)
      const text = `${called(officerId)}: kết quả lớp “${names.get(courseId) ?? courseId}”`
      return { key: id, what: 'attendance', on, knownAt, officerId, text, ...(unitId ? { unitId } : {}) }
    }),
  ]
}

/** Those asked about and those that they stand for, whose copies they answer for; null: all. */
function concernedUnits(units: readonly UnitRow[], { unitIds, asOf }: Asked): ReadonlySet<string> | null {
  if (unitIds === undefined) return null
  const former = standingFor(units, asOf)
  return new Set(unitIds.flatMap((id) => [id, ...(former.get(id) ?? [])]))
}
