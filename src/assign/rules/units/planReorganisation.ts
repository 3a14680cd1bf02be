import { slugOf } from '../../../vietnamese/slugOf'
import { dayAfter, dayBefore } from './dated'
import { planEffects } from './planEffects'
import type { Fault, NewUnit, Plan, PlannedUnit, Step, Succession, UnitRef } from './reorganisation'
import { existsOn, loopsIn, treeOn, turningDays } from './unitsInTime'

export type Reorganisation = {
  /** First calendar day in Vietnam of what comes after. */
  on: string
  steps: readonly Step[]
  /** Makes the id of a new unit from its key. */
  newId: (key: string) => string
}

/** What a reorganisation will do to the units, and everything that is wrong with it, row by row in Vietnamese. */
export function planReorganisation(units: readonly PlannedUnit[], { on, steps, newId }: Reorganisation): Plan {
  const book = openBook(units, { on, steps, newId })
  const succession = steps.flatMap((step, index) => successionBy(book, { step, path: `steps.${index}` }))
  const stated = statedChanges(book, steps)
  const { renamed, reclassified, moved } = stated
  book.faults.push(...touchedTwice(book, { ...stated, succession }))
  const ended = new Set(succession.map(({ from }) => from))
  book.faults.push(...endingHeirs(book, { succession, moved, ended }))
  const effects = planEffects(units, { ...stated, on, begun: book.begun, succession })
  const faults = [...book.faults, ...effects.faults]
  const plan = { ...effects, succession, renamed, reclassified, faults }
  return faults.length > 0 ? plan : { ...plan, faults: loopFaults(units, { plan, on }) }
}

type Book = {
  on: string
  byName: ReadonlyMap<string, PlannedUnit>
  begun: PlannedUnit[]
  faults: Fault[]
}

/** Finds units by what people call them, among those that exist and those that the steps make. */
function openBook(units: readonly PlannedUnit[], { on, steps, newId }: Reorganisation): Book {
  const byName = new Map(units.flatMap((unit) => [[unit.slug, unit] as const, [unit.id, unit] as const]))
  const book: Book = { on, byName, begun: [], faults: [] }
  const made = steps.flatMap((step, index) => newUnitsOf(step, `steps.${index}`))
  for (const { unit, path } of made) {
    const row = begin(unit, { on, newId, slug: freeSlug(unit, { byName, on }) })
    const ref = `new:${keyOf(unit)}`
    const isTaken = byName.has(ref) || (unit.slug !== undefined && byName.has(unit.slug))
    if (isTaken) book.faults.push({ path, message: `Đã có đơn vị “${unit.slug ?? keyOf(unit)}”.` })
    byName.set(ref, row)
    byName.set(row.slug, byName.get(row.slug) ?? row)
    book.begun.push(row)
  }
  // Parents last: one new unit may be below another.
  made.forEach(({ unit, path }, index) => placeNew(book, { unit, path, row: book.begun[index] }))
  return book
}

function newUnitsOf(step: Step, path: string): { unit: NewUnit; path: string }[] {
  const into = step.kind === 'merge' ? [step.into] : step.kind === 'split' ? step.into : []
  return into.flatMap((unit, index) =>
    typeof unit === 'string' ? [] : [{ unit, path: step.kind === 'merge' ? `${path}.into` : `${path}.into.${index}` }],
  )
}

function keyOf({ key, slug, name }: NewUnit): string {
  return key ?? slug ?? slugOf(name)
}

/** The name of a former unit may come back: the address of the new one then says since when. */
function freeSlug(
  { slug, name }: NewUnit,
  { byName, on }: { byName: ReadonlyMap<string, unknown>; on: string },
): string {
  const wanted = slug ?? slugOf(name)
  if (slug !== undefined || !byName.has(wanted)) return wanted
  const dated = `${wanted}-tu-${on}`
  let count = 1
  while (byName.has(count === 1 ? dated : `${dated}-${count}`)) count += 1
  return count === 1 ? dated : `${dated}-${count}`
}

function begin(
  unit: NewUnit,
  { on, newId, slug }: { on: string; newId: Reorganisation['newId']; slug: string },
): PlannedUnit {
  return {
    id: newId(keyOf(unit)),
    slug,
    name: unit.name,
    shortName: unit.shortName ?? null,
    kind: unit.kind,
    coastal: unit.coastal ?? false,
    codes: (unit.codes ?? []).map((code) => ({ ...code, from: on, to: null })),
    parent: null,
    parents: [],
    names: null,
    kinds: null,
    validFrom: on,
    validTo: null,
    predecessors: [],
    successors: [],
    areas: [],
    areasInTime: null,
  }
}

type Placing = { unit: NewUnit; path: string; row: PlannedUnit | undefined }

function placeNew(book: Book, { unit, path, row }: Placing): void {
  if (!row || !unit.parent) return
  const parent = after(book, { ref: unit.parent, path: `${path}.parent` })
  if (!parent) return
  row.parent = parent.id
  row.parents = [{ unit: parent.id, from: book.on, to: null }]
}

type Named = { ref: UnitRef; path: string }

/** A unit that exists on the eve and may be changed. */
function before(book: Book, { ref, path }: Named): PlannedUnit | null {
  const unit = book.byName.get(ref)
  const eve = dayBefore(book.on)
  const fault = !unit
    ? `Không có đơn vị “${ref}”.`
    : book.begun.includes(unit) || !existsOn(unit, eve) || (unit.validTo && unit.validTo < book.on)
      ? `“${unit.name}” không hoạt động ngay trước ngày này.`
      : hasLaterHistory(unit, book.on)
        ? `“${unit.name}” đã có thay đổi từ ngày này trở đi.`
        : null
  if (fault === null) return unit ?? null
  book.faults.push({ path, message: fault })
  return null
}

/** What was recorded for later days would be lost. */
function hasLaterHistory({ parents, names, kinds }: PlannedUnit, on: string): boolean {
  return [...(parents ?? []), ...(names ?? []), ...(kinds ?? [])].some(({ from }) => from !== null && from >= on)
}

/** A unit that exists on the day itself; whether this very reorganisation ends it is looked at later. */
function after(book: Book, { ref, path }: Named): PlannedUnit | null {
  const unit = book.byName.get(ref)
  if (unit && existsOn(unit, book.on)) return unit
  const message = unit ? `“${unit.name}” không hoạt động từ ngày này.` : `Không có đơn vị “${ref}”.`
  book.faults.push({ path, message })
  return null
}

type Stepping = { step: Step; path: string }

function successionBy(book: Book, { step, path }: Stepping): Succession[] {
  if (step.kind === 'merge') return mergedInto(book, { step, path })
  return step.kind === 'dissolve' || step.kind === 'split' ? leftBy(book, { step, path }) : []
}

type Leaving = { step: Extract<Step, { kind: 'dissolve' | 'split' }>; path: string }

function leftBy(book: Book, { step, path }: Leaving): Succession[] {
  const unit = before(book, { ref: step.unit, path: `${path}.unit` })
  const into = step.kind === 'dissolve' ? step.successors : step.into
  const field = step.kind === 'dissolve' ? 'successors' : 'into'
  const successors = into.flatMap((each, index) => {
    const ref = typeof each === 'string' ? each : `new:${keyOf(each)}`
    return after(book, { ref, path: `${path}.${field}.${index}` })?.id ?? []
  })
  if (!unit) return []
  if (step.kind === 'split' && step.keeps) {
    foundedBy(book, { unit, ids: successors })
    return []
  }
  const heirs = step.heirs?.flatMap((ref, index) => after(book, { ref, path: `${path}.heirs.${index}` })?.id ?? [])
  const peopleTo = step.peopleTo ? (after(book, { ref: step.peopleTo, path: `${path}.peopleTo` })?.id ?? null) : null
  return [succession(unit.id, { successors, heirs, peopleTo, path })]
}

function mergedInto(
  book: Book,
  { step, path }: { step: Extract<Step, { kind: 'merge' }>; path: string },
): Succession[] {
  const ref = typeof step.into === 'string' ? step.into : `new:${keyOf(step.into)}`
  const into = after(book, { ref, path: `${path}.into` })
  return step.units.flatMap((name, index) => {
    const unit = before(book, { ref: name, path: `${path}.units.${index}` })
    return unit && into
      ? [succession(unit.id, { successors: [into.id], peopleTo: into.id, path: `${path}.units.${index}` })]
      : []
  })
}

type Taking = { successors: string[]; heirs?: string[] | undefined; peopleTo: string | null; path: string }

function succession(from: string, { successors, heirs, peopleTo, path }: Taking): Succession {
  const distinct = [...new Set(successors)]
  const only = distinct.length === 1 ? (distinct[0] ?? null) : null
  return { from, successors: distinct, heirs: [...new Set(heirs ?? distinct)], peopleTo: peopleTo ?? only, path }
}

function foundedBy(book: Book, { unit, ids }: { unit: PlannedUnit; ids: readonly string[] }): void {
  for (const row of book.begun) if (ids.includes(row.id)) row.predecessors = [...(row.predecessors ?? []), unit.id]
}

type Stated = {
  renamed: (Plan['renamed'][number] & { path: string; shortName: string | null })[]
  reclassified: (Plan['reclassified'][number] & { path: string })[]
  moved: (Plan['moved'][number] & { path: string })[]
}

function statedChanges(book: Book, steps: readonly Step[]): Stated {
  const stated: Stated = { renamed: [], reclassified: [], moved: [] }
  steps.forEach((step, index) => {
    if (step.kind !== 'rename' && step.kind !== 'reclassify' && step.kind !== 'move') return
    stateChange(book, { step, path: `steps.${index}`, stated })
  })
  return stated
}

type Stating = { step: Extract<Step, { kind: 'rename' | 'reclassify' | 'move' }>; path: string; stated: Stated }

function stateChange(book: Book, { step, path, stated }: Stating): void {
  const unit = before(book, { ref: step.unit, path: `${path}.unit` })
  if (step.kind === 'move') {
    const parent = parentAfter(book, { ref: step.parent, path: `${path}.parent` })
    if (unit && parent !== undefined) stated.moved.push({ unit: unit.id, parent, follows: false, path })
  } else if (unit && step.kind === 'rename') {
    const { name, shortName } = step
    stated.renamed.push({ unit: unit.id, name, shortName: shortName ?? null, before: unit.name, path })
  } else if (unit && step.kind === 'reclassify') {
    stated.reclassified.push({ unit: unit.id, to: step.to, before: unit.kind, path })
  }
}

/** Null: none; undefined: not one that exists then. */
function parentAfter(book: Book, { ref, path }: { ref: UnitRef | null; path: string }): string | null | undefined {
  return ref === null ? null : after(book, { ref, path })?.id
}

type AllChanges = Stated & { succession: readonly Succession[] }

/** A unit ends once, is renamed, reclassified and moved once; and what ends is changed in no other way. */
function touchedTwice(book: Book, { succession: ending, renamed, reclassified, moved }: AllChanges): Fault[] {
  const ended = new Map<string, string>()
  const faults: Fault[] = []
  const say = (unit: string, path: string, what: string) =>
    faults.push({ path, message: `“${nameOf(book, unit)}” ${what}` })
  for (const { from, path } of ending) {
    if (ended.has(from)) say(from, path, 'đã có ở bước khác.')
    ended.set(from, path)
  }
  for (const changes of [renamed, reclassified, moved]) {
    const seen = new Set<string>()
    for (const { unit, path } of changes) {
      if (ended.has(unit)) say(unit, path, 'kết thúc trong lần sắp xếp này nên không đổi được nữa.')
      else if (seen.has(unit)) say(unit, path, 'đã có ở bước khác.')
      seen.add(unit)
    }
  }
  return faults
}

type Ending = { succession: readonly Succession[]; moved: Stated['moved']; ended: ReadonlySet<string> }

/** Nothing is handed to a unit that ends itself. */
function endingHeirs(book: Book, { succession: ending, moved, ended }: Ending): Fault[] {
  const isGone = (id: string | null): id is string => id !== null && ended.has(id)
  const heirs = ending.flatMap(({ successors, heirs: taking, peopleTo, path }) =>
    [...new Set([...successors, ...taking, peopleTo])].filter(isGone).map((id) => ({ id, path })),
  )
  const parents = [
    ...moved.map(({ parent, path }) => ({ id: parent, path })),
    ...book.begun.map(({ parent }, index) => ({ id: parent ?? null, path: `new.${index}.parent` })),
  ].flatMap(({ id, path }) => (isGone(id) ? [{ id, path }] : []))
  return [...heirs, ...parents].map(({ id, path }) => ({
    path,
    message: `“${nameOf(book, id)}” cũng kết thúc trong lần sắp xếp này.`,
  }))
}

function nameOf(book: Book, id: string): string {
  return book.byName.get(id)?.name ?? book.begun.find((unit) => unit.id === id)?.name ?? id
}

function loopFaults(units: readonly PlannedUnit[], { plan, on }: { plan: Omit<Plan, 'faults'>; on: string }): Fault[] {
  const rows = new Map([...units, ...plan.changed, ...plan.begun].map((unit) => [unit.id, unit]))
  const all = [...rows.values()]
  const days = turningDays(
    all.flatMap(({ parents }) => [...(parents ?? [])]),
    dayAfter,
  ).filter((day) => day > on)
  const looped = [on, ...days].flatMap((day) => loopsIn(treeOn(all, day)))
  return [...new Set(looped)].map((id) => ({
    path: 'steps',
    message: `“${rows.get(id)?.name ?? id}” sẽ trực thuộc chính mình.`,
  }))
}
