import { z } from 'zod'
import { sentUuidSchema } from '../platform/sentValues'
import { isCalendarDay } from '../vietnamese/calendar'
import { accessSchema, documentStateSchema, facetQuestionSchema } from './documentSchemas'

/*
 * What may be asked, parameter by parameter, in the words of the description at `/api/v1/openapi.json`, which is made from
 * these schemas: a parameter that is added here is described, documented and tried by the tests.
 */

/** A parameter that is given twice where once is meant is refused, not guessed at. */
const error = (issue: { input?: unknown }) => (Array.isArray(issue.input) ? 'Chỉ được ghi một lần.' : undefined)

const word = z.string({ error })
const text = word.max(500).transform((value) => value.normalize('NFC'))
/** A calendar day that exists. */
const day = word.pipe(z.iso.date({ abort: true }).refine(isCalendarDay, 'Phải là ngày có thật dạng YYYY-MM-DD.'))
const slugOrId = z.string().min(1).max(200)

function wholeNumber({ min, max }: { min: number; max: number }) {
  return word
    .regex(/^\d{1,9}$/, 'Phải là số nguyên.')
    .transform(Number)
    .pipe(z.int().min(min).max(max))
}

function oneOf<const Value extends string>(values: readonly Value[]) {
  return z.enum(values, { error })
}

/** `a=1&a=2`: any number of times, within reason. */
function repeated<Item extends z.ZodType>(item: Item, { max }: { max: number } = { max: 50 }) {
  return z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(item).max(max))
}

/** `a=1,2`, or repeated. The description says so by `isCommaList`. */
function commaList<Item extends z.ZodType>(item: Item, { max }: { max: number }) {
  const list = z.preprocess((value) => (typeof value === 'string' ? value.split(',') : value), z.array(item).max(max))
  commaLists.add(list)
  return list
}

const commaLists = new WeakSet<z.core.$ZodType>()

/** Whether this parameter takes its values in one, separated by commas. */
export function isCommaList(parameter: z.ZodType): boolean {
  return commaLists.has(parameter instanceof z.ZodOptional ? parameter.def.innerType : parameter)
}

const limit = wholeNumber({ min: 1, max: 100 })

export const documentQuerySchema = z.strictObject({
  q: text.optional().describe('Từ cần tìm, có dấu hoặc không dấu; cụm từ trong ngoặc kép; `-` để loại trừ.'),
  topic: repeated(slugOrId).optional().describe('Chủ đề (slug hoặc id), kể cả các chủ đề bên dưới.'),
  unit: repeated(slugOrId)
    .optional()
    .describe('Đơn vị nhận (slug hoặc id), kể cả các đơn vị bên dưới; chỉ trong phạm vi của bạn.'),
  type: repeated(slugOrId).optional().describe('Loại tài liệu (slug hoặc id), kể cả các loại bên dưới.'),
  issuer: text.optional().describe('Cơ quan ban hành: id hoặc tên, không phân biệt dấu và chữ hoa.'),
  number: text.optional().describe('Số, ký hiệu, viết cách nào cũng được.'),
  sha256: repeated(z.string().regex(/^[0-9a-f]{64}$/, 'Phải là SHA-256 viết bằng 64 chữ số thập lục phân thường.'))
    .optional()
    .describe('Tài liệu đang dùng tệp này.'),
  ids: commaList(sentUuidSchema, { max: 100 }).optional().describe('Chỉ các tài liệu này.'),
  language: word
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Phải là mã ngôn ngữ BCP 47, ví dụ vi hoặc en.')
    .optional()
    .describe('Mã ngôn ngữ BCP 47.'),
  access: oneOf(accessSchema.options).optional().describe('Phạm vi tiếp cận.'),
  issuedFrom: day.optional().describe('Ban hành từ ngày này.'),
  issuedTo: day.optional().describe('Ban hành đến hết ngày này.'),
  publishedFrom: day.optional().describe('Công bố từ ngày này (giờ Việt Nam).'),
  publishedTo: day.optional().describe('Công bố đến hết ngày này (giờ Việt Nam).'),
  state: oneOf(documentStateSchema.options).optional().describe('Tình trạng.'),
  sort: oneOf(['-publishedAt', 'publishedAt', '-issuedOn', 'issuedOn', 'title', 'relevance'])
    .optional()
    .describe('Thứ tự; mặc định `-publishedAt`, khi có `q` là `relevance`.'),
  facets: commaList(oneOf(facetQuestionSchema.options), { max: 5 })
    .optional()
    .describe('Đếm thêm theo chủ đề, loại, cơ quan ban hành, năm ban hành, nơi nhận trong phạm vi của bạn.'),
  limit: limit.optional().describe('Số tài liệu mỗi trang; mặc định 20.'),
  cursor: word.min(1).max(1000).optional().describe('`next` của trang trước; các tham số khác giữ nguyên.'),
})

export const versionQuerySchema = z.strictObject({
  version: wholeNumber({ min: 1, max: 999_999 }).optional().describe('Một phiên bản cũ; mặc định là bản đang dùng.'),
})

export const MAX_WAIT_SECONDS = 30

export const changesQuerySchema = z.strictObject({
  since: word.min(1).max(1000).optional().describe('`next` của lần hỏi trước; không có: từ đầu.'),
  limit: limit.optional().describe('Số thay đổi mỗi trang; mặc định 100.'),
  wait: wholeNumber({ min: 0, max: MAX_WAIT_SECONDS })
    .optional()
    .describe('Chưa có gì mới thì đợi tối đa bằng này giây; mặc định 0.'),
})

export const unitsQuerySchema = z.strictObject({
  on: day.optional().describe('Chỉ các đơn vị có trong ngày này; không có: mọi đơn vị từng có.'),
})

export const bulletinsQuerySchema = z.strictObject({
  unit: repeated(slugOrId).optional().describe('Đơn vị nhận (slug hoặc id), chỉ trong phạm vi của bạn.'),
  on: day.optional().describe('Ngày phát; mặc định hôm nay ở Việt Nam.'),
})

export const emptyQuerySchema = z.strictObject({})
