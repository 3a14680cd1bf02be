import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Failpoint } from '../../../src/platform/failpoints'
import { type DatabaseKind, testEnvironment } from '../library'
import { emptyLedger, type Ledger, lostSuccesses, streamActs, type Tokens } from './actStream'
import type { Ground } from './messages'
import { type LibraryProcess, startLibraryProcess, tokenOf } from './startLibraryProcess'

/** When to kill: at a named place, some time after so many successes, or while it is still opening. */
export type Plan =
  { failpoint: Failpoint; nth: number } | { successes: number; thenMs: number } | { openingForMs: number }

export type Result = {
  kills: number
  successes: number
  unanswered: number
  unavailable: number
  events: number
  faults: string[]
}

type Installation = {
  directory: string
  env: Record<string, string>
  ledger: Ledger
  ground: Ground | null
  tokens: Tokens | null
}

/** So many rounds on one installation, then a new one: else each check would take longer than the last. */
const ROUNDS_EACH = 20
const NEVER_MS = 60_000

export function randomPlan(): Plan {
  if (randomInt(8) === 0) return { openingForMs: randomInt(500) }
  return { successes: randomInt(12), thenMs: randomInt(120) }
}

/** Kills a working library again and again; after each kill everything must agree and nothing that was answered be lost. */
export async function killRounds(database: DatabaseKind, plans: readonly Plan[]): Promise<Result> {
  const total: Result = { kills: 0, successes: 0, unanswered: 0, unavailable: 0, events: 0, faults: [] }
  for (let at = 0; at < plans.length; at += ROUNDS_EACH) {
    const result = await killOneInstallation(database, plans.slice(at, at + ROUNDS_EACH))
    total.kills += result.kills
    total.successes += result.successes
    total.unanswered += result.unanswered
    total.unavailable += result.unavailable
    total.events += result.events
    total.faults.push(...result.faults)
    // A run of hundreds takes long, and Jest shows nothing before its end.
    if (plans.length > ROUNDS_EACH) process.stderr.write(`${database}: ${JSON.stringify(total)}\n`)
  }
  return total
}

async function killOneInstallation(database: DatabaseKind, plans: readonly Plan[]): Promise<Result> {
  const directory = mkdtempSync(join(tmpdir(), 'hai-dang-kill-'))
  const env = await testEnvironment({ database, directory })
  const installation: Installation = { directory, env, ledger: emptyLedger(), ground: null, tokens: null }
  const { ledger } = installation
  const faults: string[] = []
  let kills = 0
  let spare = nextProcess()
  for (const [round, plan] of plans.entries()) {
    const victim = await spare
    // The next one loads its programs while this one works.
    spare = nextProcess()
    const told = `round ${round}, ${JSON.stringify(plan)}: `
    faults.push(...(await playRound(victim, { installation, plan })).map((fault) => told + fault))
    kills += 1
  }
  const last = await spare
  await openAlone(last, installation)
  const facts = await last.ask({ do: 'inspect' })
  faults.push(...facts.faults, ...lostSuccesses(ledger, facts), ...ledger.surprises)
  await last.ask({ do: 'close' })
  await last.signal('SIGKILL')
  rmSync(directory, { recursive: true, force: true })
  const { successes, unanswered, unavailable } = ledger
  return { kills, successes, unanswered, unavailable, events: facts.events, faults }
}

/** Heard of where it is awaited, not before. */
function nextProcess(): Promise<LibraryProcess> {
  const starting = startLibraryProcess()
  starting.catch(() => undefined)
  return starting
}

type Round = { installation: Installation; plan: Plan }

/** Opens, checks what the last kill left, works, dies. Answers what was wrong. */
async function playRound(victim: LibraryProcess, { installation, plan }: Round): Promise<string[]> {
  if ('openingForMs' in plan && installation.ground) {
    void victim.ask({ do: 'open', env: installation.env, isAlone: true }).catch(() => undefined)
    await sleep(plan.openingForMs)
    await victim.signal('SIGKILL')
    return []
  }
  const port = await openAlone(victim, installation)
  const faults: string[] = []
  if (installation.ground) {
    const facts = await victim.ask({ do: 'inspect' })
    faults.push(...facts.faults, ...lostSuccesses(installation.ledger, facts))
  }
  installation.ground ??= await victim.ask({ do: 'setUp' })
  installation.tokens ??= await signInAll(port)
  if ('failpoint' in plan) await victim.ask({ do: 'arm', ...plan })
  const { ground, tokens, ledger } = installation
  const acts = streamActs({ port, ground, tokens, ledger })
  await untilItIsTime(victim, { plan, ledger })
  if ('failpoint' in plan && victim.isAlive()) faults.push('it never came to the failpoint')
  await victim.signal('SIGKILL')
  await acts
  return faults
}

async function untilItIsTime(victim: LibraryProcess, { plan, ledger }: { plan: Plan; ledger: Ledger }): Promise<void> {
  const until = Date.now() + NEVER_MS
  const enough = ledger.successes + ('successes' in plan ? plan.successes : Infinity)
  while (victim.isAlive() && ledger.successes < enough && Date.now() < until) await sleep(3)
  if ('thenMs' in plan) await sleep(plan.thenMs)
}

async function openAlone(victim: LibraryProcess, { env }: Installation): Promise<number> {
  return (await victim.ask({ do: 'open', env, isAlone: true })).port
}

async function signInAll(port: number): Promise<Tokens> {
  const [editor, approver, officer] = [
    await tokenOf(port, 'soan'),
    await tokenOf(port, 'duyet'),
    await tokenOf(port, 'canbo'),
  ]
  return { editor, approver, officer }
}
