import { type CommuneRow, communeRows } from './communeRows'
import { DISTRICT_KEYS, communeKey, formerCommuneKey } from './unitKeys'
import { slugOf } from '../vietnamese/slugOf'
import type { DemoUnit } from './demoUnit'

/** Which of today's communes lie on the coast: derived from place names and the posts' areas, to be verified with NĐ 299/2025. */
const COASTAL_CODES = new Set(
  '22051 22076 22066 22057 22075 22120 22147 22153 22045 22015 22240 22261 22291'.split(' '),
)

const LAST_DAY = '2025-06-30'
const FIRST_DAY = '2025-07-01'
/** Xã An Hòa Hải was formed from An Hòa and An Hải on 01/01/2020. */
const FORMED_ON: Record<string, string> = { '22147': '2020-01-01' }

/** The commune-level agencies of Phú Yên: 110 that have ended (106 of them on 30/6/2025) and the 34 of today. */
export const communes: readonly DemoUnit[] = communeUnits(communeRows)

function communeUnits(rows: readonly CommuneRow[]): DemoUnit[] {
  const successors = new Map(
    rows.flatMap(({ successor }) => (successor ? [[successor.code, successor.name] as const] : [])),
  )
  const today = [...successors].map(([code, name]) => newCommune({ code, name, rows }))
  const taken = new Set(today.map((unit) => unit.slug))
  return [...rows.map((row) => oldCommune(row, taken)), ...today]
}

function oldCommune(row: CommuneRow, taken: ReadonlySet<string>): DemoUnit {
  const validFrom = FORMED_ON[row.code] ?? null
  const validTo = row.successor ? LAST_DAY : '2024-10-31'
  const slug = `ubnd-${slugOf(row.name)}`
  const parentKey = DISTRICT_KEYS[row.districtCode]
  return {
    key: formerCommuneKey(row.code),
    slug: taken.has(slug) ? `${slug}-den-2025-06` : slug,
    ...agencyNames(row.name),
    kind: 'ubnd-xa',
    ...(parentKey && { parentKey }),
    parents: parentKey ? [{ key: parentKey, from: validFrom, to: validTo }] : [],
    codes: [{ scheme: 'gso', value: row.code, from: validFrom, to: validTo }],
    validFrom,
    validTo,
    predecessorKeys: [],
    successorKeys: row.successor ? [communeKey(row.successor.code)] : [],
    ...(!row.successor && { note: 'Sáp nhập từ 01/11/2024; đơn vị kế tục chưa xác minh.' }),
  }
}

type NewCommune = { code: string; name: string; rows: readonly CommuneRow[] }

function newCommune({ code, name, rows }: NewCommune): DemoUnit {
  const merged = rows.filter((row) => row.successor?.code === code)
  const districtKeys = new Set(merged.flatMap((row) => DISTRICT_KEYS[row.districtCode] ?? []))
  return {
    key: communeKey(code),
    slug: `ubnd-${slugOf(name)}`,
    ...agencyNames(name),
    kind: 'ubnd-xa',
    parentKey: 'ubnd-tinh-dak-lak',
    parents: [{ key: 'ubnd-tinh-dak-lak', from: FIRST_DAY, to: null }],
    codes: [{ scheme: 'gso', value: code, from: FIRST_DAY, to: null }],
    validFrom: FIRST_DAY,
    validTo: null,
    predecessorKeys: [...merged.map((row) => formerCommuneKey(row.code)), ...districtKeys],
    successorKeys: [],
    ...(COASTAL_CODES.has(code) && { coastal: true }),
  }
}

/** The recipient is the agency; "Phường Sông Cầu" alone is the territory. */
function agencyNames(territory: string): { name: string; shortName: string } {
  const [, kind = '', place = ''] = /^(Phường|Xã|Thị trấn)\s+(.+)$/iu.exec(territory.normalize('NFC')) ?? []
  const named = `${kind.toLowerCase()} ${place}`
  return { name: `Ủy ban nhân dân ${named}`, shortName: `UBND ${named}` }
}
