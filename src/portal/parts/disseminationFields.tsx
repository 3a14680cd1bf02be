import { type DisseminationFaults, type DisseminationForm, METHODS } from '../rules/disseminationForm'
import { describedBy, Field, Labelled } from './field'

type DisseminationFieldsProps = {
  values: DisseminationForm
  faults: DisseminationFaults
  /** Calendar day in Vietnam. */
  today: string
}

/** When, how often, before how many and how: of a report, and of what corrects one. */
export function DisseminationFields({ values, faults, today }: DisseminationFieldsProps) {
  return (
    <>
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
    </>
  )
}
