import type { PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { mayAssign, unitIdOf } from '../../collections/access/permissions'
import { DomainError } from '../platform/errors'
import { appendEvent } from '../platform/journal/appendEvent'
import { type ActContext, type ActingUser, runAct } from '../platform/runAct'
import { assertSendable } from './assertSendable'
import { resolveRecipients } from './resolveRecipients'

export type SendArguments = {
  documents: string[]
  units: string[]
  groups?: string[]
  dueOn?: string | null
  confirm: boolean
  note?: string | null
}

export type Assignment = {
  id: string
  documents: string[]
  recipients: string[]
  dueOn: string | null
  confirm: boolean
  note: string | null
  sentAt: string
  sentByUnit: string | null
}

/**
 * Sends published documents to units. Who receives is resolved now and frozen: a unit added to a group later changes nothing.
 *
 * @throws DomainError review/not-permitted, platform/invalid-input, assign/unit-ended, assign/no-recipient,
 * assign/not-published, assign/unit-out-of-scope
 */
export function sendDocuments(context: ActContext, args: SendArguments): Promise<Assignment> {
  return runAct(context, (req) => sendInAct(req, { ...args, user: context.user }))
}

/** The same within an act that does more, in its transaction. */
export async function sendInAct(
  req: PayloadRequest,
  { user, ...args }: SendArguments & { user: ActingUser | null },
): Promise<Assignment> {
  if (!mayAssign(user)) throw new DomainError('review/not-permitted')
  const recipients = await resolveRecipients(req, { asked: args, user })
  await assertSendable(req, { documentIds: args.documents, user })
  const assignment: Assignment = {
    id: uuidv7(),
    documents: [...new Set(args.documents)],
    recipients,
    dueOn: args.dueOn ?? null,
    confirm: args.confirm,
    note: args.note?.normalize('NFC').trim() || null,
    sentAt: new Date().toISOString(),
    sentByUnit: unitIdOf(user),
  }
  const saved = await saveAssignment(req, { assignment, sentBy: user?.id ?? null })
  await appendEvent(req, 'assign/sent', { assignment: saved.id, documents: saved.documents, units: saved.recipients })
  return saved
}

async function saveAssignment(
  req: PayloadRequest,
  { assignment, sentBy }: { assignment: Assignment; sentBy: string | null },
): Promise<Assignment> {
  const { documents, recipients, dueOn, confirm, sentAt } = assignment
  const common = { depth: 0, req, overrideAccess: true } as const // nobody writes these rows but this act
  const row = await req.payload.create({ collection: 'assignments', data: { ...assignment, sentBy }, ...common })
  const id = String(row.id)
  for (const document of documents) {
    for (const unit of recipients) {
      const data = { id: uuidv7(), assignment: id, document, unit, dueOn, confirm, sentAt }
      await req.payload.db.create({ collection: 'deliveries', data, req, returning: false })
    }
  }
  return { ...assignment, id }
}
