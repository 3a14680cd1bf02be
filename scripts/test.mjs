import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { getChromium } from '../tests/support/chromiumBinary.mjs'
import { getMongod } from '../tests/support/mongodBinary.mjs'
import { getHarvester } from '../tests/support/pythonHarvester.mjs'
import { ROOT, prepare } from './prepare.mjs'
import { PreparationError, endWithOneLine, step } from './progress.mjs'

const REPORT = join(ROOT, '.cache', `jest-${process.pid}.json`)

await endWithOneLine(async () => {
  try {
    await prepare()
    await getParts()
  } catch (error) {
    // The last line of a run counts, also of one that came to no test.
    process.once('exit', () => console.log('0 passed, 1 failed'))
    throw error
  }
  const code = await runJest(process.argv.slice(2))
  const { line, hasFailures } = countOf(REPORT)
  rmSync(REPORT, { force: true })
  console.log(line)
  process.exitCode = code === 0 && hasFailures ? 1 : code
})

/** What the tests need beyond npm's packages. Without it tests are skipped by name, but not on a machine that judges. */
async function getParts() {
  const mongod = await step('Tìm hoặc tải máy chủ MongoDB cho kiểm thử', getMongod)
  const browser = await step('Chuẩn bị trình duyệt cho kiểm thử', getChromium)
  const harvester = await step('Tìm hoặc tải trình thu thập OAI-PMH cho kiểm thử', getHarvester)
  const missing = [mongod ? [] : 'mongod', browser ? [] : 'trình duyệt', harvester ? [] : 'Sickle'].flat()
  if (missing.length === 0) return
  if (process.env.CI) throw new PreparationError(`thiếu ${missing.join(', ')} để kiểm thử`)
  console.log(`! Thiếu ${missing.join(', ')}: các kiểm thử cần đến sẽ bị bỏ qua`)
}

function runJest(args) {
  const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js')
  // Payload's open handles keep Jest from ending by itself.
  const ours = ['--forceExit', '--json', `--outputFile=${REPORT}`]
  const options = [process.env.NODE_OPTIONS, '--experimental-vm-modules', '--conditions=production'].filter(Boolean)
  const child = spawn(process.execPath, [jest, ...ours, ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    // As the server runs; React's other build checks every element again.
    env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: options.join(' ') },
  })
  return new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

/** A file that could not even be loaded counts as one failure, and so does a run without a report. */
function countOf(path) {
  if (!existsSync(path)) return { line: '0 passed, 1 failed', hasFailures: true }
  const report = JSON.parse(readFileSync(path, 'utf8'))
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites
  const skipped = report.numPendingTests + report.numTodoTests
  const line = `${report.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
  return { line, hasFailures: failed > 0 }
}
