import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const CACHE = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), '.cache')
const KEPT = join(CACHE, 'sickle-0.7.0')
const INSTALL_LIMIT_MS = 120_000

/**
 * A folder with the OAI-PMH harvester Sickle for Python, as others use it against us. Fetches nothing.
 * @returns {string | undefined}
 */
export function findHarvester() {
  return existsSync(KEPT) && runs(KEPT) ? KEPT : undefined
}

/** The same, and fetches it from the Python package index if it is not there. */
export function getHarvester() {
  const found = findHarvester()
  if (found) return found
  mkdirSync(CACHE, { recursive: true })
  const folder = mkdtempSync(`${KEPT}.`)
  const args = ['-m', 'pip', 'install', '--quiet', '--only-binary=:all:', '--target', folder, 'Sickle==0.7.0']
  const { status, stderr, error } = spawnSync('python3', args, { encoding: 'utf8', timeout: INSTALL_LIMIT_MS })
  if (status === 0 && runs(folder)) {
    rmSync(KEPT, { recursive: true, force: true })
    renameSync(folder, KEPT)
    return KEPT
  }
  rmSync(folder, { recursive: true, force: true })
  console.log(`  Sickle: ${error?.message ?? stderr.trim().split('\n').at(-1) ?? 'it does not run here'}`)
  return undefined
}

/** @param {string} folder */
function runs(folder) {
  const env = { ...process.env, PYTHONPATH: folder }
  return spawnSync('python3', ['-c', 'import sickle'], { env, stdio: 'ignore', timeout: 30_000 }).status === 0
}
