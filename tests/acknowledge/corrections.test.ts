import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { sumDissemination, totalOf } from '../../src/acknowledge/rules/sumDissemination'
import { disseminationOf } from '../../src/catalogue/disseminationOf'
import { dumpCatalogue } from '../../src/catalogue/dumpCatalogue'
import { closeCatalogue, openCatalogue } from '../../src/catalogue/openCatalogue'
import { rebuildCatalogue } from '../../src/catalogue/record/rebuildCatalogue'
import {
  type Client,
  describeOnBothDatabases,
  makePerson,
  makeUnit,
  openTestLibrary,
  signIn,
  type TestLibrary,
} from '../support/library'
import { type Desk, makeDesk, publishOne } from '../support/publishing'
import { visit } from '../support/visitor'

type Row = Record<string, unknown>

describeOnBothDatabases('figures that were reported wrongly', (database) => {
  let library: TestLibrary
  let desk: Desk
  let officer: Client
  let colleague: Client
  let stranger: Client
  let coordinator: Client
  let post: string
  let ward: string

  beforeAll(async () => {
    library = await openTestLibrary(database)
    const command = await makeUnit(library, { name: 'Ban Chỉ huy', kind: 'chi-huy-bien-phong-tinh' })
    post = await makeUnit(library, { name: 'Đồn Một', parent: command })
    ward = await makeUnit(library, { name: 'Phường Hai', kind: 'ubnd-xa' })
    await makePerson(library, { username: 'canbo', roles: ['officer'], unit: post, confirmsForUnit: true })
    await makePerson(library, { username: 'dongchi', roles: ['officer'], unit: post })
    await makePerson(library, { username: 'phuong', roles: ['officer'], unit: ward, confirmsForUnit: true })
    await makePerson(library, { username: 'dieuphoi', roles: ['coordinator'], unit: command })
    desk = await makeDesk(library)
    officer = await signIn(library, 'canbo')
    colleague = await signIn(library, 'dongchi')
    stranger = await signIn(library, 'phuong')
    coordinator = await signIn(library, 'dieuphoi')
  })
  afterAll(() => library?.close())

  async function sentDocument(): Promise<string> {
    const id = await publishOne(desk, { title: 'Đã phổ biến', access: 'assigned' })
    const sending = { documents: [id], units: [post, ward], confirm: false }
    expect((await desk.editor.post('/api/assignments', sending)).status).toBe(201)
    await library.keeper.settled()
    return id
  }

  function spread(document: string, more: Row = {}): Row & { id: string } {
    const figures = { sessions: 30, count: 1200, method: 'Họp thôn' }
    const at = '2026-02-03T03:00:00.000Z'
    return { id: randomUUID(), document, version: 1, event: 'disseminated', at, ...figures, ...more }
  }

  async function report(client: Client, ...receipts: Row[]): Promise<string[]> {
    const { body } = await client.post('/api/v1/receipts', { receipts })
    await library.keeper.settled()
    return body.results.map(({ status, error }: { status: string; error?: { code: string } }) => error?.code ?? status)
  }

  const deedsOf = (documentId: string) => disseminationOf(library.catalogue, { unitScope: 'all' }, { documentId })
  const totalFor = (documentId: string) => totalOf(sumDissemination(deedsOf(documentId), { by: () => 'all' }).values())
  const idOf = (documentId: string, sessions: number) =>
    deedsOf(documentId).find((deed) => deed.sessions === sessions)?.id ?? ''

  it('count as they were corrected, by the sender’s own id, and stay in the ledger', async () => {
    const document = await sentDocument()
    const wrong = spread(document)
    expect(await report(officer, wrong)).toEqual(['recorded'])
    const right = spread(document, { sessions: 3, count: 120, corrects: wrong.id })
    expect(await report(officer, right, right)).toEqual(['recorded', 'repeated'])
    expect(await report(officer, right)).toEqual(['repeated'])
    expect(totalFor(document)).toEqual({ sessions: 3, listeners: 120, broadcasts: 0 })
    const [first, second] = deedsOf(document).toSorted((one, other) => (other.sessions ?? 0) - (one.sessions ?? 0))
    expect(first).toMatchObject({ sessions: 30, corrects: null, replacedBy: second?.id })
    expect(second).toMatchObject({ sessions: 3, corrects: first?.id, replacedBy: null })
  })

  it('are corrected by a colleague and again, each naming the newest; who is late is told', async () => {
    const document = await sentDocument()
    await report(officer, spread(document))
    const wrong = idOf(document, 30)
    expect(await report(colleague, spread(document, { sessions: 4, corrects: wrong }))).toEqual(['recorded'])
    const late = spread(document, { sessions: 5, corrects: wrong })
    expect(await report(officer, late)).toEqual(['acknowledge/corrected-meanwhile'])
    const again = spread(document, { sessions: 0, count: 0, corrects: idOf(document, 4) })
    expect(await report(officer, again)).toEqual(['recorded'])
    expect(totalFor(document)).toEqual({ sessions: 0, listeners: 0, broadcasts: 0 })
    expect(deedsOf(document)).toHaveLength(3)
  })

  it('may come in one batch in any order, with what corrects them first', async () => {
    const document = await sentDocument()
    const wrong = spread(document)
    const better = spread(document, { sessions: 7, corrects: wrong.id })
    const best = spread(document, { sessions: 8, count: 80, corrects: better.id })
    expect(await report(officer, best, better, wrong)).toEqual(['recorded', 'recorded', 'recorded'])
    expect(totalFor(document)).toEqual({ sessions: 8, listeners: 80, broadcasts: 0 })
  })

  it('leave one standing when two correct them at the same moment', async () => {
    const document = await sentDocument()
    await report(officer, spread(document))
    const corrects = idOf(document, 30)
    const both = [
      report(officer, spread(document, { sessions: 1, corrects })),
      report(colleague, spread(document, { sessions: 2, corrects })),
    ]
    const answers = (await Promise.all(both)).flat()
    expect(answers).toContain('recorded')
    for (const answer of answers) expect(['recorded', 'acknowledge/corrected-meanwhile']).toContain(answer)
    expect(deedsOf(document).filter(({ replacedBy }) => replacedBy === null)).toHaveLength(1)
    expect([1, 2]).toContain(totalFor(document).sessions)
  })

  it('are corrected by their own unit alone, and only with the same deed', async () => {
    const document = await sentDocument()
    await report(officer, spread(document), spread(document, { event: 'seen' }))
    const corrects = idOf(document, 30)
    const seen = await library.payload.db.findOne<{ id: string }>({
      collection: 'receipts',
      where: { and: [{ document: { equals: document } }, { event: { equals: 'seen' } }] },
    })
    const other = await sentDocument()
    for (const [client, receipt, fault] of [
      [stranger, spread(document, { corrects }), 'acknowledge/unknown-receipt'],
      [officer, spread(document, { corrects: randomUUID() }), 'acknowledge/unknown-receipt'],
      [officer, spread(document, { event: 'broadcast', corrects }), 'acknowledge/not-correctable'],
      [officer, spread(other, { corrects }), 'acknowledge/not-correctable'],
      [officer, spread(document, { event: 'seen', corrects: seen?.id }), 'acknowledge/not-correctable'],
      [officer, spread(document, { sessions: 0 }), 'acknowledge/no-sessions'],
      [officer, spread(document, { corrects: 'x' }), 'platform/invalid-input'],
    ] as const)
      expect(await report(client, receipt)).toEqual([fault])
    expect(deedsOf(document)).toHaveLength(1)
    expect(totalFor(document).sessions).toBe(30)
  })

  it('are corrected by hand with a reason, by who may enter for the unit', async () => {
    const document = await sentDocument()
    await report(officer, spread(document))
    await report(stranger, spread(document, { sessions: 40 }))
    const entry = (unit: string, corrects: string, more: Row = {}) => {
      const told = { unit, corrects, by: 'Trần Văn Bình', reason: 'Đồn báo nhầm số' }
      return { ...spread(document, { sessions: 2, count: 20 }), ...told, ...more }
    }
    const enter = async (client: Client, body: Row) => {
      const answer = await client.post('/api/receipts/by-hand', body)
      await library.keeper.settled()
      return answer.body.code ?? answer.body.doc.status
    }
    const wrong = idOf(document, 30)
    expect(await enter(officer, entry(post, wrong))).toBe('acknowledge/not-permitted')
    expect(await enter(coordinator, entry(post, wrong, { reason: ' ' }))).toBe('platform/invalid-input')
    expect(await enter(coordinator, entry(ward, idOf(document, 40)))).toBe('acknowledge/unit-out-of-scope')
    expect(await enter(coordinator, entry(post, idOf(document, 40)))).toBe('acknowledge/unknown-receipt')
    const right = entry(post, wrong)
    expect(await enter(coordinator, right)).toBe('recorded')
    expect(await enter(coordinator, right)).toBe('repeated')
    expect(await enter(coordinator, entry(post, wrong))).toBe('acknowledge/corrected-meanwhile')
    expect(totalFor(document)).toEqual({ sessions: 42, listeners: 1220, broadcasts: 0 })
  })

  it('are put right on the pages, by the unit and in its place', async () => {
    const document = await sentDocument()
    await report(officer, spread(document))
    const here = `/pho-bien/${document}`
    const unit = await visit(library, 'canbo')
    const path = `${here}/sua/${idOf(document, 30)}`
    expect((await unit.open(here)).text).toContain(`href="${path}"`)
    const fields = { 'so-buoi': '3', 'so-nguoi': '90', 'cach-lam': 'Họp thôn', ngay: '2026-02-03', lan: randomUUID() }
    const wrong = await unit.send(path, { on: path, fields: { ...fields, 'so-buoi': '0' } })
    expect([wrong.status, wrong.text.includes('Không có buổi nào thì số người nghe là 0.')]).toEqual([400, true])
    const done = await unit.send(path, { on: path, fields })
    expect([done.status, done.headers.location]).toEqual([303, `${here}?bao=da-sua-so-lieu`])
    expect((await unit.send(path, { on: here, fields })).status).toBe(303)
    expect((await unit.open(path)).headers.location).toBe(here)
    const shown = (await unit.open(here)).text
    expect(shown).toContain('Đơn vị đã báo (1)')
    expect(shown).toContain('Số liệu cũ đã được sửa, không cộng nữa (1)')
    const late = await unit.send(path, { on: here, fields: { ...fields, lan: randomUUID() } })
    expect([late.status, late.text.includes('đã được thay bằng một lượt sửa')]).toEqual([400, true])

    const cell = `/so-giao-nhan/${document}/${post}`
    const standing = `${cell}/sua/${idOf(document, 3)}`
    const command = await visit(library, 'dieuphoi')
    expect((await command.open(cell)).text).toContain(`href="${standing}"`)
    const byHand = { ...fields, 'so-buoi': '4', lan: randomUUID(), 'nguoi-bao': 'Trần Văn Bình' }
    const unexplained = await command.send(standing, { on: standing, fields: byHand })
    expect([unexplained.status, unexplained.text.includes('Hãy ghi lý do')]).toEqual([400, true])
    const entered = await command.send(standing, { on: standing, fields: { ...byHand, 'ly-do': 'Báo qua điện thoại' } })
    expect([entered.status, entered.headers.location]).toEqual([303, `${cell}?bao=da-sua-so-lieu`])
    expect((await command.open(cell)).text).toContain('Đã được sửa, không cộng nữa')
    expect((await command.open(`/so-giao-nhan/${document}`)).text).toContain('<b>4</b> Buổi phổ biến')
    expect(totalFor(document)).toEqual({ sessions: 4, listeners: 90, broadcasts: 0 })
    const other = await visit(library, 'phuong')
    expect((await other.open(path)).status).toBe(404)
    expect((await other.open(standing)).status).toBe(403)
  })

  it('give the same catalogue when it is filled anew', async () => {
    await library.keeper.settled()
    const path = join(library.directory, 'anew.db')
    await rebuildCatalogue(library.payload, { path })
    const anew = openCatalogue({ path })
    try {
      expect(dumpCatalogue(anew)).toBe(dumpCatalogue(library.catalogue))
    } finally {
      closeCatalogue(anew)
    }
  })
})
