import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, jest } from '@jest/globals'
import supertest from 'supertest'
import { collections } from '../../../collections'
import { openLibrary } from '../../../src/openLibrary'
import { payloadConfig } from '../../../src/platform/payloadConfig'
import { keepUsage } from '../../../src/report/usage/keepUsage'
import { readUsageRows } from '../../../src/report/usage/readUsageRows'
import {
  describeOnBothDatabases,
  type Library,
  openTestLibrary,
  PATIENCE_MS,
  type TestLibrary,
} from '../../support/library'
import { describeOnMongodb } from '../../support/mongod'

const ALL_TIME = { from: '2000-01-01', asOf: '9999-12-31' }

const BROWSER = 'Mozilla/5.0 (Linux; Android 9) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36'

const look = ({ app }: Library, path = '/') => supertest(app).get(path).set('User-Agent', BROWSER)
const footOf = async (library: Library) => /Lượt truy cập: .*?(?=<)/.exec((await look(library, '/dang-nhap')).text)?.[0]
const visitsIn = async ({ payload }: Library) =>
  (await readUsageRows(payload, ALL_TIME)).days.reduce((sum, { visits }) => sum + visits, 0)

/** The same record in another process; on MongoDB also while the first one lives. */
function openAgain({ settings, directory }: TestLibrary, beside = false): Promise<Library> {
  const own = beside ? { ...settings, dataDir: mkdtempSync(join(directory, 'beside-')) } : settings
  const config = payloadConfig(own, collections)
  return openLibrary({ settings: own, config, instanceKey: randomUUID(), staleAfterMs: PATIENCE_MS })
}

describeOnBothDatabases('what was counted, across a restart', (database) => {
  it('is written down as the process ends, and stands at the foot of the next one', async () => {
    const library = await openTestLibrary(database)
    // Its first writing over, no visit is written alone: the foot says something new once an hour.
    await library.writeUsage()
    await look(library).expect(200)
    await look(library, '/gioi-thieu').expect(200)
    await supertest(library.app).head('/').set('User-Agent', BROWSER).expect(200)
    await look(library).set('Sec-Purpose', 'prefetch').expect(200)
    await library.closeOnly()

    const again = await openAgain(library)
    await again.writeUsage()
    expect(await visitsIn(again)).toBe(2)
    expect((await footOf(again))?.replaceAll('\u00A0', ' ')).toMatch(/ tất cả 2$/)
    await look(again)
    await again.close()
    const third = await openAgain(library)
    expect(await visitsIn(third)).toBe(3)
    await third.close()
    await library.close()
  })

  it('is counted once, though the record could not be written for a while', async () => {
    const library = await openTestLibrary(database)
    const told: unknown[] = []
    const now = () => new Date('2026-03-04T05:06:07Z')
    const usage = keepUsage({ payload: library.payload, now, onError: (error) => told.push(error) })
    await usage.write()
    usage.visited()
    usage.searched({ q: 'mỏ đá', found: false })
    const create = jest.spyOn(library.payload.db, 'create').mockImplementation(() => {
      throw new Error('The disk is full')
    })
    await usage.write()
    create.mockRestore()
    expect(told.length).toBe(1)
    expect(await readUsageRows(library.payload, ALL_TIME)).toEqual({ days: [], missed: [] })
    usage.visited()
    await usage.stop()
    expect(await readUsageRows(library.payload, ALL_TIME)).toEqual({
      days: [{ day: '2026-03-04', visits: 2, searches: 1, missed: 1 }],
      missed: [{ day: '2026-03-04', query: 'mo da', times: 1 }],
    })
    await library.close()
  })
})

describeOnMongodb('what two processes count', () => {
  it('is one sum, and both say the same at the foot', async () => {
    const library = await openTestLibrary('mongodb')
    const other = await openAgain(library, true)
    for (let count = 0; count < 3; count += 1) await Promise.all([look(library), look(other)])
    await Promise.all([library.writeUsage(), other.writeUsage()])
    await Promise.all([library.writeUsage(), other.writeUsage()])
    expect(await visitsIn(library)).toBe(6)
    const foot = await footOf(library)
    expect(foot).toMatch(/tất\scả\s[1-6]$/)
    expect(await footOf(other)).toBe(foot)
    await other.close()
    await library.close()
  })
})
