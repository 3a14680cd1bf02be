import { z } from 'zod'

export const MAX_RECEIPTS = 500

const SHA256_HEX = /^[0-9a-f]{64}$/

const shortText = z
  .string()
  .min(1)
  .max(200)
  .transform((text) => text.normalize('NFC'))
  .refine((text) => !/\p{Cc}/u.test(text), 'Không được có ký tự điều khiển.')

const anyUuid = z.uuid().transform((id) => id.toLowerCase())

/** One receipt as a client sends it; text in NFC, ids in lower case, `at` in UTC, so that the same receipt is always equal. */
export const receiptSchema = z.strictObject({
  /** Made by the sender and unique for it: sending again is safe. */
  id: anyUuid,
  document: anyUuid,
  version: z.int().min(1),
  sha256: z.string().regex(SHA256_HEX, 'Phải là SHA-256 viết bằng 64 chữ số thập lục phân thường.').optional(),
  event: z.enum(['seen', 'downloaded', 'acknowledged', 'broadcast', 'disseminated', 'removed']),
  /** The instant by the sender's clock. */
  at: z.iso.datetime({ offset: true }).transform((instant) => new Date(instant).toISOString()),
  /** The person's name, where a system or a shared account reports. */
  by: shortText.optional(),
  unit: anyUuid.optional(),
  /** People reached or copies, as the event means. */
  count: z.int().min(0).max(1_000_000).optional(),
  method: shortText.optional(),
})

export type SentReceipt = z.output<typeof receiptSchema>

/** The outside of a batch; its items are checked one by one, so that one bad item does not stop the others. */
export const receiptBatchSchema = z.strictObject({
  receipts: z.array(z.unknown()).max(MAX_RECEIPTS, `Mỗi lần gửi nhiều nhất ${MAX_RECEIPTS} lượt ghi nhận.`),
})
