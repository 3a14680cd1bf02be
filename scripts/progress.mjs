import { spawn } from 'node:child_process'
import { appendFileSync, mkdirSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'

const HEARTBEAT_MS = 10_000
const SHOWN_LINES = 40

/** A failure that one line explains; whoever ends the process prints that line and no stack. */
export class PreparationError extends Error {}

/** Runs `work` between a line that says what begins and a line that says how long it took, with a sign of life between. */
export async function step(title, work) {
  const startedAt = Date.now()
  console.log(`→ ${title} …`)
  const heartbeat = setInterval(() => console.log(`  … ${title}: đã ${seconds(startedAt)} giây`), HEARTBEAT_MS)
  try {
    const result = await work()
    console.log(`✓ ${title}: ${seconds(startedAt)} giây`)
    return result
  } finally {
    clearInterval(heartbeat)
  }
}

/**
 * Runs a program without showing what it prints, unless it fails.
 * @throws PreparationError with `failure` as its text
 */
export async function runQuietly({ root, command, args, env = process.env, failure }) {
  const { code, output } = await capture({ root, command, args, env })
  if (code === 0) return
  const log = join(root, '.cache', 'prepare.log')
  mkdirSync(dirname(log), { recursive: true })
  appendFileSync(log, `\n$ ${command} ${args.join(' ')}\n${output}`)
  console.error(output.trimEnd().split('\n').slice(-SHOWN_LINES).join('\n'))
  throw new PreparationError(`${failure} (mã thoát ${code}); toàn bộ lời báo ở .cache/prepare.log`)
}

/** Runs `main`; a failure ends the process with one clear line and a code that is not 0. */
export async function endWithOneLine(main) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => process.exit(128 + constants.signals[signal]))
  }
  try {
    await main()
  } catch (error) {
    if (!(error instanceof PreparationError)) console.error(error)
    console.error(`Lỗi: ${error instanceof Error ? error.message : String(error)}`)
    process.exit(1)
  }
}

function capture({ root, command, args, env }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['pipe', 'pipe', 'pipe'] })
    const chunks = []
    function killChild() {
      child.kill()
    }
    // A signal to us alone must not leave npm or next at work.
    process.once('exit', killChild)
    child.stdout.on('data', (chunk) => chunks.push(chunk))
    child.stderr.on('data', (chunk) => chunks.push(chunk))
    child.once('error', (cause) =>
      reject(new PreparationError(`không chạy được ${command}: ${cause.message}`, { cause })),
    )
    child.once('close', (exitCode, signal) => {
      process.off('exit', killChild)
      resolve({ code: exitCode ?? signal, output: Buffer.concat(chunks).toString('utf8') })
    })
  })
}

function seconds(startedAt) {
  return Math.round((Date.now() - startedAt) / 100) / 10
}
