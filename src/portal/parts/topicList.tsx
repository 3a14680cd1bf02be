import { libraryPath } from '../rules/libraryQuery'
import type { TopicNode } from '../rules/topicTree'

/** The tree of topics, each a link with its number of documents. */
export function TopicList({ topics, chosen }: { topics: TopicNode[]; chosen: string }) {
  return (
    <ul className="topics">
      {topics.map((topic) => (
        <li key={topic.id}>
          <a href={libraryPath({ topic: topic.slug })} aria-current={topic.slug === chosen ? 'true' : undefined}>
            {topic.name} <span>{topic.count}</span>
          </a>
          {topic.children.length > 0 ? <TopicList topics={topic.children} chosen={chosen} /> : null}
        </li>
      ))}
    </ul>
  )
}
