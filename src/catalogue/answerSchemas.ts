import { z } from 'zod'
import {
  bulletinMarksSchema,
  countSchema,
  daySchema,
  documentSummarySchema,
  idSchema,
  instantSchema,
  namedUnitSchema,
  sha256Schema,
  termLabelSchema,
  versionNumberSchema,
} from './documentSchemas'

/* What the catalogue answers beside documents; see `documentSchemas.ts`. */

export const removalReasonSchema = z
  .enum(['withdrawn', 'expired', 'scope', 'purged'])
  .describe(
    '`withdrawn` thu hồi, `expired` hết hạn dùng, `scope` không còn thuộc phạm vi của bạn, `purged` xóa vĩnh viễn.',
  )

export const changeSchema = z.object({
  seq: countSchema.describe('Số thứ tự của sự kiện.'),
  at: instantSchema,
  kind: z.enum(['upsert', 'remove']).describe('`upsert`: thêm hoặc ghi đè; `remove`: bỏ bản đang giữ.'),
  id: idSchema,
  document: z.exactOptional(documentSummarySchema),
  reason: z.exactOptional(removalReasonSchema),
})

const nextSchema = z.string().describe('Giữ nguyên và gửi lại trong `since` ở lần sau.')

export const changesSchema = z.object({
  items: z.array(changeSchema),
  next: nextSchema,
  more: z.boolean().describe('Còn nữa: hỏi tiếp ngay.'),
})

export const resetSchema = z
  .object({ reset: z.literal(true), next: nextSchema })
  .describe('Bỏ hết những gì đang giữ rồi bắt đầu lại từ `next`: phạm vi của bạn hoặc cơ sở dữ liệu đã khác.')

export const changePageSchema = z.xor([changesSchema, resetSchema])

export const termSchema = z.object({
  id: idSchema,
  slug: z.string(),
  name: z.string(),
  parent: idSchema.nullable().describe('Mục ở trên.'),
  order: z.number(),
  count: countSchema.describe('Số tài liệu bạn được xem, kể cả của các mục bên dưới, mỗi tài liệu đếm một lần.'),
})

export const termsSchema = z.object({ items: z.array(termSchema) })

const periodShape = { from: daySchema.nullable(), to: daySchema.nullable() }

const codeSchema = z.object({ scheme: z.string(), value: z.string(), ...periodShape })

export const unitSchema = z.object({
  id: idSchema,
  slug: z.string(),
  name: z.string(),
  shortName: z.string().nullable(),
  kind: termLabelSchema,
  parent: idSchema.nullable(),
  codes: z.array(codeSchema),
  validFrom: daySchema.nullable(),
  validTo: daySchema.nullable().describe('Ngày cuối còn hoạt động; `null`: đang hoạt động.'),
  predecessors: z.array(idSchema),
  successors: z.array(idSchema),
  parents: z
    .array(z.object({ unit: idSchema, ...periodShape }))
    .describe('Đơn vị cấp trên theo thời gian; `parent` là cấp trên vào ngày `on`, không có `on` thì là hiện nay.'),
  names: z
    .array(z.object({ name: z.string(), shortName: z.string().nullable(), ...periodShape }))
    .describe('Tên theo thời gian; rỗng khi chưa từng đổi tên.'),
  kinds: z
    .array(z.object({ slug: z.string(), name: z.string(), ...periodShape }))
    .describe(
      'Loại theo thời gian; rỗng khi chưa từng đổi loại. `kind` là loại vào ngày `on`, không có `on` thì là hiện nay.',
    ),
  areas: z.array(idSchema).describe('Địa bàn phụ trách vào ngày `on`, không có `on` thì là mọi địa bàn từng có.'),
  coastal: z.boolean().describe('Ven biển.'),
})

export const unitsSchema = z.object({ items: z.array(unitSchema) })

const audioSchema = z.object({
  url: z.string(),
  sha256: sha256Schema,
  durationSeconds: z.number().min(0).nullable(),
})

export const bulletinSchema = z.object({
  id: idSchema,
  documentId: idSchema,
  version: versionNumberSchema,
  title: z.string().describe('Rỗng khi bản tin đã bị thu hồi.'),
  priority: bulletinMarksSchema.shape.priority,
  spoken: z.string().describe('Lời đọc; rỗng khi bản tin đã bị thu hồi.'),
  audio: z.exactOptional(audioSchema),
  seconds: z.number().min(0).describe('Thời lượng: của bản ghi âm, nếu không có thì ước tính theo lời đọc.'),
  validFrom: daySchema,
  validTo: daySchema,
  units: z.array(namedUnitSchema).describe('Nơi nhận trong phạm vi của bạn.'),
  cancelled: z.boolean().describe('Đã thu hồi: không được phát.'),
  sample: z.boolean(),
})

export const bulletinsSchema = z.object({ items: z.array(bulletinSchema) })
