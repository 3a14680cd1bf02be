import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CatalogueUnit } from '../../../src/catalogue/changes'
import { unitDetails } from '../../../src/catalogue/units'
import { demoUnits } from '../../../src/demonstration/units'
import {
  type Client,
  describeOnBothDatabases,
  makePerson,
  makeUnit,
  openTestLibrary,
  signIn,
  type TestLibrary,
} from '../../support/library'

describeOnBothDatabases('a unit’s place along the coast', (database) => {
  let library: TestLibrary
  let admin: Client

  beforeAll(async () => {
    library = await openTestLibrary(database)
    await makePerson(library, { username: 'quantri', roles: ['admin'] })
    admin = await signIn(library, 'quantri')
  })
  afterAll(() => library?.close())

  async function shownOf(id: string): Promise<CatalogueUnit | undefined> {
    await library.keeper.settled()
    return unitDetails(library.catalogue).find((unit) => unit.id === id)
  }

  it('is kept by the catalogue, changes and ends', async () => {
    const id = await makeUnit(library, { name: 'Xã Có Biển', coastOrder: 20 })
    expect((await shownOf(id))?.coastOrder).toBe(20)
    expect((await admin.patch(`/api/units/${id}`, { coastOrder: 0 })).status).toBe(200)
    expect((await shownOf(id))?.coastOrder).toBe(0)
    expect((await admin.patch(`/api/units/${id}`, { coastOrder: null })).status).toBe(200)
    expect(await shownOf(id)).not.toHaveProperty('coastOrder')
  })

  it('is none where none was given', async () => {
    const id = await makeUnit(library, { name: 'Xã Trên Núi' })
    expect(await shownOf(id)).not.toHaveProperty('coastOrder')
  })

  it.each([-1, 1.5, 100_001, '20; DROP TABLE units', [1], { $gt: 0 }])('is not %j', async (coastOrder) => {
    const id = await makeUnit(library, { name: `Xã ${randomUUID()}`, coastOrder: 7 })
    const { status } = await admin.patch(`/api/units/${id}`, { coastOrder })
    expect(status).toBe(400)
    expect((await shownOf(id))?.coastOrder).toBe(7)
  })
})

describe('the demonstration’s coast', () => {
  const placed = demoUnits.filter(({ coastOrder }) => coastOrder !== undefined)
  const inOrder = placed.toSorted((one, other) => (one.coastOrder ?? 0) - (other.coastOrder ?? 0))
  const on = (day: string) =>
    inOrder.filter(({ validFrom, validTo }) => (!validFrom || validFrom <= day) && (!validTo || day <= validTo))

  it('has exactly the coastal units, each in a place of its own', () => {
    expect(placed.map(({ key }) => key).toSorted()).toEqual(
      demoUnits.flatMap(({ key, coastal }) => (coastal ? [key] : [])).toSorted(),
    )
    expect(new Set(placed.map(({ coastOrder }) => coastOrder)).size).toBe(placed.length)
  })

  it('goes from the north to the south, before and after 01/7/2025', () => {
    expect(on('2025-06-30').map(({ shortName }) => shortName)).toEqual([
      'Đồn BP Xuân Hòa',
      'UBND thị xã Sông Cầu',
      'Đồn BP Xuân Đài',
      'Đồn BP An Hải',
      'UBND huyện Tuy An',
      'UBND thành phố Tuy Hòa',
      'Đồn BP Tuy Hòa',
      'Đồn BP Hòa Hiệp Nam',
      'UBND thị xã Đông Hòa',
      'Đồn BP Cửa khẩu cảng Vũng Rô',
    ])
    const today = on('2026-11-22').map(({ shortName }) => shortName)
    expect(today).toHaveLength(13 + 6)
    expect([today[0], today[3], today.at(-2), today.at(-1)]).toEqual([
      'UBND xã Xuân Lộc',
      'UBND phường Sông Cầu',
      'UBND xã Hòa Xuân',
      'Đồn BP Cửa khẩu cảng Vũng Rô',
    ])
  })
})
