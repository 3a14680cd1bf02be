import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { withPreparationLock } from '../../scripts/withPreparationLock.mjs'

const MODULE = resolve('scripts/withPreparationLock.mjs')
let root: string
let lock: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hai-dang-lock-'))
  lock = join(root, '.cache', 'prepare.lock')
  mkdirSync(join(root, '.cache'))
})
afterEach(() => rmSync(root, { recursive: true }))

/** A process that writes `in`, works for a moment, writes `out`. */
function worker() {
  const program = `
    import { appendFileSync } from 'node:fs'
    import { withPreparationLock } from ${JSON.stringify(MODULE)}
    await withPreparationLock(${JSON.stringify(root)}, async () => {
      appendFileSync('log', 'in ')
      await new Promise((done) => setTimeout(done, 300))
      appendFileSync('log', 'out ')
    })`
  return spawn(process.execPath, ['--input-type=module', '-e', program], { cwd: root, stdio: 'ignore' })
}

function holder(pid: number): string {
  return JSON.stringify({ pid, host: hostname(), nonce: 'x' })
}

describe('withPreparationLock', () => {
  it('lets one process work at a time', async () => {
    await Promise.all([1, 2, 3].map(() => once(worker(), 'exit')))

    expect(readFileSync(join(root, 'log'), 'utf8')).toBe('in out in out in out ')
    expect(existsSync(lock)).toBe(false)
  })

  it('takes over from a process that was killed', async () => {
    const killed = worker()
    while (!existsSync(join(root, 'log'))) await new Promise((done) => setTimeout(done, 20))
    killed.kill('SIGKILL')
    await once(killed, 'exit')
    expect(existsSync(lock)).toBe(true)

    expect(await withPreparationLock(root, async () => 'done')).toBe('done')
    expect(existsSync(lock)).toBe(false)
  })

  it('takes over from a number that another program has now, when nobody touched the file for long', async () => {
    writeFileSync(lock, holder(process.pid))
    const longAgo = new Date(Date.now() - 60_000)
    utimesSync(lock, longAgo, longAgo)

    expect(await withPreparationLock(root, async () => 'done')).toBe('done')
  })

  it('gives the place free when the work fails', async () => {
    const failing = withPreparationLock(root, () => Promise.reject(new Error('no')))

    await expect(failing).rejects.toThrow('no')
    expect(existsSync(lock)).toBe(false)
  })
})
