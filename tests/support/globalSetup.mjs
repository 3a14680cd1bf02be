import { mkdtempSync, readdirSync, statfsSync, writeFileSync } from 'node:fs'
import { freemem, tmpdir } from 'node:os'
import { join } from 'node:path'
import { endRun, isRunning, runnerOf } from './endRun.mjs'

const PREFIX = 'hai-dang-run-'
const IN_MEMORY = '/dev/shm'
const ENOUGH_BYTES = 6 * 1024 ** 3

/** A directory for what one run shares, and for what its tests put on a disk; and clears up after earlier runs that were killed. */
export default function globalSetup() {
  const home = hasRoomInMemory() ? IN_MEMORY : tmpdir()
  for (const name of readdirSync(home).filter((entry) => entry.startsWith(PREFIX))) {
    const run = join(home, name)
    const runner = runnerOf(run)
    if (runner !== undefined && !isRunning(runner)) endRun(run)
  }
  const run = mkdtempSync(join(home, PREFIX))
  writeFileSync(join(run, 'runner.pid'), String(process.pid))
  process.env.HAI_DANG_TEST_RUN = run
  process.env.TMPDIR = run
}

/** Databases wait for their disk at each commit, and a test's need not outlast the machine. */
function hasRoomInMemory() {
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY)
    return Math.min(bavail * bsize, freemem()) > ENOUGH_BYTES
  } catch {
    // Another kind of system.
    return false
  }
}
