import type { Where } from 'payload'
import {
  isApprover,
  isCoordinator,
  isSecrecyReviewer,
  isSignedIn,
  isWriter,
  mayAssign,
  type Person,
  unitIdOf,
} from '../../collections/access/permissions'
import type { Words } from './words'

/** A thing to do: which rows wait. All conditions must hold; a field has one of the values. */
export type Task = { label: Words; collection: 'documents' | 'media' | 'assignments'; conditions: readonly Condition[] }

/** `orField`: this one has it, or that. */
type Condition = { field: string; orField?: string; values: readonly string[] }

/** What waits for this person, by their roles, in the order of the work. */
export function tasksFor(person: Person): Task[] {
  if (!person || !isSignedIn(person)) return []
  return [
    ...(isSecrecyReviewer(person) ? [FILES_TO_REVIEW] : []),
    ...(isApprover(person) ? [TO_APPROVE] : []),
    ...(isWriter(person) ? [NOT_AS_SCHEDULED, TO_PUBLISH, DRAFTS] : []),
    ...(isWriter(person) && !isSecrecyReviewer(person) ? [ownFilesWaiting(person.id)] : []),
    ...toPassOn(person),
  ]
}

/** The rows of a task, as Payload is asked for them. */
export function whereOf({ conditions }: Task): Where {
  const [first, ...others] = alternatives(conditions).map((all) => ({
    and: all.map(({ field, values }) => ({ [field]: { in: [...values] } })),
  }))
  return first && others.length === 0 ? first : { or: [...(first ? [first] : []), ...others] }
}

function alternatives(conditions: readonly Condition[]): (readonly Condition[])[] {
  if (!conditions.some(({ orField }) => orField)) return [conditions]
  return [conditions, conditions.map(({ field, orField, values }) => ({ field: orField ?? field, values }))]
}

/** The list in the panel that shows the same rows, in the form in which its filter can show them. */
export function addressOf({ collection, conditions }: Task): string {
  const query = alternatives(conditions).flatMap((all, alternative) =>
    all.flatMap(({ field, values }, index) =>
      values.map((value, place) => [`where[or][${alternative}][and][${index}][${field}][in][${place}]`, value]),
    ),
  )
  return `/admin/collections/${collection}?${new URLSearchParams(query).toString()}`
}

/** Whether the person sends but does not write: then the list of what was sent is where to begin. */
export function sendsOnly(person: Person): boolean {
  return mayAssign(person) && !isWriter(person)
}

/** Whether the person uploads and writes, and so is told how to begin. */
export function isToBeTold(person: Person): boolean {
  return isWriter(person)
}

const WAITING: Condition = { field: 'state', values: ['held', 'quarantined'] }

const FILES_TO_REVIEW: Task = {
  label: { vi: 'Tệp chờ thẩm định', en: 'Files to review for secrecy' },
  collection: 'media',
  conditions: [WAITING],
}

const TO_APPROVE: Task = {
  label: { vi: 'Tài liệu chờ duyệt', en: 'Documents to approve' },
  collection: 'documents',
  conditions: [{ field: 'state', values: ['in-review'] }],
}

const TO_PUBLISH: Task = {
  label: { vi: 'Tài liệu đã duyệt, chờ công bố', en: 'Approved documents to publish' },
  collection: 'documents',
  conditions: [{ field: 'state', values: ['approved'] }],
}

const NOT_AS_SCHEDULED: Task = {
  label: { vi: 'Không công bố được theo lịch hẹn', en: 'Not published as scheduled' },
  collection: 'documents',
  conditions: [
    { field: 'state', values: ['draft', 'approved'] },
    { field: 'scheduleFault', values: ['approval-void', 'changed', 'returned', 'withdrawn', 'relation-loop'] },
  ],
}

const DRAFTS: Task = {
  label: { vi: 'Bản nháp', en: 'Drafts' },
  collection: 'documents',
  conditions: [{ field: 'state', values: ['draft'] }],
}

function ownFilesWaiting(personId: string): Task {
  return {
    label: { vi: 'Tệp của tôi đang chờ thẩm định', en: 'My files that wait for the reviewer' },
    collection: 'media',
    conditions: [{ field: 'uploadedBy', values: [personId] }, WAITING],
  }
}

/** What the person's unit has to forward, or holds. */
function toPassOn(person: Person): Task[] {
  const unitId = unitIdOf(person)
  if (!unitId || !isCoordinator(person)) return []
  const through: Condition = { field: 'through', orField: 'handedTo', values: [unitId] }
  return [
    {
      label: { vi: 'Đợt gửi chờ chuyển tiếp', en: 'Sendings to forward' },
      collection: 'assignments',
      conditions: [through, { field: 'awaits', values: ['forward'] }],
    },
    {
      label: { vi: 'Đợt gửi đang tạm giữ', en: 'Sendings that are held' },
      collection: 'assignments',
      conditions: [through, { field: 'awaits', values: ['held'] }],
    },
  ]
}
