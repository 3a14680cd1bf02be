import type { AwaitingDocument, AwaitingPage } from '../../review/rules/reviewViews'
import { formatInstant } from '../../vietnamese/calendar'
import { waitedText } from '../../vietnamese/waitedText'
import { Notice } from '../parts/notice'

export type QueuePageProps = {
  /** What this person may approve; null for who approves nothing. */
  mine: AwaitingPage | null
  others: AwaitingPage
  now: Date
  notice: unknown
}

/** `/cho-duyet`: what waits for this person, the oldest first, and apart from it what waits for somebody else. */
export function QueuePage({ mine, others, now, notice }: QueuePageProps) {
  return (
    <>
      <h1>Chờ duyệt</h1>
      <Notice code={notice} />
      {mine ? (
        <Queue id="cho-toi" title="Chờ tôi duyệt" page={mine} parameter="trang" now={now}>
          Không có tài liệu nào chờ bạn duyệt.
        </Queue>
      ) : null}
      {mine === null || others.total > 0 ? (
        <Queue
          id="cho-nguoi-khac"
          title={mine ? 'Chờ người khác duyệt' : 'Đang chờ duyệt'}
          page={others}
          parameter="trang-khac"
          now={now}
          note={
            mine
              ? 'Bạn đã soạn, sửa, tải lên tệp hoặc đã duyệt lần 1 các tài liệu này nên người khác phải duyệt.'
              : undefined
          }
        >
          Không có tài liệu nào đang chờ duyệt.
        </Queue>
      ) : null}
    </>
  )
}

function Queue(props: {
  id: string
  title: string
  page: AwaitingPage
  parameter: string
  now: Date
  note?: string | undefined
  /** What is said of an empty queue. */
  children: string
}) {
  const { id, title, page, parameter, now, note, children } = props
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {title} ({page.total})
      </h2>
      {page.total === 0 ? <p className="say good">{children}</p> : null}
      {note && page.total > 0 ? <p className="soft small">{note}</p> : null}
      {page.total > 0 && page.items.length === 0 ? (
        <p>
          Trang này không còn tài liệu. <a href="/cho-duyet">Về đầu danh sách</a>
        </p>
      ) : null}
      <ul className="plain">
        {page.items.map((item) => (
          <Row key={item.id} item={item} now={now} />
        ))}
      </ul>
      {page.pages > 1 ? <Pages title={title} page={page} parameter={parameter} /> : null}
    </section>
  )
}

function Row({ item, now }: { item: AwaitingDocument; now: Date }) {
  const waited = waitedText(item.submittedAt, now)
  const isLate = waited.endsWith('ngày')
  return (
    <li className="doc">
      <h3>
        <a href={`/cho-duyet/${item.id}`}>{item.title}</a>
      </h3>
      <p>
        <span className={`tag ${isLate ? 'warn' : 'note'}`}>
          {waited === 'vừa xong' ? 'Vừa trình' : `Đã chờ ${waited}`}
        </span>
        <span className="tag">
          {item.nextVersion === 1 ? 'Bản đầu tiên' : `Sửa đổi, thành bản ${item.nextVersion}`}
        </span>
        {item.openComments > 0 ? <span className="tag warn">{item.openComments} góp ý chưa xử lý</span> : null}
      </p>
      <p className="small soft">
        {[
          item.number ? `Số ${item.number}` : null,
          item.submittedBy ? `${item.submittedBy} trình` : 'Trình',
          `lúc ${formatInstant(item.submittedAt)}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </li>
  )
}

function Pages({ title, page, parameter }: { title: string; page: AwaitingPage; parameter: string }) {
  const to = (number: number) => `/cho-duyet?${parameter}=${number}`
  return (
    <nav className="pages" aria-label={`Các trang của “${title}”`}>
      {page.page > 1 ? (
        <a className="alt" href={to(page.page - 1)}>
          Cũ hơn
        </a>
      ) : (
        <span />
      )}
      <span>
        Trang {page.page}/{page.pages}
      </span>
      {page.page < page.pages ? (
        <a className="alt" href={to(page.page + 1)}>
          Mới hơn
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}
