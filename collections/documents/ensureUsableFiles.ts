import type { CollectionBeforeChangeHook } from 'payload'
import { DomainError, type FieldFault } from '../../src/platform/errors'
import { isActOnDocument } from './isActOnDocument'

/** Only files that were found free of marks, and that the person may know of, can be put on a document. */
export const ensureUsableFiles: CollectionBeforeChangeHook = async ({ context, data, originalDoc, req }) => {
  const files = data.files as string[] | undefined | null // validated by Payload: ids of media
  if (isActOnDocument(context) || !files || JSON.stringify(files) === JSON.stringify(originalDoc?.files)) return data
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { id: { in: files } },
    pagination: false,
    depth: 0,
    req,
    overrideAccess: false,
    user: req.user,
  })
  const states = new Map(docs.map((doc) => [doc.id, doc.state as string])) // a row of media
  const faults = files.flatMap((id, index): FieldFault[] => {
    const state = states.get(id)
    if (state === 'ready') return []
    const message = state ? 'Tệp còn đang kiểm tra, chờ thẩm định hoặc bị cách ly.' : 'Không có tệp này.'
    return [{ path: `files.${index}`, message }]
  })
  if (faults.length === 0) return data
  throw new DomainError(states.size === new Set(files).size ? 'ingest/not-ready' : 'platform/invalid-input', {
    errors: faults,
  })
}
