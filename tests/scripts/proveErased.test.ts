import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { execFile } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeOnBothDatabases, openTestLibrary, uploadFile, type TestLibrary } from '../support/library'
import { bundled, ROOT } from '../support/process/bundled'
import { cleanEnvironment } from '../support/process/startLibraryProcess'
import { makeDesk, publishOne } from '../support/publishing'

const PHRASE = 'Phương án tuần tra đêm ở cửa biển số bảy'

describeOnBothDatabases('the command that proves a purge', (database) => {
  let library: TestLibrary
  let documentId: string
  let copy: string

  beforeAll(async () => {
    library = await openTestLibrary(database, { BACKUP_KEEP_DAYS: '30' })
    const desk = await makeDesk(library)
    const text = Array.from({ length: 200 }, (_, at) => `${at}. ${PHRASE}, ngày ${at * 7919}.`).join('\n')
    const file = await uploadFile(library, desk.editor, { name: 'phuong-an.txt', bytes: Buffer.from(text) })
    documentId = await publishOne(desk, { title: PHRASE, files: [file.doc.id] })
    await desk.approver.post(`/api/documents/${documentId}/purge`, { reason: 'Lộ', decision: '12/QĐ-SVHTTDL' })
    await library.keeper.settled()
    // Beside what is searched; the command leaves the auditor's own copy out wherever it lies.
    copy = join(library.directory, 'ban-cua-toi.txt')
    writeFileSync(copy, text)
  })
  afterAll(() => library?.close())

  async function run(...args: string[]): Promise<{ code: number; output: string }> {
    const path = await bundled('scripts/proveErased.ts')
    const { dataDir, mediaDir, payloadSecret, database: db } = library.settings
    const env = {
      ...cleanEnvironment(),
      DATA_DIR: dataDir,
      MEDIA_DIR: mediaDir,
      PAYLOAD_SECRET: payloadSecret,
      DATABASE_URL: db.kind === 'mongodb' ? db.url : `file:${db.path}`,
      BACKUP_KEEP_DAYS: '30',
    }
    return new Promise((resolve) => {
      const all = ['--conditions=production', path, ...args]
      execFile(process.execPath, all, { cwd: ROOT, env }, (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code) : 0, output: `${stdout}${stderr}` }),
      )
    })
  }

  it('says that nothing is left, until when backups may hold it, and ends with 0', async () => {
    const { code, output } = await run(documentId, '--file', copy, '--phrase', PHRASE)
    expect(output).toContain('KHÔNG CÒN nội dung nào ở những nơi đã xem.')
    expect(output).toMatch(/Xóa vĩnh viễn lúc .* theo quyết định 12\/QĐ-SVHTTDL; xóa xong trên máy chủ lúc /)
    expect(output).toMatch(
      /Bản sao lưu: giữ 30 ngày theo khai báo, còn có thể chứa nội dung đến hết ngày \d\d\/\d+\/\d{4}\./,
    )
    expect(output.includes('Oplog của MongoDB (giữ từ')).toBe(database === 'mongodb')
    expect(code).toBe(0)
  })

  it('says where something is left and never what, and ends with 1', async () => {
    const log = join(library.settings.dataDir, 'may-chu.log')
    writeFileSync(log, `GET /?q=${encodeURIComponent(PHRASE)}`)
    const { code, output } = await run('--phrase', PHRASE)
    rmSync(log)
    expect(output).toContain(`CÒN SÓT: tệp ${log}, vị trí byte 8`)
    expect(output).not.toContain('tuần tra')
    expect(code).toBe(1)
  })

  it.each([
    ['nothing to look for', []],
    ['no id', ['12']],
    ['no hash', ['--sha256', 'abc']],
    ['too short a phrase', ['--phrase', 'mật']],
    ['an unknown option', ['--xoa']],
    ['a file of phrases that is not there', ['--phrase-file', '/khong/co']],
  ])('explains itself when it is given %s, and ends with 2', async (_what, args) => {
    const { code, output } = await run(...args)
    expect(output).toContain('Cách dùng: npm run purge:prove --')
    expect(code).toBe(2)
  })
})
