import { z } from 'zod'

/** A parameter that is given twice where once is meant is refused, not guessed at. */
const error = (issue: { input?: unknown }) => (Array.isArray(issue.input) ? 'Chỉ được ghi một lần.' : undefined)

const word = z.string({ error })
const text = word.max(500).transform((value) => value.normalize('NFC'))
/** A calendar day that exists. */
const day = word.pipe(z.iso.date())
const uuid = z.uuid().transform((id) => id.toLowerCase())
const slugOrId = z.string().min(1).max(200)

function wholeNumber({ min, max }: { min: number; max: number }) {
  return word
    .regex(/^\d{1,9}$/, 'Phải là số nguyên.')
    .transform(Number)
    .pipe(z.number().min(min).max(max))
}

/** `a=1&a=2`: any number of times, within reason. */
function repeated<Item extends z.ZodType>(item: Item, { max }: { max: number } = { max: 50 }) {
  return z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(item).max(max))
}

/** `a=1,2`, or as `repeated`. */
function commaList<Item extends z.ZodType>(item: Item, { max }: { max: number }) {
  return z.preprocess((value) => (typeof value === 'string' ? value.split(',') : value), z.array(item).max(max))
}

export const documentQuerySchema = z.strictObject({
  q: text.optional(),
  topic: repeated(slugOrId).optional(),
  unit: repeated(slugOrId).optional(),
  type: repeated(slugOrId).optional(),
  issuer: text.optional(),
  number: text.optional(),
  sha256: repeated(
    z.string().regex(/^[0-9a-f]{64}$/, 'Phải là SHA-256 viết bằng 64 chữ số thập lục phân thường.'),
  ).optional(),
  ids: commaList(uuid, { max: 100 }).optional(),
  language: word
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Phải là mã ngôn ngữ BCP 47, ví dụ vi hoặc en.')
    .optional(),
  access: z.enum(['public', 'internal', 'assigned'], { error }).optional(),
  issuedFrom: day.optional(),
  issuedTo: day.optional(),
  publishedFrom: day.optional(),
  publishedTo: day.optional(),
  state: z.enum(['current', 'superseded', 'expired'], { error }).optional(),
  sort: z.enum(['-publishedAt', 'publishedAt', '-issuedOn', 'issuedOn', 'title', 'relevance'], { error }).optional(),
  facets: commaList(z.enum(['topic', 'type', 'issuer', 'year', 'unit']), { max: 5 }).optional(),
  limit: wholeNumber({ min: 1, max: 100 }).optional(),
  cursor: word.min(1).max(1000).optional(),
})

export const versionQuerySchema = z.strictObject({ version: wholeNumber({ min: 1, max: 999_999 }).optional() })

export const MAX_WAIT_SECONDS = 30

export const changesQuerySchema = z.strictObject({
  since: word.min(1).max(1000).optional(),
  limit: wholeNumber({ min: 1, max: 100 }).optional(),
  /** Seconds to wait for the next change where there is none yet. */
  wait: wholeNumber({ min: 0, max: MAX_WAIT_SECONDS }).optional(),
})

export const unitsQuerySchema = z.strictObject({ on: day.optional() })

export const bulletinsQuerySchema = z.strictObject({ unit: repeated(slugOrId).optional(), on: day.optional() })

export const emptyQuerySchema = z.strictObject({})
