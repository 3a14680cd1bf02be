import { describe } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { randomBytes, randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import supertest from 'supertest'
import { collections } from '../../collections'
import { openLibrary, type Library, type LibraryOptions } from '../../src/openLibrary'
import type { LookupHost } from '../../src/platform/outbound/targetOf'
import { payloadConfig } from '../../src/platform/payloadConfig'
import { readSettings, type Settings } from '../../src/settings'
import { answersAsDescribed } from './answersAsDescribed'
import { describeOnMongodb, newMongodbUrl } from './mongod'

export type { Library } from '../../src/openLibrary'
export type DatabaseKind = 'sqlite' | 'mongodb'

export type TestLibrary = Library & {
  settings: Settings
  directory: string
  /** Ends, and leaves its directory for another to go on from. */
  closeOnly: () => Promise<void>
}

export const PASSWORD = 'mat-khau-cua-bai-thu'

/** The same tests on both databases. */
export function describeOnBothDatabases(name: string, tests: (database: DatabaseKind) => void): void {
  describe(`${name} (SQLite)`, () => tests('sqlite'))
  describeOnMongodb(`${name} (MongoDB)`, () => tests('mongodb'))
}

export type TestOptions = {
  /** What names resolve to, for webhooks. */
  lookup?: LookupHost
  sending?: LibraryOptions['sending']
}

/** A worker that has run many tests stops for seconds to clear its memory; that a stale process refuses is tested with processes. */
export const PATIENCE_MS = 30_000

declare global {
  /** See keptPasswords.mjs. */
  function withOneSalt<Result>(work: () => Result): Result
}

/** A library of its own in a new directory, on a new database, without Next. `publicUrl` is https://thu-vien.test. */
export async function openTestLibrary(
  database: DatabaseKind,
  more: Record<string, string> = {},
  { lookup, sending = {} }: TestOptions = {},
): Promise<TestLibrary> {
  const directory = mkdtempSync(join(tmpdir(), 'hai-dang-test-'))
  const settings = readSettings(await testEnvironment({ database, directory, more }))
  const config = await payloadConfig(settings, collections)
  if (lookup) Object.assign(config.custom.outbound, { lookup })
  const library = await openLibrary({ settings, config, instanceKey: randomUUID(), sending, staleAfterMs: PATIENCE_MS })
  let closing: Promise<void> | null = null
  const closeOnly = (): Promise<void> => (closing ??= library.close())
  return {
    ...library,
    app: answersAsDescribed(library.app),
    settings,
    directory,
    closeOnly,
    close: async () => {
      await closeOnly()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

type Environment = { database: DatabaseKind; directory: string; more?: Record<string, string> }

export async function testEnvironment({
  database,
  directory,
  more = {},
}: Environment): Promise<Record<string, string>> {
  return {
    DATA_DIR: join(directory, 'data'),
    MEDIA_DIR: join(directory, 'media'),
    PAYLOAD_SECRET: randomBytes(32).toString('hex'),
    PUBLIC_URL: 'https://thu-vien.test',
    LOG_LEVEL: process.env.TEST_LOG ?? 'fatal',
    DEMO: 'off',
    JOURNAL_POLL_MS: '50',
    // The machine of the tests may be busy with others.
    OVERLOAD_DELAY_MS: '0',
    ...(database === 'mongodb' ? { DATABASE_URL: await newMongodbUrl() } : {}),
    ...more,
  }
}

export type PersonData = {
  username: string
  roles: string[]
  unit?: string
  confirmsForUnit?: boolean
  name?: string
} & Record<string, unknown>

/** Makes an account and answers its row. */
export async function makePerson(
  library: Library,
  person: PersonData,
): Promise<{ id: string } & Record<string, unknown>> {
  const data = { name: `Người ${person.username}`, password: PASSWORD, ...person }
  const row = await withOneSalt(() => library.payload.create({ collection: 'users', data, overrideAccess: true }))
  return row as unknown as { id: string } & Record<string, unknown>
}

export async function makeUnit(library: Library, unit: { name: string } & Record<string, unknown>): Promise<string> {
  const row = await library.payload.create({
    collection: 'units',
    data: { kind: 'don-bien-phong', ...unit },
    overrideAccess: true,
  })
  return String(row.id)
}

/** A group of these units, or of whatever fits the condition. Answers its id. */
export async function makeGroup(library: Library, slug: string, members: string[] | object): Promise<string> {
  const rule = { any: [Array.isArray(members) ? { units: members } : members] }
  const data = { name: slug, slug, rule }
  const row = await library.payload.create({ collection: 'unit-groups', data, overrideAccess: true })
  return String(row.id)
}

export async function makeTopic(library: Library, topic: { name: string } & Record<string, unknown>): Promise<string> {
  const row = await library.payload.create({ collection: 'topics', data: { order: 0, ...topic }, overrideAccess: true })
  return String(row.id)
}

export async function makeSynonyms(library: Library, forms: string[]): Promise<string> {
  const row = await library.payload.create({ collection: 'synonyms', data: { forms }, overrideAccess: true })
  return String(row.id)
}

export type Client = {
  token: string
  get: (path: string) => supertest.Test
  post: (path: string, body?: object) => supertest.Test
  patch: (path: string, body: object) => supertest.Test
  upload: (file: { name: string; bytes: Buffer }, fields?: object) => supertest.Test
}

/** Signs in from outside and speaks as that person. */
export async function signIn(library: Library, username: string, password = PASSWORD): Promise<Client> {
  const answer = await supertest(library.app).post('/api/users/login').send({ username, password })
  if (answer.status !== 200) throw new Error(`sign-in of ${username}: ${answer.status} ${JSON.stringify(answer.body)}`)
  return clientWith(library, `JWT ${answer.body.token}`, answer.body.token)
}

export function clientWith(library: Library, authorization: string, token = ''): Client {
  return {
    token,
    get: (path) => supertest(library.app).get(path).set('Authorization', authorization),
    post: (path, body = {}) => supertest(library.app).post(path).set('Authorization', authorization).send(body),
    patch: (path, body) => supertest(library.app).patch(path).set('Authorization', authorization).send(body),
    upload: (file, fields = {}) =>
      supertest(library.app)
        .post('/api/media')
        .set('Authorization', authorization)
        .field('_payload', JSON.stringify(fields))
        .attach('file', file.bytes, file.name),
  }
}

/** Speaks as nobody. */
export function anonymous({ app }: Library): Client {
  return {
    token: '',
    get: (path) => supertest(app).get(path),
    post: (path, body = {}) => supertest(app).post(path).send(body),
    patch: (path, body) => supertest(app).patch(path).send(body),
    upload: (file, fields = {}) =>
      supertest(app).post('/api/media').field('_payload', JSON.stringify(fields)).attach('file', file.bytes, file.name),
  }
}

/** Uploads bytes as a person and waits until they are checked; answers the row as that person sees it. */
export async function uploadFile(
  library: Library,
  client: Client,
  file: { name: string; bytes: Buffer },
): Promise<{
  status: number
  body: Record<string, unknown>
  doc: Record<string, unknown> & { id: string; state: string }
}> {
  const answer = await client.upload(file)
  await library.checkFiles()
  const after = answer.status < 300 ? await client.get(`/api/media/${answer.body.doc.id}`) : null
  return { status: answer.status, body: answer.body, doc: after?.body }
}
