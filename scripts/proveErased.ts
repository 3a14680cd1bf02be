import { existsSync } from 'node:fs'
import { getPayload } from 'payload'
import { localFileStore } from '../src/platform/files/localFileStore'
import { startupMessage } from '../src/platform/startupMessage'
import { proveErased } from '../src/report/proveErased'
import { readErasureArguments } from '../src/report/readErasureArguments'
import { erasureReport } from '../src/report/rules/erasureReport'
import { textsOfFiles } from '../src/report/textsOfFiles'
import { loadSettings } from '../src/settings'

const USAGE = `Cách dùng: npm run purge:prove -- [mã tài liệu] [--file TỆP] [--sha256 MÃ] [--phrase CỤM TỪ] [--phrase-file TỆP] [--also NƠI]
  --file         bản của chính người kiểm tra, để tìm từng đoạn byte và lời của tệp ấy
  --phrase-file  mỗi dòng một cụm từ
  --also         tệp hoặc thư mục khác cần tìm: nhật ký của máy chủ, bản sao lưu`

/** Only reads, so it may run beside the server: is anything left of what was purged? 0: nothing, 1: something, 2: could not look. */
async function main(): Promise<number> {
  const asked = readErasureArguments(process.argv.slice(2))
  if ('fault' in asked) {
    console.error(`${asked.fault}\n${USAGE}`)
    return 2
  }
  const { database, dataDir, mediaDir, backupKeepDays } = loadSettings()
  if (database.kind === 'sqlite' && !existsSync(database.path)) {
    console.error(`Chưa có cơ sở dữ liệu ở ${database.path}. Hãy chạy npm start trước.`)
    return 2
  }
  const { default: config } = await import('../src/payload.config')
  const payload = await getPayload({ config, disableOnInit: true })
  const { texts, unread } = await textsOfFiles(asked.files)
  const databasePath = database.kind === 'sqlite' ? database.path : null
  const ground = { payload, store: localFileStore(mediaDir), dataDir, mediaDir, databasePath }
  const findings = await proveErased(ground, { ...asked, texts })
  const isMongodb = database.kind === 'mongodb'
  const { lines, isClean } = erasureReport(findings, { ...asked, backupKeepDays, isMongodb })
  for (const path of unread) console.log(`Không đọc được lời trong ${path}: chỉ tìm các đoạn byte.`)
  for (const line of lines) console.log(line)
  return isClean ? 0 : 1
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(startupMessage(error))
    process.exit(2)
  },
)
