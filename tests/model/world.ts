import { receiptFault, type HeldDocument } from '../../src/acknowledge/rules/receiptFault'
import { maySee } from '../../src/catalogue/rules/audiences'
import { ANONYMOUS, type Reader } from '../../src/catalogue/reader'
import { contentHash } from '../../src/review/rules/contentHash'
import { isEditable, isLegal } from '../../src/review/rules/transitions'
import type { StoredFile, WorkingCopy } from '../../src/review/rules/workingCopy'
import {
  FILES,
  PEOPLE,
  UPLOADED_BY,
  type Access,
  type Change,
  type Command,
  type FileName,
  type Move,
  type PersonName,
  type PlainAct,
  type ReceiptEvent,
  type UnitName,
  type Who,
} from './commands'

/** What an edition froze, and on whose word; `authors` had written it, so none of them may be `approvedBy`. */
export type Edition = {
  version: number
  access: Access
  topics: string[]
  files: FileName[]
  contentHash: string
  approvedBy: string
  authors: string[]
}

/** `everHad`: files of any save; what a save named is content too, and a purge takes it along. */
export type DocumentModel = { copy: WorkingCopy; editions: Edition[]; everHad: Set<string> }
export type Delivery = { slot: number; unit: UnitName; confirm: boolean }
export type ReceiptModel = { slot: number; unit: UnitName; version: number; event: ReceiptEvent; afterRemoval: boolean }

/** The library as its rules make it out, without Payload, database, journal or catalogue. */
export type World = {
  documents: Map<number, DocumentModel>
  purgedFiles: Set<FileName>
  deliveries: Delivery[]
  receipts: ReceiptModel[]
}

/** How the library answers an attempt. `code` is left out where only the refusal counts. */
export type Outcome = { ok: true } | { ok: false; code?: string }

const DONE: Outcome = { ok: true }
const refused = (code?: string): Outcome => (code ? { ok: false, code } : { ok: false })

export function newWorld(): World {
  return { documents: new Map(), purgedFiles: new Set(), deliveries: [], receipts: [] }
}

/** What an `advance` comes to, as the document stands. */
export function commandOf(world: World, move: Move): Command {
  if (move.do !== 'advance') return move
  const { slot } = move
  const document = world.documents.get(slot)
  if (!document) return { do: 'create', who: 'soan', slot, change: { access: 'assigned', files: ['one'] } }
  const { copy } = document
  if (copy.state === 'draft') return { do: 'act', act: 'submit', who: 'soan2', slot }
  if (copy.state === 'in-review') {
    const free = (['duyet2', 'duyet'] as const).find((name) => !authorsOf(copy).has(name)) ?? 'duyet'
    return { do: 'act', act: 'approve', who: free, slot }
  }
  if (copy.state === 'approved') return { do: 'act', act: 'publish', who: 'duyet', slot }
  if (copy.state === 'published' && !world.deliveries.some((delivery) => delivery.slot === slot))
    return { do: 'send', who: 'duyet', slot, units: ['post', 'ward'], confirm: true }
  if (copy.state === 'published')
    return { do: 'receipt', who: 'canbo', slot, event: 'acknowledged', version: copy.version }
  return { do: 'act', act: 'revise', who: 'soan', slot }
}

/** Answers the attempt and changes the world where it succeeds. */
export function step(world: World, command: Command): Outcome {
  switch (command.do) {
    case 'create':
      return create(world, command)
    case 'edit':
      return edit(world, command)
    case 'forge':
      return edit(world, { do: 'edit', who: command.who, slot: command.slot, change: {} })
    case 'act':
      return act(world, command)
    case 'approve-unticked':
      return approve(world, { ...command, isTicked: false })
    case 'purge':
      return purge(world, command)
    case 'send':
      return send(world, command)
    case 'receipt':
      return receive(world, command)
  }
}

export function rolesOf(who: Who): readonly string[] {
  return who === 'nobody' ? [] : PEOPLE[who].roles
}

export function unitOf(who: Who): UnitName | null {
  return who === 'nobody' ? null : (personNamed(who).unit ?? null)
}

function personNamed(who: PersonName): { roles: readonly string[]; unit?: UnitName; confirmsForUnit?: boolean } {
  return PEOPLE[who]
}

const hasRole = (who: Who, ...roles: string[]): boolean => rolesOf(who).some((role) => roles.includes(role))
const isWriter = (who: Who): boolean => hasRole(who, 'editor', 'approver')

/** Whoever works in the panel is told that they may not; for others there is nothing. */
function notPermitted(who: Who): Outcome {
  if (who === 'nobody') return refused('platform/unauthenticated')
  const knows = hasRole(who, 'admin', 'editor', 'approver', 'reviewer', 'coordinator', 'auditor')
  return refused(knows ? 'review/not-permitted' : 'platform/not-found')
}

function filesOf(names: readonly string[]): StoredFile[] {
  return names.map((name) => ({
    id: name,
    originalName: name,
    sha256: name,
    mimeType: 'text/plain',
    filesize: 1,
    state: 'ready',
    uploadedBy: UPLOADED_BY[name as FileName], // the model's files are those two
  }))
}

export function hashOf(copy: WorkingCopy): string {
  return contentHash(copy, filesOf(copy.files ?? []))
}

/** Four eyes: who wrote it and who uploaded what is in it. */
export function authorsOf(copy: WorkingCopy): Set<string> {
  return new Set([...(copy.authors ?? []), ...filesOf(copy.files ?? []).map(({ uploadedBy }) => uploadedBy)])
}

type Of<Name extends Command['do']> = Extract<Command, { do: Name }>

function create(world: World, { who, slot, change }: Of<'create'>): Outcome {
  // A sequence has one document in each place; making another there is editing the one.
  if (world.documents.has(slot)) return edit(world, { do: 'edit', who, slot, change })
  if (!isWriter(who)) return refused()
  if (wantsPurged(world, change)) return refused()
  const copy: WorkingCopy = {
    id: String(slot),
    title: `Tài liệu ${slot}`,
    access: 'internal',
    topics: [],
    files: [],
    script: 'Lời đọc.',
    state: 'draft',
    version: 0,
    revision: 1,
    authors: [who],
    approval: null,
    inForce: false,
    ...change,
  }
  world.documents.set(slot, { copy, editions: [], everHad: new Set(copy.files) })
  return DONE
}

function edit(world: World, { who, slot, change }: Of<'edit'>): Outcome {
  const document = world.documents.get(slot)
  if (!document || !isWriter(who)) return refused()
  const { copy } = document
  if (!isEditable(copy.state)) return refused('review/read-only')
  if (wantsPurged(world, change)) return refused()
  const authors = [...new Set([...(copy.authors ?? []), who])]
  document.copy = { ...copy, ...change, state: 'draft', approval: null, authors, revision: copy.revision + 1 }
  for (const name of change.files ?? []) document.everHad.add(name)
  return DONE
}

function wantsPurged(world: World, change: Change): boolean {
  return (change.files ?? []).some((name) => world.purgedFiles.has(name))
}

function act(world: World, { who, slot, act: name }: Of<'act'>): Outcome {
  if (name === 'approve') return approve(world, { who, slot, isTicked: true })
  const isPermitted = isWriter(who) || (name === 'return' && hasRole(who, 'reviewer'))
  if (!isPermitted || (name === 'return' && hasRole(who, 'editor'))) return notPermitted(who)
  const document = world.documents.get(slot)
  if (!document) return refused('platform/not-found')
  const { copy } = document
  if (!isLegal(name, copy)) return refused('review/illegal-transition')
  if (name === 'publish') return publish(document)
  document.copy = { ...copy, ...standingAfter(name, { copy, who }), revision: copy.revision + 1 }
  return DONE
}

function standingAfter(
  name: Exclude<PlainAct, 'approve' | 'publish'>,
  { copy, who }: { copy: WorkingCopy; who: Who },
): Partial<WorkingCopy> {
  switch (name) {
    case 'submit':
      return { state: 'in-review', approval: null }
    case 'take-back':
    case 'return':
      return { state: 'draft', approval: null }
    case 'revise':
      return { state: 'draft', approval: null, authors: [...new Set([...(copy.authors ?? []), who])] }
    case 'withdraw':
      return { state: 'withdrawn', inForce: false, approval: null }
  }
}

type Approving = { who: Who; slot: number; isTicked: boolean }

function approve(world: World, { who, slot, isTicked }: Approving): Outcome {
  if (!hasRole(who, 'approver')) return notPermitted(who)
  const document = world.documents.get(slot)
  if (!document) return refused('platform/not-found')
  const { copy } = document
  if (!isLegal('approve', copy)) return refused('review/illegal-transition')
  if (authorsOf(copy).has(who)) return refused('review/self-approval')
  if (!isTicked) return refused('review/checklist-incomplete')
  const approval = { by: who, at: '', contentHash: hashOf(copy), checklist: {}, note: null }
  document.copy = { ...copy, state: 'approved', approval, revision: copy.revision + 1 }
  return DONE
}

function publish(document: DocumentModel): Outcome {
  const { copy } = document
  if (copy.approval?.contentHash !== hashOf(copy)) return refused('review/approval-void')
  const version = copy.version + 1
  document.editions.push({
    version,
    access: copy.access,
    topics: copy.topics ?? [],
    files: (copy.files ?? []) as FileName[], // the model's own names
    contentHash: hashOf(copy),
    approvedBy: copy.approval.by,
    authors: [...authorsOf(copy)],
  })
  document.copy = { ...copy, state: 'published', version, inForce: true, authors: [], revision: copy.revision + 1 }
  return DONE
}

function purge(world: World, { who, slot }: Of<'purge'>): Outcome {
  if (!hasRole(who, 'approver', 'reviewer')) return notPermitted(who)
  const document = world.documents.get(slot)
  if (!document) return refused('platform/not-found')
  const { copy } = document
  // Once more changes nothing and answers the same.
  if (copy.purge) return DONE
  for (const name of FILES) if (isOnlyIn(world, { name, slot })) world.purgedFiles.add(name)
  const purged = { at: '', by: who, reason: '', decision: '' }
  document.copy = {
    ...copy,
    state: 'withdrawn',
    inForce: false,
    approval: null,
    files: [],
    topics: [],
    purge: purged,
    revision: copy.revision + 1,
  }
  document.editions = document.editions.map((edition) => ({ ...edition, access: 'assigned', topics: [], files: [] }))
  return DONE
}

function isOnlyIn(world: World, { name, slot }: { name: FileName; slot: number }): boolean {
  const isUsedElsewhere = [...world.documents].some(
    ([other, { copy, editions }]) =>
      other !== slot && [copy.files ?? [], ...editions.map(({ files }) => files)].some((files) => files.includes(name)),
  )
  return world.documents.get(slot)?.everHad.has(name) === true && !isUsedElsewhere
}

function send(world: World, { who, slot, units, confirm }: Of<'send'>): Outcome {
  if (who === 'nobody') return refused('platform/unauthenticated')
  if (!hasRole(who, 'editor', 'approver', 'coordinator')) return refused('review/not-permitted')
  const document = world.documents.get(slot)
  const isBranch = (unit: UnitName) => unit === 'command' || unit === 'post'
  const isOwnBranch = hasRole(who, 'coordinator')
  if (isOwnBranch && !units.every(isBranch)) return refused('assign/unit-out-of-scope')
  const edition = document?.editions.at(-1)
  const wasSentToBranch = world.deliveries.some((delivery) => delivery.slot === slot && isBranch(delivery.unit))
  const isKnown = edition?.access !== 'assigned' || !isOwnBranch || wasSentToBranch
  if (document?.copy.inForce !== true || !isKnown) return refused('assign/not-published')
  world.deliveries.push(...units.map((unit) => ({ slot, unit, confirm })))
  return DONE
}

function receive(world: World, { who, slot, event, version }: Of<'receipt'>): Outcome {
  if (who === 'nobody') return refused('platform/unauthenticated')
  const unit = unitOf(who)
  const { confirmsForUnit = false } = personNamed(who)
  const reader = { kind: 'person' as const, unitId: unit, confirmsForUnit }
  const claimed = { version, event, at: NOW.toISOString() }
  const fault = receiptFault(claimed, { reader, held: heldBy(world, { slot, unit }), now: NOW })
  if (fault || !unit) return refused(fault ?? 'acknowledge/not-permitted')
  const copy = world.documents.get(slot)?.copy
  world.receipts.push({ slot, unit, version, event, afterRemoval: copy?.inForce !== true })
  return DONE
}

const NOW = new Date('2026-11-25T05:00:00Z')

function heldBy(world: World, { slot, unit }: { slot: number; unit: UnitName | null }): HeldDocument | null {
  const document = world.documents.get(slot)
  const isSent = world.deliveries.some((delivery) => delivery.slot === slot && delivery.unit === unit)
  const held = (document?.editions ?? []).filter(({ access }) => access !== 'assigned' || isSent)
  if (held.length === 0) return null
  return { version: held.length, files: new Map(held.map((edition) => [edition.version, new Set(edition.files)])) }
}

/** Everybody who reads, with what the design lets them see. */
export function readerOf(who: Who): Reader {
  if (who === 'nobody') return ANONYMOUS
  const unit = unitOf(who)
  const seesAll = hasRole(who, 'editor', 'approver', 'reviewer', 'auditor')
  const units: UnitName[] = unit === 'command' ? ['command', 'post'] : unit ? [unit] : []
  return {
    ...ANONYMOUS,
    kind: 'person',
    id: who,
    audiences: ['public', 'internal', ...(seesAll ? ['assigned' as const] : units.map((id) => `unit:${id}` as const))],
  }
}

/** The documents that this reader finds, by the policy alone. */
export function visibleTo(world: World, reader: Reader): number[] {
  return [...world.documents].flatMap(([slot, { copy, editions }]) => {
    const edition = editions.at(-1)
    if (copy.inForce !== true || !edition) return []
    const unitIds = world.deliveries.filter((delivery) => delivery.slot === slot).map(({ unit }) => unit)
    return maySee(reader, { access: edition.access, topicIds: edition.topics, unitIds }) ? [slot] : []
  })
}
