import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { ReminderRow } from '../../src/acknowledge/reminders/reminderRow'
import { startOfVietnamDay, vietnamDay } from '../../src/vietnamese/calendar'
import {
  describeOnBothDatabases,
  makePerson,
  makeUnit,
  openTestLibrary,
  signIn,
  type DatabaseKind,
  type TestLibrary,
} from '../support/library'
import { headerOf, openMailServer, type TestMailServer, textOf } from '../support/mailServer'
import { describeOnMongodb, newMongodbUrl } from '../support/mongod'
import { makeDesk, publishOne, type Desk } from '../support/publishing'

const DAY_MS = 24 * 60 * 60 * 1000
const HOUR_MS = 60 * 60 * 1000

/** A library, a mail server, and a clock: ten in the morning in Vietnam, so many days and hours from today's. */
async function openGround(database: DatabaseKind, more: Record<string, string> = {}) {
  const smtp = await openMailServer()
  const start = startOfVietnamDay(vietnamDay(new Date())).getTime() + 10 * HOUR_MS
  const clock = { ms: start }
  const environment = { SMTP_URL: `smtp://127.0.0.1:${smtp.port}`, MAIL_FROM: 'thu-vien@example.vn', ...more }
  const sending = { now: () => new Date(clock.ms), chance: () => 0.5 }
  const library = await openTestLibrary(database, environment, { sending })
  return {
    library,
    smtp,
    sending,
    environment,
    at: (days: number, hours = 0) => void (clock.ms = start + days * DAY_MS + hours * HOUR_MS),
    later: (ms: number) => void (clock.ms += ms),
    dayFromNow: (days: number) => vietnamDay(new Date(start + days * DAY_MS)),
  }
}

async function remindersOf(library: TestLibrary): Promise<ReminderRow[]> {
  const { docs } = await library.payload.db.find<ReminderRow>({
    collection: 'reminders',
    sort: 'id',
    pagination: false,
    limit: 0,
  })
  return docs
}

type Cast = { post: string; officer: string; coordinator: string }

let casts = 0

/** A command with a coordinator, a post with an officer below it, and people who must get no mail. */
async function makeCast(library: TestLibrary): Promise<Cast> {
  casts += 1
  const named = (name: string) => `${name}${casts}`
  const command = await makeUnit(library, { name: named('Ban Chỉ huy '), kind: 'chi-huy-bien-phong-tinh' })
  const post = await makeUnit(library, { name: named('Đồn Biên phòng '), parent: command })
  const ward = await makeUnit(library, { name: named('Ủy ban nhân dân phường '), kind: 'ubnd-xa' })
  const person = async (name: string, more: Record<string, unknown>) => {
    const username = named(name)
    await makePerson(library, { username, roles: ['officer'], contactEmail: `${username}@example.vn`, ...more })
    return username
  }
  const officer = await person('canbo', { unit: post, confirmsForUnit: true })
  const coordinator = await person('dieuphoi', { unit: command, roles: ['coordinator'] })
  await person('nguoikhac', { unit: ward })
  await person('daikhoa', { unit: post, disabled: true })
  await person('khongthu', { unit: post, contactEmail: null })
  return { post, officer, coordinator }
}

describeOnBothDatabases('reminders by e-mail', (database) => {
  let ground: Awaited<ReturnType<typeof openGround>>
  let library: TestLibrary
  let smtp: TestMailServer
  let desk: Desk
  /** New for each test: what others still owe goes to others. */
  let cast: Cast

  beforeAll(async () => {
    ground = await openGround(database)
    library = ground.library
    smtp = ground.smtp
    desk = await makeDesk(library)
    await makePerson(library, { username: 'quantri', roles: ['admin'] })
  })
  beforeEach(async () => {
    ground.at(0)
    smtp.refuseWith(null)
    smtp.afterText(null)
    cast = await makeCast(library)
  })
  afterAll(async () => {
    await library.close()
    await smtp.close()
  })

  const TITLE = 'Kế hoạch không ai được biết'

  async function send(dueOn: string | null, access = 'assigned'): Promise<string> {
    const id = await publishOne(desk, { title: TITLE, access })
    const body = { documents: [id], units: [cast.post], confirm: true, dueOn }
    expect((await desk.editor.post('/api/assignments', body)).status).toBe(201)
    return id
  }
  const acknowledge = async (id: string) => {
    const receipt = { id: randomUUID(), document: id, version: 1, event: 'acknowledged', at: '2026-01-01T00:00:00Z' }
    const officer = await signIn(library, cast.officer)
    const answer = await officer.post('/api/v1/receipts', { receipts: [receipt] })
    expect(answer.body.results).toMatchObject([{ status: 'recorded' }])
  }
  const mailsTo = (username: string) => smtp.mails.filter(({ to }) => to[0] === `${username}@example.vn`)
  const mine = () => smtp.mails.filter(({ to }) => to[0]?.endsWith(`${casts}@example.vn`))
  const textsOfMine = () => mine().map(textOf)
  const tries = () => smtp.triesTo(`${cast.officer}@example.vn`)
  const rowsOfMine = async () => (await remindersOf(library)).filter(({ unit }) => unit === cast.post)

  it('reminds once before the last day, once after it, then the coordinator above, and of nothing that was done', async () => {
    const late = await send(ground.dayFromNow(2))
    const done = await send(ground.dayFromNow(2))
    await acknowledge(done)
    for (const days of [0, 0.1, 1]) {
      ground.at(days)
      await library.remind()
    }
    expect(textsOfMine()).toEqual([expect.stringContaining('1 tài liệu sắp đến hạn xác nhận')])
    ground.at(3)
    await library.remind()
    ground.at(4)
    await library.remind()
    expect(textsOfMine().slice(1)).toEqual([expect.stringContaining('1 tài liệu đã quá hạn xác nhận')])
    expect(mine()).toEqual(mailsTo(cast.officer))
    ground.at(5)
    await library.remind()
    await library.remind()
    expect(mine().slice(2)).toEqual(mailsTo(cast.coordinator))
    expect(textsOfMine().slice(2)).toEqual([expect.stringContaining('/so-giao-nhan/ma-tran?tinh-trang=qua-han')])
    const rows = await rowsOfMine()
    expect(rows.map(({ stage, state, document }) => [stage, state, document])).toEqual([
      ['due-soon', 'sent', late],
      ['overdue', 'sent', late],
      ['escalated', 'sent', late],
    ])
    // Neither title nor document: mail is read by others.
    for (const mail of mine()) {
      expect(textOf(mail)).not.toContain(TITLE)
      expect(mail.raw).not.toContain(late)
    }
  })

  it('puts all that a person owes into one mail', async () => {
    await send(ground.dayFromNow(0))
    await send(ground.dayFromNow(1))
    ground.at(1.9)
    await library.remind()
    expect(mine()).toHaveLength(1)
    const [text] = textsOfMine()
    expect(text).toContain('2 tài liệu đã quá hạn xác nhận')
    expect(text).toContain(`Kính gửi Người ${cast.officer},`)
    expect(text).toContain('https://thu-vien.test/tai-lieu-den')
  })

  it('tells of a recall daily until the copy is gone, at night only of an urgent one', async () => {
    const [ordinary, urgent] = [await send(null), await send(null)]
    ground.at(0, 12)
    await desk.approver.post(`/api/documents/${ordinary}/withdraw`, { reason: 'Sai tên' })
    await library.remind()
    expect(mine()).toHaveLength(0)
    await desk.approver.post(`/api/documents/${urgent}/withdraw`, { reason: 'Sai tên', urgent: true })
    await library.remind()
    expect(mine()).toHaveLength(1)
    expect(textsOfMine()[0]).toContain('1 tài liệu đã thu hồi')
    ground.at(1)
    await library.remind()
    expect(mine()).toHaveLength(2)
    const officer = await signIn(library, cast.officer)
    const removed = [ordinary, urgent].map((document) => ({
      id: randomUUID(),
      document,
      version: 1,
      event: 'removed',
      at: '2026-01-01T00:00:00Z',
    }))
    await officer.post('/api/v1/receipts', { receipts: removed })
    ground.at(2)
    await library.remind()
    expect(mine()).toHaveLength(2)
  })

  it('tries again with pauses where the server refuses, and gives up for an administrator to see', async () => {
    await send(ground.dayFromNow(0))
    smtp.refuseWith(451)
    await library.remind()
    await library.remind()
    expect(tries()).toBe(1)
    expect(await rowsOfMine()).toMatchObject([{ state: 'waiting', attempts: 1, lastError: 'smtp-451' }])
    ground.later(10_000)
    await library.remind()
    expect(tries()).toBe(2)
    smtp.refuseWith('hang-up')
    ground.later(60_000)
    await library.remind()
    smtp.refuseWith(null)
    ground.later(5 * 60_000)
    await library.remind()
    expect(mine()).toHaveLength(1)
    expect(await rowsOfMine()).toMatchObject([{ state: 'sent', attempts: 4, lastError: null }])

    await send(ground.dayFromNow(0))
    smtp.refuseWith(550)
    await library.remind()
    expect((await rowsOfMine())[1]).toMatchObject({ state: 'dead', lastError: 'smtp-550' })
    const admin = await signIn(library, 'quantri')
    const listed = await admin.get(`/api/reminders?where[state][equals]=dead&where[unit][equals]=${cast.post}`)
    expect(listed.body.docs).toMatchObject([{ stage: 'due-soon', lastError: 'smtp-550' }])
  })

  it('does not send again what may have arrived', async () => {
    await send(ground.dayFromNow(0))
    smtp.afterText('hang-up')
    await library.remind()
    smtp.afterText(null)
    ground.later(DAY_MS / 4)
    await library.remind()
    expect(mine()).toHaveLength(1)
    expect(await rowsOfMine()).toMatchObject([{ state: 'unknown' }])
  })

  it('leaves what a dead process had in its hands, and goes on with the rest', async () => {
    await send(ground.dayFromNow(0))
    await library.remind()
    const [row] = await rowsOfMine()
    if (!row) throw new Error('nothing was written down')
    const claimedAt = new Date(0).toISOString()
    const held = { ...row, state: 'sending', claim: randomUUID(), claimedAt }
    await library.payload.db.updateOne({ collection: 'reminders', id: row.id, data: held })
    await send(ground.dayFromNow(0))
    await library.remind()
    expect(mine()).toHaveLength(2)
    const rows = await rowsOfMine()
    expect(rows.map(({ state, lastError }) => [state, lastError])).toEqual([
      ['unknown', 'process-ended'],
      ['sent', null],
    ])
  })

  it('settles unsent what is not owed any more, or not by this person', async () => {
    const id = await send(ground.dayFromNow(0))
    await send(ground.dayFromNow(0))
    smtp.refuseWith(451)
    await library.remind()
    await acknowledge(id)
    smtp.refuseWith(null)
    ground.later(60_000)
    await library.remind()
    expect(mine()).toHaveLength(1)
    expect(textsOfMine()[0]).toContain('1 tài liệu sắp đến hạn')
    const states = (await rowsOfMine()).map(({ document, state }) => [document === id, state])
    expect(states).toEqual(
      expect.arrayContaining([
        [true, 'settled'],
        [false, 'sent'],
      ]),
    )
  })
})

describeOnMongodb('reminders of two processes', () => {
  it('leave once', async () => {
    const DATABASE_URL = await newMongodbUrl()
    const PAYLOAD_SECRET = randomUUID() + randomUUID()
    const ground = await openGround('mongodb', { DATABASE_URL, PAYLOAD_SECRET })
    const { library, smtp, sending, environment } = ground
    const other = await openTestLibrary('mongodb', environment, { sending })
    const cast = await makeCast(library)
    const desk = await makeDesk(library)
    const ids: string[] = []
    for (let count = 0; count < 5; count += 1) ids.push(await publishOne(desk, { title: `Tài liệu ${count}` }))
    const body = { documents: ids, units: [cast.post], confirm: true, dueOn: ground.dayFromNow(1) }
    expect((await desk.editor.post('/api/assignments', body)).status).toBe(201)
    await Promise.all([library.remind(), other.remind(), library.remind(), other.remind()])
    ground.at(2)
    await Promise.all([other.remind(), library.remind(), other.remind(), library.remind()])
    const rows = await remindersOf(library)
    expect(rows.map(({ stage }) => stage).sort()).toEqual([...Array(5).fill('due-soon'), ...Array(5).fill('overdue')])
    expect(new Set(rows.map(({ key }) => key)).size).toBe(10)
    expect(rows.every(({ state }) => state === 'sent')).toBe(true)
    const counts = smtp.mails.flatMap((mail) =>
      [...textOf(mail).matchAll(/- (\d+) tài liệu/g)].map(([, n]) => Number(n)),
    )
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(10)
    expect(new Set(smtp.mails.map((mail) => headerOf(mail, 'Message-ID'))).size).toBe(smtp.mails.length)
    await other.close()
    await library.close()
    await smtp.close()
  })
})

describe('without a mail server', () => {
  it('nobody is written down to be reminded', async () => {
    const library = await openTestLibrary('sqlite')
    await library.remind()
    expect(await remindersOf(library)).toEqual([])
    await library.close()
  })
})
