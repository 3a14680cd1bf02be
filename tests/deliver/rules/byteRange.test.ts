import { describe, expect, it } from '@jest/globals'
import { byteRangeOf } from '../../../src/deliver/rules/byteRange'

describe('byteRangeOf a file of 10 bytes', () => {
  it.each([
    [undefined, 'all'],
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=0-9', { start: 0, end: 9 }],
    ['bytes=0-10', { start: 0, end: 9 }],
    ['bytes=9-9', { start: 9, end: 9 }],
    ['bytes=9-', { start: 9, end: 9 }],
    ['bytes=0-', { start: 0, end: 9 }],
    ['bytes=-1', { start: 9, end: 9 }],
    ['bytes=-10', { start: 0, end: 9 }],
    ['bytes=-99', { start: 0, end: 9 }],
    ['Bytes=2-3', { start: 2, end: 3 }],
    ['bytes= 2-3 ', { start: 2, end: 3 }],
    ['bytes=10-', 'unsatisfiable'],
    ['bytes=10-12', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=99999999999999999999-', 'unsatisfiable'],
    ['bytes=3-2', 'all'],
    ['bytes=0-1,3-4', 'all'],
    ['bytes=-', 'all'],
    ['bytes=', 'all'],
    ['bytes=a-b', 'all'],
    ['bytes=--1', 'all'],
    ['items=0-1', 'all'],
    ['', 'all'],
  ])('takes %p as %p', (header, expected) => {
    expect(byteRangeOf(header, { sizeBytes: 10 })).toEqual(expected)
  })
})

describe('byteRangeOf an empty file', () => {
  it.each([['bytes=0-'], ['bytes=-1']])('cannot satisfy %p', (header) => {
    expect(byteRangeOf(header, { sizeBytes: 0 })).toBe('unsatisfiable')
  })
})
