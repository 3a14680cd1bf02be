import { libraryPath, type LibraryQuery } from '../rules/libraryQuery'
import type { TopicNode } from '../rules/topicTree'

/** The tree of topics, each a link that narrows what was asked for, with the number of all its documents. */
export function TopicList({ topics, query }: { topics: TopicNode[]; query: LibraryQuery }) {
  return (
    <ul className="topics">
      {topics.map((topic) => (
        <li key={topic.id}>
          <a
            href={libraryPath(query, { topic: topic.slug })}
            aria-current={topic.slug === query.topic ? 'true' : undefined}
          >
            {topic.name} <span>{topic.count}</span>
          </a>
          {topic.children.length > 0 ? <TopicList topics={topic.children} query={query} /> : null}
        </li>
      ))}
    </ul>
  )
}
