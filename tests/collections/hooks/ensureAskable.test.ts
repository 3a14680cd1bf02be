import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionSlug, Where } from 'payload'
import { makePerson, openTestLibrary, signIn, uploadFile, type TestLibrary } from '../../support/library'

describe('a question of a person to the record itself, as the panel’s lists ask it', () => {
  let library: TestLibrary
  let editor: { id: string }

  beforeAll(async () => {
    library = await openTestLibrary('sqlite')
    editor = await makePerson(library, { username: 'soan', roles: ['editor'] })
    await uploadFile(library, await signIn(library, 'soan'), { name: 'Tờ rơi.txt', bytes: Buffer.from('Tờ rơi') })
  })
  afterAll(() => library?.close())

  const ask = (collection: CollectionSlug, question: { where?: Where; sort?: string }) => {
    const user = { ...editor, collection: 'users' } as never // a row of users
    return library.payload.find({ collection, overrideAccess: false, user, ...question })
  }

  it.each<[CollectionSlug, { where?: Where; sort?: string }]>([
    ['media', { where: { 'uploadedBy.username': { like: 'soan' } } }],
    ['media', { where: { or: [{ and: [{ 'uploadedBy.disabled': { equals: true } }] }] } }],
    ['media', { where: { 'uploadedBy.hash': { exists: true } } }],
    ['media', { sort: '-uploadedBy.username' }],
    ['users', { where: { hash: { like: 'a' } } }],
    ['users', { sort: 'salt' }],
  ])('is refused where it goes through a relation or to what no answer shows (%s %j)', async (collection, question) => {
    await expect(ask(collection, question)).rejects.toMatchObject({ code: 'platform/invalid-input' })
  })

  it('is answered by the fields that are shown', async () => {
    const where = { or: [{ and: [{ originalName: { like: 'rơi' } }] }, { state: { equals: 'ready' } }] }
    expect((await ask('media', { where, sort: '-createdAt' })).totalDocs).toBe(1)
    expect((await ask('media', { where: { uploadedBy: { equals: editor.id } } })).totalDocs).toBe(1)
  })
})
