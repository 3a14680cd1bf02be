import { createHash, randomBytes } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { collections } from '../../collections'
import { applyChanges } from '../../src/catalogue/applyChanges'
import type { CatalogueChange, CatalogueFile } from '../../src/catalogue/changes'
import { closeCatalogue, openCatalogue, type Catalogue } from '../../src/catalogue/openCatalogue'
import { identifyReaders } from '../../src/catalogue/record/identifyReaders'
import type { Keeper } from '../../src/catalogue/record/keepUp'
import { createApp } from '../../src/createApp'
import { localFileStore } from '../../src/platform/files/localFileStore'
import { openRecord } from '../../src/platform/openRecord'
import { payloadConfig } from '../../src/platform/payloadConfig'
import { runAct } from '../../src/platform/runAct'
import { DOCUMENT_TYPES } from '../../src/vocabulary/documentTypes'
import { TOPICS } from '../../src/vocabulary/topics'
import { answerParent } from '../answerParent'
import { benchSettings } from '../benchSettings'
import { corpus, type CorpusDocument } from '../corpus'
import { listenAnywhere } from '../listenAnywhere'
import { stopwatch, type Took } from '../stopwatch'

export type OurFilling = { directory: string; count: number; seed: number; fileSizeBytes: number }
export type OurFilled = { key: string; sha256: string; took: Took; catalogueMb: number }

const BATCH = 200

/** The whole server on a record without documents, over a catalogue that was filled as the journal would have filled it. */
answerParent({ fill, serve })

async function fill({ directory, count, seed, fileSizeBytes }: OurFilling): Promise<OurFilled> {
  const settings = benchSettings(directory)
  const payload = await openRecord(payloadConfig(settings, collections))
  const key = `hd_${'bench'.repeat(8)}`
  const unitId = await runAct({ payload, user: null }, async (req) => {
    const asSystem = { depth: 0, req, overrideAccess: true } // the bench fills an empty record
    const data = { name: 'Đồn Biên phòng Xuân Đài', slug: 'xuan-dai', kind: 'don-bien-phong' }
    const unit = await req.payload.create({ collection: 'units', data, ...asSystem })
    const consumer = { name: 'Cổng thông tin', access: ['public', 'internal', 'assigned'], units: [unit.id] }
    await req.payload.create({
      collection: 'api-consumers',
      data: consumer,
      context: { givenKey: key },
      ...asSystem,
    })
    return String(unit.id)
  })
  const file = await storeFile(directory, { mediaDir: settings.mediaDir, sizeBytes: fileSizeBytes })
  const catalogue = openCatalogue({ path: join(settings.dataDir, 'catalogue.db') })
  const apply = applier(catalogue)
  apply([...directoryChanges(unitId), ...TOPICS.map(termOf('topic')), ...DOCUMENT_TYPES.map(termOf('type'))])
  const took = fillCatalogue(apply, { documents: corpus({ count, seed }), unitId, file })
  const [size] = catalogue.db
    .prepare('SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size')
    .all([])
  closeCatalogue(catalogue)
  const catalogueMb = size && typeof size === 'object' && 'bytes' in size ? Number(size.bytes) / 1024 ** 2 : 0
  return { key, sha256: file.sha256, took, catalogueMb }
}

/** The keeper follows a journal; here nothing is written, so there is nothing to follow. */
const NOTHING_TO_FOLLOW: Keeper = {
  wake: () => undefined,
  settled: () => Promise.resolve(),
  settledEverywhere: () => Promise.resolve(),
  isFresh: () => true,
  stop: () => Promise.resolve(),
}

async function serve({ directory }: { directory: string }): Promise<{ url: string }> {
  const settings = benchSettings(directory)
  const payload = await openRecord(payloadConfig(settings, collections))
  const app = createApp({
    settings,
    instanceKey: 'default',
    payload,
    catalogue: openCatalogue({ path: join(settings.dataDir, 'catalogue.db') }),
    keeper: NOTHING_TO_FOLLOW,
    store: localFileStore(settings.mediaDir),
    readers: identifyReaders(payload),
    onReceived: () => undefined,
    onResend: () => undefined,
  })
  return { url: await listenAnywhere(app) }
}

type Apply = (changes: CatalogueChange[]) => void

function applier(catalogue: Catalogue): Apply {
  return (changes) => {
    const first = catalogue.seq + 1
    const at = new Date().toISOString()
    const numbered = changes.map((change, index) => ({ seq: first + index, at, change }))
    applyChanges(catalogue, { generation: 'bench', changes: numbered })
  }
}

type Stock = { documents: Iterable<CorpusDocument>; unitId: string; file: CatalogueFile }

/** What applying took; making the texts does not count. */
function fillCatalogue(apply: Apply, { documents, unitId, file }: Stock): Took {
  const all: Took = { seconds: 0, cpuSeconds: 0 }
  let waiting: CatalogueChange[] = []
  const flush = () => {
    const took = stopwatch()
    apply(waiting)
    const { seconds, cpuSeconds } = took()
    all.seconds += seconds
    all.cpuSeconds += cpuSeconds
    waiting = []
  }
  for (const document of documents) {
    waiting.push(publication(document, file))
    if (document.isSent) waiting.push(sending(document, unitId))
    if (waiting.length >= BATCH) flush()
  }
  flush()
  return all
}

function publication(document: CorpusDocument, file: CatalogueFile): CatalogueChange {
  const { ordinal, type, topics, issuer, paragraphs, isSent: _isSent, ...content } = document
  return {
    kind: 'published',
    edition: {
      ...content,
      documentId: madeId('d', ordinal),
      editionId: madeId('e', ordinal),
      version: 1,
      typeId: termId('type', type),
      issuer: { id: null, name: issuer },
      source: null,
      effectiveOn: null,
      expiresOn: null,
      topicIds: topics.map((slug) => termId('topic', slug)),
      targetGroups: [],
      language: 'vi',
      bodyHtml: paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n'),
      bodyText: paragraphs.join('\n\n'),
      script: null,
      signer: null,
      rights: null,
      sample: true,
      supersedes: null,
      bulletin: null,
      // The same bytes under all names: the first document has the file that is fetched.
      files: ordinal === 0 ? [file] : [{ ...file, sha256: hashOf(`file ${ordinal}`), mediaId: madeId('f', ordinal) }],
    },
  }
}

function sending({ ordinal }: CorpusDocument, unitId: string): CatalogueChange {
  return {
    kind: 'assigned',
    assignmentId: madeId('a', ordinal),
    documentIds: [madeId('d', ordinal)],
    unitIds: [unitId],
    dueOn: null,
    confirm: true,
    note: null,
    sentByUnitId: null,
  }
}

function directoryChanges(unitId: string): CatalogueChange[] {
  const kind = { slug: 'don-bien-phong', name: 'Đồn Biên phòng' }
  const open = { validFrom: null, validTo: null, predecessorIds: [], successorIds: [] }
  const words = { slug: 'xuan-dai', name: 'Đồn Biên phòng Xuân Đài', shortName: null }
  return [{ kind: 'unit', unit: { id: unitId, ...words, kind, parentId: null, codes: [], ...open } }]
}

type Term = { slug: string; name: string; parent: string | null }

function termOf(kind: 'topic' | 'type'): (term: Term, order: number) => CatalogueChange {
  return ({ slug, name, parent }, order) => ({
    kind,
    term: { id: termId(kind, slug), slug, name, parentId: parent && termId(kind, parent), order },
  })
}

function termId(kind: 'topic' | 'type', slug: string): string {
  const terms: readonly Term[] = kind === 'topic' ? TOPICS : DOCUMENT_TYPES
  return madeId(
    kind === 'topic' ? 'b' : 'c',
    terms.findIndex((term) => term.slug === slug),
  )
}

/** A made UUID of version 7; the letter says of what kind, the end which one. */
function madeId(kind: string, ordinal: number): string {
  return `01900000-000${kind}-7000-8000-${String(ordinal).padStart(12, '0')}`
}

function hashOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}

type Storing = { mediaDir: string; sizeBytes: number }

async function storeFile(directory: string, { mediaDir, sizeBytes }: Storing): Promise<CatalogueFile> {
  const bytes = randomBytes(sizeBytes)
  const path = join(directory, 'upload')
  await writeFile(path, bytes)
  const sha256 = hashOf(bytes)
  await localFileStore(mediaDir).put({ path, sha256 })
  await rm(path)
  const unknown = { pages: null, durationSeconds: null, alt: null, signed: null, thumbnailSha256: null }
  const name = 'Toàn văn tài liệu.pdf'
  const mediaType = 'application/pdf'
  return { mediaId: madeId('f', 0), sha256, name, mediaType, sizeBytes, role: 'main', ...unknown, text: '' }
}
