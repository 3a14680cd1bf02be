import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { synonymRows } from '../../src/catalogue/synonyms'
import { loadVocabulary } from '../../src/vocabulary/loadVocabulary'
import { SYNONYMS } from '../../src/vocabulary/synonyms'
import { expectNothingWritten } from '../access/everythingKept'
import { expectProblem } from '../badInput/expectProblem'
import {
  describeOnBothDatabases,
  makePerson,
  openTestLibrary,
  signIn,
  type Client,
  type TestLibrary,
} from '../support/library'

describeOnBothDatabases('synonyms', (database) => {
  let library: TestLibrary
  let admin: Client

  beforeAll(async () => {
    library = await openTestLibrary(database)
    await makePerson(library, { username: 'quantri', roles: ['admin'] })
    admin = await signIn(library, 'quantri')
  })
  afterAll(() => library?.close())

  async function known(): Promise<string[][]> {
    await library.keeper.settled()
    return synonymRows(library.catalogue)
  }

  it('reach the catalogue as they are written, changed, taken out of use and put back', async () => {
    const made = await admin.post('/api/synonyms', { forms: [' BĐBP ', 'Bộ đội  Biên phòng'.normalize('NFD')] })
    expect(made.status).toBe(201)
    expect(made.body.doc).toMatchObject({ forms: ['BĐBP', 'Bộ đội Biên phòng'], active: true })
    expect(await known()).toEqual([['BĐBP', 'Bộ đội Biên phòng']])

    const path = `/api/synonyms/${made.body.doc.id}`
    const changed = await admin.patch(path, { forms: ['Bộ đội Biên phòng', 'BĐBP', 'BP'], name: 'khác' })
    expect(changed.body.doc).toMatchObject({ name: 'Bộ đội Biên phòng = BĐBP = BP' })
    expect(await known()).toEqual([['Bộ đội Biên phòng', 'BĐBP', 'BP']])

    const out = await admin.patch(path, { active: false })
    expect(out.body.doc).toMatchObject({ active: false, forms: ['Bộ đội Biên phòng', 'BĐBP', 'BP'] })
    expect(await known()).toEqual([])

    await admin.patch(path, { active: true })
    expect(await known()).toEqual([['Bộ đội Biên phòng', 'BĐBP', 'BP']])
  })

  it('leave an event that names the row and no form of it', async () => {
    const { body } = await admin.post('/api/synonyms', { forms: ['LLVT', 'lực lượng vũ trang'] })
    await library.keeper.settled()
    const { docs } = await library.payload.db.find<{ code: string; data: object }>({
      collection: 'journal',
      sort: '-seq',
      limit: 1,
    })
    expect(docs).toMatchObject([{ code: 'catalogue/synonyms-changed', data: { synonyms: body.doc.id } }])
    expect(JSON.stringify(docs)).not.toContain('LLVT')
  })

  it('are refused by name where they could not be searched for', async () => {
    const before = await known()
    const invalid = { status: 400, code: 'platform/invalid-input', path: 'forms' }
    const faulty = [undefined, null, 'BP', {}, [], ['BP'], ['BP', ' '], ['BP', 'bp'], ['QĐ', 'QD'], ['BP', { id: 'x' }], ['BP', 'x'.repeat(101)], Array.from({ length: 11 }, (_, at) => `f${at}`)] // prettier-ignore
    const row = (await admin.get('/api/synonyms?limit=1')).body.docs[0].id
    await expectNothingWritten(library, async () => {
      for (const forms of faulty) {
        expectProblem(await admin.post('/api/synonyms', { forms }), invalid)
        if (forms !== undefined) expectProblem(await admin.patch(`/api/synonyms/${row}`, { forms }), invalid)
      }
    })
    expect(await known()).toEqual(before)
  })

  it('come with a new record, and once only', async () => {
    const other = await openTestLibrary(database)
    try {
      await loadVocabulary(other.payload)
      await loadVocabulary(other.payload)
      await other.keeper.settled()
      expect(synonymRows(other.catalogue)).toEqual(SYNONYMS)
    } finally {
      await other.close()
    }
  })
})
