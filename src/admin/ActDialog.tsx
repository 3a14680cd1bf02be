'use client'

import { Button } from '@payloadcms/ui'
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { ApiAnswer, ApiFault } from './callApi'
import { useSay } from './useSay'
import type { Words } from './words'

type ActDialogProps = {
  title: string
  /** What happens next. */
  next: string
  confirmLabel: string
  isDangerous?: boolean
  isComplete: boolean
  act: () => Promise<ApiAnswer<unknown>>
  onDone: () => void
  onClose: () => void
  children?: ReactNode
}

type Refused = { detail: string; errors: ApiFault[] }

/** Asks before an act, does it, and says in words what was refused. The browser's own dialog keeps focus and knows Escape. */
export function ActDialog({ title, next, confirmLabel, isDangerous, isComplete, act, ...props }: ActDialogProps) {
  const say = useSay()
  const titleId = useId()
  const ref = useRef<HTMLDialogElement>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)
  useEffect(() => ref.current?.showModal(), [])

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    // React's events rise through a portal: without this the form behind would be saved too.
    event.stopPropagation()
    if (isBusy || !isComplete) return
    setIsBusy(true)
    setRefused(null)
    const answer = await act()
    setIsBusy(false)
    if (answer.ok) props.onDone()
    else setRefused(answer)
  }

  return createPortal(
    <dialog
      ref={ref}
      className="act-dialog"
      aria-labelledby={titleId}
      onCancel={(event) => (isBusy ? event.preventDefault() : undefined)}
      onClose={props.onClose}
    >
      <form onSubmit={(event) => void submit(event)}>
        <h2 id={titleId}>{title}</h2>
        <p>{next}</p>
        {props.children}
        {refused && <Refusal {...refused} />}
        <div className="act-dialog__buttons">
          <Button
            type="submit"
            margin={false}
            disabled={isBusy || !isComplete}
            className={isDangerous ? 'danger-button' : ''}
          >
            {isBusy ? say(BUSY) : confirmLabel}
          </Button>
          <Button type="button" margin={false} buttonStyle="secondary" disabled={isBusy} onClick={props.onClose}>
            {say(CANCEL)}
          </Button>
        </div>
      </form>
    </dialog>,
    document.body,
  )
}

function Refusal({ detail, errors }: Refused) {
  return (
    <div className="act-refusal" role="alert">
      <p>{detail}</p>
      {errors.length > 0 && (
        <ul>
          {errors.map(({ path, message }) => (
            <li key={`${path} ${message}`}>{message}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

const BUSY: Words = { vi: 'Đang thực hiện…', en: 'Working…' }
const CANCEL: Words = { vi: 'Thôi', en: 'Cancel' }
