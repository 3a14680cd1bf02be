import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { createFirstAdmin } from '../../src/platform/createFirstAdmin'
import {
  describeOnBothDatabases,
  makePerson,
  openTestLibrary,
  PASSWORD,
  signIn,
  type TestLibrary,
} from '../support/library'

describeOnBothDatabases('making the first administrator', (database) => {
  let library: TestLibrary

  beforeAll(async () => {
    library = await openTestLibrary(database)
    await makePerson(library, { username: 'soan', roles: ['editor'] })
  })
  afterAll(() => library?.close())

  it('says all that is wrong, and makes nobody', async () => {
    const attempt = createFirstAdmin(library.payload, { name: '', username: 'Quản trị', password: 'ngắn' })
    await expect(attempt).rejects.toMatchObject({ code: 'platform/invalid-input', details: { errors: { length: 3 } } })
    expect((await library.payload.count({ collection: 'users' })).totalDocs).toBe(1)
  })

  it('makes one who can sign in, and never a second', async () => {
    await createFirstAdmin(library.payload, { name: 'Người Quản Trị', username: 'quantri', password: PASSWORD })
    expect((await (await signIn(library, 'quantri')).get('/api/users/me')).body.user).toMatchObject({
      roles: ['admin'],
    })
    const second = createFirstAdmin(library.payload, { name: 'Người Khác', username: 'khac', password: PASSWORD })
    await expect(second).rejects.toMatchObject({ code: 'platform/forbidden' })
    expect((await library.payload.count({ collection: 'users' })).totalDocs).toBe(2)
  })
})
