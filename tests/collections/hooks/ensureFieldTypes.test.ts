import { describe, expect, it } from '@jest/globals'
import type { CollectionBeforeOperationHook, SanitizedCollectionConfig } from 'payload'
import { ensureFieldTypes } from '../../../collections/hooks/ensureFieldTypes'
import { DomainError } from '../../../src/platform/errors'

const flattenedFields = [
  { name: 'title', type: 'text' },
  { name: 'notes', type: 'textarea' },
  { name: 'count', type: 'number' },
  { name: 'sample', type: 'checkbox' },
  { name: 'kind', type: 'select' },
  { name: 'groups', type: 'select', hasMany: true },
  { name: 'unit', type: 'relationship', relationTo: 'units' },
  { name: 'files', type: 'relationship', relationTo: 'media', hasMany: true },
  { name: 'body', type: 'richText' },
  { name: 'codes', type: 'json' },
  { name: 'bulletin', type: 'group', flattenedFields: [{ name: 'priority', type: 'select' }] },
  { name: 'relations', type: 'array', flattenedFields: [{ name: 'parts', type: 'text' }] },
]

/** The paths that the hook refuses. */
async function faultsOf(data: unknown, operation = 'create'): Promise<string[]> {
  const collection = { flattenedFields } as unknown as SanitizedCollectionConfig // the one member that the hook reads
  const call = { args: { data }, collection, operation } as unknown as Parameters<CollectionBeforeOperationHook>[0] // as above
  try {
    await ensureFieldTypes(call)
    return []
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return (error.details.errors ?? []).map(({ path }) => path)
  }
}

const node = (more: object) => ({ root: { type: 'root', children: [{ type: 'paragraph', children: [more] }] } })

describe('ensureFieldTypes', () => {
  it('lets through what has the type of its field, null, and what is no field', async () => {
    const row = {
      title: 'A',
      notes: '',
      count: 1.5,
      sample: false,
      kind: 'so',
      groups: ['a'],
      unit: 'u',
      files: ['f'],
      body: 'chữ',
      codes: 5,
    }
    expect(await faultsOf(row)).toEqual([])
    expect(
      await faultsOf({
        unit: { id: 'u', name: 'x' },
        files: [{ id: 'f' }],
        body: node({ type: 'text', text: 'a' }),
        bulletin: { priority: 'x' },
      }),
    ).toEqual([])
    expect(await faultsOf(Object.fromEntries(flattenedFields.map(({ name }) => [name, null])))).toEqual([])
    expect(await faultsOf({ khong: {}, context: 1 })).toEqual([])
  })

  it('takes 0 for an empty list of rows, as the form of the panel writes it', async () => {
    expect(await faultsOf({ relations: 0 })).toEqual([])
    expect(await faultsOf({ relations: [{ parts: 'Điều 1' }] })).toEqual([])
    expect(await faultsOf({ relations: [{ parts: 1 }, 2] })).toEqual(['relations.0.parts', 'relations.1'])
  })

  it.each<[string, unknown[]]>([
    ['relations', [1, -1, '0', 'x', {}, true]],
    ['title', [5, {}, [], true]],
    ['notes', [5, {}]],
    ['count', ['1', {}, Number.NaN]],
    ['sample', ['true', 1]],
    ['kind', [5, ['so'], {}]],
    ['groups', ['a', [5], {}]],
    ['unit', [5, ['u'], {}, { id: 5 }]],
    ['files', ['f', [null], [{}], { in: [] }]],
    [
      'body',
      [
        5,
        [],
        {},
        { root: 5 },
        node({ type: 'text', text: 5 }),
        node({ text: 'a' }),
        node({ type: 'x', children: 'y' }),
      ],
    ],
    ['bulletin', ['x', 5, []]],
  ])('refuses for %s %p', async (path, values) => {
    for (const value of values) expect([value, await faultsOf({ [path]: value })]).toEqual([value, [path]])
  })

  it('names every fault, also inside a group', async () => {
    expect(await faultsOf({ title: 1, bulletin: { priority: 2 } }, 'update')).toEqual(['title', 'bulletin.priority'])
  })

  it('refuses a body that is nested so deep that it would break a reader of it', async () => {
    let deep: object = { type: 'text', text: 'a' }
    for (let depth = 0; depth < 100; depth += 1) deep = { type: 'list', children: [deep] }
    expect(await faultsOf({ body: node(deep) })).toEqual(['body'])
  })

  it.each([null, 5, 'x', []])('refuses %p in place of a row', async (data) => {
    expect(await faultsOf(data)).toEqual([''])
  })

  it('has nothing to say of reading', async () => {
    expect(await faultsOf('x', 'read')).toEqual([])
  })
})
