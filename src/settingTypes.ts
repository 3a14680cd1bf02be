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

/** One of these words. */
export function oneOf<const Word extends string>(words: readonly Word[]) {
  return z.enum(words, { error: ({ input }) => `phải là một trong: ${words.join(', ')} (đang là "${String(input)}")` })
}

/** What can stand in a header. Attack: a line break in a token would end its header early (header injection). */
export function headerWord() {
  return z.string().regex(/^[\x21-\x7e]+$/, { error: 'chỉ được gồm chữ, số và dấu ASCII, không có khoảng trắng' })
}
