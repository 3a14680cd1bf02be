import type { CollectionConfig } from 'payload'
import { policy } from './access/policy'
import { idField } from './fields/idField'
import { unseen } from './fields/unseen'
import { panelPart } from './fields/panelPart'
import { personNameField, shownByName } from './fields/personName'
import { cellShownAs } from './fields/shown'
import { recordHeldFileRead } from './hooks/recordHeldFileRead'

/**
 * A file is stored once under its SHA-256; this row describes it. It is not one of Payload's upload collections: those unlink
 * what they replace, serve without validators and fetch from addresses. `POST /api/media` is `src/ingest/routes.ts`.
 */
export const media: CollectionConfig = {
  slug: 'media',
  labels: { singular: { vi: 'Tệp', en: 'File' }, plural: { vi: 'Tệp', en: 'Files' } },
  access: policy.media,
  admin: {
    useAsTitle: 'originalName',
    defaultColumns: ['originalName', 'state', 'uploaderName', 'filesize', 'createdAt'],
    group: { vi: 'Tài liệu', en: 'Documents' },
    components: { beforeListTable: ['/admin/UploadFile#UploadFile'] },
    hideAPIURL: true,
    description: {
      vi: 'Tệp gốc được giữ nguyên từng byte. Mỗi tệp được soát dấu chỉ độ mật trước khi người khác biết đến.',
      en: 'Originals are kept byte for byte and checked for secrecy marks first.',
    },
  },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  hooks: { afterOperation: [recordHeldFileRead] },
  fields: [
    panelPart('acts', '/admin/FileActs#FileActs'),
    idField,
    { name: 'originalName', type: 'text', required: true, label: { vi: 'Tên tệp', en: 'Name' } },
    { name: 'sha256', type: 'text', required: true, index: true, label: { vi: 'Mã băm SHA-256', en: 'SHA-256' } },
    { name: 'mimeType', type: 'text', required: true, label: { vi: 'Kiểu nội dung', en: 'Media type' } },
    {
      name: 'filesize',
      type: 'number',
      required: true,
      label: { vi: 'Dung lượng', en: 'Size' },
      admin: { components: { Cell: cellShownAs('bytes'), Field: '/admin/SizeField#SizeField' } },
    },
    {
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      defaultValue: 'checking',
      label: { vi: 'Tình trạng', en: 'State' },
      options: [
        { value: 'checking', label: { vi: 'Đang kiểm tra', en: 'Being checked' } },
        { value: 'ready', label: { vi: 'Dùng được', en: 'Ready' } },
        { value: 'held', label: { vi: 'Chờ người thẩm định', en: 'Held for a person' } },
        { value: 'quarantined', label: { vi: 'Cách ly, chờ kiểm tra', en: 'Quarantined' } },
        { value: 'refused', label: { vi: 'Không được dùng', en: 'Refused' } },
      ],
    },
    {
      name: 'findings',
      type: 'json',
      label: { vi: 'Kết quả soát dấu chỉ độ mật', en: 'Findings' },
      admin: { hidden: true },
    },
    { name: 'decision', type: 'json', label: { vi: 'Ý kiến thẩm định', en: 'Decision' }, admin: { hidden: true } },
    {
      name: 'uploadedBy',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      label: { vi: 'Người tải lên', en: 'Uploaded by' },
      admin: shownByName,
    },
    personNameField('uploaderName', {
      label: { vi: 'Người tải lên', en: 'Uploaded by' },
      who: (file) => [file.uploadedBy],
    }),
    {
      name: 'declaredNotSecret',
      type: 'checkbox',
      label: { vi: 'Người tải lên cam đoan: không chứa bí mật nhà nước', en: 'Declared to hold no state secret' },
    },
    { name: 'pages', type: 'number', label: { vi: 'Số trang', en: 'Pages' } },
    { name: 'signed', type: 'checkbox', label: { vi: 'Có chữ ký số', en: 'Digitally signed' } },
    { name: 'alt', type: 'text', label: { vi: 'Mô tả hình ảnh', en: 'Alternative text' } },
    { name: 'thumbnailSha256', type: 'text', admin: unseen },
    // Read by the follower only: a text as long as a book has no place in an answer or a form.
    { name: 'text', type: 'textarea', hidden: true, admin: { hidden: true } },
    { name: 'checkLeaseUntil', type: 'text', hidden: true, admin: { hidden: true } },
  ],
}
