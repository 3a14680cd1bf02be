import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { pathToFileURL } from 'node:url'
import type { Client } from '@libsql/client'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig, type CollectionConfig, getPayload, handleEndpoints, type SanitizedConfig } from 'payload'
import { DOCUMENT_TYPES } from '../../src/vocabulary/documentTypes'
import { TOPICS } from '../../src/vocabulary/topics'
import { answerParent } from '../answerParent'
import { corpus, type CorpusDocument } from '../corpus'
import { listenAnywhere } from '../listenAnywhere'

export type StockFilling = { directory: string; count: number; seed: number; fileSizeBytes: number }
/** Ids of topics by slug; a document's id is its ordinal and 1. */
export type StockFilled = { topics: Record<string, number>; fileName: string; seconds: number }

/** Payload as it comes, its REST without Next: its own handler behind the thinnest adapter to Node's HTTP. */
answerParent({ fill, serve })

async function fill({ directory, count, seed, fileSizeBytes }: StockFilling): Promise<StockFilled> {
  mkdirSync(directory, { recursive: true })
  const payload = await getPayload({ config: stockConfig(directory) })
  // Only while it is filled: one flush a row would take longer than the whole bench.
  if (!('client' in payload.db)) throw new Error('not the SQLite adapter')
  const client = payload.db.client as unknown as Client // the adapter's own
  await client.execute('PRAGMA synchronous = OFF')
  const startedAt = performance.now()
  const topics = await createTerms('topics', TOPICS)
  const types = await createTerms('document-types', DOCUMENT_TYPES)
  await insertDocuments(client, { documents: corpus({ count, seed }), topics, types })
  const seconds = (performance.now() - startedAt) / 1000
  const file = {
    data: randomBytes(fileSizeBytes),
    mimetype: 'application/octet-stream',
    name: 'van-ban.bin',
    size: fileSizeBytes,
  }
  const media = await payload.create({ collection: 'media', data: {}, file })
  // In its favour: without statistics SQLite picks the wrong index for some of its queries.
  await client.execute('ANALYZE')
  return { topics, fileName: String(media.filename), seconds }

  async function createTerms(
    collection: string,
    terms: readonly { slug: string; name: string; parent: string | null }[],
  ) {
    const ids: Record<string, number> = {}
    for (const { slug, name, parent } of terms) {
      const data = { slug, name, parent: parent === null ? null : ids[parent] }
      const row = await payload.db.create({ collection, data })
      ids[slug] = Number(row.id)
    }
    return ids
  }
}

async function serve({ directory }: { directory: string }): Promise<{ url: string }> {
  const config = await stockConfig(directory)
  await getPayload({ config })
  return { url: await listenAnywhere(listenerOf(config)) }
}

function listenerOf(config: SanitizedConfig): RequestListener {
  return (req, res) => {
    const request = new Request(`http://127.0.0.1${req.url}`, { headers: { 'user-agent': 'bench' } })
    void handleEndpoints({ config, request }).then(async (response) => {
      res.writeHead(response.status, Object.fromEntries(response.headers))
      if (!response.body || response.headers.get('content-type')?.startsWith('application/json')) {
        res.end(Buffer.from(await response.arrayBuffer()))
      } else {
        Readable.fromWeb(response.body as ReadableStream).pipe(res) // the same class under the DOM's name
      }
    })
  }
}

function stockConfig(directory: string): Promise<SanitizedConfig> {
  return buildConfig({
    secret: 'no-secret-of-anybody-only-of-the-bench',
    db: sqliteAdapter({ client: { url: pathToFileURL(join(directory, 'payload.db')).href } }),
    editor: lexicalEditor(),
    collections: [
      { slug: 'topics', access: anyone, fields: termFields('topics') },
      { slug: 'document-types', access: anyone, fields: termFields('document-types') },
      { slug: 'media', access: anyone, upload: { staticDir: join(directory, 'media') }, fields: [] },
      documents,
    ],
    telemetry: false,
    typescript: { autoGenerate: false },
    logger: { options: { level: 'error' } },
  })
}

const anyone = { read: () => true }

function termFields(relationTo: string): CollectionConfig['fields'] {
  return [
    { name: 'slug', type: 'text', index: true },
    { name: 'name', type: 'text' },
    { name: 'parent', type: 'relationship', relationTo },
  ]
}

const documents: CollectionConfig = {
  slug: 'documents',
  access: anyone,
  fields: [
    { name: 'title', type: 'text', index: true },
    { name: 'number', type: 'text', index: true },
    { name: 'type', type: 'relationship', relationTo: 'document-types' },
    { name: 'issuer', type: 'text' },
    { name: 'issuedOn', type: 'text', index: true },
    { name: 'topics', type: 'relationship', relationTo: 'topics', hasMany: true },
    { name: 'access', type: 'select', options: ['public', 'internal', 'assigned'] },
    { name: 'summary', type: 'textarea' },
    { name: 'body', type: 'richText' },
    // A rich text cannot be searched for a phrase; its plain text can.
    { name: 'text', type: 'textarea' },
    { name: 'publishedAt', type: 'date', index: true },
  ],
}

type Rows = { documents: Iterable<CorpusDocument>; topics: Record<string, number>; types: Record<string, number> }

/** Into Payload's own tables, as its adapter writes them: through its API ten thousand would take minutes. */
async function insertDocuments(client: Client, { documents: all, topics, types }: Rows): Promise<void> {
  const statements: { sql: string; args: (string | number | null)[] }[] = []
  for (const document of all) {
    const { ordinal, title, number, issuer, issuedOn, access, summary, paragraphs, publishedAt } = document
    const id = ordinal + 1
    const body = { root: { ...ELEMENT, type: 'root', children: paragraphs.map(paragraphNode) } }
    const ofTerms = [title, number, types[document.type] ?? null]
    statements.push({
      sql: `INSERT INTO documents (id, title, number, type_id, issuer, issued_on, access, summary, body, text, published_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      args: [
        id,
        ...ofTerms,
        issuer,
        issuedOn,
        access,
        summary,
        JSON.stringify(body),
        paragraphs.join('\n\n'),
        publishedAt,
      ],
    })
    document.topics.forEach((slug, index) => {
      const sql = "INSERT INTO documents_rels (`order`, parent_id, path, topics_id) VALUES (?, ?, 'topics', ?)"
      statements.push({ sql, args: [index + 1, id, topics[slug] ?? null] })
    })
    if (statements.length > 500) await client.batch(statements.splice(0), 'write')
  }
  await client.batch(statements, 'write')
}

const ELEMENT = { version: 1, direction: 'ltr', format: '', indent: 0 }

function paragraphNode(text: string) {
  const leaf = { type: 'text', version: 1, text, detail: 0, format: 0, mode: 'normal', style: '' }
  return { ...ELEMENT, type: 'paragraph', textFormat: 0, textStyle: '', children: [leaf] }
}
