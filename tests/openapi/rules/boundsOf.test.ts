import { expect, it } from '@jest/globals'
import { boundsOf } from '../../../src/openapi/rules/boundsOf'

it.each<[object, string]>([
  [{ type: 'integer', minimum: 1, maximum: 100 }, 'số nguyên từ 1 đến 100'],
  [{ type: 'string', enum: ['a', 'b'] }, 'a | b'],
  [{ type: 'string', maxLength: 500 }, 'tối đa 500 ký tự'],
  [{ type: 'string', format: 'date' }, 'ngày YYYY-MM-DD'],
  [{ type: 'array', maxItems: 100, items: { type: 'string', format: 'uuid' } }, 'UUID, tối đa 100 giá trị'],
  [{ type: 'array', maxItems: 5, items: { type: 'string' } }, 'tối đa 5 giá trị'],
  [{ type: 'string' }, ''],
])('says of %j: %s', (schema, words) => {
  expect(boundsOf({ ...schema })).toBe(words)
})
