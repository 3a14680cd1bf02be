import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { compareServers } from './compareServers'
import { measurePublishing } from './measurePublishing'
import { tablesOf, type BenchResult } from './tablesOf'

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '0.7' },
    published: { type: 'string', default: '100' },
    watched: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1191' },
    only: { type: 'string' },
  },
})

const startedAt = Date.now()
const directory = mkdtempSync(join(tmpdir(), 'hai-dang-bench-'))
process.once('exit', () => rmSync(directory, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

const corpus = { count: numberOf('documents'), seed: numberOf('seed') }
const comparison = await compareServers({
  directory,
  corpus,
  rounds: numberOf('rounds'),
  secondsPerRound: numberOf('seconds'),
  only: values.only?.split(','),
  onProgress: say,
})
const publishing = await measurePublishing({
  directory: join(directory, 'publishing'),
  seed: corpus.seed + 1,
  published: numberOf('published'),
  watched: numberOf('watched'),
  onProgress: say,
})
const result: BenchResult = {
  at: new Date(startedAt).toISOString(),
  command: ['npm run bench', ...(process.argv.length > 2 ? ['--', ...process.argv.slice(2)] : [])].join(' '),
  node: process.versions.node,
  cores: availableParallelism(),
  options: { ...values },
  ...comparison,
  publishing,
  seconds: Math.round((Date.now() - startedAt) / 1000),
}
mkdirSync('bench', { recursive: true })
writeFileSync(join('bench', 'latest.json'), `${JSON.stringify(result, null, 2)}\n`)
console.log(`\n${tablesOf(result)}`)
// Children and their channels would keep it waiting.
process.exit(0)

function say(message: string): void {
  console.log(`[${String(Math.round((Date.now() - startedAt) / 1000)).padStart(3)} s] ${message}`)
}

function numberOf(name: Exclude<keyof typeof values, 'only'>): number {
  const value = Number(values[name])
  if (!(value > 0)) throw new Error(`--${name}: phải là số lớn hơn 0`)
  return value
}
