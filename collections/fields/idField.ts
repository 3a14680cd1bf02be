import type { TextField } from 'payload'
import { v7 as uuidv7 } from 'uuid'

/** A UUID version 7 as text, the same on both databases, always made here: a client's own `id` is ignored. */
export const idField: TextField = {
  name: 'id',
  type: 'text',
  label: { vi: 'Mã', en: 'Id' },
  admin: { hidden: true },
  hooks: {
    beforeValidate: [
      ({ operation, value, originalDoc }) => (operation === 'create' ? uuidv7() : (originalDoc?.id ?? value)),
    ],
  },
}
