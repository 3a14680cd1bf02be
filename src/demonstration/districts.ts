import { communeRows } from './communeRows'
import type { DemoUnit } from './demoUnit'
import { DISTRICTS, DISTRICT_KEYS, communeKey } from './unitKeys'

const LAST_DAY = '2025-06-30'

/** The district-level agencies; their successors are the communes of today on their territory, since the level is gone. */
export const districts: readonly DemoUnit[] = DISTRICTS.map(({ code, place, coastal }) => ({
  key: DISTRICT_KEYS[code] ?? code,
  slug: DISTRICT_KEYS[code] ?? code,
  name: `Ủy ban nhân dân ${place}`,
  shortName: `UBND ${place}`,
  kind: 'ubnd-huyen',
  parentKey: 'ubnd-tinh-phu-yen',
  parents: [{ key: 'ubnd-tinh-phu-yen', from: null, to: LAST_DAY }],
  codes: [{ scheme: 'gso', value: code, from: null, to: LAST_DAY }],
  validFrom: null,
  validTo: LAST_DAY,
  predecessorKeys: [],
  successorKeys: communesOn(code),
  ...(coastal && { coastal }),
  note: 'Cấp huyện kết thúc từ 01/7/2025; các đơn vị kế tục là xã, phường trên địa bàn.',
}))

function communesOn(districtCode: string): string[] {
  const rows = communeRows.filter((row) => row.districtCode === districtCode)
  return [...new Set(rows.flatMap(({ successor }) => (successor ? [communeKey(successor.code)] : [])))]
}
