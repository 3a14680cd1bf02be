import { BY_HAND_EVENTS, type ByHandFaults, type ByHandForm as ByHandValues } from '../rules/byHandForm'
import { EVENT_LABELS } from '../rules/receiptWords'
import { describedBy, Field, FormFault, Labelled } from './field'
import { Form } from './form'

export type ByHandFormProps = {
  action: string
  token: string
  values: ByHandValues
  faults: ByHandFaults
  /** What is wrong beyond the fields. */
  fault: string | null
  /** Calendar day in Vietnam. */
  today: string
}

/** For the unit that could not report itself: what it said by telephone or on paper. */
export function ByHandForm({ action, token, values, faults, fault, today }: ByHandFormProps) {
  const isBack = fault !== null || Object.keys(faults).length > 0
  return (
    <details open={isBack} className="card no-paper" id="ghi-thay">
      <summary>Ghi thay đơn vị</summary>
      <p className="soft">
        Dùng khi đơn vị báo qua điện thoại hoặc bằng giấy. Sổ ghi rõ đây là lượt ghi thay, ai ghi và vì sao; không sửa
        hay xóa được.
      </p>
      <FormFault text={fault ?? (isBack ? 'Chưa ghi. Hãy sửa những chỗ có lỗi dưới đây.' : null)} />
      <Form action={action} token={token} hidden={{ lan: values.id }}>
        <div className="set">
          <Labelled name="viec" label="Việc đơn vị đã làm" fault={faults.event}>
            <select
              id="viec"
              name="viec"
              defaultValue={values.event}
              {...describedBy({ name: 'viec', fault: faults.event })}
            >
              {BY_HAND_EVENTS.map((event) => (
                <option key={event} value={event}>
                  {EVENT_LABELS[event]}
                </option>
              ))}
            </select>
          </Labelled>
          <Field
            name="ban"
            label="Bản số"
            inputMode="numeric"
            required
            defaultValue={values.version}
            fault={faults.version}
          />
          <Field name="ngay" label="Ngày" type="date" required max={today} defaultValue={values.on} fault={faults.on} />
          <Field name="gio" label="Giờ (nếu biết)" type="time" defaultValue={values.at} fault={faults.at} />
        </div>
        <Field
          name="nguoi-bao"
          label="Người của đơn vị đã báo"
          required
          maxLength={200}
          autoComplete="off"
          defaultValue={values.by}
          fault={faults.by}
        />
        <Reason value={values.reason} fault={faults.reason} />
        <button className="go">Ghi thay</button>
      </Form>
    </details>
  )
}

function Reason({ value, fault }: { value: string; fault: string | undefined }) {
  return (
    <Labelled name="ly-do" label="Lý do ghi thay" fault={fault}>
      <textarea
        id="ly-do"
        name="ly-do"
        required
        maxLength={1000}
        rows={3}
        defaultValue={value}
        {...describedBy({ name: 'ly-do', fault: fault })}
      />
    </Labelled>
  )
}
