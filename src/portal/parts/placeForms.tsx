import type { NamedUnit } from '../../report/rules/equipment/equipmentViews'
import { Field, FormFault } from './field'
import { Form } from './form'
import { Choosing, type TypedForm } from './registerForm'

type PlaceFormProps = { path: string; token: string; choices: NamedUnit[]; typed: TypedForm }

/** Puts a unit into the programme. */
export function PlaceForm({ path, token, choices, typed: { values, faults } }: PlaceFormProps) {
  const isBack = Object.keys(faults).length > 0
  return (
    <details open={isBack} className="card no-paper" id="them">
      <summary>Đưa đơn vị vào chương trình</summary>
      <FormFault text={faults[''] ?? (isBack ? 'Chưa ghi. Hãy sửa những chỗ có lỗi dưới đây.' : null)} />
      <Form action={path} token={token} hidden={{ viec: 'them' }}>
        <Choosing
          name="don-vi"
          label="Đơn vị"
          none="Hãy chọn"
          required
          defaultValue={values['don-vi'] ?? ''}
          choices={choices.map(({ id, name }) => ({ value: id, label: name }))}
          fault={faults['unit']}
        />
        <div className="set">
          <Field
            name="tu-ngay"
            label="Từ ngày"
            type="date"
            required
            defaultValue={values['tu-ngay']}
            fault={faults['from']}
          />
          <Field
            name="den-ngay"
            label="Đến hết ngày (nếu có)"
            type="date"
            defaultValue={values['den-ngay']}
            fault={faults['to']}
          />
        </div>
        <Field
          name="quyet-dinh"
          label="Văn bản quyết định"
          hint="Số, ký hiệu, ngày, cơ quan ban hành."
          required
          maxLength={500}
          autoComplete="off"
          defaultValue={values['quyet-dinh']}
          fault={faults['decision']}
        />
        <Field
          name="ghi-chu"
          label="Ghi chú (nếu có)"
          maxLength={500}
          autoComplete="off"
          defaultValue={values['ghi-chu']}
          fault={faults['note']}
        />
        <button className="go">Đưa vào chương trình</button>
      </Form>
    </details>
  )
}

type EndPlaceFormProps = { path: string; token: string; unit: NamedUnit; from: string | null; today: string }

/** Ends a place; that the unit had it stays. */
export function EndPlaceForm({ path, token, unit, from, today }: EndPlaceFormProps) {
  const id = `den-ngay-${unit.id}-${from ?? ''}`
  return (
    <details className="no-paper">
      <summary>
        Kết thúc<span className="hide"> chỗ của {unit.name}</span>
      </summary>
      <Form action={path} token={token} hidden={{ viec: 'ket-thuc', 'don-vi': unit.id, 'tu-ngay': from ?? '' }}>
        <div className="field">
          <label htmlFor={id}>Đến hết ngày</label>
          <input id={id} name="den-ngay" type="date" required defaultValue={today} />
        </div>
        <button className="alt">Ghi ngày kết thúc</button>
      </Form>
    </details>
  )
}
