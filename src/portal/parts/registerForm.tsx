import type { SelectHTMLAttributes } from 'react'
import { describedBy, Labelled } from './field'

/** What was typed into a form, by the names of its fields, and what is wrong with it; '' names the form as a whole. */
export type TypedForm = { values: Record<string, string>; faults: Record<string, string> }

export const NOTHING_TYPED: TypedForm = { values: {}, faults: {} }

export type Choice = { value: string; label: string }

type ChoosingProps = {
  name: string
  label: string
  choices: readonly Choice[]
  /** The first choice, which means none; without it one must be chosen. */
  none?: string
  fault?: string | undefined
}

/** A labelled choice of one, with what is wrong with it. */
export function Choosing({
  name,
  label,
  choices,
  none,
  fault,
  ...select
}: ChoosingProps & SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <Labelled name={name} label={label} fault={fault}>
      <select id={name} name={name} {...describedBy({ name, fault })} {...select}>
        {none === undefined ? null : <option value="">{none}</option>}
        {choices.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

/** Asks for the same page as of another day. */
export function AsOfDay({ path, day, today }: { path: string; day: string; today: string }) {
  return (
    <form method="get" action={path} className="card no-paper">
      <div className="field">
        <label htmlFor="ngay">Tính đến ngày</label>
        <input id="ngay" name="ngay" type="date" defaultValue={day} placeholder={today} />
      </div>
      <button className="go">Xem</button>
    </form>
  )
}
