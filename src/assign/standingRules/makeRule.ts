import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { hasRole, mayAssign, unitIdOf } from '../../../collections/access/permissions'
import { DomainError } from '../../platform/errors'
import { appendEvent } from '../../platform/journal/appendEvent'
import { type ActContext, type ActingUser, runAct } from '../../platform/runAct'
import { assertPermitted } from '../../review/assertPermitted'
import { vietnamDay } from '../../vietnamese/calendar'
import { unsendableIds } from '../sendableFaults'
import { assertFaultless } from '../planSending'
import { type RecipientFault, resolveRecipients } from '../resolveRecipients'
import { day, names, note, recipientsSchema } from '../sending'
import { idsOfTerms } from '../subscribeTopics'
import { unitsSpokenFor } from '../unitsSpokenFor'
import { matchingEditions, type StandingRule, unitsLacking } from './ruleRows'

const LONGEST_DAYS = 3650

/** What `POST /api/standing-rules` takes. */
export const ruleSchema = z.object({
  name: z.string().trim().min(1, 'Hãy đặt tên quy tắc.').max(200),
  topics: names.min(1, 'Hãy chọn ít nhất một chủ đề.'),
  types: names.default([]),
  access: z
    .array(z.enum(['public', 'internal', 'assigned']))
    .max(3)
    .default([]),
  recipients: recipientsSchema,
  confirm: z.boolean().default(false),
  dueDays: z.number().int().min(0).max(LONGEST_DAYS).nullish(),
  note,
  from: day.nullish(),
  to: day.nullish(),
  backlog: z.enum(['none', 'send']).nullish(),
})

export type RuleArguments = z.output<typeof ruleSchema>

export type RulePreview = {
  /** In force now, about what the rule is about, and not with all of its recipients yet. */
  documents: { id: string; version: number; title: string; number: string | null; lacking: number }[]
  recipients: { id: string; name: string; why: string[] }[]
  counts: { documents: number; recipients: number; deliveries: number }
  faults: RecipientFault[]
}

/**
 * Which documents in force a rule would have sent, and to whom: before it is made.
 *
 * @throws DomainError platform/not-found, review/not-permitted, platform/invalid-input
 */
export function previewRule({ payload, user }: ActContext, args: RuleArguments): Promise<RulePreview> {
  return runAct({ payload, user }, async (req) => {
    assertPermitted(user, mayAssign(user))
    const subject = await subjectOf(req, args)
    return previewOf(req, { args: { ...args, ...subject }, user })
  })
}

/**
 * From now on what is published about these topics goes to these units by itself. Of what is in force already has to be decided.
 *
 * @throws DomainError platform/not-found, review/not-permitted, platform/invalid-input, assign/backlog-undecided, and as for sending
 */
export function makeRule({ payload, user }: ActContext, args: RuleArguments): Promise<StandingRule> {
  return runAct({ payload, user }, async (req) => {
    assertPermitted(user, mayAssign(user))
    const subject = await subjectOf(req, args)
    const { counts, faults } = await previewOf(req, { args: { ...args, ...subject }, user })
    assertFaultless(faults)
    if (!args.backlog && counts.documents > 0) {
      const detail = `Có ${counts.documents} tài liệu đang dùng phù hợp với quy tắc này. Hãy chọn gửi cả hay không gửi.`
      throw new DomainError('assign/backlog-undecided', { detail, errors: [{ path: 'backlog', message: detail }] })
    }
    const from = args.from ?? vietnamDay(new Date())
    if (args.to && args.to < from) throw badDay('to', 'Ngày kết thúc phải từ ngày bắt đầu trở đi.')
    return saveRule(req, { args: { ...args, ...subject, from }, user })
  })
}

async function saveRule(
  req: PayloadRequest,
  { args, user }: { args: RuleArguments; user: ActingUser | null },
): Promise<StandingRule> {
  const row = await req.payload.create({
    collection: 'standing-rules',
    data: {
      ...args,
      name: args.name.normalize('NFC'),
      note: args.note?.normalize('NFC').trim() || null,
      dueDays: args.dueDays ?? null,
      to: args.to ?? null,
      backlog: args.backlog ?? 'none',
      active: false,
      madeAt: new Date().toISOString(),
      madeBy: user?.id ?? null,
      madeByUnit: unitIdOf(user),
    },
    depth: 0,
    req,
    overrideAccess: true, // nobody writes these rows but this act
  })
  await appendEvent(req, 'assign/rule-made', { rule: String(row.id), backlog: args.backlog ?? 'none' })
  return row as unknown as StandingRule // a row of standing-rules
}

/**
 * Ends a rule at once; what it sent stays sent.
 *
 * @throws DomainError platform/not-found, review/not-permitted, assign/already-ended
 */
export function endRule({ payload, user }: ActContext, { id }: { id: string }): Promise<StandingRule> {
  return runAct({ payload, user }, async (req) => {
    assertPermitted(user, mayAssign(user))
    const { db } = req.payload
    const rule = await db.findOne<StandingRule>({ collection: 'standing-rules', where: { id: { equals: id } }, req })
    const own = unitIdOf(user)
    const spokenFor = own ? await unitsSpokenFor(req, own) : []
    const knows = rule && (hasRole(user, 'editor', 'approver') || spokenFor.includes(rule.madeByUnit ?? ''))
    if (!knows) throw new DomainError('platform/not-found')
    if (rule.endedAt) throw new DomainError('assign/already-ended')
    const data = { endedAt: new Date().toISOString(), endedBy: user?.id ?? null }
    await db.updateOne({ collection: 'standing-rules', id, data, req, returning: false })
    await appendEvent(req, 'assign/rule-ended', { rule: id })
    return { ...rule, ...data }
  })
}

/** Topics and types by id or slug become ids. */
async function subjectOf(req: PayloadRequest, args: RuleArguments): Promise<{ topics: string[]; types: string[] }> {
  return {
    topics: await idsOfTerms(req, { collection: 'topics', names: args.topics, path: 'topics', word: 'chủ đề' }),
    types: await idsOfTerms(req, { collection: 'document-types', names: args.types, path: 'types', word: 'loại' }),
  }
}

async function previewOf(
  req: PayloadRequest,
  { args, user }: { args: RuleArguments; user: ActingUser | null },
): Promise<RulePreview> {
  const { chosen, faults } = await resolveRecipients(req, { asked: args.recipients, documentIds: [], user })
  const matching = await matchingEditions(req, args)
  const hidden = await unsendableIds(req, { documentIds: matching.map(({ id }) => id), user })
  const editions = matching.filter(({ id }) => !hidden.has(id))
  const lacking = await unitsLacking(req, { recipients: args.recipients, user, editions })
  const documents = editions.flatMap(({ id, version, title, number }) => {
    const units = lacking.get(id)
    return units ? [{ id, version, title, number, lacking: units.length }] : []
  })
  const isBySubscription = args.recipients.subscribers !== false
  return {
    documents,
    recipients: chosen.map(({ unit, why }) => ({ id: unit.id, name: unit.name, why })),
    counts: {
      documents: documents.length,
      recipients: chosen.length,
      deliveries: documents.reduce((sum, document) => sum + document.lacking, 0),
    },
    // Whoever subscribes later is meant too.
    faults: faults.filter(({ code }) => code !== 'assign/no-recipient' || !isBySubscription),
  }
}

function badDay(path: string, message: string): DomainError {
  return new DomainError('platform/invalid-input', { errors: [{ path, message }] })
}
