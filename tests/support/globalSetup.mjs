import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endRun, isRunning, runnerOf } from './endRun.mjs'

const PREFIX = 'hai-dang-run-'

/** A directory for what one run shares; and clears up after earlier runs that were killed. */
export default function globalSetup() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const run = join(tmpdir(), name)
    const runner = runnerOf(run)
    if (runner !== undefined && !isRunning(runner)) endRun(run)
  }
  const run = mkdtempSync(join(tmpdir(), PREFIX))
  writeFileSync(join(run, 'runner.pid'), String(process.pid))
  process.env.HAI_DANG_TEST_RUN = run
}
