import type { PayloadRequest } from 'payload'
import { type ActContext, runAct } from '../platform/runAct'
import { type DemoAccount, demoAccounts, demoConsumer } from './accounts'
import { demoConfirmers } from './confirmers'
import type { DemoUnit } from './demoUnit'
import { demoGroups, demoProgrammes, demoUnits, PLAN_RECIPIENTS } from './units'

const SYSTEM = { depth: 0, overrideAccess: true } as const // the loader fills an empty record, before anyone can sign in

/** Unit ids by the demonstration's keys. */
export type UnitIds = ReadonlyMap<string, string>

/** Units, before and after 01/7/2025; a second pass ties predecessors, successors and areas. All or none. */
export function loadUnits(context: ActContext): Promise<UnitIds> {
  return runAct(context, async (req) => {
    const { docs } = await req.payload.find({ collection: 'units', limit: 0, pagination: false, req, ...SYSTEM })
    const bySlug = new Map(docs.map((row) => [String(row.slug), String(row.id)]))
    const known = new Map(
      demoUnits.flatMap(({ key, slug }) => (bySlug.has(slug) ? [[key, bySlug.get(slug) ?? '']] : [])),
    )
    if (known.size === demoUnits.length) return known
    return createUnits(req)
  })
}

async function createUnits(req: PayloadRequest): Promise<UnitIds> {
  const ids = new Map<string, string>()
  const waiting = [...demoUnits]
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ parents }) => parents.every(({ key }) => ids.has(key)))
    const [unit] = waiting.splice(next, 1)
    if (next < 0 || !unit) throw new Error('The parents of the demonstration units form a loop')
    const row = await req.payload.create({ collection: 'units', data: unitData(unit, ids), req, ...SYSTEM })
    ids.set(unit.key, String(row.id))
  }
  for (const unit of demoUnits) await tieUnit(req, { unit, ids })
  await createGroups(req, ids)
  return ids
}

/** The groups and programmes of the demonstration, beside those that every library has. */
async function createGroups(req: PayloadRequest, ids: UnitIds): Promise<void> {
  const { docs } = await req.payload.find({ collection: 'unit-groups', pagination: false, req, ...SYSTEM })
  const known = new Set(docs.map(({ slug }) => String(slug)))
  for (const { slug, name, rule } of demoGroups.filter((group) => !known.has(group.slug))) {
    const idsOf = (keys: readonly string[] | undefined) => keys?.map((key) => ids.get(key) ?? key)
    const any = rule.any.map(({ units, successorsOf, ...rest }) => ({
      ...rest,
      ...(units ? { units: idsOf(units) } : {}),
      ...(successorsOf ? { successorsOf: idsOf(successorsOf) } : {}),
    }))
    const data = { slug, name, rule: { any }, counted: slug === PLAN_RECIPIENTS }
    await req.payload.create({ collection: 'unit-groups', data, req, ...SYSTEM })
  }
  for (const programme of demoProgrammes) {
    const data = { ...programme, members: [...programme.members] }
    await req.payload.create({ collection: 'programmes', data, req, ...SYSTEM })
  }
}

function unitData(
  { slug, name, shortName, kind, parents, codes, validFrom, validTo, coastal, coastOrder }: DemoUnit,
  ids: UnitIds,
) {
  const dated = parents.map(({ key, from, to }) => ({ unit: ids.get(key) ?? key, from, to }))
  return {
    slug,
    name,
    kind,
    codes,
    validFrom,
    validTo,
    parents: dated,
    shortName: shortName ?? null,
    coastal: coastal ?? false,
    coastOrder: coastOrder ?? null,
  }
}

async function tieUnit(req: PayloadRequest, { unit, ids }: { unit: DemoUnit; ids: UnitIds }): Promise<void> {
  const idsOf = (keys: readonly string[] = []): string[] => keys.flatMap((key) => ids.get(key) ?? [])
  const [predecessors, successors, areas] = [unit.predecessorKeys, unit.successorKeys, unit.areaKeys].map((keys) =>
    idsOf(keys),
  )
  if (![predecessors, successors, areas].some((ties) => ties?.length)) return
  const data = { predecessors, successors, areas }
  await req.payload.update({ collection: 'units', id: ids.get(unit.key) ?? '', data, req, ...SYSTEM })
}

type Secrets = { password: string; randomPassword: () => string }

/** The accounts that people try the library with, and those who signed what the story begins with. */
export async function loadAccounts(
  context: ActContext,
  units: UnitIds,
  { password, randomPassword }: Secrets,
): Promise<void> {
  const { payload } = context
  const all = [
    ...demoAccounts.map((account) => ({ account, password })),
    ...demoConfirmers.map((account) => ({ account, password: randomPassword() })),
  ]
  const { docs } = await payload.find({ collection: 'users', limit: 0, pagination: false, ...SYSTEM })
  const known = new Set(docs.map((row) => String(row.username)))
  for (const { account, password: secret } of all) {
    if (known.has(account.username)) continue
    await runAct(context, (req) =>
      req.payload.create({ collection: 'users', data: accountData(account, { units, secret }), req, ...SYSTEM }),
    )
  }
}

function accountData(account: DemoAccount, { units, secret }: { units: UnitIds; secret: string }) {
  const { username, displayName, position, role, unitKey, confirmsForUnit } = account
  const unit = unitKey ? units.get(unitKey) : null
  return { username, name: displayName, position, roles: [role], unit, confirmsForUnit, password: secret }
}

/** The consumer for trying out the API; its key is the one in the credentials file. */
export async function loadConsumer(context: ActContext, key: string): Promise<void> {
  const { payload } = context
  const where = { name: { equals: demoConsumer.name } }
  const { docs } = await payload.find({ collection: 'api-consumers', where, limit: 1, pagination: false, ...SYSTEM })
  if (docs.length > 0) return
  await runAct(context, (req) => {
    const data = { name: demoConsumer.name, access: [...demoConsumer.access] }
    return req.payload.create({ collection: 'api-consumers', data, req, context: { givenKey: key }, ...SYSTEM })
  })
}
