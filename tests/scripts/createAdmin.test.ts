import { afterEach, expect, it } from '@jest/globals'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { collections } from '../../collections'
import { openLibrary } from '../../src/openLibrary'
import { lockDataDir } from '../../src/platform/lockDataDir'
import { payloadConfig } from '../../src/platform/payloadConfig'
import { readSettings } from '../../src/settings'
import { describeOnBothDatabases, PATIENCE_MS, signIn, testEnvironment } from '../support/library'
import { bundled, ROOT } from '../support/process/bundled'
import { cleanEnvironment } from '../support/process/startLibraryProcess'

describeOnBothDatabases('npm run admin:create', (database) => {
  let directory = ''
  afterEach(() => rmSync(directory, { recursive: true, force: true }))

  async function run(env: Record<string, string>, lines: string[]): Promise<{ code: number | null; output: string }> {
    const path = await bundled('scripts/createAdmin.ts')
    return new Promise((resolve) => {
      const child = spawn(process.execPath, ['--conditions=production', path], {
        cwd: ROOT,
        env: { ...cleanEnvironment(), ...env },
      })
      let output = ''
      child.stdout.on('data', (text) => (output += String(text)))
      child.stderr.on('data', (text) => (output += String(text)))
      child.on('close', (code) => resolve({ code, output }))
      child.stdin.end(`${lines.join('\n')}\n`)
    })
  }

  it('makes the first administrator of an empty library, who then signs in, and nobody after', async () => {
    directory = mkdtempSync(join(tmpdir(), 'hai-dang-admin-'))
    const env = await testEnvironment({ database, directory })
    const password = 'mat-khau-dau-tien'
    const weak = await run(env, ['Nguyễn Văn Trị', 'quantri', 'ngan'])
    expect([weak.code, weak.output.includes('Đã tạo')]).toEqual([1, false])
    const made = await run(env, ['Nguyễn Văn Trị', 'quantri', password])
    expect(made.output).toContain('Đã tạo quản trị hệ thống “quantri”.')
    expect([made.code, made.output.includes(password)]).toEqual([0, false])
    expect((await run(env, ['Kẻ Khác', 'khac', 'mat-khau-cua-ke-khac'])).code).toBe(1)

    const settings = readSettings(env)
    const lock = lockDataDir(settings.dataDir)
    const whileRunning = await run(env, ['Kẻ Khác', 'khac', 'mat-khau-cua-ke-khac'])
    expect([whileRunning.code, /đang chạy/.test(whileRunning.output)]).toEqual([1, true])
    lock?.release()

    const library = await openLibrary({
      settings,
      config: payloadConfig(settings, collections),
      instanceKey: directory,
      staleAfterMs: PATIENCE_MS,
    })
    const admin = await signIn(library, 'quantri', password)
    expect((await admin.get('/api/users')).body.docs).toMatchObject([{ name: 'Nguyễn Văn Trị', roles: ['admin'] }])
    await library.close()
  })
})
