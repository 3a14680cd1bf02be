import type { Payload } from 'payload'

/** What a row is called, when it was made or changed, and who is signed in: told by the server. */
const SERVER_ONLY = ['id', '_id', 'createdAt', 'updatedAt', 'sessions'] as const

/**
 * Whether people may write something of this name into a row of a collection; whatever else is sent is left out. What no answer
 * shows nobody writes. Attacks: a made-up session or password hash in somebody's row; an operator or a path of MongoDB's (`$unset`,
 * `approval.by`), which its driver would take for one.
 */
export function writtenByPeople(payload: Payload, slug: string): (name: string) => boolean {
  const fields = Object.hasOwn(payload.collections, slug) ? payload.collections[slug]?.config.flattenedFields : []
  const hidden = (fields ?? []).filter((field) => 'hidden' in field && field.hidden === true)
  const closed = new Set<string>([...SERVER_ONLY, ...hidden.map(({ name }) => name)])
  return (name) => !closed.has(name) && !name.startsWith('$') && !name.includes('.')
}
