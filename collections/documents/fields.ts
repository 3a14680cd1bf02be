import type { Field } from 'payload'
import { TARGET_GROUPS } from '../../src/vocabulary/targetGroups'
import { actOnly } from '../fields/actOnly'
import { calendarDayField } from '../fields/calendarDayField'
import { panelPart } from '../fields/panelPart'
import { personNameField } from '../fields/personName'
import { shownAsInstant } from '../fields/shown'
import { existing } from '../fields/existing'
import { relationsField } from './relationsField'
import { scheduleFields } from './scheduleFields'
import { MAX_FILES } from './ensureUsableFiles'

/** What an editor writes: what the approval is bound to, see `src/review/rules/contentHash.ts`. */
export const contentFields: Field[] = [
  { name: 'title', type: 'text', required: true, maxLength: 1000, label: { vi: 'Tên tài liệu', en: 'Title' } },
  {
    name: 'files',
    type: 'relationship',
    relationTo: 'media',
    hasMany: true,
    maxRows: MAX_FILES,
    label: { vi: 'Tệp', en: 'Files' },
    filterOptions: { state: { equals: 'ready' } },
    // A file is uploaded below, with its declaration, or in the list of files.
    admin: { allowCreate: false },
  },
  panelPart('upload', '/admin/UploadToDocument#UploadToDocument'),
  {
    type: 'row',
    fields: [
      { name: 'number', type: 'text', maxLength: 100, label: { vi: 'Số, ký hiệu', en: 'Number' } },
      { name: 'type', type: 'relationship', relationTo: 'document-types', label: { vi: 'Loại tài liệu', en: 'Type' } },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'issuer',
        type: 'text',
        maxLength: 500,
        label: { vi: 'Cơ quan ban hành / Đơn vị biên soạn', en: 'Issuer' },
      },
      { name: 'source', type: 'text', maxLength: 1000, label: { vi: 'Nguồn cung cấp', en: 'Source agency' } },
      { name: 'signer', type: 'text', maxLength: 300, label: { vi: 'Người ký', en: 'Signer' } },
    ],
  },
  {
    type: 'row',
    fields: [
      calendarDayField('issuedOn', { label: { vi: 'Ngày ban hành', en: 'Issued on' }, yearAllowed: true }),
      calendarDayField('effectiveOn', { label: { vi: 'Ngày có hiệu lực', en: 'Effective on' } }),
      calendarDayField('expiresOn', { label: { vi: 'Ngày hết hiệu lực / Dùng đến ngày', en: 'Expires on' } }),
    ],
  },
  { name: 'topics', type: 'relationship', relationTo: 'topics', hasMany: true, label: { vi: 'Chủ đề', en: 'Topics' } },
  {
    name: 'access',
    type: 'select',
    required: true,
    defaultValue: 'internal',
    label: { vi: 'Phạm vi tiếp cận', en: 'Access' },
    options: [
      { value: 'public', label: { vi: 'Công khai', en: 'Public' } },
      { value: 'internal', label: { vi: 'Nội bộ', en: 'Internal' } },
      { value: 'assigned', label: { vi: 'Chỉ nơi nhận', en: 'Recipients only' } },
    ],
  },
  {
    name: 'targetGroups',
    type: 'select',
    hasMany: true,
    label: { vi: 'Đối tượng tuyên truyền', en: 'Target groups' },
    options: TARGET_GROUPS.map(({ slug, name }) => ({ value: slug, label: name })),
  },
  calendarDayField('reviewOn', { label: { vi: 'Ngày rà soát', en: 'To be reviewed on' } }),
  {
    name: 'language',
    type: 'text',
    defaultValue: 'vi',
    label: { vi: 'Ngôn ngữ', en: 'Language' },
    validate: (value: unknown) =>
      value === null ||
      value === undefined ||
      (typeof value === 'string' && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value)) ||
      'Mã ngôn ngữ phải theo BCP 47, ví dụ: vi, en.',
  },
  { name: 'summary', type: 'textarea', maxLength: 5000, label: { vi: 'Tóm tắt', en: 'Summary' } },
  { name: 'body', type: 'richText', label: { vi: 'Nội dung', en: 'Body' } },
  {
    name: 'script',
    type: 'textarea',
    maxLength: 50_000,
    label: { vi: 'Lời đọc', en: 'Script' },
    admin: { description: { vi: 'Lời để phát thanh viên đọc trên loa.', en: 'To be read aloud.' } },
  },
  {
    name: 'bulletin',
    type: 'group',
    label: { vi: 'Bản tin truyền thanh', en: 'Bulletin' },
    fields: [
      {
        name: 'priority',
        type: 'select',
        label: { vi: 'Mức ưu tiên', en: 'Priority' },
        options: [
          { value: 'thong-thuong', label: { vi: 'Thông thường', en: 'Ordinary' } },
          { value: 'uu-tien', label: { vi: 'Ưu tiên', en: 'Priority' } },
          { value: 'khan-cap', label: { vi: 'Khẩn cấp', en: 'Urgent' } },
        ],
      },
      calendarDayField('validFrom', { label: { vi: 'Phát từ ngày', en: 'Valid from' } }),
      calendarDayField('validTo', { label: { vi: 'Đến hết ngày', en: 'Valid to' } }),
      {
        name: 'audio',
        type: 'relationship',
        relationTo: 'media',
        label: { vi: 'Tệp âm thanh', en: 'Audio' },
        filterOptions: { state: { equals: 'ready' } },
      },
    ],
  },
  { name: 'rights', type: 'textarea', maxLength: 2000, label: { vi: 'Quyền sử dụng', en: 'Rights' } },
  { name: 'sample', type: 'checkbox', defaultValue: false, label: { vi: 'Tài liệu mẫu', en: 'Sample' } },
  {
    name: 'supersedes',
    type: 'relationship',
    relationTo: 'documents',
    label: { vi: 'Thay thế tài liệu', en: 'Supersedes' },
    filterOptions: existing,
    admin: { allowCreate: false },
  },
  relationsField,
]

/** Where the working copy stands: only acts write here, whatever a client sends. */
export const standingFields: Field[] = [
  {
    name: 'state',
    type: 'select',
    required: true,
    defaultValue: 'draft',
    index: true,
    access: actOnly,
    label: { vi: 'Trạng thái', en: 'State' },
    admin: { position: 'sidebar', readOnly: true },
    options: [
      { value: 'draft', label: { vi: 'Bản nháp', en: 'Draft' } },
      { value: 'in-review', label: { vi: 'Chờ duyệt', en: 'In review' } },
      { value: 'approved', label: { vi: 'Đã duyệt', en: 'Approved' } },
      { value: 'published', label: { vi: 'Đã công bố', en: 'Published' } },
      { value: 'withdrawn', label: { vi: 'Đã thu hồi', en: 'Withdrawn' } },
    ],
  },
  {
    name: 'version',
    type: 'number',
    defaultValue: 0,
    required: true,
    access: actOnly,
    label: { vi: 'Phiên bản đang công bố', en: 'Published version' },
    admin: { position: 'sidebar', readOnly: true },
  },
  {
    name: 'reviewNote',
    type: 'textarea',
    access: actOnly,
    label: { vi: 'Lý do trả lại / ghi chú', en: 'Note' },
    admin: { hidden: true },
  },
  {
    name: 'submittedAt',
    type: 'text',
    access: actOnly,
    index: true,
    label: { vi: 'Trình duyệt lúc', en: 'Submitted at' },
    admin: { ...shownAsInstant, hidden: true },
  },
  {
    name: 'submittedBy',
    type: 'text',
    access: actOnly,
    label: { vi: 'Người trình', en: 'Submitted by' },
    admin: { hidden: true },
  },
  {
    name: 'involved',
    type: 'text',
    access: actOnly,
    defaultValue: '',
    label: { vi: 'Người có phần trong bản trình', en: 'Whose work was submitted' },
    admin: { hidden: true },
  },
  {
    name: 'openComments',
    type: 'number',
    access: actOnly,
    defaultValue: 0,
    label: { vi: 'Góp ý chưa xử lý', en: 'Open comments' },
    admin: { hidden: true },
  },
  {
    name: 'publishAt',
    type: 'text',
    access: actOnly,
    index: true,
    label: { vi: 'Hẹn giờ công bố', en: 'Scheduled for' },
    admin: { ...shownAsInstant, position: 'sidebar', readOnly: true, condition: (data) => Boolean(data?.publishAt) },
  },
  {
    name: 'revision',
    type: 'number',
    label: { vi: 'Số lần thay đổi', en: 'Revision' },
    defaultValue: 0,
    required: true,
    access: actOnly,
    admin: { hidden: true },
  },
  {
    name: 'authors',
    type: 'json',
    label: { vi: 'Người soạn, người sửa', en: 'Authors' },
    access: actOnly,
    admin: { hidden: true },
  },
  personNameField('authorNames', {
    label: { vi: 'Người soạn, người sửa', en: 'Written by' },
    who: ({ authors }) => (Array.isArray(authors) ? authors : []),
    position: 'sidebar',
  }),
  {
    name: 'approval',
    type: 'json',
    label: { vi: 'Lần duyệt', en: 'Approval' },
    access: actOnly,
    admin: { hidden: true },
  },
  personNameField('approverName', {
    label: { vi: 'Người duyệt', en: 'Approved by' },
    who: ({ approval, approvals }) => approversOf([...(Array.isArray(approvals) ? approvals : []), approval]),
    position: 'sidebar',
  }),
  {
    name: 'scheduledBy',
    type: 'text',
    label: { vi: 'Người hẹn giờ', en: 'Scheduled by' },
    access: actOnly,
    admin: { hidden: true },
  },
  {
    name: 'inForce',
    type: 'checkbox',
    label: { vi: 'Đang dùng', en: 'In force' },
    defaultValue: false,
    index: true,
    access: actOnly,
    admin: { hidden: true },
  },
  {
    name: 'expiredOn',
    type: 'text',
    label: { vi: 'Hết hạn ngày', en: 'Expired on' },
    access: actOnly,
    admin: { hidden: true },
  },
  ...scheduleFields,
  {
    name: 'withdrawals',
    type: 'json',
    label: { vi: 'Các lần thu hồi', en: 'Withdrawals' },
    access: actOnly,
    admin: { hidden: true },
  },
  {
    name: 'purge',
    type: 'json',
    label: { vi: 'Xóa vĩnh viễn', en: 'Purge' },
    access: actOnly,
    admin: { hidden: true },
  },
  // Unique while a number is in use by the same issuer in the same year; empty for what has no number.
  {
    name: 'numberKey',
    type: 'text',
    label: { vi: 'Khóa số, ký hiệu', en: 'Number key' },
    unique: true,
    index: true,
    access: actOnly,
    admin: { hidden: true },
  },
]

function approversOf(approvals: readonly unknown[]): unknown[] {
  return [...new Set(approvals.flatMap((each) => (each && typeof each === 'object' && 'by' in each ? [each.by] : [])))]
}
