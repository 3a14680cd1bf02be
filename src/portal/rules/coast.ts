import type { Amount, Measure } from '../../report/rules/indicators/figure'

/** A unit of the strip. `order`: its place along the coast, the smallest in the north. */
export type CoastUnit = { id: string; slug: string; name: string; kind: string; order: number }

/** How far a unit is: told by a word and a pattern, not by colour alone. */
export type CoastLevel = 'unknown' | 'none' | 'some' | 'most' | 'all'

export const LEVEL_WORDS: Record<CoastLevel, string> = {
  unknown: 'Không có số liệu',
  none: 'Chưa có gì',
  some: 'Dưới một nửa',
  most: 'Từ một nửa trở lên',
  all: 'Đủ',
}

export type CoastPlace = CoastUnit & { amount: Amount | null; level: CoastLevel }

type Asked = { amounts: ReadonlyMap<string, Amount>; measure: Measure }

/** The units from north to south, each with how far it is; what is no share is compared with the unit that has the most. */
export function coastPlaces(units: readonly CoastUnit[], { amounts, measure }: Asked): CoastPlace[] {
  const most = Math.max(0, ...units.map(({ id }) => amounts.get(id)?.value ?? 0))
  return units
    .toSorted((one, other) => one.order - other.order || (one.slug < other.slug ? -1 : 1))
    .map((unit) => {
      const amount = amounts.get(unit.id) ?? null
      const part = amount?.value === undefined || amount.value === null ? null : share(amount.value, { measure, most })
      return { ...unit, amount, level: levelOf(part) }
    })
}

function share(value: number, { measure, most }: { measure: Measure; most: number }): number {
  if (measure === 'share') return value
  return most === 0 ? 0 : value / most
}

function levelOf(part: number | null): CoastLevel {
  if (part === null) return 'unknown'
  if (part <= 0) return 'none'
  if (part < 0.5) return 'some'
  return part < 1 ? 'most' : 'all'
}

/** What the strip shows, in sentences. */
export function coastText(places: readonly CoastPlace[]): string {
  const [first, last] = [places[0], places.at(-1)]
  if (!first || !last) return 'Chưa có đơn vị nào được xếp thứ tự dọc bờ biển.'
  const count = (level: CoastLevel) => places.filter((place) => place.level === level).length
  const parts = (['all', 'most', 'some', 'none', 'unknown'] as const).flatMap((level) =>
    count(level) > 0 ? [`${LEVEL_WORDS[level].toLowerCase()}: ${count(level)}`] : [],
  )
  return `${places.length} đơn vị từ ${first.name} (phía Bắc) đến ${last.name} (phía Nam); ${parts.join(', ')}.`
}
