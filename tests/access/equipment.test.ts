import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import supertest from 'supertest'
import { describeOnBothDatabases } from '../support/library'
import { expectNothingWritten } from './everythingKept'
import { answers, NO_ID } from './rows'
import { ASKERS, type Asker, itemAt, openStaffedLibrary, type StaffedLibrary } from './staffedLibrary'
import { byAsker } from './tables'

/**
 * Written by hand: who may enter into the registers of equipment and programmes, and open their pages. `post` lies below the
 * coordinator's unit, `ward` does not; `former` has ended and `ward` succeeded it.
 */
const CALLS = byAsker(`
                          anonymous  admin  editor  approver  reviewer  coordinator  officer  broadcaster  auditor
POST post/item            401        201    201     201       403       201          403      403          403
POST ward/item            401        201    201     201       403       403          403      403          403
POST former/item          401        201    201     201       403       403          403      403          403
POST post/state           401        200    200     200       403       200          403      403          403
POST ward/state           401        200    200     200       403       404          403      403          403
POST none/state           401        404    404     404       403       404          403      403          403
POST members              401        200    403     403       403       403          403      403          403
POST members/end          401        200    403     403       403       403          403      403          403
POST none/members         401        404    403     403       403       403          403      403          403
`)

const PAGES = byAsker(`
                                 anonymous  admin  editor  approver  reviewer  coordinator  officer  broadcaster  auditor
GET /bao-cao/chuong-trinh        303        200    200     200       200       200          200      200          200
GET /bao-cao/chuong-trinh/muoi   303        200    200     200       200       200          200      200          200
GET /bao-cao/chuong-trinh/khong  303        404    404     404       404       404          404      404          404
GET /bao-cao/trang-thiet-bi      303        200    200     200       403       200          200      403          200
GET /bao-cao/trang-thiet-bi.csv  303        200    200     200       403       200          200      403          200
GET /bao-cao/trang-thiet-bi.xlsx 303        200    200     200       403       200          200      403          200
GET /bao-cao/trang-thiet-bi/<post>  303     200    200     200       403       200          200      403          200
GET /bao-cao/trang-thiet-bi/<ward>  303     200    200     200       403       404          404      403          200
GET /bao-cao/trang-thiet-bi/<none>  303     404    404     404       403       404          404      403          404
`)

/** With a right token of one's own; 400: let in, for what is sent can be entered by nobody. */
const FORMS = byAsker(`
                                    anonymous  admin  editor  approver  reviewer  coordinator  officer  broadcaster  auditor
POST /bao-cao/trang-thiet-bi        303        400    400     400       403       400          403      403          403
POST /bao-cao/trang-thiet-bi/<post> 303        400    400     400       403       400          403      403          403
POST /bao-cao/trang-thiet-bi/<ward> 303        400    400     400       403       404          403      403          403
POST /bao-cao/chuong-trinh/muoi     303        400    403     403       403       403          403      403          403
`)

describeOnBothDatabases('the registers of equipment and programmes', (database) => {
  let staff: StaffedLibrary
  let programme: string
  let members = 0
  const things: Record<string, string> = { none: NO_ID }
  beforeAll(async () => {
    staff = await openStaffedLibrary(database)
    const made = await staff.as('admin').post('/api/programmes', { name: 'Mười', slug: 'muoi', places: 10 })
    programme = String(made.body.doc.id)
    for (const unit of ['post', 'ward'] as const) {
      const answer = await staff.as('editor').post('/api/equipment-items', itemAt(staff.units[unit], `Máy ${unit}`))
      things[unit] = String(answer.body.doc.id)
    }
  })
  afterAll(() => staff?.close())

  const addressOf = (path: string) => path.replace(/<(\w+)>/, (_all, name: string) => things[name] ?? '')

  async function call(name: string, asker: Asker): Promise<number> {
    const client = staff.as(asker)
    const [unit = '', what] = name.split(' ')[1]?.split('/') ?? []
    if (what === 'item') {
      const from = unit === 'former' ? '2025-02-01' : '2025-08-01'
      const id = staff.units[unit as 'post'] // post, ward or former
      return (await client.post('/api/equipment-items', { ...itemAt(id, 'Máy mới'), from })).status
    }
    if (what === 'state') {
      const thing = unit === 'none' ? NO_ID : String((await fresh(unit as 'post')).body.doc.id) // post or ward
      const entry = { id: randomUUID(), state: 'broken', from: '2025-03-03' }
      return (await client.post(`/api/equipment-items/${thing}/states`, entry)).status
    }
    return callOnProgramme(name, asker)
  }

  /** A fresh one each time: what one asker does must not stand in the way of the next. */
  const fresh = (unit: 'post' | 'ward') =>
    staff.as('editor').post('/api/equipment-items', itemAt(staff.units[unit], 'Máy để đổi'))

  async function callOnProgramme(name: string, asker: Asker): Promise<number> {
    members += 1
    const from = `20${10 + members}-01-01`
    const entry = { unit: staff.units.post, from, to: `20${10 + members}-12-31`, decision: '1/QĐ' }
    const path = `/api/programmes/${name.includes('none') ? NO_ID : programme}/members`
    if (!name.endsWith('/end')) return (await staff.as(asker).post(path, entry)).status
    await staff.as('admin').post(path, entry)
    const ending = { unit: entry.unit, from, to: `20${10 + members}-06-30` }
    return (await staff.as(asker).post(`${path}/end`, ending)).status
  }

  it.each(Object.entries(CALLS))('%s', async (name, expected) => {
    expect(await answers(ASKERS, (asker) => call(name, asker))).toEqual(expected)
  })

  const paged = (request: supertest.Test, asker: Asker) => {
    const { token } = staff.as(asker)
    return token ? request.set('Cookie', `payload-token=${token}`) : request
  }

  it.each(Object.entries(PAGES))('%s', async (name, expected) => {
    const path = addressOf(name.split(' ')[1] ?? '')
    await expectNothingWritten(staff.library, async () => {
      const actual = await answers(
        ASKERS,
        async (asker) => (await paged(supertest(staff.library.app).get(path), asker)).status,
      )
      expect(actual).toEqual(expected)
    })
  })

  it.each(Object.entries(FORMS))('%s', async (name, expected) => {
    const path = addressOf(name.split(' ')[1] ?? '')
    await expectNothingWritten(staff.library, async () => {
      const actual = await answers(ASKERS, async (asker) => {
        const { text } = await paged(supertest(staff.library.app).get('/'), asker)
        const token = /name="_ma" value="([^"]+)"/.exec(text)?.[1] ?? ''
        const sent = paged(supertest(staff.library.app).post(path).type('form'), asker)
        return (await sent.send({ _ma: token, ...filledIn() })).status
      })
      expect(actual).toEqual(expected)
    })
  })

  /** A day to come, and a unit that there is not. */
  function filledIn(): Record<string, string> {
    const thing = {
      'them-don-vi': staff.units.post,
      'them-loai': 'may-in',
      'them-ten': 'Máy',
      'them-tu-ngay': '2999-01-01',
    }
    const state = { 'tinh-trang': 'broken', 'them-tinh-trang': 'working', 'tu-ngay': '2999-01-01' }
    const place = { viec: 'them', 'don-vi': 'khong-co', 'quyet-dinh': '1/QĐ' }
    return { lan: randomUUID(), ...thing, ...state, ...place }
  }

  it('let no key of a machine in', async () => {
    for (const path of [
      '/bao-cao/chuong-trinh',
      '/bao-cao/trang-thiet-bi',
      '/bao-cao/trang-thiet-bi.csv',
      '/bao-cao/trang-thiet-bi.xlsx',
    ])
      expect((await staff.as('consumer').get(path)).status).toBe(403)
    expect((await staff.as('consumer').post('/api/equipment-items', {})).status).toBe(401)
  })
})
