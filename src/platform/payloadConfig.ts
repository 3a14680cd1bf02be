import { lexicalEditor, LinkFeature } from '@payloadcms/richtext-lexical'
import { en } from '@payloadcms/translations/languages/en'
import { vi } from '@payloadcms/translations/languages/vi'
import { resolve } from 'node:path'
import { buildConfig, type CollectionConfig, type Config, type SanitizedConfig } from 'payload'
import { deepCopyObject } from 'payload/shared'
import sharp from 'sharp'
import type { Settings } from '../settings'
import { adminWords } from '../admin/adminWords'
import { databaseAdapter } from './database/databaseAdapter'
import { currentScope } from './database/requestScope'
import { loggedError } from './loggedError'
import type { OutboundSettings } from './outbound/networkOf'
import { recordSessionChange } from './recordSessionChange'
import { ownOrigins } from './sameOrigin'

const POINTS_INTO_THE_RECORD: ReadonlySet<string> = new Set(['relationship', 'upload', 'link'])

/** What wakes after a commit; set by the server once it keeps a catalogue. Shared by every copy of this module in the process. */
const WAKE = Symbol.for('hai-dang.wake')

/** Calls `wake` after each commit of the record in this process. */
export function onCommit(wake: () => void): void {
  Reflect.set(globalThis, WAKE, wake)
}

/** Payload put together for one installation. */
export async function payloadConfig(settings: Settings, collections: CollectionConfig[]): Promise<SanitizedConfig> {
  const config = await buildConfig({
    secret: settings.payloadSecret,
    serverURL: settings.publicUrl,
    db: databaseAdapter(settings.database, { onCommit: wakeFollower, onUserWrite: recordSessionChange }),
    editor: lexicalEditor({
      // What points into the record cannot be frozen in an edition, nor shown to those who only read editions.
      features: ({ defaultFeatures }) => [
        ...defaultFeatures.filter(({ key }) => !POINTS_INTO_THE_RECORD.has(key)),
        LinkFeature({ enabledCollections: [] }),
      ],
    }),
    sharp,
    // Payload completes the objects that it is given: each installation gets its own.
    collections: collections.map((collection) => deepCopyObject(collection)),
    csrf: ownOrigins(settings.publicUrl),
    cors: [],
    // A bearer is an API consumer's key; people's tokens are `JWT`.
    auth: { jwtOrder: ['JWT', 'cookie'] },
    graphQL: { disable: true },
    telemetry: false,
    // Doors that nobody asked for stay closed: see also payloadRoutes.
    jobs: { access: { run: () => false, queue: () => false, cancel: () => false } },
    folders: false,
    upload: { abortOnLimit: true, defParamCharset: 'utf8' },
    i18n: {
      fallbackLanguage: 'vi',
      supportedLanguages: { vi: namedVietnamese, en },
      translations: adminWords,
    },
    custom: customOf(settings),
    admin: panel(),
    // Silent until the record is open: what keeps it from opening is told in one line, see startupMessage.
    logger: { options: { level: 'silent', serializers: { err: loggedError } } },
    hooks: {
      afterError: [
        ({ error }) => {
          const scope = currentScope()
          if (scope) scope.lastError = error
        },
      ],
    },
    typescript: { autoGenerate: false },
  })
  closeOwnDoors(config)
  showTimesOfVietnam(config)
  return config
}

function panel(): NonNullable<Config['admin']> {
  return {
    user: 'users',
    avatar: 'default',
    dateFormat: 'HH:mm dd/MM/yyyy',
    timezones: { defaultTimezone: 'Asia/Ho_Chi_Minh' },
    meta: { titleSuffix: ' – Hải Đăng' },
    components: {
      graphics: { Logo: '/admin/Logo#Logo', Icon: '/admin/Icon#Icon' },
      afterLogin: ['/admin/AfterLogin#AfterLogin'],
      beforeDashboard: ['/admin/Tasks#Tasks'],
    },
    importMap: { baseDir: resolve('src') },
  }
}

/** What hooks are told of the settings. */
function customOf(settings: Settings) {
  return {
    outbound: { allowPrivate: settings.webhookAllowPrivate } satisfies OutboundSettings,
    supersession: settings.supersession,
  }
}

/** Payload's own collections hold what was typed (locks, jobs): nobody reads them through a door. Preferences stay: they are one's own. */
function closeOwnDoors(config: SanitizedConfig): void {
  for (const collection of config.collections) {
    if (!collection.slug.startsWith('payload-') || collection.slug === 'payload-preferences') continue
    collection.access = {
      create: closed,
      read: closed,
      update: closed,
      delete: closed,
      admin: closed,
      readVersions: closed,
      unlock: closed,
    }
  }
}

/** Payload's own times, in lists: in Vietnam's time, whatever the clocks of server and browser say. */
function showTimesOfVietnam(config: SanitizedConfig): void {
  const Cell = { path: '/admin/ShownCell#ShownCell', clientProps: { as: 'instant' } }
  for (const field of config.collections.flatMap((collection) => collection.fields)) {
    if (field.type !== 'date' || !['createdAt', 'updatedAt'].includes(field.name)) continue
    field.admin = { ...field.admin, components: { ...field.admin?.components, Cell } }
  }
}

/** The choice of language is named in that language; Payload takes this one word from here. */
const namedVietnamese: typeof vi = {
  ...vi,
  translations: { ...vi.translations, general: { ...vi.translations.general, thisLanguage: 'Tiếng Việt' } },
}

function closed(): boolean {
  return false
}

function wakeFollower(): void {
  const wake: unknown = Reflect.get(globalThis, WAKE)
  if (typeof wake === 'function') wake()
}
