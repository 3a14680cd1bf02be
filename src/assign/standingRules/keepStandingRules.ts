import type { Payload, PayloadRequest, Where } from 'payload'
import { mayAssign } from '../../../collections/access/permissions'
import { appendEvent, type EventCode } from '../../platform/journal/appendEvent'
import { currentHead } from '../../platform/journal/numberEvents'
import type { NumberedEvent } from '../../platform/journal/rules/chain'
import { type ActingUser, runAct } from '../../platform/runAct'
import { vietnamDay } from '../../vietnamese/calendar'
import { unsendableIds } from '../sendableFaults'
import { subjectMatcher } from '../rules/ruleMatch'
import { sendInAct } from '../sendDocuments'
import { MOST_DELIVERIES } from '../sending'
import { type SlimEdition, slimEditions } from '../slimEditions'
import { activeRules, makerOf, matchingEditions, type StandingRule, termTrees, unitsLacking } from './ruleRows'

/** What may bring a document under a rule, or a rule into force. */
const BRINGING = ['publish/published', 'publish/placement-corrected', 'assign/rule-made'] satisfies EventCode[]
const POSITION = 'current'
const DAY_MS = 24 * 60 * 60 * 1000
/** How far the journal may have gone on with nothing for the rules before that is written down. */
const WORTH_WRITING = 500

/**
 * Goes through the journal and sends what was published, or filed otherwise, as the standing rules say, in the order of the events. What an event
 * brings and how far this has come are one transaction, so it happens once, with however many processes.
 */
export async function keepStandingRules(payload: Payload): Promise<void> {
  for (;;) {
    const { position, next } = await nextEvent(payload)
    if (!next && !(await isFarBehind(payload, position))) return
    await runAct({ payload, user: null }, takeNext)
  }
}

async function isFarBehind(payload: Payload, position: number): Promise<boolean> {
  return ((await currentHead(payload))?.seq ?? 0) - position > WORTH_WRITING
}

type Standing = { position: number; exists: boolean; next: NumberedEvent | null }

async function nextEvent(payload: Payload, req?: PayloadRequest): Promise<Standing> {
  const within = req ? { req } : {}
  const row = await payload.db.findOne<{ id: string; seq: number }>({
    collection: 'standing-rule-positions',
    where: { id: { equals: POSITION } },
    ...within,
  })
  const position = row?.seq ?? 0
  const where: Where = {
    and: [{ seq: { greater_than: position } }, { code: { in: BRINGING } }],
  }
  const { docs } = await payload.db.find<NumberedEvent>({
    collection: 'journal',
    where,
    sort: 'seq',
    limit: 1,
    pagination: false,
    ...within,
  })
  return { position, exists: Boolean(row), next: docs[0] ?? null }
}

async function takeNext(req: PayloadRequest): Promise<void> {
  const { next, exists, position } = await nextEvent(req.payload, req)
  const head = (await currentHead(req.payload, req))?.seq ?? 0
  const anyRule = Boolean(await req.payload.db.findOne({ collection: 'standing-rules', where: {}, req }))
  const seq = next && anyRule ? next.seq : head
  if (seq <= position) return
  await writePosition(req, { seq, exists })
  if (!next || !anyRule) return
  if (next.code === 'assign/rule-made') await beginRule(req, String(next.data.rule))
  else await applyRules(req, String(next.data.document))
}

async function writePosition(req: PayloadRequest, { seq, exists }: { seq: number; exists: boolean }): Promise<void> {
  const { db } = req.payload
  const collection = 'standing-rule-positions'
  if (exists) await db.updateOne({ collection, id: POSITION, data: { seq }, req, returning: false })
  else await db.create({ collection, data: { id: POSITION, seq }, req, returning: false })
}

/** From here on the rule holds; what came out before is its backlog. */
async function beginRule(req: PayloadRequest, id: string): Promise<void> {
  const { db } = req.payload
  const rule = await db.findOne<StandingRule>({ collection: 'standing-rules', where: { id: { equals: id } }, req })
  if (!rule || rule.endedAt) return
  await db.updateOne({ collection: 'standing-rules', id, data: { active: true }, req, returning: false })
  if (rule.backlog === 'send') await sendByRule(req, { rule, editions: await matchingEditions(req, rule) })
}

async function applyRules(req: PayloadRequest, documentId: string): Promise<void> {
  const rules = await activeRules(req)
  if (rules.length === 0) return
  // As it is in force now: it may have been withdrawn or published anew meanwhile.
  const editions = await slimEditions(req, [documentId])
  const trees = await termTrees(req)
  for (const rule of rules) {
    await sendByRule(req, { rule, editions: editions.filter(subjectMatcher(rule, trees)) })
  }
}

type Applying = { rule: StandingRule; editions: readonly SlimEdition[] }

/**
 * To whom of the rule's recipients has it not; documents that go to the same units go together. What its maker may not send (any
 * more) is not sent, and the journal says so.
 */
async function sendByRule(req: PayloadRequest, { rule, editions }: Applying): Promise<void> {
  if (editions.length === 0) return
  const user = await makerOf(req, rule)
  const { sendable, refused } = await sendableBy(req, { user, editions })
  if (refused.length > 0) {
    const code = mayAssign(user) ? 'assign/not-published' : 'review/not-permitted'
    await appendEvent(req, 'assign/rule-not-applied', { rule: rule.id, documents: refused, code })
  }
  const lacking = await unitsLacking(req, { recipients: rule.recipients, user, editions: sendable })
  const { confirm, note, dueDays } = rule
  const dueOn = dueDays === null || dueDays === undefined ? null : vietnamDay(new Date(Date.now() + dueDays * DAY_MS))
  for (const { documents, units } of sendings(lacking)) {
    await sendInAct(req, { args: { documents, units, confirm, note, dueOn }, user, rule: rule.id })
  }
}

type Sendable = { sendable: SlimEdition[]; refused: string[] }

async function sendableBy(
  req: PayloadRequest,
  { user, editions }: { user: ActingUser | null; editions: readonly SlimEdition[] },
): Promise<Sendable> {
  if (!mayAssign(user)) return { sendable: [], refused: editions.map(({ id }) => id) }
  const refused = await unsendableIds(req, { documentIds: editions.map(({ id }) => id), user })
  return { sendable: editions.filter(({ id }) => !refused.has(id)), refused: [...refused] }
}

/** Documents by the units that lack them, none larger than one sending may be. */
function sendings(lacking: ReadonlyMap<string, readonly string[]>): { documents: string[]; units: string[] }[] {
  const groups = new Map<string, { documents: string[]; units: string[] }>()
  for (const [document, units] of lacking) {
    const key = units.join(' ')
    const group = groups.get(key) ?? { documents: [], units: [...units] }
    group.documents.push(document)
    groups.set(key, group)
  }
  return [...groups.values()].flatMap(({ documents, units }) => {
    const most = Math.max(1, Math.floor(MOST_DELIVERIES / units.length))
    const parts = Array.from({ length: Math.ceil(documents.length / most) }, (_, index) =>
      documents.slice(index * most, (index + 1) * most),
    )
    return parts.map((part) => ({ documents: part, units }))
  })
}
