import { existsSync } from 'node:fs'
import { getPayload } from 'payload'
import { headSigner } from '../src/platform/journal/headSigner'
import { journalFaultText } from '../src/platform/journal/rules/journalFaultText'
import { verifyJournal } from '../src/platform/journal/verifyJournal'
import { startupMessage } from '../src/platform/startupMessage'
import { loadSettings } from '../src/settings'

/** Only reads, so it may run beside the server: was anything in the journal altered, left out, moved, added or cut? */
async function main(): Promise<number> {
  const settings = loadSettings()
  if (settings.database.kind === 'sqlite' && !existsSync(settings.database.path)) {
    console.error(`Chưa có cơ sở dữ liệu ở ${settings.database.path}. Hãy chạy npm start trước.`)
    return 1
  }
  const { default: config } = await import('../src/payload.config')
  const payload = await getPayload({ config, disableOnInit: true })
  const { events, heads, head, faults } = await verifyJournal(payload, headSigner(settings.payloadSecret))
  for (const fault of faults) console.error(journalFaultText(fault))
  if (faults.length > 0) console.error(`Nhật ký có ${faults.length} chỗ sai trong ${events} sự kiện.`)
  else console.log(`Nhật ký nguyên vẹn: ${events} sự kiện, ${heads} chữ ký.`)
  if (head) console.log(`Đầu nhật ký: số ${head.seq}, mã băm ${head.hash}, ký lúc ${head.signedAt}`)
  return faults.length > 0 ? 1 : 0
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(startupMessage(error))
    process.exit(1)
  },
)
