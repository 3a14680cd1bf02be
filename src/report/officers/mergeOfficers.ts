import { v7 as uuidv7 } from 'uuid'
import { DomainError } from '../../platform/errors'
import { appendEvent } from '../../platform/journal/appendEvent'
import { type ActContext, runAct } from '../../platform/runAct'
import { keeperIn, officerFor, readRegister, type Register, touchOfficer } from './register'

type Merging = { officerId: string; /** Who stays. */ into: string }

/**
 * Two rows are found to be one person: terms and results are followed through the merge, and nothing of them is rewritten.
 *
 * @throws DomainError report/officers-not-permitted, report/already-merged, report/two-accounts, report/name-gone,
 * platform/not-found, platform/conflict
 */
export function mergeOfficers(context: ActContext, { officerId, into }: Merging): Promise<{ id: string }> {
  return runAct(context, async (req) => {
    const register = await readRegister(req)
    const sight = keeperIn(register, context.user)
    const merged = officerFor(register, { id: officerId, sight })
    const kept = officerFor(register, { id: into, sight })
    if (merged.id === kept.id) throw new DomainError('report/already-merged')
    if (merged.name === null || kept.name === null) throw new DomainError('report/name-gone')
    if (accountsOf(register, [merged.id, kept.id]).size > 1) throw new DomainError('report/two-accounts')
    const { db } = req.payload
    // Of two who merge these two into each other at once, one begins anew.
    for (const id of [merged.id, kept.id].sort()) await touchOfficer(req, id)
    const data = { id: uuidv7(), merged: merged.id, kept: kept.id, standing: merged.id, undoneAt: null }
    await db.create({ collection: 'officer-merges', data, req, returning: false })
    await appendEvent(req, 'report/officers-merged', { officer: merged.id, into: kept.id })
    return { id: kept.id }
  })
}

/**
 * What was merged is two people after all: each has again what was theirs.
 *
 * @throws DomainError report/officers-not-permitted, report/not-merged, report/name-gone, platform/not-found
 */
export function undoMerge(context: ActContext, { officerId }: { officerId: string }): Promise<{ id: string }> {
  return runAct(context, async (req) => {
    const register = await readRegister(req)
    const sight = keeperIn(register, context.user)
    const kept = officerFor(register, { id: officerId, sight })
    if (kept.name === null) throw new DomainError('report/name-gone')
    const { db } = req.payload
    const where = { standing: { equals: officerId } }
    const merge = await db.findOne<{ id: string; kept: string }>({ collection: 'officer-merges', where, req })
    if (!merge) throw new DomainError('report/not-merged')
    const data = { standing: `undone:${merge.id}`, undoneAt: new Date().toISOString() }
    await db.updateOne({ collection: 'officer-merges', id: merge.id, data, req, returning: false })
    await appendEvent(req, 'report/merge-undone', { officer: officerId, from: merge.kept })
    return { id: officerId }
  })
}

function accountsOf({ people, rootOf }: Register, roots: readonly string[]): Set<string> {
  return new Set(people.flatMap(({ id, user }) => (user && roots.includes(rootOf(id)) ? [user] : [])))
}
