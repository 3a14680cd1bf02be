import { randomUUID } from 'node:crypto'
import supertest from 'supertest'
import {
  type Client,
  type DatabaseKind,
  makePerson,
  makeUnit,
  openTestLibrary,
  signIn,
  type TestLibrary,
} from '../../support/library'

export type EquipmentGround = {
  library: TestLibrary
  /** `tinh` is above `moi` and `xa`; `moi` succeeded `cu1` and `cu2` on 1/7/2025; `khac` is nobody's. */
  units: Record<'tinh' | 'cu1' | 'cu2' | 'moi' | 'xa' | 'khac', string>
  people: Record<'quantri' | 'soan' | 'dieuphoi' | 'canbo' | 'ngoai' | 'kiemtra' | 'thamdinh', Client>
  programme: string
  /** A page as this person sees it; nobody's without one. */
  page: (path: string, who?: Client) => supertest.Test
  form: (path: string, sent: { as?: Client; values: Record<string, string> }) => supertest.Test
  close: () => Promise<void>
}

const PLAN = { name: 'Mười xã', slug: 'muoi-xa', places: 10, decision: '131/QĐ-TTg', sample: true }

/** A library with communes before and after 1/7/2025, and one person of each kind who has to do with their equipment. */
export async function openEquipmentGround(
  database: DatabaseKind,
  more: Record<string, string> = {},
): Promise<EquipmentGround> {
  const library = await openTestLibrary(database, more)
  const commune = (name: string, rest: object = {}) => makeUnit(library, { name, kind: 'ubnd-xa', ...rest })
  const tinh = await makeUnit(library, { name: 'UBND tỉnh', kind: 'ubnd-tinh' })
  const moi = await commune('UBND phường Mới', { parent: tinh, validFrom: '2025-07-01' })
  const ended = { validTo: '2025-06-30', successors: [moi] }
  const units = {
    tinh,
    moi,
    cu1: await commune('UBND xã Cũ Một', ended),
    cu2: await commune('UBND xã Cũ Hai', ended),
    xa: await commune('UBND xã An', { parent: tinh }),
    khac: await commune('UBND xã Khác'),
  }
  const people = {
    quantri: await person('quantri', { roles: ['admin'] }),
    soan: await person('soan', { roles: ['editor'] }),
    dieuphoi: await person('dieuphoi', { roles: ['coordinator'], unit: tinh }),
    canbo: await person('canbo', { roles: ['officer'], unit: moi, confirmsForUnit: true }),
    ngoai: await person('ngoai', { roles: ['officer'], unit: units.khac }),
    kiemtra: await person('kiemtra', { roles: ['auditor'] }),
    thamdinh: await person('thamdinh', { roles: ['reviewer'] }),
  }
  const made = await people.quantri.post('/api/programmes', PLAN)
  if (made.status !== 201) throw new Error(JSON.stringify(made.body))

  async function person(username: string, rest: { roles: string[] } & Record<string, unknown>): Promise<Client> {
    await makePerson(library, { username, ...rest })
    return signIn(library, username)
  }

  const asPerson = (request: supertest.Test, who?: Client) =>
    who ? request.set('Cookie', `payload-token=${who.token}`) : request
  return {
    library,
    units,
    people,
    programme: String(made.body.doc.id),
    page: (path, who) => asPerson(supertest(library.app).get(path), who),
    form: (path, { as, values }) => asPerson(supertest(library.app).post(path).type('form'), as).send(values),
    close: () => library.close(),
  }
}

/** A computer, as `POST /api/equipment-items` takes it. */
export function computer(unit: string, more: object = {}): object {
  return { id: randomUUID(), kind: 'may-tinh', name: 'Máy tính', unit, from: '2025-01-10', ...more }
}
