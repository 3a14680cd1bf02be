import { describe, expect, it } from '@jest/globals'
import type { Field } from 'payload'
import { collections } from '../../collections'

const shown = collections.filter(({ admin }) => admin?.hidden !== true)

describe('columns and filters of the panel’s lists', () => {
  it.each(shown.map(({ slug, fields }) => [slug, fields] as const))(
    'call each field of %s by a Vietnamese name, or leave it out',
    (_slug, fields) => {
      expect(fields.length).toBeGreaterThan(1)
      expect(
        offered(fields)
          .filter((field) => !isNamed(field))
          .map(nameOf),
      ).toEqual([])
    },
  )
})

function offered(fields: readonly Field[]): Field[] {
  return fields.filter((field) => {
    const { hidden, admin } = field as { hidden?: boolean; admin?: { disableListFilter?: boolean } } // not on every kind
    return field.type !== 'ui' && nameOf(field) !== undefined && hidden !== true && admin?.disableListFilter !== true
  })
}

function nameOf(field: Field): string | undefined {
  return 'name' in field ? field.name : undefined
}

function isNamed(field: Field): boolean {
  const label = 'label' in field ? field.label : undefined
  return typeof label === 'object' && 'vi' in label
}
