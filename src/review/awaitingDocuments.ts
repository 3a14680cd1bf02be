import type { Payload, Where } from 'payload'
import type { Person } from '../../collections/access/permissions'
import { mayApprove } from './approvalAuthority'
import { namesOfPeople } from './namesOfPeople'
import type { AwaitingPage, Whose } from './rules/reviewViews'
import type { WorkingCopy } from './rules/workingCopy'

type Question = { person: Person; whose: Whose; page?: number; limit?: number }

/** What waits for approval, the oldest first. */
export async function awaitingDocuments(
  payload: Payload,
  { person, whose, page = 1, limit = 20 }: Question,
): Promise<AwaitingPage> {
  const where = await waitingFor(payload, { person, whose })
  if (!where) return { items: [], total: 0, page: 1, pages: 1 }
  const { docs, totalDocs, totalPages } = await payload.db.find<WorkingCopy & { updatedAt: string }>({
    collection: 'documents',
    where,
    sort: ['submittedAt', 'id'],
    page,
    limit,
    pagination: true,
    select: SHOWN,
  })
  const names = await namesOfPeople(
    payload,
    docs.map(({ submittedBy }) => submittedBy),
  )
  const items = docs.map((copy) => ({
    id: copy.id,
    title: copy.title,
    number: copy.number || null,
    submittedAt: copy.submittedAt ?? copy.updatedAt,
    submittedBy: names.get(copy.submittedBy ?? '') ?? null,
    nextVersion: copy.version + 1,
    openComments: copy.openComments ?? 0,
    revision: copy.revision,
  }))
  return { items, total: totalDocs, page, pages: Math.max(1, totalPages) }
}

/** How many documents this person may approve. */
export async function countAwaiting(payload: Payload, person: Person): Promise<number> {
  if (!person || !(await mayApprove(payload, person))) return 0
  const count = (where: Where) => payload.db.count({ collection: 'documents', where })
  const [all, own] = await Promise.all([count(WAITING), count(ownWork(person.id))])
  return all.totalDocs - own.totalDocs
}

const SHOWN = {
  title: true,
  number: true,
  submittedAt: true,
  submittedBy: true,
  version: true,
  openComments: true,
  revision: true,
  updatedAt: true,
} as const

const WAITING: Where = { state: { equals: 'in-review' } }

/** Null: nothing can wait for them. */
async function waitingFor(payload: Payload, { person, whose }: Question): Promise<Where | null> {
  if (!person) return null
  if (!(await mayApprove(payload, person))) return whose === 'mine' ? null : WAITING
  if (whose === 'others') return ownWork(person.id)
  // The databases agree on what is like a text, not on what is unlike one; and of one's own little waits.
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'documents',
    where: ownWork(person.id),
    select: { title: true },
    limit: 0,
    pagination: false,
  })
  return docs.length === 0 ? WAITING : { and: [WAITING, { id: { not_in: docs.map(({ id }) => id) } }] }
}

/** Who is involved was written down when it was submitted, and with the first of two approvals. */
function ownWork(personId: string): Where {
  return { and: [WAITING, { involved: { like: personId } }] }
}
