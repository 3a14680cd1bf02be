import { expect } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { dumpCatalogue } from '../../../src/catalogue/dumpCatalogue'
import { closeCatalogue, openCatalogue } from '../../../src/catalogue/openCatalogue'
import { rebuildCatalogue } from '../../../src/catalogue/record/rebuildCatalogue'
import type { TestLibrary } from '../../support/library'

/** The catalogue made anew from the journal and the record says the same as the one that followed them. */
export async function expectRebuiltAlike(library: TestLibrary): Promise<void> {
  await library.keeper.settled()
  const path = join(library.directory, `${randomUUID()}.db`)
  await rebuildCatalogue(library.payload, { path })
  const rebuilt = openCatalogue({ path })
  expect(dumpCatalogue(rebuilt)).toBe(dumpCatalogue(library.catalogue))
  closeCatalogue(rebuilt)
}
