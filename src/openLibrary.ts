import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Express } from 'express'
import type { Payload, SanitizedConfig } from 'payload'
import { openHistory } from './assign/units/openHistory'
import { unitClock } from './assign/units/unitClock'
import { keepStandingRules } from './assign/standingRules/keepStandingRules'
import { remindPeople } from './acknowledge/reminders/remindPeople'
import { type Catalogue, closeCatalogue, openCatalogue } from './catalogue/openCatalogue'
import { layPieces } from './catalogue/layPieces'
import { readCommonWords } from './catalogue/readCommonWords'
import { warmUp } from './catalogue/warmUp'
import { identifyReaders, type ReaderDesk } from './catalogue/record/identifyReaders'
import { keepKeys } from './catalogue/record/keepKeys'
import { type Keeper, keepUp } from './catalogue/record/keepUp'
import { createApp, type PanelHandler } from './createApp'
import { type NotificationSender, sendNotifications, type SenderOptions } from './deliver/record/sendNotifications'
import { checkPendingFiles } from './ingest/checkPendingFiles'
import { forgetEarlierProcess } from './ingest/forgetEarlierProcess'
import { sweepOrphans } from './ingest/sweepOrphans'
import { DomainError } from './platform/errors'
import type { FileStore } from './platform/files/fileStore'
import { localFileStore } from './platform/files/localFileStore'
import { fillIndexes } from './platform/journal/fillIndexes'
import { removeAbandonedWork } from './platform/files/workDirectory'
import { headSigner } from './platform/journal/headSigner'
import { type Mail, type MailOutcome, sendMail } from './platform/mail/sendMail'
import { sendHeads } from './platform/journal/sendHeads'
import { STOP_SERVING_AFTER_MS } from './platform/journal/positions'
import { openRecord } from './platform/openRecord'
import { onCommit } from './platform/payloadConfig'
import { type Repeated, repeatedly } from './platform/repeatedly'
import { dateEarlierEditions } from './publish/dateEarlierEditions'
import { finishErasures } from './publish/finishErasures'
import { keepSchedule } from './publish/keepSchedule'
import { openReports, type Reports } from './report/indicators/openReports'
import { registerReader } from './report/reportRows'
import { keepUsage, type Usage } from './report/usage/keepUsage'
import { officerClock } from './report/officers/officerClock'
import type { Settings } from './settings'

const CHECK_FILES_EVERY_MS = 2_000
const LOOK_AT_CLOCK_EVERY_MS = 5_000
const LOOK_AT_RULES_EVERY_MS = 1_000
/** Searches and lists are answered without it too. */
const PREPARE_EVERY_MS = 10 * 60 * 1000
const POST_HEADS_EVERY_MS = 10 * 60 * 1000
const FINISH_ERASURES_EVERY_MS = 60 * 1000
const SWEEP_EVERY_MS = 6 * 60 * 60 * 1000
/** A new day asks for sums of its own. */
const COUNT_AHEAD_EVERY_MS = 6 * 60 * 60 * 1000

export type Library = {
  payload: Payload
  catalogue: Catalogue
  keeper: Keeper
  store: FileStore
  app: Express
  /** Checks what waits at once instead of at the next turn; resolves when nothing waits any more. */
  checkFiles: () => Promise<void>
  /** Finishes purges that could not be finished at once. */
  finishErasures: () => Promise<void>
  /** Sends what the standing rules say at once; resolves when all that was numbered is done. */
  keepRules: () => Promise<void>
  notifications: NotificationSender
  /** Reminds whoever is to be reminded now, instead of at the next turn. */
  remind: () => Promise<void>
  /** Writes down at once when each key was last used. */
  writeKeyUses: () => Promise<void>
  /** Writes down at once how often pages were looked at and searched. */
  writeUsage: () => Promise<void>
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
  await tidyUp({ settings, payload, store })
  const open = { payload, catalogue, keeper, store }
  const parts = { ...open, settings, readers, reports: figures(open) }
  const work = startWork({ ...parts, sending, onError })
  const app = createApp({
    ...parts,
    instanceKey,
    usage: work.usage,
    onReceived: work.files.soon,
    onResend: work.notifications.soon,
    ...(panel ? { panel } : {}),
  })

  return {
    ...open,
    app,
    checkFiles: work.files.now,
    finishErasures: work.erasures.now,
    keepRules: work.rules.now,
    notifications: work.notifications,
    remind: work.reminders.now,
    writeKeyUses: work.writeKeyUses,
    writeUsage: work.usage.write,
    close: () => closeAll({ work, ...open }),
  }
}

function figures({ payload, catalogue, keeper }: Pick<Parts, 'payload' | 'catalogue' | 'keeper'>): Reports {
  const { settled } = keeper
  return openReports({ catalogue, readRegisters: registerReader(payload), settled, now: () => new Date() })
}

type Open = { work: Work; keeper: Keeper; catalogue: Catalogue; payload: Payload }

async function closeAll({ work, keeper, catalogue, payload }: Open): Promise<void> {
  await work.stopWork()
  await keeper.stop()
  closeCatalogue(catalogue)
  await payload.destroy()
}

/** What an earlier release or an earlier process left to be done, before anybody is served. */
async function tidyUp({ settings, payload, store }: Pick<Parts, 'settings' | 'payload' | 'store'>): Promise<void> {
  await openHistory(payload)
  if (settings.database.kind === 'sqlite') await forgetEarlierProcess({ payload, store })
  await removeAbandonedWork()
  await finishErasures({ payload, store }).catch((error: unknown) => {
    // Whoever reads the old state, a backup, keeps nobody from being served; it is tried again.
    if (!(error instanceof DomainError) || error.code !== 'publish/erasure-pending') throw error
  })
}

type Parts = {
  settings: Settings
  payload: Payload
  catalogue: Catalogue
  keeper: Keeper
  store: FileStore
  readers: ReaderDesk
  reports: Reports
  sending: NonNullable<LibraryOptions['sending']>
  onError: (error: unknown) => void
}
type Work = {
  files: Repeated
  erasures: Repeated
  rules: Repeated
  notifications: NotificationSender
  reminders: ReturnType<typeof remindPeople>
  writeKeyUses: () => Promise<void>
  usage: Usage
  stopWork: () => Promise<unknown>
}

/** What is done again and again beside answering. */
function startWork({ settings, payload, catalogue, keeper, store, readers, reports, sending, onError }: Parts): Work {
  const files = repeatedly(() => checkPendingFiles({ payload, store }), { everyMs: CHECK_FILES_EVERY_MS, onError })
  const clock = repeatedly(clockOf(payload), { everyMs: LOOK_AT_CLOCK_EVERY_MS, onError })
  const keepUnits = unitClock(payload)
  const units = repeatedly(() => keepUnits(new Date()), { everyMs: LOOK_AT_CLOCK_EVERY_MS, onError })
  const keepOfficers = officerClock(payload, { months: settings.officers.nameMonths, mediaDir: settings.mediaDir })
  const officers = repeatedly(() => keepOfficers(new Date()), { everyMs: LOOK_AT_CLOCK_EVERY_MS, onError })
  const rules = repeatedly(() => keepStandingRules(payload), { everyMs: LOOK_AT_RULES_EVERY_MS, onError })
  const sweep = repeatedly(() => sweepOrphans({ payload, store, now: new Date() }), {
    everyMs: SWEEP_EVERY_MS,
    onError,
  })
  const erasures = repeatedly(() => finishErasures({ payload, store }), { everyMs: FINISH_ERASURES_EVERY_MS, onError })
  const common = {
    payload,
    catalogue,
    isFresh: keeper.isFresh,
    settled: keeper.settled,
    now: () => new Date(),
    chance: Math.random,
    onError,
    ...sending,
  }
  const notifications = sendNotifications(common)
  const { server } = settings.mail
  const send = server ? (mail: Mail) => sendMail(server, mail) : null
  const reminders = remindPeople({ ...common, mail: settings.mail, publicUrl: settings.publicUrl, send })
  const heads = repeatedly(headPost({ settings, payload, send }), { everyMs: POST_HEADS_EVERY_MS, onError })
  const keys = keepKeys({ payload, readers, onError })
  const usage = keepUsage({ payload, now: () => new Date(), onError })
  const indexes = repeatedly(() => fillIndexes(payload), { everyMs: SWEEP_EVERY_MS, onError })
  const prepare = async (ending: AbortSignal) => {
    await readCommonWords(catalogue, ending)
    await layPieces(catalogue, ending)
  }
  const preparing = repeatedly(prepare, { everyMs: PREPARE_EVERY_MS, onError })
  const ahead = repeatedly(() => reports.warmUp(), { everyMs: COUNT_AHEAD_EVERY_MS, onError })
  const records = [files, clock, units, officers, rules, indexes]
  const all = [...records, preparing, ahead, sweep, erasures, notifications, reminders, heads, keys, usage]
  return {
    files,
    erasures,
    rules,
    notifications,
    reminders,
    writeKeyUses: keys.writeUses,
    usage,
    stopWork: () => Promise.all(all.map(({ stop }) => stop())),
  }
}

type Posting = Pick<Parts, 'settings' | 'payload'> & { send: ((mail: Mail) => Promise<MailOutcome>) | null }

/** Each day's signed head goes to whoever keeps it, where the settings name somebody. */
function headPost({ settings, payload, send }: Posting): () => Promise<void> {
  const { payloadSecret, publicUrl, mail } = settings
  const to = mail.journalHeadTo
  if (!send || !to) return async () => {}
  const { publicKeyPem } = headSigner(payloadSecret)
  return () => sendHeads({ payload, to, send, publicKeyPem, publicUrl, now: () => new Date() })
}

function clockOf(payload: Payload): () => Promise<void> {
  let isDated = false
  return async () => {
    if (!isDated) await dateEarlierEditions(payload)
    isDated = true
    await keepSchedule(payload, new Date())
  }
}
