import type { PlaceRow, ProgrammeRow, UnitRow } from '../rows'
import type { EquippedPlace, EquippingRows } from '../equipment/equippedOn'
import { withOpenPlaces } from '../equipment/openPlaces'
import { type Asked, isAskedUnit, isKnown } from './asked'
import type { Figure, FigureRow } from './figure'
import { type LabelOf, shareFigure, unitLabels } from './makeFigure'
import { shownDay } from './days'

/** Place by place, whether it was equipped on a day. */
export type EquippedOn = (rows: EquippingRows, day: string) => EquippedPlace[]

type Grounds = {
  /** Those whose places are limited are counted. */
  programmes: readonly ProgrammeRow[]
  rows: Omit<EquippingRows, 'programme'> & { units: readonly UnitRow[] }
  equippedOn: EquippedOn
  /** What kinds of equipment are called. */
  kindNames: ReadonlyMap<string, string>
}

/** K3: equipped places ÷ places of the programme; an open place is not equipped. Source: `domain.md` §1.3, S8. */
export function equipped({ programmes, rows, equippedOn, kindNames }: Grounds, asked: Asked): Figure {
  const inside: FigureRow[] = []
  const outside: FigureRow[] = []
  const labelOf = unitLabels(rows.units, asked.asOf)
  const counted = programmes.filter(({ places }) => places !== null)
  const known = {
    ...rows,
    equipment: rows.equipment.filter(({ knownAt }) => isKnown(asked, knownAt)),
    places: counted.flatMap((programme) => placesKnown(rows.places, { programme, asked })),
  }
  const places = counted.flatMap((programme) => equippedOn({ ...known, programme }, asked.asOf))
  places.forEach((place, index) => {
    if (!isAskedPlace(place, asked)) return
    const row = placeRow(place, { labelOf, kindNames, index })
    if (place.equipped) inside.push(row)
    else outside.push(row)
  })
  return shareFigure(WORDS, { inside, outside, breakdowns: [] })
}

/** The places as the library knew them: what it learnt later had been open, or had no last day. */
function placesKnown(
  places: readonly PlaceRow[],
  { programme, asked }: { programme: ProgrammeRow; asked: Asked },
): PlaceRow[] {
  const taken = places
    .filter(
      ({ programmeId, unitId, knownAt }) => programmeId === programme.id && unitId && isKnown(asked, knownAt ?? ''),
    )
    .map((place) => (isKnown(asked, place.endKnownAt ?? '') ? place : { ...place, to: null }))
  return withOpenPlaces(taken, { programmeId: programme.id, sample: programme.sample, places: programme.places })
}

function isAskedPlace({ unitId, holders }: EquippedPlace, asked: Asked): boolean {
  const ids = unitId === null ? holders : [unitId, ...holders]
  return asked.unitIds === undefined || ids.some((id) => isAskedUnit(asked, id))
}

type Words = { labelOf: LabelOf; kindNames: ReadonlyMap<string, string>; index: number }

function placeRow(place: EquippedPlace, { labelOf, kindNames, index }: Words): FigureRow {
  const { programmeId, unitId, holders, missing, firstUseOn, throughSuccessor } = place
  if (unitId === null) {
    return { key: `${programmeId} ${index}`, label: 'Chỗ chưa có đơn vị', programmeId, reason: 'Chưa chọn đơn vị' }
  }
  const through = throughSuccessor ? [`qua đơn vị kế tục: ${holders.map(labelOf).join(', ')}`] : []
  const lacking = missing.map((kind) => kindNames.get(kind) ?? kind)
  const reason = [
    ...(lacking.length > 0 ? [`còn thiếu: ${lacking.join(', ')}`] : ['đủ trang thiết bị']),
    firstUseOn === null ? 'chưa khai thác cơ sở dữ liệu' : `khai thác lần đầu ngày ${shownDay(firstUseOn)}`,
    ...through,
    ...(place.sample ? ['dữ liệu mẫu'] : []),
  ].join('; ')
  return { key: `${programmeId} ${unitId}`, label: labelOf(unitId), unitId, programmeId, reason: capitalised(reason) }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const WORDS = {
  code: 'equipped',
  label: 'Được đầu tư trang thiết bị',
  definition:
    'Số chỗ trong chương trình có đơn vị đã đủ trang thiết bị và đã khai thác cơ sở dữ liệu, chia cho số chỗ của chương trình vào ngày cuối kỳ.',
} as const
