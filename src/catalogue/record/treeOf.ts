import type { Payload } from 'payload'

/** All units or topics with what each is below. */
export async function treeOf(
  payload: Payload,
  collection: 'units' | 'topics',
): Promise<{ id: string; parentId: string | null }[]> {
  const { docs } = await payload.db.find<{ id: string; parent?: string | null }>({
    collection,
    limit: 0,
    pagination: false,
  })
  return docs.map(({ id, parent }) => ({ id, parentId: parent ?? null }))
}
