import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Express } from 'express'
import type { Payload, SanitizedConfig } from 'payload'
import { type Catalogue, closeCatalogue, openCatalogue } from './catalogue/openCatalogue'
import { warmUp } from './catalogue/warmUp'
import { identifyReaders, type ReaderDesk } from './catalogue/record/identifyReaders'
import { keepKeys } from './catalogue/record/keepKeys'
import { type Keeper, keepUp } from './catalogue/record/keepUp'
import { createApp, type PanelHandler } from './createApp'
import { type NotificationSender, sendNotifications, type SenderOptions } from './deliver/record/sendNotifications'
import { checkPendingFiles } from './ingest/checkPendingFiles'
import { forgetEarlierProcess } from './ingest/forgetEarlierProcess'
import { sweepOrphans } from './ingest/sweepOrphans'
import type { FileStore } from './platform/files/fileStore'
import { localFileStore } from './platform/files/localFileStore'
import { headSigner } from './platform/journal/headSigner'
import { STOP_SERVING_AFTER_MS } from './platform/journal/positions'
import { openRecord } from './platform/openRecord'
import { onCommit } from './platform/payloadConfig'
import { type Repeated, repeatedly } from './platform/repeatedly'
import { keepSchedule } from './publish/keepSchedule'
import type { Settings } from './settings'

const CHECK_FILES_EVERY_MS = 2_000
const LOOK_AT_CLOCK_EVERY_MS = 5_000
const SWEEP_EVERY_MS = 6 * 60 * 60 * 1000

export type Library = {
  payload: Payload
  catalogue: Catalogue
  keeper: Keeper
  store: FileStore
  app: Express
  /** Checks what waits at once instead of at the next turn; resolves when nothing waits any more. */
  checkFiles: () => Promise<void>
  notifications: NotificationSender
  /** Writes down at once when each key was last used. */
  writeKeyUses: () => Promise<void>
  close: () => Promise<void>
}

export type LibraryOptions = {
  settings: Settings
  config: Promise<SanitizedConfig> | SanitizedConfig
  /** Answers `/admin`; absent where there is no panel (tests, tools). */
  panel?: PanelHandler
  /** Payload's own name for the instance, where one process opens several (tests). */
  instanceKey?: string
  /** The sender's clock and chance, where a test moves them. */
  sending?: Partial<Pick<SenderOptions, 'now' | 'chance'>>
  /** Milliseconds without the journal after which nothing is given out; longer for tests, whose process also runs others. */
  staleAfterMs?: number
}

/** The record, its catalogue and the routes, put together and running; only listening is left. */
export async function openLibrary({
  settings,
  config,
  panel,
  instanceKey = 'default',
  sending = {},
  staleAfterMs = STOP_SERVING_AFTER_MS,
}: LibraryOptions): Promise<Library> {
  const payload = await openRecord(config, { key: instanceKey, logLevel: settings.logLevel })
  const catalogue = openCatalogue({ path: join(settings.dataDir, 'catalogue.db') })
  const store = localFileStore(settings.mediaDir)
  const readers = identifyReaders(payload)
  const onError = (error: unknown): void => payload.logger.error({ err: error }, 'work in the background failed')
  const keeper = keepUp({
    payload,
    catalogue,
    signer: headSigner(settings.payloadSecret),
    manyProcesses: settings.database.kind === 'mongodb',
    pollMs: settings.journalPollMs,
    nodeId: randomUUID(),
    staleAfterMs,
    onEvents: readers.forget,
    onError,
  })
  onCommit(keeper.wake)
  await keeper.settled()
  warmUp(catalogue)
  if (settings.database.kind === 'sqlite') await forgetEarlierProcess({ payload, store })
  const work = startWork({ payload, catalogue, keeper, store, readers, sending, onError })
  const { files, notifications } = work
  const app = createApp({
    settings,
    instanceKey,
    payload,
    catalogue,
    keeper,
    store,
    readers,
    onReceived: files.soon,
    onResend: notifications.soon,
    ...(panel ? { panel } : {}),
  })

  return {
    payload,
    catalogue,
    keeper,
    store,
    app,
    checkFiles: files.now,
    notifications,
    writeKeyUses: work.writeKeyUses,
    close: async () => {
      await work.stopWork()
      await keeper.stop()
      closeCatalogue(catalogue)
      await payload.destroy()
    },
  }
}

type Parts = {
  payload: Payload
  catalogue: Catalogue
  keeper: Keeper
  store: FileStore
  readers: ReaderDesk
  sending: NonNullable<LibraryOptions['sending']>
  onError: (error: unknown) => void
}
type Work = {
  files: Repeated
  notifications: NotificationSender
  writeKeyUses: () => Promise<void>
  stopWork: () => Promise<unknown>
}

/** What is done again and again beside answering. */
function startWork({ payload, catalogue, keeper, store, readers, sending, onError }: Parts): Work {
  const files = repeatedly(() => checkPendingFiles({ payload, store }), { everyMs: CHECK_FILES_EVERY_MS, onError })
  const clock = repeatedly(() => keepSchedule(payload, new Date()), { everyMs: LOOK_AT_CLOCK_EVERY_MS, onError })
  const sweep = repeatedly(() => sweepOrphans({ payload, store, now: new Date() }), {
    everyMs: SWEEP_EVERY_MS,
    onError,
  })
  const notifications = sendNotifications({
    payload,
    catalogue,
    isFresh: keeper.isFresh,
    settled: keeper.settled,
    now: () => new Date(),
    chance: Math.random,
    onError,
    ...sending,
  })
  const keys = keepKeys({ payload, readers, onError })
  const all = [files, clock, sweep, notifications, keys]
  return {
    files,
    notifications,
    writeKeyUses: keys.writeUses,
    stopWork: () => Promise.all(all.map(({ stop }) => stop())),
  }
}
