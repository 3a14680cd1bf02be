import { z } from 'zod'
import { isCalendarDay } from '../../vietnamese/calendar'
import { UNIT_KINDS } from '../../vocabulary/unitKinds'

/** A unit by its id or slug; what is stored is the id. */
export const unitNameSchema = z.string().trim().min(1).max(120)

export const daySchema = z.string().refine(isCalendarDay, 'Phải là ngày có thật, dạng 2025-07-01.')

const openDay = daySchema.nullish().transform((day) => day ?? null)
const period = { from: openDay, to: openDay }

export const kindSchema = z.enum(UNIT_KINDS.map(({ slug }) => slug))

const text = (max: number) =>
  z
    .string()
    .max(max)
    .transform((value) => value.normalize('NFC').trim())

export const unitTitleSchema = text(300).refine((name) => name.length > 0, 'Hãy ghi tên đơn vị.')
export const shortTitleSchema = text(150)
  .nullish()
  .transform((name) => name || null)

function inOrder({ from, to }: { from: string | null; to: string | null }): boolean {
  return !from || !to || from <= to
}
const IN_ORDER = 'Ngày đầu phải không sau ngày cuối.'

export const parentsSchema = z
  .array(z.strictObject({ unit: unitNameSchema, ...period }).refine(inOrder, IN_ORDER))
  .max(100)

export const namesSchema = z
  .array(z.strictObject({ name: unitTitleSchema, shortName: shortTitleSchema, ...period }).refine(inOrder, IN_ORDER))
  .max(100)

export const kindsSchema = z.array(z.strictObject({ kind: kindSchema, ...period }).refine(inOrder, IN_ORDER)).max(100)

/** Where a post works; written once as ids alone, without dates. */
export const areasSchema = z
  .array(
    z.union([
      unitNameSchema.transform((unit) => ({ unit, from: null, to: null })),
      z.strictObject({ unit: unitNameSchema, ...period }).refine(inOrder, IN_ORDER),
    ]),
  )
  .max(300)

export const codesSchema = z
  .array(z.strictObject({ scheme: text(40), value: text(40), ...period }).refine(inOrder, IN_ORDER))
  .max(100)

const units = z.array(unitNameSchema).min(1).max(1000)

const conditionSchema = z
  .strictObject({
    kinds: z.array(kindSchema).min(1).optional(),
    coastal: z.boolean().optional(),
    below: unitNameSchema.optional(),
    successorsOf: units.optional(),
    programme: z.string().min(1).max(120).optional(),
    units: units.optional(),
  })
  .refine((condition) => Object.keys(condition).length > 0, 'Mỗi điều kiện phải nêu ít nhất một mục.')

export const groupRuleSchema = z.strictObject({ any: z.array(conditionSchema).min(1).max(50) })

const remark = text(500)
  .nullish()
  .transform((words) => words || null)

export const programmeMembersSchema = z
  .array(
    z
      .strictObject({
        unit: unitNameSchema,
        ...period,
        decision: remark,
        note: remark,
        // As the panel shows the row: since when it is known is for the library to say.
        knownAt: z.unknown().optional(),
        endKnownAt: z.unknown().optional(),
      })
      .refine(inOrder, IN_ORDER)
      .transform(({ knownAt: _knownAt, endKnownAt: _endKnownAt, ...member }) => member),
  )
  .max(1000)
