import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type DatabaseKind, describeOnBothDatabases, testEnvironment } from '../support/library'
import { describeOnMongodb } from '../support/mongod'
import type { LibraryFacts } from '../support/process/inspectLibrary'
import {
  type LibraryProcess,
  speaker,
  type Speaker,
  startLibraryProcess,
  tokenOf,
} from '../support/process/startLibraryProcess'
import { FULL_CHECKLIST } from '../support/publishing'

/** Time enough to write and approve a document on a busy machine before it is due. */
const DUE_IN_MS = 6_000
const LOOK_EVERY_MS = 500
const PATIENCE_MS = 60_000
const TEST_MS = 150_000

type People = { editor: Speaker; approver: Speaker }

async function peopleAt(port: number): Promise<People> {
  return {
    editor: speaker(port, await tokenOf(port, 'soan')),
    approver: speaker(port, await tokenOf(port, 'duyet')),
  }
}

/** Approved and scheduled; answers its id. */
async function schedule({ editor, approver }: People, at: string): Promise<string> {
  const data = { title: 'Hẹn giờ', access: 'public', body: 'Nội dung.' }
  const made = await editor('POST', '/api/documents', data)
  const { id } = (made?.body ?? {})['doc'] as { id: string } // what the address answers
  await editor('POST', `/api/documents/${id}/submit`, {})
  await approver('POST', `/api/documents/${id}/approve`, { checklist: FULL_CHECKLIST })
  expect(await editor('POST', `/api/documents/${id}/publish`, { at })).toMatchObject({ status: 200 })
  return id
}

async function areOut(library: LibraryProcess, ids: readonly string[]): Promise<LibraryFacts> {
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    const facts = await library.ask({ do: 'inspect' })
    const areAll = ids.every((id) => facts.documents[id]?.state === 'published')
    // Looked at anew: the clock may have been at it in the middle of the first look.
    if (areAll || Date.now() > until) return library.ask({ do: 'inspect' })
    await sleep(LOOK_EVERY_MS)
  }
}

function expectOnce(facts: LibraryFacts, ids: readonly string[]): void {
  // Created, submitted, approved, scheduled, published: a second publication would be one more.
  for (const id of ids) expect(facts.documents[id]).toEqual({ state: 'published', version: 1, revision: 5 })
  expect(facts.faults).toEqual([])
}

describeOnBothDatabases('a scheduled publication in a process that is killed', (database: DatabaseKind) => {
  const directory = mkdtempSync(join(tmpdir(), 'hai-dang-clock-'))
  let library: LibraryProcess
  afterAll(async () => {
    await library?.signal('SIGKILL')
    rmSync(directory, { recursive: true, force: true })
  })

  it(
    'leaves no half of it, and the next process does it when it starts, once',
    async () => {
      const env = await testEnvironment({ database, directory })
      library = await startLibraryProcess()
      const { port } = await library.ask({ do: 'open', env, isAlone: true })
      await library.ask({ do: 'setUp' })
      const id = await schedule(await peopleAt(port), new Date(Date.now() + DUE_IN_MS).toISOString())
      // Written, not yet committed.
      await library.ask({ do: 'arm', failpoint: 'publish.scheduled', nth: 1 })
      await library.gone
      library = await startLibraryProcess()
      await library.ask({ do: 'open', env, isAlone: true })
      expectOnce(await areOut(library, [id]), [id])
    },
    TEST_MS,
  )
})

describeOnMongodb('scheduled publications in two processes', () => {
  const directory = mkdtempSync(join(tmpdir(), 'hai-dang-clocks-'))
  let processes: LibraryProcess[]
  let port: number
  beforeAll(async () => {
    const shared = await testEnvironment({ database: 'mongodb', directory })
    processes = await Promise.all([startLibraryProcess(), startLibraryProcess()])
    const [first, second] = processes
    const env = (name: string) => ({ ...shared, DATA_DIR: join(directory, name) })
    port = (await first?.ask({ do: 'open', env: env('first'), isAlone: true }))?.port ?? 0
    await first?.ask({ do: 'setUp' })
    await second?.ask({ do: 'open', env: env('second'), isAlone: false })
  })
  afterAll(async () => {
    for (const each of processes ?? []) await each.signal('SIGCONT').then(() => each.signal('SIGKILL'))
    rmSync(directory, { recursive: true, force: true })
  })

  it(
    'come out once each, also when the one that was at it is killed',
    async () => {
      const [first, second] = processes
      if (!first || !second) throw new Error('two processes')
      const people = await peopleAt(port)
      const at = new Date(Date.now() + 3 * DUE_IN_MS).toISOString()
      const ids: string[] = []
      for (let count = 0; count < 4; count += 1) ids.push(await schedule(people, at))
      expectOnce(await areOut(first, ids), ids)

      const last = await schedule(people, new Date(Date.now() + DUE_IN_MS).toISOString())
      await second.ask({ do: 'arm', failpoint: 'publish.scheduled', nth: 1 })
      await first.signal('SIGSTOP')
      await second.gone
      await first.signal('SIGCONT')
      expectOnce(await areOut(first, [last]), [last])
    },
    TEST_MS,
  )
})
