import { describe } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  addressOf,
  initiate,
  mongodBinary,
  READY_MS,
  startMembers,
  startMongod,
  type OnStart,
  type ReplicaSet,
} from './replicaSet'

export type { ReplicaSet } from './replicaSet'

if (!mongodBinary && process.env.CI) throw new Error('no mongod: run `npm test` (not jest alone), or set MONGOD_BINARY')

/** Where there is no MongoDB server the tests are skipped, and named as skipped; under `CI` that is a failure. */
export const describeOnMongodb = mongodBinary ? describe : describe.skip

/**
 * Address of a new, empty database in the one-node replica set that the whole run shares. The first who asks starts it,
 * `globalTeardown.mjs` stops it.
 */
export async function newMongodbUrl(): Promise<string> {
  const { port } = await sharedMember()
  const address = addressOf({ ports: [port], database: `test_${randomBytes(6).toString('hex')}` })
  // A server's usual hundred are opened all at once when it makes its indexes, and not needed again.
  return `${address}&maxPoolSize=20`
}

/** A replica set of one's own, e.g. three nodes to fail over; stop it yourself. */
export function startReplicaSet({ nodes }: { nodes: number }): Promise<ReplicaSet> {
  const directory = mkdtempSync(join(runDirectory(), 'replica-set-'))
  return startMembers({ nodes, directory, onStart: noteProcess })
}

/** The teardown of the run, or the next run, stops what a killed test left behind. */
const noteProcess: OnStart = (pid) => appendFileSync(join(runDirectory(), 'mongod.pids'), `${pid}\n`)

/** Test files run in several processes: the one that makes the directory starts the server, the others wait for its file. */
async function sharedMember(): Promise<{ port: number }> {
  const run = runDirectory()
  const file = join(run, 'mongod.json')
  try {
    mkdirSync(join(run, 'mongod'))
    const { port, child } = await startMongod(join(run, 'mongod', 'data'), noteProcess)
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

function runDirectory(): string {
  const run = process.env.HAI_DANG_TEST_RUN
  if (!run) throw new Error('tests/support/globalSetup.mjs did not run')
  return run
}

function isCode(error: unknown, code: string): boolean {
  return error !== null && typeof error === 'object' && 'code' in error && error.code === code
}
