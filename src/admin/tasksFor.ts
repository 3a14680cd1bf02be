import type { Where } from 'payload'
import {
  hasRole,
  isApprover,
  isSecrecyReviewer,
  isSignedIn,
  isWriter,
  type Person,
} from '../../collections/access/permissions'
import type { Words } from './words'

/** A thing to do: which rows wait, and where to find them. */
export type Task = { label: Words; collection: 'documents' | 'media'; where: Where }

/** What waits for this person, by their roles, in the order of the work. */
export function tasksFor(person: Person): Task[] {
  if (!person || !isSignedIn(person)) return []
  return [
    ...(isSecrecyReviewer(person) ? [FILES_TO_REVIEW] : []),
    ...(isApprover(person) ? [TO_APPROVE] : []),
    ...(isWriter(person) ? [TO_PUBLISH, DRAFTS] : []),
    ...(isWriter(person) && !isSecrecyReviewer(person) ? [ownFilesWaiting(person.id)] : []),
  ]
}

/** Whether the person uploads and writes, and so is told how to begin. */
export function isToBeTold(person: Person): boolean {
  return hasRole(person, 'editor', 'approver')
}

const FILES_TO_REVIEW: Task = {
  label: { vi: 'Tệp chờ thẩm định', en: 'Files to review for secrecy' },
  collection: 'media',
  where: { state: { in: ['held', 'quarantined'] } },
}

const TO_APPROVE: Task = {
  label: { vi: 'Tài liệu chờ duyệt', en: 'Documents to approve' },
  collection: 'documents',
  where: { state: { equals: 'in-review' } },
}

const TO_PUBLISH: Task = {
  label: { vi: 'Tài liệu đã duyệt, chờ công bố', en: 'Approved documents to publish' },
  collection: 'documents',
  where: { state: { equals: 'approved' } },
}

const DRAFTS: Task = {
  label: { vi: 'Bản nháp', en: 'Drafts' },
  collection: 'documents',
  where: { state: { equals: 'draft' } },
}

function ownFilesWaiting(personId: string): Task {
  return {
    label: { vi: 'Tệp của tôi đang chờ thẩm định', en: 'My files that wait for the reviewer' },
    collection: 'media',
    where: { and: [{ uploadedBy: { equals: personId } }, { state: { in: ['held', 'quarantined'] } }] },
  }
}
