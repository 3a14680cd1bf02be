import { describe, expect, it } from '@jest/globals'
import { z } from 'zod'
import { valueSchema } from '../../src/openapi/jsonSchema'

describe('a pair of two values of one kind', () => {
  const number = { type: 'integer', minimum: 0 }

  it('is described as a list of exactly two, since makers of clients do not know what is described place by place', () => {
    const pair = z.tuple([z.int().min(0), z.int().min(0)])
    expect(valueSchema(z.array(pair)).items).toEqual({ type: 'array', items: number, minItems: 2, maxItems: 2 })
  })

  it('is described place by place where the places differ', () => {
    const pair = z.tuple([z.int().min(0), z.string()])
    expect(valueSchema(pair)).toMatchObject({ prefixItems: [number, { type: 'string' }], items: false })
  })
})
