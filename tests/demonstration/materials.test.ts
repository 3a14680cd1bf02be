import { describe, expect, it } from '@jest/globals'
import { demoAccounts } from '../../src/demonstration/accounts'
import { demoConfirmers } from '../../src/demonstration/confirmers'
import { demoMaterials } from '../../src/demonstration/materials'
import { DEMO_FILE_KEYS } from '../../src/demonstration/files/demoFileKey'
import { declaration, declarationArticle } from '../../src/demonstration/materials/declaration'
import { demoUnits } from '../../src/demonstration/units'
import { DOCUMENT_TYPES } from '../../src/vocabulary/documentTypes'
import { TARGET_GROUPS } from '../../src/vocabulary/targetGroups'
import { TOPICS } from '../../src/vocabulary/topics'

const materialOf = (ordinal: number) => {
  const material = demoMaterials.find((one) => one.ordinal === ordinal)
  if (!material) throw new Error(`No material ${ordinal}`)
  return material
}

describe('the fourteen materials', () => {
  it('stand in order with keys of their own', () => {
    expect(demoMaterials.map((one) => one.ordinal)).toEqual(Array.from({ length: 14 }, (_, index) => index + 1))
    expect(new Set(demoMaterials.map((one) => one.key)).size).toBe(14)
  })

  it('use only known types, topics, target groups and units', () => {
    const types = DOCUMENT_TYPES.filter((type) => type.parent).map((type) => type.slug)
    const units = demoUnits.map((unit) => unit.key)
    for (const material of demoMaterials) {
      expect(types).toContain(material.type)
      for (const topic of material.topics) expect(TOPICS.map((one) => one.slug)).toContain(topic)
      for (const group of material.targetGroups) expect(TARGET_GROUPS.map((one) => one.slug)).toContain(group)
      const named = material.assignments.flatMap((one) => [...one.units, ...one.acknowledgedBy])
      for (const key of [...named, ...(material.withdrawal?.removedBy ?? [])]) expect(units).toContain(key)
    }
  })

  it('are samples by Hải Đăng, with a source; the declaration alone is no sample', () => {
    expect(demoMaterials.filter((one) => !one.sample).map((one) => one.ordinal)).toEqual([2])
    for (const material of demoMaterials) {
      expect(material.issuer).toBe('Hải Đăng (dữ liệu trình diễn)')
      expect(material.source).not.toBe('')
    }
  })

  it('are sent only to units that exist today, and acknowledged only by those who got them', () => {
    for (const { assignments } of demoMaterials) {
      for (const { units, acknowledgedBy } of assignments) {
        expect(new Set(units).size).toBe(units.length)
        for (const key of units) expect(demoUnits.find((unit) => unit.key === key)?.validTo).toBeNull()
        for (const key of acknowledgedBy) expect(units).toContain(key)
      }
    }
  })

  it('are written in NFC, without markup in the text', () => {
    for (const { title, text, bodyHtml, script = '' } of demoMaterials) {
      for (const each of [title, text, bodyHtml, script]) expect(each).toBe(each.normalize('NFC'))
      expect(text).not.toMatch(/<[a-z]/)
      expect(text.length).toBeGreaterThan(600)
    }
  })

  it('use every made file exactly once', () => {
    const used = demoMaterials.flatMap((material) => material.files.map((file) => file.key))
    expect([...used].sort()).toEqual([...DEMO_FILE_KEYS].sort())
  })

  it('have no name of the draft but where the draft is the subject', () => {
    const naming = demoMaterials.filter((one) => `${one.title} ${one.text}`.includes('Phú Lâm'))
    expect(naming.map((one) => one.ordinal)).toEqual([4, 8, 13])
  })
})

describe('the story of the demonstration', () => {
  it('replaces list 11 by 12, of whose 21 units three are late and one is not yet due', () => {
    expect(materialOf(12).supersedes).toBe(materialOf(11).key)
    const rounds = materialOf(12).assignments
    expect(rounds.flatMap((round) => round.units)).toHaveLength(21)
    const open = rounds.map((round) => round.units.filter((key) => !round.acknowledgedBy.includes(key)))
    expect(open[0]).toHaveLength(3)
    expect(rounds[0]?.dueInDays).toBeLessThan(0)
    expect(open[1]).toEqual(['don-bp-tuy-hoa'])
    expect(rounds[1]?.dueInDays).toBeGreaterThan(0)
  })

  it('remembers the eleven recipients of 2021, all of them valid then', () => {
    const history = materialOf(11).history
    expect(history?.units).toHaveLength(11)
    for (const key of history?.units ?? []) {
      const unit = demoUnits.find((one) => one.key === key)
      expect((unit?.validTo ?? '9999') > (history?.sentOn ?? '')).toBe(true)
    }
  })

  it('withdraws 13 with one of two units still to destroy it, and leaves 14 in review, sent to nobody', () => {
    const { goal, assignments, withdrawal } = materialOf(13)
    expect(goal).toBe('withdrawn')
    expect(assignments[0]?.units.filter((key) => !withdrawal?.removedBy.includes(key))).toEqual(['xa-tu-2025-07-22240'])
    expect(materialOf(14)).toMatchObject({ goal: 'in-review', assignments: [] })
  })

  it('opens and ends the drill with "Đây là diễn tập", urgent and for its recipients only', () => {
    const { script = '', bulletin, access } = materialOf(5)
    expect(script.startsWith('Đây là diễn tập.')).toBe(true)
    expect(script.endsWith('đây là diễn tập.')).toBe(true)
    expect([bulletin?.priority, access]).toEqual(['khan-cap', 'assigned'])
  })

  it('spells IUU out in a script of about a minute', () => {
    const { script = '', bulletin } = materialOf(6)
    expect(script).toContain('bất hợp pháp, không báo cáo và không theo quy định')
    expect(script).not.toMatch(/IUU|\p{Lu}{2}/u)
    const syllables = script.split(/\s+/).length
    expect(syllables).toBeGreaterThan(150)
    expect(syllables).toBeLessThan(220)
    expect(bulletin?.priority).toBe('uu-tien')
  })
})

describe('the receipts that the story begins with', () => {
  it('each have one account that may sign them', () => {
    const signers = [...demoAccounts, ...demoConfirmers].filter((account) => account.confirmsForUnit)
    const signed = demoMaterials.flatMap(({ assignments }) => assignments.flatMap((one) => one.acknowledgedBy))
    for (const key of signed) expect(signers.filter((account) => account.unitKey === key)).toHaveLength(1)
    expect(new Set(signers.map((account) => account.username)).size).toBe(signers.length)
  })
})

describe('the declaration', () => {
  it('has a preamble and thirty articles in both languages, composed', () => {
    for (const language of ['vie', 'eng'] as const) {
      const { blocks } = declaration(language)
      expect(blocks.filter((block) => block.kind === 'heading')).toHaveLength(31)
    }
    expect(materialOf(2).text).toContain('nhân quyền')
    expect(materialOf(2).text).toContain('hoà bình')
  })

  it('is quoted word for word in the infographic', () => {
    for (const number of [2, 18]) {
      for (const paragraph of declarationArticle('vie', number)) expect(materialOf(3).text).toContain(paragraph)
    }
    expect(declarationArticle('vie', 18)[0]).toMatch(/^Mọi người đều có quyền tự do suy nghĩ, ý thức và tôn giáo/)
    expect(declarationArticle('eng', 11)).toHaveLength(2)
  })
})
