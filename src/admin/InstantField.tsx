'use client'

import { FieldLabel, useField } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { instantText } from './shownText'

/** An instant in a form: nobody types one, it is stamped. */
export function InstantField({ field, path }: TextFieldClientProps) {
  const { value } = useField<string>({ path })
  return (
    <div className="field-type shown-value">
      <FieldLabel label={field.label ?? ''} path={path} />
      <p>{instantText(value) || '–'}</p>
    </div>
  )
}
