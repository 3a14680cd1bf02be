import { z } from 'zod'

/** A variable that holds a whole number within these bounds. */
export function integer({ min, max }: { min: number; max: number }) {
  return z.string().transform((text, context) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN
    if (value >= min && value <= max) return value
    context.addIssue({ code: 'custom', message: `phải là số nguyên từ ${min} đến ${max} (đang là "${text}")` })
    return z.NEVER
  })
}
