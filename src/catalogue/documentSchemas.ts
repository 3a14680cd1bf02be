import { z } from 'zod'

/*
 * What the catalogue answers about documents. These schemas are the one place that says so: the types of `views.ts` and the
 * description at `/api/v1/openapi.json` are made from them, and every answer in the tests is held against that description.
 * Optional members are absent, never null; what may be null is always there.
 */

export const idSchema = z
  .string()
  .regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  .meta({ format: 'uuid', description: 'UUID chữ thường, không bao giờ đổi.' })

export const sha256Schema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256 của tệp gốc, thập lục phân chữ thường.')

export const instantSchema = z.iso.datetime().describe('Thời điểm ISO 8601, UTC.')
export const daySchema = z.iso.date().describe('Ngày theo lịch Việt Nam.')
export const countSchema = z.int().min(0)
export const versionNumberSchema = z.int().min(1).describe('Phiên bản: 1, 2, 3…')

/** An old photograph may have only its year. */
const dayOrYearSchema = z
  .string()
  .regex(/^\d{4}(?:-\d{2}-\d{2})?$/)
  .describe('Ngày `YYYY-MM-DD`, hoặc chỉ có năm `YYYY`.')

const pathSchema = z.string().regex(/^\//).describe('Đường dẫn trên máy chủ này.')

export const accessSchema = z
  .enum(['public', 'internal', 'assigned'])
  .describe('Phạm vi tiếp cận: `public` công khai, `internal` nội bộ, `assigned` chỉ nơi nhận.')

export const documentStateSchema = z
  .enum(['current', 'superseded', 'expired'])
  .describe('`current` bản đang dùng, `superseded` đã được thay thế, `expired` đã hết hạn dùng hoặc bị bãi bỏ.')

export const termLabelSchema = z.object({ slug: z.string(), name: z.string() })

export const namedUnitSchema = z.object({ id: idSchema, slug: z.string(), name: z.string() })

export const fileSchema = z.object({
  sha256: sha256Schema,
  name: z.string(),
  mediaType: z.string(),
  sizeBytes: countSchema,
  role: z.enum(['main', 'annex', 'audio', 'video', 'image', 'rendition']),
  pages: z.exactOptional(countSchema),
  durationSeconds: z.exactOptional(z.number().min(0)),
  alt: z.exactOptional(z.string().describe('Lời mô tả ảnh.')),
  signed: z.exactOptional(z.boolean().describe('Tệp có chữ ký số.')),
  url: pathSchema,
  thumbnailUrl: z.exactOptional(pathSchema),
})

export const highlightSchema = z
  .object({
    field: z.enum(['title', 'number', 'issuer', 'summary', 'body', 'script', 'file']),
    text: z.string(),
    ranges: z.array(z.tuple([countSchema, countSchema])).describe('`[đầu, cuối)` theo đơn vị UTF-16 của `text`.'),
  })
  .describe('Đoạn của chính tài liệu có từ cần tìm.')

export const effectStatusSchema = z
  .enum(['not-yet-effective', 'in-effect', 'expired', 'repealed'])
  .describe(
    'Theo ngày ghi trong chính tài liệu (giờ Việt Nam) và theo các tài liệu khác trong thư viện: `not-yet-effective` chưa đến ngày có hiệu lực, `in-effect` đã đến ngày có hiệu lực, `expired` đã qua ngày hết hiệu lực, `repealed` bị bãi bỏ. Thư viện không xác nhận hiệu lực pháp lý. Vắng mặt khi tài liệu không nêu ngày.',
  )

const relatedSchema = z
  .array(
    z.object({
      id: idSchema,
      parts: z.exactOptional(z.string().describe('Phần nào, ví dụ “khoản 2 Điều 5”; vắng mặt: toàn bộ.')),
    }),
  )
  .min(1)

/** In both directions; what the reader may not see is left out. */
export const relatedDocumentsSchema = z.object({
  amends: z.exactOptional(relatedSchema.describe('Sửa đổi, bổ sung các tài liệu này.')),
  corrects: z.exactOptional(relatedSchema.describe('Đính chính các tài liệu này.')),
  repeals: z.exactOptional(relatedSchema.describe('Bãi bỏ các tài liệu này.')),
  amendedBy: z.exactOptional(relatedSchema.describe('Được sửa đổi, bổ sung bởi các tài liệu này.')),
  correctedBy: z.exactOptional(relatedSchema.describe('Được đính chính bởi các tài liệu này.')),
  repealedBy: z.exactOptional(relatedSchema.describe('Bị bãi bỏ bởi các tài liệu này.')),
})

export const documentSummarySchema = z.object({
  id: idSchema,
  version: versionNumberSchema,
  title: z.string(),
  number: z.string().nullable().describe('Số, ký hiệu.'),
  type: termLabelSchema.nullable().describe('Loại tài liệu.'),
  issuer: z
    .object({ id: z.exactOptional(idSchema), name: z.string() })
    .nullable()
    .describe('Cơ quan ban hành.'),
  source: z.exactOptional(z.string().describe('Nguồn cung cấp.')),
  issuedOn: dayOrYearSchema.nullable().describe('Ngày ban hành, hoặc chỉ có năm.'),
  effectiveOn: dayOrYearSchema.nullable(),
  expiresOn: dayOrYearSchema.nullable(),
  topics: z.array(termLabelSchema),
  access: accessSchema,
  targetGroups: z.array(z.string()).describe('Đối tượng tuyên truyền.'),
  language: z.string().describe('Mã ngôn ngữ BCP 47.'),
  summary: z.string().nullable(),
  state: documentStateSchema,
  effectStatus: z.exactOptional(effectStatusSchema),
  publishedAt: instantSchema,
  updatedAt: instantSchema,
  supersedes: idSchema.nullable().describe('Tài liệu được tài liệu này thay thế, nếu bạn được xem.'),
  supersededBy: idSchema.nullable().describe('Tài liệu thay thế tài liệu này, nếu bạn được xem.'),
  ...relatedDocumentsSchema.shape,
  rights: z.string().nullable().describe('Quyền sử dụng.'),
  sample: z.boolean().describe('Tài liệu mẫu, không dùng chính thức.'),
  citation: z.string().describe('Một dòng để trích dẫn.'),
  files: z.array(fileSchema),
  url: pathSchema,
  highlights: z.exactOptional(z.array(highlightSchema)).describe('Chỉ có khi tìm bằng `q`.'),
})

export const bulletinMarksSchema = z.object({
  priority: z
    .enum(['thong-thuong', 'uu-tien', 'khan-cap'])
    .describe('Mức ưu tiên theo Thông tư 39/2020/TT-BTTTT: thông thường, ưu tiên, khẩn cấp.'),
  validFrom: daySchema,
  validTo: daySchema,
})

const assignmentSchema = z
  .object({ dueOn: daySchema.nullable(), confirm: z.boolean(), acknowledgedAt: instantSchema.nullable() })
  .describe('Chỉ có với người đọc thuộc chính đơn vị nhận.')

export const documentInFullSchema = documentSummarySchema.extend({
  body: z.string().nullable().describe('HTML đã làm sạch.'),
  text: z.string().describe('Nội dung dạng chữ thường.'),
  script: z.string().nullable().describe('Lời đọc.'),
  signer: z.string().nullable().describe('Người ký.'),
  bulletin: z.exactOptional(bulletinMarksSchema),
  assignment: z.exactOptional(assignmentSchema),
})

export const versionSchema = z.object({
  version: versionNumberSchema,
  title: z.string(),
  number: z.string().nullable(),
  publishedAt: instantSchema,
  current: z.boolean(),
  url: pathSchema,
})

export const versionsSchema = z.object({ items: z.array(versionSchema) })

const countedTermSchema = termLabelSchema.extend({ count: countSchema })

/** By what the documents of an answer can be counted. */
export const facetQuestionSchema = z.enum(['topic', 'type', 'issuer', 'year', 'unit'])

export const facetsSchema = z
  .object({
    topic: z.exactOptional(z.array(countedTermSchema)),
    type: z.exactOptional(z.array(countedTermSchema)),
    issuer: z.exactOptional(z.array(z.object({ id: z.exactOptional(idSchema), name: z.string(), count: countSchema }))),
    year: z.exactOptional(z.array(z.object({ year: z.int(), count: countSchema }))),
    unit: z.exactOptional(z.array(namedUnitSchema.extend({ count: countSchema }))),
    isMinimum: z.exactOptional(z.literal(true).describe('Số đếm dừng ở một giới hạn, thực tế có thể nhiều hơn.')),
  })
  .describe('Số tài liệu theo từng mục, chỉ đếm những gì bạn được xem.')

export const documentPageSchema = z.object({
  items: z.array(documentSummarySchema),
  total: countSchema,
  totalIsMinimum: z.exactOptional(z.literal(true).describe('Việc đếm dừng ở `total`, thực tế có thể nhiều hơn.')),
  next: z.string().nullable().describe('Con trỏ của trang sau; `null` khi đã hết.'),
  suggestion: z.exactOptional(z.string().describe('Cách viết khác khi không tìm thấy gì.')),
  leftOut: z.exactOptional(
    z.array(z.string()).describe('Những từ mà `suggestion` bỏ bớt, vì không tài liệu nào có đủ các từ đã gõ.'),
  ),
  facets: z.exactOptional(facetsSchema),
})
