import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, prepare } from './prepare.mjs'

/**
 * Bundles TypeScript that is not part of the server and runs its `main.js` in this one's place: same streams, signals, exit code.
 * `entryPoints` as esbuild has them, one with the name `main`; `out` is a folder below dist/.
 */
export async function runBundled({ out, entryPoints, args = [] }) {
  if (!existsSync(join(ROOT, 'node_modules', 'esbuild'))) await prepare()
  const folder = join('dist', out)
  await bundle({ folder, entryPoints })
  const child = spawn(process.execPath, [join(ROOT, folder, 'main.js'), ...args], { cwd: ROOT, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.removeAllListeners(signal)
    process.on(signal, () => child.kill(signal))
  }
  process.exitCode = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

async function bundle({ folder, entryPoints }) {
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: ROOT,
    outdir: folder,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    sourcemap: true,
    logLevel: 'warning',
    entryPoints,
  })
}
