import type { CollectionConfig } from 'payload'
import { policy } from './access/policy'
import { calendarDayField } from './fields/calendarDayField'
import { idField } from './fields/idField'
import { shownAsInstant, shownAsJson } from './fields/shown'
import { unseen } from './fields/unseen'
import { wholeNumberField } from './fields/wholeNumberField'

const still = { disableBulkEdit: true, disableDuplicate: true, lockDocuments: false } as const
const group = { vi: 'Bồi dưỡng nghiệp vụ', en: 'Training' }

/** Courses for those in charge of foreign information. Written by acts alone. */
export const courses: CollectionConfig = {
  slug: 'courses',
  labels: {
    singular: { vi: 'Lớp bồi dưỡng', en: 'Course' },
    plural: { vi: 'Lớp bồi dưỡng', en: 'Courses' },
  },
  access: policy.courses,
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'startsOn', 'endsOn', 'organiser'], group, hideAPIURL: true },
  ...still,
  fields: [
    idField,
    { name: 'name', type: 'text', required: true, label: { vi: 'Tên lớp', en: 'Name' } },
    calendarDayField('startsOn', { label: { vi: 'Khai giảng', en: 'Starts on' }, required: true }),
    calendarDayField('endsOn', { label: { vi: 'Bế giảng', en: 'Ends on' }, required: true }),
    { name: 'organiser', type: 'text', required: true, label: { vi: 'Đơn vị tổ chức', en: 'Organiser' } },
    { name: 'place', type: 'text', label: { vi: 'Địa điểm', en: 'Place' } },
    {
      name: 'programme',
      type: 'relationship',
      relationTo: 'programmes',
      label: { vi: 'Chương trình', en: 'Programme' },
    },
    { name: 'syllabus', type: 'textarea', label: { vi: 'Nội dung chương trình', en: 'Syllabus' } },
    wholeNumberField('validMonths', {
      label: { vi: 'Kết quả có giá trị (tháng)', en: 'Valid for (months)' },
      description: { vi: 'Để trống khi không có hạn.', en: 'Empty: for good.' },
      min: 1,
      max: 600,
    }),
    {
      name: 'materials',
      type: 'json',
      defaultValue: [],
      label: { vi: 'Tài liệu của lớp (bản trong thư viện)', en: 'Materials: editions of the library' },
      admin: {
        ...shownAsJson,
        description: { vi: 'Danh sách { documentId, version }', en: 'A list of { documentId, version }' },
      },
    },
    {
      name: 'readingCounts',
      type: 'checkbox',
      defaultValue: false,
      label: { vi: 'Đọc và xác nhận đủ tài liệu được tính là đã học', en: 'Reading with confirmation counts' },
    },
    // Whose coordinator may change it.
    { name: 'madeByUnit', type: 'text', index: true, admin: unseen },
    { name: 'sample', type: 'checkbox', defaultValue: false, label: { vi: 'Dữ liệu mẫu', en: 'Sample data' } },
  ],
}

/** How an officer did in a course. Written by acts alone; a certificate is revoked, never taken away. */
export const attendances: CollectionConfig = {
  slug: 'attendances',
  labels: {
    singular: { vi: 'Kết quả bồi dưỡng', en: 'Attendance' },
    plural: { vi: 'Kết quả bồi dưỡng', en: 'Attendances' },
  },
  access: policy.attendances,
  admin: { defaultColumns: ['officer', 'course', 'result', 'on', 'revokedOn'], group, hideAPIURL: true },
  ...still,
  fields: [
    idField,
    // `<course>:<officer>`: of two people who enter the same class at once, the database refuses one.
    { name: 'key', type: 'text', required: true, unique: true, index: true, admin: unseen },
    {
      name: 'officer',
      type: 'relationship',
      relationTo: 'officers',
      required: true,
      index: true,
      label: { vi: 'Cán bộ', en: 'Officer' },
    },
    {
      name: 'course',
      type: 'relationship',
      relationTo: 'courses',
      required: true,
      index: true,
      label: { vi: 'Lớp bồi dưỡng', en: 'Course' },
    },
    {
      name: 'result',
      type: 'select',
      required: true,
      label: { vi: 'Kết quả', en: 'Result' },
      options: [
        { value: 'passed', label: { vi: 'Đạt', en: 'Passed' } },
        { value: 'not-passed', label: { vi: 'Chưa đạt', en: 'Not passed' } },
        { value: 'absent', label: { vi: 'Vắng', en: 'Absent' } },
      ],
    },
    calendarDayField('on', { label: { vi: 'Tính từ ngày', en: 'Counts from' }, required: true }),
    // When the library learnt of it; anew where a result was corrected.
    { name: 'knownAt', type: 'text', required: true, label: { vi: 'Ghi lúc', en: 'Known at' }, admin: shownAsInstant },
    { name: 'certificate', type: 'text', label: { vi: 'Số chứng nhận', en: 'Certificate number' } },
    {
      name: 'certificateFile',
      type: 'relationship',
      relationTo: 'media',
      label: { vi: 'Tệp chứng nhận', en: 'Certificate file' },
    },
    calendarDayField('revokedOn', { label: { vi: 'Thu hồi chứng nhận từ ngày', en: 'Revoked from' } }),
    {
      name: 'revokedKnownAt',
      type: 'text',
      label: { vi: 'Ghi việc thu hồi lúc', en: 'Revocation known at' },
      admin: shownAsInstant,
    },
  ],
}
