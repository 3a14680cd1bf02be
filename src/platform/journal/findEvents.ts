import type { Payload, Where } from 'payload'
import { startOfVietnamDay } from '../../vietnamese/calendar'
import type { NumberedEvent } from './rules/chain'

/** What an auditor looks for; what is null is not asked. Days are calendar days in Vietnam, both included. */
export type EventQuestion = {
  fromOn: string | null
  toOn: string | null
  /** A code, or the stage before its stroke (`review`). */
  code: string | null
  actorId: string | null
  /** Id of a document, assignment, file, unit, account, consumer or webhook. */
  subject: string | null
}

type Page = {
  /** Only events with a smaller number; null: from the newest. */
  before: number | null
  limit: number
}

/** Events that fit, the newest first. */
export async function findEvents(
  payload: Payload,
  question: EventQuestion,
  { before, limit }: Page,
): Promise<NumberedEvent[]> {
  const conditions = await conditionsOf(payload, question)
  if (before !== null) conditions.push({ seq: { less_than: before } })
  const { docs } = await payload.db.find<NumberedEvent>({
    collection: 'journal',
    where: { and: conditions },
    sort: '-seq',
    limit,
    pagination: false,
  })
  return docs
}

const PAGE = 500

/** All that fit, the newest first, page by page: what comes in meanwhile is not among them. */
export async function* everyEvent(payload: Payload, question: EventQuestion): AsyncGenerator<NumberedEvent> {
  let before: number | null = null
  for (;;) {
    const events: NumberedEvent[] = await findEvents(payload, question, { before, limit: PAGE })
    yield* events
    const last = events.at(-1)
    if (!last || events.length < PAGE) return
    before = last.seq
  }
}

async function conditionsOf(payload: Payload, question: EventQuestion): Promise<Where[]> {
  const { fromOn, toOn, code, actorId, subject } = question
  const conditions: Where[] = []
  if (fromOn) conditions.push({ at: { greater_than_equal: startOfVietnamDay(fromOn).toISOString() } })
  if (toOn) conditions.push({ at: { less_than: endOfDay(toOn).toISOString() } })
  if (code) conditions.push(code.includes('/') ? { code: { equals: code } } : stageIs(code))
  if (actorId) conditions.push({ actorId: { equals: actorId } })
  if (subject) conditions.push({ subject: { in: await subjectsOf(payload, subject) } })
  return conditions
}

const DAY_MS = 24 * 60 * 60 * 1000

/** Vietnam has one time all year. */
function endOfDay(day: string): Date {
  return new Date(startOfVietnamDay(day).getTime() + DAY_MS)
}

/** All codes of a stage lie between its stroke and the sign after it. */
function stageIs(stage: string): Where {
  return { and: [{ code: { greater_than: `${stage}/` } }, { code: { less_than: `${stage}0` } }] }
}

/** Bounded by what SQLite takes in one statement; the newest count. */
const MAX_SUBJECTS = 5_000

/** Of a document also its sendings and the batches in which receipts of it came. */
async function subjectsOf(payload: Payload, id: string): Promise<string[]> {
  const newest = { sort: '-id', limit: MAX_SUBJECTS, pagination: false } as const
  const sendings = await payload.db.find<{ id: string }>({
    collection: 'assignments',
    where: { documents: { in: [id] } },
    ...newest,
  })
  const receipts = await payload.db.find<{ batch: string }>({
    collection: 'receipts',
    where: { document: { equals: id } },
    ...newest,
  })
  const batches = new Set(receipts.docs.map(({ batch }) => batch))
  return [id, ...sendings.docs.map((row) => row.id), ...batches].slice(0, MAX_SUBJECTS)
}
