import type { InputHTMLAttributes, ReactNode } from 'react'

type FieldProps = {
  name: string
  label: string
  /** What is wrong with it. */
  fault?: string | undefined
  hint?: string
}

/** A labelled field (`id` where a page has several of one name) with its hint and, where it was filled in wrongly, what to do about it. */
export function Field({
  name,
  label,
  fault,
  hint,
  id = name,
  ...input
}: FieldProps & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <Labelled name={id} label={label} fault={fault} {...(hint ? { hint } : {})}>
      <input id={id} name={name} {...describedBy({ name: id, fault, hint })} {...input} />
    </Labelled>
  )
}

export function Labelled({ name, label, fault, hint, children }: FieldProps & { children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      {hint ? (
        <p className="soft small tight" id={`${name}-goi-y`}>
          {hint}
        </p>
      ) : null}
      {children}
      {fault ? (
        <p className="fault" id={`${name}-loi`}>
          Lỗi: {fault}
        </p>
      ) : null}
    </div>
  )
}

/** Attributes by which a field is read out with its hint and its fault. */
export function describedBy({
  name,
  fault,
  hint,
}: {
  name: string
  fault?: string | undefined
  hint?: string | undefined
}) {
  const ids = [hint ? `${name}-goi-y` : '', fault ? `${name}-loi` : ''].filter(Boolean).join(' ')
  return { ...(ids ? { 'aria-describedby': ids } : {}), ...(fault ? { 'aria-invalid': true } : {}) }
}

/** Above a form that came back. */
export function FormFault({ text }: { text: string | null }) {
  if (!text) return null
  return (
    <p className="say bad" role="alert">
      {text}
    </p>
  )
}
