import type { Payload } from 'payload'
import type { NumberedEvent } from '../../platform/journal/rules/chain'
import type { EditionContent } from '../../publish/rules/frozen'
import type { Withdrawal } from '../../review/rules/workingCopy'
import type { UnitRow } from '../../assign/units/readUnits'
import { sent, stepOf } from './assignmentSource'
import type { CatalogueChange, CatalogueReceipt, CatalogueTerm, NumberedChange } from '../changes'
import { catalogueUnit } from './catalogueUnit'
import { groupingOf } from './groupingSource'
import { reorganised } from './reorganised'
import { rowById as row } from './rowById'
import { credibleAt } from '../rules/credibleAt'
import { publicationTimes } from '../../publish/publicationTimes'

/** What an event means for readers, with the rows of the record that it names. */
export async function numberedChange(payload: Payload, event: NumberedEvent): Promise<NumberedChange> {
  return { seq: event.seq, at: event.at, change: await changeOf(payload, event) }
}

async function changeOf(payload: Payload, event: NumberedEvent): Promise<CatalogueChange> {
  const id = (name: string): string => String(event.data[name])
  if (event.code.startsWith('publish/')) return changeOfPublication(payload, event)
  switch (event.code) {
    case 'assign/sent':
      return sent(payload, id('assignment'))
    case 'assign/unit-changed':
      return unit(payload, id('unit'))
    case 'assign/reorganised':
      return reorganised(payload, id('reorganisation'))
    case 'catalogue/topic-changed':
      return term(payload, { kind: 'topic', collection: 'topics', id: id('topic') })
    case 'catalogue/type-changed':
      return term(payload, { kind: 'type', collection: 'document-types', id: id('type') })
    case 'catalogue/synonyms-changed':
      return synonyms(payload, id('synonyms'))
    case 'acknowledge/receipts-recorded':
    case 'acknowledge/recorded-by-hand':
      return receipts(payload, id('batch'))
    default:
      return (await groupingOf(payload, event)) ?? stepOf(payload, event)
  }
}

async function changeOfPublication(payload: Payload, { code, data }: NumberedEvent): Promise<CatalogueChange> {
  const documentId = String(data.document)
  switch (code) {
    case 'publish/published':
      return published(payload, String(data.edition))
    case 'publish/placement-corrected':
      return placed(payload, { documentId, correctionId: String(data.correction) })
    case 'publish/withdrawn':
      return withdrawn(payload, { documentId, index: Number(data.withdrawal) })
    case 'publish/purged':
      return { kind: 'purged', documentId }
    case 'publish/expired':
      return { kind: 'expired', documentId }
    case 'publish/took-effect':
      return { kind: 'took-effect', documentId, version: Number(data.version) }
    default:
      return { kind: 'none' }
  }
}

async function published(payload: Payload, editionId: string): Promise<CatalogueChange> {
  const edition = await row<{ id: string; content: EditionContent }>(payload, 'editions', editionId)
  if (!edition) return { kind: 'none' }
  const texts = await textsOf(
    payload,
    edition.content.files.map((file) => file.mediaId),
  )
  const files = edition.content.files.map((file) => ({ ...file, text: texts.get(file.mediaId) ?? '' }))
  return { kind: 'published', edition: { ...edition.content, editionId, files } }
}

type CorrectionRow = {
  version: number
  topics?: string[] | null
  targetGroups?: string[] | null
  reviewOn?: string | null
}

async function placed(
  payload: Payload,
  { documentId, correctionId }: { documentId: string; correctionId: string },
): Promise<CatalogueChange> {
  const correction = await row<CorrectionRow>(payload, 'edition-corrections', correctionId)
  if (!correction) return { kind: 'none' }
  const { version, topics, targetGroups, reviewOn = null } = correction
  return { kind: 'placed', documentId, version, topicIds: topics ?? [], targetGroups: targetGroups ?? [], reviewOn }
}

async function textsOf(payload: Payload, mediaIds: string[]): Promise<Map<string, string>> {
  if (mediaIds.length === 0) return new Map()
  const { docs } = await payload.db.find<{ id: string; text?: string | null }>({
    collection: 'media',
    where: { id: { in: mediaIds } },
    pagination: false,
    limit: 0,
  })
  return new Map(docs.map((file) => [file.id, file.text ?? '']))
}

async function withdrawn(
  payload: Payload,
  { documentId, index }: { documentId: string; index: number },
): Promise<CatalogueChange> {
  const document = await row<{ withdrawals?: Withdrawal[] | null }>(payload, 'documents', documentId)
  const withdrawal = document?.withdrawals?.[index]
  return {
    kind: 'withdrawn',
    documentId,
    reason: withdrawal?.publicReason === undefined ? (withdrawal?.reason ?? null) : withdrawal.publicReason || null,
    replacedBy: withdrawal?.replacedBy ?? null,
    urgent: withdrawal?.urgent ?? false,
  }
}

async function unit(payload: Payload, unitId: string): Promise<CatalogueChange> {
  const found = await row<UnitRow>(payload, 'units', unitId)
  return found ? { kind: 'unit', unit: catalogueUnit(found) } : { kind: 'none' }
}

type TermQuestion = { kind: 'topic' | 'type'; collection: 'topics' | 'document-types'; id: string }

async function term(payload: Payload, { kind, collection, id }: TermQuestion): Promise<CatalogueChange> {
  const found = await row<Omit<CatalogueTerm, 'parentId'> & { parent?: string | null }>(payload, collection, id)
  if (!found) return { kind: 'removed-term', table: kind, id }
  const { slug, name, parent, order } = found
  return { kind, term: { id, slug, name, parentId: parent ?? null, order } }
}

async function synonyms(payload: Payload, id: string): Promise<CatalogueChange> {
  const found = await row<{ forms?: string[] | null; active?: boolean | null }>(payload, 'synonyms', id)
  return { kind: 'synonyms', id, forms: found?.active ? (found.forms ?? []) : [] }
}

type Told = 'by' | 'via' | 'sha256' | 'count' | 'sessions' | 'method' | 'enteredBy' | 'reason' | 'corrects'
type ReceiptRow = Omit<CatalogueReceipt, 'documentId' | 'unitId' | Told> & {
  document: string
  unit: string
} & { [Name in Told]?: CatalogueReceipt[Name] }

async function receipts(payload: Payload, batchId: string): Promise<CatalogueChange> {
  const { docs } = await payload.db.find<ReceiptRow>({
    collection: 'receipts',
    where: { batch: { equals: batchId } },
    sort: 'id',
    pagination: false,
    limit: 0,
  })
  const publishedAt = await publicationTimes(
    { payload },
    docs.map(({ document }) => document),
  )
  return {
    kind: 'receipts',
    receipts: docs.map((receipt) => ({
      id: receipt.id,
      documentId: receipt.document,
      version: receipt.version,
      unitId: receipt.unit,
      event: receipt.event,
      ...timesOf(receipt, publishedAt(receipt)),
      by: receipt.by ?? null,
      via: receipt.via ?? null,
      sha256: receipt.sha256 ?? null,
      count: receipt.count ?? null,
      sessions: receipt.sessions ?? null,
      method: receipt.method ?? null,
      enteredBy: receipt.enteredBy ?? null,
      reason: receipt.reason ?? null,
      corrects: receipt.corrects ?? null,
    })),
  }
}

function timesOf(
  receipt: ReceiptRow,
  publishedAt: string | null,
): Pick<CatalogueReceipt, 'at' | 'receivedAt' | 'claimedAt'> {
  const { at: claimedAt, receivedAt } = receipt
  const at = credibleAt(receipt, publishedAt)
  return at === claimedAt ? { at, receivedAt } : { at, receivedAt, claimedAt }
}
