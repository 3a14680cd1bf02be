'use client'

import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'
import { useState } from 'react'
import { useSay } from './useSay'
import type { Words } from './words'

/** A structured value: to be read, or to be typed as JSON into a plain box. */
export function JsonField({ field, path, readOnly }: JSONFieldClientProps) {
  const { value, setValue, disabled, showError } = useField<unknown>({ path })
  const text = value === null || value === undefined ? '' : JSON.stringify(value, null, 2)
  const isReadOnly = readOnly || disabled || field.admin?.readOnly
  return (
    <div className="field-type json-box">
      <FieldLabel label={field.label ?? ''} path={path} />
      {showError && <FieldError path={path} showError={showError} />}
      {isReadOnly ? <pre tabIndex={0}>{text || '–'}</pre> : <JsonBox id={path} text={text} onValue={setValue} />}
      {field.admin?.description && <FieldDescription description={field.admin.description} path={path} />}
    </div>
  )
}

type JsonBoxProps = { id: string; text: string; onValue: (value: unknown) => void }

/** Keeps what is typed as it is typed, and hands on each state of it that is JSON. */
function JsonBox({ id, text, onValue }: JsonBoxProps) {
  const say = useSay()
  const [typed, setTyped] = useState<string | null>(null)
  const isWrong = typed !== null && parse(typed) === undefined

  function type(next: string): void {
    setTyped(next)
    const parsed = parse(next)
    if (parsed !== undefined) onValue(parsed)
  }

  return (
    <>
      <textarea
        id={`field-${id}`}
        rows={4}
        value={typed ?? text}
        spellCheck={false}
        aria-invalid={isWrong}
        onChange={(event) => type(event.target.value)}
      />
      {isWrong && <p role="alert">{say(NOT_JSON)}</p>}
    </>
  )
}

const NOT_JSON: Words = {
  vi: 'Chưa đúng cú pháp JSON nên chưa được ghi nhận.',
  en: 'Not valid JSON yet, so not taken.',
}

function parse(text: string): unknown {
  if (!text.trim()) return null
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
