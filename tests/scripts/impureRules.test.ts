import { expect, it } from '@jest/globals'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { impureRules } from '../../scripts/impureRules.mjs'

it('names clock, chance and surroundings in rules/, and leaves comments, given dates and other folders alone', () => {
  const src = mkdtempSync(join(tmpdir(), 'hai-dang-rules-'))
  mkdirSync(join(src, 'review', 'rules', 'deep'), { recursive: true })
  const pure = '// not Date.now()\n/** new Date() */\nexport const a = (now: string) => new Date(now)\n'
  writeFileSync(join(src, 'review', 'rules', 'pure.ts'), pure)
  writeFileSync(join(src, 'review', 'act.ts'), 'export const now = Date.now()\n')
  writeFileSync(join(src, 'review', 'rules', 'a.ts'), 'export const a = 1\nexport const b = new Date()\n')
  writeFileSync(join(src, 'review', 'rules', 'deep', 'b.ts'), 'export const a = Math.random() // why\n')
  writeFileSync(join(src, 'review', 'rules', 'c.tsx'), 'export const a = process.env.A\n')

  const faults: string[] = impureRules(src)

  expect(faults.map((fault) => fault.replace(/^.*rules\//, '')).toSorted()).toEqual([
    'a.ts:2 reads the clock: take `now` as a parameter',
    'c.tsx:1 reads its surroundings: take what it needs as a parameter',
    'deep/b.ts:1 makes something up: take it as a parameter',
  ])
  rmSync(src, { recursive: true })
})
