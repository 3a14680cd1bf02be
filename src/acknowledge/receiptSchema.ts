import { z } from 'zod'
import { sentInstantSchema, sentUuidSchema } from '../platform/sentValues'
import { fieldFaultSchema, problemSchema } from '../platform/problemSchema'

export const MAX_RECEIPTS = 500

/** More people at once than live in the province, and more sessions than a year has hours, are mistakes of typing. */
export const MAX_COUNT = 1_000_000
export const MAX_SESSIONS = 10_000

const SHA256_HEX = /^[0-9a-f]{64}$/

const shortText = z
  .string()
  .min(1)
  .max(200)
  .transform((text) => text.normalize('NFC'))
  .refine((text) => !/\p{Cc}/u.test(text), 'Không được có ký tự điều khiển.')

/** One receipt as a client sends it; text in NFC, ids in lower case, `at` in UTC, so that the same receipt is always equal. */
export const receiptSchema = z.strictObject({
  id: sentUuidSchema.describe('Do bên gửi tạo, không trùng trong các lượt của bên gửi: gửi lại không ghi hai lần.'),
  document: sentUuidSchema,
  version: z.int().min(1),
  sha256: z.string().regex(SHA256_HEX, 'Phải là SHA-256 viết bằng 64 chữ số thập lục phân thường.').optional(),
  event: z
    .enum(['seen', 'downloaded', 'acknowledged', 'broadcast', 'disseminated', 'removed'])
    .describe(
      '`seen` đã xem, `downloaded` đã tải về, `acknowledged` xác nhận đã nhận, `broadcast` đã phát, `disseminated` đã phổ biến, `removed` đã hủy bản đang giữ.',
    ),
  at: sentInstantSchema.describe(
    'Thời điểm theo đồng hồ của bên gửi, gửi muộn vẫn giữ nguyên. Trước ngày công bố quá xa (đồng hồ đặt lại về 1970, 2000) thì tính theo lúc thư viện nhận.',
  ),
  by: shortText.optional().describe('Họ tên người thực hiện, khi hệ thống hoặc tài khoản chung báo thay.'),
  unit: sentUuidSchema.optional().describe('Chỉ được là đơn vị của chính bên gửi.'),
  count: z
    .int()
    .min(0)
    .max(MAX_COUNT)
    .optional()
    .describe('Số người nghe hoặc nhận (hoặc số bản), tùy loại lượt ghi nhận.'),
  sessions: z
    .int()
    .min(0)
    .max(MAX_SESSIONS)
    .optional()
    .describe('Số buổi phổ biến hoặc số lần phát; 0 chỉ khi sửa một lượt đã báo nhầm.'),
  method: shortText.optional().describe('Cách làm, ví dụ `loa`, `họp thôn`.'),
  corrects: sentUuidSchema
    .optional()
    .describe(
      'Mã của lượt `broadcast` hoặc `disseminated` có số liệu sai mà lượt này thay: mã do chính bên gửi đã tạo, hoặc mã của thư viện. Cùng đơn vị, tài liệu, phiên bản và việc. Lượt cũ vẫn giữ trong sổ, không cộng nữa; muốn sửa lần nữa thì nêu mã của lượt sửa mới nhất.',
    ),
})

export type SentReceipt = z.output<typeof receiptSchema>

/** The outside of a batch; its items are checked one by one, so that one bad item does not stop the others. */
export const receiptBatchSchema = batchOf(z.unknown())

/** A batch as its sender should write it. */
export const describedBatchSchema = batchOf(receiptSchema)

export const receiptResultSchema = z.object({
  id: z.string().nullable().describe('Mã như đã gửi; `null` khi không phải chuỗi ký tự.'),
  status: z
    .enum(['recorded', 'repeated', 'refused'])
    .describe('`recorded` đã ghi, `repeated` đã ghi từ lần gửi trước, `refused` không nhận.'),
  error: z.exactOptional(
    z.object({
      code: problemSchema.shape.code,
      detail: z.string(),
      errors: z.exactOptional(z.array(fieldFaultSchema)),
    }),
  ),
})

export const receiptAnswerSchema = z.object({
  results: z.array(receiptResultSchema).describe('Một kết quả cho mỗi lượt, theo thứ tự đã gửi.'),
})

function batchOf<Item extends z.ZodType>(item: Item) {
  return z.strictObject({
    receipts: z.array(item).max(MAX_RECEIPTS, `Mỗi lần gửi nhiều nhất ${MAX_RECEIPTS} lượt ghi nhận.`),
  })
}
