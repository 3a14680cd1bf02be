import type { TextField } from 'payload'
import { slugOf } from '../../src/vietnamese/slugOf'

/** The name in an address: made from another field when left empty, unique, and never looking like an id. */
export function slugField(from: string): TextField {
  return {
    name: 'slug',
    type: 'text',
    required: true,
    unique: true,
    index: true,
    label: { vi: 'Tên trong địa chỉ', en: 'Slug' },
    admin: {
      position: 'sidebar',
      description: { vi: 'Để trống thì lấy theo tên.', en: 'Left empty, made from the name.' },
    },
    hooks: {
      beforeValidate: [
        ({ value, data, originalDoc }) => {
          if (typeof value === 'string' && value.trim()) return slugOf(value)
          const source: unknown = data?.[from] ?? originalDoc?.[from]
          return typeof source === 'string' ? slugOf(source) : value
        },
      ],
    },
  }
}
