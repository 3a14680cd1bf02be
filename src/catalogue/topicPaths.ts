import type { Catalogue } from './openCatalogue'
import { memoized } from './sql'
import { termsOf, type Term } from './terms'

/** A topic with its place in the tree: the slugs from the top down, joined by colons. */
export type TopicPath = { id: string; path: string; name: string }

/** By id, in the order of their paths. A topic in a circle of parents has the path from where the circle closes. */
export function topicPaths(catalogue: Catalogue): Map<string, TopicPath> {
  return memoized(catalogue, 'topic paths', () => {
    const topics = termsOf(catalogue, 'topic')
    const paths = [...topics.values()].map(({ id, name }) => ({ id, name, path: pathOf(topics, id) }))
    return new Map(paths.toSorted((one, other) => (one.path < other.path ? -1 : 1)).map((topic) => [topic.id, topic]))
  })
}

function pathOf(topics: ReadonlyMap<string, Term>, topicId: string): string {
  const slugs: string[] = []
  const seen = new Set<string>()
  for (let topic = topics.get(topicId); topic && !seen.has(topic.id); topic = topics.get(topic.parent_id ?? '')) {
    seen.add(topic.id)
    slugs.unshift(topic.slug)
  }
  return slugs.join(':')
}
