import { MongoClient } from 'mongodb'
import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmSync } from 'node:fs'
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

export const READY_MS = 60_000
export const mongodBinary = findMongod()

type Starting = { nodes: number; directory: string; onStart?: OnStart }
/** Told of each server's process, so that it can be stopped whatever happens. */
export type OnStart = (pid: number) => void

/** A replica set of one's own in a new directory; `stop` removes it. */
export async function startMembers({ nodes, directory, onStart }: Starting): Promise<ReplicaSet> {
  const places = Array.from({ length: nodes }, (_, index) => join(directory, String(index)))
  const started = await Promise.all(places.map((place) => startMongod(place, onStart)))
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

export async function startMongod(
  directory: string,
  onStart: OnStart = () => undefined,
): Promise<{ port: number; child: ChildProcess }> {
  if (!mongodBinary) throw new Error('no mongod: run `npm test` (not jest alone), or set MONGOD_BINARY')
  mkdirSync(directory, { recursive: true })
  const port = await freePort()
  const log = openSync(`${directory}.log`, 'a')
  const place = ['--dbpath', directory, '--port', String(port), '--bind_ip', '127.0.0.1', '--nounixsocket']
  // Each library is three hundred files, which it would hold open for ten minutes: more than a process may.
  const idle = [
    '--wiredTigerEngineConfigString',
    'file_manager=(close_idle_time=30,close_scan_interval=5,close_handle_minimum=500)',
  ]
  const size = ['--wiredTigerCacheSizeGB', '0.25', '--oplogSize', '64', ...idle]
  const quiet = ['--quiet', '--setParameter', 'diagnosticDataCollectionEnabled=false']
  const child = spawn(mongodBinary, ['--replSet', 'rs0', ...place, ...size, ...quiet], {
    stdio: ['ignore', log, log],
    detached: true,
  })
  closeSync(log)
  if (child.pid !== undefined) onStart(child.pid)
  return { port, child }
}

export async function initiate(ports: number[]): Promise<void> {
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

export function addressOf({ ports, database }: { ports: number[]; database: string }): string {
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

function killer(child: ChildProcess): ReplicaSetMember['kill'] {
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return async (signal = 'SIGKILL') => {
    child.kill(signal)
    if (signal === 'SIGKILL' || signal === 'SIGTERM') await gone
  }
}

function pidOf(child: ChildProcess): number {
  if (child.pid === undefined) throw new Error('mongod did not start')
  return child.pid
}
