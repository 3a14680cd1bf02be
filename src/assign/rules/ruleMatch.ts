import type { AccessClass } from '../../publish/rules/frozen'
import { idsBelow } from './idsBelow'

type Node = { id: string; parentId: string | null }

/** What a standing rule is about; nothing named of types or access: any. */
export type RuleSubject = {
  topics: readonly string[]
  types?: readonly string[] | null
  access?: readonly AccessClass[] | null
}

export type Subject = { topicIds: readonly string[]; typeId: string | null; access: AccessClass }

export type TermTrees = { topics: readonly Node[]; types: readonly Node[] }

/** Says of an edition whether a rule is about it; a topic or type takes in what is below it. */
export function subjectMatcher(
  { topics, types, access }: RuleSubject,
  trees: TermTrees,
): (subject: Subject) => boolean {
  const topicIds = new Set(topics.flatMap((id) => idsBelow(trees.topics, id)))
  const typeIds = new Set((types ?? []).flatMap((id) => idsBelow(trees.types, id)))
  return (subject) =>
    subject.topicIds.some((id) => topicIds.has(id)) &&
    (typeIds.size === 0 || (subject.typeId !== null && typeIds.has(subject.typeId))) &&
    (!access || access.length === 0 || access.includes(subject.access))
}

type Dates = { active?: boolean | null; endedAt?: string | null; from: string; to?: string | null }

/** Whether a rule holds on a calendar day in Vietnam. */
export function holdsOn({ active, endedAt, from, to }: Dates, day: string): boolean {
  return active === true && !endedAt && from <= day && (!to || day <= to)
}
