import type { PayloadRequest } from 'payload'
import { APPROVAL_CHECKLIST } from '../vocabulary/approvalChecklist'
import { withAncestors } from './rules/approving'
import type { ChecklistItem } from './rules/workingCopy'

/** An item with the topics that it is asked for; none: for every document. */
export type AskedItem = ChecklistItem & { topics: string[] }

type TopicRow = { id: string; parent?: string | null; needsSecondApproval?: boolean | null }
type ItemRow = { slug: string; label: string; topics?: string[] | null }

/** What approving a document of these topics takes, as of now: every item of the checklist, and one approver or two. */
export type ApprovalDemands = { items: ChecklistItem[]; needed: 1 | 2 }

/** Read in the act's transaction. A topic asks for its own and for what the topics above it ask for. */
export async function demandsFor(req: PayloadRequest, topicIds: readonly string[]): Promise<ApprovalDemands> {
  const topics = await allTopics(req)
  const nodes = topics.map(({ id, parent }) => ({ id, parentId: parent ?? null }))
  const within = withAncestors(nodes, topicIds)
  const items = (await itemsInForce(req)).filter((item) => isAskedFor(item, within))
  const isStrict = topics.some(({ id, needsSecondApproval }) => needsSecondApproval === true && within.has(id))
  return { items: items.map(({ slug, label }) => ({ slug, label })), needed: isStrict ? 2 : 1 }
}

/** All items in force, in their order. A record that was never given any asks for those that every library starts with. */
export async function itemsInForce(req: PayloadRequest): Promise<AskedItem[]> {
  const { docs } = await req.payload.find({
    collection: 'checklist-items',
    where: { active: { equals: true } },
    sort: ['order', 'slug'],
    pagination: false,
    depth: 0,
    req,
    overrideAccess: true, // what is asked of approvers is no secret
  })
  if (docs.length === 0) return APPROVAL_CHECKLIST.map((item) => ({ ...item, topics: [] }))
  return (docs as unknown as ItemRow[]).map(({ slug, label, topics }) => ({ slug, label, topics: topics ?? [] })) // rows of checklist-items
}

function isAskedFor({ topics }: AskedItem, within: ReadonlySet<string>): boolean {
  return topics.length === 0 || topics.some((id) => within.has(id))
}

async function allTopics(req: PayloadRequest): Promise<TopicRow[]> {
  const { docs } = await req.payload.find({
    collection: 'topics',
    pagination: false,
    depth: 0,
    req,
    overrideAccess: true, // names of vocabularies are no secret
  })
  return docs as unknown as TopicRow[] // rows of topics
}
