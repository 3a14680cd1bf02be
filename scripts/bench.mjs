import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { ROOT } from './prepare.mjs'
import { endWithOneLine } from './progress.mjs'
import { runBundled } from './runBundled.mjs'

/** Compares reading speed with a bare Node server and with stock Payload: see bench/RESULTS.md. Arguments go to bench/main.ts. */
await endWithOneLine(async () => {
  const children = readdirSync(join(ROOT, 'bench', 'children')).map((name) => basename(name, '.ts'))
  await runBundled({
    out: 'bench',
    entryPoints: [
      { in: 'bench/main.ts', out: 'main' },
      ...children.map((name) => ({ in: `bench/children/${name}.ts`, out: `children/${name}` })),
    ],
    args: process.argv.slice(2),
  })
})
