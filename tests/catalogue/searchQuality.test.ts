import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Library } from './library'
import { FLOOR, measureKind } from './searchQuality/measureQuality'
import { newcomerKinds } from './searchQuality/newcomers/newcomerKinds'
import { outsiderKinds } from './searchQuality/outsiders/outsiderKinds'
import {
  openNewcomerLibrary,
  openOutsiderLibrary,
  openQualityLibrary,
  openStrangerLibrary,
} from './searchQuality/qualityLibrary'
import { queryKinds } from './searchQuality/queryKinds'
import { strangerKinds } from './searchQuality/strangers/strangerKinds'

describe.each([
  { kinds: queryKinds, open: openQualityLibrary },
  { kinds: strangerKinds, open: openStrangerLibrary },
  { kinds: newcomerKinds, open: openNewcomerLibrary },
  { kinds: outsiderKinds, open: openOutsiderLibrary },
])('the measured quality of the search', ({ kinds, open }) => {
  let library: Library
  beforeAll(() => {
    library = open()
  })
  afterAll(() => library.close())

  it.each(kinds.map((kind) => [kind.name, kind] as const))(
    'answers queries of the kind “%s” with recall and nDCG@10 of at least 0.95',
    (_name, kind) => {
      const { recall, ndcg } = measureKind(library, kind)
      expect(recall).toBeGreaterThanOrEqual(FLOOR)
      expect(ndcg).toBeGreaterThanOrEqual(FLOOR)
    },
  )
})
