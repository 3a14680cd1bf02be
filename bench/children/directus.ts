import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { answerParent } from '../answerParent'
import { corpus, type CorpusDocument } from '../corpus'
import { listenAnywhere } from '../listenAnywhere'
import { makeDirectusModel, makeDirectusTerms, openDirectus, type AskDirectus } from '../rivals/directusModel'
import type { RivalFilled, RivalFilling, RivalServing } from '../rivals/rivals'

/** Directus as it comes, in this process: the app that its own `start` serves. */
answerParent({ fill, serve })

async function fill(filling: RivalFilling): Promise<RivalFilled> {
  const { installed, directory, count, seed, fileSizeBytes } = filling
  mkdirSync(join(directory, 'uploads'), { recursive: true })
  settle(directory)
  const cli = join(installed, 'node_modules', 'directus', 'cli.js')
  await promisify(execFile)(process.execPath, [cli, 'bootstrap'], { cwd: directory })
  const { url } = await serve(filling)
  const ask = asking(url)
  await makeDirectusModel(ask)
  await openDirectus(ask)
  const startedAt = performance.now()
  const { topics, types } = await makeDirectusTerms(ask)
  const database = await imported<() => Database>(installed, 'database/index')
  await insertDocuments(database(), { documents: corpus({ count, seed }), topics, types })
  const seconds = (performance.now() - startedAt) / 1000
  const form = new FormData()
  form.append('file', new Blob([randomBytes(fileSizeBytes)], { type: 'application/octet-stream' }), 'van-ban.bin')
  const file = await ask('POST', '/files', form)
  // In its favour: without statistics SQLite picks the wrong index for some of its queries.
  await database().raw('ANALYZE')
  return { topics, filePath: `/assets/${String(file.id)}`, seconds }
}

async function serve({ installed, directory }: RivalServing): Promise<{ url: string }> {
  settle(directory)
  const createApp = await imported<() => Promise<RequestListener>>(installed, 'app')
  return { url: await listenAnywhere(await createApp()) }
}

/** What `default` is of a file of its server; the caller names its shape. */
async function imported<Shape>(installed: string, name: string): Promise<Shape> {
  const path = join(installed, 'node_modules', '@directus', 'api', 'dist', `${name}.js`)
  const loaded = (await import(pathToFileURL(path).href)) as { default: Shape }
  return loaded.default
}

const TOKEN = 'no-token-of-anybody-only-of-the-bench'

/** Before any part of Directus is loaded: it reads them once. */
function settle(directory: string): void {
  process.chdir(directory)
  Object.assign(process.env, {
    SECRET: 'no-secret-of-anybody-only-of-the-bench',
    PUBLIC_URL: 'http://127.0.0.1',
    DB_CLIENT: 'sqlite3',
    DB_FILENAME: join(directory, 'directus.db'),
    STORAGE_LOCATIONS: 'local',
    STORAGE_LOCAL_ROOT: join(directory, 'uploads'),
    ADMIN_EMAIL: 'admin@example.com',
    ADMIN_PASSWORD: TOKEN,
    ADMIN_TOKEN: TOKEN,
    LOG_LEVEL: 'error',
    TELEMETRY: 'false',
    // As ours: the load is the point, and nobody is to be turned away.
    PRESSURE_LIMITER_ENABLED: 'false',
  })
}

function asking(url: string): AskDirectus {
  return async (method, path, body) => {
    const isForm = body instanceof FormData
    const response = await fetch(url + path, {
      method,
      headers: { Authorization: `Bearer ${TOKEN}`, ...(isForm ? {} : { 'Content-Type': 'application/json' }) },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    })
    const answer = (await response.json()) as { data: Record<string, unknown> } // or its errors, which are thrown
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`)
    return answer.data
  }
}

/** What is used of its knex. */
type Database = {
  transaction: (work: (trx: Database) => Promise<void>) => Promise<void>
  batchInsert: (table: string, rows: object[], chunk: number) => Promise<unknown>
  raw: (sql: string) => Promise<unknown>
}
type Rows = { documents: Iterable<CorpusDocument>; topics: Record<string, number>; types: Record<string, number> }

/** Into the tables that Directus made, as it writes them itself: through its API ten thousand would take minutes. */
async function insertDocuments(database: Database, { documents: all, topics, types }: Rows): Promise<void> {
  const [documents, joined]: [object[], object[]] = [[], []]
  for (const { ordinal, title, number, type, issuer, issuedOn, access, summary, paragraphs, ...rest } of all) {
    const id = ordinal + 1
    const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')
    const days = { issued_on: Date.parse(issuedOn), published_at: Date.parse(rest.publishedAt) }
    documents.push({ id, title, number, type: types[type], issuer, access, summary, body, ...days })
    for (const slug of rest.topics) joined.push({ documents_id: id, topics_id: topics[slug] })
  }
  await database.transaction(async (trx) => {
    await trx.batchInsert('documents', documents, 50)
    await trx.batchInsert('documents_topics', joined, 200)
  })
}
