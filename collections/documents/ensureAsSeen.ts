import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook } from 'payload'
import { DomainError } from '../../src/platform/errors'
import { saysTheSame } from '../../src/review/rules/saysTheSame'
import { whatHappened } from '../../src/review/rules/whatHappened'
import type { WorkingCopy } from '../../src/review/rules/workingCopy'
import { isActOnDocument } from './isActOnDocument'

/** A symbol, so that nothing sent by a client can look like it. */
const SEEN = Symbol.for('hai-dang.seen-revision')

/** Which revision the person had before them (`revision`; the panel's form sends it along). Payload itself throws it away: only acts write it. */
export const noteSeenRevision: CollectionBeforeOperationHook = ({ args, context, operation }) => {
  if (operation !== 'update' || !('data' in args)) return args
  const { revision } = args.data as { revision?: unknown } // as the client sent it
  if (typeof revision === 'number') Reflect.set(context, SEEN, revision)
  return args
}

/**
 * Nobody's save is covered up by a form that was opened before it. One that says just what is stored takes nothing away: somebody whose
 * line broke sends it again.
 *
 * @throws DomainError review/changed-meanwhile
 */
export const ensureAsSeen: CollectionBeforeChangeHook = ({ context, data, operation, originalDoc }) => {
  const seen: unknown = Reflect.get(context, SEEN)
  if (operation !== 'update' || isActOnDocument(context) || typeof seen !== 'number') return data
  const stored = originalDoc as WorkingCopy // Payload gives the stored row
  if (seen === stored.revision || saysTheSame({ ...stored, ...data }, stored)) return data
  throw new DomainError('review/changed-meanwhile', whatHappened(stored, { opening: CHANGED, next: NEXT }))
}

const CHANGED = 'Tài liệu đã được lưu từ khi bạn mở trang, nên lần này chưa lưu gì.'
const NEXT =
  'Những gì bạn vừa gõ còn nguyên trên trang này. Hãy mở tài liệu ở một thẻ khác để xem bản mới, chép phần của bạn sang rồi lưu ở đó.'
