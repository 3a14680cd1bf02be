import type { CollectionBeforeChangeHook } from 'payload'
import { DomainError } from '../../src/platform/errors'
import { numberKeyOf } from '../../src/review/rules/numberKey'
import { isActOnDocument } from './isActOnDocument'

/** A number is used once by the same issuer in the same year: plain numbers begin anew each year. */
export const ensureUniqueNumber: CollectionBeforeChangeHook = async ({ context, data, originalDoc, req }) => {
  if (isActOnDocument(context)) return data
  const row = { ...originalDoc, ...data }
  const id = String(row.id)
  const numberKey = numberKeyOf(row) ?? `none:${id}`
  const { docs } = await req.payload.find({
    collection: 'documents',
    where: { and: [{ numberKey: { equals: numberKey } }, { id: { not_equals: id } }] },
    limit: 1,
    pagination: false,
    depth: 0,
    req,
    overrideAccess: true, // whoever writes documents may see all of them
  })
  if (docs.length > 0) {
    throw new DomainError('review/duplicate-number', {
      errors: [{ path: 'number', message: 'Số, ký hiệu này đã dùng cho tài liệu khác của cùng cơ quan trong năm.' }],
    })
  }
  return { ...data, numberKey }
}
