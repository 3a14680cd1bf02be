import { createInterface } from 'node:readline/promises'
import { createFirstAdmin } from '../src/platform/createFirstAdmin'
import { lockDataDir, lockHolder } from '../src/platform/lockDataDir'
import { openRecord } from '../src/platform/openRecord'
import { AlreadyRunning, startupMessage } from '../src/platform/startupMessage'
import { loadSettings } from '../src/settings'

/** The first administrator, where there is no demonstration: asked on the terminal, or read line by line from standard input. */
async function main(): Promise<void> {
  const settings = loadSettings()
  const lock = lockDataDir(settings.dataDir)
  if (!lock) throw new AlreadyRunning(lockHolder(settings.dataDir))
  const { default: config } = await import('../src/payload.config')
  const payload = await openRecord(config)
  const terminal = createInterface({ input: process.stdin, output: process.stderr, terminal: false })
  const lines = terminal[Symbol.asyncIterator]()
  const ask = async (question: string): Promise<string> => {
    process.stderr.write(question)
    const { value } = await lines.next()
    return typeof value === 'string' ? value.trim() : ''
  }
  const name = await ask('Họ và tên: ')
  const username = await ask('Tên đăng nhập: ')
  const password = await ask('Mật khẩu (ít nhất 12 ký tự): ')
  await createFirstAdmin(payload, { name, username, password })
  console.log(
    `Đã tạo quản trị hệ thống “${username}”. Hãy chạy npm start rồi đăng nhập tại ${settings.publicUrl}/admin`,
  )
  terminal.close()
  await payload.destroy()
  lock.release()
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(startupMessage(error))
    process.exit(1)
  },
)
