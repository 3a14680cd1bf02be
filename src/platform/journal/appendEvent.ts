import type { PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { currentScope } from '../database/requestScope'
import { DomainError } from '../errors'

/** What happened, by stage. Codes are kept for ever in the journal: add, never rename. */
export type EventCode =
  | 'ingest/file-received'
  | 'ingest/file-checked'
  | 'ingest/file-released'
  | 'ingest/file-refused'
  | 'review/saved'
  | 'review/submitted'
  | 'review/taken-back'
  | 'review/returned'
  | 'review/approved'
  | 'review/revised'
  | 'publish/published'
  | 'publish/scheduled'
  | 'publish/withdrawn'
  | 'publish/purged'
  | 'publish/expired'
  | 'assign/sent'
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
  | 'platform/user-changed'
  | 'platform/session-changed'
  | 'platform/consumer-changed'

/** Ids, codes, counts and salted hashes only: never a title or a text, so that a purge need not touch the journal. */
export type EventData = Record<string, string | number | boolean | null | string[]>

/** The actor's name, position and unit as of then. */
export type EventActor = { id: string | null; name: string; position: string | null; unit: string | null }

export const SYSTEM_ACTOR: EventActor = { id: null, name: 'Hệ thống', position: null, unit: null }

/**
 * Appends an event in the transaction of `req`, to be numbered after the commit.
 *
 * @throws Error when the request has no open transaction: an event must stand or fall with the change it tells of.
 */
export async function appendEvent(req: PayloadRequest, code: EventCode, data: EventData): Promise<string> {
  const scope = currentScope()
  if (scope?.doomed) throw new DomainError('platform/act-failed')
  if (!(await req.transactionID) && !scope?.openTransactions.size) {
    throw new Error(`The event ${code} was appended outside a transaction`)
  }
  const id = uuidv7()
  await req.payload.db.create({
    collection: 'outbox',
    data: { id, at: new Date().toISOString(), code, actor: actorOf(req.user), data },
    req,
    returning: false,
  })
  return id
}

function actorOf(user: unknown): EventActor {
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
