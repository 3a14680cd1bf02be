// Runs before anything is installed: only what Node brings itself.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PreparationError, endWithOneLine, runQuietly, step } from './progress.mjs'
import { withPreparationLock } from './withPreparationLock.mjs'

/** The project's directory. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

/**
 * Installs what is missing and builds what is out of date. The second time it only reads and compares.
 * @throws PreparationError
 */
export async function prepare(root = ROOT) {
  checkNode(root)
  await withPreparationLock(root, async () => {
    await install(root)
    await build(root)
  })
}

function checkNode(root) {
  const range = readJson(join(root, 'package.json')).engines.node
  if (satisfies(process.versions.node, range)) return
  throw new PreparationError(`cần Node ${range}, đang chạy Node ${process.versions.node}`)
}

/** Understands what our own `engines` line uses: `>=1.2.3` and `<4`, joined by a space (and) or `||` (or). */
function satisfies(version, range) {
  return range.split('||').some((all) =>
    all
      .trim()
      .split(/\s+/)
      .every((one) => {
        const [, sign, bound] = /^(>=|<)([\d.]+)$/.exec(one) ?? []
        if (!sign) throw new PreparationError(`package.json: không hiểu engines.node "${range}"`)
        return sign === '>=' ? compare(version, bound) >= 0 : compare(version, bound) < 0
      }),
  )
}

function compare(left, right) {
  const [a, b] = [left, right].map((version) => version.split('.').map(Number))
  for (let i = 0; i < 3; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

async function install(root) {
  const marker = join(root, 'node_modules', '.hai-dang-installed')
  const wanted = hashOf(root, ['package.json', 'package-lock.json'], [process.platform, process.arch, major()])
  if (readOr(marker, '') === wanted) return
  rmSync(marker, { force: true })
  const failure = 'không cài được thư viện bằng npm'
  const npmStep = (said, command) => step(said, () => runQuietly({ root, ...npm([...command, ...QUIETLY]), failure }))
  await npmStep('Cài các thư viện còn thiếu', ['install', '--no-save'])
  // What another kind of machine, or a broken-off installation, left in node_modules: all anew, of the same versions.
  if (!nativePartsLoad(root)) await npmStep('Cài lại toàn bộ cho loại máy này', ['ci'])
  writeFileSync(marker, wanted)
}

const QUIETLY = ['--no-audit', '--no-fund', '--include=dev']

// What is compiled for one kind of machine, and comes as an optional package of its own.
function nativePartsLoad(root) {
  const program = `
    for (const name of ['@swc/core', 'esbuild', 'libsql', 'sharp']) require(name)
    const parts = Object.keys(require('next/package.json').optionalDependencies).filter((name) => name.startsWith('@next/swc-'))
    if (!parts.some((name) => { try { return require(name) } catch { return false } })) process.exit(1)`
  return spawnSync(process.execPath, ['--eval', program], { cwd: root, stdio: 'ignore' }).status === 0
}

// The npm that started us, if one did; by file, because on Windows `npm` alone is no program.
function npm(args) {
  const own = process.env.npm_execpath
  if (own && basename(own) === 'npm-cli.js') return { command: process.execPath, args: [own, ...args] }
  return { command: 'npm', args }
}

async function build(root) {
  const marker = join(root, 'dist', '.build-hash')
  const wanted = buildHash(root)
  const isBuilt = existsSync(join(root, 'dist', 'server.js')) && existsSync(join(root, '.next', 'BUILD_ID'))
  if (isBuilt && readOr(marker, '') === wanted) return
  rmSync(marker, { force: true })
  const script = join(root, 'scripts', 'build.mjs')
  await step('Dựng máy chủ', () => runBuild(root, [script, 'server', '--until-stdin-ends']))
  await step('Dựng trang quản trị (lần đầu mất một đến ba phút)', () =>
    runBuild(root, [script, 'admin', '--until-stdin-ends']),
  )
  // Last: a build that was cut off is begun anew.
  mkdirSync(dirname(marker), { recursive: true })
  writeFileSync(marker, wanted)
}

function runBuild(root, args) {
  return runQuietly({ root, command: process.execPath, args, failure: 'không dựng được chương trình' })
}

/** Changes with everything that the build reads. */
function buildHash(root) {
  const folders = ['src', 'collections', 'scripts'].flatMap((folder) => filesIn(join(root, folder)))
  const config = ['package.json', 'package-lock.json', 'tsconfig.json', 'next.config.mjs', '.env.example']
  return hashOf(root, [...config, ...folders.map((path) => relative(root, path))], [major()])
}

function filesIn(folder) {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}

function hashOf(root, paths, extras) {
  const hash = createHash('sha256').update(JSON.stringify(extras))
  for (const path of paths) {
    const full = join(root, path)
    const content = existsSync(full) ? readFileSync(full) : ''
    hash.update(`\0${path}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

function major() {
  return Number.parseInt(process.versions.node)
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'))
}

function readOr(path, fallback) {
  return existsSync(path) ? readFileSync(path, 'utf8') : fallback
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await endWithOneLine(() => prepare())
