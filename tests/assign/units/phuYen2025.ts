import type { Step } from '../../../src/assign/rules/units/reorganisation'
import { communeRows } from '../../../src/demonstration/communeRows'
import type { DemoUnit } from '../../../src/demonstration/demoUnit'
import { DISTRICTS, DISTRICT_KEYS } from '../../../src/demonstration/unitKeys'
import { demoUnits } from '../../../src/demonstration/units'

export const EVE = '2025-06-30'
export const ON = '2025-07-01'

/** The units of Phú Yên as of 30/6/2025, as if nobody knew what comes: no end, no successor, parents of that day. */
export const unitsOnEve: readonly (DemoUnit & { parentKeyThen: string | null })[] = demoUnits
  .filter(({ validFrom, validTo }) => (validFrom ?? '') <= EVE && (validTo ?? '9999') >= EVE)
  .map((unit) => ({
    ...unit,
    parentKeyThen: unit.parents.find(({ from, to }) => (from ?? '') <= EVE && (to ?? '9999') >= EVE)?.key ?? null,
  }))

/** The demonstration's slug of a unit that then had the address of today's unit. */
export function slugOnEve({ slug }: DemoUnit): string {
  return slug.replace(/-den-2025-06$/, '')
}

/** What Resolution and decisions of 2025 did to Phú Yên's units, as one reorganisation, from units-phu-yen.csv. */
export function stepsOf2025(idOf: (key: string) => string): Step[] {
  const today = new Map(communeRows.flatMap(({ successor }) => (successor ? [[successor.code, successor.name]] : [])))
  return [
    becomes('ubnd-tinh-phu-yen', 'ubnd-tinh-dak-lak', null),
    becomes('so-vhttdl-phu-yen', 'so-vhttdl-dak-lak', 'new:ubnd-tinh-dak-lak'),
    becomes('bo-chi-huy-bdbp-phu-yen', 'ban-chi-huy-bdbp-dak-lak', null),
    ...[...today.keys()].map((code): Step => {
      const { name, shortName, kind, coastal } = demoUnit(`xa-tu-2025-07-${code}`)
      const units = communeRows
        .filter(({ successor }) => successor?.code === code)
        .map((row) => idOf(`xa-den-2025-06-${row.code}`))
      const codes = [{ scheme: 'gso', value: code }]
      const into = {
        key: code,
        name,
        shortName: shortName ?? null,
        kind,
        parent: 'new:ubnd-tinh-dak-lak',
        codes,
        coastal: coastal ?? false,
      }
      return { kind: 'merge', units, into }
    }),
    ...DISTRICTS.map(({ code }): Step => {
      const rows = communeRows.filter(({ districtCode, successor }) => districtCode === code && successor)
      const successors = [...new Set(rows.map(({ successor }) => `new:${successor?.code}`))]
      return { kind: 'dissolve', unit: idOf(DISTRICT_KEYS[code] ?? code), successors }
    }),
  ]

  function becomes(key: string, next: string, parent: string | null): Step {
    const { name, shortName, kind, slug } = demoUnit(next)
    return {
      kind: 'merge',
      units: [idOf(key)],
      into: { key: next, slug, name, shortName: shortName ?? null, kind, parent },
    }
  }
}

export function demoUnit(key: string): DemoUnit {
  const unit = demoUnits.find((each) => each.key === key)
  if (!unit) throw new Error(`no unit ${key}`)
  return unit
}
