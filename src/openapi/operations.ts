import type { z } from 'zod'
import {
  describedBatchSchema,
  receiptAnswerSchema,
  receiptSchema,
  receiptResultSchema,
} from '../acknowledge/receiptSchema'
import {
  bulletinSchema,
  bulletinsSchema,
  changePageSchema,
  changeSchema,
  changesSchema,
  resetSchema,
  termSchema,
  termsSchema,
  unitSchema,
  unitsSchema,
} from '../catalogue/answerSchemas'
import {
  documentInFullSchema,
  documentPageSchema,
  documentSummarySchema,
  facetsSchema,
  fileSchema,
  highlightSchema,
  idSchema,
  instantSchema,
  sha256Schema,
  versionSchema,
  versionsSchema,
} from '../catalogue/documentSchemas'
import {
  bulletinsQuerySchema,
  changesQuerySchema,
  documentQuerySchema,
  emptyQuerySchema,
  unitsQuerySchema,
  versionQuerySchema,
} from '../catalogue/requestSchemas'
import type { ProblemCode } from '../platform/problems'
import { problemSchema } from '../platform/problemSchema'
import type { TagName } from './tags'

/** Schemas that the description names; the others stand where they are used. */
export const NAMED_SCHEMAS = {
  DocumentPage: documentPageSchema,
  DocumentSummary: documentSummarySchema,
  DocumentInFull: documentInFullSchema,
  DocumentFile: fileSchema,
  Highlight: highlightSchema,
  Facets: facetsSchema,
  Version: versionSchema,
  Versions: versionsSchema,
  Change: changeSchema,
  Changes: changesSchema,
  Reset: resetSchema,
  ChangePage: changePageSchema,
  Term: termSchema,
  Terms: termsSchema,
  Unit: unitSchema,
  Units: unitsSchema,
  Bulletin: bulletinSchema,
  Bulletins: bulletinsSchema,
  Receipt: receiptSchema,
  ReceiptBatch: describedBatchSchema,
  ReceiptResult: receiptResultSchema,
  ReceiptAnswer: receiptAnswerSchema,
  Problem: problemSchema,
  WithdrawnProblem: problemSchema.extend({
    withdrawnAt: instantSchema,
    reason: documentSummarySchema.shape.summary.describe('Lý do thu hồi.'),
    replacedBy: idSchema.nullable().describe('Tài liệu thay thế, nếu bạn được xem.'),
  }),
} satisfies Record<string, z.ZodType>

export type SchemaName = keyof typeof NAMED_SCHEMAS

export type Operation = {
  id: string
  method: 'get' | 'post'
  path: string
  tag: TagName
  summary: string
  description: string
  pathParameters?: Record<string, z.ZodType>
  query?: z.ZodObject<Readonly<Record<string, z.ZodType>>, z.core.$strict>
  body?: SchemaName
  /** What a success holds: JSON by a named schema, or other bytes by their media type. */
  answer: { schema: SchemaName } | { mediaType: string }
  /** Who asks makes no difference and is not looked at. */
  isForAll?: true
  /** Answered in parts to `Range`. */
  hasRanges?: true
  /** A success may be kept and asked about again; not after a POST. */
  isConditional: boolean
  /** Besides those that every operation may give. */
  refusals: readonly ProblemCode[]
}

/** Refusals that every address may give. */
export const COMMON_REFUSALS: readonly ProblemCode[] = [
  'platform/invalid-input',
  'platform/invalid-request',
  'platform/method-not-allowed',
  'platform/too-slow',
  'platform/too-many-requests',
  'platform/head-too-long',
  'platform/unavailable',
  'platform/overloaded',
]

const reading = { method: 'get', isConditional: true } as const
const documentId = { id: idSchema.describe('Mã tài liệu.') }
const sha256 = sha256Schema.describe('SHA-256 của tệp, 64 chữ số thập lục phân thường.')

export const OPERATIONS: readonly Operation[] = [
  {
    ...reading,
    id: 'listDocuments',
    path: '/api/v1/documents',
    tag: 'documents',
    summary: 'Danh sách và tìm kiếm',
    description:
      'Các tài liệu bạn được xem, mỗi tài liệu một lần ở phiên bản đang dùng. Có `q` thì tìm theo số, tên, cơ quan, tóm tắt, nội dung, lời đọc và chữ trong tệp. Tham số lạ bị từ chối: một bộ lọc gõ sai không được làm rộng kết quả.',
    query: documentQuerySchema,
    answer: { schema: 'DocumentPage' },
    refusals: ['platform/unauthenticated', 'catalogue/bad-cursor', 'catalogue/unit-out-of-scope'],
  },
  {
    ...reading,
    id: 'getDocument',
    path: '/api/v1/documents/{id}',
    tag: 'documents',
    summary: 'Một tài liệu, đầy đủ',
    description:
      'Tóm tắt cùng toàn văn, lời đọc, người ký. Tài liệu đã thu hồi: 410 kèm lý do và tài liệu thay thế cho ai từng được xem; với người khác: 404 như tài liệu chưa từng có.',
    pathParameters: documentId,
    query: versionQuerySchema,
    answer: { schema: 'DocumentInFull' },
    refusals: ['platform/unauthenticated', 'platform/not-found', 'catalogue/withdrawn'],
  },
  {
    ...reading,
    id: 'listVersions',
    path: '/api/v1/documents/{id}/versions',
    tag: 'documents',
    summary: 'Các phiên bản',
    description: 'Những phiên bản bạn được xem, mới nhất trước.',
    pathParameters: documentId,
    query: emptyQuerySchema,
    answer: { schema: 'Versions' },
    refusals: ['platform/unauthenticated', 'platform/not-found', 'catalogue/withdrawn'],
  },
  {
    ...reading,
    id: 'listChanges',
    path: '/api/v1/changes',
    tag: 'changes',
    summary: 'Những gì đã thay đổi',
    description:
      'Theo đúng thứ tự đã xảy ra. Ai giữ mọi mục của mọi trang thì giữ đúng những gì danh sách tài liệu đang có.',
    query: changesQuerySchema,
    answer: { schema: 'ChangePage' },
    refusals: ['platform/unauthenticated', 'catalogue/bad-cursor'],
  },
  {
    ...reading,
    id: 'listTopics',
    path: '/api/v1/topics',
    tag: 'vocabularies',
    summary: 'Chủ đề',
    description: 'Cây chủ đề theo thứ tự, kèm số tài liệu bạn được xem.',
    query: emptyQuerySchema,
    answer: { schema: 'Terms' },
    refusals: ['platform/unauthenticated'],
  },
  {
    ...reading,
    id: 'listTypes',
    path: '/api/v1/types',
    tag: 'vocabularies',
    summary: 'Loại tài liệu',
    description: 'Các loại tài liệu, kèm số tài liệu bạn được xem.',
    query: emptyQuerySchema,
    answer: { schema: 'Terms' },
    refusals: ['platform/unauthenticated'],
  },
  {
    ...reading,
    id: 'listUnits',
    path: '/api/v1/units',
    tag: 'vocabularies',
    summary: 'Đơn vị',
    description:
      'Các đơn vị theo thứ tự chữ cái, kể cả đơn vị đã kết thúc, với mã, thời gian tồn tại và đơn vị kế tục.',
    query: unitsQuerySchema,
    answer: { schema: 'Units' },
    refusals: ['platform/unauthenticated'],
  },
  {
    ...reading,
    id: 'listBulletins',
    path: '/api/v1/bulletins',
    tag: 'bulletins',
    summary: 'Bản tin truyền thanh trong ngày',
    description:
      'Khẩn cấp trước. Bản tin đã thu hồi còn lại đến ngày cuối, có `cancelled: true` và không có lời đọc. Tài liệu mẫu không bao giờ được đưa cho hệ thống kết nối.',
    query: bulletinsQuerySchema,
    answer: { schema: 'Bulletins' },
    refusals: ['platform/unauthenticated', 'catalogue/unit-out-of-scope'],
  },
  {
    method: 'post',
    isConditional: false,
    id: 'sendReceipts',
    path: '/api/v1/receipts',
    tag: 'receipts',
    summary: 'Gửi lượt ghi nhận',
    description:
      'Đơn vị đã xem, tải, xác nhận, phát, phổ biến hoặc hủy bản nào. Nhiều nhất 500 lượt mỗi lần, ghi trong một giao dịch; lượt sai bị từ chối riêng, các lượt khác vẫn được ghi. Gửi lại cùng mã và cùng nội dung là an toàn.',
    body: 'ReceiptBatch',
    answer: { schema: 'ReceiptAnswer' },
    refusals: [
      'platform/invalid-json',
      'platform/unauthenticated',
      'platform/csrf',
      'platform/conflict',
      'platform/too-large',
      'platform/unsupported-media-type',
    ],
  },
  {
    ...reading,
    id: 'describeApi',
    path: '/api/v1/openapi.json',
    tag: 'descriptions',
    summary: 'Bản mô tả này',
    description: 'OpenAPI 3.1, sinh từ chính các quy tắc kiểm tra của máy chủ.',
    answer: { mediaType: 'application/json' },
    isForAll: true,
    refusals: [],
  },
  {
    ...reading,
    id: 'readDocs',
    path: '/api/v1/docs',
    tag: 'descriptions',
    summary: 'Trang hướng dẫn',
    description: 'Bản mô tả này dưới dạng trang đọc được, kèm ví dụ đã chạy.',
    answer: { mediaType: 'text/html' },
    isForAll: true,
    refusals: [],
  },
  fileOperation({ id: 'getFile', path: '/files/{sha256}', pathParameters: { sha256 } }),
  fileOperation({
    id: 'getNamedFile',
    path: '/files/{sha256}/{name}',
    pathParameters: { sha256, name: fileSchema.shape.name.min(1).describe('Chỉ để người đọc dễ nhận ra.') },
  }),
]

function fileOperation(
  where: Pick<Operation, 'id' | 'path'> & { pathParameters: Record<string, z.ZodType> },
): Operation {
  return {
    ...reading,
    ...where,
    tag: 'files',
    summary: 'Tệp gốc hoặc ảnh thu nhỏ',
    description:
      'Đúng từng byte như khi được duyệt. Tải tiếp bằng `Range` và `If-Range`. Quyền xem được kiểm tra trước mọi việc khác: tệp không có và tệp không được xem đều là 404.',
    answer: { mediaType: '*/*' },
    hasRanges: true,
    refusals: ['platform/unauthenticated', 'platform/not-found', 'deliver/range-not-satisfiable'],
  }
}
