import { z } from 'zod'
import { daySchema, unitNameSchema } from '../../assign/units/unitSchemas'
import { MAX_NAME_LENGTH } from '../rules/officers/officerNames'

const line = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => !/[^\P{Cc}\t]/u.test(text), 'Không được có ký tự điều khiển.')
const wanted = (max: number, words: string) =>
  line(max)
    .transform((text) => text.normalize('NFC').trim())
    .refine((text) => text !== '', words)
const optional = (max: number) =>
  line(max)
    .nullish()
    .transform((text) => text?.normalize('NFC').trim() || null)
const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine((written) => !/[^\P{Cc}\t\r\n]/u.test(written), 'Không được có ký tự điều khiển.')
    .nullish()
    .transform((written) => written?.normalize('NFC').replace(/\r\n?/g, '\n').trim() || null)
const openDay = daySchema.nullish().transform((day) => day ?? null)
const id = z.uuid()

export const MAX_RESULTS = 2_000
export const MAX_MATERIALS = 50
const MAX_SYLLABUS = 5_000

export const enteringSchema = z.strictObject({
  name: z.string().max(MAX_NAME_LENGTH * 2),
  user: id.nullish(),
  unit: unitNameSchema,
  position: optional(200),
  from: daySchema,
  to: openDay,
  isAnother: z.boolean().optional(),
})
export const beginningSchema = enteringSchema.pick({ unit: true, position: true, from: true, to: true })
export const movingSchema = z.strictObject({ term: id, unit: unitNameSchema, position: optional(200), on: daySchema })
export const leavingSchema = z.strictObject({ term: id, to: daySchema })
export const correctingSchema = z.strictObject({
  name: z.string().max(MAX_NAME_LENGTH * 2),
  user: id.nullish().transform((user) => user ?? null),
})
export const mergingSchema = z.strictObject({ into: id })

export const courseSchema = z.strictObject({
  name: wanted(300, 'Hãy ghi tên lớp.'),
  startsOn: daySchema,
  endsOn: daySchema,
  organiser: wanted(300, 'Hãy ghi đơn vị tổ chức.'),
  place: optional(300),
  syllabus: text(MAX_SYLLABUS),
  programme: id.nullish().transform((programme) => programme ?? null),
  validMonths: z
    .int()
    .min(1)
    .max(600)
    .nullish()
    .transform((months) => months ?? null),
  materials: z
    .array(z.strictObject({ documentId: id, version: z.int().min(1) }))
    .max(MAX_MATERIALS)
    .default([]),
  readingCounts: z.boolean().default(false),
})

export const resultsSchema = z.strictObject({
  results: z
    .array(
      z.strictObject({
        officer: id,
        result: z.enum(['passed', 'not-passed', 'absent']),
        on: daySchema.nullish(),
        certificate: optional(100),
      }),
    )
    .min(1)
    .max(MAX_RESULTS),
})
export const revokingSchema = z.strictObject({ on: daySchema })
