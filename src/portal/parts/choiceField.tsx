import type { Choice } from '../../report/rules/officers/views'
import { describedBy, Labelled } from './field'

type ChoiceFieldProps = {
  name: string
  label: string
  choices: readonly Choice[]
  value: string
  /** What stands for no choice; absent: one must be chosen. */
  none?: string
  fault?: string | undefined
  hint?: string
  required?: boolean
  id?: string
}

/** A labelled choice of one among many. */
export function ChoiceField({ name, label, choices, value, none, fault, hint, required, id = name }: ChoiceFieldProps) {
  return (
    <Labelled name={id} label={label} fault={fault} {...(hint ? { hint } : {})}>
      <select id={id} name={name} defaultValue={value} required={required} {...describedBy({ name: id, fault, hint })}>
        {none === undefined ? null : <option value="">{none}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Labelled>
  )
}
