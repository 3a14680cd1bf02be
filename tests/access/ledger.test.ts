import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import supertest from 'supertest'
import { describeOnBothDatabases } from '../support/library'
import { expectNothingWritten } from './everythingKept'
import { answers, userOf } from './rows'
import { ASKERS, openStaffedLibrary, type Asker, type StaffedLibrary } from './staffedLibrary'
import { byAsker } from './tables'

/**
 * Who sees what of the ledger's pages, by hand. `post` and `coast` are below the coordinator's command, `ward` is not; nobody
 * is sent on to sign in (303).
 */
const PAGES = byAsker(`
                     anonymous  admin  editor  approver  reviewer  coordinator  officer  broadcaster  auditor
matrix               303        403    200     200       403       200          403      403          200
matrix.csv           303        403    200     200       403       200          403      403          200
matrix.xlsx          303        403    200     200       403       200          403      403          200
cell/post            303        403    200     200       403       200          403      403          200
cell/ward            303        403    200     200       403       404          403      403          200
cell/unsent          303        403    404     404       403       404          403      403          404
spread/public        303        403    403     403       403       403          200      200          403
spread/assigned      303        404    403     403       403       403          200      404          403
`)

/** `POST /api/receipts/by-hand` for a unit. */
const BY_HAND = byAsker(`
                     anonymous  admin  editor  approver  reviewer  coordinator  officer  broadcaster  auditor
post                 401        403    201     201       403       201          403      403          403
ward                 401        403    201     201       403       403          403      403          403
`)

describeOnBothDatabases('the ledger', (database) => {
  let staff: StaffedLibrary
  beforeAll(async () => {
    staff = await openStaffedLibrary(database)
  })
  afterAll(() => staff?.close())

  function addressOf(page: string): string {
    const { documents, units } = staff
    const cell = (document: string, unit: string) => `/so-giao-nhan/${document}/${unit}`
    const addresses: Record<string, string> = {
      matrix: '/so-giao-nhan/ma-tran',
      'matrix.csv': '/so-giao-nhan/ma-tran.csv',
      'matrix.xlsx': '/so-giao-nhan/ma-tran.xlsx',
      'cell/post': cell(documents.assigned, units.post),
      'cell/ward': cell(documents.internal, units.ward),
      'cell/unsent': cell(documents.public, units.post),
      'spread/public': `/pho-bien/${documents.public}`,
      'spread/assigned': `/pho-bien/${documents.assigned}`,
    }
    return addresses[page] ?? ''
  }

  /** As a browser asks: by the cookie. */
  async function opened(asker: Asker, path: string): Promise<supertest.Response> {
    const asked = supertest(staff.library.app).get(path)
    const { token } = staff.as(asker)
    return token ? asked.set('Cookie', `payload-token=${token}`).set('Sec-Fetch-Site', 'same-origin') : asked
  }

  it.each(Object.entries(PAGES))('shows %s to whom it may', async (page, expected) => {
    expect(await answers(ASKERS, async (asker) => (await opened(asker, addressOf(page))).status)).toEqual(expected)
  })

  it('leaves as CSV with the units of who asks only', async () => {
    const lines = async (asker: Asker) => (await opened(asker, '/so-giao-nhan/ma-tran.csv')).text
    expect(await lines('coordinator')).toContain('Đồn Biên phòng Thử Nghiệm')
    expect(await lines('coordinator')).not.toContain('phường Mới')
    expect(await lines('auditor')).toContain('phường Mới')
  })

  it.each(Object.entries(BY_HAND))('lets a receipt for %s be entered by whom it may', async (unit, expected) => {
    const { documents, units } = staff
    const [document, unitId] = unit === 'post' ? [documents.assigned, units.post] : [documents.internal, units.ward]
    const body = () => ({
      id: randomUUID(),
      document,
      version: 1,
      unit: unitId,
      event: 'acknowledged',
      at: '2026-01-01T00:00:00Z',
      by: 'Trần Văn Bình',
      reason: 'Mất mạng',
    })
    const refused = ASKERS.filter((asker) => expected[asker] !== '201')
    const enter = async (asker: Asker) => (await staff.as(asker).post('/api/receipts/by-hand', body())).status
    const refusals = await expectNothingWritten(staff.library, () => answers(refused, enter))
    const taken = await answers(
      ASKERS.filter((asker) => expected[asker] === '201'),
      enter,
    )
    expect({ ...refusals, ...taken }).toEqual(expected)
  })

  it('lets an address for reminders be set by administrators alone', async () => {
    const contactEmail = 'don@example.vn'
    const { people, library } = staff
    await staff.as('officer').patch(`/api/users/${people.officer}`, { contactEmail: 'khac@example.vn' })
    expect((await userOf(staff, 'officer')) as unknown as object).not.toMatchObject({ contactEmail: 'khac@example.vn' })
    const set = await staff.as('admin').patch(`/api/users/${people.officer}`, { contactEmail })
    expect(set.status).toBe(200)
    for (const bad of ['a@b.vn\r\nBcc: c@d.vn', 'a@b.vn, c@d.vn', 'không phải'])
      expect((await staff.as('admin').patch(`/api/users/${people.officer}`, { contactEmail: bad })).status).toBe(400)
    await library.keeper.settled()
    expect((await userOf(staff, 'officer')) as unknown as object).toMatchObject({ contactEmail })
  })
})
