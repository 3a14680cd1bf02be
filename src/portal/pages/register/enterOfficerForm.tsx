import type { Choice } from '../../../report/rules/officers/views'
import { ChoiceField } from '../../parts/choiceField'
import { Field, FormFault } from '../../parts/field'
import { Form } from '../../parts/form'
import type { SentBack } from '../../sentBack'

type EnterOfficerFormProps = {
  units: readonly Choice[]
  today: string
  token: string
  back: SentBack | null
}

/** Somebody who was in charge nowhere before. */
export function EnterOfficerForm({ units, today, token, back }: EnterOfficerFormProps) {
  const sent = back?.form === 'nhap' ? back : null
  const value = (name: string, usual = ''): string => sent?.values[name] ?? usual
  return (
    <details className="card no-paper" open={sent !== null} id="nhap">
      <summary>Nhập cán bộ mới</summary>
      <FormFault text={sent ? `Chưa ghi. ${sent.detail}` : null} />
      <Form action="/bao-cao/can-bo" token={token}>
        <Field
          name="ho-ten"
          label="Họ và tên"
          required
          maxLength={120}
          autoComplete="off"
          defaultValue={value('ho-ten')}
          fault={sent?.faults['name']}
        />
        <ChoiceField
          name="don-vi-moi"
          label="Đơn vị"
          choices={units}
          value={value('don-vi-moi')}
          none="Chọn đơn vị"
          required
          fault={sent?.faults['unit']}
        />
        <Field
          name="chuc-vu"
          label="Chức vụ (nếu có)"
          maxLength={200}
          autoComplete="off"
          defaultValue={value('chuc-vu')}
          fault={sent?.faults['position']}
        />
        <div className="set">
          <Field
            name="tu-ngay"
            label="Phụ trách từ ngày"
            type="date"
            required
            defaultValue={value('tu-ngay', today)}
            fault={sent?.faults['from']}
          />
          <Field
            name="den-ngay"
            label="Đến hết ngày (nếu đã thôi)"
            type="date"
            defaultValue={value('den-ngay')}
            fault={sent?.faults['to']}
          />
        </div>
        <label className="tick">
          <input type="checkbox" name="nguoi-khac" value="co" defaultChecked={value('nguoi-khac') === 'co'} />
          Là người khác, trùng họ tên với người đã có ở đơn vị
        </label>
        <button className="go">Nhập cán bộ</button>
      </Form>
    </details>
  )
}
