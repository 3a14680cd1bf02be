import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { groupMembers } from '../../../src/assign/rules/recipients'
import { readUnits } from '../../../src/assign/units/readUnits'
import { dumpCatalogue } from '../../../src/catalogue/dumpCatalogue'
import { emptyCatalogue } from '../../../src/catalogue/openCatalogue'
import { followJournal } from '../../../src/catalogue/record/followJournal'
import { demoUnits } from '../../../src/demonstration/units'
import { runAct } from '../../../src/platform/runAct'
import {
  type Client,
  describeOnBothDatabases,
  makePerson,
  openTestLibrary,
  signIn,
  type TestLibrary,
} from '../../support/library'
import { type Desk, makeDesk, publishOne } from '../../support/publishing'
import { demoUnit, EVE, ON, slugOnEve, stepsOf2025, unitsOnEve } from './phuYen2025'

const POSTS = ['xuan-hoa', 'xuan-dai', 'an-hai', 'tuy-hoa', 'hoa-hiep-nam', 'cua-khau-cang-vung-ro']

/** From src/demonstration/units-phu-yen.csv: 106 communes become 34, the districts end, the command is succeeded. */
describeOnBothDatabases('the reorganisation of Phú Yên on 01/7/2025, as one act', (database) => {
  let library: TestLibrary
  let desk: Desk
  let admin: Client
  const ids = new Map<string, string>()
  const idOf = (key: string): string => ids.get(key) ?? key
  let answer: { status: number; body: { doc: Record<string, unknown> & { preview: Record<string, unknown[]> } } }
  let owed: string

  beforeAll(async () => {
    library = await openTestLibrary(database)
    desk = await makeDesk(library)
    await makePerson(library, { username: 'quantri', roles: ['admin'] })
    admin = await signIn(library, 'quantri')
    await loadUnitsOfTheEve()
    await makePerson(library, { username: 'dieuphoi', roles: ['coordinator'], unit: idOf('bo-chi-huy-bdbp-phu-yen') })
    await makePerson(library, { username: 'canbo', roles: ['officer'], unit: idOf('xa-den-2025-06-22240'), confirmsForUnit: true }) // prettier-ignore
    owed = await publishOne(desk, { title: 'Phải xác nhận', access: 'assigned' })
    const sent = ['xa-den-2025-06-22040', 'xa-den-2025-06-22041', 'xa-den-2025-06-22240', 'ubnd-huyen-tuy-an']
    await desk.approver.post('/api/assignments', { documents: [owed], units: sent.map(idOf), confirm: true })
    const decision = 'Nghị quyết của Ủy ban Thường vụ Quốc hội'
    answer = await admin.post('/api/units/reorganisations', { on: ON, decision, steps: stepsOf2025(idOf) })
  })
  afterAll(() => library?.close())

  async function loadUnitsOfTheEve(): Promise<void> {
    await runAct({ payload: library.payload, user: null }, async (req) => {
      const waiting = [...unitsOnEve]
      while (waiting.length > 0) {
        const next = waiting.findIndex(({ parentKeyThen }) => parentKeyThen === null || ids.has(parentKeyThen))
        const [unit] = waiting.splice(next, 1)
        if (!unit) throw new Error('the parents form a loop')
        const { name, shortName, kind, codes, coastal, validFrom, parentKeyThen } = unit
        const data = { slug: slugOnEve(unit), name, shortName, kind, coastal, validFrom, codes: codes.map((code) => ({ ...code, to: null })), parent: parentKeyThen && idOf(parentKeyThen) } // prettier-ignore
        const common = { depth: 0, req, overrideAccess: true } as const // the test loads
        ids.set(unit.key, String((await req.payload.create({ collection: 'units', data, ...common })).id))
      }
    })
  }

  type Unit = { id: string; name: string; parent: string | null; kind: { slug: string }; successors: string[] }
  const tree = async (on: string): Promise<Unit[]> => {
    await library.keeper.settled()
    return (await admin.get(`/api/v1/units?on=${on}`)).body.items
  }
  const communesOf = (units: Unit[]) => units.filter(({ kind }) => kind.slug === 'ubnd-xa')
  const named = (units: Unit[], name: string) => units.find((unit) => unit.name === name)

  it('says what it did: 118 units end, 37 begin, six posts follow', () => {
    expect(answer.status).toBe(201)
    const { ended, begun, moved, faults } = answer.body.doc.preview
    expect([ended?.length, begun?.length, moved?.length, faults]).toEqual([106 + 9 + 3, 34 + 3, 6, []])
  })

  it('shows 106 communes on the day before and 34 on the day, each with the names of then', async () => {
    const [before, after] = [await tree(EVE), await tree(ON)]
    expect([communesOf(before).length, communesOf(after).length]).toEqual([106, 34])
    expect(before.filter(({ kind }) => kind.slug === 'ubnd-huyen')).toHaveLength(9)
    expect(after.filter(({ kind }) => kind.slug === 'ubnd-huyen')).toHaveLength(0)
    const today = demoUnits.filter(({ kind, validFrom }) => kind === 'ubnd-xa' && validFrom === ON)
    expect(
      communesOf(after)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(today.map(({ name }) => name).sort())
  })

  it('moves the six posts from the command of then to that of now, and no post stands below nobody', async () => {
    const [before, after] = [await tree(EVE), await tree(ON)]
    const [old, now] = [
      named(before, 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh Phú Yên'),
      named(after, 'Ban Chỉ huy Bộ đội Biên phòng tỉnh Đắk Lắk'),
    ]
    expect([old, now].every(Boolean)).toBe(true)
    for (const slug of POSTS) {
      const id = idOf(`don-bp-${slug}`)
      expect([before, after].map((units) => units.find((unit) => unit.id === id)?.parent)).toEqual([old?.id, now?.id])
    }
  })

  it('ties each commune to the one successor that the source names, and the district to all on its territory', async () => {
    const units = await tree(EVE)
    const after = new Map((await tree(ON)).map(({ id, name }) => [id, name]))
    for (const unit of unitsOnEve.filter(({ kind }) => kind === 'ubnd-xa' || kind === 'ubnd-huyen')) {
      const successors = units.find(({ id }) => id === idOf(unit.key))?.successors.map((id) => after.get(id))
      const expected = unit.successorKeys.map((key) => demoUnit(key).name)
      expect([unit.name, successors?.toSorted()]).toEqual([unit.name, expected.toSorted()])
    }
  })

  it('leaves each open duty with the successors, once', async () => {
    const { docs } = await library.payload.find({ collection: 'deliveries', where: { document: { equals: owed } }, depth: 0, pagination: false }) // prettier-ignore
    const passed = docs.filter(({ inheritedFrom }) => inheritedFrom)
    const heirs = [...new Set([...demoUnit('ubnd-huyen-tuy-an').successorKeys, 'xa-tu-2025-07-22240'])]
    const after = new Map((await tree(ON)).map(({ id, name }) => [id, name]))
    expect(passed.map(({ unit }) => after.get(String(unit)) ?? '').sort()).toEqual(
      heirs.map((key) => demoUnit(key).name).sort(),
    )
    expect(docs).toHaveLength(4 + heirs.length)
  })

  it('gives the people of a merged commune and of the command their new unit, with its scope', async () => {
    const officer = await signIn(library, 'canbo')
    expect((await officer.get('/api/users/me')).body.user.unit.name).toBe('Ủy ban nhân dân phường Phú Yên')
    expect((await officer.get(`/api/v1/documents/${owed}`)).status).toBe(200)
    const coordinator = await signIn(library, 'dieuphoi')
    const post = await publishOne(desk, { title: 'Cho các đồn' })
    const units = POSTS.map((slug) => idOf(`don-bp-${slug}`))
    const sent = await coordinator.post('/api/assignments', { documents: [post], units, confirm: true })
    expect(sent.status).toBe(201)
  })

  it('means by “successors of the four coastal districts” the districts before and their communes after', async () => {
    const units = await readUnits({ payload: library.payload })
    const districts = ['tuy-hoa', 'song-cau', 'tuy-an', 'dong-hoa']
    const keys = demoUnits.filter(({ kind, coastal }) => kind === 'ubnd-huyen' && coastal).map(({ key }) => key)
    const group = { rule: { any: [{ successorsOf: keys.map(idOf) }] } }
    expect(groupMembers(units, { group, day: EVE })).toHaveLength(districts.length)
    const after = groupMembers(units, { group, day: ON })
    expect(after.every(({ kind, validFrom }) => kind === 'ubnd-xa' && validFrom === ON)).toBe(true)
    expect(after).toHaveLength(new Set(keys.flatMap((key) => demoUnit(key).successorKeys)).size)
  })

  it('is one event, and a rebuilt catalogue says the same', async () => {
    await library.keeper.settled()
    const code = { equals: 'assign/reorganised' }
    expect((await library.payload.count({ collection: 'journal', where: { code } })).totalDocs).toBe(1)
    const before = dumpCatalogue(library.catalogue)
    emptyCatalogue(library.catalogue)
    await followJournal(library.payload, library.catalogue)
    expect(dumpCatalogue(library.catalogue)).toBe(before)
  })
})
