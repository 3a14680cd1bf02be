import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Approval, ChecklistItem, WorkingCopy } from './workingCopy'

/** By what right somebody approves: their own, or that of an approver who delegated it to them. */
export type Authority = { onBehalfOf: string | null; delegationId: string | null }

type Approving = {
  approverId: string
  authorities: readonly Authority[]
  /** Everyone who wrote or uploaded something of it since the last edition. */
  authors: ReadonlySet<string>
  /** What was approved of exactly this content so far. */
  given: readonly Approval[]
}

/**
 * The right that this approval may be given by, or why there is none. Nobody approves what they wrote, nor on behalf of whoever
 * wrote it; the second approval comes from another person than the first, and not by the right of the one whose right was used.
 */
export function authorityFor({ approverId, authorities, authors, given }: Approving): Authority | 'self' | 'same' {
  if (authors.has(approverId)) return 'self'
  const independent = authorities.filter(({ onBehalfOf }) => onBehalfOf === null || !authors.has(onBehalfOf))
  if (independent.length === 0) return 'self'
  const used = new Set(given.flatMap(({ by, onBehalfOf }) => [by, onBehalfOf ?? by]))
  if (used.has(approverId)) return 'same'
  return independent.find(({ onBehalfOf }) => onBehalfOf === null || !used.has(onBehalfOf)) ?? 'same'
}

/** The approvals of exactly this content. Before there could be two, only the one was kept. */
export function approvalsOf(copy: Pick<WorkingCopy, 'approval' | 'approvals'>, hash: string): Approval[] {
  const kept = copy.approvals ?? []
  const all = kept.length > 0 ? kept : copy.approval ? [copy.approval] : []
  return all.filter(({ contentHash }) => contentHash === hash)
}

/** Whether as many different people as needed approved exactly this content. */
export function isComplete(approvals: readonly Approval[], needed: number): boolean {
  return new Set(approvals.map(({ by }) => by)).size >= needed
}

/** What ties an approval to the words that were confirmed. Lower-case hexadecimal SHA-256 of canonical JSON (RFC 8785). */
export function checklistHash(items: readonly ChecklistItem[]): string {
  const listed = items.map(({ slug, label }) => ({ slug, label: label.normalize('NFC') }))
  return createHash('sha256')
    .update(canonicalize(listed) ?? '')
    .digest('hex')
}

type TopicNode = { id: string; parentId: string | null }

/** These topics and all that they are below; a loop by mistake ends all the same. */
export function withAncestors(topics: readonly TopicNode[], ids: readonly string[]): Set<string> {
  const parents = new Map(topics.map(({ id, parentId }) => [id, parentId]))
  const found = new Set<string>()
  for (const start of ids) {
    for (let id: string | null | undefined = start; id && !found.has(id); id = parents.get(id)) found.add(id)
  }
  return found
}
