import type { PayloadRequest } from 'payload'
import type { ActingUser } from '../../platform/runAct'
import type { AccessClass } from '../../publish/rules/frozen'
import { vietnamDay } from '../../vietnamese/calendar'
import { documentsHeld } from '../previewSending'
import { type Recipients, resolveRecipients } from '../resolveRecipients'
import { holdsOn, type RuleSubject, subjectMatcher, type TermTrees } from '../rules/ruleMatch'
import type { RecipientsAsked } from '../sending'
import { type SlimEdition, slimEditions } from '../slimEditions'

export type StandingRule = RuleSubject & {
  id: string
  name: string
  access: AccessClass[] | null
  recipients: RecipientsAsked
  confirm: boolean
  dueDays: number | null
  note: string | null
  from: string
  to: string | null
  backlog: 'none' | 'send'
  active: boolean
  madeAt: string
  madeBy: string
  madeByUnit: string | null
  endedAt: string | null
}

/** The rules that hold today (Vietnam). */
export async function activeRules(req: PayloadRequest): Promise<StandingRule[]> {
  const { docs } = await req.payload.db.find<StandingRule>({
    collection: 'standing-rules',
    where: { active: { equals: true } },
    limit: 0,
    pagination: false,
    req,
  })
  const day = vietnamDay(new Date())
  return docs.filter((rule) => holdsOn(rule, day))
}

export async function termTrees(req: PayloadRequest): Promise<TermTrees> {
  return { topics: await treeOf(req, 'topics'), types: await treeOf(req, 'document-types') }
}

async function treeOf(req: PayloadRequest, collection: 'topics' | 'document-types'): Promise<TermTrees['topics']> {
  const { docs } = await req.payload.db.find<{ id: string; parent?: string | null }>({
    collection,
    limit: 0,
    pagination: false,
    req,
  })
  return docs.map(({ id, parent }) => ({ id, parentId: parent ?? null }))
}

/** Who made it, as they are now: what they may not send, their rule does not send either. */
export async function makerOf(
  req: PayloadRequest,
  { madeBy }: Pick<StandingRule, 'madeBy'>,
): Promise<ActingUser | null> {
  return req.payload.db.findOne<ActingUser>({ collection: 'users', where: { id: { equals: madeBy } }, req })
}

type Lacking = { recipients: RecipientsAsked; user: ActingUser | null; editions: readonly SlimEdition[] }

/**
 * For each edition, the units that are meant and do not have it yet: of those that the maker may send to. Units that ended since
 * stand for their successors; groups that are empty now mean nobody.
 */
export async function unitsLacking(
  req: PayloadRequest,
  { recipients, user, editions }: Lacking,
): Promise<Map<string, string[]>> {
  const lacking = new Map<string, string[]>()
  const perDocument = recipients.subscribers === true
  const shared = perDocument ? null : await reachable(req, { recipients, user, documentIds: [] })
  for (const { id } of editions) {
    const meant = shared ?? (await reachable(req, { recipients, user, documentIds: [id] }))
    if (meant.length > 0) lacking.set(id, meant)
  }
  const units = [...new Set([...lacking.values()].flat())]
  if (units.length === 0) return lacking
  const held = await documentsHeld(req, { documents: [...lacking.keys()], units })
  for (const [id, meant] of lacking) {
    const left = meant.filter((unit) => !held.get(unit)?.has(id))
    if (left.length > 0) lacking.set(id, left)
    else lacking.delete(id)
  }
  return lacking
}

type Reaching = { recipients: RecipientsAsked; user: ActingUser | null; documentIds: readonly string[] }

async function reachable(req: PayloadRequest, { recipients, user, documentIds }: Reaching): Promise<string[]> {
  return withinReach(await resolveRecipients(req, { asked: recipients, documentIds, user, follow: true }))
}

/** The chosen units without those that the sender may not send to. */
export function withinReach({ chosen, outOfScope }: Recipients): string[] {
  return chosen.map(({ unit }) => unit.id).filter((id) => !outOfScope.includes(id))
}

/** Which editions in force a rule is about. */
export async function matchingEditions(req: PayloadRequest, subject: RuleSubject): Promise<SlimEdition[]> {
  return (await slimEditions(req)).filter(subjectMatcher(subject, await termTrees(req)))
}
