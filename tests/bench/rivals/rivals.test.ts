import { describe, expect, test } from '@jest/globals'
import { directusAsks } from '../../../bench/rivals/directusQuestions'
import { rivalsNamed, type Subjects } from '../../../bench/rivals/rivals'
import { strapiAsks, strapiId } from '../../../bench/rivals/strapiQuestions'

const SUBJECTS: Subjects = {
  lists: [['bien-dao', 'luat-bien']],
  newLists: [{ slugs: ['luat-bien'], day: '2020-02-29' }],
  ordinals: [0, 9_999],
  marked: ['đồn biên phòng & ấp'],
  unmarked: ['don bien phong & ap'],
  since: ['2024-01-02T03:04:00.000Z'],
}
const FILLED = { topics: { 'bien-dao': 7, 'luat-bien': 12 }, filePath: '/tep.bin', seconds: 1 }

describe('rivalsNamed', () => {
  test('answers each name once, in the order given', () => {
    expect(rivalsNamed('strapi, directus,strapi')).toEqual(['strapi', 'directus'])
  })

  test('answers none for nothing', () => {
    expect(rivalsNamed('')).toEqual([])
  })

  test('refuses a name that it does not know, and says which there are', () => {
    expect(() => rivalsNamed('directus,payload')).toThrow('không có „payload“; chỉ có directus, strapi')
  })
})

describe.each([
  ['directus', directusAsks],
  ['strapi', strapiAsks],
] as const)('what %s is asked', (_name, asksOf) => {
  const asks = asksOf(SUBJECTS, FILLED)

  test('is a list of the topic and of all below it', () => {
    const { searchParams } = inParts(asks.list[0]?.path)
    const ids = [...searchParams].filter(([name]) => name.includes('[topics]')).flatMap(([, value]) => value.split(','))
    expect(ids.filter((id) => /^\d+$/.test(id))).toEqual(['7', '12'])
  })

  test('carries a phrase whole, whatever is in it', () => {
    const phrases = [...inParts(asks['search-marked'][0]?.path).searchParams.values()]
    expect(phrases).toContain('đồn biên phòng & ấp')
    expect(phrases).not.toContain('đồn biên phòng ')
  })

  test('leaves the body out of lists and takes it with one document', () => {
    for (const { path } of [...asks.list, ...asks['list-new'], ...asks.delta]) expect(path).not.toContain('body')
    expect(asks.item).toHaveLength(2)
    for (const { path } of asks.item) expect(path).toContain('body')
  })

  test('limits a list to twenty and changes to a hundred', () => {
    expect(asks.list[0]?.path).toMatch(/(limit|\[pageSize\])=20(&|$)/)
    expect(asks.delta[0]?.path).toMatch(/(limit|\[pageSize\])=100(&|$)/)
  })
})

describe('strapiId', () => {
  test('has 24 characters and is another for each document', () => {
    const ids = [0, 8, 9, 99_999].map(strapiId)
    expect(new Set(ids).size).toBe(4)
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]{24}$/)
  })
})

function inParts(path = ''): URL {
  return new URL(path, 'http://127.0.0.1')
}
