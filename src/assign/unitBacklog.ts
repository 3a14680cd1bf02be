import type { PayloadRequest } from 'payload'
import { hasRole, mayAssign, unitIdOf } from '../../collections/access/permissions'
import { DomainError } from '../platform/errors'
import { type ActContext, type ActingUser, runAct } from '../platform/runAct'
import { assertPermitted } from '../review/assertPermitted'
import { vietnamDay } from '../vietnamese/calendar'
import { unsendableIds } from './sendableFaults'
import { documentsHeld } from './previewSending'
import { resolveRecipients } from './resolveRecipients'
import { readGroupings, readUnits } from './units/readUnits'
import { chooseUnits, type DatedUnit, nodeOf } from './rules/chosenUnits'
import { idsBelow } from './rules/idsBelow'
import { subjectMatcher } from './rules/ruleMatch'
import { type SlimEdition, slimEditions } from './slimEditions'
import { activeRules, makerOf, termTrees, withinReach } from './standingRules/ruleRows'
import type { RecipientsAsked } from './sending'
import { subscribersOf } from './subscribersOf'
import { unconfirmedBy, type Unconfirmed } from './unconfirmedBy'

export type Backlog = {
  unit: { id: string; name: string }
  /** In force, and not with the unit, though a standing rule or an earlier sending to a group means it. */
  documents: { id: string; version: number; title: string; number: string | null; why: string[] }[]
  /** What the unit was sent, is in force, and has not confirmed. */
  unconfirmed: Unconfirmed[]
}

/**
 * What a unit lacks of what it would have been sent, had it been there: to be decided on, document by document.
 *
 * @throws DomainError platform/not-found, review/not-permitted, assign/unit-out-of-scope
 */
export function unitBacklog({ payload, user }: ActContext, { unitId }: { unitId: string }): Promise<Backlog> {
  return runAct({ payload, user }, async (req) => {
    assertPermitted(user, mayAssign(user))
    const units = await readUnits(req)
    const unit = unitInScope(units, { unitId, user })
    const why = await reasonsFor(req, { units, unit })
    const held = (await documentsHeld(req, { documents: [...why.keys()], units: [unitId] })).get(unitId) ?? new Set()
    const lacking = [...why.keys()].filter((id) => !held.has(id))
    const hidden = await unsendableIds(req, { documentIds: lacking, user })
    const editions = await slimEditions(
      req,
      lacking.filter((id) => !hidden.has(id)),
    )
    return {
      unit: { id: unit.id, name: unit.name },
      documents: editions.map(({ id, version, title, number }) => ({
        id,
        version,
        title,
        number,
        why: why.get(id) ?? [],
      })),
      unconfirmed: await unconfirmedBy(req, { unitId }),
    }
  })
}

function unitInScope(
  units: readonly DatedUnit[],
  { unitId, user }: { unitId: string; user: ActingUser | null },
): DatedUnit {
  const unit = units.find(({ id }) => id === unitId)
  if (!unit) throw new DomainError('platform/not-found')
  const own = unitIdOf(user)
  if (hasRole(user, 'editor', 'approver')) return unit
  if (own && idsBelow(units.map(nodeOf), own).includes(unitId)) return unit
  throw new DomainError('assign/unit-out-of-scope')
}

type Meant = { units: readonly DatedUnit[]; unit: DatedUnit }

/** Why each document is meant for the unit: `rule:<id>`, `assignment:<id>`. */
async function reasonsFor(req: PayloadRequest, meant: Meant): Promise<Map<string, string[]>> {
  const why = new Map<string, string[]>()
  const note = (documents: readonly string[], reason: string): void => {
    for (const id of documents) why.set(id, [...(why.get(id) ?? []), reason])
  }
  await fromRules(req, { ...meant, note })
  await fromSendings(req, { ...meant, note })
  return why
}

type Noting = Meant & { note: (documents: readonly string[], reason: string) => void }

async function fromRules(req: PayloadRequest, { unit, note }: Noting): Promise<void> {
  const rules = await activeRules(req)
  if (rules.length === 0) return
  const trees = await termTrees(req)
  const editions = await slimEditions(req)
  for (const rule of rules) {
    const matching = editions.filter(subjectMatcher(rule, trees))
    const user = await makerOf(req, rule)
    const meant = await editionsMeaning(req, { unit, editions: matching, asked: rule.recipients, user })
    note(
      meant.map(({ id }) => id),
      `rule:${rule.id}`,
    )
  }
}

type Meaning = { unit: DatedUnit; editions: SlimEdition[]; asked: RecipientsAsked; user: ActingUser | null }

async function editionsMeaning(req: PayloadRequest, { unit, editions, asked, user }: Meaning): Promise<SlimEdition[]> {
  const means = async (documentIds: readonly string[]): Promise<boolean> =>
    withinReach(await resolveRecipients(req, { asked, documentIds, user, follow: true })).includes(unit.id)
  if (asked.subscribers !== true) return (await means([])) ? editions : []
  const meant: SlimEdition[] = []
  for (const edition of editions) if (await means([edition.id])) meant.push(edition)
  return meant
}

type AskedRow = { id: string; documents: string[]; asked?: RecipientsAsked | null }

/** Sendings to groups, kinds, areas or subscribers that the unit belongs to now. */
async function fromSendings(req: PayloadRequest, { units, unit, note }: Noting): Promise<void> {
  const { docs } = await req.payload.db.find<AskedRow>({
    collection: 'assignments',
    select: { documents: true, asked: true },
    limit: 0,
    pagination: false,
    req,
  })
  const day = vietnamDay(new Date())
  const groupings = await readGroupings(req)
  for (const { id, documents, asked } of docs) {
    if (!asked) continue
    const { reasons } = await subscribersOf(req, { subscribers: asked.subscribers, documentIds: documents, day })
    const { chosen } = chooseUnits(units, { asked, subscribers: reasons, ...groupings, day, follow: true })
    if (chosen.some((choice) => choice.unit.id === unit.id)) note(documents, `assignment:${id}`)
  }
}
