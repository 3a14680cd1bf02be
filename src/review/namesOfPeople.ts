import type { Payload } from 'payload'

/** The names of these people; of their accounts nothing else. */
export async function namesOfPeople(
  payload: Payload,
  ids: readonly (string | null | undefined)[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids.filter((id) => typeof id === 'string' && id !== ''))]
  if (wanted.length === 0) return new Map()
  const { docs } = await payload.db.find<{ id: string; name?: string | null }>({
    collection: 'users',
    where: { id: { in: wanted } },
    select: { name: true },
    limit: 0,
    pagination: false,
  })
  return new Map(docs.map(({ id, name }) => [String(id), name ?? '']))
}
