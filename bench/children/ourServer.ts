import { randomBytes } from 'node:crypto'
import { statSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { collections } from '../../collections'
import { applyChanges } from '../../src/catalogue/applyChanges'
import type { CatalogueChange, CatalogueFile } from '../../src/catalogue/changes'
import { closeCatalogue, openCatalogue, type Catalogue } from '../../src/catalogue/openCatalogue'
import { identifyReaders } from '../../src/catalogue/record/identifyReaders'
import type { Keeper } from '../../src/catalogue/record/keepUp'
import { createApp } from '../../src/createApp'
import { localFileStore } from '../../src/platform/files/localFileStore'
import { layingPieces } from '../../src/catalogue/layPieces'
import { commonWords } from '../../src/catalogue/readCommonWords'
import { atOnce } from '../../src/catalogue/turns'
import { warmUp } from '../../src/catalogue/warmUp'
import { growHeapSlowly } from '../../src/platform/growHeapSlowly'
import { openRecord } from '../../src/platform/openRecord'
import { payloadConfig } from '../../src/platform/payloadConfig'
import { runAct } from '../../src/platform/runAct'
import { openReports } from '../../src/report/indicators/openReports'
import { registerReader } from '../../src/report/reportRows'
import { DOCUMENT_TYPES } from '../../src/vocabulary/documentTypes'
import { TOPICS } from '../../src/vocabulary/topics'
import { answerParent, tellParent } from '../answerParent'
import { benchSettings } from '../benchSettings'
import { corpus, type CorpusDocument } from '../corpus'
import { createHttpServer } from '../../src/platform/httpServer'
import { listenAnywhere } from '../listenAnywhere'
import { hashOf, madeId, publication, sending, termOf } from '../publications'
import { stopwatch, type Took } from '../stopwatch'

export type OurFilling = { directory: string; count: number; seed: number; fileSizeBytes: number }
/** `unitId` is the unit whose consumer has the key. */
export type OurFilled = {
  key: string
  unitId: string
  sha256: string
  file: CatalogueFile
  took: Took
  catalogueMb: number
}
/** From how many documents to how many; what was filled before is given back. */
export type OurFillingOn = { directory: string; from: number; count: number; seed: number; filled: OurFilled }

const BATCH = 200
const TELL_EVERY = 5_000

/** The whole server on a record without documents, over a catalogue that was filled as the journal would have filled it. */
answerParent({ fill, fillOn, serve })

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
  const took = await fillCatalogue(apply, { documents: corpus({ count, seed }), unitId, file })
  const catalogueMb = closeFilled(catalogue)
  return { key, unitId, sha256: file.sha256, file, took, catalogueMb }
}

/** Goes on filling where another stopped, with the documents that follow in the same corpus. */
async function fillOn({ directory, from, count, seed, filled }: OurFillingOn): Promise<OurFilled> {
  const catalogue = openCatalogue({ path: join(benchSettings(directory).dataDir, 'catalogue.db') })
  const documents = corpusFrom(from, { count, seed })
  const took = await fillCatalogue(applier(catalogue), { documents, ...filled })
  return { ...filled, took, catalogueMb: closeFilled(catalogue) }
}

function* corpusFrom(from: number, size: { count: number; seed: number }): Generator<CorpusDocument> {
  for (const document of corpus(size)) if (document.ordinal >= from) yield document
}

/** Its size in MB, all in one file. */
function closeFilled(catalogue: Catalogue): number {
  catalogue.db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all([])
  closeCatalogue(catalogue)
  return statSync(catalogue.path).size / 1024 ** 2
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
  // As src/server.ts does.
  growHeapSlowly()
  const settings = benchSettings(directory)
  const payload = await openRecord(payloadConfig(settings, collections))
  const catalogue = openCatalogue({ path: join(settings.dataDir, 'catalogue.db') })
  warmUp(catalogue)
  atOnce(commonWords(catalogue))
  atOnce(layingPieces(catalogue))
  const { settled } = NOTHING_TO_FOLLOW
  const app = createApp({
    settings,
    instanceKey: 'default',
    payload,
    catalogue,
    keeper: NOTHING_TO_FOLLOW,
    store: localFileStore(settings.mediaDir),
    readers: identifyReaders(payload),
    reports: openReports({ catalogue, readRegisters: registerReader(payload), settled, now: () => new Date() }),
    onReceived: () => undefined,
    onResend: () => undefined,
  })
  return { url: await listenAnywhere(createHttpServer(app)) }
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
async function fillCatalogue(apply: Apply, { documents, unitId, file }: Stock): Promise<Took> {
  const all: Took = { seconds: 0, cpuSeconds: 0 }
  let waiting: CatalogueChange[] = []
  let toldAt = 0
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
    if (waiting.length < BATCH) continue
    flush()
    if (document.ordinal >= toldAt + TELL_EVERY) tellParent(`… ${(toldAt = document.ordinal)} tài liệu`)
    // In one breath nothing that libsql holds outside of the heap is given back.
    await setImmediate()
  }
  flush()
  return all
}

function directoryChanges(unitId: string): CatalogueChange[] {
  const kind = { slug: 'don-bien-phong', name: 'Đồn Biên phòng' }
  const open = { validFrom: null, validTo: null, predecessorIds: [], successorIds: [] }
  const words = { slug: 'xuan-dai', name: 'Đồn Biên phòng Xuân Đài', shortName: null }
  return [{ kind: 'unit', unit: { id: unitId, ...words, kind, parentId: null, codes: [], ...open } }]
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
