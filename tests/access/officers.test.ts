import { afterAll, beforeAll, expect, it } from '@jest/globals'
import supertest from 'supertest'
import { describeOnBothDatabases } from '../support/library'
import { expectNothingWritten } from './everythingKept'
import { answers, NO_ID } from './rows'
import { ASKERS, openStaffedLibrary, type Asker, type StaffedLibrary } from './staffedLibrary'
import { tokenIn } from '../portal/openPortal'
import { byAsker } from './tables'

/** The pages: `below` is in charge at the coordinator's post, `ward` elsewhere, `own` is the officer. 303: to sign in, or to the own record. */
const PAGES = byAsker(`
                                anonymous  admin  editor  approver  reviewer  coordinator  officer  broadcaster  auditor
/bao-cao/can-bo                 303        200    200     200       404       200          303      404          200
/bao-cao/can-bo/<below>         303        200    200     200       404       200          404      404          200
/bao-cao/can-bo/<ward>          303        200    200     200       404       404          404      404          200
/bao-cao/can-bo/<own>           303        200    200     200       404       200          200      404          200
/bao-cao/can-bo/<nobody>        303        404    404     404       404       404          404      404          404
/bao-cao/lop                    303        200    200     200       404       200          404      404          200
/bao-cao/lop/<course>           303        200    200     200       404       200          404      404          200
/bao-cao/nhap                   303        200    200     403       404       200          403      403          403
/bao-cao/nhap/mau.xlsx          303        200    200     403       404       200          403      403          403
/bao-cao/chung-nhan/<nobody>    303        404    404     404       404       404          404      404          404
`)

/** Handing in a certificate, with a right token of one's own but without a file; 400: let in, for only the file is missing. */
const CERTIFICATES = byAsker(`
                                        anonymous  admin  editor  approver  reviewer  coordinator  officer  broadcaster  auditor
/bao-cao/can-bo/<below>/chung-nhan      303        400    400     403       404       400          403      403          403
/bao-cao/can-bo/<ward>/chung-nhan       303        400    400     403       404       404          403      403          403
/bao-cao/can-bo/<own>/chung-nhan        303        400    400     403       404       400          403      403          403
/bao-cao/can-bo/<nobody>/chung-nhan     303        404    404     403       404       404          403      403          403
`)

/** Whose name is written out: of somebody below the coordinator, of somebody elsewhere. */
const NAMES = byAsker(`
                      anonymous  admin  editor  approver  reviewer  coordinator  officer  broadcaster  auditor
below                 none       name   name    initials  none      name         none     none         initials
ward                  none       name   name    initials  none      none         none     none         initials
own                   none       name   name    initials  none      name         name     none         initials
`)

/** Who may begin an act on somebody below the coordinator; `may`: then what is sent decides. */
const ACTS = byAsker(`
                                    anonymous  admin  editor  approver  reviewer  coordinator  officer  broadcaster  auditor
officers                            401        may    may     403       403       may          403      403          403
officers/<below>/terms              401        may    may     403       403       may          403      403          403
officers/<below>/transfer           401        may    may     403       403       may          403      403          403
officers/<below>/leave              401        may    may     403       403       may          403      403          403
officers/<below>/correct            401        may    may     403       403       may          403      403          403
officers/<below>/merge              401        may    may     403       403       may          403      403          403
officers/<below>/undo-merge         401        may    may     403       403       may          403      403          403
officers/<ward>/leave               401        may    may     403       403       404          403      403          403
courses                             401        may    may     403       403       may          403      403          403
courses/<course>/change             401        may    may     403       403       403          403      403          403
courses/<course>/results            401        may    may     403       403       may          403      403          403
attendances/<nobody>/revoke         401        404    404     403       403       404          403      403          403
`)

/** By REST: \`all\`, or of whom: of the branch, of oneself. */
const LISTS = byAsker(`
                  anonymous  admin  editor  approver  reviewer  coordinator  officer  broadcaster  auditor
officers          401        3      3       403       403       2            1        0            403
officer-terms     401        3      3       3         403       2            1        0            3
courses           401        1      1       1         1         1            1        1            1
attendances       401        3      3       403       403       2            1        0            403
officer-merges    401        0      0       403       403       403          403      403          403
`)

describeOnBothDatabases('who sees and enters officers and their training', (database) => {
  let staff: StaffedLibrary
  const ids: Record<string, string> = { nobody: NO_ID }
  const terms: Record<string, string> = {}

  beforeAll(async () => {
    staff = await openStaffedLibrary(database)
    const { units, people } = staff
    const editor = staff.as('editor')
    const enter = async (key: string, body: object) => {
      const { body: answer } = await editor.post('/api/officers', { from: '2024-01-01', ...body })
      ids[key] = answer.doc.id
      terms[key] = answer.doc.term
    }
    await enter('below', { name: 'Nguyễn Dưới Quyền', unit: units.coast })
    await enter('ward', { name: 'Trần Nơi Khác', unit: units.ward })
    await enter('own', { name: 'Lê Chính Mình', unit: units.post, user: people.officer })
    const course = { name: 'Lớp', startsOn: '2025-05-12', endsOn: '2025-05-12', organiser: 'Sở' }
    ids.course = (await editor.post('/api/courses', course)).body.doc.id
    const results = ['below', 'ward', 'own'].map((key) => ({
      officer: ids[key],
      result: 'passed',
      certificate: `SO-${key}`,
    }))
    expect((await editor.post(`/api/courses/${ids.course}/results`, { results })).status).toBe(200)
  })
  afterAll(() => staff?.close())

  const filled = (path: string) => path.replace(/<(\w+)>/g, (_whole, name: string) => ids[name] ?? name)
  function opened(asker: Asker, path: string): supertest.Test {
    const { token } = staff.as(asker)
    const asked = supertest(staff.library.app).get(path)
    return token ? asked.set('Cookie', `payload-token=${token}`).set('Sec-Fetch-Site', 'same-origin') : asked
  }

  it.each(Object.entries(PAGES))('opens %s', async (path, expected) => {
    const actual = await expectNothingWritten(staff.library, () =>
      answers(ASKERS, async (asker) => (await opened(asker, filled(path))).status),
    )
    expect(actual).toEqual(expected)
  })

  it.each(Object.entries(CERTIFICATES))('hands in at %s', async (path, expected) => {
    const officer = ids[/<(\w+)>/.exec(path)?.[1] ?? '']
    const where = { officer: { equals: officer } }
    const row = await staff.library.payload.db.findOne<{ id: string }>({ collection: 'attendances', where })
    const actual = await expectNothingWritten(staff.library, () =>
      answers(ASKERS, async (asker) => {
        const token = tokenIn((await opened(asker, '/')).text)
        const sent = supertest(staff.library.app).post(filled(path)).set('Origin', staff.library.settings.publicUrl)
        const { token: session } = staff.as(asker)
        if (session) sent.set('Cookie', `payload-token=${session}`)
        return (await sent.field('_ma', token).field('ket-qua', row?.id ?? NO_ID)).status
      }),
    )
    expect(actual).toEqual(expected)
  })

  it.each(Object.entries(NAMES))('shows the name of %s only where it is needed', async (key, expected) => {
    const name = { below: 'Nguyễn Dưới Quyền', ward: 'Trần Nơi Khác', own: 'Lê Chính Mình' }[key] ?? ''
    const initials = { below: 'N.D.Q.', ward: 'T.N.K.', own: 'L.C.M.' }[key] ?? ''
    const actual = await answers(ASKERS, async (asker) => {
      const pages = ['/bao-cao/can-bo', `/bao-cao/can-bo/${ids[key]}`, `/bao-cao/lop/${ids.course}`]
      const texts: string[] = []
      for (const path of pages) texts.push((await opened(asker, path)).text)
      const text = texts.join('')
      if (text.includes(name)) return 'name'
      expect(text).not.toContain(`SO-${key}`)
      return text.includes(initials) ? 'initials' : 'none'
    })
    expect(actual).toEqual(expected)
  })

  it.each(Object.entries(ACTS))('begins %s', async (path, expected) => {
    const { units } = staff
    const key = path.includes('<ward>') ? 'ward' : 'below'
    const bodies: Record<string, object> = {
      officers: { name: 'Mới', unit: units.coast, from: '2024-01-01' },
      terms: { unit: units.coast, from: '2024-01-01' },
      transfer: { term: terms[key], unit: units.post, on: '2025-01-01' },
      leave: { term: terms[key], to: '2025-01-01' },
      correct: { name: 'Tên khác' },
      merge: { into: ids.own },
      courses: { name: 'Lớp', startsOn: '2025-05-12', endsOn: '2025-05-12', organiser: 'Sở' },
      change: { name: 'Lớp', startsOn: '2025-05-12', endsOn: '2025-05-12', organiser: 'Sở' },
      results: { results: [{ officer: ids.below, result: 'passed' }] },
      revoke: { on: '2025-06-01' },
    }
    const body = bodies[path.split('/').at(-1) ?? ''] ?? {}
    const actual = await expectNothingWritten(staff.library, () =>
      answers(ASKERS, async (asker) =>
        expected[asker] === 'may' ? 'may' : (await staff.as(asker).post(`/api/${filled(path)}`, body)).status,
      ),
    )
    expect(actual).toEqual(expected)
  })

  it.each(Object.entries(LISTS))('lists %s by REST', async (collection, expected) => {
    const actual = await answers(ASKERS, async (asker) => {
      const { status, body } = await staff.as(asker).get(`/api/${collection}?limit=100&depth=0`)
      return status === 200 ? body.docs.length : status
    })
    expect(actual).toEqual(expected)
  })

  it('writes none of it by REST', async () => {
    await expectNothingWritten(staff.library, async () => {
      for (const asker of ['admin', 'editor', 'coordinator', 'officer'] as const) {
        const client = staff.as(asker)
        for (const collection of ['officer-terms', 'attendances', 'officer-merges'])
          expect([asker, collection, (await client.post(`/api/${collection}`, { name: 'x' })).status]).toEqual([
            asker,
            collection,
            404,
          ])
        for (const path of [`officers/${ids.below}`, `officer-terms/${terms.below}`, `courses/${ids.course}`])
          expect([asker, path, (await client.patch(`/api/${path}`, { name: 'x' })).status]).toEqual([asker, path, 404])
      }
    })
  })
})
