import type { Payload, Where } from 'payload'
import { isApprover, type Person } from '../../collections/access/permissions'
import { namesOfPeople } from './namesOfPeople'
import type { WorkingCopy } from './rules/workingCopy'

/** `mine`: what this person may approve; `others`: what waits for somebody else, since it is their own work or they do not approve. */
export type Whose = 'mine' | 'others'

export type AwaitingDocument = {
  id: string
  title: string
  number: string | null
  /** Instant, ISO 8601 UTC: since when it waits. */
  submittedAt: string
  /** By name; null where nobody knows any more. */
  submittedBy: string | null
  /** The version that it would become; 1: the first. */
  nextVersion: number
  openComments: number
  revision: number
}

export type AwaitingPage = { items: AwaitingDocument[]; total: number; page: number; pages: number }

type Question = { person: Person; whose: Whose; page?: number; limit?: number }

/** What waits for approval, the oldest first. */
export async function awaitingDocuments(
  payload: Payload,
  { person, whose, page = 1, limit = 20 }: Question,
): Promise<AwaitingPage> {
  const where = waitingFor(person, whose)
  if (!where) return { items: [], total: 0, page: 1, pages: 1 }
  const { docs, totalDocs, totalPages } = await payload.db.find<WorkingCopy & { updatedAt: string }>({
    collection: 'documents',
    where,
    sort: ['submittedAt', 'id'],
    page,
    limit,
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
  const where = waitingFor(person, 'mine')
  return where ? (await payload.db.count({ collection: 'documents', where })).totalDocs : 0
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

/** Null: nothing can wait for them. Nothing changes while it waits, so who is involved was written down when it was submitted. */
function waitingFor(person: Person, whose: Whose): Where | null {
  const waiting: Where = { state: { equals: 'in-review' } }
  if (!person) return null
  if (!isApprover(person)) return whose === 'mine' ? null : waiting
  const own: Where = whose === 'mine' ? { involved: { not_like: person.id } } : { involved: { like: person.id } }
  return { and: [waiting, own] }
}
