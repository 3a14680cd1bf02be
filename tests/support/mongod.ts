import { describe } from '@jest/globals'
import { MongoClient } from 'mongodb'
import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findMongod } from './mongodBinary.mjs'

export type ReplicaSetMember = {
  port: number
  pid: number
  /** SIGKILL is a crash, SIGSTOP a machine that hangs. Resolves when a killed process is gone. */
  kill: (signal?: NodeJS.Signals) => Promise<void>
}

export type ReplicaSet = {
  members: ReplicaSetMember[]
  /** Address of a database in it, as `DATABASE_URL` takes it. */
  url: (database: string) => string
  stop: () => Promise<void>
}

const READY_MS = 60_000
const binary = findMongod()

if (!binary && process.env.CI) throw new Error('no mongod: run `npm test` (not jest alone), or set MONGOD_BINARY')

/** Where there is no MongoDB server the tests are skipped, and named as skipped; under `CI` that is a failure. */
export const describeOnMongodb = binary ? describe : describe.skip

/**
 * Address of a new, empty database in the one-node replica set that the whole run shares. The first who asks starts it,
 * `globalTeardown.mjs` stops it.
 */
export async function newMongodbUrl(): Promise<string> {
  const { port } = await sharedMember()
  return addressOf({ ports: [port], database: `test_${randomBytes(6).toString('hex')}` })
}

/** A replica set of one's own, e.g. three nodes to fail over; stop it yourself. */
export async function startReplicaSet({ nodes }: { nodes: number }): Promise<ReplicaSet> {
  const directory = mkdtempSync(join(runDirectory(), 'replica-set-'))
  const started = await Promise.all(
    Array.from({ length: nodes }, (_, index) => startMongod(join(directory, String(index)))),
  )
  const ports = started.map(({ port }) => port)
  await initiate(ports)
  const members = started.map(({ port, child }) => ({ port, pid: pidOf(child), kill: killer(child) }))
  return {
    members,
    url: (database) => addressOf({ ports, database }),
    async stop() {
      await Promise.all(members.map(({ kill }) => kill('SIGKILL')))
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

function killer(child: ChildProcess): ReplicaSetMember['kill'] {
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return async (signal = 'SIGKILL') => {
    child.kill(signal)
    if (signal === 'SIGKILL' || signal === 'SIGTERM') await gone
  }
}

/** Test files run in several processes: the one that makes the directory starts the server, the others wait for its file. */
async function sharedMember(): Promise<{ port: number }> {
  const run = runDirectory()
  const file = join(run, 'mongod.json')
  try {
    mkdirSync(join(run, 'mongod'))
    const { port, child } = await startMongod(join(run, 'mongod', 'data'))
    child.unref()
    await initiate([port])
    writeFileSync(`${file}.part`, JSON.stringify({ port }))
    renameSync(`${file}.part`, file)
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
  }
  const until = Date.now() + READY_MS
  while (!existsSync(file)) {
    if (Date.now() > until) throw new Error('the shared mongod did not start')
    await sleep(50)
  }
  return JSON.parse(readFileSync(file, 'utf8')) as { port: number } // written a few lines above
}

async function startMongod(directory: string): Promise<{ port: number; child: ChildProcess }> {
  if (!binary) throw new Error('no mongod: run `npm test` (not jest alone), or set MONGOD_BINARY')
  mkdirSync(directory, { recursive: true })
  const port = await freePort()
  const log = openSync(`${directory}.log`, 'a')
  const place = ['--dbpath', directory, '--port', String(port), '--bind_ip', '127.0.0.1', '--nounixsocket']
  const size = ['--wiredTigerCacheSizeGB', '0.25', '--oplogSize', '64']
  const quiet = ['--quiet', '--setParameter', 'diagnosticDataCollectionEnabled=false']
  const child = spawn(binary, ['--replSet', 'rs0', ...place, ...size, ...quiet], {
    stdio: ['ignore', log, log],
    detached: true,
  })
  closeSync(log)
  // The teardown of the run, or the next run, stops what a killed test left behind.
  appendFileSync(join(runDirectory(), 'mongod.pids'), `${child.pid}\n`)
  return { port, child }
}

async function initiate(ports: number[]): Promise<void> {
  const until = Date.now() + READY_MS
  await Promise.all(ports.map((port) => answering({ port, until })))
  const client = new MongoClient(`mongodb://127.0.0.1:${ports[0]}/?directConnection=true`)
  try {
    const members = ports.map((port, index) => ({ _id: index, host: `127.0.0.1:${port}` }))
    const settings = { electionTimeoutMillis: 2_000, heartbeatIntervalMillis: 500 }
    await client.db('admin').command({ replSetInitiate: { _id: 'rs0', members, settings } })
  } finally {
    await client.close()
  }
  await writable({ ports, until })
}

async function answering({ port, until }: { port: number; until: number }): Promise<void> {
  for (;;) {
    const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true&serverSelectionTimeoutMS=500`)
    try {
      await client.db('admin').command({ ping: 1 })
      return
    } catch (error) {
      if (Date.now() > until) throw error
      await sleep(100)
    } finally {
      await client.close()
    }
  }
}

async function writable({ ports, until }: { ports: number[]; until: number }): Promise<void> {
  const client = new MongoClient(addressOf({ ports, database: 'admin' }))
  try {
    for (;;) {
      const { members } = await client.db('admin').command({ replSetGetStatus: 1 })
      const states = (members as { stateStr: string }[]).map(({ stateStr }) => stateStr) // the command's documented answer
      if (states.every((state) => state === 'PRIMARY' || state === 'SECONDARY') && states.includes('PRIMARY')) return
      if (Date.now() > until) throw new Error(`the replica set is not ready: ${states.join(', ')}`)
      await sleep(100)
    }
  } finally {
    await client.close()
  }
}

function addressOf({ ports, database }: { ports: number[]; database: string }): string {
  return `mongodb://${ports.map((port) => `127.0.0.1:${port}`).join(',')}/${database}?replicaSet=rs0`
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}

function runDirectory(): string {
  const run = process.env.HAI_DANG_TEST_RUN
  if (!run) throw new Error('tests/support/globalSetup.mjs did not run')
  return run
}

function pidOf(child: ChildProcess): number {
  if (child.pid === undefined) throw new Error('mongod did not start')
  return child.pid
}

function isCode(error: unknown, code: string): boolean {
  return error !== null && typeof error === 'object' && 'code' in error && error.code === code
}
