import type { TermView } from '../../catalogue/views'

export type TopicNode = TermView & { children: TopicNode[] }

/** Topics that hold something for this reader, each with those below it. */
export function topicTree(terms: readonly TermView[]): TopicNode[] {
  const filled = terms.filter((term) => term.count > 0)
  const known = new Set(filled.map((term) => term.id))
  function below(parent: string | null): TopicNode[] {
    return filled
      .filter((term) => (term.parent !== null && known.has(term.parent) ? term.parent : null) === parent)
      .map((term) => ({ ...term, children: below(term.id) }))
  }
  return below(null)
}
