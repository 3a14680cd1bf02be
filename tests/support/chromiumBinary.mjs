import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const PACKAGE = join(ROOT, 'node_modules', '@sparticuz', 'chromium')
const UNPACK_LIMIT_MS = 120_000

/**
 * The browser that the npm package carries, unpacked once, and what it needs in its environment. Undefined where it does
 * not run (it is built for Linux).
 * @returns {{ path: string, env: Record<string, string> } | undefined}
 */
export function findChromium() {
  const folder = unpackedFolder()
  const path = join(folder, 'chromium')
  if (!existsSync(path)) return undefined
  const fonts = { FONTCONFIG_FILE: join(folder, 'fonts.conf') }
  // A bare machine lacks NSS; the package has its libraries. They come second: where the system has its own, those fit better.
  const libraries = { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') }
  const env = [fonts, { ...fonts, ...libraries }].find((candidate) => runs(path, candidate))
  return env && { path, env }
}

/** The same, and unpacks it if that was not done yet. */
export function getChromium() {
  const folder = unpackedFolder()
  if (!existsSync(folder)) unpack(folder)
  return findChromium()
}

function unpackedFolder() {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'))
  return join(ROOT, '.cache', `chromium-${version}`)
}

// In a process of its own, because the package always unpacks into the directory for temporary files; renamed when whole.
function unpack(folder) {
  mkdirSync(dirname(folder), { recursive: true })
  const part = mkdtempSync(`${folder}.`)
  const program = `
    import chromium, { inflate } from '@sparticuz/chromium'
    await chromium.executablePath()
    await inflate(${JSON.stringify(join(PACKAGE, 'bin', 'al2023.tar.br'))})`
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: part, NODE_OPTIONS: '' },
    timeout: UNPACK_LIMIT_MS,
  })
  if (status === 0) {
    chmodSync(part, 0o755)
    chmodSync(join(part, 'chromium'), 0o755)
    writeFileSync(join(part, 'fonts.conf'), fontsConf(folder))
    if (!existsSync(folder)) renameSync(part, folder)
  } else {
    console.log(`  chromium: ${stderr}`)
  }
  rmSync(part, { recursive: true, force: true })
}

function fontsConf(folder) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`
}

function runs(path, env) {
  const { status } = spawnSync(path, ['--version', '--no-sandbox'], {
    env: { ...process.env, ...env },
    timeout: 30_000,
  })
  return status === 0
}
