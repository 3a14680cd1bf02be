import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import next from 'next'
import type { PanelHandler } from './createApp'
import { credentialsPath } from './demonstration/demoCredentials'
import { loadDemonstration, wantsDemonstration } from './demonstration/loadDemonstration'
import { type Library, openLibrary } from './openLibrary'
import { growHeapSlowly } from './platform/growHeapSlowly'
import { createHttpServer } from './platform/httpServer'
import { ensurePortFree, listenOn } from './platform/listenOn'
import { lockDataDir, lockHolder } from './platform/lockDataDir'
import { setServerTimeouts } from './platform/setServerTimeouts'
import { AlreadyRunning, startupMessage } from './platform/startupMessage'
import { loadSettings, type Settings } from './settings'
import { loadVocabulary } from './vocabulary/loadVocabulary'

/** Settings → lock → port → record and catalogue → listening → a new record's first content; closing in good order. */
async function main(): Promise<void> {
  growHeapSlowly()
  const settings = loadSettings()
  const lock = lockDataDir(settings.dataDir)
  if (!lock) throw new AlreadyRunning(lockHolder(settings.dataDir))
  await ensurePortFree(settings)
  // Read after the settings are known to be right: it reads them too, and Payload's own faults are long.
  const { default: config } = await import('./payload.config')
  const panel = await preparePanel()
  const library = await openLibrary({ settings, config, ...(panel ? { panel } : {}) })
  const server = createHttpServer(library.app)
  setServerTimeouts(server, settings)
  closeOnSignals({ server, library, release: lock.release })
  await listenOn(server, settings)
  await fillNewRecord(library, settings)
  console.log(`\nHải Đăng đang chạy tại ${settings.publicUrl}`)
  if (existsSync(credentialsPath(settings.dataDir))) {
    console.log(`Tài khoản và mật khẩu trình diễn: ${credentialsPath(settings.dataDir)}`)
  }
}

/** Payload's admin panel as Next built it; without a build the library still serves its readers. */
async function preparePanel(): Promise<PanelHandler | null> {
  if (!existsSync('.next/BUILD_ID')) {
    console.warn('Chưa có bản dựng trang quản trị (.next), nên /admin chưa dùng được. Hãy chạy npm start để dựng.')
    return null
  }
  // On the server that it is asked through, Next would take every request that offers another protocol (Java's clients do, `h2c`)
  // for a WebSocket and never answer it. It gets one that nobody reaches.
  const panel = next({ dev: false, dir: process.cwd(), quiet: true, httpServer: createServer() })
  await panel.prepare()
  const answer = panel.getRequestHandler()
  return (req, res) => answer(req, res)
}

async function fillNewRecord(library: Library, settings: Settings): Promise<void> {
  await loadVocabulary(library.payload)
  if (!(await wantsDemonstration(library.payload, settings))) return
  const startedAt = Date.now()
  await loadDemonstration(library, settings, { onProgress: (message) => console.log(message) })
  console.log(`Đã nạp xong thư viện trình diễn (${Math.round((Date.now() - startedAt) / 1000)} giây).`)
}

type Running = { server: Server; library: Library; release: () => void }

function closeOnSignals({ server, library, release }: Running): void {
  let closing = false
  const close = async (): Promise<void> => {
    if (closing) return
    closing = true
    server.close()
    server.closeIdleConnections()
    await library.close()
    release()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void close())
}

main().catch((error: unknown) => {
  console.error(startupMessage(error))
  process.exit(1)
})
