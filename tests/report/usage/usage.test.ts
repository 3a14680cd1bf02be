import { afterAll, beforeAll, expect, it } from '@jest/globals'
import supertest from 'supertest'
import { keepUsage } from '../../../src/report/usage/keepUsage'
import { readUsageRows } from '../../../src/report/usage/readUsageRows'
import { describeOnBothDatabases, makePerson, openTestLibrary, signIn, type TestLibrary } from '../../support/library'
import { makeDesk, publishOne } from '../../support/publishing'

const ALL_TIME = { from: '2000-01-01', asOf: '9999-12-31' }

const BROWSER = 'Mozilla/5.0 (Linux; Android 9) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36'

describeOnBothDatabases('counting visits and searches', (database) => {
  let library: TestLibrary
  beforeAll(async () => {
    library = await openTestLibrary(database)
    // The foot of pages says what it knows from the first writing on.
    await library.writeUsage()
  })
  afterAll(() => library?.close())

  const open = (path: string, userAgent = BROWSER) => supertest(library.app).get(path).set('User-Agent', userAgent)
  const rows = () => readUsageRows(library.payload, ALL_TIME)
  const today = async () => (await rows()).days.at(-1) ?? { visits: 0, searches: 0, missed: 0 }
  const counter = (now: () => Date) =>
    keepUsage({
      payload: library.payload,
      now,
      onError: (error) => {
        throw error
      },
    })

  it('counts pages that people look at, and nothing else; without a cookie', async () => {
    const answer = await open('/')
    expect(answer.headers['set-cookie']).toBeUndefined()
    await open('/').set('If-None-Match', String(answer.headers.etag)).expect(304)
    await open('/gioi-thieu')
    await open('/khong-co')
    await open('/', 'Googlebot/2.1')
    await open('/api/v1/documents')
    await open('/dang-nhap')
    await supertest(library.app).get('/')
    await library.writeUsage()
    expect(await today()).toMatchObject({ visits: 3, searches: 0, missed: 0 })
    const { docs } = await library.payload.db.find<Record<string, unknown>>({ collection: 'usage-days' })
    expect(Object.keys(docs[0] ?? {}).sort()).toEqual(
      ['day', 'id', 'missed', 'searches', 'shown', 'shownIn', 'visits'].sort(),
    )
  })

  it('keeps what was not found, folded, without what may tell of a person', async () => {
    await makeDesk(library).then((desk) => publishOne(desk, { title: 'Biển đảo quê hương' }))
    await library.keeper.settled()
    for (const q of ['quê hương', 'Thềm LỤC địa', 'them luc dia', 'nguyen@vd.vn', '0905 123 456']) {
      await open(`/?q=${encodeURIComponent(q)}`)
    }
    await open('/?q=khong+co&nam=2020')
    await open('/?q=cua+may', 'curl/8')
    await library.writeUsage()
    const { missed } = await rows()
    expect(missed.map(({ query, times }) => [query, times])).toEqual([['them luc dia', 2]])
    expect(await today()).toMatchObject({ searches: 6, missed: 4 })
  })

  it('loses nothing where several processes write at once', async () => {
    const now = () => new Date('2026-01-05T03:00:00Z')
    const processes = [counter(now), counter(now), counter(now), counter(now)]
    for (const each of processes) {
      for (let count = 0; count < 25; count += 1) each.visited()
      each.searched({ q: 'Song song', found: false })
    }
    await Promise.all(processes.map(({ write }) => write()))
    await Promise.all(processes.map(({ stop }) => stop()))
    const { days, missed } = await rows()
    expect(days.find(({ day }) => day === '2026-01-05')).toMatchObject({ visits: 100, searches: 4, missed: 4 })
    expect(missed.filter(({ day }) => day === '2026-01-05')).toEqual([
      { day: '2026-01-05', query: 'song song', times: 4 },
    ])
  })

  it('says the same figure in every process, new once an hour at most', async () => {
    let clock = new Date('2026-02-03T02:10:00Z')
    const [one, other] = [counter(() => clock), counter(() => clock)]
    one.visited()
    await one.write()
    await other.write()
    expect([one.sums()?.today, other.sums()?.today]).toEqual([1, 1])
    one.visited()
    other.visited()
    clock = new Date('2026-02-03T02:59:00Z')
    await one.write()
    await other.write()
    expect([one.sums()?.today, other.sums()?.today]).toEqual([1, 1])
    clock = new Date('2026-02-03T03:01:00Z')
    await one.write()
    await other.write()
    expect([one.sums(), other.sums()?.today]).toMatchObject([{ today: 3, month: 3 }, 3])
    clock = new Date('2026-02-03T17:01:00Z')
    await one.write()
    expect(one.sums()).toMatchObject({ today: 0, month: 3 })
    await Promise.all([one.stop(), other.stop()])
  })

  it('keeps words for thirteen months and numbers for ever', async () => {
    const before = counter(() => new Date('2024-10-24T03:00:00Z'))
    before.searched({ q: 'chuyện cũ', found: false })
    await before.stop()
    expect((await rows()).missed.some(({ query }) => query === 'chuyen cu')).toBe(true)
    const after = counter(() => new Date('2025-11-25T03:00:00Z'))
    await after.stop()
    const { days, missed } = await rows()
    expect(missed.some(({ query }) => query === 'chuyen cu')).toBe(false)
    expect(days.find(({ day }) => day === '2024-10-24')).toMatchObject({ searches: 1, missed: 1 })
  })

  it('tells the public numbers at the foot, and the words only to those who answer for the library', async () => {
    await library.writeUsage()
    expect((await open('/')).text).toMatch(/Lượt truy cập: hôm nay [\d.]+ · tháng này [\d.]+ · tất\scả\s[\d.]+/)
    await makePerson(library, { username: 'canbo', roles: ['officer'] })
    await makePerson(library, { username: 'kiemtra', roles: ['auditor'] })
    expect((await (await signIn(library, 'canbo')).get('/api/missed-searches')).status).toBe(403)
    expect((await (await signIn(library, 'kiemtra')).get('/api/missed-searches')).status).toBe(200)
  })

  it('forgets searches that quote the title of what is purged', async () => {
    const desk = await makeDesk(library, '-xoa')
    const id = await publishOne(desk, { title: 'Danh sách chốt canh Mỏm Đá' })
    await desk.approver.post(`/api/documents/${id}/withdraw`, { reason: 'Sai' })
    for (const q of ['chốt canh', 'hải sản tươi']) await open(`/?q=${encodeURIComponent(q)}`)
    await library.writeUsage()
    const words = async () => (await rows()).missed.map(({ query }) => query)
    expect(await words()).toEqual(expect.arrayContaining(['chot canh', 'hai san tuoi']))
    const purge = { reason: 'Lộ', decision: '12/QĐ-SVHTTDL' }
    await desk.approver.post(`/api/documents/${id}/purge`, purge).expect(200)
    expect(await words()).not.toContain('chot canh')
    expect(await words()).toContain('hai san tuoi')
  })
})
