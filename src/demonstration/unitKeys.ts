import { slugOf } from '../vietnamese/slugOf'

export type District = { code: string; place: string; coastal: boolean }

/** GSO code and place of each district-level unit of Phú Yên until 30/6/2025. */
export const DISTRICTS: readonly District[] = [
  { code: '555', place: 'thành phố Tuy Hòa', coastal: true },
  { code: '557', place: 'thị xã Sông Cầu', coastal: true },
  { code: '558', place: 'huyện Đồng Xuân', coastal: false },
  { code: '559', place: 'huyện Tuy An', coastal: true },
  { code: '560', place: 'huyện Sơn Hòa', coastal: false },
  { code: '561', place: 'huyện Sông Hinh', coastal: false },
  { code: '562', place: 'huyện Tây Hòa', coastal: false },
  { code: '563', place: 'huyện Phú Hòa', coastal: false },
  { code: '564', place: 'thị xã Đông Hòa', coastal: true },
]

/** Key of a district-level agency by its GSO code. */
export const DISTRICT_KEYS: Readonly<Record<string, string>> = Object.fromEntries(
  DISTRICTS.map(({ code, place }) => [code, `ubnd-${slugOf(place)}`]),
)

/** Key of today's commune-level agency with this GSO code. */
export function communeKey(code: string): string {
  return `xa-tu-2025-07-${code}`
}

/** Key of the commune-level agency that had this GSO code until 30/6/2025. */
export function formerCommuneKey(code: string): string {
  return `xa-den-2025-06-${code}`
}
