import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { dumpCatalogue } from '../../../src/catalogue/dumpCatalogue'
import { closeCatalogue, openCatalogue } from '../../../src/catalogue/openCatalogue'
import { followJournal } from '../../../src/catalogue/record/followJournal'
import type { Library } from '../../../src/openLibrary'
import { headSigner } from '../../../src/platform/journal/headSigner'
import type { NumberedEvent } from '../../../src/platform/journal/rules/chain'
import { verifyJournal } from '../../../src/platform/journal/verifyJournal'
import type { Settings } from '../../../src/settings'

export type DocumentFacts = { state: string; version: number; revision: number }

/** What a library holds, and everything in it that does not agree with the rest. */
export type LibraryFacts = {
  faults: string[]
  events: number
  documents: Record<string, DocumentFacts>
  media: string[]
  assignments: string[]
  /** The senders' own ids. */
  receipts: string[]
}

type Row = Record<string, unknown> & { id: string }

/** Looks for half acts: the record, the journal, the catalogue and the files must tell the same story. */
export async function inspectLibrary(library: Library, settings: Settings): Promise<LibraryFacts> {
  await library.checkFiles()
  await library.keeper.settled()
  const events = await rowsOf<NumberedEvent>(library, 'journal', 'seq')
  const [documents, media] = [await rowsOf(library, 'documents'), await rowsOf(library, 'media')]
  const [assignments, receipts] = [await rowsOf(library, 'assignments'), await rowsOf(library, 'receipts')]
  const faults = [
    ...(await journalFaults(library, settings)),
    ...(await documentFaults(library, { documents, events })),
    ...(await assignmentFaults(library, { assignments, events })),
    ...receiptFaults(receipts, events),
    ...(await mediaFaults(library, { media, events })),
    ...(await catalogueFaults(library, documents)),
  ]
  return {
    faults,
    events: events.length,
    documents: Object.fromEntries(documents.map((row) => [row.id, factsOf(row)])),
    media: media.map((row) => row.id),
    assignments: assignments.map((row) => row.id),
    receipts: receipts.map((row) => String(row.key).split(':')[1] ?? ''),
  }
}

function factsOf({ state, version, revision }: Row): DocumentFacts {
  return { state: String(state), version: Number(version), revision: Number(revision) }
}

async function rowsOf<T = Row>(library: Library, collection: string, sort = 'id'): Promise<T[]> {
  const { docs } = await library.payload.db.find({ collection, limit: 0, pagination: false, sort })
  return docs as T[] // the caller names the row
}

async function journalFaults(library: Library, settings: Settings): Promise<string[]> {
  const { faults } = await verifyJournal(library.payload, headSigner(settings.payloadSecret))
  const waiting = await rowsOf(library, 'outbox')
  return [
    ...faults.map((fault) => `journal: ${JSON.stringify(fault)}`),
    ...waiting.map(({ id }) => `event ${id} was not numbered`),
  ]
}

const STATE_AFTER: Record<string, string> = {
  'review/saved': 'draft',
  'review/submitted': 'in-review',
  'review/taken-back': 'draft',
  'review/returned': 'draft',
  'review/partly-approved': 'in-review',
  'review/approved': 'approved',
  'review/revised': 'draft',
  'publish/scheduled': 'approved',
  'publish/published': 'published',
  'publish/withdrawn': 'withdrawn',
}

type Documents = { documents: Row[]; events: NumberedEvent[] }

async function documentFaults(library: Library, { documents, events }: Documents): Promise<string[]> {
  const editions = countBy(await rowsOf(library, 'editions'), (row) => String(row.document))
  const history = await library.payload.findVersions({
    collection: 'documents',
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  const saves = countBy(history.docs, (row) => String(row.parent))
  const byDocument = groupBy(events, (event) => (STATE_AFTER[event.code] ? String(event.data.document) : null))
  const known = new Set(documents.map(({ id }) => id))
  const strangers = [...byDocument.keys(), ...editions.keys(), ...saves.keys()].filter((id) => !known.has(id))
  const faults = strangers.map((id) => `document ${id} is not there, but something of it is`)
  for (const row of documents) {
    const { state, version, revision } = factsOf(row)
    const own = byDocument.get(row.id) ?? []
    const published = own.filter(({ code }) => code === 'publish/published').length
    const told = {
      state: STATE_AFTER[own.at(-1)?.code ?? ''],
      revisions: own.map(({ data }) => data.revision).join(),
      published,
      editions: editions.get(row.id) ?? 0,
      saves: saves.get(row.id) ?? 0,
    }
    const revisions = Array.from({ length: revision }, (_, index) => index + 1).join()
    const stored = { state, revisions, published: version, editions: version, saves: revision }
    if (JSON.stringify(told) !== JSON.stringify(stored))
      faults.push(`document ${row.id}: ${JSON.stringify({ stored, told })}`)
  }
  return faults
}

type Assignments = { assignments: Row[]; events: NumberedEvent[] }

async function assignmentFaults(library: Library, { assignments, events }: Assignments): Promise<string[]> {
  const told = events.filter(({ code }) => code === 'assign/sent').map(({ data }) => String(data.assignment))
  const deliveries = countBy(await rowsOf(library, 'deliveries'), (row) => String(row.assignment))
  const faults = differences('assignment', { stored: assignments.map(({ id }) => id), told })
  for (const { id, documents, recipients } of assignments) {
    const expected = (documents as unknown[]).length * (recipients as unknown[]).length // a row of assignments
    const found = deliveries.get(id) ?? 0
    if (found !== expected) faults.push(`assignment ${id}: ${found} deliveries instead of ${expected}`)
    deliveries.delete(id)
  }
  return [...faults, ...[...deliveries.keys()].map((id) => `deliveries of assignment ${id}, which is not there`)]
}

function receiptFaults(receipts: Row[], events: NumberedEvent[]): string[] {
  const told = events
    .filter(({ code }) => code === 'acknowledge/receipts-recorded')
    .map(({ data }) => `${String(data.batch)} with ${String(data.count)}`)
  const stored = [...countBy(receipts, (row) => String(row.batch))].map(([batch, count]) => `${batch} with ${count}`)
  return differences('receipts', { stored, told })
}

type Media = { media: Row[]; events: NumberedEvent[] }

async function mediaFaults(library: Library, { media, events }: Media): Promise<string[]> {
  const of = (code: string) => events.filter((event) => event.code === code).map(({ data }) => String(data.media))
  const checked = media.filter(({ state }) => state !== 'checking').map(({ id }) => id)
  const faults = [
    ...differences('file', { stored: media.map(({ id }) => id), told: of('ingest/file-received') }),
    ...differences('checked file', { stored: checked, told: of('ingest/file-checked') }),
  ]
  for (const { id, sha256 } of media) {
    if ((await hashInStore(library, String(sha256))) !== sha256)
      faults.push(`file ${id}: its bytes are not in the store`)
  }
  return faults
}

async function hashInStore(library: Library, sha256: string): Promise<string | null> {
  const bytes = await library.store.open(sha256)
  if (!bytes) return null
  const hash = createHash('sha256')
  await pipeline(bytes, hash)
  return hash.digest('hex')
}

async function catalogueFaults(library: Library, documents: Row[]): Promise<string[]> {
  const directory = mkdtempSync(join(tmpdir(), 'hai-dang-rebuilt-'))
  const rebuilt = openCatalogue({ path: join(directory, 'catalogue.db') })
  try {
    await followJournal(library.payload, rebuilt)
    const live = library.catalogue.db.prepare('SELECT id FROM documents WHERE live = 1').raw().all().flat().map(String)
    const inForce = documents.filter((row) => row.inForce).map(({ id }) => id)
    const isSame = dumpCatalogue(rebuilt) === dumpCatalogue(library.catalogue)
    return [
      ...(isSame ? [] : ['the catalogue is not what it becomes when it is filled anew']),
      ...differences('document in the catalogue', { stored: inForce, told: live }),
    ]
  } finally {
    closeCatalogue(rebuilt)
    rmSync(directory, { recursive: true, force: true })
  }
}

function differences(what: string, { stored, told }: { stored: string[]; told: string[] }): string[] {
  const [inRecord, inJournal] = [stored.toSorted().join(), told.toSorted().join()]
  return inRecord === inJournal ? [] : [`${what}: stored ${inRecord}, told ${inJournal}`]
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return groups
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number> {
  return new Map([...groupBy(items, keyOf)].map(([key, group]) => [key, group.length]))
}
