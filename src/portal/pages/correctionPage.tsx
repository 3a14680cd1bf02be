import type { DisseminationDeed } from '../../catalogue/disseminationOf'
import { formatDay, formatInstant, vietnamDay } from '../../vietnamese/calendar'
import { formatCount } from '../../vietnamese/numbers'
import { DisseminationFields } from '../parts/disseminationFields'
import { describedBy, Field, FormFault, Labelled } from '../parts/field'
import { Form } from '../parts/form'
import type { CorrectionFaults, CorrectionForm } from '../rules/correctionForm'

export type CorrectionPageProps = {
  /** The title of the document and, where somebody else's figures are corrected, the unit. */
  title: string
  deed: DisseminationDeed
  /** Where the form goes, and where the reader came from. */
  action: string
  back: string
  /** In the unit's place: who said so and why is asked too. */
  isByHand: boolean
  values: CorrectionForm
  faults: CorrectionFaults
  /** What is wrong beyond the fields. */
  fault: string | null
  token: string
  /** Calendar day in Vietnam. */
  today: string
}

/** What was reported wrongly, and a form for what is right; both stay in the ledger. */
export function CorrectionPage(props: CorrectionPageProps) {
  const { title, deed, action, back, isByHand, values, faults, fault, token, today } = props
  const isBack = Object.keys(faults).length > 0
  return (
    <>
      <p className="small no-paper">
        <a href={back}>Quay lại</a>
      </p>
      <h1>
        <span className="kicker">Sửa số liệu đã báo</span> {title}
      </h1>
      <p>
        Đã báo: {deed.event === 'broadcast' ? 'đã phát' : 'đã phổ biến'} bản {deed.version}, ngày{' '}
        {formatDay(vietnamDay(new Date(deed.at)))}, {formatCount(deed.sessions ?? 1)} buổi,{' '}
        {deed.count === null ? 'không ghi số người nghe' : `${formatCount(deed.count)} người nghe`}
        {deed.method ? `, ${deed.method}` : ''}.
        <span className="soft">
          {' '}
          {deed.by ?? 'Không ghi tên'} báo, ghi lúc {formatInstant(deed.receivedAt)}.
        </span>
      </p>
      <div className="card narrow">
        <p className="soft">
          Ghi lại toàn bộ số liệu đúng. Lượt cũ vẫn giữ trong sổ nhưng không cộng nữa. Nếu đã báo nhầm tài liệu, hãy ghi
          0 buổi và 0 người.
        </p>
        <Form action={action} token={token} hidden={{ lan: values.occasion }}>
          <FormFault text={fault ?? (isBack ? 'Chưa ghi. Hãy sửa những chỗ có lỗi dưới đây.' : null)} />
          <DisseminationFields values={values} faults={faults} today={today} />
          {isByHand ? <ByHand values={values} faults={faults} /> : null}
          <button className="go">Ghi số liệu đúng</button>
        </Form>
      </div>
    </>
  )
}

function ByHand({ values, faults }: Pick<CorrectionPageProps, 'values' | 'faults'>) {
  return (
    <>
      <Field
        name="nguoi-bao"
        label="Người của đơn vị đã báo"
        required
        maxLength={200}
        autoComplete="off"
        defaultValue={values.by}
        fault={faults.by}
      />
      <Labelled name="ly-do" label="Lý do sửa thay đơn vị" fault={faults.reason}>
        <textarea
          id="ly-do"
          name="ly-do"
          required
          maxLength={1000}
          rows={3}
          defaultValue={values.reason}
          {...describedBy({ name: 'ly-do', fault: faults.reason })}
        />
      </Labelled>
    </>
  )
}
