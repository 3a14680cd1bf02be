import type { PayloadRequest } from 'payload'
import type { Approval } from '../review/rules/workingCopy'
import type { EditionContent } from './rules/frozen'

export type EditionRow = {
  id: string
  document: string
  version: number
  content: EditionContent
  approvals?: Approval[] | null
}

/** Where an edition is filed: ids of topics, slugs of target groups; and the calendar day of its review. */
export type Placement = { topicIds: string[]; targetGroups: string[]; reviewOn: string | null }

type CorrectionRow = {
  edition: string
  topics?: string[] | null
  targetGroups?: string[] | null
  reviewOn?: string | null
}

/** The newest edition of a document, null before the first. */
export async function newestEdition(
  req: PayloadRequest,
  { documentId, version }: { documentId: string; version: number },
): Promise<EditionRow | null> {
  return req.payload.db.findOne<EditionRow>({
    collection: 'editions',
    where: { and: [{ document: { equals: documentId } }, { version: { equals: version } }] },
    req,
  })
}

/** As it was published, or as it was corrected since: the edition's own row stays as it was approved. */
export async function placementOf(req: PayloadRequest, edition: EditionRow): Promise<Placement> {
  const corrected = (await correctedPlacements(req, [edition.id])).get(edition.id)
  if (corrected) return corrected
  const { topicIds, targetGroups, reviewOn = null } = edition.content
  return { topicIds, targetGroups, reviewOn }
}

/** Where those of these editions are filed that were corrected, by the edition's id: the newest correction holds. */
export async function correctedPlacements(
  req: PayloadRequest,
  editionIds: readonly string[],
): Promise<Map<string, Placement>> {
  if (editionIds.length === 0) return new Map()
  const { docs } = await req.payload.db.find<CorrectionRow & { id: string }>({
    collection: 'edition-corrections',
    where: { edition: { in: [...editionIds] } },
    sort: 'revision',
    limit: 0,
    pagination: false,
    req,
  })
  return new Map(
    docs.map(({ edition, topics, targetGroups, reviewOn = null }) => [
      edition,
      { topicIds: topics ?? [], targetGroups: targetGroups ?? [], reviewOn },
    ]),
  )
}
