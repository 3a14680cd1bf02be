import type { CommentView, ReviewSheet } from '../../review/rules/reviewViews'
import { formatInstant } from '../../vietnamese/calendar'
import { REVIEW_PARTS, reviewPartLabel } from '../../vocabulary/reviewParts'
import { Form } from './form'
import { Faults, type SentForm } from './sentForm'

type CommentsProps = { sheet: ReviewSheet; token: string; sent: SentForm | null }

/** What was said of the document: what still waits, what is done, and a form for more. */
export function ReviewComments({ sheet, token, sent }: CommentsProps) {
  const { items, open, total } = sheet.comments
  const waiting = items.filter(({ resolvedAt }) => resolvedAt === null)
  const done = items.filter(({ resolvedAt }) => resolvedAt !== null)
  return (
    <section className="card" aria-labelledby="gop-y">
      <h2 id="gop-y">Góp ý ({open} chưa xử lý)</h2>
      {total === 0 ? <p className="soft">Chưa có góp ý nào.</p> : null}
      <ul className="plain">
        {waiting.map((comment) => (
          <Comment key={comment.id} comment={comment} sheet={sheet} token={token} />
        ))}
      </ul>
      {done.length > 0 ? (
        <details>
          <summary>Đã xử lý ({total - open})</summary>
          <ul className="plain">
            {done.map((comment) => (
              <Comment key={comment.id} comment={comment} sheet={sheet} token={token} />
            ))}
          </ul>
        </details>
      ) : null}
      {total > items.length ? (
        <p className="small">
          Hiện {items.length} trong {total} góp ý. Xem tất cả ở danh sách “Góp ý” trong trang quản trị.
        </p>
      ) : null}
      {sheet.may.comment ? <NewComment sheet={sheet} token={token} sent={sent} /> : null}
    </section>
  )
}

function Comment({ comment, sheet, token }: { comment: CommentView; sheet: ReviewSheet; token: string }) {
  const about = reviewPartLabel(comment.part)
  return (
    <li className="said">
      <p className="small tight">
        <strong>{comment.author}</strong>, <span className="soft">{formatInstant(comment.at)}</span>
        {about ? <span className="soft"> · về phần {about}</span> : null}
        {comment.revision === sheet.revision ? null : (
          <span className="soft"> · tài liệu đã có thay đổi sau góp ý này</span>
        )}
      </p>
      <p className="words">{comment.text}</p>
      {comment.resolvedAt ? (
        <p className="small soft">
          Đã xử lý: {comment.resolvedBy}, {formatInstant(comment.resolvedAt)}
        </p>
      ) : (
        <Form action={`/cho-duyet/${sheet.id}/gop-y/${comment.id}/xong`} token={token}>
          <button className="alt">
            Đã xử lý<span className="hide"> góp ý của {comment.author}</span>
          </button>
        </Form>
      )}
    </li>
  )
}

function NewComment({ sheet, token, sent }: CommentsProps) {
  const mine = sent?.act === 'gop-y' ? sent : null
  return (
    <Form action={`/cho-duyet/${sheet.id}/gop-y`} token={token}>
      <h3>Thêm góp ý</h3>
      <Faults id="loi-gop-y" sent={mine} />
      <div className="field">
        <label htmlFor="phan">Về phần</label>
        <select id="phan" name="phan" defaultValue={mine?.values['phan'] ?? ''}>
          <option value="">Cả tài liệu</option>
          {REVIEW_PARTS.map(({ slug, label }) => (
            <option key={slug} value={slug}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="loi-gop">Lời góp ý</label>
        <textarea
          id="loi-gop"
          name="loi-gop"
          rows={4}
          maxLength={5000}
          aria-invalid={mine ? true : undefined}
          aria-describedby={mine ? 'loi-gop-y' : undefined}
          defaultValue={mine?.values['loi-gop']}
        />
      </div>
      <button className="alt">Gửi góp ý</button>
    </Form>
  )
}
