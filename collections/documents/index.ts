import type { CollectionConfig } from 'payload'
import { policy } from '../access/policy'
import { idField } from '../fields/idField'
import { panelPart } from '../fields/panelPart'
import { approvalFields } from './approvalFields'
import { contentFields, standingFields } from './fields'
import { deriveShapes } from './deriveShapes'
import { deriveContent } from './deriveContent'
import { ensureAsSeen, noteSeenRevision } from './ensureAsSeen'
import { ensureUniqueNumber } from './ensureUniqueNumber'
import { ensureUsableFiles } from './ensureUsableFiles'
import { lockedOncePublished } from './lockedOncePublished'
import { recordSaving } from './recordSaving'
import { voidApproval } from './voidApproval'

/** Working copies. Publishing freezes one into an edition; revising it changes nothing for readers until the next. */
export const documents: CollectionConfig = {
  slug: 'documents',
  labels: { singular: { vi: 'Tài liệu', en: 'Document' }, plural: { vi: 'Tài liệu', en: 'Documents' } },
  access: policy.documents,
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'state', 'number', 'type', 'updatedAt'],
    group: { vi: 'Tài liệu', en: 'Documents' },
    components: { edit: { SaveButton: '/admin/SaveDocument#SaveDocument' } },
    hideAPIURL: true,
  },
  // The history of saves is kept whole; Payload's own drafts are not used, so its publish, schedule and duplicate have no power.
  versions: { drafts: false, maxPerDoc: 0 },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  hooks: {
    beforeOperation: [noteSeenRevision, deriveShapes],
    beforeValidate: [deriveContent],
    beforeChange: [ensureAsSeen, voidApproval, ensureUsableFiles, ensureUniqueNumber],
    afterChange: [recordSaving],
  },
  fields: [
    panelPart('acts', '/admin/DocumentActs#DocumentActs'),
    panelPart('review', '/admin/DocumentReview#DocumentReview'),
    idField,
    ...contentFields.map(lockedOncePublished),
    ...standingFields,
    ...approvalFields,
  ],
}
