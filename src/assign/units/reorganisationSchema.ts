import { z } from 'zod'
import { slugOf } from '../../vietnamese/slugOf'
import { daySchema, kindSchema, shortTitleSchema, unitNameSchema, unitTitleSchema } from './unitSchemas'

const ref = unitNameSchema
const refs = z.array(ref).max(300)
const heirs = { heirs: refs.optional(), peopleTo: ref.optional() }

const newUnitSchema = z.strictObject({
  key: z.string().min(1).max(100).optional(),
  name: unitTitleSchema,
  shortName: shortTitleSchema.optional(),
  slug: z
    .string()
    .max(120)
    .refine((text) => slugOf(text) === text, 'Chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối.')
    .optional(),
  kind: kindSchema,
  parent: ref.nullish(),
  codes: z
    .array(z.strictObject({ scheme: z.string().min(1).max(40), value: z.string().min(1).max(40) }))
    .max(20)
    .optional(),
  coastal: z.boolean().optional(),
})

const into = z.union([ref, newUnitSchema])

const stepSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('dissolve'), unit: ref, successors: refs.default([]), ...heirs }),
  z.strictObject({ kind: z.literal('merge'), units: refs.min(1), into }),
  z.strictObject({
    kind: z.literal('split'),
    unit: ref,
    into: z.array(into).min(1).max(300),
    keeps: z.boolean().optional(),
    ...heirs,
  }),
  z.strictObject({
    kind: z.literal('rename'),
    unit: ref,
    name: unitTitleSchema,
    shortName: shortTitleSchema.optional(),
  }),
  z.strictObject({ kind: z.literal('reclassify'), unit: ref, to: kindSchema }),
  z.strictObject({ kind: z.literal('move'), unit: ref, parent: ref.nullable() }),
])

export const stepsSchema = z.array(stepSchema).min(1, 'Hãy thêm ít nhất một bước.').max(500)

export const reorganisationSchema = z.strictObject({
  on: daySchema,
  decision: z
    .string()
    .max(500)
    .transform((text) => text.normalize('NFC').trim())
    .refine((text) => text.length > 0, 'Hãy ghi văn bản quyết định.'),
  steps: stepsSchema,
})

export type ReorganisationInput = z.output<typeof reorganisationSchema>
