import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { dayAfter } from '../../../src/assign/rules/units/dated'
import { keepReorganisations } from '../../../src/assign/units/keepReorganisations'
import { deskOf } from '../../../src/catalogue/deskOf'
import { ledgerOf } from '../../../src/catalogue/ledgerOf'
import { ANONYMOUS } from '../../../src/catalogue/reader'
import { startOfVietnamDay, vietnamDay } from '../../../src/vietnamese/calendar'
import {
  type Client,
  describeOnBothDatabases,
  makePerson,
  makeUnit,
  openTestLibrary,
  signIn,
  type TestLibrary,
  uploadFile,
} from '../../support/library'
import { type Desk, FULL_CHECKLIST, makeDesk, publishOne } from '../../support/publishing'
import { expectRebuiltAlike } from './rebuiltAlike'

const today = vietnamDay(new Date())
const tomorrow = dayAfter(today)

describeOnBothDatabases('what a unit held is read on by its heir', (database) => {
  let library: TestLibrary
  let desk: Desk
  let admin: Client
  const units: Record<string, string> = {}
  const people: Record<string, Client> = {}
  const documents: Record<string, string> = {}
  let sha256: string

  beforeAll(async () => {
    library = await openTestLibrary(database)
    desk = await makeDesk(library)
    await makePerson(library, { username: 'quantri', roles: ['admin'] })
    admin = await signIn(library, 'quantri')
    for (const name of ['mot', 'hai', 'ketuc', 'khac', 'saunua']) {
      units[name] = await makeUnit(library, { name: `Xã ${name}`, kind: 'ubnd-xa' })
      await makePerson(library, { username: name, roles: ['officer'], unit: unitOf(name), confirmsForUnit: true })
      people[name] = await signIn(library, name)
    }
    const bytes = Buffer.from('Chỉ dành cho nơi nhận.')
    const { doc } = await uploadFile(library, desk.editor, { name: 'a.txt', bytes })
    sha256 = String(doc.sha256)
    for (const title of ['done', 'seen', 'owed', 'gone', 'released', 'own']) {
      const files = title === 'done' ? [doc.id] : []
      documents[title] = await publishOne(desk, { title, access: 'assigned', files })
    }
    await send('done', ['mot', 'hai'])
    await send('seen', ['mot'], { confirm: false })
    for (const title of ['owed', 'gone', 'own']) await send(title, ['mot'])
    const { body } = await send('released', ['mot'])
    const release = { units: [unitOf('mot')], reason: 'Gửi nhầm' }
    await desk.editor.post(`/api/assignments/${body.doc.id}/release`, release)
    await send('own', ['ketuc'], { confirm: false })
    for (const name of ['done', 'gone', 'own']) await report('mot', name, 'acknowledged')
    await report('hai', 'done', 'acknowledged')
    await report('mot', 'seen', 'seen')
    await report('ketuc', 'own', 'seen')
    await desk.approver.post(`/api/documents/${idOf('gone')}/withdraw`, { reason: 'Sai' })
    await report('mot', 'gone', 'removed')
  })
  afterAll(() => library?.close())

  const unitOf = (name: string): string => units[name] ?? ''
  const idOf = (name: string): string => documents[name] ?? ''
  const as = (name: string): Client => {
    const client = people[name]
    if (!client) throw new Error(`nobody is called ${name}`)
    return client
  }
  const send = (title: string, to: string[], more: object = {}) =>
    desk.approver.post('/api/assignments', { documents: [idOf(title)], units: to.map(unitOf), confirm: true, ...more })
  async function report(unit: string, title: string, event: string): Promise<void> {
    const receipt = { id: randomUUID(), document: idOf(title), version: 1, event, at: new Date().toISOString() }
    const { body } = await as(unit).post('/api/v1/receipts', { receipts: [receipt] })
    expect(body.results).toMatchObject([{ status: 'recorded' }])
  }
  const reads = async (unit: string, title: string) => (await as(unit).get(`/api/v1/documents/${idOf(title)}`)).status
  const readable = async (unit: string) => {
    const { body } = await as(unit).get('/api/v1/documents?access=assigned')
    return body.items.map(({ title }: { title: string }) => title).sort()
  }
  const merge = (names: string[], into: string) => ({
    kind: 'merge',
    units: names.map(unitOf),
    into: unitOf(into),
  })
  const decide = (steps: object[], on: string, path = '') =>
    admin.post(`/api/units/reorganisations${path}`, { on, decision: 'Quyết định thử', steps })
  const deskFor = (unit: string) => {
    const { toReceive, toConfirm, toRemove } = deskOf(library.catalogue, { unitId: unitOf(unit), today })
    return [toReceive, toConfirm, toRemove].map((items) => items.map(({ title }) => String(title)).sort())
  }

  it('from the day on and not before: documents, files and the feed alike', async () => {
    const file = (unit: string) => as(unit).get(`/files/${sha256}`)
    const { body: feed } = await as('ketuc').get('/api/v1/changes')
    const steps = [merge(['mot', 'hai'], 'ketuc')]
    const preview = await decide(steps, tomorrow, '/preview')
    expect(preview.body.doc).toMatchObject({ passing: 1, kept: 2, faults: [], takesEffect: 'later' })
    expect((await decide(steps, tomorrow)).body.doc).toMatchObject({ state: 'planned' })
    expect([await readable('ketuc'), (await file('ketuc')).status]).toEqual([['own'], 404])

    const midnight = startOfVietnamDay(tomorrow)
    await Promise.all([keepReorganisations(library.payload, midnight), keepReorganisations(library.payload, midnight)])
    await library.keeper.settled()
    expect([await readable('ketuc'), (await file('ketuc')).status]).toEqual([['done', 'owed', 'own', 'seen'], 200])
    expect([await readable('khac'), (await file('khac')).status]).toEqual([[], 404])
    expect([await reads('ketuc', 'released'), await reads('ketuc', 'gone')]).toEqual([404, 404])
    const { body: news } = await as('ketuc').get(`/api/v1/changes?since=${encodeURIComponent(feed.next)}`)
    const told = news.items.map(({ kind, document }: { kind: string; document?: { title: string } }) => `${kind} ${document?.title}`) // prettier-ignore
    expect(told.sort()).toEqual(['done', 'owed', 'seen'].map((title) => `upsert ${title}`))
    await expectRebuiltAlike(library)
  })

  it('without owing what the predecessor has done', async () => {
    expect(deskFor('ketuc')).toEqual([[], ['owed'], []])
    const { body } = await as('ketuc').get(`/api/v1/documents/${idOf('done')}`)
    expect(body.assignment).toMatchObject({ confirm: false, acknowledgedAt: null })
    const reader = { ...ANONYMOUS, unitScope: 'all' as const }
    const ledger = ledgerOf(library.catalogue, reader, { documentId: idOf('done'), today })
    expect(ledger?.counts).toMatchObject({ recipients: 3, toConfirm: 2, acknowledged: 2, overdue: 0 })
    const { body: backlog } = await desk.editor.get(`/api/units/${unitOf('ketuc')}/backlog`)
    expect(backlog.unconfirmed.map(({ title }: { title: string }) => title)).toEqual(['owed'])
  })

  it('and owes the next version, even where nobody is told of it', async () => {
    await desk.editor.post(`/api/documents/${idOf('done')}/revise`)
    await desk.editor.patch(`/api/documents/${idOf('done')}`, { body: 'Nội dung đã sửa.' })
    await desk.editor.post(`/api/documents/${idOf('done')}/submit`)
    await desk.approver.post(`/api/documents/${idOf('done')}/approve`, { checklist: FULL_CHECKLIST })
    const published = await desk.approver.post(`/api/documents/${idOf('done')}/publish`, { notifyHolders: false })
    expect(published.status).toBe(200)
    await library.keeper.settled()
    expect(deskFor('ketuc')).toEqual([[], ['done', 'owed'], []])
    await expectRebuiltAlike(library)
  })

  it('and hands it on when it ends itself; what is recalled then is to be removed by the last heir', async () => {
    expect((await decide([merge(['ketuc'], 'saunua')], dayAfter(tomorrow))).body.doc).toMatchObject({
      state: 'planned',
    })
    await keepReorganisations(library.payload, startOfVietnamDay(dayAfter(tomorrow)))
    await library.keeper.settled()
    expect(await readable('saunua')).toEqual(['done', 'owed', 'own', 'seen'])
    expect(deskFor('saunua')).toEqual([[], ['done', 'owed'], []])
    await desk.approver.post(`/api/documents/${idOf('seen')}/withdraw`, { reason: 'Sai' })
    await library.keeper.settled()
    expect(await reads('saunua', 'seen')).toBe(410)
    expect(deskFor('saunua')[2]).toEqual(['seen'])
    await expectRebuiltAlike(library)
  })
})
