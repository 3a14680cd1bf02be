import { afterAll, beforeAll, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dumpCatalogue } from '../../src/catalogue/dumpCatalogue'
import { closeCatalogue, openCatalogue } from '../../src/catalogue/openCatalogue'
import { rebuildCatalogue } from '../../src/catalogue/record/rebuildCatalogue'
import { headSigner } from '../../src/platform/journal/headSigner'
import { verifyJournal } from '../../src/platform/journal/verifyJournal'
import { feedMirror, type FeedMirror } from '../support/feedMirror'
import { describeOnBothDatabases, openTestLibrary } from '../support/library'
import { moves, type Command, type Who } from './commands'
import { faultsIn } from './invariants'
import { readingFaults, standingFaults } from './liveInvariants'
import { setUpStage, type Stage } from './liveLibrary'
import { commandOf, newWorld, step, type Outcome } from './world'

/** Sequences on each database; thousands: `MODEL_RUNS=2000 npm test -- tests/model`. */
const RUNS = Number(process.env.MODEL_RUNS ?? 15)
const MOVES = 24
const HOURS = 6 * 60 * 60_000

describeOnBothDatabases('random attempts by everybody, on the record', (database) => {
  let stage: Stage
  let server: Server
  let mirrors: Record<'nobody' | 'canbo' | 'kiemtra', FeedMirror>

  beforeAll(async () => {
    const unlimited = { RATE_LIMIT_PERSON: '0', RATE_LIMIT_ADDRESS: '0' }
    stage = await setUpStage(await openTestLibrary(database, unlimited))
    server = createServer(stage.library.app).listen(0, '127.0.0.1')
    const port = () => (server.address() as AddressInfo).port // it listens on a port
    const of = (who: Who) => feedMirror({ port, authorization: `JWT ${stage.as(who).token}` })
    mirrors = { nobody: feedMirror({ port }), canbo: of('canbo'), kiemtra: of('kiemtra') }
  })
  afterAll(async () => {
    server?.closeAllConnections()
    server?.close()
    await stage?.library.close()
  })

  it(
    'are answered as the rules say, and whoever reads sees what the rules say, after each of them',
    async () => {
      let succeeded = 0
      await fc.assert(
        fc.asyncProperty(moves(MOVES), async (sequence) => {
          const [world, live] = [newWorld(), await stage.newSequence()]
          for (const move of sequence) {
            const command = commandOf(world, move)
            const [expected, answered] = [step(world, command), await live.perform(command)]
            const faults = await standingFaults({ stage, sequence: live, world })
            if (!agree(expected, answered)) faults.push(`answered ${said(answered)}, the rules say ${said(expected)}`)
            if (faults.length > 0) throw new Error(`${told(command)}: ${faults.join('; ')}`)
            if (answered.ok) succeeded += 1
          }
          const faults = [...faultsIn(world), ...(await readingFaults({ stage, sequence: live, world }))]
          if (faults.length > 0) throw new Error(faults.join('; '))
        }),
        { numRuns: RUNS, endOnFailure: RUNS < 100 },
      )
      expect(succeeded).toBeGreaterThan(RUNS * 4)
    },
    HOURS,
  )

  it(
    'leave mirrors that only followed the feed with exactly the list, a journal that verifies, and the same catalogue when it is made anew',
    async () => {
      for (const [name, mirror] of Object.entries(mirrors)) {
        const { held, listed } = await mirror.settle()
        expect({ name, held }).toEqual({ name, held: listed })
      }
      expect(mirrors.kiemtra.held.size).toBeGreaterThan(mirrors.nobody.held.size)
      const { payload, settings, catalogue } = stage.library
      expect(await verifyJournal(payload, headSigner(settings.payloadSecret))).toMatchObject({ faults: [] })
      const directory = mkdtempSync(join(tmpdir(), 'hai-dang-model-'))
      const path = join(directory, 'catalogue.db')
      await rebuildCatalogue(payload, { path })
      const rebuilt = openCatalogue({ path })
      expect(dumpCatalogue(rebuilt) === dumpCatalogue(catalogue)).toBe(true)
      closeCatalogue(rebuilt)
      rmSync(directory, { recursive: true, force: true })
    },
    HOURS,
  )
})

function agree(expected: Outcome, answered: Outcome): boolean {
  if (expected.ok || answered.ok) return expected.ok === answered.ok
  return expected.code === undefined || expected.code === answered.code
}

function said(outcome: Outcome): string {
  return outcome.ok ? 'yes' : (outcome.code ?? 'no')
}

function told(command: Command): string {
  return JSON.stringify(command)
}
