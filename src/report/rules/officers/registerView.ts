import { holdsOn } from '../../../assign/rules/units/dated'
import { existsOn, nameOn, shownAsOf, type UnitInTime } from '../../../assign/rules/units/unitsInTime'
import { compareVietnamese } from '../../../vietnamese/compareVietnamese'
import type { OfficerTermRow } from '../rows'
import { alikePeople } from './alikePeople'
import { keepsRegister, reaches, type Sight } from './officerSight'
import { isNamed, isSeen, type PersonInRegister, type RegisterGround, shownName } from './people'
import { trainingMark } from './trainingMark'
import type { Choice, MoveOffer, RegisterLine, RegisterQuestion, RegisterView } from './views'

const PAGE_SIZE = 50

/** One page of the register as of a day, for a reader: whoever is in charge, or was and is no more. */
export function registerView(
  ground: RegisterGround,
  { question, offers }: { question: RegisterQuestion; offers: MoveOffer[] },
): RegisterView {
  const { sight, people } = ground
  const seen = people.filter((person) => isSeen(person, sight))
  const inCharge = seen.flatMap((person) => linesOf(person, { ground, question }))
  const lines = question.state === 'left' ? leftLines(seen, { ground, question }) : inCharge
  const wanted = lines.filter((line) => fits(line, question)).toSorted(byUnitThenName)
  const pages = Math.max(1, Math.ceil(wanted.length / PAGE_SIZE))
  const page = Math.min(question.page, pages)
  return {
    question: { ...question, page },
    lines: wanted.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
    total: wanted.length,
    pages,
    sums: {
      inCharge: countPeople(inCharge),
      trained: countPeople(inCharge.filter(({ training }) => training.kind === 'trained')),
    },
    units: unitChoices(ground, question.day),
    unitsWithout: unitsWithout(ground, { day: question.day, inCharge }),
    alike: keepsRegister(sight) ? alikePeople(ground) : [],
    offers,
    mayKeep: keepsRegister(sight),
    isMasked: seen.some((person) => person.root.name !== null && !isNamed(person, sight)),
  }
}

type Lines = { ground: RegisterGround; question: RegisterQuestion }

function linesOf(person: PersonInRegister, { ground, question }: Lines): RegisterLine[] {
  const byUnit = new Map<string, OfficerTermRow>()
  for (const term of person.terms) {
    if (holdsOn(term, question.day) && isUnitSeen(term, ground.sight)) byUnit.set(term.unitId, term)
  }
  return [...byUnit.values()].map((term) => lineOf(term, { person, ground, day: question.day }))
}

/** People whose last term was over by the day, with that term. */
function leftLines(people: readonly PersonInRegister[], { ground, question }: Lines): RegisterLine[] {
  const { day } = question
  return people.flatMap((person) => {
    const begun = person.terms.filter(({ from }) => !from || from <= day)
    if (begun.some((term) => holdsOn(term, day))) return []
    const last = begun
      .filter((term) => isUnitSeen(term, ground.sight))
      .toSorted((one, other) => ((one.to ?? '') < (other.to ?? '') ? 1 : -1))[0]
    return last ? [lineOf(last, { person, ground, day })] : []
  })
}

/** Of a person who has been elsewhere too, the register shows the terms at the reader's own units. */
function isUnitSeen({ unitId }: OfficerTermRow, { seen }: Sight): boolean {
  return reaches(seen, [unitId])
}

type LineParts = { person: PersonInRegister; ground: RegisterGround; day: string }

function lineOf(term: OfficerTermRow, { person, ground, day }: LineParts): RegisterLine {
  return {
    officerId: person.root.id,
    name: shownName(person, ground.sight),
    unitId: term.unitId,
    unit: unitName(ground.unitOf.get(term.unitId), day),
    position: term.position,
    from: term.from ?? '',
    to: term.to ?? null,
    training: trainingMark(person.results, { courseOf: ground.courseOf, day }),
    sample: person.sample,
  }
}

function fits({ unitId, training }: RegisterLine, question: RegisterQuestion): boolean {
  if (question.unitId !== null && unitId !== question.unitId) return false
  if (question.state === 'trained') return training.kind === 'trained'
  return question.state !== 'untrained' || training.kind !== 'trained'
}

function byUnitThenName(one: RegisterLine, other: RegisterLine): number {
  return compareVietnamese(one.unit, other.unit) || compareVietnamese(one.name, other.name)
}

function countPeople(lines: readonly RegisterLine[]): number {
  return new Set(lines.map(({ officerId }) => officerId)).size
}

/** What a unit was called on a day; while it did not exist, what it is called next to it. */
export function unitName(unit: UnitInTime | undefined, day: string): string {
  return unit ? nameOn(unit, shownAsOf(unit, day)).name : 'Đơn vị không rõ'
}

/** The units that the reader may ask for, which exist on the day or have ended. */
function unitChoices({ unitOf, sight }: RegisterGround, day: string): Choice[] {
  return inOrder(
    [...unitOf.values()].filter(({ id, validFrom }) => reaches(sight.seen, [id]) && !(validFrom && day < validFrom)),
    day,
  )
}

function unitsWithout(
  { unitOf, sight }: RegisterGround,
  { day, inCharge }: { day: string; inCharge: readonly RegisterLine[] },
): Choice[] {
  const supplied = new Set(inCharge.map(({ unitId }) => unitId))
  return inOrder(
    [...unitOf.values()].filter(
      (unit) => existsOn(unit, day) && !supplied.has(unit.id) && reaches(sight.seen, [unit.id]),
    ),
    day,
  )
}

export function inOrder(units: readonly UnitInTime[], day: string): Choice[] {
  return units
    .map((unit) => ({ value: unit.id, label: unitName(unit, day) }))
    .toSorted((one, other) => compareVietnamese(one.label, other.label))
}
