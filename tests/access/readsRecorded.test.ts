import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { readJournal } from '../../src/platform/journal/readJournal'
import { describeOnBothDatabases } from '../support/library'
import { openStaffedLibrary, type Asker, type StaffedLibrary } from './staffedLibrary'

const LEDGER = 'acknowledge/ledger-read'
const JOURNAL = 'platform/journal-read'
const HELD = 'ingest/held-file-described'

/** A staffed library for each test: what somebody saw is written down once an hour. */
describeOnBothDatabases('who reads what is sensitive, by whatever door,', (database) => {
  let staff: StaffedLibrary
  beforeEach(async () => {
    staff = await openStaffedLibrary(database)
  })
  afterEach(() => staff?.close())

  async function readings(asker: Exclude<Asker, 'anonymous'>): Promise<[string, object][]> {
    await staff.library.keeper.settled()
    const events = await readJournal(staff.library.payload, { after: 0, limit: 5000 })
    return events
      .filter(({ code, actor }) => [LEDGER, JOURNAL, HELD].includes(code) && actor.id === staff.people[asker])
      .map(({ code, data }) => [code, data])
  }

  async function seen(asker: Exclude<Asker, 'anonymous'>, path: string, status = 200): Promise<[string, object][]> {
    const before = (await readings(asker)).length
    expect([path, (await staff.as(asker).get(path)).status]).toEqual([path, status])
    return (await readings(asker)).slice(before)
  }

  it('is written down: the ledger by REST, on a page of recalls, on prints, in what a unit lacks', async () => {
    const { documents, rows, units } = staff
    const document = documents.assigned
    expect(await seen('coordinator', '/api/deliveries')).toEqual([[LEDGER, {}]])
    expect(await seen('coordinator', '/api/receipts')).toEqual([])
    expect(await seen('auditor', '/api/receipts?where[version][equals]=1')).toEqual([[LEDGER, {}]])
    expect(await seen('admin', '/api/reminders')).toEqual([[LEDGER, {}]])
    const { docs } = (await staff.as('editor').get('/api/deliveries?depth=0')).body
    expect(await seen('approver', `/api/deliveries/${docs[0].id}`)).toEqual([[LEDGER, {}]])
    const print = `/in/phieu-gui/${rows.byCoordinator}`
    expect(await seen('coordinator', print)).toEqual([[LEDGER, { assignment: rows.byCoordinator }]])
    expect(await seen('coordinator', `/api/units/${units.coast}/backlog`)).toEqual([[LEDGER, { unit: units.coast }]])
    await staff.as('approver').post(`/api/documents/${document}/withdraw`, { reason: 'Sai' })
    expect(await seen('coordinator', `/so-giao-nhan/thu-hoi/${document}`)).toEqual([[LEDGER, { document }]])
    expect(await seen('coordinator', `/in/bien-ban-thu-hoi/${document}`)).toEqual([])
    expect(await seen('auditor', `/in/bien-ban-thu-hoi/${document}`)).toEqual([[LEDGER, { document }]])
  })

  it('is written down: the journal by REST, and a file that is held back by who did not upload it', async () => {
    const { files } = staff
    expect(await seen('auditor', '/api/journal?limit=1')).toEqual([[JOURNAL, {}]])
    expect(await seen('auditor', '/nhat-ky')).toEqual([])
    expect(await seen('admin', '/api/journal?limit=1&select[code]=true')).toEqual([[JOURNAL, {}]])
    // The library was staffed by its reviewer.
    const { quarantined, held, own } = files
    const reviewed = await readings('reviewer')
    expect(reviewed).toHaveLength(3)
    expect(reviewed).toEqual(expect.arrayContaining([quarantined, held, own].map(({ id }) => [HELD, { media: id }])))
    expect(await seen('editor', `/api/media/${own.id}`)).toEqual([])
    expect(await seen('approver', `/api/media/${files.ready.id}`)).toEqual([])
  })

  it('is not written down where it was refused, or is the own unit’s alone', async () => {
    expect(await seen('editor', '/api/journal', 403)).toEqual([])
    expect(await seen('admin', '/api/deliveries', 403)).toEqual([])
    expect(await seen('approver', `/api/media/${staff.files.held.id}`, 404)).toEqual([])
    expect(await seen('officer', '/api/deliveries')).toEqual([])
    expect(await seen('officer', '/api/receipts')).toEqual([])
    expect(await seen('coordinator', `/in/phieu-gui/${staff.documents.public}`, 404)).toEqual([])
  })
})
