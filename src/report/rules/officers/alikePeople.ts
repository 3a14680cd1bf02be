import { alikeNameKey, sameNameKey, spellingKey } from './officerNames'
import { isKept, type PersonInRegister, type RegisterGround } from './people'
import type { Alike, Choice } from './views'

/** More pairs than anybody looks through at once. */
const MOST_PAIRS = 100

/**
 * People who may be one, of those that the reader keeps: the same name in two spellings, or in one written with marks and
 * without. Names are shared in Vietnam more than elsewhere, so this is asked and never done.
 */
export function alikePeople({ people, sight, unitOf }: RegisterGround): Alike[] {
  const groups = new Map<string, PersonInRegister[]>()
  for (const person of people) {
    const { name } = person.root
    if (name === null || !isKept(person, sight)) continue
    const key = alikeNameKey(name)
    groups.set(key, [...(groups.get(key) ?? []), person])
  }
  const choice = (person: PersonInRegister): Choice => ({ value: person.root.id, label: labelOf(person, unitOf) })
  return [...groups.values()]
    .flatMap((group) => pairsOf(group))
    .slice(0, MOST_PAIRS)
    .map(([one, other]) => ({ one: choice(one), other: choice(other), isSame: haveSameName(one, other) }))
}

/** Those who may be the same as one person. */
export function alikeTo(person: PersonInRegister, { people, sight, unitOf }: RegisterGround): Choice[] {
  const { name } = person.root
  if (name === null) return []
  return people
    .filter(({ root }) => root.id !== person.root.id && root.name !== null)
    .filter((other) => isKept(other, sight) && alikeNameKey(other.root.name ?? '') === alikeNameKey(name))
    .slice(0, MOST_PAIRS)
    .map((other) => ({ value: other.root.id, label: labelOf(other, unitOf) }))
}

/** Neighbours only: whoever merges two of many sees the rest again. With marks and without: `An` and `Ân` are no pair. */
function pairsOf(group: readonly PersonInRegister[]): [PersonInRegister, PersonInRegister][] {
  return group.flatMap((one, index) =>
    group
      .slice(index + 1)
      .filter((other) => spellingOf(one) === spellingOf(other) || isUnmarked(one) || isUnmarked(other))
      .slice(0, 1)
      .map((other): [PersonInRegister, PersonInRegister] => [one, other]),
  )
}

function haveSameName(one: PersonInRegister, other: PersonInRegister): boolean {
  return sameNameKey(one.root.name ?? '') === sameNameKey(other.root.name ?? '')
}

function isUnmarked({ root: { name } }: PersonInRegister): boolean {
  return spellingKey(name ?? '') === alikeNameKey(name ?? '')
}

function spellingOf({ root: { name } }: PersonInRegister): string {
  return spellingKey(name ?? '')
}

function labelOf({ root, terms }: PersonInRegister, unitOf: RegisterGround['unitOf']): string {
  const last = terms.toSorted((one, other) => ((one.from ?? '') < (other.from ?? '') ? 1 : -1))[0]
  const unit = last ? unitOf.get(last.unitId)?.name : undefined
  return unit ? `${root.name ?? root.pseudonym} (${unit})` : (root.name ?? root.pseudonym)
}
