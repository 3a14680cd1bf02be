import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NODE_OPTIONS } from './nodeOptions.mjs'
import { PreparationError, endWithOneLine } from './progress.mjs'
import { ROOT, prepare } from './prepare.mjs'
import { whenNpmEnds } from './whenNpmEnds.mjs'

/** Prepares, then runs a built program (`server.js`, `scripts/x.js`) in this one's place: same streams, signals, exit code. */
export async function runBuilt(file, args = []) {
  await prepare()
  const path = join(ROOT, 'dist', file)
  if (!existsSync(path)) throw new PreparationError(`không có chương trình dist/${file}`)
  const child = spawn(process.execPath, [...NODE_OPTIONS, path, ...args], { cwd: ROOT, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.removeAllListeners(signal)
    process.on(signal, () => child.kill(signal))
  }
  whenNpmEnds(() => child.kill('SIGTERM'))
  process.exitCode = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]))
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [name, ...args] = process.argv.slice(2)
  await endWithOneLine(() => runBuilt(join('scripts', `${name}.js`), args))
}
