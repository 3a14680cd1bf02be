import type { PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { currentScope } from '../database/requestScope'
import { DomainError } from '../errors'
import { addressAsking } from './askedFrom'
import type { EventActor, EventData } from './rules/chain'

/** What happened, by stage. Codes are kept for ever in the journal: add, never rename. */
export type EventCode =
  | 'ingest/file-received'
  | 'ingest/file-checked'
  | 'ingest/file-released'
  | 'ingest/file-refused'
  | 'ingest/held-file-opened'
  | 'ingest/held-file-described'
  | 'review/saved'
  | 'review/submitted'
  | 'review/taken-back'
  | 'review/returned'
  | 'review/approved'
  | 'review/partly-approved'
  | 'review/revised'
  | 'review/commented'
  | 'review/comment-resolved'
  | 'review/checklist-changed'
  | 'review/delegated'
  | 'review/delegation-ended'
  | 'review/duty-changed'
  | 'publish/published'
  | 'publish/scheduled'
  | 'publish/withdrawn'
  | 'publish/purged'
  | 'publish/file-purged'
  | 'publish/erased'
  | 'publish/expired'
  | 'publish/took-effect'
  | 'publish/schedule-failed'
  | 'publish/placement-corrected'
  | 'assign/sent'
  | 'assign/added'
  | 'assign/released'
  | 'assign/extended'
  | 'assign/forwarded'
  | 'assign/held'
  | 'assign/let-go'
  | 'assign/handed-over'
  | 'assign/succeeded'
  | 'assign/rule-made'
  | 'assign/rule-ended'
  | 'assign/rule-not-applied'
  | 'assign/topics-subscribed'
  | 'assign/subscription-ended'
  | 'assign/unit-changed'
  | 'assign/group-changed'
  | 'assign/programme-changed'
  | 'assign/membership-changed'
  | 'assign/reorganisation-planned'
  | 'assign/reorganisation-failed'
  | 'assign/reorganisation-cancelled'
  | 'assign/reorganised'
  | 'catalogue/topic-changed'
  | 'catalogue/type-changed'
  | 'catalogue/synonyms-changed'
  | 'deliver/webhook-changed'
  | 'deliver/webhook-stopped'
  | 'deliver/webhook-resent'
  | 'acknowledge/receipts-recorded'
  | 'acknowledge/ledger-read'
  | 'acknowledge/ledger-exported'
  | 'acknowledge/recorded-by-hand'
  | 'report/closed'
  | 'report/equipment-added'
  | 'report/equipment-changed'
  | 'report/place-taken'
  | 'report/place-ended'
  | 'report/officer-entered'
  | 'report/officer-corrected'
  | 'report/term-begun'
  | 'report/term-ended'
  | 'report/officer-pseudonymised'
  | 'report/officers-merged'
  | 'report/merge-undone'
  | 'report/course-made'
  | 'report/course-changed'
  | 'report/attendances-entered'
  | 'report/certificate-filed'
  | 'report/certificate-revoked'
  | 'report/officers-imported'
  | 'platform/user-changed'
  | 'platform/session-changed'
  | 'platform/consumer-changed'
  | 'platform/journal-read'
  | 'platform/journal-exported'
  | 'platform/journal-verified'

export const SYSTEM_ACTOR: EventActor = { id: null, name: 'Hệ thống', position: null, unit: null }

/**
 * Appends an event of whoever asks in the transaction of `req`, to be numbered after the commit.
 *
 * @throws Error when the request has no open transaction: an event must stand or fall with the change it tells of.
 */
export function appendEvent(req: PayloadRequest, code: EventCode, data: EventData): Promise<string> {
  return appendEventBy(req, actorOf(req.user), { code, data })
}

/** The same for an actor that is no account: an API consumer. */
export async function appendEventBy(
  req: PayloadRequest,
  by: EventActor,
  { code, data }: { code: EventCode; data: EventData },
): Promise<string> {
  const scope = currentScope()
  if (scope?.doomed) throw new DomainError('platform/act-failed')
  if (!(await req.transactionID) && !scope?.openTransactions.size) {
    throw new Error(`The event ${code} was appended outside a transaction`)
  }
  const id = uuidv7()
  await req.payload.db.create({
    collection: 'outbox',
    data: { id, at: new Date().toISOString(), code, actor: withAddress(by), data },
    req,
    returning: false,
  })
  return id
}

/** With the address of the request that is being answered. What the clock does comes from nowhere. */
export function withAddress(actor: EventActor): EventActor {
  const address = actor === SYSTEM_ACTOR ? null : addressAsking()
  return address ? { ...actor, address } : actor
}

/** Who did it, as of now. */
export function actorOf(user: unknown): EventActor {
  if (!user || typeof user !== 'object' || !('id' in user)) return SYSTEM_ACTOR
  const person = user as { id: string; name?: string; username?: string; position?: string | null; unit?: unknown } // a row of users
  return {
    id: person.id,
    name: person.name ?? person.username ?? person.id,
    position: person.position ?? null,
    unit: unitNameOf(person.unit),
  }
}

function unitNameOf(unit: unknown): string | null {
  if (typeof unit === 'string') return unit
  return unit && typeof unit === 'object' && 'name' in unit && typeof unit.name === 'string' ? unit.name : null
}
