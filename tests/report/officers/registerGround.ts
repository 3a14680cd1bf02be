import supertest, { type Test } from 'supertest'
import type { CollectionSlug } from 'payload'
import {
  type Client,
  type DatabaseKind,
  makePerson,
  makeUnit,
  openTestLibrary,
  signIn,
  type TestLibrary,
} from '../../support/library'
import { tokenIn } from '../../portal/openPortal'

const ROLES = { quantri: 'admin', bientap: 'editor', duyet: 'approver', kiemtra: 'auditor' } as const

export type RegisterGround = {
  library: TestLibrary
  /** `post` and `coast` lie below `command`; `ward` succeeded `district` on 01/7/2025 and neither does. */
  units: Record<'command' | 'post' | 'coast' | 'ward' | 'district', string>
  people: Record<keyof typeof ROLES | 'dieuphoi' | 'don', Client>
  ids: Record<'don', string>
  /** Enters somebody as the editor; answers the ids of officer and term. */
  enter: (entering: object) => Promise<{ id: string; term: string }>
  course: (more?: object) => Promise<string>
  rows: <Row extends { id: string }>(collection: CollectionSlug) => Promise<Row[]>
  eventsOf: (code: string) => Promise<Record<string, unknown>[]>
  /** A page as a browser asks for it. */
  page: (path: string, who: Client) => Test
  /** A form of a page, with the page's token. */
  send: (path: string, sent: { as: Client; form: Record<string, string>; from: string }) => Promise<supertest.Response>
  close: () => Promise<void>
}

export async function openRegisterGround(
  database: DatabaseKind,
  more: Record<string, string> = {},
): Promise<RegisterGround> {
  const library = await openTestLibrary(database, more)
  const command = await makeUnit(library, { name: 'Ban Chỉ huy Thử', kind: 'chi-huy-bien-phong-tinh' })
  const units = {
    command,
    post: await makeUnit(library, { name: 'Đồn Xuân Hòa', slug: 'don-xuan-hoa', parent: command }),
    coast: await makeUnit(library, { name: 'Đồn An Hải', slug: 'don-an-hai', parent: command }),
    ward: await makeUnit(library, { name: 'UBND phường Mới', kind: 'ubnd-xa', validFrom: '2025-07-01' }),
    district: await makeUnit(library, { name: 'UBND huyện Cũ', kind: 'ubnd-huyen', validTo: '2025-06-30' }),
  }
  for (const [username, role] of Object.entries(ROLES)) await makePerson(library, { username, roles: [role] })
  await makePerson(library, { username: 'dieuphoi', roles: ['coordinator'], unit: command })
  const don = await makePerson(library, {
    username: 'don',
    roles: ['officer'],
    unit: units.post,
    confirmsForUnit: true,
  })
  const people = {
    quantri: await signIn(library, 'quantri'),
    bientap: await signIn(library, 'bientap'),
    duyet: await signIn(library, 'duyet'),
    kiemtra: await signIn(library, 'kiemtra'),
    dieuphoi: await signIn(library, 'dieuphoi'),
    don: await signIn(library, 'don'),
  }
  const page = (path: string, { token }: Client) =>
    supertest(library.app).get(path).set('Cookie', `payload-token=${token}`).set('Sec-Fetch-Site', 'same-origin')
  return {
    library,
    units,
    people,
    ids: { don: don.id },
    page,
    enter: async (entering) => {
      const answer = await people.bientap.post('/api/officers', { unit: units.post, from: '2024-01-01', ...entering })
      if (answer.status !== 201) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
      return answer.body.doc
    },
    course: async (details = {}) => {
      const course = { name: 'Lớp thử', startsOn: '2025-05-12', endsOn: '2025-05-14', organiser: 'Sở', ...details }
      const answer = await people.bientap.post('/api/courses', course)
      if (answer.status !== 201) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
      return String(answer.body.doc.id)
    },
    rows: async (collection) =>
      (await library.payload.db.find<never>({ collection, limit: 0, pagination: false, sort: 'id' })).docs,
    eventsOf: async (code) => {
      await library.keeper.settled()
      const where = { code: { equals: code } }
      const { docs } = await library.payload.db.find<{ id: string; data: Record<string, unknown> }>({
        collection: 'journal',
        where,
        sort: 'seq',
        limit: 0,
        pagination: false,
      })
      return docs.map(({ data }) => data)
    },
    send: async (path, { as, form, from }) => {
      const { text } = await page(from, as)
      return supertest(library.app)
        .post(path)
        .type('form')
        .set('Cookie', `payload-token=${as.token}`)
        .set('Origin', library.settings.publicUrl)
        .send({ _ma: tokenIn(text), ...form })
    },
    close: () => library.close(),
  }
}
