import { join } from 'node:path'
import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { collections } from '../../collections'
import { rebuildCatalogue } from '../../src/catalogue/record/rebuildCatalogue'
import { closeCatalogue, openCatalogue } from '../../src/catalogue/openCatalogue'
import { headSigner } from '../../src/platform/journal/headSigner'
import { currentHead } from '../../src/platform/journal/numberEvents'
import { readJournal } from '../../src/platform/journal/readJournal'
import { chainEvents, type NumberedEvent } from '../../src/platform/journal/rules/chain'
import { indexOf } from '../../src/platform/journal/rules/indexOf'
import { verifyJournal } from '../../src/platform/journal/verifyJournal'
import { openRecord } from '../../src/platform/openRecord'
import { payloadConfig } from '../../src/platform/payloadConfig'
import { editionContent } from '../../src/publish/rules/editionContent'
import { contentHash } from '../../src/review/rules/contentHash'
import type { WorkingCopy } from '../../src/review/rules/workingCopy'
import type { Settings } from '../../src/settings'
import { answerParent, tellParent } from '../answerParent'
import { benchSettings } from '../benchSettings'
import { corpus, type CorpusDocument } from '../corpus'
import { rawRecord, type Copier, type RawRecord } from '../rawRecord'
import { stopwatch, type Took } from '../stopwatch'

export type RecordOpening = { directory: string; databaseUrl: string | null }
export type RecordWriting = { count: number; seed: number }
export type RecordWritten = { documents: number; events: number } & Took
export type RecordRebuilt = { documents: number; events: number; catalogueMb: number } & Took

const BATCH = 500
const TELL_EVERY_MS = 5_000

let record: { payload: Payload; settings: Settings } | null = null

/** A record in which one document was published through the acts, and many more beside it that look as if they had been. */
answerParent({ open, write, verify, rebuild })

async function open({ directory, databaseUrl }: RecordOpening): Promise<void> {
  const settings = benchSettings(directory, { databaseUrl })
  record = { payload: await openRecord(payloadConfig(settings, collections)), settings }
}

/** Working copies, editions and the events of all their acts, numbered, chained and signed; without the history of savings. */
async function write({ count, seed }: RecordWriting): Promise<RecordWritten> {
  const { payload, settings } = opened()
  const raw = rawRecord(payload)
  const pattern = await patternIn(payload, raw)
  const took = stopwatch()
  const head = await currentHead(payload)
  if (!head) throw new Error('an empty journal')
  let last = { seq: head.seq, hash: head.hash }
  let waiting: CorpusDocument[] = []
  const tell = everyFewSeconds()
  const flush = async () => {
    const events = await writeDocuments({ documents: waiting, pattern, raw, last })
    last = events.at(-1) ?? last
    tell(`… ${last.seq} sự kiện đã ghi`)
    waiting = []
  }
  for (const document of corpus({ count, seed })) {
    waiting.push(document)
    if (waiting.length >= BATCH) await flush()
  }
  await flush()
  const signedAt = new Date().toISOString()
  const signed = headSigner(settings.payloadSecret).signHead({ seq: last.seq, hash: last.hash, signedAt })
  await payload.db.updateOne({ collection: 'journal-heads', id: 'current', data: { ...signed }, returning: false })
  return { documents: count, events: last.seq, ...took() }
}

/** @throws when the journal is not what the acts and the numbering would have made. */
async function verify(): Promise<void> {
  const { payload, settings } = opened()
  const { faults } = await verifyJournal(payload, headSigner(settings.payloadSecret))
  if (faults.length > 0) throw new Error(`${faults.length} faults in the journal: ${JSON.stringify(faults[0])}`)
}

async function rebuild(): Promise<RecordRebuilt> {
  const { payload, settings } = opened()
  const path = join(settings.dataDir, 'catalogue.db')
  const tell = everyFewSeconds()
  const took = stopwatch()
  const events = await rebuildCatalogue(payload, {
    path,
    onProgress: (done) => tell(`… ${done.events}/${done.of} sự kiện`),
  })
  const spent = took()
  const catalogue = openCatalogue({ path })
  const value = (sql: string) => Number(catalogue.db.prepare(sql).raw().all([]).flat()[0])
  const documents = value('SELECT count(*) FROM documents')
  const catalogueMb = (value('PRAGMA page_count') * value('PRAGMA page_size')) / 1024 ** 2
  closeCatalogue(catalogue)
  return { documents, events, catalogueMb, ...spent }
}

type Pattern = {
  copy: WorkingCopy
  events: NumberedEvent[]
  ids: { topics: Map<string, string>; types: Map<string, string> }
  copiers: Record<'document' | 'edition' | 'event', Copier>
}

/** The one document that the acts published, with everything that they left of it. */
async function patternIn(payload: Payload, raw: RawRecord): Promise<Pattern> {
  const { docs } = await payload.db.find<WorkingCopy>({ collection: 'documents', limit: 1, pagination: false })
  const [copy] = docs
  if (!copy) throw new Error('nothing was published')
  const all = await readJournal(payload, { after: 0, limit: 1_000 })
  const events = all.filter(({ data }) => data.document === copy.id)
  const publication = events.find(({ code }) => code === 'publish/published')
  if (!publication) throw new Error('it was not published')
  const copiers = {
    document: await raw.copier('documents', copy.id),
    edition: await raw.copier('editions', String(publication.data.edition)),
    event: await raw.copier('journal', publication.id),
  }
  const ids = { topics: await idsBySlug(payload, 'topics'), types: await idsBySlug(payload, 'document-types') }
  return { copy, events, ids, copiers }
}

async function idsBySlug(payload: Payload, collection: string): Promise<Map<string, string>> {
  const { docs } = await payload.db.find<{ id: string; slug: string }>({ collection, limit: 0, pagination: false })
  return new Map(docs.map(({ id, slug }) => [slug, id]))
}

type Writing = {
  documents: readonly CorpusDocument[]
  pattern: Pattern
  raw: RawRecord
  last: { seq: number; hash: string }
}

async function writeDocuments({ documents, pattern, raw, last }: Writing): Promise<NumberedEvent[]> {
  const made = documents.map((document) => likePattern(pattern, document))
  const pending = made.flatMap(({ copy, editionId, publishedAt }) =>
    pattern.events.map(({ code, actor, data }) => ({
      id: uuidv7(),
      at: publishedAt,
      code,
      actor,
      data: { ...data, document: copy.id, ...(data.edition === undefined ? {} : { edition: editionId }) },
    })),
  )
  const events = chainEvents(last, pending)
  const journal = events.flatMap((event) => pattern.copiers.event({ ...event, ...indexOf(event) }))
  await raw.write([...made.flatMap(({ rows }) => rows), ...journal])
  return events
}

function likePattern({ copy: like, ids, copiers }: Pattern, document: CorpusDocument) {
  const { ordinal, title, type, topics, issuer, issuedOn, summary, access, paragraphs, publishedAt } = document
  const content = {
    id: uuidv7(),
    title,
    number: `${ordinal + 1}/HS-HĐ`,
    type: ids.types.get(type) ?? null,
    topics: topics.flatMap((slug) => ids.topics.get(slug) ?? []),
    issuer,
    issuedOn,
    summary,
    access,
    body: bodyLike(like.body, paragraphs),
  }
  const asSaved: WorkingCopy = { ...like, ...content }
  const hash = contentHash(asSaved, [])
  const approval = like.approval ? { ...like.approval, contentHash: hash } : null
  const editionId = uuidv7()
  const frozen = editionContent(asSaved, {
    files: [],
    bodyHtml: paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join(''),
    bodyText: paragraphs.join('\n\n'),
    version: like.version,
    publishedAt,
  })
  const edition = { id: editionId, document: content.id, title, contentHash: hash, content: frozen, publishedAt }
  const working = { ...content, numberKey: `bench ${ordinal}`, approval }
  return {
    copy: asSaved,
    editionId,
    publishedAt,
    rows: [...copiers.document(working), ...copiers.edition(edition)],
  }
}

type Lexical = { root: { children: { children: { text?: string }[] }[] } }

/** The same kind of paragraphs with other words. */
function bodyLike(body: unknown, paragraphs: readonly string[]): unknown {
  const { root, ...rest } = body as Lexical // written by the editor's field
  const [paragraph] = root.children
  const [leaf] = paragraph?.children ?? []
  return {
    ...rest,
    root: { ...root, children: paragraphs.map((text) => ({ ...paragraph, children: [{ ...leaf, text }] })) },
  }
}

function everyFewSeconds(): (message: string) => void {
  let toldAt = 0
  return (message) => {
    if (performance.now() - toldAt < TELL_EVERY_MS) return
    toldAt = performance.now()
    tellParent(message)
  }
}

function opened(): { payload: Payload; settings: Settings } {
  if (!record) throw new Error('not open')
  return record
}
