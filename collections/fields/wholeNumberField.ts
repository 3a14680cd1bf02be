import type { NumberField } from 'payload'

type WholeNumberOptions = {
  label: { vi: string; en: string }
  description: { vi: string; en: string }
  min: number
  max: number
  /** Not stored, only told to a hook on saving. */
  order?: { defaultValue: number; condition: (data: Record<string, unknown>) => boolean }
}

/** A whole number within bounds, or nothing. */
export function wholeNumberField(name: string, options: WholeNumberOptions): NumberField {
  const { label, description, min, max, order } = options
  return {
    name,
    type: 'number',
    label,
    min,
    max,
    ...(order ? { virtual: true, defaultValue: order.defaultValue } : {}),
    admin: { description, step: 1, ...(order ? { readOnly: false, condition: order.condition } : {}) },
    validate: (value: unknown) => {
      if (value === null || value === undefined) return true
      const fits = Number.isInteger(value) && Number(value) >= min && Number(value) <= max
      return fits || `Hãy nhập số nguyên từ ${min} đến ${max}, hoặc để trống.`
    },
  }
}
