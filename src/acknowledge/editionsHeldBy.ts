import type { PayloadRequest } from 'payload'
import { unitsSpokenFor } from '../assign/unitsSpokenFor'
import type { Reader } from '../catalogue/reader'
import { maySee } from '../catalogue/rules/audiences'
import { correctedPlacements } from '../publish/editionPlacement'
import type { EditionContent } from '../publish/rules/frozen'
import type { HeldDocument } from './rules/receiptFault'

export type HeldEditions = ReadonlyMap<string, HeldDocument>

type EditionRow = { id: string; document: string; version: number; content: Partial<EditionContent> }

/**
 * Which documents, in which versions, the reader could ever have: what its readers may see, by class and topics, and what was
 * sent to its unit. A withdrawn one counts: that it was removed has to be told. Attack: a key that is limited to some topics
 * would learn from "recorded" what exists outside them.
 */
export async function editionsHeldBy(
  req: PayloadRequest,
  { reader, documentIds }: { reader: Reader; documentIds: readonly string[] },
): Promise<HeldEditions> {
  const asked = [...new Set(documentIds)]
  if (asked.length === 0) return new Map()
  const { docs: editions } = await req.payload.db.find<EditionRow>({
    collection: 'editions',
    where: { document: { in: asked } },
    pagination: false,
    limit: 0,
    req,
  })
  const sent = await documentsSentTo(req, { unitId: reader.unitId, documentIds: asked })
  const corrected = await correctedPlacements(
    req,
    editions.map(({ id }) => id),
  )
  const asUnit = speakingForUnit(reader)
  const held = new Map<string, HeldDocument & { files: Map<number, Set<string>> }>()
  for (const edition of editions) {
    const documentId = edition.document
    const unitIds = reader.unitId && sent.has(documentId) ? [reader.unitId] : []
    // Of what was purged only the recipients are known.
    const { access = 'assigned', topicIds = [] } = { ...edition.content, ...corrected.get(edition.id) }
    if (!maySee(asUnit, { access, topicIds, unitIds })) continue
    const entry = held.get(documentId) ?? { version: 0, files: new Map<number, Set<string>>() }
    entry.version = Math.max(entry.version, edition.version)
    entry.files.set(edition.version, new Set((edition.content.files ?? []).map((file) => file.sha256)))
    held.set(documentId, entry)
  }
  return held
}

/** What is for recipients only, a unit has by being sent it, whatever its people may read otherwise. */
function speakingForUnit(reader: Reader): Reader {
  const audiences = reader.audiences.filter((audience) => audience !== 'assigned')
  if (reader.kind !== 'person' || !reader.unitId) return { ...reader, audiences }
  return { ...reader, audiences: [...audiences, `unit:${reader.unitId}`] }
}

async function documentsSentTo(
  req: PayloadRequest,
  { unitId, documentIds }: { unitId: string | null; documentIds: readonly string[] },
): Promise<Set<string>> {
  if (!unitId) return new Set()
  const { docs } = await req.payload.db.find<{ document: string }>({
    collection: 'deliveries',
    where: { and: [{ unit: { in: await unitsSpokenFor(req, unitId) } }, { document: { in: [...documentIds] } }] },
    pagination: false,
    limit: 0,
    req,
  })
  return new Set(docs.map((row) => row.document))
}
