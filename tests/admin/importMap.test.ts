import { describe, expect, it } from '@jest/globals'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateImportMap } from 'payload'
import { collections } from '../../collections'
import { payloadConfig } from '../../src/platform/payloadConfig'
import { readSettings } from '../../src/settings'
import { testEnvironment } from '../support/library'

describe('the panel’s map of components', () => {
  it('is the one that the collections ask for: else run `payload generate:importmap`', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'hai-dang-map-'))
    const importMapFile = join(directory, 'importMap.js')
    writeFileSync(importMapFile, '')
    const settings = readSettings(await testEnvironment({ database: 'sqlite', directory }))
    const config = await payloadConfig(settings, collections)
    config.admin.importMap.importMapFile = importMapFile
    await generateImportMap(config, { force: true, log: false })

    const wanted = readFileSync(importMapFile, 'utf8')
    rmSync(directory, { recursive: true })
    expect(wanted).toContain('DocumentActs')
    expect(withoutPlace(readFileSync('src/app/(payload)/admin/importMap.js', 'utf8'))).toBe(withoutPlace(wanted))
  })
})

/** The map written elsewhere reaches our components by another way. */
function withoutPlace(text: string): string {
  return text.replace(/'[./][^']*\/(admin\/\w+)'/gu, "'$1'")
}
