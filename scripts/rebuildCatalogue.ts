import { join } from 'node:path'
import { rebuildCatalogue } from '../src/catalogue/record/rebuildCatalogue'
import { lockDataDir, lockHolder } from '../src/platform/lockDataDir'
import { openRecord } from '../src/platform/openRecord'
import { AlreadyRunning, startupMessage } from '../src/platform/startupMessage'
import { loadSettings } from '../src/settings'

const TELL_EVERY_MS = 1_000

/** Fills the catalogue file of this data directory anew; refuses while a server uses it. */
async function main(): Promise<void> {
  const settings = loadSettings()
  const lock = lockDataDir(settings.dataDir)
  if (!lock) throw new AlreadyRunning(lockHolder(settings.dataDir))
  const { default: config } = await import('../src/payload.config')
  const payload = await openRecord(config)
  let toldAt = 0
  const events = await rebuildCatalogue(payload, {
    path: join(settings.dataDir, 'catalogue.db'),
    onProgress: (done) => {
      if (Date.now() - toldAt < TELL_EVERY_MS) return
      toldAt = Date.now()
      console.log(`… ${done.events}/${done.of} sự kiện`)
    },
  })
  console.log(`Đã dựng lại bản tra cứu từ ${events} sự kiện.`)
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
