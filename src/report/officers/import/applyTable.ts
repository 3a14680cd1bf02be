import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { insertRows } from '../../../platform/database/insertRows'
import { DomainError } from '../../../platform/errors'
import { appendEvent } from '../../../platform/journal/appendEvent'
import { type ActContext, runAct } from '../../../platform/runAct'
import type { PlannedPerson } from '../../rules/officers/import/importPlan'
import { pseudonymOf } from '../../rules/officers/officerNames'
import { touchOfficer } from '../register'
import { checkTable } from './checkTable'
import type { Sheet } from './readSheet'

type Applying = {
  sheet: Sheet
  file: string
  /** The plan that the importer saw. */
  plan: string
  now: Date
}

/**
 * Writes exactly what was shown, all of it in one transaction, or nothing.
 *
 * @throws DomainError report/officers-not-permitted, report/import-faulty, report/import-changed
 */
export function applyTable(context: ActContext, { sheet, file, plan, now }: Applying): Promise<{ rows: number }> {
  return runAct(context, async (req) => {
    const { check, people } = await checkTable(req, { sheet, file, user: context.user, now })
    if (check.plan !== plan) throw new DomainError('report/import-changed')
    if (check.faulty > 0 || check.unreadable !== null) throw new DomainError('report/import-faulty')
    await write(req, { people, plan, now })
    const { unchanged: _unchanged, ...sums } = check.sums
    await appendEvent(req, 'report/officers-imported', { rows: check.rows, ...sums })
    return { rows: check.rows }
  })
}

type Row = { id: string } & Record<string, unknown>
type Rows = { officers: Row[]; terms: Row[]; results: Row[] }

type Writing = { people: readonly PlannedPerson[]; plan: string; now: Date }

async function write(req: PayloadRequest, { people, plan, now }: Writing): Promise<void> {
  const rows: Rows = { officers: [], terms: [], results: [] }
  for (const [index, person] of people.entries()) {
    const id = person.id ?? idIn(plan, index)
    const hasTerm = gather(rows, { person, id, now })
    if (person.id === null) continue
    // Whoever changes the same person at the same moment in another process meets us here.
    if (hasTerm || person.ends.length > 0) await touchOfficer(req, person.id)
    for (const { termId, to } of person.ends) {
      const data = { to, endKnownAt: now.toISOString() }
      await req.payload.db.updateOne({ collection: 'officer-terms', id: termId, data, req, returning: false })
    }
  }
  await insertRows(req, 'officers', rows.officers)
  await insertRows(req, 'officer-terms', rows.terms)
  await insertRows(req, 'attendances', rows.results)
}

/** The same plan makes the same ids: of two who write it at the same moment, the database refuses one. */
function idIn(plan: string, index: number): string {
  const hex = createHash('sha256').update(`${plan} ${index}`).digest('hex')
  // Version 8 of RFC 9562: a UUID of one's own making.
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}

type Gathering = { person: PlannedPerson; id: string; now: Date }

/** Whether a term of this person would begin. */
function gather(rows: Rows, { person, id, now }: Gathering): boolean {
  const known = now.toISOString()
  const terms = person.terms.filter((term) => term.id === null)
  const results = [...person.results.values()].filter(({ isNew }) => isNew)
  if (person.id === null) {
    rows.officers.push({ id, name: person.name, pseudonym: pseudonymOf(id), user: null, sample: false })
  }
  for (const { unitId, from, to, position } of terms) {
    rows.terms.push({ id: uuidv7(), officer: id, unit: unitId, position, from, to, endKnownAt: to ? known : null })
  }
  for (const { courseId, result, on, certificate } of results) {
    const key = `${courseId}:${id}`
    rows.results.push({ id: uuidv7(), key, officer: id, course: courseId, result, on, knownAt: known, certificate })
  }
  return terms.length > 0
}
