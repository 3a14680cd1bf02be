import { randomBytes } from 'node:crypto'
import {
  accessSync,
  constants,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { z } from 'zod'
import { isAllowedEntry } from './platform/outbound/allowedHosts'
import { type GroupedSettings, groupedSettingsOf, groupedVariables } from './groupedSettings'
import { mailFaults } from './mailSettings'
import { headerWord, integer, oneOf } from './settingTypes'
import { toTrustedProxies, type TrustedProxies } from './trustedProxies'

export type Settings = GroupedSettings & {
  port: number
  host: string
  /** Origin under which people reach us, without a slash at the end. */
  publicUrl: string
  /** Whose X-Forwarded-For is believed: nobody's, of so many hops before us, or of these addresses. */
  trustProxy: TrustedProxies
  /** `url` is what Payload's adapter opens; `path` is the same file, absolute. */
  database: { kind: 'sqlite'; url: string; path: string } | { kind: 'mongodb'; url: string }
  /** Absolute, like the next. */
  dataDir: string
  mediaDir: string
  payloadSecret: string
  metricsToken: string | undefined
  /** Who answers for this library, as the pages say it; null where nobody was named. */
  contact: { agency: string | null; address: string | null; phone: string | null; email: string | null }
  /** `auto` means: `on` for an empty SQLite database, else `off`; who opens the database decides. */
  demo: 'on' | 'off' | 'auto'
  demoPassword: string | undefined
  demoApiKey: string | undefined
  maxUploadBytes: number
  /** Hosts and networks that webhooks may call although they are private, also without TLS. */
  webhookAllowPrivate: readonly string[]
  logLevel: (typeof LOG_LEVELS)[number]
  journalPollMs: number
  /** How many days backups are kept, as a purge states it; null: not said. */
  backupKeepDays: number | null
}

/** Wrong settings: all of them at once, one Vietnamese line each. */
export class SettingsError extends Error {
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(`Cấu hình sai:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`)
    this.name = 'SettingsError'
    this.faults = faults
  }
}

/**
 * The settings of this process: `.env` of the working directory, where the environment itself says nothing else.
 * @throws SettingsError
 */
export function loadSettings(): Settings {
  if (existsSync('.env')) process.loadEnvFile('.env')
  return readSettings(process.env)
}

/**
 * Checks the environment, makes the two directories, and on SQLite the secret that is missing.
 * @throws SettingsError with every fault
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(SETTING_NAMES.map((name) => [name, env[name]?.trim() || undefined]))
  const parsed = schema.safeParse(given)
  const directories = directoriesOf(given)
  const faults = [
    ...(parsed.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? []),
    ...missingSecret(given),
    ...mailFaults(given),
    ...Object.entries(directories).flatMap(([name, path]) => directoryFaults(name, path)),
  ]
  if (!parsed.success || faults.length > 0) throw new SettingsError(faults)

  const values = parsed.data
  const { DATA_DIR: dataDir, MEDIA_DIR: mediaDir } = directories
  return {
    port: values.PORT,
    host: values.HOST,
    publicUrl: values.PUBLIC_URL ?? defaultPublicUrl(values.HOST, values.PORT),
    trustProxy: values.TRUST_PROXY,
    database: values.DATABASE_URL ?? defaultDatabase(dataDir),
    dataDir,
    mediaDir,
    payloadSecret: values.PAYLOAD_SECRET ?? keptSecret(dataDir),
    metricsToken: values.METRICS_TOKEN,
    contact: contactOf(values),
    demo: values.DEMO,
    demoPassword: values.DEMO_PASSWORD,
    demoApiKey: values.DEMO_API_KEY,
    maxUploadBytes: values.MAX_UPLOAD_BYTES,
    webhookAllowPrivate: values.WEBHOOK_ALLOW_PRIVATE,
    logLevel: values.LOG_LEVEL,
    journalPollMs: values.JOURNAL_POLL_MS,
    backupKeepDays: values.BACKUP_KEEP_DAYS,
    ...groupedSettingsOf(values),
  }
}

function contactOf(values: z.output<typeof schema>): Settings['contact'] {
  return {
    agency: values.CONTACT_AGENCY ?? null,
    address: values.CONTACT_ADDRESS ?? null,
    phone: values.CONTACT_PHONE ?? null,
    email: values.CONTACT_EMAIL ?? null,
  }
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
const MIN_SECRET_LENGTH = 32
const MAX_CONTACT_LENGTH = 300

const schema = z.object({
  PORT: integer({ min: 0, max: 65_535 }).default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, { error: 'phải là tên máy hoặc địa chỉ IP, không kèm http:// hay cổng' })
    .default('127.0.0.1'),
  PUBLIC_URL: z.string().transform(toOrigin).optional(),
  TRUST_PROXY: z.string().default('off').transform(toTrustedProxies),
  DATABASE_URL: z.string().transform(toDatabase).optional(),
  DATA_DIR: z.string().default('./data'),
  MEDIA_DIR: z.string().default('./media'),
  PAYLOAD_SECRET: z
    .string()
    .min(MIN_SECRET_LENGTH, { error: `phải có ít nhất ${MIN_SECRET_LENGTH} ký tự` })
    .optional(),
  METRICS_TOKEN: headerWord().optional(),
  CONTACT_AGENCY: z.string().max(MAX_CONTACT_LENGTH).optional(),
  CONTACT_ADDRESS: z.string().max(MAX_CONTACT_LENGTH).optional(),
  CONTACT_PHONE: z
    .string()
    .regex(/^[\d\s.+()-]{3,40}$/, { error: 'chỉ gồm chữ số, dấu cách và các dấu + ( ) . -' })
    .optional(),
  CONTACT_EMAIL: z.email({ error: 'phải là một địa chỉ thư điện tử' }).optional(),
  DEMO: oneOf(['on', 'off', 'auto']).default('auto'),
  DEMO_PASSWORD: z.string().optional(),
  DEMO_API_KEY: headerWord().optional(),
  MAX_UPLOAD_BYTES: integer({ min: 1, max: 20 * 1024 ** 3 }).default(200 * 1024 ** 2),
  WEBHOOK_ALLOW_PRIVATE: z.string().default('off').transform(toAllowedHosts),
  LOG_LEVEL: oneOf(LOG_LEVELS).default('info'),
  JOURNAL_POLL_MS: integer({ min: 10, max: 60_000 }).default(250),
  BACKUP_KEEP_DAYS: integer({ min: 0, max: 36_500 }).nullish().default(null),
  ...groupedVariables,
})

/** Every variable that we read; `.env.example` lists the same. */
export const SETTING_NAMES = schema.keyof().options

function toOrigin(text: string, context: z.RefinementCtx): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isOrigin = url && /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href
  if (isOrigin) return url.origin
  // What was given is not repeated: it may hold a password.
  context.addIssue({ code: 'custom', message: 'phải có dạng https://ten-may[:cổng], không kèm đường dẫn hay mật khẩu' })
  return z.NEVER
}

function toAllowedHosts(text: string, context: z.RefinementCtx): readonly string[] {
  const entries = text === 'off' ? [] : text.split(/[\s,]+/).filter(Boolean)
  const wrong = entries.filter((entry) => !isAllowedEntry(entry))
  if (wrong.length === 0) return entries
  const message = `phải là off, hoặc tên máy, địa chỉ IP, mạng (10.1.0.0/16), cách nhau bằng dấu phẩy (sai: ${wrong.join(', ')})`
  context.addIssue({ code: 'custom', message })
  return z.NEVER
}

function toDatabase(text: string, context: z.RefinementCtx): Settings['database'] {
  const answer = text.startsWith('file:') ? parseSqlite(text) : parseMongodb(text)
  if (typeof answer !== 'string') return answer
  // What was given is not repeated: it may hold a password.
  context.addIssue({ code: 'custom', message: answer })
  return z.NEVER
}

function parseSqlite(text: string): Settings['database'] | string {
  const path = text.slice('file:'.length)
  if (path === '' || path.includes('?') || path.startsWith(':') || path.endsWith('/')) {
    return 'sau "file:" phải là đường dẫn của một tệp, ví dụ file:./data/hai-dang.db'
  }
  if (!path.startsWith('//')) return sqliteFile(resolve(path))
  if (!path.startsWith('///') || !URL.canParse(text)) return 'dạng file:// chỉ nhận đường dẫn tuyệt đối: file:///…'
  return sqliteFile(fileURLToPath(text))
}

// By hand: `URL` refuses the list of several hosts that a replica set's address has.
function parseMongodb(text: string): Settings['database'] | string {
  const parts = /^mongodb(?:\+srv)?:\/\/[^/?\s]+(?:\/[^?\s]*)?(?:\?(\S*))?$/.exec(text)
  if (!parts) return 'phải bắt đầu bằng file:, mongodb:// hoặc mongodb+srv:// và có tên máy'
  // Without it Payload turns transactions off, silently.
  if (!new URLSearchParams(parts[1] ?? '').get('replicaSet')) {
    return 'địa chỉ MongoDB phải có replicaSet=…, nếu không sẽ không có giao dịch'
  }
  return { kind: 'mongodb', url: text }
}

// As a file URL: the client decodes percent signs, so a plain path that has one would open another file.
function sqliteFile(path: string): Settings['database'] {
  return { kind: 'sqlite', url: pathToFileURL(path).href, path }
}

function defaultPublicUrl(host: string, port: number): string {
  if (host === '0.0.0.0' || host === '::') return `http://localhost:${port}`
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

type Given = Partial<Record<string, string>>

function missingSecret(given: Given): string[] {
  if (given.PAYLOAD_SECRET || !given.DATABASE_URL?.startsWith('mongodb')) return []
  return ['PAYLOAD_SECRET: bắt buộc khi dùng MongoDB, vì mọi tiến trình phải dùng chung một khóa']
}

/** The directories that must be there, by the variable that names them. */
function directoriesOf(given: Given) {
  const named = {
    DATA_DIR: resolve(schema.shape.DATA_DIR.parse(given.DATA_DIR)),
    MEDIA_DIR: resolve(schema.shape.MEDIA_DIR.parse(given.MEDIA_DIR)),
  }
  const database = schema.shape.DATABASE_URL.safeParse(given.DATABASE_URL).data
  return database?.kind === 'sqlite' ? { ...named, DATABASE_URL: dirname(database.path) } : named
}

function defaultDatabase(dataDir: string): Settings['database'] {
  return sqliteFile(join(dataDir, 'hai-dang.db'))
}

/** Step by step: where a parent takes no directories (`/proc`), Node's own recursive form never comes back (Node 20). */
function makeDirectory(path: string): void {
  if (isDirectory(path)) return
  if (dirname(path) !== path) makeDirectory(dirname(path))
  try {
    mkdirSync(path)
  } catch (error) {
    // Another process that starts at the same moment was first.
    if (codeOf(error) !== 'EEXIST' || !isDirectory(path)) throw error
  }
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

function directoryFaults(name: string, path: string): string[] {
  try {
    makeDirectory(path)
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK)
    return []
  } catch (error) {
    return [`${name}: không tạo hoặc không ghi được thư mục "${path}" (${codeOf(error)})`]
  }
}

/** Makes the secret once. A link puts it in place whole, so that of two processes starting at once both read the same. */
function keptSecret(dataDir: string): string {
  const path = join(dataDir, 'secret')
  try {
    if (!existsSync(path)) makeSecret(path)
    const secret = readFileSync(path, 'utf8').trim()
    if (secret.length >= MIN_SECRET_LENGTH) return secret
    throw new SettingsError([`PAYLOAD_SECRET: tệp "${path}" ngắn hơn ${MIN_SECRET_LENGTH} ký tự`])
  } catch (error) {
    if (error instanceof SettingsError) throw error
    throw new SettingsError([`PAYLOAD_SECRET: không đọc hoặc không ghi được tệp "${path}" (${codeOf(error)})`])
  }
}

function makeSecret(path: string): void {
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`
  // 0600: whoever reads it can sign sessions of anyone.
  writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
  try {
    linkSync(draft, path)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  } finally {
    rmSync(draft)
  }
}

function codeOf(error: unknown): string {
  return error !== null && typeof error === 'object' && 'code' in error ? String(error.code) : String(error)
}
