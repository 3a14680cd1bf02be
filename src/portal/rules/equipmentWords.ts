import type { ItemLine } from '../../report/rules/equipment/equipmentViews'
import type { EquipmentState } from '../../report/rules/rows'
import { formatDay } from '../../vietnamese/calendar'
import { EQUIPMENT_KINDS, EQUIPMENT_STATES } from '../../vocabulary/equipmentKinds'
import type { ExportColumn } from './exportColumn'

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

/** The columns of the exported register, in order. */
export const EQUIPMENT_COLUMNS: readonly ExportColumn<ItemLine>[] = [
  { title: 'Đơn vị', width: 44, valueOf: ({ holder }) => holder.name },
  { title: 'Kế thừa từ', width: 36, valueOf: ({ inheritedFrom }) => inheritedFrom?.name ?? '' },
  { title: 'Đơn vị kế tục chưa rõ', width: 44, valueOf: ({ heirs }) => heirs.map(({ name }) => name).join('; ') },
  { title: 'Loại thiết bị', width: 20, valueOf: ({ kind }) => kindName(kind) },
  { title: 'Tên thiết bị', width: 36, valueOf: ({ name }) => name },
  { title: 'Số máy', width: 20, valueOf: ({ serial }) => serial ?? '' },
  { title: 'Nguồn cấp', width: 30, valueOf: ({ source }) => source ?? '' },
  { title: 'Chương trình', width: 36, valueOf: ({ programme }) => programme ?? '' },
  { title: 'Tình trạng', width: 16, valueOf: ({ state }) => stateName(state) },
  { title: 'Từ ngày', width: 12, valueOf: ({ since }) => (since ? formatDay(since) : '') },
  { title: 'Ghi chú', width: 16, valueOf: ({ sample }) => (sample ? 'Dữ liệu mẫu' : '') },
]
