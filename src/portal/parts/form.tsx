import type { ReactNode } from 'react'
import { FORM_TOKEN_FIELD } from '../formTokens'

/** A form that changes something: always POST, always with the token against forgery. */
export function Form(props: {
  action: string
  token: string | null
  hidden?: Record<string, string>
  children: ReactNode
}) {
  return (
    <form method="post" action={props.action}>
      <input type="hidden" name={FORM_TOKEN_FIELD} value={props.token ?? ''} />
      {Object.entries(props.hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {props.children}
    </form>
  )
}
