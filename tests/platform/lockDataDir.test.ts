import { afterAll, describe, expect, it } from '@jest/globals'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lockDataDir, lockHolder } from '../../src/platform/lockDataDir'
import { bundled } from '../support/process/bundled'
import { cleanEnvironment } from '../support/process/startLibraryProcess'

describe('the lock of a data directory', () => {
  const directory = mkdtempSync(join(tmpdir(), 'hai-dang-lock-'))
  afterAll(() => rmSync(directory, { recursive: true, force: true }))

  it('lets in one process, names it, and is free again when that process was killed', async () => {
    const child = fork(await bundled('tests/support/process/lockHolder.ts'), [directory], { env: cleanEnvironment() })
    expect(await once(child, 'message')).toEqual(['locked', undefined])
    expect(lockDataDir(directory)).toBeNull()
    expect(lockHolder(directory)).toBe(String(child.pid))
    child.kill('SIGKILL')
    await once(child, 'exit')
    const lock = lockDataDir(directory)
    expect(lock).not.toBeNull()
    expect(lockHolder(directory)).toBe(String(process.pid))
    lock?.release()
  })

  it('can be taken again after it was given back', () => {
    lockDataDir(directory)?.release()
    const lock = lockDataDir(directory)
    expect(lock).not.toBeNull()
    lock?.release()
  })

  it('does not know who holds it where nobody wrote it down', () => {
    const empty = mkdtempSync(join(directory, 'empty-'))
    expect(lockHolder(empty)).toBe('?')
    writeFileSync(join(empty, 'lock.pid'), '12\n')
    expect(lockHolder(empty)).toBe('12')
  })
})
