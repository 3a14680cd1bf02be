import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { dayAfter } from '../../../src/assign/rules/units/dated'
import { unitClock } from '../../../src/assign/units/unitClock'
import { startOfVietnamDay, vietnamDay } from '../../../src/vietnamese/calendar'
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
import { type Desk, makeDesk, publishOne } from '../../support/publishing'
import { expectRebuiltAlike } from './rebuiltAlike'

const today = vietnamDay(new Date())
const tomorrow = dayAfter(today)

describeOnBothDatabases('the kind of a unit in time', (database) => {
  let library: TestLibrary
  let desk: Desk
  let admin: Client

  beforeAll(async () => {
    library = await openTestLibrary(database)
    desk = await makeDesk(library)
    await makePerson(library, { username: 'quantri', roles: ['admin'] })
    admin = await signIn(library, 'quantri')
    await makeGroup(library, 'cua-khau', { kinds: ['don-bien-phong-cua-khau'] })
  })
  afterAll(() => library?.close())

  const decide = (steps: object[], on: string, path = '') =>
    admin.post(`/api/units/reorganisations${path}`, { on, decision: 'Quyết định thử', steps })
  const unitOf = async (id: string) => (await admin.get(`/api/units/${id}?depth=0`)).body
  async function kindOn(id: string, on: string): Promise<string> {
    await library.keeper.settled()
    const { body } = await admin.get(`/api/v1/units?on=${on}`)
    return body.items.find((unit: { id: string }) => unit.id === id).kind.slug
  }

  it('changes from a day on, by a step of a reorganisation; before, it is what it was', async () => {
    const post = await makeUnit(library, { name: 'Đồn Một' })
    const steps = [{ kind: 'reclassify', unit: 'don-mot', to: 'don-bien-phong-cua-khau' }]
    const preview = await decide(steps, tomorrow, '/preview')
    expect(preview.body.doc).toMatchObject({
      faults: [],
      reclassified: [{ unit: { name: 'Đồn Một' }, kind: 'Đồn Biên phòng cửa khẩu' }],
    })
    expect((await decide(steps, tomorrow)).body.doc.state).toBe('planned')
    const midnight = startOfVietnamDay(tomorrow)
    await unitClock(library.payload)(new Date(midnight.getTime() - 1))
    expect(await unitOf(post)).toMatchObject({ kind: 'don-bien-phong', kinds: null })
    await unitClock(library.payload)(midnight)
    expect(await unitOf(post)).toMatchObject({ kind: 'don-bien-phong-cua-khau' })
    expect([await kindOn(post, today), await kindOn(post, tomorrow)]).toEqual([
      'don-bien-phong',
      'don-bien-phong-cua-khau',
    ])
    await expectRebuiltAlike(library)
  })

  it('decides whom a group by kind means on the day of sending, not what its row says now', async () => {
    const changed = await makeUnit(library, { name: 'Đồn Hai' })
    const always = await makeUnit(library, { name: 'Đồn Ba', kind: 'don-bien-phong-cua-khau' })
    const kinds = [
      { kind: 'don-bien-phong', from: null, to: '2025-06-30' },
      { kind: 'don-bien-phong-cua-khau', from: '2025-07-01', to: today },
      { kind: 'tram-kiem-soat-bien-phong', from: tomorrow, to: null },
    ]
    expect((await admin.patch(`/api/units/${changed}`, { kinds })).status).toBe(200)
    expect(await unitOf(changed)).toMatchObject({ kind: 'don-bien-phong-cua-khau' })
    const documents = [await publishOne(desk, { title: 'Cho các cửa khẩu' })]
    for (const choice of [{ groups: ['cua-khau'] }, { kinds: ['don-bien-phong-cua-khau'] }]) {
      const { body } = await desk.editor.post('/api/assignments/preview', { documents, ...choice })
      expect(body.recipients.map(({ id }: { id: string }) => id).toSorted()).toEqual([changed, always].toSorted())
    }
    // The clock alone makes it another kind.
    await unitClock(library.payload)(startOfVietnamDay(tomorrow))
    expect(await unitOf(changed)).toMatchObject({ kind: 'tram-kiem-soat-bien-phong' })
    await expectRebuiltAlike(library)
  })

  it('is corrected by typing over what it is now, and never two at a time', async () => {
    const unit = await makeUnit(library, { name: 'Đồn Bốn' })
    const two = [
      { kind: 'don-bien-phong', from: null, to: '2025-07-01' },
      { kind: 'don-bien-phong-cua-khau', from: '2025-07-01', to: null },
    ]
    expect((await admin.patch(`/api/units/${unit}`, { kinds: two })).body.errors[0].path).toBe('kinds.1')
    const unknown = [{ kind: 'khac', from: null, to: null }]
    expect((await admin.patch(`/api/units/${unit}`, { kinds: unknown })).status).toBe(400)
    const [first, second] = [{ ...two[0], to: '2025-06-30' }, two[1]]
    await admin.patch(`/api/units/${unit}`, { kinds: [first, second] })
    await admin.patch(`/api/units/${unit}`, { kind: 'don-bien-phong-cua-khau-cang' })
    const corrected = [first, { ...second, kind: 'don-bien-phong-cua-khau-cang' }]
    expect(await unitOf(unit)).toMatchObject({ kind: 'don-bien-phong-cua-khau-cang', kinds: corrected })
  })

  it('changes once in one reorganisation, and of no unit that ends', async () => {
    const unit = await makeUnit(library, { name: 'Đồn Năm' })
    const step = { kind: 'reclassify', unit, to: 'don-bien-phong-cua-khau' }
    const twice = await decide([step, step], today, '/preview')
    expect(twice.body.doc.faults).toMatchObject([{ path: 'steps.1' }])
    const ending = await decide([step, { kind: 'dissolve', unit, successors: [] }], today, '/preview')
    expect(ending.body.doc.faults).toMatchObject([{ path: 'steps.0' }])
    expect((await decide([{ ...step, to: 'khac' }], today)).body.errors).toMatchObject([{ path: 'steps.0.to' }])
  })
})
