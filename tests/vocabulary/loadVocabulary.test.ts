import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { loadVocabulary } from '../../src/vocabulary/loadVocabulary'
import { SYNONYMS } from '../../src/vocabulary/synonyms'
import { describeOnBothDatabases, openTestLibrary, type TestLibrary } from '../support/library'

describeOnBothDatabases('loadVocabulary', (database) => {
  let library: TestLibrary
  beforeAll(async () => {
    library = await openTestLibrary(database)
  })
  afterAll(() => library.close())

  const rows = async () => (await library.payload.find({ collection: 'synonyms', pagination: false, depth: 0 })).docs

  it('gives an older record the synonyms that came since, leaves what was taken out of use, and adds nothing beside its own rows', async () => {
    const data = [
      { forms: ['UBND', 'Ủy ban nhân dân'], active: false },
      { forms: ['Bhcd', 'Ban Hậu cần Dân quân'], active: true },
      { forms: ['QRS', 'quân ra sân'], active: true },
    ]
    for (const own of data) await library.payload.create({ collection: 'synonyms', data: own })
    await loadVocabulary(library.payload)
    const found = await rows()
    expect(found).toHaveLength(SYNONYMS.length + 1)
    expect(found.filter(({ forms }) => forms?.includes('Ủy ban nhân dân'))).toMatchObject([{ active: false }])
    expect(found.filter(({ forms }) => /^bhcd$/i.test(forms?.[0] ?? ''))).toMatchObject([{ forms: data[1]?.forms }])
    expect(found.filter(({ forms }) => forms?.includes('bảo hộ công dân'))).toEqual([])
    expect(found.filter(({ forms }) => forms?.includes('nhật ký khai thác'))).toMatchObject([{ active: true }])
  })

  it('writes nothing where all is there, of two processes that start at once as of one', async () => {
    const before = await rows()
    await Promise.all([loadVocabulary(library.payload), loadVocabulary(library.payload)])
    expect(await rows()).toEqual(before)
  })
})
