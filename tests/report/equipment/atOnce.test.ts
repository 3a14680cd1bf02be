import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals'
import { readItems, readStates } from '../../../src/report/equipment/readEquipmentRows'
import { readProgrammeRows } from '../../../src/report/equipment/readProgrammeRows'
import { type Client, describeOnBothDatabases, makePerson, makeUnit, signIn } from '../../support/library'
import { computer, type EquipmentGround, openEquipmentGround } from './equipmentGround'

describeOnBothDatabases('the registers, when several people enter at once or a write fails', (database) => {
  let ground: EquipmentGround
  let second: Client
  beforeAll(async () => {
    ground = await openEquipmentGround(database)
    await makePerson(ground.library, { username: 'quantri2', roles: ['admin'] })
    second = await signIn(ground.library, 'quantri2')
  })
  afterAll(() => ground?.close())
  afterEach(() => void jest.restoreAllMocks())

  const PLACE = { from: '2021-01-01', decision: '131/QĐ-TTg' }
  const join = (by: Client, unit: string, more: object = {}) =>
    by.post(`/api/programmes/${ground.programme}/members`, { unit, ...PLACE, ...more })
  const members = async () =>
    (await readProgrammeRows(ground.library.payload)).places.filter(({ unitId }) => unitId !== null)
  const events = async () => {
    await ground.library.keeper.settled()
    const where = { code: { like: 'report/' } }
    return (await ground.library.payload.db.count({ collection: 'journal', where })).totalDocs
  }
  const written = async () => ({
    items: (await readItems(ground.library.payload)).length,
    states: (await readStates(ground.library.payload)).length,
    members: await members(),
    events: await events(),
  })

  const inOrder = (answers: { status: number }[]) => answers.map(({ status }) => status).toSorted((a, b) => a - b)

  it('never give out more places than there are', async () => {
    const names = Array.from({ length: 13 }, (_, index) => `UBND xã Đồng Thời ${index}`)
    const units: string[] = []
    for (const name of names) units.push(await makeUnit(ground.library, { name, kind: 'ubnd-xa' }))
    const before = await events()
    const answers = await Promise.all(
      units.map((unit, index) => join(index % 2 === 0 ? ground.people.quantri : second, unit)),
    )
    expect(inOrder(answers)).toEqual([...Array(10).fill(200), 400, 400, 400])
    const refused = answers.find(({ status }) => status === 400)
    expect(refused?.body.errors).toMatchObject([
      { path: '', message: expect.stringContaining('chỉ có 10 chỗ cùng một lúc') },
    ])
    expect(new Set((await members()).map(({ unitId }) => unitId)).size).toBe(10)
    expect((await events()) - before).toBe(10)
  })

  it('end a place once, whoever does it first', async () => {
    const [place] = await members()
    const ending = { unit: place?.unitId, from: PLACE.from, to: '2025-06-30' }
    const end = (by: Client) => by.post(`/api/programmes/${ground.programme}/members/end`, ending)
    const before = await events()
    const answers = await Promise.all([end(ground.people.quantri), end(second)])
    expect(inOrder(answers)).toEqual([200, 409])
    expect((await events()) - before).toBe(1)
  })

  it('take one thing with a serial number, though two people enter it at once', async () => {
    const { people, units } = ground
    const spellings = ['SN-CÙNG-LÚC', 'sn-cùng-lúc', 'SN-CÙNG-LÚC'.normalize('NFD'), ' SN-CÙNG-LÚC']
    const enter = (by: Client, index: number) =>
      by.post('/api/equipment-items', computer(units.xa, { name: 'Máy ghi cùng lúc', serial: spellings[index] }))
    const answers = await Promise.all([people.soan, people.dieuphoi, people.quantri, second].map(enter))
    expect(inOrder(answers)).toEqual([201, 400, 400, 400])
    for (const { body } of answers.filter(({ status }) => status === 400))
      expect(body.errors).toMatchObject([{ path: 'serial' }])
    const kept = (await readItems(ground.library.payload)).filter(({ name }) => name === 'Máy ghi cùng lúc')
    expect(kept.length).toBe(1)
  })

  it.each(['equipment-states', 'outbox'])(
    'keep nothing of a thing whose row of %s cannot be written',
    async (failing) => {
      const { people, units } = ground
      const before = await written()
      failWriting(failing)
      expect((await people.soan.post('/api/equipment-items', computer(units.xa))).status).toBe(500)
      jest.restoreAllMocks()
      expect(await written()).toEqual(before)
    },
  )

  it('keep nothing of a change of state or of a place whose event cannot be written', async () => {
    const { people, units } = ground
    const made = await people.soan.post('/api/equipment-items', computer(units.xa))
    const before = await written()
    failWriting('outbox')
    const change = { id: '0192f0c4-0000-7000-8000-00000000bb01', state: 'broken', from: '2025-02-02' }
    const path = `/api/equipment-items/${made.body.doc.id}/states`
    expect((await people.soan.post(path, change)).status).toBe(500)
    const place = { from: '2025-07-01' }
    expect((await join(people.quantri, units.xa, place)).status).toBe(500)
    jest.restoreAllMocks()
    expect(await written()).toEqual(before)
    expect((await people.soan.post(path, change)).body.doc.status).toBe('recorded')
    expect((await join(people.quantri, units.xa, place)).status).toBe(200)
  })

  function failWriting(collection: string): void {
    const { db } = ground.library.payload
    const create = db.create.bind(db)
    jest.spyOn(db, 'create').mockImplementation((args) => {
      if (args.collection === collection) throw new Error('The disk is full')
      return create(args)
    })
  }
})
