import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { execFile } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dumpCatalogue } from '../../src/catalogue/dumpCatalogue'
import { closeCatalogue, openCatalogue } from '../../src/catalogue/openCatalogue'
import { lockDataDir } from '../../src/platform/lockDataDir'
import type { Settings } from '../../src/settings'
import { describeOnBothDatabases, openTestLibrary, type TestLibrary } from '../support/library'
import { bundled, ROOT } from '../support/process/bundled'
import { cleanEnvironment } from '../support/process/startLibraryProcess'
import { beginStory } from '../support/tellStory'

type Run = { code: number; output: string }

describeOnBothDatabases('the commands for journal and catalogue', (database) => {
  let library: TestLibrary

  beforeAll(async () => {
    library = await openTestLibrary(database)
    const story = await beginStory(library)
    await story.withdraw(await story.tell('Tờ rơi thứ nhất'))
    await story.tell('Tờ rơi thứ hai')
    await library.keeper.settled()
  })
  afterAll(() => library?.close())

  async function run(script: string): Promise<Run> {
    const path = await bundled(`scripts/${script}.ts`)
    return new Promise((resolve) => {
      const env = { ...cleanEnvironment(), ...environmentOf(library.settings) }
      execFile(process.execPath, ['--conditions=production', path], { cwd: ROOT, env }, (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code) : 0, output: `${stdout}${stderr}` })
      })
    })
  }

  it('say of a sound journal that it is, also while the library runs', async () => {
    const { code, output } = await run('verifyJournal')
    expect(output).toContain(`Nhật ký nguyên vẹn: ${library.catalogue.seq} sự kiện`)
    expect(output).toContain(`Đầu nhật ký: số ${library.catalogue.seq}, mã băm `)
    expect(code).toBe(0)
  })

  it('name the event that was altered, and fail', async () => {
    const where = { seq: { equals: 3 } }
    await library.payload.db.updateOne({
      collection: 'journal',
      where,
      data: { code: 'review/approved' },
      returning: false,
    })
    const { code, output } = await run('verifyJournal')
    expect(output).toContain('Sự kiện số 3: nội dung đã bị sửa.')
    expect(code).toBe(1)
  })

  it('refuse to rebuild while a server runs on the data directory', async () => {
    const lock = lockDataDir(library.settings.dataDir)
    const { code, output } = await run('rebuildCatalogue')
    lock?.release()
    expect(output).toContain(`Hải Đăng đang chạy rồi (tiến trình ${process.pid})`)
    expect(code).toBe(1)
  })

  it('fill a catalogue that was deleted or damaged anew, and end with the same', async () => {
    const dump = dumpCatalogue(library.catalogue)
    closeCatalogue(library.catalogue)
    const { path } = library.catalogue
    const states = [
      () => undefined,
      () => rmSync(path),
      () => writeFileSync(path, readFileSync(path).subarray(0, 5_000)),
    ]
    for (const leaveBehind of states) {
      leaveBehind()
      const { code, output } = await run('rebuildCatalogue')
      expect(output).toContain('Đã dựng lại bản tra cứu từ ')
      expect(code).toBe(0)
      const rebuilt = openCatalogue({ path })
      expect(dumpCatalogue(rebuilt)).toBe(dump)
      closeCatalogue(rebuilt)
    }
    Object.assign(library.catalogue, openCatalogue({ path: join(library.directory, 'spare.db') }))
  })
})

function environmentOf({ dataDir, mediaDir, payloadSecret, database, publicUrl }: Settings): Record<string, string> {
  return {
    DATA_DIR: dataDir,
    MEDIA_DIR: mediaDir,
    PAYLOAD_SECRET: payloadSecret,
    PUBLIC_URL: publicUrl,
    LOG_LEVEL: 'fatal',
    ...(database.kind === 'mongodb' ? { DATABASE_URL: database.url } : {}),
  }
}
