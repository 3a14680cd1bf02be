import { DOCUMENT_TYPES } from '../../src/vocabulary/documentTypes'
import { TOPICS } from '../../src/vocabulary/topics'

/** Puts a question to Directus as its administrator; answers its `data`. */
export type AskDirectus = (method: string, path: string, body?: unknown) => Promise<Record<string, unknown>>

/** The model of stock Payload in the bench, made through Directus' own REST, with an index on whatever is asked for. */
export async function makeDirectusModel(ask: AskDirectus): Promise<void> {
  const term = [ID, indexed('slug', 'string'), plain('name', 'string'), indexed('parent', 'integer')]
  await ask('POST', '/collections', { ...TABLE, collection: 'topics', fields: term })
  await ask('POST', '/collections', { ...TABLE, collection: 'document_types', fields: term })
  await ask('POST', '/collections', { ...TABLE, collection: 'documents', fields: DOCUMENT_FIELDS })
  const junction = [ID, indexed('documents_id', 'integer'), indexed('topics_id', 'integer')]
  await ask('POST', '/collections', { ...TABLE, collection: 'documents_topics', fields: junction })
  await ask('POST', '/relations', relation('topics.parent', 'topics'))
  await ask('POST', '/relations', relation('document_types.parent', 'document_types'))
  await ask('POST', '/relations', relation('documents.type', 'document_types'))
  await ask('POST', '/relations', {
    ...relation('documents_topics.documents_id', 'documents'),
    meta: { one_field: 'topics', junction_field: 'topics_id' },
  })
  await ask('POST', '/relations', {
    ...relation('documents_topics.topics_id', 'topics'),
    meta: { junction_field: 'documents_id' },
  })
}

/** Whoever asks without a token may read. */
export async function openDirectus(ask: AskDirectus): Promise<void> {
  const granted = await ask('GET', '/access?filter[role][_null]=true&filter[user][_null]=true&fields=policy')
  const { policy } = (granted as unknown as { policy: string }[])[0] ?? {} // its list of grants; the public's has neither role nor user
  for (const collection of ['topics', 'document_types', 'documents', 'documents_topics', 'directus_files']) {
    await ask('POST', '/permissions', { policy, collection, action: 'read', fields: ['*'] })
  }
}

/** Ids by slug. */
export async function makeDirectusTerms(ask: AskDirectus): Promise<Record<'topics' | 'types', Record<string, number>>> {
  const made = { topics: {} as Record<string, number>, types: {} as Record<string, number> }
  for (const [collection, terms, ids] of [
    ['topics', TOPICS, made.topics],
    ['document_types', DOCUMENT_TYPES, made.types],
  ] as const) {
    for (const { slug, name, parent } of terms) {
      const row = await ask('POST', `/items/${collection}`, {
        slug,
        name,
        parent: parent === null ? null : ids[parent],
      })
      ids[slug] = Number(row.id)
    }
  }
  return made
}

const TABLE = { schema: {}, meta: {} }
const ID = {
  field: 'id',
  type: 'integer',
  schema: { is_primary_key: true, has_auto_increment: true },
  meta: { hidden: true },
}

function plain(field: string, type: string, meta: Record<string, unknown> = {}) {
  return { field, type, schema: {}, meta }
}

function indexed(field: string, type: string) {
  return { field, type, schema: { is_indexed: true }, meta: {} }
}

const DOCUMENT_FIELDS = [
  ID,
  plain('title', 'string'),
  plain('number', 'string'),
  indexed('type', 'integer'),
  plain('issuer', 'string'),
  indexed('issued_on', 'date'),
  plain('access', 'string'),
  plain('summary', 'text'),
  plain('body', 'text', { interface: 'input-rich-text-html' }),
  indexed('published_at', 'timestamp'),
  { field: 'topics', type: 'alias', schema: null, meta: { special: ['m2m'], interface: 'list-m2m' } },
]

function relation(from: string, related: string) {
  const [collection, field] = from.split('.')
  return { collection, field, related_collection: related, schema: { on_delete: 'SET NULL' } }
}
