import { contentHash } from './contentHash'
import type { WorkingCopy } from './workingCopy'

const BESIDE_CONTENT = ['topics', 'targetGroups', 'reviewOn', 'files'] as const

/** Whether two states of a working copy hold the same of what people write. An unset field counts like an empty one. */
export function saysTheSame(one: WorkingCopy, other: WorkingCopy): boolean {
  return besideContent(one) === besideContent(other) && contentHash(one, []) === contentHash(other, [])
}

function besideContent(copy: WorkingCopy): string {
  return JSON.stringify(BESIDE_CONTENT.map((name) => (copy[name]?.length ? copy[name] : null)))
}
