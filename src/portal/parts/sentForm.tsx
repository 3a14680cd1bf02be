/** A form that was sent and refused: what was typed stays, with what is wrong. */
export type SentForm = {
  act: 'duyet' | 'tra-lai' | 'rut-lai' | 'gop-y'
  detail: string
  faults: { path: string; message: string }[]
  values: Record<string, string>
  /** Of the checklist. */
  checked: readonly string[]
}

/** Says what is wrong at the form itself; `id` for the fields that it describes. */
export function Faults({ id, sent }: { id: string; sent: SentForm | null }) {
  if (!sent) return null
  return (
    <div className="say bad" role="alert" id={id}>
      <p>
        <strong>{sent.detail}</strong>
      </p>
      {sent.faults.length > 0 ? (
        <ul>
          {sent.faults.map(({ path, message }) => (
            <li key={path}>{message}</li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
