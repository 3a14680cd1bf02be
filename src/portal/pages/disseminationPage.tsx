import type { DisseminationDeed } from '../../catalogue/disseminationOf'
import type { DocumentInFull } from '../../catalogue/views'
import { formatDay, vietnamDay } from '../../vietnamese/calendar'
import { formatCount } from '../../vietnamese/numbers'
import { describedBy, Field, FormFault, Labelled } from '../parts/field'
import { Form } from '../parts/form'
import { Notice } from '../parts/notice'
import { type DisseminationFaults, type DisseminationForm, METHODS } from '../rules/disseminationForm'

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
      <h2>Đơn vị đã báo ({formatCount(deeds.length)})</h2>
      {deeds.length === 0 ? <p className="card">Chưa báo lần nào.</p> : <Reported deeds={deeds} />}
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
      <Field name="ngay" label="Ngày" type="date" required max={today} defaultValue={values.on} fault={faults.on} />
      <Field
        name="so-buoi"
        label="Số buổi"
        inputMode="numeric"
        required
        defaultValue={values.sessions}
        fault={faults.sessions}
      />
      <Field
        name="so-nguoi"
        label="Số người nghe"
        hint="Cộng các buổi; không đếm được thì ghi 0."
        inputMode="numeric"
        required
        defaultValue={values.count}
        fault={faults.count}
      />
      <Labelled name="cach-lam" label="Cách làm" fault={faults.method}>
        <input
          id="cach-lam"
          name="cach-lam"
          list="cac-cach-lam"
          required
          maxLength={200}
          autoComplete="off"
          defaultValue={values.method}
          {...describedBy({ name: 'cach-lam', fault: faults.method })}
        />
        <datalist id="cac-cach-lam">
          {METHODS.map((method) => (
            <option key={method} value={method} />
          ))}
        </datalist>
      </Labelled>
      <button className="go">Ghi kết quả phổ biến</button>
    </Form>
  )
}

function Reported({ deeds }: { deeds: DisseminationDeed[] }) {
  return (
    <table className="grid">
      <caption className="hide">Các lần đơn vị đã báo, mới nhất trước</caption>
      <thead>
        <tr>
          <th scope="col">Ngày</th>
          <th scope="col">Việc</th>
          <th scope="col">Số buổi</th>
          <th scope="col">Người nghe</th>
          <th scope="col">Cách làm</th>
          <th scope="col">Người báo</th>
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
          </tr>
        ))}
      </tbody>
    </table>
  )
}
