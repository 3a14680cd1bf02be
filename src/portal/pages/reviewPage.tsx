import type { ReactNode } from 'react'
import type { ReviewSheet } from '../../review/rules/reviewViews'
import { formatInstant } from '../../vietnamese/calendar'
import { formatBytes } from '../../vietnamese/numbers'
import { waitedText } from '../../vietnamese/waitedText'
import { ChangeList } from '../parts/changeList'
import { DecisionForms } from '../parts/decisionForms'
import { Notice } from '../parts/notice'
import { ReviewComments } from '../parts/reviewComments'
import type { SentForm } from '../parts/sentForm'
import { mediaKind } from '../rules/labels'
import { standingText } from '../rules/standingText'

export type ReviewPageProps = { sheet: ReviewSheet; now: Date; token: string; notice: unknown; sent: SentForm | null }

/** `/cho-duyet/:id`: one document as it would be shown, what changed, what was said of it, and the decision. */
export function ReviewPage({ sheet, now, token, notice, sent }: ReviewPageProps) {
  const foreign = sheet.language === 'vi' ? undefined : sheet.language
  return (
    <>
      <p>
        <a href="/cho-duyet">Về danh sách chờ duyệt</a>
      </p>
      <h1>
        <span className="kicker">
          {sheet.version === 0 ? 'Bản đầu tiên' : `Sửa đổi, thành bản ${sheet.version + 1}`}
        </span>{' '}
        <span lang={foreign}>{sheet.title}</span>
      </h1>
      <Notice code={notice} />
      {sent ? (
        <p className="say bad">
          <a href={`#loi-${sent.act}`}>Chưa thực hiện được: {sent.detail} Xem mục cần sửa</a>
        </p>
      ) : null}
      <Standing sheet={sheet} now={now} />
      <Ways sheet={sheet} />
      <Section id="thay-doi" title="Thay đổi">
        <ChangeList changes={sheet.changes} />
      </Section>
      <Content sheet={sheet} foreign={foreign} />
      <ReviewComments sheet={sheet} token={token} sent={sent} />
      <DecisionForms sheet={sheet} token={token} sent={sent} />
    </>
  )
}

/** The page is long and a phone is small. */
function Ways({ sheet }: { sheet: ReviewSheet }) {
  const { approve, giveBack, takeBack } = sheet.may
  const ways = [
    { to: 'thay-doi', name: 'Thay đổi' },
    { to: 'thong-tin', name: 'Nội dung' },
    { to: 'tep', name: `Tệp (${sheet.files.length})` },
    { to: 'gop-y', name: `Góp ý (${sheet.comments.open})` },
    ...(approve ? [{ to: 'duyet', name: 'Duyệt' }] : []),
    ...(giveBack ? [{ to: 'tra-lai', name: 'Trả lại' }] : []),
    ...(takeBack ? [{ to: 'rut-lai', name: 'Rút lại' }] : []),
  ]
  return (
    <nav aria-label="Trong trang này">
      <ul className="chosen">
        {ways.map(({ to, name }) => (
          <li key={to}>
            <a href={`#${to}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Standing({ sheet, now }: { sheet: ReviewSheet; now: Date }) {
  const { state, submittedAt, submittedBy, writtenBy, reviewNote } = sheet
  return (
    <>
      <p className={`say ${state === 'in-review' ? '' : 'warn'}`.trim()}>
        <strong>{standingText(sheet)}</strong>
        {state === 'in-review' && submittedAt
          ? ` ${submittedBy ?? 'Người soạn'} trình lúc ${formatInstant(submittedAt)} (${waitedText(submittedAt, now)}).`
          : ''}
        {writtenBy.length > 0 ? ` Người soạn, người sửa: ${writtenBy.join(', ')}.` : ''}
      </p>
      {reviewNote ? (
        <p>
          <strong>Ghi chú lần gần nhất:</strong> <span className="words">{reviewNote}</span>
        </p>
      ) : null}
    </>
  )
}

function Content({ sheet, foreign }: { sheet: ReviewSheet; foreign: string | undefined }) {
  return (
    <>
      <Section id="thong-tin" title="Thông tin tài liệu">
        <table className="facts">
          <tbody>
            {sheet.facts.map(({ name, label, value }) =>
              value === null ? null : (
                <tr key={name}>
                  <th scope="row">{label}</th>
                  <td>{value}</td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </Section>
      <Text id="tom-tat" title="Tóm tắt" text={sheet.summary} foreign={foreign} />
      {sheet.bodyHtml ? (
        <Section id="toan-van" title="Nội dung">
          {/* Sanitised by the review stage; the page's policy lets no script run in any case. */}
          <div className="body" lang={foreign} dangerouslySetInnerHTML={{ __html: sheet.bodyHtml }} />
        </Section>
      ) : null}
      <Text id="loi-doc" title="Lời đọc" text={sheet.script} foreign={foreign} />
      <Text id="quyen" title="Quyền sử dụng" text={sheet.rights} foreign={undefined} />
      <Section id="tep" title={`Tệp (${sheet.files.length})`}>
        {sheet.files.length === 0 ? <p className="soft">Tài liệu không có tệp.</p> : null}
        <ul className="files">
          {sheet.files.map((file) => (
            <li key={file.mediaId}>
              <a href={`/api/media/${file.mediaId}/file`}>{file.name}</a>
              <p className="soft small tight">
                {[mediaKind(file.mediaType), formatBytes(file.sizeBytes), file.pages ? `${file.pages} trang` : null]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              <p className="soft small tight">
                SHA-256 <code>{file.sha256.slice(0, 12)}…</code>
              </p>
              {file.alt ? <p className="small tight">Mô tả hình ảnh: {file.alt}</p> : null}
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}

function Text(props: { id: string; title: string; text: string | null; foreign: string | undefined }) {
  if (!props.text) return null
  return (
    <Section id={props.id} title={props.title}>
      <div className="words" lang={props.foreign}>
        {props.text}
      </div>
    </Section>
  )
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
