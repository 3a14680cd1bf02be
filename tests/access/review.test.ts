import { afterAll, beforeAll, expect, it } from '@jest/globals'
import supertest from 'supertest'
import { describeOnBothDatabases } from '../support/library'
import { expectNothingWritten } from './everythingKept'
import { answers, NO_ID } from './rows'
import {
  ASKERS,
  openStaffedLibrary,
  REFUSED_ASKERS,
  type Asker,
  type RefusedAsker,
  type StaffedLibrary,
} from './staffedLibrary'
import { REVIEWING } from './tables'

describeOnBothDatabases('who sees what waits for approval, and says something of it', (database) => {
  let staff: StaffedLibrary
  beforeAll(async () => {
    staff = await openStaffedLibrary(database)
  })
  afterAll(() => staff?.close())

  /** By the API with a token, on pages with the session's cookie. */
  function ask(asker: Asker | RefusedAsker, door: string, id: string): supertest.Test {
    const [method, path = ''] = door.replace('<id>', id).split(' ')
    const client = staff.as(asker)
    if (method === 'POST') return client.post(path, { text: `Góp ý của ${asker}` })
    if (path.startsWith('/api/')) return client.get(path)
    const page = supertest(staff.library.app).get(path)
    return client.token ? page.set('Cookie', `payload-token=${client.token}`) : page
  }

  it.each(Object.entries(REVIEWING))('%s', async (door, expected) => {
    const id = staff.documents['in-review']
    const comment = async () =>
      String((await staff.as('editor').post(`/api/documents/${id}/comments`, { text: 'Một góp ý' })).body.doc.id)
    const actual = await answers(ASKERS, async (asker) => {
      const named = door.replace('<comment>', door.includes('<comment>') ? await comment() : '')
      const answer = await ask(asker, named, id)
      if (answer.status === 404 || answer.status === 403) {
        const missing = await ask(asker, named, NO_ID)
        expect([missing.status, missing.body]).toEqual([answer.status, answer.body])
        expect(answer.text).not.toContain('Chờ duyệt')
      }
      return answer.status
    })
    expect(actual).toEqual(expected)
  })

  it('is nothing for who is refused, and leaves nothing behind', async () => {
    await expectNothingWritten(staff.library, async () => {
      for (const asker of REFUSED_ASKERS) {
        for (const door of Object.keys(REVIEWING).filter((each) => each.includes('/api/'))) {
          const { status } = await ask(asker, door.replace('<comment>', NO_ID), staff.documents['in-review'])
          expect([asker, door, status]).toEqual([asker, door, asker === 'consumer' ? expect.any(Number) : 401])
          expect(status).toBeGreaterThanOrEqual(400)
        }
      }
    })
  })

  it('shows in the menu the pages, and how many wait, to who may approve and to nobody else', async () => {
    const menus = await answers(ASKERS, async (asker) => {
      const { text } = await ask(asker, 'GET /', '')
      const [, name, count = ''] = /href="\/cho-duyet"[^>]*>([^<]*)(?:<span class="count">(\d+)<)?/.exec(text) ?? []
      return name === undefined ? 'none' : `${name}${count}`
    })
    expect(menus).toEqual({
      ...Object.fromEntries(ASKERS.map((asker) => [asker, 'none'])),
      editor: 'Chờ duyệt',
      approver: 'Chờ duyệt 1',
      reviewer: 'Chờ duyệt',
    })
  })
})
