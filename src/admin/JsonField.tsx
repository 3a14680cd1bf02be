'use client'

import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'
import { useState } from 'react'
import { useSay } from './useSay'

/** A structured value: to be read, or to be typed as JSON into a plain box. */
export function JsonField({ field, path, readOnly }: JSONFieldClientProps) {
  const { value, setValue, disabled, showError } = useField<unknown>({ path })
  const say = useSay()
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? (value === null || value === undefined ? '' : JSON.stringify(value, null, 2))
  const isReadOnly = readOnly || disabled || field.admin?.readOnly

  function type(next: string): void {
    setTyped(next)
    const parsed = parse(next)
    if (parsed !== undefined) setValue(parsed)
  }

  return (
    <div className="field-type json-box">
      <FieldLabel label={field.label ?? ''} path={path} />
      {showError && <FieldError path={path} showError={showError} />}
      {isReadOnly ? (
        <pre tabIndex={0}>{text || '–'}</pre>
      ) : (
        <textarea rows={4} value={text} spellCheck={false} onChange={(event) => type(event.target.value)} />
      )}
      {typed !== null && parse(typed) === undefined && (
        <p role="alert">
          {say({ vi: 'Chưa đúng cú pháp JSON nên chưa được ghi nhận.', en: 'Not valid JSON yet, so not taken.' })}
        </p>
      )}
      {field.admin?.description && <FieldDescription description={field.admin.description} path={path} />}
    </div>
  )
}

function parse(text: string): unknown {
  if (!text.trim()) return null
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
