import type { JsonObject } from 'payload'
import type { EventData } from '../../platform/journal/rules/chain'
import { learntOfGroup } from '../rules/units/groupFacts'
import { learntOfUnit } from '../rules/units/unitFacts'
import { plainUnit } from './deriveUnitTime'

/** For the journal: which facts of a unit's place in time a save entered, and from which day on they differ. */
export function tellUnitFacts(after: JsonObject, before: JsonObject | null): EventData {
  const learnt = learntOfUnit(plainUnit(after), before && plainUnit(before))
  return learnt ? { facts: learnt.facts, since: learnt.since } : {}
}

/** For the journal: whether a save changed who the plan's recipients are. */
export function tellGroupFact(after: JsonObject, before: JsonObject | null): EventData {
  const fact = learntOfGroup(after, before)
  return fact ? { fact } : {}
}
