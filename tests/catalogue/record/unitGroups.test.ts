import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { join } from 'node:path'
import { dumpCatalogue } from '../../../src/catalogue/dumpCatalogue'
import { closeCatalogue, openCatalogue } from '../../../src/catalogue/openCatalogue'
import { rebuildCatalogue } from '../../../src/catalogue/record/rebuildCatalogue'
import { unitGroupsOn } from '../../../src/catalogue/unitGroups'
import { vietnamDay } from '../../../src/vietnamese/calendar'
import {
  type Client,
  describeOnBothDatabases,
  makeGroup,
  makePerson,
  makeUnit,
  openTestLibrary,
  signIn,
  type TestLibrary,
} from '../../support/library'
import { makeDesk, publishOne } from '../../support/publishing'

describeOnBothDatabases('groups of units in the catalogue', (database) => {
  let library: TestLibrary
  let admin: Client
  let coordinator: Client
  const units: Record<string, string> = {}
  const today = vietnamDay(new Date())

  beforeAll(async () => {
    library = await openTestLibrary(database)
    units.command = await makeUnit(library, { name: 'Ban Chỉ huy', kind: 'chi-huy-bien-phong-tinh' })
    units.sea = await makeUnit(library, { name: 'Đồn Ven Biển', parent: units.command, coastal: true })
    units.land = await makeUnit(library, { name: 'Đồn Trên Bờ', parent: units.command })
    units.ward = await makeUnit(library, { name: 'Phường Ven Biển', kind: 'ubnd-xa', coastal: true })
    units.heir = await makeUnit(library, { name: 'Xã Mới', kind: 'ubnd-xa', validFrom: '2025-07-01' })
    const former = { kind: 'ubnd-huyen', validTo: '2025-06-30', successors: [units.heir] }
    units.former = await makeUnit(library, { name: 'Huyện Cũ', ...former })
    await makePerson(library, { username: 'quantri', roles: ['admin'] })
    await makePerson(library, { username: 'dieuphoi', roles: ['coordinator'], unit: units.command })
    admin = await signIn(library, 'quantri')
    coordinator = await signIn(library, 'dieuphoi')
  })
  afterAll(() => library?.close())

  async function members(slug: string, day = today): Promise<string[] | null> {
    await library.keeper.settled()
    const group = unitGroupsOn(library.catalogue, day).find((each) => each.slug === slug)
    return group ? Object.keys(units).filter((name) => group.unitIds.has(units[name] ?? '')) : null
  }

  it('are who is sent to, on each day: by kind and coast, by succession, by programme', async () => {
    await makeGroup(library, 'don-ven-bien', { kinds: ['don-bien-phong'], coastal: true })
    await makeGroup(library, 'ke-tuc', { successorsOf: [units.former] })
    const programme = { name: 'Mười xã', members: [{ unit: units.ward, from: '2026-01-01', to: '2026-06-30' }] }
    expect((await admin.post('/api/programmes', { slug: 'muoi-xa', ...programme })).status).toBe(201)
    await makeGroup(library, 'chuong-trinh', { programme: 'muoi-xa' })
    expect(await members('don-ven-bien')).toEqual(['sea'])
    expect(await members('ke-tuc', '2025-06-30')).toEqual(['former'])
    expect(await members('ke-tuc', '2025-07-01')).toEqual(['heir'])
    expect(await members('chuong-trinh', '2025-12-31')).toEqual([])
    expect(await members('chuong-trinh', '2026-01-01')).toEqual(['ward'])
  })

  it('follow their rule and the units when these change', async () => {
    const group = await makeGroup(library, 'doi-quy-tac', [units.land ?? ''])
    expect(await members('doi-quy-tac')).toEqual(['land'])
    await admin.patch(`/api/unit-groups/${group}`, { rule: { any: [{ coastal: true }] } })
    expect(await members('doi-quy-tac')).toEqual(['sea', 'ward'])
    await admin.patch(`/api/units/${units.land}`, { coastal: true })
    expect(await members('doi-quy-tac')).toEqual(['sea', 'land', 'ward'])
    await admin.patch(`/api/units/${units.land}`, { coastal: false })
    expect(await members('doi-quy-tac')).toEqual(['sea', 'ward'])
  })

  it('narrow a coordinator’s matrix to those of the own branch', async () => {
    const desk = await makeDesk(library)
    const document = await publishOne(desk, { title: 'Gửi ven biển' })
    const sending = { documents: [document], units: [units.sea, units.land, units.ward], confirm: true }
    expect((await desk.editor.post('/api/assignments', sending)).status).toBe(201)
    await makeGroup(library, 'ven-bien', { coastal: true })
    await makeGroup(library, 'xa-phuong', { kinds: ['ubnd-xa'] })
    await library.keeper.settled()
    const { text, status } = await coordinator.get('/so-giao-nhan/ma-tran?nhom-don-vi=ven-bien')
    expect(status).toBe(200)
    expect(text).toContain('1 tài liệu, 1 lượt gửi đến đơn vị')
    expect(text).toContain(`/so-giao-nhan/${document}/${units.sea}`)
    expect(text).not.toContain(`/so-giao-nhan/${document}/${units.land}`)
    expect(text).not.toContain('value="xa-phuong"')
    expect((await coordinator.get('/so-giao-nhan/ma-tran?nhom-don-vi=xa-phuong')).text).toContain('0 tài liệu')
    expect((await desk.editor.get('/so-giao-nhan/ma-tran?nhom-don-vi=ven-bien')).text).toContain('1 tài liệu, 2 lượt')
  })

  it('are the same after the catalogue was filled anew', async () => {
    await library.keeper.settled()
    const path = join(library.directory, 'anew.db')
    await rebuildCatalogue(library.payload, { path })
    const anew = openCatalogue({ path })
    try {
      expect(dumpCatalogue(anew)).toBe(dumpCatalogue(library.catalogue))
      expect(dumpCatalogue(anew)).toContain('"slug\\":\\"doi-quy-tac')
    } finally {
      closeCatalogue(anew)
    }
  })
})
