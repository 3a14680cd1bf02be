import type { CatalogueReceipt, NumberedChange } from '../../../src/catalogue/changes'
import { vietnamDay } from '../../../src/vietnamese/calendar'

/**
 * The figures worked out the slow and obvious way: for each question the whole story is told again from its beginning, as often as
 * needed, with nothing but lists. Shares no code with what it judges except for what day it is in Vietnam.
 */
export type SlowFigures = Record<string, { inside: string[]; outside: string[] } | number>

type Asked = { from: string; asOf: string; knownBy?: string | undefined; unitIds?: readonly string[] | undefined }
type Sending = {
  unit: string
  document: string
  sentAt: string
  due: string | null
  confirm: boolean
  endedAt: string | null
  held: boolean
}
type Document = {
  version: number
  live: boolean
  expired: boolean
  supersedes: string | null
  type: string
  topics: string[]
  access: string
  reviewOn: string | null
}

const OPENED = ['seen', 'downloaded', 'acknowledged', 'broadcast', 'disseminated']
const COPIED = ['downloaded', 'acknowledged', 'broadcast', 'disseminated']
const LIVES: Record<string, [string, string]> = {
  u1: ['', '9999'],
  u2: ['', '9999'],
  u3: ['', '2026-01-20'],
  u4: ['2026-01-21', '9999'],
}

const dayOf = (at: string): string => vietnamDay(new Date(at))
const lives = (unit: string, day: string): boolean => LIVES[unit]![0] <= day && day <= LIVES[unit]![1] // the four units
const everyDay = (from: string, to: string): string[] => {
  const all: string[] = []
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
    all.push(new Date(at).toISOString().slice(0, 10))
  return all
}

export function slowFigures(story: readonly NumberedChange[], asked: Asked): SlowFigures {
  const isKnown = (at: string): boolean => asked.knownBy === undefined || at <= asked.knownBy
  const past = story.filter(({ at }) => dayOf(at) <= asked.asOf && isKnown(at))
  const told = receiptsIn(story).filter(({ receivedAt }) => isKnown(receivedAt))
  const receipts = told.filter((each) => dayOf(each.at) <= asked.asOf && counts(each, told))
  const isAsked = (unit: string): boolean => asked.unitIds?.includes(unit) ?? true
  const ofPeriod = receipts.filter(({ at, unitId }) => dayOf(at) >= asked.from && isAsked(unitId))
  const deeds = ofPeriod.filter(({ event }) => event === 'disseminated')
  const period = everyDay(asked.from, asked.asOf)
  return {
    supply: slowSupply({ past, receipts, period, isAsked, asOf: asked.asOf }),
    'confirmed-in-time': slowDue({ past, receipts, period, isAsked }),
    'median-days-to-confirm': slowMedian({ past, receipts, period, isAsked }),
    'recalls-within-24h': slowRecalls(
      story.filter(({ at }) => isKnown(at)),
      { known: told, period, isAsked },
    ),
    sessions: deeds.reduce((sum, { sessions }) => sum + (sessions ?? 1), 0),
    listeners: deeds.reduce((sum, { count }) => sum + (count ?? 0), 0),
    ...slowInUse(past, asked),
  }
}

function receiptsIn(story: readonly NumberedChange[]): CatalogueReceipt[] {
  return story.flatMap(({ change }) => (change.kind === 'receipts' ? change.receipts : []))
}

/** Of a report and all that corrected it, or corrected a correction of it, only what came last and nobody corrected counts. */
function counts(receipt: CatalogueReceipt, told: readonly CatalogueReceipt[]): boolean {
  const rootOf = ({ id, corrects }: CatalogueReceipt): string => {
    const corrected = told.find((each) => each.id === corrects)
    return corrected ? rootOf(corrected) : id
  }
  const standing = told
    .filter((each) => rootOf(each) === rootOf(receipt) && !told.some(({ corrects }) => corrects === each.id))
    .sort((one, other) => (`${one.receivedAt} ${one.id}` < `${other.receivedAt} ${other.id}` ? -1 : 1))
  return standing.at(-1)?.id === receipt.id
}

type Facts = {
  past: readonly NumberedChange[]
  receipts: readonly CatalogueReceipt[]
  period: readonly string[]
  isAsked: (unit: string) => boolean
}

function slowSupply({ past, receipts, period, isAsked, asOf }: Facts & { asOf: string }) {
  const sent = new Set(everSent(past))
  const opened = (unit: string): boolean =>
    period.some((day) =>
      receipts.some(
        (each) =>
          each.unitId === unit &&
          dayOf(each.at) === day &&
          OPENED.includes(each.event) &&
          each.sessions !== 0 &&
          sent.has(`${unit} ${each.documentId}`),
      ),
    )
  const units = Object.keys(LIVES).filter((unit) => lives(unit, asOf) && isAsked(unit))
  return { inside: units.filter(opened), outside: units.filter((unit) => !opened(unit)) }
}

/** Whom the plan's supply is counted over where it names nobody: who was sent something and has it, opened it or had to confirm it. */
export function slowRecipients(story: readonly NumberedChange[], asked: Asked): string[] {
  const isKnown = (at: string): boolean => asked.knownBy === undefined || at <= asked.knownBy
  const past = story.filter(({ at }) => dayOf(at) <= asked.asOf && isKnown(at))
  const has = sendingsAfter(past).filter(({ endedAt }) => endedAt === null)
  const { supply, 'confirmed-in-time': due } = slowFigures(story, asked)
  const opened = typeof supply === 'object' ? supply.inside : []
  const toConfirm = typeof due === 'object' ? [...due.inside, ...due.outside].map((row) => row.split(' ')[0]) : []
  const isRecipient = (unit: string): boolean =>
    has.some((sending) => sending.unit === unit) || opened.includes(unit) || toConfirm.includes(unit)
  return Object.keys(LIVES).filter(
    (unit) => isRecipient(unit) && lives(unit, asked.asOf) && (asked.unitIds?.includes(unit) ?? true),
  )
}

function everSent(past: readonly NumberedChange[]): string[] {
  return [...past.keys()].flatMap((index) =>
    sendingsAfter(past.slice(0, index + 1)).map(({ unit, document }) => `${unit} ${document}`),
  )
}

/** Every unit's part in every sending once these events have happened. */
function sendingsAfter(events: readonly NumberedChange[]): Sending[] {
  const sendings = new Map<string, Sending>()
  const asks = new Map<string, boolean>()
  for (const { at, change } of events) {
    if (change.kind === 'reorganised') inherit(sendings, { at, inherited: change.inherited })
    if (change.kind !== 'assigned' && change.kind !== 'reassigned') continue
    for (const [document, unit] of pairsOf(change)) {
      const sending = `${document} ${change.assignmentId}`
      if (change.kind === 'assigned') asks.set(sending, change.confirm)
      const confirm = asks.get(sending)
      if (confirm === undefined) continue
      const key = `${unit} ${sending}`
      const begun = { unit, document, sentAt: at, due: change.dueOn, confirm, endedAt: null, held: false }
      const step = change.kind === 'assigned' ? 'added' : change.step
      const after = step === 'added' ? begun : stepped(sendings.get(key), { step, due: change.dueOn, at })
      if (after) sendings.set(key, after)
    }
  }
  return [...sendings.values()]
}

type Inherited = Extract<NumberedChange['change'], { kind: 'reorganised' }>['inherited']

function inherit(sendings: Map<string, Sending>, { at, inherited }: { at: string; inherited: Inherited }): void {
  for (const { unitId: unit, documentId: document, assignmentId, dueOn: due, ...heir } of inherited) {
    const confirm = heir.confirm && heir.settledVersion === null
    const sending = { unit, document, sentAt: at, due, confirm, endedAt: null, held: false }
    sendings.set(`${unit} ${document} ${assignmentId}`, sending)
  }
}

function pairsOf({ documentIds, unitIds }: { documentIds: string[]; unitIds: string[] }): [string, string][] {
  return documentIds.flatMap((document) => unitIds.map((unit): [string, string] => [document, unit]))
}

function stepped(known: Sending | undefined, { step, due, at }: { step: string; due: string | null; at: string }) {
  if (!known) return undefined
  if (step === 'extended') return { ...known, due }
  if (step === 'let-go') return known.held ? { ...known, endedAt: null, held: false } : known
  return { ...known, endedAt: at, held: step === 'held' }
}

/** What each document is once these events have happened. */
function documentsAfter(events: readonly NumberedChange[]): Map<string, Document> {
  const documents = new Map<string, Document>()
  for (const { change } of events) {
    if (change.kind === 'published') {
      const { documentId: id, version, supersedes, typeId, topicIds: topics, access, reviewOn = null } = change.edition
      const placed = { type: typeId ?? '', topics, access, reviewOn, supersedes: supersedes === id ? null : supersedes }
      documents.set(id, { version, live: true, expired: false, ...placed })
    }
    const known =
      change.kind === 'withdrawn' || change.kind === 'expired' ? documents.get(change.documentId) : undefined
    if (!known?.live) continue
    if (change.kind === 'withdrawn') documents.set(change.documentId, { ...known, live: false, supersedes: null })
    if (change.kind === 'expired') documents.set(change.documentId, { ...known, expired: true })
  }
  return documents
}

const isReplaced = (documents: ReadonlyMap<string, Document>, id: string): boolean =>
  [...documents].some(([other, { live, supersedes }]) => other !== id && live && supersedes === id)

/** The first confirmation that answers a sending: of the version in force when it was sent, or a newer one. */
function answerTo(sending: Sending, { past, receipts }: Pick<Facts, 'past' | 'receipts'>): string | null {
  const publications = past.filter(
    ({ at, change }) =>
      at <= sending.sentAt && change.kind === 'published' && change.edition.documentId === sending.document,
  )
  const newest = publications.at(-1)?.change
  const version = newest?.kind === 'published' ? newest.edition.version : 0
  const times = receipts.filter(
    (each) =>
      each.event === 'acknowledged' &&
      each.unitId === sending.unit &&
      each.documentId === sending.document &&
      each.version >= version,
  )
  return times.map(({ at }) => at).sort()[0] ?? null
}

function slowDue({ past, receipts, period, isAsked }: Facts) {
  const rows: { inside: string[]; outside: string[] } = { inside: [], outside: [] }
  const asked = sendingsAfter(past).filter(
    ({ confirm, due, unit }) => confirm && period.includes(due ?? '') && isAsked(unit),
  )
  for (const sending of asked) {
    const { unit, document, sentAt } = sending
    const due = sending.due ?? ''
    const answeredAt = answerTo(sending, { past, receipts })
    if (answeredAt === null && isExcused(sending, { past, due })) continue
    const isInTime = answeredAt !== null && dayOf(answeredAt) <= due
    rows[isInTime ? 'inside' : 'outside'].push(`${unit} ${document} ${sentAt}`)
  }
  return rows
}

function isExcused(
  { unit, document, endedAt }: Sending,
  { past, due }: Pick<Facts, 'past'> & { due: string },
): boolean {
  const then = documentsAfter(past.filter(({ at }) => dayOf(at) <= due))
  const isInUse = then.get(document)?.live === true && !isReplaced(then, document)
  return !isInUse || (endedAt !== null && dayOf(endedAt) <= due) || !lives(unit, due)
}

function slowMedian({ past, receipts, period, isAsked }: Facts): number {
  const took = sendingsAfter(past).flatMap((sending) => {
    const answeredAt = sending.confirm && isAsked(sending.unit) ? answerTo(sending, { past, receipts }) : null
    if (answeredAt === null || answeredAt < sending.sentAt || !period.includes(dayOf(answeredAt))) return []
    return [(Date.parse(answeredAt) - Date.parse(sending.sentAt)) / 86_400_000]
  })
  const sorted = took.sort((one, other) => one - other)
  if (sorted.length === 0) return Number.NaN
  const half = sorted.length / 2
  return Number.isInteger(half) ? (sorted[half - 1]! + sorted[half]!) / 2 : sorted[Math.floor(half)]! // not empty
}

type Recalling = Pick<Facts, 'period' | 'isAsked'> & { known: readonly CatalogueReceipt[] }

function slowRecalls(events: readonly NumberedChange[], { known, period, isAsked }: Recalling) {
  const rows: { inside: string[]; outside: string[] } = { inside: [], outside: [] }
  events.forEach(({ at, change }, index) => {
    if (change.kind !== 'withdrawn') return
    const before = events.slice(0, index)
    if (!documentsAfter(before).get(change.documentId)?.live) return
    const dueAt = new Date(Date.parse(at) + 86_400_000).toISOString()
    if (!period.includes(dayOf(dueAt))) return
    const holders = new Set([
      ...sendingsAfter(before)
        .filter((each) => each.document === change.documentId && each.endedAt === null)
        .map(({ unit }) => unit),
      ...known
        .filter((each) => each.documentId === change.documentId && COPIED.includes(each.event) && each.at < at)
        .map(({ unitId }) => unitId),
    ])
    if (holders.has('u3') && !lives('u3', dayOf(at))) holders.add('u4')
    for (const unit of [...holders].filter((each) => lives(each, dayOf(at)) && isAsked(each))) {
      const isInTime = known.some(
        (each) =>
          each.unitId === unit &&
          each.documentId === change.documentId &&
          each.event === 'removed' &&
          each.receivedAt > at &&
          each.at <= dueAt,
      )
      rows[isInTime ? 'inside' : 'outside'].push(`${unit} ${change.documentId} ${at}`)
    }
  })
  return rows
}

function slowInUse(past: readonly NumberedChange[], { unitIds, asOf }: Pick<Asked, 'unitIds' | 'asOf'>): SlowFigures {
  const documents = documentsAfter(past)
  const sent = everSent(past)
  const inUse = [...documents]
    .filter(([id, { live, expired }]) => live && !expired && !isReplaced(documents, id))
    .filter(([id]) => unitIds === undefined || unitIds.some((unit) => sent.includes(`${unit} ${id}`)))
  const isPast = ([, { reviewOn }]: [string, Document]): boolean => reviewOn !== null && reviewOn < asOf
  const ids = (some: [string, Document][]): string[] => some.map(([id]) => id)
  const counted = (words: (document: Document) => string[]) => {
    const all = inUse.flatMap(([, document]) => words(document))
    return { inside: all.map((word) => `${word}: ${all.filter((each) => each === word).length}`), outside: [] }
  }
  return {
    documents: { inside: ids(inUse), outside: [] },
    'past-review': { inside: ids(inUse.filter(isPast)), outside: ids(inUse.filter((each) => !isPast(each))) },
    'documents by type': counted(({ type }) => [type]),
    'documents by topic': counted(({ topics }) => topics),
    'documents by access': counted(({ access }) => [access]),
  }
}
