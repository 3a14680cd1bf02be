import { randomBytes } from 'node:crypto'
import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { DOCUMENT_TYPES } from '../../src/vocabulary/documentTypes'
import { TOPICS } from '../../src/vocabulary/topics'
import { answerParent } from '../answerParent'
import { corpus, type CorpusDocument } from '../corpus'
import { listenAnywhere } from '../listenAnywhere'
import type { RivalFilled, RivalFilling, RivalServing } from '../rivals/rivals'
import { writeStrapiApp } from '../rivals/strapiApp'
import { strapiId } from '../rivals/strapiQuestions'

/** Strapi as it comes, in this process: the app that its own `start` serves. */
answerParent({ fill, serve })

async function fill({ installed, directory, count, seed, fileSizeBytes }: RivalFilling): Promise<RivalFilled> {
  mkdirSync(directory, { recursive: true })
  writeStrapiApp(installed, directory)
  const strapi = await opened(directory)
  await openToAll(strapi)
  const startedAt = performance.now()
  const topics = await createTerms(strapi, 'topic', TOPICS)
  const types = await createTerms(strapi, 'document-type', DOCUMENT_TYPES)
  await insertDocuments(strapi, { documents: corpus({ count, seed }), topics, types })
  const seconds = (performance.now() - startedAt) / 1000
  const filepath = join(directory, 'van-ban.bin')
  writeFileSync(filepath, randomBytes(fileSizeBytes))
  const { size } = statSync(filepath)
  const files = { filepath, originalFilename: 'van-ban.bin', mimetype: 'application/octet-stream', size }
  const [file] = await strapi.plugin('upload').service('upload').upload({ data: {}, files })
  // In its favour: without statistics SQLite picks the wrong index for some of its queries.
  await strapi.db.connection.raw('ANALYZE')
  return { topics: documentIds(topics), filePath: String(file?.url), seconds }
}

async function serve({ directory }: RivalServing): Promise<{ url: string }> {
  const strapi = await opened(directory)
  strapi.server.mount()
  return { url: await listenAnywhere(strapi.server.app.callback()) }
}

type Row = { id: number; documentId: string; url?: string }
/** What is used of it. */
type Strapi = {
  load: () => Promise<Strapi>
  server: { mount: () => void; app: { callback: () => RequestListener } }
  documents: (uid: string) => { create: (options: { data: object }) => Promise<Row> }
  plugin: (name: string) => { service: (name: string) => { upload: (options: object) => Promise<Row[]> } }
  db: {
    connection: Database
    query: (uid: string) => {
      findOne: (options: object) => Promise<Row | null>
      create: (options: { data: object }) => Promise<Row>
    }
  }
}
type Database = {
  raw: (sql: string) => Promise<unknown>
  transaction: (work: (trx: Database) => Promise<void>) => Promise<void>
  batchInsert: (table: string, rows: object[], chunk: number) => Promise<unknown>
}

async function opened(directory: string): Promise<Strapi> {
  process.chdir(directory)
  process.env.STRAPI_TELEMETRY_DISABLED = 'true'
  const load = createRequire(join(directory, 'package.json'))
  // The package as installed; what is used of it is named above.
  const { createStrapi } = load('@strapi/strapi') as { createStrapi: (options: object) => Strapi }
  return createStrapi({ appDir: directory, distDir: directory, autoReload: false, serveAdminPanel: false }).load()
}

/** Whoever asks without a token may read. */
async function openToAll(strapi: Strapi): Promise<void> {
  const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } })
  for (const name of ['document', 'topic', 'document-type']) {
    for (const action of ['find', 'findOne']) {
      const data = { action: `api::${name}.${name}.${action}`, role: role?.id }
      await strapi.db.query('plugin::users-permissions.permission').create({ data })
    }
  }
}

type Term = { slug: string; name: string; parent: string | null }

async function createTerms(strapi: Strapi, name: string, terms: readonly Term[]): Promise<Record<string, Row>> {
  const rows: Record<string, Row> = {}
  for (const { slug, name: title, parent } of terms) {
    const data = { slug, name: title, parent: parent === null ? null : rows[parent]?.documentId }
    rows[slug] = await strapi.documents(`api::${name}.${name}`).create({ data })
  }
  return rows
}

function documentIds(rows: Record<string, Row>): Record<string, string> {
  return Object.fromEntries(Object.entries(rows).map(([slug, { documentId }]) => [slug, documentId]))
}

type Rows = { documents: Iterable<CorpusDocument>; topics: Record<string, Row>; types: Record<string, Row> }

/** Into the tables that Strapi made, as it writes them itself: through its API ten thousand would take minutes. */
async function insertDocuments(strapi: Strapi, { documents: all, topics, types }: Rows): Promise<void> {
  const [documents, ofTypes, ofTopics]: [object[], object[], object[]] = [[], [], []]
  for (const { ordinal, title, number, type, issuer, issuedOn, access, summary, paragraphs, ...rest } of all) {
    const id = ordinal + 1
    const at = Date.parse(rest.publishedAt)
    const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')
    const own = { title, number, issuer, issued_on: issuedOn, access, summary, body, released_at: at }
    documents.push({ id, document_id: strapiId(ordinal), ...own, created_at: at, updated_at: at, published_at: at })
    ofTypes.push({ document_id: id, document_type_id: types[type]?.id })
    rest.topics.forEach((slug, index) => {
      ofTopics.push({ document_id: id, topic_id: topics[slug]?.id, topic_ord: index + 1 })
    })
  }
  await strapi.db.connection.transaction(async (trx) => {
    await trx.batchInsert('documents', documents, 50)
    await trx.batchInsert('documents_type_lnk', ofTypes, 200)
    await trx.batchInsert('documents_topics_lnk', ofTopics, 200)
  })
}
