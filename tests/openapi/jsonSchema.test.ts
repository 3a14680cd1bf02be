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

describe('what makers of clients turn into code that does not run', () => {
  it('is left out of a UUID: a pattern is for texts, and the format makes another type of it', () => {
    expect(valueSchema(z.guid())).toEqual({ type: 'string', format: 'uuid' })
  })

  it('is the backslash before a slash, which only means something to JavaScript', () => {
    expect(valueSchema(z.string().regex(/^\/loi\/[a-z]\d$/))).toEqual({
      type: 'string',
      pattern: String.raw`^/loi/[a-z]\d$`,
    })
  })
})
