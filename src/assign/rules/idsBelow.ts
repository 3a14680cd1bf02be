type Node = { id: string; parentId: string | null }

/** A node of a tree and all below it; a loop by mistake ends all the same. */
export function idsBelow(nodes: readonly Node[], rootId: string): string[] {
  const children = new Map<string, string[]>()
  for (const { id, parentId } of nodes) {
    if (parentId) children.set(parentId, [...(children.get(parentId) ?? []), id])
  }
  const found = new Set<string>()
  const waiting = [rootId]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue
    found.add(id)
    waiting.push(...(children.get(id) ?? []))
  }
  return [...found]
}
