import type { Payload } from 'payload'
import type { NumberedEvent } from '../../platform/journal/rules/chain'
import type { EditionContent } from '../../publish/rules/frozen'
import type { Withdrawal } from '../../review/rules/workingCopy'
import { rowById as row } from './rowById'
import { UNIT_KINDS } from '../../vocabulary/unitKinds'
import { sent, stepOf } from './assignmentSource'
import type { CatalogueChange, CatalogueReceipt, CatalogueTerm, CatalogueUnit, NumberedChange } from '../changes'

/** What an event means for readers, with the rows of the record that it names. */
export async function numberedChange(payload: Payload, event: NumberedEvent): Promise<NumberedChange> {
  return { seq: event.seq, at: event.at, change: await changeOf(payload, event) }
}

async function changeOf(payload: Payload, event: NumberedEvent): Promise<CatalogueChange> {
  const id = (name: string): string => String(event.data[name])
  switch (event.code) {
    case 'publish/published':
      return published(payload, id('edition'))
    case 'publish/withdrawn':
      return withdrawn(payload, { documentId: id('document'), index: Number(event.data.withdrawal) })
    case 'publish/purged':
      return { kind: 'purged', documentId: id('document') }
    case 'publish/expired':
      return { kind: 'expired', documentId: id('document') }
    case 'assign/sent':
      return sent(payload, id('assignment'))
    case 'assign/unit-changed':
      return unit(payload, id('unit'))
    case 'catalogue/topic-changed':
      return term(payload, { kind: 'topic', collection: 'topics', id: id('topic') })
    case 'catalogue/type-changed':
      return term(payload, { kind: 'type', collection: 'document-types', id: id('type') })
    case 'catalogue/synonyms-changed':
      return synonyms(payload, id('synonyms'))
    case 'acknowledge/receipts-recorded':
      return receipts(payload, id('batch'))
    default:
      return stepOf(payload, event)
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
    reason: withdrawal?.reason ?? null,
    replacedBy: withdrawal?.replacedBy ?? null,
    urgent: withdrawal?.urgent ?? false,
  }
}

type UnitRow = Omit<CatalogueUnit, 'kind' | 'parentId' | 'predecessorIds' | 'successorIds'> & {
  kind: string
  parent?: string | null
  predecessors?: string[] | null
  successors?: string[] | null
}

async function unit(payload: Payload, unitId: string): Promise<CatalogueChange> {
  const found = await row<UnitRow>(payload, 'units', unitId)
  if (!found) return { kind: 'none' }
  const kind = UNIT_KINDS.find((each) => each.slug === found.kind)
  return {
    kind: 'unit',
    unit: {
      id: found.id,
      slug: found.slug,
      name: found.name,
      shortName: found.shortName ?? null,
      kind: { slug: found.kind, name: kind?.name ?? found.kind },
      parentId: found.parent ?? null,
      codes: found.codes ?? [],
      validFrom: found.validFrom ?? null,
      validTo: found.validTo ?? null,
      predecessorIds: found.predecessors ?? [],
      successorIds: found.successors ?? [],
    },
  }
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

type ReceiptRow = Omit<CatalogueReceipt, 'documentId' | 'unitId' | 'by'> & {
  document: string
  unit: string
  by?: string | null
}

async function receipts(payload: Payload, batchId: string): Promise<CatalogueChange> {
  const { docs } = await payload.db.find<ReceiptRow>({
    collection: 'receipts',
    where: { batch: { equals: batchId } },
    sort: 'id',
    pagination: false,
    limit: 0,
  })
  return {
    kind: 'receipts',
    receipts: docs.map(({ id, document, version, unit: unitId, event, at, receivedAt, by }) => ({
      id,
      documentId: document,
      version,
      unitId,
      event,
      at,
      receivedAt,
      by: by ?? null,
    })),
  }
}
