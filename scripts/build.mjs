import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { cpSync, readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'esbuild'
import { ROOT } from './prepare.mjs'

const COMMON = {
  absWorkingDir: ROOT,
  outdir: 'dist',
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  jsx: 'automatic',
  sourcemap: true,
  logLevel: 'warning',
  alias: { '@payload-config': join(ROOT, 'src', 'payload.config.ts') },
}

// Usage: node scripts/build.mjs server admin
const parts = { server: buildServer, admin: buildAdmin }
const wanted = Object.keys(parts).filter((part) => process.argv.includes(part))
for (const part of wanted) await parts[part]()

/** `src/server.ts` → `dist/server.js`, `scripts/x.ts` → `dist/scripts/x.js`, and beside both the workers that they start (plain JavaScript). */
async function buildServer() {
  const scripts = readdirSync(join(ROOT, 'scripts')).filter((name) => name.endsWith('.ts'))
  await build({
    ...COMMON,
    entryPoints: [
      { in: 'src/server.ts', out: 'server' },
      ...scripts.map((name) => ({ in: `scripts/${name}`, out: `scripts/${basename(name, '.ts')}` })),
    ],
  })
  for (const folder of foldersIn(join(ROOT, 'src')).filter((path) => path.endsWith('Worker'))) {
    for (const place of ['dist', 'dist/scripts']) {
      cpSync(folder, join(ROOT, place, basename(folder)), { recursive: true })
    }
  }
}

function foldersIn(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name))
}

/** Next, for Payload's panel and its routes. */
async function buildAdmin() {
  const child = spawn(process.execPath, [join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      ...neutralSettings(),
      NODE_ENV: 'production',
      NODE_OPTIONS: '--conditions=production',
      NEXT_TELEMETRY_DISABLED: '1',
    },
  })
  endWithStarter(child)
  const code = await new Promise((resolve) => child.once('exit', resolve))
  if (code !== 0) process.exit(1)
}

/** A build that nobody waits for is ended, also when its starter was killed: a second one could not work beside it. */
function endWithStarter(child) {
  function stop() {
    child.kill()
    process.exit(1)
  }
  process.once('SIGTERM', stop)
  if (process.argv.includes('--until-stdin-ends')) process.stdin.once('end', stop).resume().unref()
}

/**
 * A build is the same whatever this machine's settings are, and a wrong one must be named by the start, not by Next. Empty
 * rather than absent: `.env` does not replace what is there.
 */
function neutralSettings() {
  const example = readFileSync(join(ROOT, '.env.example'), 'utf8')
  const names = [...example.matchAll(/^# ([A-Z_]+)=/gm)].map((match) => match[1])
  return {
    ...Object.fromEntries(names.map((name) => [name, ''])),
    DATA_DIR: join(ROOT, '.cache', 'build', 'data'),
    MEDIA_DIR: join(ROOT, '.cache', 'build', 'media'),
    PAYLOAD_SECRET: randomBytes(32).toString('hex'),
  }
}
