import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { ROOT, prepare } from './prepare.mjs'
import { endWithOneLine } from './progress.mjs'

const OUT = join('dist', 'bench')

/** Compares reading speed with a bare Node server and with stock Payload: see bench/RESULTS.md. Arguments go to bench/main.ts. */
await endWithOneLine(async () => {
  if (!existsSync(join(ROOT, 'node_modules', 'esbuild'))) await prepare()
  await buildBench()
  const program = join(ROOT, OUT, 'main.js')
  const child = spawn(process.execPath, [program, ...process.argv.slice(2)], { cwd: ROOT, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.removeAllListeners(signal)
    process.on(signal, () => child.kill(signal))
  }
  process.exitCode = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
})

async function buildBench() {
  const { build } = await import('esbuild')
  const children = readdirSync(join(ROOT, 'bench', 'children')).map((name) => basename(name, '.ts'))
  await build({
    absWorkingDir: ROOT,
    outdir: OUT,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    sourcemap: true,
    logLevel: 'warning',
    entryPoints: [
      { in: 'bench/main.ts', out: 'main' },
      ...children.map((name) => ({ in: `bench/children/${name}.ts`, out: `children/${name}` })),
    ],
  })
}
