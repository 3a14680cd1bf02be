import type { PayloadRequest, Where } from 'payload'
import { formatDay, vietnamDay } from '../../vietnamese/calendar'
import { inBetweenOf } from '../rules/standing'
import {
  type DatedSubscription,
  type SubscriptionChange,
  subscriptionsPassing,
  unitsNamedByGroup,
  unitsNamedBySelection,
} from '../rules/units/namedUnits'
import type { Succession } from '../rules/units/reorganisation'
import { type PassingSending, sendingsPassing } from '../rules/units/sendingsPassing'
import type { ProgrammeMembers, UnitGroup } from '../rules/units/unitGroups'
import type { RecipientsAsked } from '../sending'
import { type Loaded, loadedFrom, type SentAssignment, type StepRow } from '../takeStep'

export type DependentKind = 'forwarding' | 'waiting' | 'rule' | 'group' | 'subscription' | 'programme' | 'consumer'

/** Something that is not the unit's own duty and names it all the same. */
export type Dependent = {
  kind: DependentKind
  id: string
  name: string
  /** The unit that ends. */
  unit: string
  /** Who takes the place from the day on; empty: somebody has to decide. */
  passesTo: string[]
}

export type Dependents = {
  list: Dependent[]
  sendings: (PassingSending & { loaded: Loaded })[]
  subscriptions: SubscriptionChange
  consumers: { id: string; units: string[] }[]
}

type Question = {
  succession: readonly Succession[]
  units: readonly { id: string; slug: string }[]
  on: string
  now: Date
}

const NO_DEPENDENTS: Dependents = {
  list: [],
  sendings: [],
  subscriptions: { ended: [], begun: [] },
  consumers: [],
}

/**
 * Whatever else names a unit that ends. What is about to reach it or goes through it passes to the heirs, what is about things to
 * come to the successors; a place in a programme was decided by name, so it passes to nobody by itself.
 */
export async function readDependents(req: PayloadRequest, question: Question): Promise<Dependents> {
  if (question.succession.length === 0) return NO_DEPENDENTS
  const sendings = await openSendings(req, question)
  const subscriptions = await subscriptionsOf(req, question)
  const consumers = await consumersOf(req, question)
  return {
    list: [
      ...sendings.flatMap(dependentsOf),
      ...(await rulesNaming(req, question)),
      ...(await groupsNaming(req, question)),
      ...subscriptions.list,
      ...(await programmesWith(req, question)),
      ...consumers.list,
    ],
    sendings,
    subscriptions: subscriptions.change,
    consumers: consumers.changed,
  }
}

async function openSendings(req: PayloadRequest, { succession, now }: Question): Promise<Dependents['sendings']> {
  const told: Where = { and: [{ awaits: { equals: 'told' } }, { holdUntil: { greater_than: now.toISOString() } }] }
  const where: Where = { or: [{ awaits: { in: ['forward', 'held'] } }, told] }
  const rows = await rowsOf<SentAssignment>(req, 'assignments', { where })
  const steps = new Map<string, StepRow[]>()
  const ids = rows.map(({ id }) => id)
  for (const step of await rowsOf<StepRow>(req, 'assignment-steps', {
    where: { assignment: { in: ids } },
    sort: 'number',
  })) {
    steps.set(step.assignment, [...(steps.get(step.assignment) ?? []), step])
  }
  const loaded = new Map(rows.map((row) => [row.id, loadedFrom(row, steps.get(row.id) ?? [])]))
  const open = [...loaded].map(([id, { assignment, states }]) => ({ id, inBetween: inBetweenOf(assignment), states }))
  return sendingsPassing(open, succession).flatMap((passing) => {
    const sending = loaded.get(passing.id)
    return sending ? [{ ...passing, loaded: sending }] : []
  })
}

function dependentsOf({ id, handedFrom, handedTo, ending, loaded }: Dependents['sendings'][number]): Dependent[] {
  const { sentAt, documents } = loaded.assignment
  const name = `Đợt gửi ngày ${formatDay(vietnamDay(new Date(sentAt)))} (${documents.length} tài liệu)`
  const waiting = ending.map(({ unit, heirs }): Dependent => ({ kind: 'waiting', id, name, unit, passesTo: heirs }))
  if (handedFrom === null) return waiting
  return [{ kind: 'forwarding', id, name, unit: handedFrom, passesTo: handedTo === null ? [] : [handedTo] }, ...waiting]
}

type RuleRow = {
  id: string
  name: string
  recipients: RecipientsAsked
  to?: string | null
  endedAt?: string | null
}

async function rulesNaming(req: PayloadRequest, { succession, units, on }: Question): Promise<Dependent[]> {
  const rules = await rowsOf<RuleRow>(req, 'standing-rules')
  return rules
    .filter(({ to, endedAt }) => !endedAt && (!to || to >= on))
    .flatMap(({ id, name, recipients }) => {
      const asked = { units: recipients.units ?? [], areas: recipients.areas ?? [], except: recipients.except ?? [] }
      return naming(succession, { kind: 'rule', id, name, units: unitsNamedBySelection(asked, units) })
    })
}

async function groupsNaming(req: PayloadRequest, { succession }: Question): Promise<Dependent[]> {
  const groups = await rowsOf<UnitGroup & { id: string }>(req, 'unit-groups')
  return groups.flatMap(({ id, name, rule }) =>
    naming(succession, { kind: 'group', id, name, units: unitsNamedByGroup(rule) }),
  )
}

type Naming = { kind: DependentKind; id: string; name: string; units: readonly string[] }

function naming(succession: readonly Succession[], { kind, id, name, units }: Naming): Dependent[] {
  return succession.flatMap(({ from, successors }) =>
    units.includes(from) ? [{ kind, id, name, unit: from, passesTo: successors }] : [],
  )
}

async function subscriptionsOf(
  req: PayloadRequest,
  { succession, on }: Question,
): Promise<{ list: Dependent[]; change: SubscriptionChange }> {
  const where = {
    unit: { in: succession.map(({ from }) => from).concat(succession.flatMap((each) => each.successors)) },
  }
  const rows = await rowsOf<DatedSubscription>(req, 'topic-subscriptions', { where })
  const change = subscriptionsPassing(rows, { succession, on })
  const topics = await rowsOf<{ id: string; name: string }>(req, 'topics')
  const nameOf = new Map(topics.map(({ id, name }) => [id, name]))
  const ended = new Set(change.ended.map(({ id }) => id))
  const list = rows
    .filter(({ id }) => ended.has(id))
    .flatMap((row) => {
      const name = row.topics.map((topic) => nameOf.get(topic) ?? topic).join('; ')
      return naming(succession, { kind: 'subscription', id: row.id, name, units: [row.unit] })
    })
  return { list, change }
}

async function programmesWith(req: PayloadRequest, { succession, on }: Question): Promise<Dependent[]> {
  const rows = await rowsOf<ProgrammeMembers & { id: string; name: string }>(req, 'programmes')
  return rows.flatMap(({ id, name, members }) => {
    const lasting = (members ?? []).filter(({ to }) => !to || to >= on).map(({ unit }) => unit)
    return naming(succession, { kind: 'programme', id, name, units: lasting }).map((each) => ({
      ...each,
      passesTo: [],
    }))
  })
}

type ConsumerRow = { id: string; name: string; units?: string[] | null; revoked?: boolean | null }

/** A system works on for the only successor, with its rights; for which of several nobody knows. */
async function consumersOf(
  req: PayloadRequest,
  { succession }: Question,
): Promise<{ list: Dependent[]; changed: Dependents['consumers'] }> {
  const only = new Map(
    succession.map(({ from, successors }) => [from, successors.length === 1 ? successors : ([] as string[])]),
  )
  const rows = (await rowsOf<ConsumerRow>(req, 'api-consumers')).filter(({ revoked }) => !revoked)
  const list = rows.flatMap(({ id, name, units }) =>
    naming(succession, { kind: 'consumer', id, name, units: units ?? [] }).map((each) => ({
      ...each,
      passesTo: only.get(each.unit) ?? [],
    })),
  )
  const passing = new Set(list.flatMap(({ id, passesTo }) => (passesTo.length > 0 ? [id] : [])))
  const changed = rows
    .filter(({ id }) => passing.has(id))
    .map(({ id, units }) => {
      const after = (units ?? []).flatMap((unit) => {
        const next = only.get(unit) ?? []
        return next.length > 0 ? next : [unit]
      })
      return { id, units: [...new Set(after)] }
    })
  return { list, changed }
}

type Rows = { where?: Where; sort?: string }

async function rowsOf<Row extends object>(
  req: PayloadRequest,
  collection: string,
  { where = {}, sort = 'id' }: Rows = {},
): Promise<Row[]> {
  const all = { limit: 0, pagination: false, req } as const
  return (await req.payload.db.find<Row & { id: string }>({ collection, where, sort, ...all })).docs
}
