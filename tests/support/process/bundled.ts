import { build } from 'esbuild'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))))

const KEEP_MS = 24 * 60 * 60 * 1000
const made = new Map<string, Promise<string>>()

/** A TypeScript program as one file that plain Node starts in a quarter of the time; its path. `entry` from the root. */
export function bundled(entry: string): Promise<string> {
  const path = made.get(entry) ?? makeBundle(entry)
  made.set(entry, path)
  return path
}

async function makeBundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    write: false,
    outfile: 'out.mjs',
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    sourcemap: 'inline',
    logLevel: 'warning',
  })
  const contents = outputFiles[0]?.contents ?? new Uint8Array()
  // In the project, where packages are found; under the name of its bytes, so that what runs is never changed under way.
  const directory = join(ROOT, '.cache', 'tests')
  const name = basename(entry, '.ts')
  const path = join(directory, `${name}-${createHash('sha256').update(contents).digest('hex').slice(0, 16)}.mjs`)
  mkdirSync(directory, { recursive: true })
  for (const old of readdirSync(directory).filter((each) => each.startsWith(name))) removeIfOld(join(directory, old))
  writeFileSync(`${path}.${process.pid}`, contents)
  renameSync(`${path}.${process.pid}`, path)
  return path
}

function removeIfOld(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found && Date.now() - found.mtimeMs > KEEP_MS) rmSync(path, { force: true })
}
