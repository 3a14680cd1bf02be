import { describe, expect, it } from '@jest/globals'
import { z } from 'zod'
import { DomainError } from '../../src/platform/errors'
import { checkInput, parseInput } from '../../src/platform/parseInput'

const schema = z.strictObject({
  name: z.string().min(2).max(4),
  count: z.int().min(1).max(9).optional(),
  kind: z.enum(['a', 'b']).optional(),
  id: z.uuid().optional(),
  at: z.iso.datetime().optional(),
  tags: z.array(z.string().max(2)).max(2).optional(),
})

describe('checkInput', () => {
  it('answers the value that was meant', () => {
    expect(checkInput(schema, { name: 'abc' })).toEqual({ value: { name: 'abc' } })
  })

  it.each([
    [{}, 'name', 'Thiếu mục này.'],
    [{ name: 1 }, 'name', 'Phải là chuỗi ký tự.'],
    [{ name: 'a' }, 'name', 'Phải có ít nhất 2 ký tự.'],
    [{ name: 'abcde' }, 'name', 'Không được dài hơn 4 ký tự.'],
    [{ name: 'abc', count: 0 }, 'count', 'Không được nhỏ hơn 1.'],
    [{ name: 'abc', count: 10 }, 'count', 'Không được lớn hơn 9.'],
    [{ name: 'abc', count: 1.5 }, 'count', 'Phải là số nguyên.'],
    [{ name: 'abc', kind: 'c' }, 'kind', 'Phải là một trong các giá trị: a, b.'],
    [{ name: 'abc', id: 'x' }, 'id', 'Phải là mã UUID.'],
    [{ name: 'abc', at: 'x' }, 'at', 'Phải là thời điểm ISO 8601, ví dụ 2026-03-01T07:00:00Z.'],
    [{ name: 'abc', tags: ['ab', 'abc'] }, 'tags.1', 'Không được dài hơn 2 ký tự.'],
    [{ name: 'abc', tags: ['a', 'b', 'c'] }, 'tags', 'Không được dài hơn 2 mục.'],
    [{ name: 'abc', other: 1 }, 'other', 'Không có mục "other".'],
    [null, '', 'Phải là đối tượng JSON.'],
  ])('says in Vietnamese what is wrong with %p', (input, path, message) => {
    expect(checkInput(schema, input)).toEqual({ errors: [{ path, message }] })
  })
})

describe('parseInput', () => {
  it('throws platform/invalid-input with every fault', () => {
    try {
      parseInput(schema, { name: 1, other: 2, more: 3 })
      throw new Error('nothing was thrown')
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      expect(error.code).toBe('platform/invalid-input')
      expect(error.details.errors?.map(({ path }) => path)).toEqual(['name', 'other', 'more'])
    }
  })
})
