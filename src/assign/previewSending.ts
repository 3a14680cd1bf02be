import type { PayloadRequest } from 'payload'
import { mayAssign } from '../../collections/access/permissions'
import { DomainError } from '../platform/errors'
import { type ActContext, type ActingUser, runAct } from '../platform/runAct'
import { UNIT_KINDS } from '../vocabulary/unitKinds'
import { editionsInForce } from './editionsInForce'
import { type Plan, planSending } from './planSending'
import type { RecipientFault } from './resolveRecipients'
import type { SendArguments } from './sending'

export type PreviewedRecipient = {
  id: string
  name: string
  kind: { slug: string; name: string }
  parent: { id: string; name: string } | null
  /** `unit`, `group:<slug>`, `kind:<slug>`, `area:<slug>`, `topic:<slug>`. */
  why: string[]
  /** The version in force (of several documents the newest) where the unit was sent every one of them before; else null. */
  alreadyHas: number | null
  /** It gets it only when the unit in between forwards it. */
  waits: boolean
}

export type Preview = {
  recipients: PreviewedRecipient[]
  counts: { recipients: number; alreadyHave: number; waiting: number; documents: number; deliveries: number }
  faults: RecipientFault[]
}

/**
 * Exactly who would get a sending, and what stands against it. Writes nothing.
 *
 * @throws DomainError review/not-permitted
 */
export function previewSending(context: ActContext, args: SendArguments): Promise<Preview> {
  return runAct(context, (req) => previewInAct(req, { args, user: context.user }))
}

async function previewInAct(
  req: PayloadRequest,
  { args, user }: { args: SendArguments; user: ActingUser | null },
): Promise<Preview> {
  if (!mayAssign(user)) throw new DomainError('review/not-permitted')
  const plan = await planSending(req, { args, user })
  // What may not be sent may not be known either: who has it is not told.
  const refused = plan.faults.some(({ code }) => code === 'assign/not-published' || code === 'assign/too-many')
  const held = refused ? new Map<string, number>() : await versionsHeld(req, plan)
  const recipients = plan.chosen.map((choice) => previewed(plan, { choice, held }))
  return {
    recipients: recipients.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    counts: {
      recipients: recipients.length,
      alreadyHave: recipients.filter(({ alreadyHas }) => alreadyHas !== null).length,
      waiting: recipients.filter(({ waits }) => waits).length,
      documents: plan.documents.length,
      deliveries: recipients.length * plan.documents.length,
    },
    faults: plan.faults,
  }
}

type Previewing = { choice: Plan['chosen'][number]; held: ReadonlyMap<string, number> }

function previewed(plan: Plan, { choice: { unit, why }, held }: Previewing): PreviewedRecipient {
  const parent = plan.units.find(({ id }) => id === unit.parent)
  const kind = UNIT_KINDS.find(({ slug }) => slug === unit.kind)
  return {
    id: unit.id,
    name: unit.name,
    kind: { slug: unit.kind, name: kind?.name ?? unit.kind },
    parent: parent ? { id: parent.id, name: parent.name } : null,
    why,
    alreadyHas: held.get(unit.id) ?? null,
    waits: plan.through?.mode === 'forward' && plan.below.includes(unit.id),
  }
}

/** The newest version by unit, of those that have every document. */
async function versionsHeld(req: PayloadRequest, { documents, chosen }: Plan): Promise<Map<string, number>> {
  if (documents.length === 0 || chosen.length === 0) return new Map()
  const editions = await editionsInForce(req, documents)
  const newest = Math.max(...[...editions.values()].map(({ version }) => version))
  const held = await documentsHeld(req, { documents, units: chosen.map(({ unit }) => unit.id) })
  return new Map([...held].flatMap(([unit, own]) => (own.size === documents.length ? [[unit, newest]] : [])))
}

type Holders = { documents: readonly string[]; units: readonly string[] }

/** Which of the documents each unit was sent and still has, by unit. */
export async function documentsHeld(
  req: PayloadRequest,
  { documents, units }: Holders,
): Promise<Map<string, Set<string>>> {
  const { docs } = await req.payload.db.find<{ unit: string; document: string; releasedAt?: string | null }>({
    collection: 'deliveries',
    where: { and: [{ document: { in: [...documents] } }, { unit: { in: [...units] } }] },
    select: { unit: true, document: true, releasedAt: true },
    limit: 0,
    pagination: false,
    req,
  })
  const held = new Map<string, Set<string>>()
  for (const { unit, document, releasedAt } of docs) {
    if (releasedAt) continue
    held.set(unit, (held.get(unit) ?? new Set()).add(document))
  }
  return held
}
