/**
 * Whether each part of a rich text is of a kind that the editor opens and readers are shown (see
 * `src/review/bodyHtml.ts`). A body of other parts would be published with "unknown node" in their place.
 */
export function isShownBody(body: unknown): boolean {
  if (!isObject(body) || !isObject(body.root)) return false
  return body.root.type === 'root' && areShown(body.root.children)
}

const BRANCHES: ReadonlySet<unknown> = new Set(['paragraph', 'heading', 'quote', 'list', 'listitem'])
const LINKS: ReadonlySet<unknown> = new Set(['link', 'autolink'])
const LEAVES: ReadonlySet<unknown> = new Set(['linebreak', 'tab', 'horizontalrule'])

function areShown(nodes: unknown): boolean {
  return Array.isArray(nodes) && nodes.every(isShown)
}

function isShown(node: unknown): boolean {
  if (!isObject(node)) return false
  if (node.type === 'text') return typeof node.text === 'string'
  if (LEAVES.has(node.type)) return true
  if (LINKS.has(node.type)) return leadsSomewhere(node.fields) && areShown(node.children)
  return BRANCHES.has(node.type) && areShown(node.children)
}

function leadsSomewhere(fields: unknown): boolean {
  return isObject(fields) && typeof fields.url === 'string' && fields.url.trim() !== ''
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
