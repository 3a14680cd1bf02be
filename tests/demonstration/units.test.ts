import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { demoAccounts } from '../../src/demonstration/accounts'
import { demoGroups, demoUnits, groupMembers, PLAN_RECIPIENTS, unitsValidOn } from '../../src/demonstration/units'
import { unitsPhuYenCsv } from '../../src/demonstration/unitsPhuYenCsv'
import { UNIT_KINDS } from '../../src/vocabulary/unitKinds'

const communes = demoUnits.filter((unit) => unit.kind === 'ubnd-xa')
const endedWithDistricts = communes.filter((unit) => unit.validTo === '2025-06-30')
const today = communes.filter((unit) => unit.validFrom === '2025-07-01')

describe('the communes of Phú Yên', () => {
  it('go from 106 to 34 on 01/7/2025', () => {
    expect(endedWithDistricts).toHaveLength(106)
    expect(today).toHaveLength(34)
    expect(unitsValidOn('2025-06-30').filter((key) => unitOf(key).kind === 'ubnd-xa')).toHaveLength(106)
    expect(unitsValidOn('2025-07-01').filter((key) => unitOf(key).kind === 'ubnd-xa')).toHaveLength(34)
  })

  it('have exactly one successor each, valid the day after', () => {
    for (const unit of endedWithDistricts) {
      expect(unit.successorKeys).toHaveLength(1)
      expect(unitOf(unit.successorKeys[0]).validFrom).toBe('2025-07-01')
    }
  })

  it('are 7 wards and 27 communes today', () => {
    expect(today.filter((unit) => unit.name.startsWith('Ủy ban nhân dân phường '))).toHaveLength(7)
    expect(today.filter((unit) => unit.name.startsWith('Ủy ban nhân dân xã '))).toHaveLength(27)
  })

  it('include four that were merged on 01/11/2024 and are not guessed a successor', () => {
    const merged = communes.filter((unit) => unit.validTo === '2024-10-31')
    expect(merged.map((unit) => unit.shortName)).toEqual([
      'UBND phường 8',
      'UBND phường 3',
      'UBND phường 6',
      'UBND xã Bình Ngọc',
    ])
    for (const unit of merged)
      expect(unit).toMatchObject({ successorKeys: [], note: expect.stringContaining('chưa xác minh') })
  })

  it.each([
    ['22240', 'UBND phường Phú Lâm', 'UBND phường Phú Yên'],
    ['22015', 'UBND phường 1', 'UBND phường Tuy Hòa'],
    ['22076', 'UBND phường Xuân Đài', 'UBND phường Xuân Đài'],
  ])('keep two agencies apart that had code %s', (code, before, after) => {
    const holders = demoUnits.filter((unit) => unit.codes.some((one) => one.value === code))
    expect(holders.map((unit) => [unit.shortName, unit.codes[0]?.from, unit.codes[0]?.to])).toEqual([
      [before, null, '2025-06-30'],
      [after, '2025-07-01', null],
    ])
    expect(holders[0]?.successorKeys).toEqual([holders[1]?.key])
  })

  it('name what became phường Phú Yên', () => {
    const ward = today.find((unit) => unit.shortName === 'UBND phường Phú Yên')
    expect(ward?.predecessorKeys.map((key) => unitOf(key).shortName)).toEqual([
      'UBND phường Phú Thạnh',
      'UBND phường Phú Đông',
      'UBND phường Phú Lâm',
      'UBND xã Hòa Thành',
      'UBND thành phố Tuy Hòa',
      'UBND thị xã Đông Hòa',
    ])
  })
})

describe('the list of units', () => {
  it('has unique keys and slugs, known kinds and groups', () => {
    expect(new Set(demoUnits.map((unit) => unit.key)).size).toBe(demoUnits.length)
    expect(new Set(demoUnits.map((unit) => unit.slug)).size).toBe(demoUnits.length)
    const kinds = UNIT_KINDS.map((kind) => kind.slug)
    const slugs = demoGroups.map((group) => group.slug)
    expect(new Set(slugs).size).toBe(slugs.length)
    for (const unit of demoUnits) {
      expect(kinds).toContain(unit.kind)
      expect(unit.slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    }
  })

  it('links predecessors and successors both ways', () => {
    for (const unit of demoUnits) {
      for (const key of unit.successorKeys) expect(unitOf(key).predecessorKeys).toContain(unit.key)
      for (const key of unit.predecessorKeys) expect(unitOf(key).successorKeys).toContain(unit.key)
    }
  })

  it('has no parent outside the time in which that parent exists', () => {
    for (const unit of demoUnits) {
      expect(unit.parentKey).toBe(unit.parents.at(-1)?.key)
      for (const { key, from, to } of unit.parents) {
        const parent = unitOf(key)
        expect([unit.key, (parent.validFrom ?? '') <= (from ?? '')]).toEqual([unit.key, true])
        expect([unit.key, (parent.validTo ?? '9999') >= (to ?? '9999')]).toEqual([unit.key, true])
      }
    }
  })

  it('moves the six sea posts from the old command to the new one and keeps them', () => {
    const posts = groupMembers('don-bien-phong-tuyen-bien', '2025-07-01')
    expect(posts).toEqual(groupMembers('don-bien-phong-tuyen-bien', '2025-06-30'))
    expect(posts).toHaveLength(6)
    for (const key of posts) {
      expect(unitOf(key).parents).toEqual([
        { key: 'bo-chi-huy-bdbp-phu-yen', from: null, to: '2025-06-30' },
        { key: 'ban-chi-huy-bdbp-dak-lak', from: '2025-07-01', to: null },
      ])
    }
  })

  it('counts 13 coastal communes and 12 posts today, and the heirs of the four coastal districts after them', () => {
    expect(groupMembers('xa-phuong-ven-bien', '2026-01-01')).toHaveLength(13)
    expect(groupMembers('don-bien-phong', '2026-01-01')).toHaveLength(12)
    expect(groupMembers('4-huyen-ven-bien', '2025-06-30').map((key) => unitOf(key).shortName)).toEqual([
      'UBND thành phố Tuy Hòa',
      'UBND thị xã Sông Cầu',
      'UBND huyện Tuy An',
      'UBND thị xã Đông Hòa',
    ])
    expect(groupMembers('don-vi-ke-tuc-4-huyen-ven-bien', '2025-06-30')).toEqual(
      groupMembers('4-huyen-ven-bien', '2025-06-30'),
    )
    const successors = groupMembers('don-vi-ke-tuc-4-huyen-ven-bien', '2025-07-01')
    expect(successors.length).toBeGreaterThan(13)
    // Whoever named the districts themselves means their heirs since.
    expect(groupMembers('4-huyen-ven-bien', '2025-07-01')).toEqual(successors)
    expect(successors).toEqual(expect.arrayContaining(groupMembers('xa-phuong-ven-bien', '2025-07-01')))
  })

  it('has eleven recipients of the plan until 30/6/2025 and twenty from 01/7/2025 on', () => {
    const [before, after] = ['2025-06-30', '2025-07-01'].map((day) => groupMembers(PLAN_RECIPIENTS, day))
    expect(before).toHaveLength(11)
    expect(after).toHaveLength(20)
    expect(before).toContain('so-vhttdl-phu-yen')
    expect(after).toEqual(
      expect.arrayContaining(['so-vhttdl-dak-lak', ...groupMembers('xa-phuong-ven-bien', '2025-07-01')]),
    )
  })

  it('leads from the department of information of 2021 to that of today', () => {
    const between = unitOf(unitOf('so-tttt-phu-yen').successorKeys[0])
    expect(between.name).toBe('Sở Văn hóa, Thể thao và Du lịch tỉnh Phú Yên')
    expect(between.successorKeys).toEqual(['so-vhttdl-dak-lak'])
  })

  it('carries the source table unchanged', () => {
    const path = new URL('../../src/demonstration/units-phu-yen.csv', import.meta.url)
    expect(unitsPhuYenCsv).toBe(readFileSync(path, 'utf8'))
  })
})

describe('the demonstration accounts', () => {
  it('sit in units of today', () => {
    const valid = unitsValidOn('2026-01-01')
    for (const { unitKey } of demoAccounts) if (unitKey) expect(valid).toContain(unitKey)
    expect(demoAccounts.filter((one) => one.confirmsForUnit).map((one) => one.username)).toEqual([
      'xuandai',
      'tuyhoa',
      'vungro',
    ])
  })
})

function unitOf(key: string | undefined) {
  const unit = demoUnits.find((one) => one.key === key)
  if (!unit) throw new Error(`No unit ${key}`)
  return unit
}
