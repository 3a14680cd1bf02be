import type { DisseminationDeed } from '../../catalogue/disseminationOf'
import type { DocumentInFull } from '../../catalogue/views'
import { formatDay, formatInstant, vietnamDay } from '../../vietnamese/calendar'
import { formatCount } from '../../vietnamese/numbers'
import { DisseminationFields } from '../parts/disseminationFields'
import { FormFault } from '../parts/field'
import { Form } from '../parts/form'
import { Notice } from '../parts/notice'
import type { DisseminationFaults, DisseminationForm } from '../rules/disseminationForm'

export type DisseminationPageProps = {
  document: Pick<DocumentInFull, 'id' | 'title' | 'version' | 'url'>
  /** What the reader's own unit reported before, the newest first. */
  deeds: DisseminationDeed[]
  values: DisseminationForm
  faults: DisseminationFaults
  /** What is wrong beyond the fields. */
  fault: string | null
  /** Tells this report from the one before. */
  occasion: string
  token: string
  notice: unknown
  /** Calendar day in Vietnam. */
  today: string
}

/** `/pho-bien/:documentId`: how many sessions were held, and who heard. */
export function DisseminationPage(props: DisseminationPageProps) {
  const { document, deeds, notice } = props
  const standing = deeds.filter(({ replacedBy }) => replacedBy === null)
  const replaced = deeds.filter(({ replacedBy }) => replacedBy !== null)
  return (
    <>
      <p className="small no-paper">
        <a href={document.url}>Về trang tài liệu</a>
      </p>
      <h1>
        <span className="kicker">Báo kết quả phổ biến</span> {document.title}
      </h1>
      <Notice code={notice} />
      <div className="card narrow no-paper">
        <Entry {...props} />
      </div>
      <h2>Đơn vị đã báo ({formatCount(standing.length)})</h2>
      {standing.length === 0 ? <p className="card">Chưa báo lần nào.</p> : null}
      {standing.length > 0 ? (
        <Reported deeds={standing} caption="Các lần đơn vị đã báo, mới nhất trước" documentId={document.id} />
      ) : null}
      {replaced.length > 0 ? (
        <details>
          <summary>Số liệu cũ đã được sửa, không cộng nữa ({formatCount(replaced.length)})</summary>
          <Reported deeds={replaced} caption="Số liệu trước khi sửa" documentId={null} />
        </details>
      ) : null}
    </>
  )
}

function Entry({ document, values, faults, fault, occasion, token, today }: DisseminationPageProps) {
  const isBack = Object.keys(faults).length > 0
  return (
    <Form
      action={`/pho-bien/${document.id}`}
      token={token}
      hidden={{ version: String(document.version), lan: occasion }}
    >
      <FormFault text={fault ?? (isBack ? 'Chưa ghi. Hãy sửa những chỗ có lỗi dưới đây.' : null)} />
      <DisseminationFields values={values} faults={faults} today={today} />
      <button className="go">Ghi kết quả phổ biến</button>
    </Form>
  )
}

type ReportedProps = {
  deeds: DisseminationDeed[]
  caption: string
  /** Null where nothing of them is corrected any more. */
  documentId: string | null
}

function Reported({ deeds, caption, documentId }: ReportedProps) {
  return (
    <table className="grid">
      <caption className="hide">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Ngày</th>
          <th scope="col">Việc</th>
          <th scope="col">Số buổi</th>
          <th scope="col">Người nghe</th>
          <th scope="col">Cách làm</th>
          <th scope="col">Người báo</th>
          <th scope="col">Ghi lúc</th>
          {documentId ? <th scope="col">Sửa</th> : null}
        </tr>
      </thead>
      <tbody>
        {deeds.map((deed) => (
          <tr key={deed.id}>
            <th scope="row">{formatDay(vietnamDay(new Date(deed.at)))}</th>
            <td data-name="Việc">
              {deed.event === 'broadcast' ? 'Đã phát' : 'Đã phổ biến'}, bản {deed.version}
            </td>
            <td data-name="Số buổi">{formatCount(deed.sessions ?? 1)}</td>
            <td data-name="Người nghe">{deed.count === null ? 'không ghi' : formatCount(deed.count)}</td>
            <td data-name="Cách làm">{deed.method ?? 'không ghi'}</td>
            <td data-name="Người báo">{deed.by ?? 'không ghi'}</td>
            <td data-name="Ghi lúc">
              {formatInstant(deed.receivedAt)} {deed.corrects ? <span className="tag">Lượt sửa</span> : null}
            </td>
            {documentId ? (
              <td>
                <a href={`/pho-bien/${documentId}/sua/${deed.id}`}>
                  Sửa số liệu<span className="hide"> ngày {formatDay(vietnamDay(new Date(deed.at)))}</span>
                </a>
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
