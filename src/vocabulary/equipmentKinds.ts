/** What communes are equipped with. Source: `domain.md` §1, R6. */
export const EQUIPMENT_KINDS = [
  { slug: 'may-tinh', name: 'Máy tính' },
  { slug: 'may-in', name: 'Máy in' },
  { slug: 'cum-loa', name: 'Bộ loa, cụm loa truyền thanh' },
  { slug: 'duong-truyen-internet', name: 'Đường truyền Internet' },
  { slug: 'khac', name: 'Thiết bị khác' },
] as const

export type EquipmentKind = (typeof EQUIPMENT_KINDS)[number]['slug']

export const EQUIPMENT_STATES = [
  { value: 'working', name: 'Đang hoạt động' },
  { value: 'broken', name: 'Hỏng' },
  { value: 'returned', name: 'Đã hoàn trả' },
] as const

/** What it takes to use the database, where a programme does not say otherwise. */
export const USUALLY_REQUIRED: readonly EquipmentKind[] = ['may-tinh', 'duong-truyen-internet']
