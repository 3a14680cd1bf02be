import type { NewUnit, Step } from '../assign/rules/units/reorganisation'
import { parseDay } from '../vietnamese/calendar'

/** A step as it is typed: units are choices of the list, `Tên · ref`; `newNames` one new unit a line. */
export type StepDraft = {
  id: string
  kind: Step['kind']
  units: string[]
  into: string[]
  newNames: string
  newKind: string
  parent: string
  heirs: string[]
  peopleTo: string
  keeps: boolean
}

export type ReorganisationDraft = { on: string; decision: string; steps: StepDraft[] }

export type ListedUnit = { id: string; slug: string; name: string; kind: string; standing?: string | null }

export function emptyStep(id: string, kind: Step['kind'] = 'merge'): StepDraft {
  return {
    id,
    kind,
    units: [],
    into: [],
    newNames: '',
    newKind: 'ubnd-xa',
    parent: '',
    heirs: [],
    peopleTo: '',
    keeps: false,
  }
}

const BETWEEN = ' · '

/** What can be chosen: units by name and address, and those that the steps make. */
export function choicesOf(units: readonly ListedUnit[], draft: ReorganisationDraft): string[] {
  const existing = units.map(({ name, slug }) => `${name}${BETWEEN}${slug}`)
  const made = draft.steps.flatMap((step) => newUnitsOf(step).map(({ name, key }) => `${name}${BETWEEN}new:${key}`))
  return [...made, ...existing]
}

/** What a choice means for the server: a slug, or a new unit; what was typed by hand stays as it is. */
export function refOf(choice: string): string {
  const at = choice.lastIndexOf(BETWEEN)
  return at < 0 ? choice.trim() : choice.slice(at + BETWEEN.length).trim()
}

/** What the server is asked; null while the day or a step is not complete. */
export function requestOf(draft: ReorganisationDraft): { on: string; decision: string; steps: Step[] } | null {
  const on = parseDay(draft.on)
  const steps = draft.steps.map(stepOf)
  const isComplete = on !== null && draft.decision.trim() !== '' && steps.length > 0 && steps.every(Boolean)
  return isComplete ? { on, decision: draft.decision, steps: steps.filter((step) => step !== null) } : null
}

function stepOf(draft: StepDraft): Step | null {
  const [unit] = draft.units.map(refOf)
  if (!unit) return null
  switch (draft.kind) {
    case 'dissolve':
      return { kind: 'dissolve', unit, successors: draft.into.map(refOf), ...takingOf(draft) }
    case 'merge':
    case 'split':
      return intoOthers(draft, unit)
    case 'rename':
      return draft.newNames.trim() ? { kind: 'rename', unit, name: draft.newNames.trim() } : null
    case 'reclassify':
      return { kind: 'reclassify', unit, to: draft.newKind }
    case 'move':
      return { kind: 'move', unit, parent: draft.parent ? refOf(draft.parent) : null }
  }
}

function intoOthers(draft: StepDraft, unit: string): Step | null {
  const into = [...draft.into.map(refOf), ...newUnitsOf(draft)]
  const [first] = into
  if (!first) return null
  if (draft.kind === 'merge') return { kind: 'merge', units: draft.units.map(refOf), into: first }
  return { kind: 'split', unit, into, ...(draft.keeps ? { keeps: true } : takingOf(draft)) }
}

function takingOf({ heirs, peopleTo }: StepDraft): { heirs?: string[]; peopleTo?: string } {
  return {
    ...(heirs.length > 0 ? { heirs: heirs.map(refOf) } : {}),
    ...(peopleTo ? { peopleTo: refOf(peopleTo) } : {}),
  }
}

function newUnitsOf({ id, kind, newNames, newKind, parent }: StepDraft): NewUnit[] {
  if (kind !== 'merge' && kind !== 'split') return []
  const names = newNames
    .split('\n')
    .map((name) => name.trim())
    .filter(Boolean)
  return names.map((name, index) => ({
    key: `${id}-${index + 1}`,
    name,
    kind: newKind,
    parent: parent ? refOf(parent) : null,
  }))
}

/** Which step a fault is about, counted from 1 for people; null: all of them. */
export function stepOfFault(path: string): number | null {
  const [, index] = /^steps\.(\d+)/.exec(path) ?? []
  return index === undefined ? null : Number(index) + 1
}
