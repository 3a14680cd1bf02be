import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { hasRole, isCoordinator, unitIdOf } from '../../collections/access/permissions'
import { unitIdsBelow } from '../assign/unitIdsBelow'
import { ANONYMOUS, type Reader } from '../catalogue/reader'
import { DomainError } from '../platform/errors'
import { appendEvent } from '../platform/journal/appendEvent'
import { type ActContext, type ActingUser, runAct } from '../platform/runAct'
import type { ByHandEntry } from './byHandSchema'
import { editionsHeldBy } from './editionsHeldBy'
import { receiptsNamed } from './receiptsNamed'
import { correctionFault } from './rules/correctionFault'
import { receiptFault } from './rules/receiptFault'

export type EnteredReceipt = {
  id: string
  status: 'recorded' | 'repeated'
  document: string
  version: number
  unit: string
}

/**
 * Records what a unit reported by telephone or on paper, in its name: marked as entered by hand, with who entered it and why,
 * and told in the journal one by one. The same id again with the same words leaves one.
 *
 * @throws DomainError acknowledge/not-permitted, acknowledge/unit-out-of-scope, acknowledge/unknown-document,
 * acknowledge/in-the-future, acknowledge/id-taken; of a correction as in `correctionFault`
 */
export function enterByHand(
  context: ActContext,
  { entry, now }: { entry: ByHandEntry; now: Date },
): Promise<EnteredReceipt> {
  return runAct(context, async (req) => {
    const user = await assertInScope(req, { user: context.user, unitId: entry.unit })
    const key = `${user.id}:${entry.id}`
    const bodyHash = hashOf(entry)
    const { id: sent, document, version, unit } = entry
    const repeated = await isRepeated(req, { key, bodyHash })
    if (repeated) return { id: sent, status: 'repeated', document, version, unit }
    await assertHeld(req, { entry, now })
    const corrects = await correctedBy(req, { entry, senderId: user.id })
    const id = uuidv7()
    await save(req, { id, key, bodyHash, entry, corrects, user, now })
    await appendEvent(req, 'acknowledge/recorded-by-hand', { batch: id, document, version, unit, event: entry.event })
    return { id: sent, status: 'recorded', document, version, unit }
  })
}

type Scope = { user: ActingUser | null; unitId: string }

/** A coordinator enters for what is below the own unit, those who answer for the library for any. */
async function assertInScope(req: PayloadRequest, { user, unitId }: Scope): Promise<ActingUser> {
  if (!user || !hasRole(user, 'coordinator', 'editor', 'approver')) throw new DomainError('acknowledge/not-permitted')
  const unit = await req.payload.db.findOne({ collection: 'units', where: { id: { equals: unitId } }, req })
  if (!unit) throw new DomainError('acknowledge/unit-out-of-scope')
  if (hasRole(user, 'editor', 'approver')) return user
  const own = unitIdOf(user)
  const below = own && isCoordinator(user) ? await unitIdsBelow(req, own) : []
  if (!below.includes(unitId)) throw new DomainError('acknowledge/unit-out-of-scope')
  return user
}

/** A number may be entered that the unit was sent or could have; as when the unit itself reports it. */
async function assertHeld(req: PayloadRequest, { entry, now }: { entry: ByHandEntry; now: Date }): Promise<void> {
  const reader = speakingFor(entry.unit)
  const held = await editionsHeldBy(req, { reader, documentIds: [entry.document] })
  const fault = receiptFault(entry, { reader, held: held.get(entry.document) ?? null, now })
  if (fault) throw new DomainError(fault)
}

/** The receipt of that unit whose figures are replaced, by its id here. */
async function correctedBy(
  req: PayloadRequest,
  { entry, senderId }: { entry: ByHandEntry; senderId: string },
): Promise<string | null> {
  const { corrects } = entry
  const { named } = await receiptsNamed(req, { senderId, corrects: corrects ? [corrects] : [] })
  const receipt = named(corrects)
  const fault = correctionFault(entry, { named: receipt, unitId: entry.unit })
  if (fault) throw new DomainError(fault)
  return receipt?.id ?? null
}

function speakingFor(unitId: string): Reader {
  return { ...ANONYMOUS, kind: 'person', audiences: ['public', 'internal'], unitId, confirmsForUnit: true }
}

async function isRepeated(req: PayloadRequest, { key, bodyHash }: { key: string; bodyHash: string }): Promise<boolean> {
  const known = await req.payload.db.findOne<{ id: string; bodyHash: string }>({
    collection: 'receipts',
    where: { key: { equals: key } },
    req,
  })
  if (known && known.bodyHash !== bodyHash) throw new DomainError('acknowledge/id-taken')
  return known !== null
}

type Saving = {
  id: string
  key: string
  bodyHash: string
  entry: ByHandEntry
  corrects: string | null
  user: ActingUser
  now: Date
}

async function save(req: PayloadRequest, { id, key, bodyHash, entry, corrects, user, now }: Saving): Promise<void> {
  const { document, version, unit, event, at, by, reason, count, sessions, method } = entry
  const figures = { count: count ?? null, sessions: sessions ?? null, method: method ?? null, corrects }
  const told = { by, reason, ...figures, sha256: null }
  const whose = { senderId: user.id, enteredBy: user.name ?? user.username ?? user.id, via: 'by-hand' as const }
  // Its own batch: the event tells of this one receipt.
  const data = { id, key, bodyHash, batch: id, document, version, unit, event, at, receivedAt: now.toISOString() }
  await req.payload.db.create({ collection: 'receipts', data: { ...data, ...told, ...whose }, req, returning: false })
}

function hashOf(entry: ByHandEntry): string {
  return createHash('sha256')
    .update(canonicalize(entry) ?? '')
    .digest('hex')
}
