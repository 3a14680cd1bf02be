import type { ReviewSheet } from '../../review/rules/reviewViews'
import { formatInstant } from '../../vietnamese/calendar'
import { standingText } from '../rules/standingText'

/** A decision on what is no longer so: nothing was done, what happened meanwhile, and the way on. */
export function ConflictPage({ sheet, title, detail }: { sheet: ReviewSheet; title: string; detail: string }) {
  const { id, state, submittedAt, submittedBy, reviewNote } = sheet
  return (
    <div className="card">
      <h1>{title}</h1>
      <p className="say warn" role="alert">
        {detail}
      </p>
      <h2>Tài liệu bây giờ</h2>
      <p>
        <strong>{sheet.title}</strong>
      </p>
      <p>
        {standingText(sheet)}
        {state === 'in-review' && submittedAt
          ? ` ${submittedBy ?? 'Người soạn'} trình lại lúc ${formatInstant(submittedAt)}.`
          : ''}
      </p>
      {reviewNote ? (
        <p>
          Ghi chú lần gần nhất: <span className="words">{reviewNote}</span>
        </p>
      ) : null}
      <div className="act">
        <a className="go" href={`/cho-duyet/${id}`}>
          Mở lại tài liệu
        </a>
      </div>
      <div className="act">
        <a className="alt" href="/cho-duyet">
          Về danh sách chờ duyệt
        </a>
      </div>
    </div>
  )
}
