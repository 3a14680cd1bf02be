import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { APPROVAL_CHECKLIST } from '../../../src/vocabulary/approvalChecklist'
import type { LibraryFacts } from './inspectLibrary'
import type { Ground } from './messages'
import { type Answer, type Speaker, speaker } from './startLibraryProcess'

/** What was answered with success, and which act's answer never came. */
export type Ledger = {
  documents: Map<string, { revision: number; state: string; isUnanswered: boolean }>
  media: Set<string>
  assignments: Set<string>
  receipts: Set<string>
  successes: number
  unanswered: number
  /** Honest refusals of a process that had no time to read the journal (503): nothing promised, so nothing to be kept. */
  unavailable: number
  /** Answers that were none of these. */
  surprises: string[]
}

export type Tokens = { editor: string; approver: string; officer: string }

type World = { port: number; tokens: Tokens; ground: Ground; ledger: Ledger }
type People = { editor: Speaker; approver: Speaker; officer: Speaker }

const checklist = Object.fromEntries(APPROVAL_CHECKLIST.map(({ slug }) => [slug, true]))

export function emptyLedger(): Ledger {
  const [media, assignments, receipts] = [new Set<string>(), new Set<string>(), new Set<string>()]
  return {
    documents: new Map(),
    media,
    assignments,
    receipts,
    successes: 0,
    unanswered: 0,
    unavailable: 0,
    surprises: [],
  }
}

/** Act after act, document after document, in two lanes at once, until the line breaks. */
export async function streamActs(world: World): Promise<void> {
  const people = {
    editor: speaker(world.port, world.tokens.editor),
    approver: speaker(world.port, world.tokens.approver),
    officer: speaker(world.port, world.tokens.officer),
  }
  await Promise.all([streamDocuments(world, people), streamDocuments(world, people), streamUploads(world, people)])
}

/** A success that is missing after the restart, or an act that happened by half. */
export function lostSuccesses(ledger: Ledger, facts: LibraryFacts): string[] {
  const lost: string[] = []
  for (const [id, told] of ledger.documents) {
    const found = facts.documents[id]
    const isSame = found?.revision === told.revision && found.state === told.state
    const isOneFurther = told.isUnanswered && found?.revision === told.revision + 1
    if (!isSame && !isOneFurther) lost.push(`document ${id}: ${JSON.stringify({ told, found })}`)
    if (found) ledger.documents.set(id, { ...found, isUnanswered: false })
  }
  const missing = (told: Set<string>, found: string[]) => [...told].filter((id) => !found.includes(id))
  return [
    ...lost,
    ...missing(ledger.media, facts.media).map((id) => `file ${id}`),
    ...missing(ledger.assignments, facts.assignments).map((id) => `assignment ${id}`),
    ...missing(ledger.receipts, facts.receipts).map((id) => `receipt ${id}`),
  ]
}

async function streamUploads({ ledger }: World, { editor }: People): Promise<void> {
  for (;;) {
    const form = new FormData()
    form.set('_payload', '{}')
    form.set('file', new Blob([`Tờ rơi ${randomBytes(8).toString('hex')}, in ra để phát.\n`]), 'Tờ rơi.txt')
    const answer = await editor('POST', '/api/media', form)
    if (!answer) return brokenLine(ledger)
    const doc = expectSuccess(ledger, { what: 'upload', answer, status: 201 })
    if (doc) ledger.media.add(String(doc.id))
    await pause()
  }
}

async function streamDocuments(world: World, people: People): Promise<void> {
  for (;;) {
    const { ledger, ground } = world
    const data = { title: 'Tờ rơi biên giới', access: 'assigned', topics: ['nhan-quyen'], files: [ground.readyFileId] }
    const answer = await people.editor('POST', '/api/documents', data)
    if (!answer) return brokenLine(ledger)
    const doc = expectSuccess(ledger, { what: 'create', answer, status: 201 })
    if (doc) {
      const id = String(doc.id)
      ledger.documents.set(id, { revision: 1, state: 'draft', isUnanswered: false })
      if ((await takeAlongThePath(world, { people, id })) === 'broken') return
    } else await pause()
  }
}

function brokenLine(ledger: Ledger): void {
  ledger.unanswered += 1
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 100))
}

/** How a step ended: with success, with a refusal, or with the line. */
type Ending = 'done' | 'refused' | 'broken'

type OnThePath = { people: People; id: string }

async function takeAlongThePath(world: World, { people, id }: OnThePath): Promise<Ending> {
  const { editor, approver } = people
  const path = `/api/documents/${id}`
  const act =
    (speak: Speaker, name: string, body: object = {}) =>
    () =>
      speak('POST', `${path}/${name}`, body)
  const steps: (() => Promise<Ending>)[] = [
    () => step(world, { id, state: 'draft', call: () => editor('PATCH', path, { summary: 'Tóm tắt' }) }),
    () => step(world, { id, state: 'in-review', call: act(editor, 'submit') }),
    () => step(world, { id, state: 'approved', call: act(approver, 'approve', { checklist }) }),
    () => step(world, { id, state: 'published', call: act(approver, 'publish') }),
    () => send(world, { people, id }),
    () => confirm(world, { people, id }),
    () => step(world, { id, state: 'withdrawn', call: act(approver, 'withdraw', { reason: 'Sai tên' }) }),
    () => step(world, { id, state: 'draft', call: act(editor, 'revise') }),
  ]
  for (const next of steps) {
    const ending = await next()
    if (ending !== 'done') return ending
  }
  return 'done'
}

type Step = { id: string; state: string; call: () => Promise<Answer | null> }

async function step({ ledger }: World, { id, state, call }: Step): Promise<Ending> {
  const told = ledger.documents.get(id)
  if (!told) throw new Error('a step on a document that was never made')
  // Before the call: of an act whose answer is lost, both ends are right.
  ledger.documents.set(id, { ...told, isUnanswered: true })
  const answer = await call()
  const ending = endingOf(ledger, { what: `→ ${state}`, answer, status: 200 })
  if (ending === 'done') ledger.documents.set(id, { revision: told.revision + 1, state, isUnanswered: false })
  return ending
}

async function send({ ledger, ground }: World, { people, id }: OnThePath): Promise<Ending> {
  const body = { documents: [id], units: ground.unitIds, confirm: true }
  const answer = await people.approver('POST', '/api/assignments', body)
  const ending = endingOf(ledger, { what: 'send', answer, status: 201 })
  const doc = answer?.body.doc
  if (ending === 'done' && doc && typeof doc === 'object' && 'id' in doc) ledger.assignments.add(String(doc.id))
  return ending
}

async function confirm({ ledger }: World, { people, id }: OnThePath): Promise<Ending> {
  const receipts = (['seen', 'downloaded', 'acknowledged'] as const).map((event) => ({
    id: uuidv7(),
    document: id,
    version: 1,
    event,
    at: new Date().toISOString(),
  }))
  const answer = await people.officer('POST', '/api/v1/receipts', { receipts })
  if (!answer) return endingOf(ledger, { what: 'confirm', answer, status: 200 })
  if (isUnavailable(ledger, answer)) return 'refused'
  const results = (answer.body.results ?? []) as { id: string; status: string }[] // the contract's answer
  for (const result of results) if (result.status === 'recorded') ledger.receipts.add(result.id)
  if (results.filter(({ status }) => status === 'recorded').length === receipts.length) ledger.successes += 1
  else ledger.surprises.push(`confirm: ${answer.status} ${JSON.stringify(answer.body)}`)
  return 'done'
}

type Ended = { what: string; answer: Answer | null; status: number }

function endingOf(ledger: Ledger, { what, answer, status }: Ended): Ending {
  if (!answer) {
    brokenLine(ledger)
    return 'broken'
  }
  return expectSuccess(ledger, { what, answer, status }) ? 'done' : 'refused'
}

function isUnavailable(ledger: Ledger, { status, body }: Answer): boolean {
  if (status !== 503 || body.code !== 'platform/unavailable') return false
  ledger.unavailable += 1
  return true
}

type Expected = { what: string; answer: Answer; status: number }

/** The row that was answered; null for a refusal. */
function expectSuccess(ledger: Ledger, { what, answer, status }: Expected): Record<string, unknown> | null {
  const doc = answer.body.doc
  if (answer.status === status && doc && typeof doc === 'object') {
    ledger.successes += 1
    return doc as Record<string, unknown> // checked just now
  }
  if (!isUnavailable(ledger, answer)) ledger.surprises.push(`${what}: ${answer.status} ${JSON.stringify(answer.body)}`)
  return null
}
