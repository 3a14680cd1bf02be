import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { mongodBinary, startMembers, type ReplicaSet } from '../tests/support/replicaSet'
import { calibrate } from './calibrate'
import { compareServers, type Comparison } from './compareServers'
import { fillOurs, type FilledLibrary } from './filling'
import { measurePublishing, type PublishingFigures } from './measurePublishing'
import { measureReports, type ReportFigures } from './measureReports'
import { measureRecord, type RecordFigures } from './measureRecord'
import { measureScale, type ScaleFigures } from './measureScale'
import { installRival } from './rivals/installRival'
import { rivalsNamed } from './rivals/rivals'
import type { InstalledRival } from './rivals/startRivals'
import { tablesOf, type BenchResult } from './tablesOf'

/*
 * npm run bench                      10,000 documents beside a bare Node server and stock Payload; publishing; a small record
 * npm run bench -- --scale           and 100,000 documents: what grows, slow queries, deep pages (several minutes more)
 * npm run bench -- --against directus,strapi    and the same questions to these in the same run; the first time it installs them
 * npm run bench -- --record 100000   and the catalogue of 100,000 documents from their record
 * npm run bench -- --without comparison,reports,publishing,record    leaves parts out
 * npm run bench -- --keep DIRECTORY  fills libraries there once, for several runs
 */
const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '10000' },
    large: { type: 'string', default: '100000' },
    scale: { type: 'boolean', default: false },
    record: { type: 'string', default: '2000' },
    databases: { type: 'string', default: 'sqlite,mongodb' },
    without: { type: 'string', default: '' },
    against: { type: 'string', default: '' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '0.7' },
    published: { type: 'string', default: '100' },
    watched: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1191' },
    only: { type: 'string' },
    keep: { type: 'string' },
  },
})

const startedAt = Date.now()
const directory = mkdtempSync(join(tmpdir(), 'hai-dang-bench-'))
const libraries = values.keep ?? directory
const ownProcesses: number[] = []
process.once('exit', () => {
  for (const pid of ownProcesses) process.kill(pid, 'SIGKILL')
  rmSync(directory, { recursive: true, force: true })
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

const without = values.without.split(',')
const corpus = { count: numberOf('documents'), seed: numberOf('seed') }
const rounds = { rounds: numberOf('rounds'), secondsPerRound: numberOf('seconds') }
const calibrations: BenchResult['calibrations'] = []
const rivals = await installRivals()

let comparison: Comparison | null = null
let scale: ScaleFigures | null = null
if (!without.includes('comparison') || values.scale) {
  const library = await fillLibrary()
  if (!without.includes('comparison')) {
    const options = {
      directory,
      ours: library,
      rivals,
      ...rounds,
      only: values.only?.split(','),
      onProgress: say,
    }
    comparison = await calibrated('so sánh', () => compareServers(options))
  }
  if (values.scale) {
    const options = { directory: libraries, small: library, large: numberOf('large'), ...rounds, onProgress: say }
    scale = await calibrated('cỡ lớn', () => measureScale(options))
  }
}

let reports: ReportFigures | null = null
if (!without.includes('reports')) {
  const size = { units: 100, documents: 5_000, years: 5, seed: corpus.seed }
  reports = await calibrated('báo cáo', () => measureReports(directory, { ...size, onProgress: say }))
}

const publishing: PublishingFigures[] = []
const records: RecordFigures[] = []
for (const [name, urlOf] of await databases()) {
  const common = { seed: corpus.seed + 1, onProgress: say }
  if (!without.includes('publishing')) {
    const counts = { published: numberOf('published'), watched: numberOf('watched') }
    const place = { directory: join(directory, `publishing-${name}`), databaseUrl: urlOf('publishing') }
    publishing.push(await calibrated(`công bố, ${name}`, () => measurePublishing({ ...place, ...counts, ...common })))
  }
  if (!without.includes('record')) {
    const place = { directory: join(directory, `record-${name}`), databaseUrl: urlOf('record') }
    const options = { ...place, count: numberOf('record'), ...common }
    records.push(await calibrated(`hồ sơ gốc, ${name}`, () => measureRecord(options)))
  }
}

const result: BenchResult = {
  at: new Date(startedAt).toISOString(),
  command: ['npm run bench', ...(process.argv.length > 2 ? ['--', ...process.argv.slice(2)] : [])].join(' '),
  node: process.versions.node,
  cores: availableParallelism(),
  options: { ...values },
  calibrations,
  comparison,
  scale,
  reports,
  publishing,
  records,
  seconds: Math.round((Date.now() - startedAt) / 1000),
}
mkdirSync('bench', { recursive: true })
writeFileSync(join('bench', 'latest.json'), `${JSON.stringify(result, null, 2)}\n`)
console.log(`\n${tablesOf(result)}`)
// Children and their channels would keep it waiting.
process.exit(0)

/** Before anything else: what cannot be had is known at once. */
async function installRivals(): Promise<InstalledRival[]> {
  try {
    const names = rivalsNamed(values.against)
    if (names.length > 0 && without.includes('comparison'))
      throw new Error('--against: không có gì để so khi bỏ comparison')
    const installed: InstalledRival[] = []
    for (const name of names) installed.push({ name, installed: await installRival(name, say) })
    return installed
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return process.exit(1)
  }
}

async function fillLibrary(): Promise<FilledLibrary> {
  say(`Nạp ${corpus.count} tài liệu vào danh mục …`)
  const library = await fillOurs(libraries, corpus, say)
  say(`Danh mục: ${library.filled.took.seconds.toFixed(1)} giây.`)
  return library
}

/** By name, with the address of a new database for each use; null: a file of its own. */
async function databases(): Promise<[string, (use: string) => string | null][]> {
  const wanted = values.databases.split(',')
  const found: [string, (use: string) => string | null][] = []
  if (wanted.includes('sqlite')) found.push(['SQLite', () => null])
  if (!wanted.includes('mongodb')) return found
  if (mongodBinary === undefined) {
    say('Không có máy chủ MongoDB trên máy này (MONGOD_BINARY): chỉ đo SQLite.')
    return found
  }
  const set: ReplicaSet = await startMembers({
    nodes: 1,
    directory: join(directory, 'mongod'),
    onStart: (pid) => ownProcesses.push(pid),
  })
  return [...found, ['MongoDB', (use) => set.url(use)]]
}

async function calibrated<Figures>(part: string, measure: () => Promise<Figures>): Promise<Figures> {
  const before = calibrate()
  const figures = await measure()
  calibrations.push({ part, before, after: calibrate() })
  return figures
}

function say(message: string): void {
  console.log(`[${String(Math.round((Date.now() - startedAt) / 1000)).padStart(3)} s] ${message}`)
}

function numberOf(name: 'documents' | 'large' | 'record' | 'rounds' | 'seconds' | 'published' | 'watched' | 'seed') {
  const value = Number(values[name])
  if (!(value > 0)) throw new Error(`--${name}: phải là số lớn hơn 0`)
  return value
}
