import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { disseminationOf } from '../../src/catalogue/disseminationOf'
import { describeOnBothDatabases } from '../support/library'
import { answers, NO_ID } from './rows'
import { ASKERS, openStaffedLibrary, type StaffedLibrary } from './staffedLibrary'
import { byAsker } from './tables'

/** Written by hand: the status of each page for each asker; nobody is sent on to sign in (303). The figures are the post's. */
const PAGES = byAsker(`
                     anonymous  admin  editor  approver  reviewer  coordinator  officer  broadcaster  auditor
subscriptions        303        200    403     403       403       200          200      403          403
own/figures          303        404    403     403       403       403          200      404          403
own/none             303        404    403     403       403       403          404      404          403
by-hand/figures      303        403    200     200       403       200          403      403          403
by-hand/none         303        403    404     404       403       404          403      403          403
by-hand/other-unit   303        403    404     404       403       404          403      403          404
`)

/** `POST /api/receipts/by-hand` with figures that correct the post's. */
const BY_HAND = byAsker(`
                     anonymous  admin  editor  approver  reviewer  coordinator  officer  broadcaster  auditor
correct              401        403    201     201       403       201          403      403          403
`)

describeOnBothDatabases('correcting figures and subscribing', (database) => {
  let staff: StaffedLibrary
  beforeAll(async () => {
    staff = await openStaffedLibrary(database)
  })
  afterAll(() => staff?.close())

  const figures = () => {
    const spread = { event: 'disseminated', at: '2026-01-01T00:00:00Z', sessions: 3, count: 30, method: 'Họp' }
    return { id: randomUUID(), document: staff.documents.assigned, version: 1, ...spread }
  }

  /** The library's id of figures that the post reported and nobody corrected. */
  async function reported(): Promise<string> {
    const { library, documents, units } = staff
    const { body } = await staff.as('officer').post('/api/v1/receipts', { receipts: [figures()] })
    expect(body.results).toMatchObject([{ status: 'recorded' }])
    await library.keeper.settled()
    const deeds = disseminationOf(library.catalogue, { unitScope: [units.post] }, { documentId: documents.assigned })
    return deeds.filter(({ corrects, replacedBy }) => corrects === null && replacedBy === null).at(-1)?.id ?? ''
  }

  it.each(Object.entries(PAGES))('shows %s to whom it may', async (page, expected) => {
    const { documents, units } = staff
    const [own, byHand] = [`/pho-bien/${documents.assigned}`, `/so-giao-nhan/${documents.assigned}/${units.post}`]
    const id = await reported()
    const addresses: Record<string, string> = {
      subscriptions: '/dang-ky-chu-de',
      'own/figures': `${own}/sua/${id}`,
      'own/none': `${own}/sua/${NO_ID}`,
      'by-hand/figures': `${byHand}/sua/${id}`,
      'by-hand/none': `${byHand}/sua/${NO_ID}`,
      'by-hand/other-unit': `/so-giao-nhan/${documents.assigned}/${units.ward}/sua/${id}`,
    }
    expect(await answers(ASKERS, async (asker) => (await staff.as(asker).get(addresses[page] ?? '')).status)).toEqual(
      expected,
    )
  })

  it.each(Object.entries(BY_HAND))('lets whom it may %s for the post', async (_what, expected) => {
    const told = { unit: staff.units.post, by: 'Trần Văn Bình', reason: 'Báo nhầm' }
    const actual = await answers(ASKERS, async (asker) => {
      const body = { ...figures(), ...told, corrects: await reported() }
      return (await staff.as(asker).post('/api/receipts/by-hand', body)).status
    })
    expect(actual).toEqual(expected)
  })
})
