import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readSheet } from '../../../src/report/officers/import/readSheet'
import { textOfCell } from '../../../src/report/rules/officers/import/cells'
import { makeZip } from '../../ingest/makeZip'

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
const BOOK = `${HEAD}<workbook xmlns:r="r"><sheets><sheet name="Danh sách" sheetId="1" r:id="rId1"/></sheets></workbook>`
const RELS = `${HEAD}<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hai-dang-bang-'))
})
afterAll(() => rm(directory, { recursive: true, force: true }))

async function read({ rows, shared = [] }: { rows: string[]; shared?: string[] }) {
  const path = join(directory, 'bang.xlsx')
  const strings = shared.map((text) => `<si><t>${text}</t></si>`).join('')
  const bytes = makeZip({
    'xl/workbook.xml': BOOK,
    'xl/_rels/workbook.xml.rels': RELS,
    'xl/sharedStrings.xml': `${HEAD}<sst>${strings}</sst>`,
    'xl/worksheets/sheet1.xml': `${HEAD}<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`,
  })
  await writeFile(path, bytes)
  return readSheet(path)
}

/** Two cells that say the same text of the workbook. */
const twice = (_: unknown, index: number) => `<row r="${index + 1}"><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>`

describe('a table that is small as a file and large once it is read', () => {
  it('that says one long text again and again keeps none of it: such a cell is too long', async () => {
    const sheet = await read({ rows: Array.from({ length: 50 }, twice), shared: ['a'.repeat(200_000)] })
    if ('unread' in sheet) throw new Error(sheet.unread)
    expect(sheet.rows).toHaveLength(50)
    for (const { cells } of sheet.rows) {
      expect([...cells.values()]).toEqual([{ kind: 'too-long' }, { kind: 'too-long' }])
    }
    expect(textOfCell({ kind: 'too-long' })).toEqual({ fault: expect.stringContaining('dài quá') })
  })

  it('is refused where many cells say a text that is only just allowed', async () => {
    const rows = Array.from({ length: 40_000 }, twice)
    expect(await read({ rows, shared: ['a'.repeat(1_000)] })).toEqual({ unread: 'too-large' })
  })

  it('is refused where it has very many cells in few rows', async () => {
    const cells = Array.from({ length: 15_000 }, (_, index) => `<c><v>${(index * index) % 9973}</v></c>`).join('')
    const rows = Array.from({ length: 160 }, (_, index) => `<row r="${index + 1}">${cells}</row>`)
    expect(await read({ rows })).toEqual({ unread: 'too-large' })
  }, 60_000)
})
