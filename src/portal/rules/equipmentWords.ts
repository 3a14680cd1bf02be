import type { ItemLine } from '../../report/rules/equipment/equipmentViews'
import type { EquipmentState } from '../../report/rules/rows'
import { formatDay } from '../../vietnamese/calendar'
import { EQUIPMENT_KINDS, EQUIPMENT_STATES } from '../../vocabulary/equipmentKinds'

export function kindName(kind: string): string {
  return EQUIPMENT_KINDS.find(({ slug }) => slug === kind)?.name ?? kind
}

/** As it stands inside a sentence. */
export function kindNames(kinds: readonly string[]): string {
  return kinds.map((kind) => kindName(kind).replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())).join(', ')
}

export function stateName(state: EquipmentState): string {
  return EQUIPMENT_STATES.find(({ value }) => value === state)?.name ?? state
}

export const STATE_TONES: Record<EquipmentState, string> = { working: 'good', broken: 'warn', returned: '' }

/** Calendar days, both ends included. */
export function stretchText({ from, to }: { from: string | null; to: string | null }): string {
  if (from && to) return `từ ${formatDay(from)} đến ${formatDay(to)}`
  if (from) return `từ ${formatDay(from)}`
  return to ? `đến ${formatDay(to)}` : 'không ghi thời hạn'
}

/** The columns of the CSV file, in order. */
export const EQUIPMENT_COLUMNS: { title: string; textOf: (item: ItemLine) => string }[] = [
  { title: 'Đơn vị', textOf: ({ holder }) => holder.name },
  { title: 'Kế thừa từ', textOf: ({ inheritedFrom }) => inheritedFrom?.name ?? '' },
  { title: 'Đơn vị kế tục chưa rõ', textOf: ({ heirs }) => heirs.map(({ name }) => name).join('; ') },
  { title: 'Loại thiết bị', textOf: ({ kind }) => kindName(kind) },
  { title: 'Tên thiết bị', textOf: ({ name }) => name },
  { title: 'Số máy', textOf: ({ serial }) => serial ?? '' },
  { title: 'Nguồn cấp', textOf: ({ source }) => source ?? '' },
  { title: 'Chương trình', textOf: ({ programme }) => programme ?? '' },
  { title: 'Tình trạng', textOf: ({ state }) => stateName(state) },
  { title: 'Từ ngày', textOf: ({ since }) => (since ? formatDay(since) : '') },
  { title: 'Ghi chú', textOf: ({ sample }) => (sample ? 'Dữ liệu mẫu' : '') },
]
