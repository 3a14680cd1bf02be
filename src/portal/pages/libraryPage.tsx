import type { ReactNode } from 'react'
import type { Desk, DocumentPage, TermView } from '../../catalogue/views'
import { formatCount } from '../../vietnamese/numbers'
import { DeskSums } from '../parts/deskSums'
import { DocumentLine } from '../parts/documentLine'
import { LibrarySearch } from '../parts/librarySearch'
import { NarrowingList } from '../parts/narrowingList'
import { NothingFound } from '../parts/nothingFound'
import { TopicList } from '../parts/topicList'
import type { Narrowing } from '../narrowingOf'
import { isFiltered, libraryPath, type LibraryQuery } from '../rules/libraryQuery'
import { type TopicNode } from '../rules/topicTree'

export type LibraryPageProps = {
  query: LibraryQuery
  page: DocumentPage
  topics: TopicNode[]
  types: TermView[]
  /** By what the found documents can be narrowed; empty where nothing was asked for. */
  narrowing: Narrowing[]
  /** Of the recipient that was asked for. */
  unitName: string | null
  /** What waits for the reader's unit; null for whoever has none. */
  desk: Desk | null
}

/** `/`: search, what waits for the own unit, the list, the topics. */
export function LibraryPage(props: LibraryPageProps) {
  const { query, page, types, desk } = props
  const filtered = isFiltered(query)
  const side = sideOf(props)
  return (
    <>
      <h1>Thư viện tài liệu</h1>
      {desk && !filtered && !query.cursor ? (
        <section aria-labelledby="cua-toi">
          <h2 id="cua-toi">Dành cho đơn vị của tôi</h2>
          <DeskSums desk={desk} />
        </section>
      ) : null}
      <LibrarySearch query={query} types={types} ownUnit={desk !== null} />
      {side ? (
        <p className="to-side no-paper">
          <a href={`#${side.id}`}>{side.lead}</a>
        </p>
      ) : null}
      <div className="two">
        <section className="wide" aria-labelledby="ket-qua">
          <Chosen {...props} />
          <h2 id="ket-qua">{filtered ? countOf(page) : 'Tài liệu mới'}</h2>
          {page.items.length === 0 ? (
            <NothingFound query={query} page={page} />
          ) : (
            <ol className="plain list">
              {page.items.map((document) => (
                <DocumentLine key={document.id} document={document} />
              ))}
            </ol>
          )}
          <Pages query={query} next={page.next} />
        </section>
        {side ? (
          <aside className="side" aria-labelledby={side.id}>
            <h2 id={side.id}>{side.heading}</h2>
            {side.content}
          </aside>
        ) : null}
      </div>
    </>
  )
}

type Side = { id: string; heading: string; lead: string; content: ReactNode }

/** Beside the whole list its topics; beside what was found, what narrows it. */
function sideOf({ query, page, topics, narrowing }: LibraryPageProps): Side | null {
  if (!isFiltered(query)) {
    if (topics.length === 0) return null
    const content = <TopicList topics={topics} query={query} />
    return { id: 'chu-de', heading: 'Chủ đề', lead: 'Chọn theo chủ đề', content }
  }
  if (narrowing.length === 0) return null
  const content = <NarrowingList groups={narrowing} query={query} isMinimum={page.facets?.isMinimum === true} />
  return { id: 'thu-hep', heading: 'Thu hẹp kết quả', lead: 'Thu hẹp kết quả', content }
}

function countOf({ total, totalIsMinimum }: DocumentPage): string {
  if (total === 0) return 'Không tìm thấy tài liệu nào'
  return totalIsMinimum ? `Hơn ${formatCount(total)} tài liệu` : `${formatCount(total)} tài liệu`
}

/** What narrows the list now; each can be taken away by itself. */
function Chosen({ query, topics, types, unitName }: LibraryPageProps) {
  const entries: { key: keyof LibraryQuery; name: string }[] = [
    { key: 'q', name: /["“”]/.test(query.q) ? query.q : `“${query.q}”` },
    { key: 'topic', name: topicName(topics, query.topic) ?? query.topic },
    { key: 'type', name: types.find((type) => type.slug === query.type)?.name ?? query.type },
    { key: 'issuer', name: query.issuer },
    { key: 'year', name: `Năm ${query.year}` },
    { key: 'unit', name: `Nơi nhận: ${unitName ?? query.unit}` },
    { key: 'own', name: 'Gửi đơn vị của tôi' },
  ]
  const shown = entries.filter((entry) => query[entry.key])
  if (shown.length === 0) return null
  return (
    <ul className="chosen no-paper">
      {shown.map((entry) => (
        <li key={entry.key}>
          <a href={libraryPath(query, { [entry.key]: '' })}>
            <span className="hide">Bỏ lọc </span>
            {entry.name} <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

function topicName(topics: TopicNode[], slug: string): string | undefined {
  for (const topic of topics) {
    const name = topic.slug === slug ? topic.name : topicName(topic.children, slug)
    if (name) return name
  }
  return undefined
}

function Pages({ query, next }: { query: LibraryQuery; next: string | null }) {
  if (!next && !query.cursor) return null
  return (
    <nav className="pages" aria-label="Trang kết quả">
      {query.cursor ? (
        <a className="alt" href={libraryPath(query)}>
          Về trang đầu
        </a>
      ) : null}
      {next ? (
        <a className="go" href={libraryPath(query, { cursor: next })}>
          Trang sau
        </a>
      ) : null}
    </nav>
  )
}
