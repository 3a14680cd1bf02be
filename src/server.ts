import { createServer } from 'node:http'
import next from 'next'
import config from './payload.config'
import { collectionsAreEmpty, loadDemonstration } from './demonstration/loadDemonstration'
import { openLibrary } from './openLibrary'
import { listenOn } from './platform/listenOn'
import { lockDataDir, lockHolder } from './platform/lockDataDir'
import { startupMessage } from './platform/startupMessage'
import { loadSettings } from './settings'

/** Settings → record → catalogue → routes → listening → closing in good order. Faults are one Vietnamese line each. */
async function main(): Promise<void> {
  const settings = loadSettings()
  const lock = lockDataDir(settings.dataDir)
  if (!lock) throw new Error(`LOCKED:${lockHolder(settings.dataDir)}`)
  const panel = next({ dev: false, dir: process.cwd(), quiet: true })
  const library = await openLibrary({ settings, config, panel: (req, res) => panel.getRequestHandler()(req, res) })
  const server = createServer(library.app)
  await panel.prepare()
  const address = await listenOn(server, settings)
  const isDemo =
    settings.demo !== 'off' &&
    (await collectionsAreEmpty(library.payload)) &&
    (settings.demo === 'on' || settings.database.kind === 'sqlite')
  if (isDemo) await loadDemonstration(library, settings)
  console.log(`\nHải Đăng đang chạy tại ${settings.publicUrl} (${address})`)

  async function close(): Promise<void> {
    server.close()
    server.closeIdleConnections()
    await library.close()
    lock?.release()
    process.exit(0)
  }
  process.once('SIGINT', () => void close())
  process.once('SIGTERM', () => void close())
}

main().catch((error: unknown) => {
  console.error(startupMessage(error))
  process.exit(1)
})
